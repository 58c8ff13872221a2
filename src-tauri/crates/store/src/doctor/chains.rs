//! Every chain from its first entry to its head.

use std::collections::BTreeMap;

use rusqlite::Connection;
use uuid::Uuid;

use super::{Diagnosis, Trouble};
use crate::error::Result;
use crate::log::{CellEntry, Entry, Hash, Hlc, erasing, rows};
use crate::undo::CellRef;

/// The last entry of a chain that was looked at.
struct Last {
    rid: i64,
    seq: i64,
    hash: Hash,
    hlc: Hlc,
}

pub(super) fn check(conn: &Connection, diagnosis: &mut Diagnosis) -> Result<()> {
    let sql = format!("SELECT {} FROM change_tx ORDER BY dev, seq", rows::ENTRY);
    let mut query = conn.prepare(&sql)?;
    let mut found = query.query_map([], rows::read_entry)?;
    let mut chains: BTreeMap<Uuid, Last> = BTreeMap::new();
    while let Some((rid, mut entry)) = found.next().transpose()? {
        entry.cells = rows::cells(conn, rid)?;
        diagnosis.entries += 1;
        check_link(chains.get(&entry.stamp.dev), rid, &entry, diagnosis);
        for cell in &entry.cells {
            check_value(conn, &entry, cell, diagnosis)?;
        }
        let last = Last { rid, seq: entry.seq, hash: entry.hash, hlc: entry.stamp.hlc };
        chains.insert(entry.stamp.dev, last);
    }
    check_strays(conn, diagnosis)
}

fn check_link(last: Option<&Last>, rid: i64, entry: &Entry, diagnosis: &mut Diagnosis) {
    let (dev, seq) = (entry.stamp.dev, entry.seq);
    let expected = last.map_or(1, |last| last.seq + 1);
    if seq != expected {
        diagnosis.troubles.push(Trouble::Gap { dev, seq: expected });
    }
    // History and undo go by the order of rows, which no hash covers.
    let goes_on = |last: &Last| rid > last.rid && entry.prev_hash == last.hash && entry.stamp.hlc > last.hlc;
    let follows = last.is_none_or(|last| seq != expected || goes_on(last));
    if !follows || entry.hash != entry.compute_hash() {
        diagnosis.troubles.push(Trouble::Entry { dev, seq });
    }
}

fn check_value(conn: &Connection, entry: &Entry, cell: &CellEntry, diagnosis: &mut Diagnosis) -> Result<()> {
    let is_right = match cell.sealed {
        Some(_) => cell.is_genuine(),
        None => {
            let erased = erasing::last_erasure(conn, cell.pk, &cell.column)?;
            let is_erased = erased.is_some_and(|erased| erased > entry.stamp);
            diagnosis.erased += usize::from(is_erased);
            is_erased
        }
    };
    if !is_right {
        let reference = CellRef { table: cell.table.clone(), id: cell.pk, column: cell.column.clone() };
        let (dev, seq) = (entry.stamp.dev, entry.seq);
        diagnosis.troubles.push(Trouble::Value { dev, seq, cell: reference });
    }
    Ok(())
}

/// Looks for parts without an entry, and for what a hash cannot tell apart: a change whose copy of the clock is not its
/// entry's, half a clock of the write before, an empty place.
fn check_strays(conn: &Connection, diagnosis: &mut Diagnosis) -> Result<()> {
    let mut odd = conn.prepare(
        "SELECT t.dev, t.seq FROM change c JOIN change_tx t ON t.rid = c.rid >> 20
         WHERE c.hlc IS NOT t.hlc OR (c.base_hlc IS NULL) <> (c.base_dev IS NULL) OR c.erases NOT IN (0, 1)
         UNION ALL SELECT dev, seq FROM change_tx WHERE place = x''",
    )?;
    let found = odd.query_map([], |row| {
        Ok(Trouble::Entry { dev: crate::table::read_cell(row, 0)?, seq: row.get(1)? })
    })?;
    for trouble in found {
        diagnosis.troubles.push(trouble?);
    }
    let parts: i64 = conn.query_row(
        "SELECT (SELECT count(*) FROM change c WHERE NOT EXISTS (SELECT 1 FROM change_tx t WHERE t.rid = c.rid >> 20))
              + (SELECT count(*) FROM change_val v WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.rid = v.rid))",
        [],
        |row| row.get(0),
    )?;
    if parts > 0 {
        diagnosis.troubles.push(Trouble::Stray { parts });
    }
    Ok(())
}
