//! Which write a cell's value really comes from: an undo only brings an older one back.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::error::Result;
use crate::log::{Hlc, Stamp, rows};
use crate::table::read_cell;

/// Where a cell's value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// The change with this row id.
    Change(i64),
    /// From before the first write.
    Nowhere,
}

/// Follows the last write of a cell to its origin.
pub(super) fn origin_of_last(conn: &Connection, pk: Uuid, column: &str) -> Result<Origin> {
    match rows::last_write(conn, pk, column)? {
        Some(last) => origin(conn, pk, column, last.rid),
        None => Ok(Origin::Nowhere),
    }
}

/// Follows a change to its origin: as long as its entry takes another back, to what that one had replaced.
pub(super) fn origin(conn: &Connection, pk: Uuid, column: &str, rid: i64) -> Result<Origin> {
    let mut at = rid;
    loop {
        let undone = undone_by(conn, at >> rows::CELL_BITS)?;
        let Some(undone) = undone else { return Ok(Origin::Change(at)) };
        let Some(base) = base_in(conn, undone, pk, column)? else { return Ok(Origin::Change(at)) };
        let Some(base) = base else { return Ok(Origin::Nowhere) };
        let Some(next) = rows::write_at(conn, pk, column, base)? else { return Ok(Origin::Change(at)) };
        at = next;
    }
}

/// Returns the row id of the entry that an entry takes back.
fn undone_by(conn: &Connection, entry: i64) -> Result<Option<i64>> {
    let mut query = conn.prepare_cached(
        "SELECT u.rid FROM change_tx t JOIN change_tx u ON u.id = t.undoes WHERE t.rid = ?1",
    )?;
    Ok(query.query_row([entry], |row| row.get(0)).optional()?)
}

/// Finds what an entry replaced in a cell: none when it did not write the cell.
fn base_in(conn: &Connection, entry: i64, pk: Uuid, column: &str) -> Result<Option<Option<Stamp>>> {
    let mut query = conn.prepare_cached(
        "SELECT base_hlc, base_dev FROM change WHERE rid >= ?1 AND rid < ?2 AND pk = ?3 AND col = ?4",
    )?;
    let range = params![entry << rows::CELL_BITS, (entry + 1) << rows::CELL_BITS, pk.as_bytes(), column];
    let read = |row: &rusqlite::Row<'_>| {
        let (hlc, dev): (Option<i64>, Option<Uuid>) = (row.get(0)?, read_cell(row, 1)?);
        Ok(hlc.zip(dev).map(|(hlc, dev)| Stamp { hlc: Hlc(hlc), dev }))
    };
    Ok(query.query_row(range, read).optional()?)
}
