//! Keeps the search rows equal to what the tables say, within the transaction that changed them.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::sources::{Doc, SOURCES, Source};
use crate::error::{Result, StoreError};
use crate::table::Table;

/// A search row's id is the number of its day `<< DAY_BITS` plus an ordinal.
pub(super) const DAY_BITS: u32 = 24;

/// A search row as it stands.
struct Present {
    rid: i64,
    event_day: Option<String>,
    body: String,
}

/// Brings the search rows of changed rows up to date, and of what lies below where a day or a standing changed.
pub(crate) fn refresh(conn: &Connection, rows: &[(&'static Table, Uuid)]) -> Result<()> {
    for (table, pk) in rows {
        if let Some(source) = Source::of(table.name) {
            refresh_row(conn, source, *pk)?;
        }
    }
    Ok(())
}

/// Makes all search rows anew.
pub(crate) fn remake(conn: &Connection) -> Result<()> {
    conn.execute("INSERT INTO search_text (search_text) VALUES ('delete-all')", [])?;
    conn.execute("DELETE FROM search_row", [])?;
    for source in &SOURCES {
        let mut query = conn.prepare(&format!("SELECT id FROM \"{}\" WHERE deleted = 0", source.table))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let pk = crate::table::read_cell(row, 0)?;
            if let Some(doc) = source.doc(conn, pk)? {
                insert(conn, source, pk, &doc)?;
            }
        }
    }
    Ok(())
}

/// Tells whether a row is searched as it should be.
pub(crate) fn holds(conn: &Connection, pk: Uuid, source: &Source, doc: &Doc) -> Result<bool> {
    let mut query = conn.prepare_cached("SELECT tbl FROM search_row WHERE id = ?1")?;
    let table: Option<String> = query.query_row([pk.as_bytes()], |row| row.get(0)).optional()?;
    let is_right = |present: Present| {
        (present.rid >> DAY_BITS, present.event_day, present.body)
            == (doc.day, doc.event_day.clone(), doc.body.clone())
    };
    Ok(table.as_deref() == Some(source.table) && present(conn, pk)?.is_some_and(is_right))
}

fn refresh_row(conn: &Connection, source: &Source, pk: Uuid) -> Result<()> {
    let doc = source.doc(conn, pk)?;
    let present = present(conn, pk)?;
    let moved = match (&present, &doc) {
        (Some(present), Some(doc)) => {
            present.rid >> DAY_BITS != doc.day || present.event_day != doc.event_day
        }
        (None, None) => false,
        _ => true,
    };
    match (present, doc) {
        (Some(present), Some(doc)) if !moved => {
            if present.body != doc.body {
                unindex(conn, &present)?;
                conn.prepare_cached("UPDATE search_row SET body = ?2 WHERE rid = ?1")?
                    .execute(params![present.rid, doc.body])?;
                index(conn, present.rid, &doc.body)?;
            }
        }
        (present, doc) => {
            if let Some(present) = present {
                unindex(conn, &present)?;
                conn.prepare_cached("DELETE FROM search_row WHERE rid = ?1")?.execute([present.rid])?;
            }
            if let Some(doc) = doc {
                insert(conn, source, pk, &doc)?;
            }
        }
    }
    if moved {
        for (below, column) in source.below() {
            for pk in ids_of(conn, below.table, column, pk)? {
                refresh_row(conn, below, pk)?;
            }
        }
    }
    Ok(())
}

fn present(conn: &Connection, pk: Uuid) -> Result<Option<Present>> {
    let mut query = conn.prepare_cached("SELECT rid, event_day, body FROM search_row WHERE id = ?1")?;
    let read =
        |row: &rusqlite::Row<'_>| Ok(Present { rid: row.get(0)?, event_day: row.get(1)?, body: row.get(2)? });
    Ok(query.query_row([pk.as_bytes()], read).optional()?)
}

fn insert(conn: &Connection, source: &Source, pk: Uuid, doc: &Doc) -> Result<()> {
    let first = doc.day << DAY_BITS;
    let last = first + (1 << DAY_BITS) - 1;
    let most: Option<i64> = conn
        .prepare_cached("SELECT max(rid) FROM search_row WHERE rid BETWEEN ?1 AND ?2")?
        .query_row([first, last], |row| row.get(0))?;
    let rid = most.map_or(first, |most| most + 1);
    if rid > last {
        return Err(StoreError::TooMuch);
    }
    conn.prepare_cached(
        "INSERT INTO search_row (rid, tbl, id, event_day, body) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![rid, source.table, pk.as_bytes(), doc.event_day, doc.body])?;
    index(conn, rid, &doc.body)
}

fn index(conn: &Connection, rid: i64, body: &str) -> Result<()> {
    conn.prepare_cached("INSERT INTO search_text (rowid, body) VALUES (?1, ?2)")?
        .execute(params![rid, body])?;
    Ok(())
}

fn unindex(conn: &Connection, present: &Present) -> Result<()> {
    conn.prepare_cached("INSERT INTO search_text (search_text, rowid, body) VALUES ('delete', ?1, ?2)")?
        .execute(params![present.rid, present.body])?;
    Ok(())
}

fn ids_of(conn: &Connection, table: &str, column: &str, owner: Uuid) -> Result<Vec<Uuid>> {
    let sql = format!("SELECT id FROM \"{table}\" WHERE \"{column}\" = ?1");
    let mut query = conn.prepare_cached(&sql)?;
    let rows = query.query_map([owner.as_bytes()], |row| crate::table::read_cell(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
