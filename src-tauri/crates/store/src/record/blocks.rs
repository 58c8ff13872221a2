//! The runs of a draft with sources by identifier, and back: a place in a list is not the same tomorrow.

use kutip_core::id::{PersonId, StatementId};
use kutip_core::release::{Source, Span};

use uuid::Uuid;

use super::Loaded;
use crate::spans::{StoredSource, StoredSpan};

/// The fields of an event that text can come from, named as in the event file.
const FIELDS: [&str; 14] = [
    "title",
    "title_short",
    "theme",
    "organiser",
    "organiser_short",
    "issuer",
    "host",
    "participants",
    "venue",
    "city",
    "purpose",
    "actors",
    "news",
    "next_step",
];

impl Loaded {
    /// Makes runs of a draft of this record ready to be stored.
    #[must_use]
    pub fn stored_spans(&self, spans: &[Span]) -> Vec<StoredSpan> {
        let stored = |span: &Span| match span {
            Span::Quote { statement } => StoredSpan::Quote { quote: statement.0 },
            Span::Text { text, source } => {
                let source = source.as_ref().and_then(|source| self.stored_source(source));
                StoredSpan::Text { text: text.clone(), source }
            }
        };
        spans.iter().map(stored).collect()
    }

    fn stored_source(&self, source: &Source) -> Option<StoredSource> {
        match source {
            Source::Event(field) => Some(StoredSource::Event((*field).to_owned())),
            Source::Programme(at) => self.programmes.get(*at).copied().map(StoredSource::Programme),
            Source::Background(at) => self.background.get(*at).copied().map(StoredSource::Background),
            Source::Person(person) => Some(StoredSource::Person(person.0)),
            Source::Statement(statement) => Some(StoredSource::Statement(statement.0)),
        }
    }

    /// Makes runs of a draft out of stored ones, whose quotes follow a superseded statement; text whose source is gone stays
    /// without one.
    #[must_use]
    pub fn spans(&self, stored: &[StoredSpan]) -> Vec<Span> {
        let span = |span: &StoredSpan| match span {
            StoredSpan::Quote { quote } => Span::Quote { statement: self.current(*quote) },
            StoredSpan::Text { text, source } => {
                let source = source.as_ref().and_then(|source| self.source(source));
                Span::Text { text: text.clone(), source }
            }
        };
        stored.iter().map(span).collect()
    }

    /// Follows a statement to the wording that stands.
    fn current(&self, statement: Uuid) -> StatementId {
        StatementId(self.superseded.get(&statement).copied().unwrap_or(statement))
    }

    fn source(&self, stored: &StoredSource) -> Option<Source> {
        match stored {
            StoredSource::Event(name) => {
                FIELDS.iter().find(|field| *field == name).map(|field| Source::Event(field))
            }
            StoredSource::Programme(id) => {
                self.programmes.iter().position(|row| row == id).map(Source::Programme)
            }
            StoredSource::Background(id) => {
                self.background.iter().position(|row| row == id).map(Source::Background)
            }
            StoredSource::Person(id) => Some(Source::Person(PersonId(*id))),
            StoredSource::Statement(id) => Some(Source::Statement(self.current(*id))),
        }
    }
}
