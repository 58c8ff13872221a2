//! What a write touched, by the things that interfaces re-read.

use std::collections::BTreeSet;

use kutip_core::id::{EventId, PersonId, StatementId};
use rusqlite::Connection;
use rusqlite::types::Value;
use serde::Serialize;
use uuid::Uuid;

use super::capture::{self, Changed};
use crate::error::Result;
use crate::table::{Table, Thing};

/// What a write touched.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Changes {
    /// Events, their lists included.
    pub events: BTreeSet<EventId>,
    /// People, their positions and aliases included.
    pub people: BTreeSet<PersonId>,
    /// Statements.
    pub statements: BTreeSet<StatementId>,
    /// Releases, their blocks, versions and deliveries included.
    pub releases: BTreeSet<Uuid>,
    /// Whether office, members or devices changed.
    pub office: bool,
}

impl Changes {
    /// Tells whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds what another write touched.
    pub fn extend(&mut self, other: Self) {
        self.events.extend(other.events);
        self.people.extend(other.people);
        self.statements.extend(other.statements);
        self.releases.extend(other.releases);
        self.office |= other.office;
    }

    /// Adds what changed rows belong to.
    pub(crate) fn of(conn: &Connection, rows: &[(&'static Table, Uuid)]) -> Result<Self> {
        let mut changes = Self::default();
        for (table, pk) in rows {
            let live = capture::cells(conn, table, *pk)?;
            for (thing, column) in table.belongs {
                let owner = match live.iter().find(|(name, _)| name == column) {
                    Some((_, Value::Blob(bytes))) => Uuid::from_slice(bytes).ok(),
                    Some(_) => None,
                    None => Some(*pk),
                };
                if let Some(owner) = owner {
                    changes.add(*thing, owner);
                }
            }
        }
        Ok(changes)
    }

    /// Adds what changed rows belonged to before.
    pub(crate) fn add_left(&mut self, changed: &[Changed]) {
        for cell in changed {
            let Value::Blob(bytes) = &cell.old else { continue };
            let Ok(owner) = Uuid::from_slice(bytes) else { continue };
            for (thing, _) in cell.table.belongs.iter().filter(|(_, column)| *column == cell.column) {
                self.add(*thing, owner);
            }
        }
    }

    fn add(&mut self, thing: Thing, id: Uuid) {
        match thing {
            Thing::Event => drop(self.events.insert(EventId(id))),
            Thing::Person => drop(self.people.insert(PersonId(id))),
            Thing::Statement => drop(self.statements.insert(StatementId(id))),
            Thing::Release => drop(self.releases.insert(id)),
            Thing::Office => self.office = true,
        }
    }
}
