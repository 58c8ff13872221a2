//! Entries as rows of the log tables.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::entry::{CellEntry, Entry, Stamp};
use super::hlc::Hlc;
use super::seal::Hash;
use crate::error::{Result, StoreError};
use crate::table::read_cell;

/// A change's row id is its transaction's `<< CELL_BITS` plus its ordinal.
pub(crate) const CELL_BITS: u32 = 20;

/// Appends an entry and returns its row id.
///
/// # Errors
/// [`StoreError::TooMuch`], or what SQLite says.
pub(crate) fn append(conn: &Connection, entry: &Entry) -> Result<i64> {
    if entry.cells.len() >= 1 << CELL_BITS {
        return Err(StoreError::TooMuch);
    }
    conn.prepare_cached(
        "INSERT INTO change_tx (id, dev, seq, prev_hash, hash, alg, hlc, actor, op, kind, place, undoes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute(params![
        entry.id.as_bytes(),
        entry.stamp.dev.as_bytes(),
        entry.seq,
        entry.prev_hash,
        entry.hash,
        entry.alg,
        entry.stamp.hlc.0,
        entry.actor.as_bytes(),
        entry.op,
        entry.kind,
        entry.place,
        entry.undoes.as_ref().map(Uuid::as_bytes),
    ])?;
    let rid = conn.last_insert_rowid();
    let mut insert = conn.prepare_cached(
        "INSERT INTO change (rid, tbl, pk, col, hlc, base_hlc, base_dev, erases, digest)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    let mut value = conn.prepare_cached("INSERT INTO change_val (rid, salt, value) VALUES (?1, ?2, ?3)")?;
    for (cell, at) in entry.cells.iter().zip(rid << CELL_BITS..) {
        insert.execute(params![
            at,
            cell.table,
            cell.pk.as_bytes(),
            cell.column,
            entry.stamp.hlc.0,
            cell.base.map(|base| base.hlc.0),
            cell.base.as_ref().map(|base| base.dev.as_bytes()),
            cell.erases,
            cell.digest,
        ])?;
        if let Some((salt, sealed)) = &cell.sealed {
            value.execute(params![at, salt, sealed])?;
        }
    }
    Ok(rid)
}

/// The columns of [`read_entry`].
pub(crate) const ENTRY: &str = "rid, id, dev, seq, prev_hash, hash, alg, hlc, actor, op, kind, place, undoes";

/// Reads an entry without its cells, and its row id.
pub(crate) fn read_entry(row: &Row<'_>) -> rusqlite::Result<(i64, Entry)> {
    Ok((
        row.get(0)?,
        Entry {
            id: read_cell(row, 1)?,
            stamp: Stamp { dev: read_cell(row, 2)?, hlc: Hlc(row.get(7)?) },
            seq: row.get(3)?,
            prev_hash: hash(row, 4)?,
            hash: hash(row, 5)?,
            alg: row.get(6)?,
            actor: read_cell(row, 8)?,
            op: row.get(9)?,
            kind: row.get(10)?,
            place: row.get(11)?,
            undoes: read_cell(row, 12)?,
            cells: Vec::new(),
        },
    ))
}

/// Reads a hash; bytes of another length are no hash and equal none.
fn hash(row: &Row<'_>, column: usize) -> rusqlite::Result<Hash> {
    Ok(row.get_ref(column)?.as_blob()?.try_into().unwrap_or([0xFF; 32]))
}

/// Reads the cells of an entry, in their order.
pub(crate) fn cells(conn: &Connection, rid: i64) -> Result<Vec<CellEntry>> {
    let mut query = conn.prepare_cached(
        "SELECT tbl, pk, col, base_hlc, base_dev, erases, digest, v.rid IS NOT NULL, v.salt, v.value
         FROM change c LEFT JOIN change_val v USING (rid) WHERE c.rid >= ?1 AND c.rid < ?2 ORDER BY c.rid",
    )?;
    let rows = query.query_map([rid << CELL_BITS, (rid + 1) << CELL_BITS], |row| {
        let base_hlc: Option<i64> = row.get(3)?;
        let base_dev: Option<Uuid> = read_cell(row, 4)?;
        Ok(CellEntry {
            table: row.get(0)?,
            pk: read_cell(row, 1)?,
            column: row.get(2)?,
            base: base_hlc.zip(base_dev).map(|(hlc, dev)| Stamp { hlc: Hlc(hlc), dev }),
            erases: row.get(5)?,
            digest: hash(row, 6)?,
            sealed: if row.get(7)? { Some((row.get(8)?, row.get(9)?)) } else { None },
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Finds an entry with its cells.
pub(crate) fn find(conn: &Connection, id: Uuid) -> Result<Option<(i64, Entry)>> {
    let sql = format!("SELECT {ENTRY} FROM change_tx WHERE id = ?1");
    let found = conn.prepare_cached(&sql)?.query_row([id.as_bytes()], read_entry).optional()?;
    let Some((rid, mut entry)) = found else { return Ok(None) };
    entry.cells = cells(conn, rid)?;
    Ok(Some((rid, entry)))
}

/// The last write of a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LastWrite {
    /// Its clock.
    pub(crate) stamp: Stamp,
    /// The row id of its change.
    pub(crate) rid: i64,
}

/// Finds the last write of a cell: the latest time, the greatest device where two have the same.
pub(crate) fn last_write(conn: &Connection, pk: Uuid, column: &str) -> Result<Option<LastWrite>> {
    let mut query = conn.prepare_cached(
        "SELECT c.hlc, t.dev, c.rid FROM change c JOIN change_tx t ON t.rid = c.rid >> 20
         WHERE c.pk = ?1 AND c.col = ?2 ORDER BY c.hlc DESC",
    )?;
    let mut rows = query.query(params![pk.as_bytes(), column])?;
    let mut last: Option<LastWrite> = None;
    while let Some(row) = rows.next()? {
        let stamp = Stamp { hlc: Hlc(row.get(0)?), dev: read_cell(row, 1)? };
        match &last {
            Some(best) if best.stamp.hlc > stamp.hlc => break,
            Some(best) if best.stamp.dev >= stamp.dev => {}
            _ => last = Some(LastWrite { stamp, rid: row.get(2)? }),
        }
    }
    Ok(last)
}

/// Reads the value of a change; none once erased.
pub(crate) fn value(conn: &Connection, rid: i64) -> Result<Option<Value>> {
    let mut query = conn.prepare_cached("SELECT value FROM change_val WHERE rid = ?1")?;
    Ok(query.query_row([rid], |row| row.get(0)).optional()?)
}

/// Finds the change of a cell that has a clock.
pub(crate) fn write_at(conn: &Connection, pk: Uuid, column: &str, stamp: Stamp) -> Result<Option<i64>> {
    let mut query = conn.prepare_cached(
        "SELECT c.rid FROM change c JOIN change_tx t ON t.rid = c.rid >> 20
         WHERE c.pk = ?1 AND c.col = ?2 AND c.hlc = ?3 AND t.dev = ?4",
    )?;
    let found = params![pk.as_bytes(), column, stamp.hlc.0, stamp.dev.as_bytes()];
    Ok(query.query_row(found, |row| row.get(0)).optional()?)
}
