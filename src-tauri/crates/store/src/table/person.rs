//! The people register.

use chrono::NaiveDate;
use kutip_core::record::Extra;
use uuid::Uuid;

use super::{Json, row::row};

row! {
    /// A person of the register.
    PersonRow in "person" {
        /// The full name without degrees and honorifics.
        name: String,
        /// The name of later mentions.
        short_name: Option<String>,
        /// Honorifics such as H., Hj., K.H.
        honorific: Option<String>,
        /// Degrees before the name.
        degrees_before: Option<String>,
        /// Degrees after the name.
        degrees_after: Option<String>,
        /// Whether the degrees are printed.
        expert: bool,
        /// The person that this double was merged into.
        merged_into: Option<Uuid>,
        /// Keys of the file that this version does not know.
        extra: Json<Extra>,
    }
}

row! {
    /// A title held from one day until another, both included.
    PositionRow in "position" {
        /// Who holds it.
        person: Uuid,
        /// The place in the order of the record.
        rank: String,
        /// The title as it is printed before the name.
        title: String,
        /// The institution.
        institution: Option<String>,
        /// The first day; open when absent.
        from_day: Option<NaiveDate>,
        /// The last day; open when absent.
        until_day: Option<NaiveDate>,
        /// The title alone as the news writes it.
        short_title: Option<String>,
        /// The place that the title governs.
        place: Option<String>,
        /// The rank of the office, 1 being the highest.
        level: Option<i64>,
        /// Keys of the file that this version does not know.
        extra: Json<Extra>,
    }
}

row! {
    /// Another name of a person.
    AliasRow in "alias" {
        /// Whose name it is.
        person: Uuid,
        /// The place in the order of the record.
        rank: String,
        /// The name.
        name: String,
    }
}
