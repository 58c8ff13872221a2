//! Erased values: an erasure drops every value that a cell had before it, in every copy that it reaches.

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::entry::{Entry, Stamp};
use super::hlc::Hlc;
use super::rows::CELL_BITS;
use crate::error::Result;
use crate::table::read_cell;

/// Drops what an appended entry erases, and of its own values those that a later erasure, known before it, covers.
pub(crate) fn settle(conn: &Connection, rid: i64, entry: &Entry) -> Result<()> {
    for (cell, at) in entry.cells.iter().zip(rid << CELL_BITS..) {
        if cell.erases {
            drop_before(conn, cell.pk, &cell.column, entry.stamp)?;
        }
        if last_erasure(conn, cell.pk, &cell.column)?.is_some_and(|erased| erased > entry.stamp) {
            drop_value(conn, at)?;
        }
    }
    Ok(())
}

/// Finds the last erasure of a cell.
pub(crate) fn last_erasure(conn: &Connection, pk: Uuid, column: &str) -> Result<Option<Stamp>> {
    let mut query = conn.prepare_cached(
        "SELECT c.hlc, t.dev FROM change c JOIN change_tx t ON t.rid = c.rid >> 20
         WHERE c.pk = ?1 AND c.col = ?2 AND c.erases ORDER BY c.hlc DESC, t.dev DESC LIMIT 1",
    )?;
    let mut rows = query.query(params![pk.as_bytes(), column])?;
    match rows.next()? {
        Some(row) => Ok(Some(Stamp { hlc: Hlc(row.get(0)?), dev: read_cell(row, 1)? })),
        None => Ok(None),
    }
}

fn drop_before(conn: &Connection, pk: Uuid, column: &str, stamp: Stamp) -> Result<()> {
    let mut query = conn.prepare_cached(
        "SELECT c.rid, c.hlc, t.dev FROM change c JOIN change_tx t ON t.rid = c.rid >> 20
         WHERE c.pk = ?1 AND c.col = ?2 AND c.hlc <= ?3",
    )?;
    let writes: Vec<(i64, Stamp)> = query
        .query_map(params![pk.as_bytes(), column, stamp.hlc.0], |row| {
            Ok((row.get(0)?, Stamp { hlc: Hlc(row.get(1)?), dev: read_cell(row, 2)? }))
        })?
        .collect::<rusqlite::Result<_>>()?;
    for (rid, _) in writes.into_iter().filter(|(_, written)| *written < stamp) {
        drop_value(conn, rid)?;
    }
    Ok(())
}

fn drop_value(conn: &Connection, rid: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM change_val WHERE rid = ?1")?.execute([rid])?;
    Ok(())
}
