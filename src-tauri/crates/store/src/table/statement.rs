//! Statements.

use chrono::NaiveTime;
use kutip_core::record::Extra;
use uuid::Uuid;

use super::{Json, row::row};

row! {
    /// What was said, noted or marked.
    StatementRow in "statement" {
        /// The event.
        event: Uuid,
        /// The place in the story.
        rank: String,
        /// Who said it; notes and markers have nobody.
        speaker: Option<Uuid>,
        /// `direct`, `indirect`, `note` or `marker`.
        kind: Option<String>,
        /// `background` or `off-record`.
        restriction: Option<String>,
        /// The text as typed; of a direct quote the verbatim one.
        text: String,
        /// The reporting verb.
        verb: Option<String>,
        /// The wording printed instead of the text.
        released_text: Option<String>,
        /// Why it differs.
        released_reason: Option<String>,
        /// Keys of the wording that this version does not know.
        released_extra: Json<Extra>,
        /// Whether it carries the news.
        angle: bool,
        /// Whom a request is addressed to.
        addressee: Option<String>,
        /// Place, question or occasion.
        context: Option<String>,
        /// The statement that it answers.
        reply_to: Option<Uuid>,
        /// The attitude towards the one before.
        stance: Option<String>,
        /// The clock time of the first keystroke.
        clock: Option<NaiveTime>,
        /// The position in the recording, in milliseconds.
        position_ms: Option<i64>,
        /// Keys of the file that this version does not know.
        extra: Json<Extra>,
        /// The statement whose fixed text this one replaces.
        supersedes: Option<Uuid>,
        /// Why it replaces it.
        supersede_reason: Option<String>,
        /// SHA-256 of the recording that the text was held against.
        confirmed: Option<String>,
        /// Rival texts that were looked at; see [`rival_texts`](crate::Reader::rival_texts).
        settled: Json<Vec<String>>,
    }
}
