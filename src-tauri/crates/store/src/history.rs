//! History: who changed what, when, as the log has it.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{ToSql, params};
use uuid::Uuid;

use crate::error::Result;
use crate::log::{Entry, Stamp, rows};
use crate::read::Reader;
use crate::table::{SHARED, read_cell};
use crate::write::Place;

/// One write of a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct CellWrite {
    /// When and by which device.
    pub stamp: Stamp,
    /// Who did it.
    pub actor: Uuid,
    /// The name of the use case.
    pub op: String,
    /// The value; none once erased.
    pub value: Option<Value>,
}

impl Reader<'_> {
    /// Lists the newest entries of the log, of a place or of all, each with its cells; the newest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn history(&self, place: Option<Place>, most: u32) -> Result<Vec<Entry>> {
        match place {
            Some(place) => self.entries("place = ?1 ORDER BY rid DESC LIMIT ?2", &[&place.bytes(), &most]),
            None => self.entries("true ORDER BY rid DESC LIMIT ?1", &[&most]),
        }
    }

    /// Lists the newest entries that wrote a thing or what belongs to it (of an event its lists, statements and releases, of a
    /// release its blocks, versions and exports, of a person positions and aliases), each with those cells only; the newest
    /// first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn history_of(&self, thing: Uuid, most: u32) -> Result<Vec<Entry>> {
        let parts = self.parts_of(thing)?;
        let mut query = self.conn.prepare_cached("SELECT DISTINCT rid >> 20 FROM change WHERE pk = ?1")?;
        let mut written = BTreeSet::new();
        for part in &parts {
            let rids = query.query_map([part.as_bytes()], |row| row.get::<_, i64>(0))?;
            for rid in rids {
                written.insert(rid?);
            }
        }
        let mut found = Vec::new();
        for rid in written.into_iter().rev().take(most as usize) {
            found.extend(self.entries("rid = ?1", &[&rid])?);
        }
        for entry in &mut found {
            entry.cells.retain(|cell| parts.contains(&cell.pk));
        }
        Ok(found)
    }

    /// Lists a row and those that belong to it, wherever they stand.
    fn parts_of(&self, thing: Uuid) -> Result<BTreeSet<Uuid>> {
        let mut parts = BTreeSet::from([thing]);
        for table in &SHARED {
            for (_, column) in table.belongs.iter().filter(|(_, column)| *column != "id") {
                let sql = format!("SELECT id FROM \"{}\" WHERE \"{column}\" = ?1", table.name);
                let mut query = self.conn.prepare_cached(&sql)?;
                for id in query.query_map([thing.as_bytes()], |row| read_cell(row, 0))? {
                    parts.insert(id?);
                }
            }
        }
        Ok(parts)
    }

    /// Lists the entries of a device's chain after a number, oldest first: what another copy lacks.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn entries_after(&self, dev: Uuid, seq: i64, most: u32) -> Result<Vec<Entry>> {
        let clause = "dev = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";
        self.entries(clause, &[&dev.as_bytes().as_slice(), &seq, &most])
    }

    /// Lists what a cell held, the newest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn cell_history(&self, id: Uuid, column: &str) -> Result<Vec<CellWrite>> {
        let mut query = self.conn.prepare_cached(
            "SELECT c.hlc, t.dev, t.actor, t.op, v.rid IS NOT NULL, v.value FROM change c
             JOIN change_tx t ON t.rid = c.rid >> 20 LEFT JOIN change_val v ON v.rid = c.rid
             WHERE c.pk = ?1 AND c.col = ?2 ORDER BY c.hlc DESC, t.dev DESC",
        )?;
        let rows = query.query_map(params![id.as_bytes(), column], |row| {
            Ok(CellWrite {
                stamp: Stamp { hlc: crate::log::Hlc(row.get(0)?), dev: read_cell(row, 1)? },
                actor: read_cell(row, 2)?,
                op: row.get(3)?,
                value: if row.get(4)? { Some(row.get(5)?) } else { None },
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn entries(&self, clause: &str, params: &[&dyn ToSql]) -> Result<Vec<Entry>> {
        let sql = format!("SELECT {} FROM change_tx WHERE {clause}", rows::ENTRY);
        let found = self
            .conn
            .prepare_cached(&sql)?
            .query_map(params, rows::read_entry)?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let with_cells = found.into_iter().map(|(rid, mut entry)| {
            entry.cells = rows::cells(self.conn, rid)?;
            Ok(entry)
        });
        with_cells.collect()
    }
}
