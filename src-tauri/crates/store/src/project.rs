//! The live tables as a projection of the log: of every cell its last write. Rebuild and merge both go through here.

use std::collections::BTreeMap;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use uuid::Uuid;

use crate::error::Result;
use crate::log::{Hlc, Stamp, rows};
use crate::table::{Table, read_cell, shared};

/// A row as the log says it must be.
#[derive(Debug, Clone)]
pub(crate) struct Projected {
    pub(crate) table: &'static Table,
    /// The cells that the log has; the others are NULL. No row is without its standing: `deleted` is 0 then.
    pub(crate) cells: BTreeMap<String, Value>,
}

impl Projected {
    /// Returns the value of a column.
    pub(crate) fn cell(&self, column: &str) -> Value {
        match (self.cells.get(column), column) {
            (None | Some(Value::Null), "deleted") => Value::Integer(0),
            (cell, _) => cell.cloned().unwrap_or(Value::Null),
        }
    }
}

/// Makes a row out of the log: of each cell the last write. An erased value reads as NULL. None for a table that this
/// version does not know.
pub(crate) fn row(conn: &Connection, pk: Uuid) -> Result<Option<Projected>> {
    let mut query = conn.prepare_cached(
        "SELECT c.tbl, c.col, c.hlc, t.dev, c.rid FROM change c JOIN change_tx t ON t.rid = c.rid >> 20
         WHERE c.pk = ?1 ORDER BY c.col, c.hlc",
    )?;
    let mut found = query.query([pk.as_bytes()])?;
    let mut name: Option<String> = None;
    let mut last: BTreeMap<String, (Stamp, i64)> = BTreeMap::new();
    while let Some(write) = found.next()? {
        if name.is_none() {
            name = Some(write.get(0)?);
        }
        let stamp = Stamp { hlc: Hlc(write.get(2)?), dev: read_cell(write, 3)? };
        let rid = write.get(4)?;
        let best = last.entry(write.get(1)?).or_insert((stamp, rid));
        if best.0 < stamp {
            *best = (stamp, rid);
        }
    }
    let Some(table) = name.as_deref().and_then(shared) else { return Ok(None) };
    let mut cells = BTreeMap::new();
    for (column, (_, rid)) in last {
        cells.insert(column, rows::value(conn, rid)?.unwrap_or(Value::Null));
    }
    Ok(Some(Projected { table, cells }))
}

/// Writes rows as the log says they must be, and returns them with their tables.
pub(crate) fn project(
    conn: &Connection,
    keys: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<(&'static Table, Uuid)>> {
    let mut written = Vec::new();
    for pk in keys {
        let Some(row) = row(conn, pk)? else { continue };
        put(conn, pk, &row)?;
        written.push((row.table, pk));
    }
    Ok(written)
}

fn put(conn: &Connection, pk: Uuid, row: &Projected) -> Result<()> {
    let columns: Vec<&str> = row.table.columns.iter().copied().chain(["deleted"]).collect();
    let sql = format!(
        "INSERT INTO \"{}\" (id, \"{}\") VALUES (?, {}) ON CONFLICT (id) DO UPDATE SET {}",
        row.table.name,
        columns.join("\", \""),
        vec!["?"; columns.len()].join(", "),
        columns
            .iter()
            .map(|column| format!("\"{column}\" = excluded.\"{column}\""))
            .collect::<Vec<_>>()
            .join(", "),
    );
    let cells = columns.iter().map(|column| row.cell(column));
    let cells = std::iter::once(Value::Blob(pk.as_bytes().to_vec())).chain(cells);
    conn.prepare_cached(&sql)?.execute(params_from_iter(cells))?;
    Ok(())
}

/// Lists every row that the log knows.
pub(crate) fn keys(conn: &Connection) -> Result<Vec<Uuid>> {
    let mut query = conn.prepare("SELECT DISTINCT pk FROM change")?;
    let rows = query.query_map([], |row| read_cell(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
