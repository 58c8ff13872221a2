//! The rows and cells that belong to what is erased.

use rusqlite::Connection;
use rusqlite::types::Value;
use uuid::Uuid;

use super::footprint::Erasable;
use crate::error::{Result, StoreError};
use crate::read::Reader;
use crate::table::{StatementRow, Table, read_cell, shared};
use crate::undo::CellRef;

/// Columns that keep a row in its place and say nothing about anybody.
const KEPT: [&str; 4] = ["event", "person", "release", "rank"];

/// Tables that prove something, or keep the archive going: none of their cells is erased alone.
const PROOFS: [&str; 6] = ["device", "number", "version", "version_quote", "approval", "export"];
/// Columns that every event, statement and release needs to be one, and that tell nothing about anybody.
const NEEDED: [&str; 12] = [
    "day",
    "deleted",
    "emblem",
    "kind",
    "language",
    "member",
    "merged_into",
    "restriction",
    "settings",
    "sha256",
    "state",
    "zone",
];

/// Tells whether a single cell may be erased.
fn is_erasable(table: &str, column: &str) -> bool {
    !PROOFS.contains(&table) && !KEPT.contains(&column) && !NEEDED.contains(&column)
}

/// Lists the cells to erase.
///
/// # Errors
/// [`StoreError::NoRow`] when there is no such row, [`StoreError::NotErasable`] for a cell that is needed.
pub(super) fn cells(conn: &Connection, what: &Erasable) -> Result<Vec<CellRef>> {
    if let Erasable::Cell(cell) = what {
        let known = shared(&cell.table).filter(|table| table.columns.contains(&cell.column.as_str()));
        let table = known
            .ok_or_else(|| StoreError::BadCell { table: cell.table.clone(), column: cell.column.clone() })?;
        if !is_erasable(table.name, &cell.column) {
            return Err(StoreError::NotErasable { table: cell.table.clone(), column: cell.column.clone() });
        }
        exists(conn, table, cell.id)?;
        return Ok(vec![cell.clone()]);
    }
    let mut cells = Vec::new();
    for (table, id) in rows(conn, what)? {
        let columns = table.columns.iter().filter(|column| !KEPT.contains(column));
        cells.extend(columns.map(|column| reference(table, id, column)));
        if table.name == "person" {
            let keyed = listed("event_person")?;
            let keys = ids(conn, keyed, "person", id)?;
            cells.extend(keys.into_iter().map(|id| reference(keyed, id, "key")));
        }
    }
    Ok(cells)
}

/// Lists the rows that are erased as a whole: a statement with the wordings that it superseded or that superseded it, a
/// person with its doubles, positions and aliases.
///
/// # Errors
/// [`StoreError::NoRow`] when there is no such row.
pub(super) fn rows(conn: &Connection, what: &Erasable) -> Result<Vec<(&'static Table, Uuid)>> {
    match what {
        Erasable::Cell(_) => Ok(Vec::new()),
        Erasable::Statement(id) => {
            let statement = listed("statement")?;
            exists(conn, statement, *id)?;
            Ok(wordings(conn, statement, *id)?.into_iter().map(|id| (statement, id)).collect())
        }
        Erasable::Person(id) => {
            let person = listed("person")?;
            exists(conn, person, *id)?;
            let mut rows = Vec::new();
            for member in (Reader { conn }).family(*id)? {
                rows.push((person, member));
                for table in [listed("position")?, listed("alias")?] {
                    rows.extend(ids(conn, table, "person", member)?.into_iter().map(|id| (table, id)));
                }
            }
            Ok(rows)
        }
    }
}

/// Lists a statement with every wording of it, before and after.
fn wordings(conn: &Connection, statement: &'static Table, id: Uuid) -> Result<Vec<Uuid>> {
    let mut found = vec![id];
    let mut at = 0;
    while let Some(id) = found.get(at).copied() {
        let before = (Reader { conn }).get_any::<StatementRow>(id)?.and_then(|row| row.supersedes);
        let after = ids(conn, statement, "supersedes", id)?;
        for other in before.into_iter().chain(after) {
            if !found.contains(&other) && exists(conn, statement, other).is_ok() {
                found.push(other);
            }
        }
        at += 1;
    }
    Ok(found)
}

/// What a cell holds once erased: nothing, or a key that names nobody where the event file needs one.
pub(super) fn emptied(cell: &CellRef) -> Value {
    match (cell.table.as_str(), cell.column.as_str()) {
        ("event_person", "key") => Value::Text(format!("x-{}", cell.id.simple())),
        _ => Value::Null,
    }
}

fn reference(table: &Table, id: Uuid, column: &str) -> CellRef {
    CellRef { table: table.name.to_owned(), id, column: column.to_owned() }
}

fn listed(table: &'static str) -> Result<&'static Table> {
    shared(table).ok_or(StoreError::NoRow(table))
}

fn exists(conn: &Connection, table: &'static Table, id: Uuid) -> Result<()> {
    let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ?1", table.name);
    if conn.prepare_cached(&sql)?.exists([id.as_bytes()])? {
        Ok(())
    } else {
        Err(StoreError::NoRow(table.name))
    }
}

fn ids(conn: &Connection, table: &Table, column: &str, owner: Uuid) -> Result<Vec<Uuid>> {
    let sql = format!("SELECT id FROM \"{}\" WHERE \"{column}\" = ?1", table.name);
    let mut query = conn.prepare_cached(&sql)?;
    let rows = query.query_map([owner.as_bytes()], |row| read_cell(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
