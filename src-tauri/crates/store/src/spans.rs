//! The runs of a block as they stand in its cell: a JSON list of `{"text", "source"}` and `{"quote"}`.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A run of a block, with its source by identifier instead of by place in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StoredSpan {
    /// A live reference to a quote.
    Quote {
        /// The statement.
        quote: Uuid,
    },
    /// Literal text.
    Text {
        /// The text.
        text: String,
        /// Where it came from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<StoredSource>,
    },
}

/// The record that a run came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StoredSource {
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

/// Reads the runs of a block; what is no list of runs has none.
#[must_use]
pub fn read(cell: &str) -> Vec<StoredSpan> {
    serde_json::from_str(cell).unwrap_or_default()
}

/// Writes the runs of a block.
#[must_use]
pub fn write(spans: &[StoredSpan]) -> String {
    serde_json::to_string(spans).unwrap_or_default()
}

/// Returns the literal text of a block's cell, for searching.
pub(crate) fn plain_text(cell: &str) -> String {
    let spans = read(cell);
    let texts = spans.iter().filter_map(|span| match span {
        StoredSpan::Text { text, .. } => Some(text.as_str()),
        StoredSpan::Quote { .. } => None,
    });
    texts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_survive_their_cell() {
        let spans = vec![
            StoredSpan::Text { text: "Acara ".into(), source: Some(StoredSource::Event("title".into())) },
            StoredSpan::Quote { quote: Uuid::from_u128(4) },
            StoredSpan::Text { text: "dibuka.".into(), source: None },
        ];
        assert_eq!(read(&write(&spans)), spans, "a block comes back as it was stored");
        assert_eq!(plain_text(&write(&spans)), "Acara dibuka.", "a quote is searched as a statement, once");
    }
}
