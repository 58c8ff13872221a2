//! The steps of a place that can be taken back or done again, read from the log.

use rusqlite::params;
use uuid::Uuid;

use crate::error::Result;
use crate::log::{Entry, rows};
use crate::read::Reader;
use crate::write::{Place, Undo};

/// How many entries of a place are looked at: how far back undo goes.
const LOOKED_AT: i64 = 500;

/// A step that can be taken back or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The entry to revert.
    pub(super) entry: Uuid,
    /// The name of the use case, which interfaces word.
    pub op: String,
}

/// The steps of a place, the next one last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steps {
    /// What undo takes back.
    pub undo: Vec<Step>,
    /// What redo does again.
    pub redo: Vec<Step>,
}

impl Reader<'_> {
    /// Lists the steps of a place that can be taken back or done again.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn steps(&self, place: Place) -> Result<Steps> {
        let sql = format!(
            "SELECT {} FROM change_tx WHERE place = ?1 AND dev = ?2 ORDER BY rid DESC LIMIT ?3",
            rows::ENTRY
        );
        let mut query = self.conn.prepare_cached(&sql)?;
        let device = self.device()?;
        let found = query
            .query_map(params![place.bytes(), device.as_bytes(), LOOKED_AT], rows::read_entry)?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let mut steps = Steps::default();
        for (_, entry) in found.iter().rev() {
            steps.follow(entry);
        }
        Ok(steps)
    }
}

impl Steps {
    /// Follows one more entry.
    fn follow(&mut self, entry: &Entry) {
        let step = |op: &str| Step { entry: entry.id, op: op.to_owned() };
        match (Undo::from_cell(entry.kind), entry.undoes) {
            (Undo::Undoable, None) => {
                self.redo.clear();
                self.undo.push(step(&entry.op));
            }
            (Undo::Undoable, Some(undone)) => {
                if let Some(last) = self.undo.pop_if(|last| last.entry == undone) {
                    self.redo.push(step(&last.op));
                } else if let Some(last) = self.redo.pop_if(|last| last.entry == undone) {
                    self.undo.push(step(&last.op));
                }
            }
            (Undo::Compensating, _) => self.redo.clear(),
            (Undo::Final, _) => *self = Self::default(),
        }
    }
}
