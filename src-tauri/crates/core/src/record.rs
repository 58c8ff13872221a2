//! The whole record of one event: what an event file holds.

use std::collections::BTreeMap;

use crate::event::Event;
use crate::id::PersonId;
use crate::person::{Person, Position};
use crate::release::ReleaseSettings;
use crate::statement::{Entry, Statement, Withheld};

/// Keys of a file that this version does not know; kept and given back on export.
pub type Extra = BTreeMap<String, serde_json::Value>;

/// What a person was at the event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Spoke.
    Speaker,
    /// Was there as a guest; the contribution closes the text.
    Guest,
}

/// A person's part in the event; the order is that of appearance.
#[derive(Debug, Clone, PartialEq)]
pub struct Speaker {
    /// The person.
    pub person: PersonId,
    /// Speaker or guest.
    pub role: Role,
    /// What a guest contributed: a verb phrase.
    pub contribution: Option<String>,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}

impl Speaker {
    /// Takes over what another entry says of the same person; whoever speaks in one of the two speaks.
    pub fn absorb(&mut self, other: Self) {
        if other.role == Role::Speaker {
            self.role = Role::Speaker;
        }
        self.contribution = self.contribution.take().or(other.contribution);
        for (key, value) in other.extra {
            self.extra.entry(key).or_insert(value);
        }
    }
}

/// The whole record of one event.
#[derive(Debug, Clone, PartialEq)]
pub struct EventRecord {
    /// The event.
    pub event: Event,
    /// The people of the record, speakers or not.
    pub people: Vec<Person>,
    /// The speakers and guests in the order of appearance.
    pub speakers: Vec<Speaker>,
    /// Statements, notes and markers in the order of the story.
    pub entries: Vec<Entry>,
    /// What the officer set for the release.
    pub release: ReleaseSettings,
    /// Remarks of whoever wrote the file; kept, never printed.
    pub assumed: Vec<String>,
    /// Whether the file was written for the office's own use (`--internal`).
    pub internal: bool,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}

impl EventRecord {
    /// Finds a person.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// Returns the position of a person on the day of the event.
    #[must_use]
    pub fn position(&self, person: &Person) -> Option<Position> {
        person.position_on(self.event.date).cloned()
    }

    /// Lists the statements that may be printed, in the order of the story.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.entries.iter().filter_map(|entry| match entry {
            Entry::Releasable(statement) => Some(statement),
            Entry::Withheld(_) => None,
        })
    }

    /// Finds a printable statement by its number in the record.
    #[must_use]
    pub fn statement_number(&self, number: usize) -> Option<&Statement> {
        self.statements().find(|statement| statement.number == number)
    }

    /// Lists what is withheld.
    pub fn withheld(&self) -> impl Iterator<Item = &Withheld> {
        self.entries.iter().filter_map(|entry| match entry {
            Entry::Withheld(withheld) => Some(withheld),
            Entry::Releasable(_) => None,
        })
    }
}
