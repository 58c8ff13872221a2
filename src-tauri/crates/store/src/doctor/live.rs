//! The live tables against the log, the search rows against the live tables, versions against their hashes.

use std::collections::BTreeSet;

use rusqlite::Connection;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Diagnosis, Trouble};
use crate::error::{Result, StoreError};
use crate::log::erasing;
use crate::project;
use crate::read::Reader;
use crate::search;
use crate::table::{OWNERS, SHARED, VersionRow, read_cell};
use crate::undo::CellRef;
use crate::write::capture;

pub(super) fn check(reader: Reader<'_>, diagnosis: &mut Diagnosis) -> Result<()> {
    check_log(reader.conn, diagnosis)?;
    check_unknown(reader.conn, diagnosis)?;
    check_search(reader.conn, diagnosis)?;
    check_versions(reader, diagnosis)?;
    check_owners(reader.conn, diagnosis)
}

/// Holds every row that the log knows against the live one.
fn check_log(conn: &Connection, diagnosis: &mut Diagnosis) -> Result<()> {
    for pk in project::keys(conn)? {
        let Some(expected) = project::row(conn, pk)? else { continue };
        let table = expected.table;
        let live = match capture::cells(conn, table, pk) {
            Ok(live) => live,
            Err(StoreError::NoRow(_)) => {
                diagnosis.troubles.push(Trouble::RowMissing { table: table.name.to_owned(), id: pk });
                continue;
            }
            Err(error) => return Err(error),
        };
        for (column, value) in live {
            if value != expected.cell(column) {
                let cell = CellRef { table: table.name.to_owned(), id: pk, column: column.to_owned() };
                diagnosis.troubles.push(Trouble::Cell { cell });
            }
        }
    }
    Ok(())
}

/// Looks for live rows that the log does not know in their table.
fn check_unknown(conn: &Connection, diagnosis: &mut Diagnosis) -> Result<()> {
    for table in &SHARED {
        let sql = format!(
            "SELECT id FROM \"{0}\" r WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.pk = r.id AND c.tbl = '{0}')",
            table.name
        );
        for id in ids(conn, &sql)? {
            diagnosis.troubles.push(Trouble::RowUnknown { table: table.name.to_owned(), id });
        }
    }
    Ok(())
}

fn check_search(conn: &Connection, diagnosis: &mut Diagnosis) -> Result<()> {
    let mut left = ids(conn, "SELECT id FROM search_row")?.into_iter().collect::<BTreeSet<_>>();
    for source in &search::SOURCES {
        for id in ids(conn, &format!("SELECT id FROM \"{}\"", source.table))? {
            let is_present = left.remove(&id);
            let is_right = match source.doc(conn, id)? {
                Some(doc) => search::holds(conn, id, source, &doc)?,
                None => !is_present,
            };
            if !is_right {
                diagnosis.troubles.push(Trouble::SearchRow { id });
            }
        }
    }
    diagnosis.troubles.extend(left.into_iter().map(|id| Trouble::SearchRow { id }));
    Ok(())
}

/// A version whose text was erased is not what it was, and need not be.
fn check_versions(reader: Reader<'_>, diagnosis: &mut Diagnosis) -> Result<()> {
    for row in reader.rows::<VersionRow>("true", &[])? {
        let is_right = row.sha256 == Sha256::digest(row.document.as_bytes()).as_slice();
        if !is_right && erasing::last_erasure(reader.conn, row.id, "document")?.is_none() {
            diagnosis.troubles.push(Trouble::Version { id: row.id });
        }
    }
    Ok(())
}

fn check_owners(conn: &Connection, diagnosis: &mut Diagnosis) -> Result<()> {
    for (table, column, owner) in OWNERS {
        let sql = format!(
            "SELECT id FROM \"{table}\" r WHERE \"{column}\" IS NOT NULL AND deleted = 0
             AND NOT EXISTS (SELECT 1 FROM \"{owner}\" o WHERE o.id = r.\"{column}\")"
        );
        for id in ids(conn, &sql)? {
            diagnosis.troubles.push(Trouble::Orphan { table: table.to_owned(), id });
        }
    }
    Ok(())
}

fn ids(conn: &Connection, sql: &str) -> Result<Vec<Uuid>> {
    let mut query = conn.prepare(sql)?;
    let rows = query.query_map([], |row| read_cell(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
