//! Releases and their blocks.

use kutip_core::record::Extra;
use uuid::Uuid;

use super::{Json, row::row};

row! {
    /// What the officer set for a release.
    ReleaseRow in "release" {
        /// The event.
        event: Uuid,
        /// `draft`, `review`, `approved`, `released`, `corrected` or `withdrawn`.
        state: String,
        /// The house shape.
        profile: Option<String>,
        /// The headline.
        headline: Option<String>,
        /// The line below it.
        subheadline: Option<String>,
        /// The place before the lead.
        dateline: Option<String>,
        /// Initials of writer and editor.
        byline: Option<String>,
        /// The number.
        number: Option<String>,
        /// The instant before which nothing may be published, RFC 3339.
        embargo: Option<String>,
        /// The media contact.
        contact: Json<Option<Extra>>,
        /// The paragraph about the institution.
        boilerplate: Option<String>,
        /// Who signs.
        signatory: Json<Option<Extra>>,
        /// Keys of the file that this version does not know.
        extra: Json<Extra>,
    }
}

row! {
    /// A paragraph of a draft.
    BlockRow in "block" {
        /// The release.
        release: Uuid,
        /// The place in the text.
        rank: String,
        /// `lead` or `body`.
        kind: String,
        /// The runs as JSON, see [`crate::spans`].
        spans: String,
    }
}
