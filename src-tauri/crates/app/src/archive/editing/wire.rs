//! Blocks as they cross the wire.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The record that a run of text came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum SourceRef {
    /// A field of the event, named as in the event file.
    Event(String),
    /// A programme.
    Programme(Uuid),
    /// A sentence of background.
    Background(Uuid),
    /// A person.
    Person(Uuid),
    /// A paraphrase.
    Statement(Uuid),
}

/// A run of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Run {
    /// Literal text.
    Text {
        /// The text.
        text: String,
        /// Where it came from; none for what the officer or the grammar wrote.
        source: Option<SourceRef>,
    },
    /// A live reference to a quote.
    Quote {
        /// The statement.
        statement: Uuid,
    },
}

/// A paragraph of a draft as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BlockView {
    /// The block; nil for one that is not stored yet.
    pub id: Uuid,
    /// What it holds, as a digest: another one after every change.
    pub rev: String,
    /// Whether it is the lead, which the dateline opens.
    pub lead: bool,
    /// Its runs; neighbours never have the same source.
    pub runs: Vec<Run>,
    /// Its quotes in order, with their marks as they print here; empty for one that is not printed any more.
    pub quotes: Vec<String>,
}

/// A quote that stands in a draft, or could.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuoteView {
    /// The statement.
    pub statement: Uuid,
    /// The full name of who said it.
    pub speaker: String,
    /// The text as recorded.
    pub verbatim: String,
    /// The wording that is printed instead.
    pub released: Option<String>,
    /// With its marks, as it prints where no attribution follows.
    pub printed: String,
    /// Whether it may be printed; one that was thrown away or withdrawn since may not.
    pub printable: bool,
}

/// A paragraph as a page has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SentBlock {
    /// The block; none for a new one.
    pub id: Option<Uuid>,
    /// The revision that the page knows; none for a new one, and for one that was taken out and is put back.
    pub base: Option<String>,
    /// Its runs; none when the page did not touch it.
    pub runs: Option<Vec<Run>>,
}

/// A paragraph that a page took out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GoneBlock {
    /// The block.
    pub id: Uuid,
    /// The revision that the page knows.
    pub base: String,
}

/// The text of a draft as a page has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SentText {
    /// The paragraphs in their order.
    pub blocks: Vec<SentBlock>,
    /// Those that were taken out; others that are not listed stay behind the one that they stood behind.
    pub gone: Vec<GoneBlock>,
}

/// An edit of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveBlocks {
    /// The event.
    pub event: Uuid,
    /// The release; the first one when absent.
    pub release: Option<Uuid>,
    /// The text.
    pub text: SentText,
    /// The unfinished text that this one was: forgotten in the same transaction.
    pub scratch: Option<String>,
}

/// Which block a paragraph became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BlockStamp {
    /// The block.
    pub id: Uuid,
    /// Its revision.
    pub rev: String,
}

/// A paragraph that somebody else changed meanwhile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Conflict {
    /// The block, as it was sent.
    pub id: Uuid,
    /// What stands there now; none when it was taken out.
    pub current: Option<BlockView>,
}

/// What became of an edit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedBlocks {
    /// The release; none when nothing was written.
    pub release: Option<Uuid>,
    /// For each paragraph sent what it became; none for one without a word, which is not kept.
    pub blocks: Vec<Option<BlockStamp>>,
    /// Paragraphs that were changed meanwhile; nothing was written then.
    pub conflicts: Vec<Conflict>,
}
