//! What a transaction changes, recorded by triggers on this connection.
//!
//! Each shared table has temporary triggers that note a cell's value before its first change. They name columns, see every
//! statement that touches a shared row, and vanish with the connection.

use std::fmt::Write as _;

use rusqlite::types::Value;
use rusqlite::{Connection, Row};
use uuid::Uuid;

use crate::error::{Result, StoreError};
use crate::table::{SHARED, Table, read_cell, shared};

/// What the triggers say when a shared row is deleted.
const HARD_DELETE: &str = "kutip: shared rows are marked as deleted";

/// A cell that a transaction changed.
#[derive(Debug, Clone)]
pub(crate) struct Changed {
    pub(crate) table: &'static Table,
    pub(crate) pk: Uuid,
    pub(crate) column: String,
    pub(crate) value: Value,
    /// What stood there before the transaction; NULL in a new row.
    pub(crate) old: Value,
}

/// Attaches the triggers to every shared table.
pub(crate) fn attach(conn: &Connection) -> Result<()> {
    let mut sql = String::from(
        "CREATE TEMP TABLE touched (
            tbl TEXT NOT NULL, pk BLOB NOT NULL, col TEXT NOT NULL, old, PRIMARY KEY (tbl, pk, col)
        ) WITHOUT ROWID;\n",
    );
    for table in &SHARED {
        let name = table.name;
        let cells = table
            .columns
            .iter()
            .chain(&["deleted", "id"])
            .map(|column| format!("SELECT '{column}' AS col, old.\"{column}\" AS old WHERE old.\"{column}\" IS NOT new.\"{column}\""))
            .collect::<Vec<_>>()
            .join(" UNION ALL ");
        let _ = write!(
            sql,
            "CREATE TEMP TRIGGER touched_{name}_insert AFTER INSERT ON main.\"{name}\" BEGIN
                INSERT INTO touched VALUES ('{name}', new.id, '', NULL) ON CONFLICT DO NOTHING;
            END;
            CREATE TEMP TRIGGER touched_{name}_update AFTER UPDATE ON main.\"{name}\" BEGIN
                INSERT INTO touched SELECT '{name}', old.id, col, old FROM ({cells}) WHERE true ON CONFLICT DO NOTHING;
            END;
            CREATE TEMP TRIGGER touched_{name}_delete BEFORE DELETE ON main.\"{name}\" BEGIN
                SELECT raise(ABORT, '{HARD_DELETE}');
            END;\n"
        );
    }
    conn.execute_batch(&sql)?;
    Ok(())
}

/// Tells whether an error is the refusal of a delete.
pub(crate) fn is_hard_delete(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(_, Some(message)) if message == HARD_DELETE)
}

/// Forgets what was recorded; for rows that are written from the log.
pub(crate) fn forget(conn: &Connection) -> Result<()> {
    conn.prepare_cached("DELETE FROM touched")?.execute([])?;
    Ok(())
}

/// Takes what was recorded: every cell whose value differs from the one before the transaction, by table, row and column.
pub(crate) fn take(conn: &Connection) -> Result<Vec<Changed>> {
    let touched: Vec<(String, Uuid, String, Value)> = conn
        .prepare_cached("SELECT tbl, pk, col, old FROM touched ORDER BY tbl, pk, col")?
        .query_map([], |row| Ok((row.get(0)?, read_cell(row, 1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<_>>()?;
    forget(conn)?;
    let mut changed = Vec::new();
    for rows in touched.chunk_by(|a, b| (&a.0, a.1) == (&b.0, b.1)) {
        let [(name, pk, first, _), ..] = rows else { continue };
        let Some(table) = shared(name) else { continue };
        let live = cells(conn, table, *pk)?;
        let cell =
            |column: &str| live.iter().find(|(name, _)| *name == column).map(|(_, value)| value.clone());
        if first.is_empty() {
            let filled = live.iter().filter(|(_, value)| *value != Value::Null);
            changed.extend(filled.map(|(column, value)| Changed {
                table,
                pk: *pk,
                column: (*column).to_owned(),
                value: value.clone(),
                old: Value::Null,
            }));
            continue;
        }
        for (_, pk, column, old) in rows {
            let value = cell(column).ok_or(StoreError::HardDelete)?;
            if value != *old {
                changed.push(Changed { table, pk: *pk, column: column.clone(), value, old: old.clone() });
            }
        }
    }
    Ok(changed)
}

/// Reads all cells of a row but its id; `deleted` stands last.
///
/// # Errors
/// [`StoreError::NoRow`].
pub(crate) fn cells(conn: &Connection, table: &Table, pk: Uuid) -> Result<Vec<(&'static str, Value)>> {
    let columns: Vec<&'static str> = table.columns.iter().copied().chain(["deleted"]).collect();
    let sql = format!("SELECT \"{}\" FROM \"{}\" WHERE id = ?1", columns.join("\", \""), table.name);
    let read = |row: &Row<'_>| {
        columns
            .iter()
            .enumerate()
            .map(|(at, column)| Ok((*column, row.get(at)?)))
            .collect::<rusqlite::Result<_>>()
    };
    conn.prepare_cached(&sql)?.query_row([pk.as_bytes()], read).map_err(|error| match error {
        rusqlite::Error::QueryReturnedNoRows => StoreError::NoRow(table.name),
        other => other.into(),
    })
}
