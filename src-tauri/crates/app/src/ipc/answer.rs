use serde::Serialize;
use uuid::Uuid;

use crate::archive::{Changes, Done};

/// What a writing command answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Answer<T> {
    /// The answer.
    pub value: T,
    /// What to read again.
    pub changes: Touched,
}

/// What a write touched.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Touched {
    /// Events, their lists included.
    pub events: Vec<Uuid>,
    /// People, their positions and other names included.
    pub people: Vec<Uuid>,
    /// Statements.
    pub statements: Vec<Uuid>,
    /// Releases, their drafts included.
    pub releases: Vec<Uuid>,
    /// Whether office or members changed.
    pub office: bool,
}

impl<T> From<Done<T>> for Answer<T> {
    fn from(done: Done<T>) -> Self {
        Self { value: done.value, changes: done.changes.into() }
    }
}

impl From<Changes> for Touched {
    fn from(changes: Changes) -> Self {
        Self {
            events: changes.events.into_iter().map(|id| id.0).collect(),
            people: changes.people.into_iter().map(|id| id.0).collect(),
            statements: changes.statements.into_iter().map(|id| id.0).collect(),
            releases: changes.releases.into_iter().collect(),
            office: changes.office,
        }
    }
}
