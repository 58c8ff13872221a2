//! Erasing for good: a value, a statement or a person, as the personal-data law asks.
//!
//! First [`footprint`](crate::Reader::footprint) shows what the text stands in. Then [`Store::erase`] drops every value that the cells ever had,
//! covers the text in the other cells that the caller named, and sees to it that no byte is left in the database, its
//! write-ahead log, free pages, full text, scratch, or copies made before a migration. The chain still verifies; the erasure
//! is an entry itself. Backups made before still hold the text.
//!
//! What another copy wrote without knowing of the erasure stands when its clock is later: nobody decided about it.

mod footprint;
mod own;
pub(crate) mod scrub;

pub use footprint::{Erasable, Footprint};

use rusqlite::types::Value;
use uuid::Uuid;

use crate::error::{Result, StoreError};
use crate::store::Store;
use crate::table::{Standing, Table, shared};
use crate::undo::CellRef;
use crate::write::{Op, Step, Tx, Written, capture};
use footprint::{Needles, scratch_with};

/// Stands in a text for what was erased out of it.
pub const COVERED: &str = "█████";

impl Store {
    /// Erases for good; `also` names cells of the [`Footprint`] whose text is to be covered, too.
    ///
    /// # Errors
    /// [`StoreError::NoRow`] when there is nothing to erase, [`StoreError::Busy`] when a reader keeps old pages in use; then
    /// the erasure stands and the next start, or [`Store::scrub`], finishes it.
    pub fn erase(&mut self, actor: Uuid, op: Op, what: &Erasable, also: &[CellRef]) -> Result<Written<()>> {
        let footprint = self.read().footprint(what)?;
        // Now, since the emptied cells will not say any more which rows belong together.
        let rows = own::rows(&self.conn, what)?;
        let needles = Needles::new(&footprint.texts);
        let also: Vec<CellRef> =
            also.iter().filter(|cell| footprint.elsewhere.contains(cell)).cloned().collect();
        let erases = footprint.own.iter().chain(&also).cloned().collect();
        let step = Step { actor, op, undoes: None, erases };
        let written = self.transact(step, |tx| {
            for cell in &footprint.own {
                empty(tx, cell)?;
            }
            for cell in &also {
                cover(tx, cell, &needles)?;
            }
            for (place, field) in scratch_with(tx.conn(), &needles, &footprint.own)? {
                let sql = "DELETE FROM scratch WHERE place = ?1 AND field = ?2";
                tx.conn().execute(sql, (place, field))?;
            }
            for (table, id) in rows {
                mark_row(tx, table, id)?;
            }
            scrub::owe(tx.conn())
        })?;
        self.scrub()?;
        Ok(written)
    }
}

/// Empties a cell, and its row with it where the row is erased as a whole.
fn empty(tx: &Tx<'_>, cell: &CellRef) -> Result<()> {
    write(tx, cell, &own::emptied(cell))
}

/// Covers every text to erase in a cell that holds more than that.
fn cover(tx: &Tx<'_>, cell: &CellRef, needles: &Needles) -> Result<()> {
    let table = shared(&cell.table).ok_or(StoreError::NoRow("table"))?;
    let live = capture::cells(tx.conn(), table, cell.id)?;
    let value = live.into_iter().find(|(name, _)| *name == cell.column).map(|(_, value)| value);
    match value {
        Some(Value::Text(text)) => write(tx, cell, &Value::Text(needles.cover(&text))),
        _ => Ok(()),
    }
}

fn write(tx: &Tx<'_>, cell: &CellRef, value: &Value) -> Result<()> {
    let known = shared(&cell.table).filter(|table| table.columns.contains(&cell.column.as_str()));
    let Some(table) = known else {
        return Err(StoreError::BadCell { table: cell.table.clone(), column: cell.column.clone() });
    };
    let sql = format!("UPDATE \"{}\" SET \"{}\" = ?2 WHERE id = ?1", table.name, cell.column);
    tx.conn().prepare_cached(&sql)?.execute((cell.id.as_bytes(), value))?;
    Ok(())
}

/// Marks a row as erased: it is not shown as trash.
fn mark_row(tx: &Tx<'_>, table: &Table, id: Uuid) -> Result<()> {
    let sql = format!("UPDATE \"{}\" SET deleted = ?2 WHERE id = ?1", table.name);
    tx.conn().prepare_cached(&sql)?.execute((id.as_bytes(), Standing::Erased.cell()))?;
    Ok(())
}
