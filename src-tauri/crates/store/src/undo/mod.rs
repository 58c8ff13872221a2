//! Undo and redo out of the log: a new entry that puts back what an earlier one replaced.
//!
//! Each place has its own steps, those of this device. A cell is put back only where nobody wrote it since; what is left is
//! told. Both survive a restart, since they are read from the log.

mod origin;
mod stack;

pub use stack::{Step, Steps};

use std::collections::HashMap;

use rusqlite::Connection;
use rusqlite::types::Value;
use uuid::Uuid;

use crate::error::{Result, StoreError};
use crate::log::{CellEntry, Entry, rows};
use crate::store::Store;
use crate::table::{Standing, shared};
use crate::write::{self, Op, Place, Tx, Undo, Written};
use origin::{Origin, origin, origin_of_last};

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
    let rows = Rows::of(rid, entry);
    let mut left = Vec::new();
    for (cell, at) in numbered(rid, entry) {
        if rows.is_made(cell.pk) {
            if cell.column == "deleted" {
                if rows.is_untouched(tx.conn(), cell.pk)? {
                    set(tx.conn(), cell, &Value::Integer(Standing::Undone.cell()))?;
                } else {
                    left.push(reference(cell));
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

/// Lists the cells of an entry with the numbers of their changes.
fn numbered(rid: i64, entry: &Entry) -> impl Iterator<Item = (&CellEntry, i64)> {
    entry.cells.iter().zip(rid << rows::CELL_BITS..)
}

/// The cells of an entry by row: an import has a hundred thousand of them.
struct Rows<'a>(HashMap<Uuid, Vec<(&'a CellEntry, i64)>>);

impl<'a> Rows<'a> {
    fn of(rid: i64, entry: &'a Entry) -> Self {
        let mut rows: HashMap<Uuid, Vec<_>> = HashMap::new();
        for (cell, at) in numbered(rid, entry) {
            rows.entry(cell.pk).or_default().push((cell, at));
        }
        Self(rows)
    }

    fn cells(&self, pk: Uuid) -> impl Iterator<Item = &(&'a CellEntry, i64)> {
        self.0.get(&pk).into_iter().flatten()
    }

    /// Tells whether the entry made a row: its standing was never written before.
    fn is_made(&self, pk: Uuid) -> bool {
        self.cells(pk).any(|(cell, _)| cell.column == "deleted" && cell.base.is_none())
    }

    /// Tells whether nothing of a row that the entry made was written since, undone steps aside.
    fn is_untouched(&self, conn: &Connection, pk: Uuid) -> Result<bool> {
        let mut columns = conn.prepare_cached("SELECT DISTINCT col FROM change WHERE pk = ?1")?;
        let columns: Vec<String> =
            columns.query_map([pk.as_bytes()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for column in columns {
            let own = self.cells(pk).find(|(cell, _)| cell.column == column);
            let expected = own.map_or(Origin::Nowhere, |(_, at)| Origin::Change(*at));
            if origin_of_last(conn, pk, &column)? != expected {
                return Ok(false);
            }
        }
        Ok(true)
    }
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
