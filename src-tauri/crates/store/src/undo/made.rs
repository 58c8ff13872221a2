//! Rows that a step made, and which of them an undo must leave.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use rusqlite::types::Value;
use uuid::Uuid;

use super::origin::{Origin, origin_of_last};
use crate::error::Result;
use crate::log::{CellEntry, Entry, rows};
use crate::table::{OWNERS, read_cell, shared};
use crate::write::capture;

/// Tables whose rows others belong to.
const HEADS: [&str; 3] = ["person", "event", "release"];

/// The rows that an entry made: their standing was never written before.
pub(super) struct Made<'a> {
    rows: BTreeSet<Uuid>,
    kept: BTreeSet<Uuid>,
    /// The row id of each cell's change.
    changes: BTreeMap<(Uuid, &'a str), i64>,
}

impl<'a> Made<'a> {
    /// Looks through an entry.
    pub(super) fn of(conn: &Connection, rid: i64, entry: &'a Entry) -> Result<Self> {
        let changes = entry.cells.iter().zip(rid << rows::CELL_BITS..);
        let changes = changes.map(|(cell, at)| ((cell.pk, cell.column.as_str()), at)).collect();
        let made = || entry.cells.iter().filter(|cell| cell.column == "deleted" && cell.base.is_none());
        let mut found = Self { rows: made().map(|row| row.pk).collect(), kept: BTreeSet::new(), changes };
        let mut parts = Vec::new();
        for row in made() {
            if !found.is_untouched(conn, row.pk)? || found.is_needed(conn, row)? {
                found.kept.insert(row.pk);
            } else {
                parts.push((row.pk, owners(conn, row)?));
            }
        }
        found.keep_parts(&parts);
        Ok(found)
    }

    /// Tells whether the entry made a row.
    pub(super) fn has(&self, pk: Uuid) -> bool {
        self.rows.contains(&pk)
    }

    /// Tells whether an undo must leave a row: it was written since, rows of other steps belong to it, or it belongs to one of
    /// these, so that nothing stays without its parts.
    pub(super) fn keeps(&self, pk: Uuid) -> bool {
        self.kept.contains(&pk)
    }

    fn keep_parts(&mut self, parts: &[(Uuid, Vec<Uuid>)]) {
        loop {
            let before = self.kept.len();
            let joined = parts.iter().filter(|(_, owners)| owners.iter().any(|owner| self.keeps(*owner)));
            let joined: Vec<Uuid> = joined.map(|(pk, _)| *pk).collect();
            self.kept.extend(joined);
            if self.kept.len() == before {
                return;
            }
        }
    }

    /// Tells whether nothing of a row was written since, undone steps aside.
    fn is_untouched(&self, conn: &Connection, pk: Uuid) -> Result<bool> {
        let mut columns = conn.prepare_cached("SELECT DISTINCT col FROM change WHERE pk = ?1")?;
        let columns: Vec<String> =
            columns.query_map([pk.as_bytes()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for column in columns {
            let own = self.changes.get(&(pk, column.as_str()));
            let expected = own.map_or(Origin::Nowhere, |at| Origin::Change(*at));
            if origin_of_last(conn, pk, &column)? != expected {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Tells whether rows that other steps made name a person, event or release by now: they would vanish with it.
    fn is_needed(&self, conn: &Connection, row: &CellEntry) -> Result<bool> {
        for (table, column, _) in
            OWNERS.iter().filter(|(.., head)| *head == row.table && HEADS.contains(head))
        {
            let sql = format!("SELECT id FROM \"{table}\" WHERE \"{column}\" = ?1 AND deleted = 0");
            let mut query = conn.prepare_cached(&sql)?;
            for id in query.query_map([row.pk.as_bytes()], |row| read_cell::<Uuid>(row, 0))? {
                if !self.has(id?) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

/// Lists the rows that a row belongs to.
fn owners(conn: &Connection, row: &CellEntry) -> Result<Vec<Uuid>> {
    let Some(table) = shared(&row.table) else { return Ok(Vec::new()) };
    let live = capture::cells(conn, table, row.pk)?;
    let cell = |column: &str| live.iter().find(|(name, _)| *name == column).map(|(_, value)| value);
    let owners = table.belongs.iter().filter_map(|(_, column)| match cell(column) {
        Some(Value::Blob(bytes)) => Uuid::from_slice(bytes).ok(),
        _ => None,
    });
    Ok(owners.collect())
}
