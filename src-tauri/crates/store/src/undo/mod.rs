//! Undo and redo out of the log: a new entry that puts back what an earlier one replaced.
//!
//! Each place has its own steps, those of this device. A cell is put back only where nobody wrote it since; what is left is
//! told; so is a row that the step made and that was written since, or that other rows need by now. Both survive a restart, since they are read from the log.

mod made;
mod origin;
mod stack;

pub use stack::{Step, Steps};

use rusqlite::Connection;
use rusqlite::types::Value;
use uuid::Uuid;

use crate::error::{Result, StoreError};
use crate::log::{CellEntry, Entry, rows};
use crate::store::Store;
use crate::table::{Standing, shared};
use crate::write::{self, Op, Place, Tx, Undo, Written};
use made::Made;
use origin::{origin, origin_of_last};

/// A cell of a row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// The table.
    pub table: String,
    /// The row.
    pub id: Uuid,
    /// The column.
    pub column: String,
}

/// What an undo or redo did.
#[derive(Debug, Clone, PartialEq)]
pub struct Reverted {
    /// The name of the step.
    pub op: String,
    /// Cells that were left as they are: written by somebody since, or erased.
    pub left: Vec<CellRef>,
}

impl Store {
    /// Takes back the last step of a place.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`].
    pub fn undo(&mut self, actor: Uuid, place: Place) -> Result<Written<Reverted>> {
        let step = self.read().steps(place)?.undo.pop().ok_or(StoreError::NothingToUndo)?;
        self.revert(actor, place, "undo", step)
    }

    /// Does the step again that was taken back last.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`].
    pub fn redo(&mut self, actor: Uuid, place: Place) -> Result<Written<Reverted>> {
        let step = self.read().steps(place)?.redo.pop().ok_or(StoreError::NothingToUndo)?;
        self.revert(actor, place, "redo", step)
    }

    fn revert(
        &mut self,
        actor: Uuid,
        place: Place,
        name: &'static str,
        step: Step,
    ) -> Result<Written<Reverted>> {
        let op = Op { name, place: Some(place), undo: Undo::Undoable };
        let undoes = Some(step.entry);
        self.transact(write::Step { actor, op, undoes, erases: Vec::new() }, |tx| {
            let found = rows::find(tx.conn(), step.entry)?;
            let (rid, entry) = found.ok_or(StoreError::NothingToUndo)?;
            Ok(Reverted { op: step.op, left: put_back(tx, rid, &entry)? })
        })
    }
}

/// Puts back what an entry replaced and returns what was left.
fn put_back(tx: &Tx<'_>, rid: i64, entry: &Entry) -> Result<Vec<CellRef>> {
    let made = Made::of(tx.conn(), rid, entry)?;
    let mut left = Vec::new();
    for (cell, at) in entry.cells.iter().zip(rid << rows::CELL_BITS..) {
        if made.has(cell.pk) {
            if cell.column == "deleted" {
                if made.keeps(cell.pk) {
                    left.push(reference(cell));
                } else {
                    set(tx.conn(), cell, &Value::Integer(Standing::Undone.cell()))?;
                }
            }
            continue;
        }
        let unchanged = origin_of_last(tx.conn(), cell.pk, &cell.column)?
            == origin(tx.conn(), cell.pk, &cell.column, at)?;
        match (unchanged, before(tx.conn(), cell)?) {
            (true, Some(value)) => set(tx.conn(), cell, &value)?,
            _ => left.push(reference(cell)),
        }
    }
    Ok(left)
}

/// Returns the value that a cell had before; none when it was erased.
fn before(conn: &Connection, cell: &CellEntry) -> Result<Option<Value>> {
    let Some(base) = cell.base else { return Ok(Some(Value::Null)) };
    match rows::write_at(conn, cell.pk, &cell.column, base)? {
        Some(rid) => rows::value(conn, rid),
        None => Ok(None),
    }
}

/// Writes one cell of a row.
fn set(conn: &Connection, cell: &CellEntry, value: &Value) -> Result<()> {
    let known = shared(&cell.table)
        .filter(|table| cell.column == "deleted" || table.columns.contains(&cell.column.as_str()));
    let Some(table) = known else {
        return Err(StoreError::BadCell { table: cell.table.clone(), column: cell.column.clone() });
    };
    let sql = format!("UPDATE \"{}\" SET \"{}\" = ?2 WHERE id = ?1", table.name, cell.column);
    conn.prepare_cached(&sql)?.execute((cell.pk.as_bytes(), value))?;
    Ok(())
}

fn reference(cell: &CellEntry) -> CellRef {
    CellRef { table: cell.table.clone(), id: cell.pk, column: cell.column.clone() }
}
