//! The cells that belong to what is erased.

use rusqlite::Connection;
use rusqlite::types::Value;
use uuid::Uuid;

use super::footprint::Erasable;
use super::mark_row;
use crate::error::{Result, StoreError};
use crate::table::{Table, read_cell, shared};
use crate::undo::CellRef;
use crate::write::Tx;

/// Columns that keep a row in its place and say nothing about anybody.
const KEPT: [&str; 4] = ["event", "person", "release", "rank"];

/// Lists the cells to erase.
///
/// # Errors
/// [`StoreError::NoRow`] when there is no such row.
pub(super) fn cells(conn: &Connection, what: &Erasable) -> Result<Vec<CellRef>> {
    match what {
        Erasable::Cell(cell) => {
            let known = shared(&cell.table).filter(|table| table.columns.contains(&cell.column.as_str()));
            let table = known.ok_or_else(|| StoreError::BadCell {
                table: cell.table.clone(),
                column: cell.column.clone(),
            })?;
            exists(conn, table, cell.id)?;
            Ok(vec![cell.clone()])
        }
        Erasable::Statement(id) => row(conn, "statement", *id),
        Erasable::Person(id) => {
            let mut cells = row(conn, "person", *id)?;
            for table in ["position", "alias"] {
                for id in rows_of(conn, table, *id)? {
                    cells.extend(row(conn, table, id)?);
                }
            }
            for id in rows_of(conn, "event_person", *id)? {
                cells.push(CellRef { table: "event_person".to_owned(), id, column: "key".to_owned() });
            }
            Ok(cells)
        }
    }
}

/// Marks the rows that are erased as a whole.
pub(super) fn mark(tx: &Tx<'_>, what: &Erasable) -> Result<()> {
    match what {
        Erasable::Cell(_) => Ok(()),
        Erasable::Statement(id) => mark_row(tx, "statement", *id),
        Erasable::Person(id) => {
            mark_row(tx, "person", *id)?;
            for table in ["position", "alias"] {
                for id in rows_of(tx.conn(), table, *id)? {
                    mark_row(tx, table, id)?;
                }
            }
            Ok(())
        }
    }
}

/// What a cell holds once erased: nothing, or a key that names nobody where the event file needs one.
pub(super) fn emptied(cell: &CellRef) -> Value {
    match (cell.table.as_str(), cell.column.as_str()) {
        ("event_person", "key") => Value::Text(format!("x-{}", cell.id.simple())),
        _ => Value::Null,
    }
}

fn row(conn: &Connection, table: &str, id: Uuid) -> Result<Vec<CellRef>> {
    let table = shared(table).ok_or(StoreError::NoRow("table"))?;
    exists(conn, table, id)?;
    let columns = table.columns.iter().filter(|column| !KEPT.contains(column));
    let cell = |column: &&str| CellRef { table: table.name.to_owned(), id, column: (*column).to_owned() };
    Ok(columns.map(cell).collect())
}

fn exists(conn: &Connection, table: &'static Table, id: Uuid) -> Result<()> {
    let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ?1", table.name);
    if conn.prepare_cached(&sql)?.exists([id.as_bytes()])? {
        Ok(())
    } else {
        Err(StoreError::NoRow(table.name))
    }
}

fn rows_of(conn: &Connection, table: &str, person: Uuid) -> Result<Vec<Uuid>> {
    let mut query = conn.prepare_cached(&format!("SELECT id FROM \"{table}\" WHERE person = ?1"))?;
    let rows = query.query_map([person.as_bytes()], |row| read_cell(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
