//! Events.

use chrono::{NaiveDate, NaiveTime};
use kutip_core::record::Extra;

use super::{Json, row::row};

row! {
    /// An event.
    EventRow in "event" {
        /// What is held.
        title: String,
        /// How the news calls it.
        title_short: Option<String>,
        /// The theme.
        theme: Option<String>,
        /// The kind, as in the event file.
        kind: String,
        /// The official name of the organiser.
        organiser: Option<String>,
        /// The organiser as the news writes it.
        organiser_short: Option<String>,
        /// The institution whose release this is.
        issuer: Option<String>,
        /// The institution that receives a visit.
        host: Option<String>,
        /// For whom the event was.
        participants: Option<String>,
        /// The place.
        venue: Option<String>,
        /// The city.
        city: String,
        /// The first day, local.
        day: NaiveDate,
        /// The last day.
        day_until: Option<NaiveDate>,
        /// The local time of the beginning.
        time: Option<NaiveTime>,
        /// The local time of the end.
        end_time: Option<NaiveTime>,
        /// The zone, as in the tz database.
        zone: String,
        /// The language of the release.
        language: String,
        /// The purpose.
        purpose: Option<String>,
        /// What is new, in one line.
        news: Option<String>,
        /// What happens next.
        next_step: Option<String>,
        /// Keys of the event that this version does not know.
        extra: Json<Extra>,
        /// Remarks of whoever wrote the file.
        assumed: Json<Vec<String>>,
        /// Whether the file was the office's own.
        internal: bool,
        /// Keys of the file that this version does not know.
        record_extra: Json<Extra>,
    }
}
