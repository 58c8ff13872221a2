//! What narrows a search.

use chrono::NaiveDate;
use kutip_store::Facets;
use serde::Deserialize;
use uuid::Uuid;

/// What narrows a search; the usual one narrows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SearchFacets {
    /// Whose statements, and the events and releases at which the person spoke.
    pub speaker: Option<Uuid>,
    /// The first day on which an event may begin.
    pub from: Option<NaiveDate>,
    /// The last one.
    pub until: Option<NaiveDate>,
    /// What is looked for.
    pub kind: Option<SearchKind>,
}

/// What is looked for in the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum SearchKind {
    /// What was said, noted or marked.
    Statement,
    /// Events with their programmes and background.
    Event,
    /// Releases and their text.
    Release,
    /// People with their titles and other names.
    Person,
}

impl SearchKind {
    const fn tables(self) -> &'static [&'static str] {
        match self {
            Self::Statement => &["statement"],
            Self::Event => &["event", "programme", "background"],
            Self::Release => &["release", "block"],
            Self::Person => &["person", "position", "alias"],
        }
    }
}

impl SearchFacets {
    pub(super) fn of_store(self) -> Facets<'static> {
        let Self { speaker, from, until, kind } = self;
        Facets { speaker, from, until, tables: kind.map_or(&[], SearchKind::tables) }
    }
}
