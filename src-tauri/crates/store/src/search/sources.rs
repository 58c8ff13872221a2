//! What is searched: which columns of which tables, and which event's day they go by.

use chrono::{Datelike as _, NaiveDate};
use rusqlite::Connection;
use rusqlite::types::Value;
use uuid::Uuid;

use crate::error::Result;
use crate::spans;
use crate::table::{Table, shared};
use crate::write::capture;

/// A table that is searched.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) table: &'static str,
    columns: &'static [&'static str],
    /// The column that names the row above, and its table; none for events and people.
    above: Option<(&'static str, &'static str)>,
}

/// Every table that is searched.
pub(crate) const SOURCES: [Source; 9] = [
    Source {
        table: "event",
        columns: &[
            "title",
            "title_short",
            "theme",
            "organiser",
            "organiser_short",
            "participants",
            "venue",
            "city",
            "purpose",
            "news",
            "next_step",
        ],
        above: None,
    },
    Source { table: "background", columns: &["text"], above: Some(("event", "event")) },
    Source { table: "programme", columns: &["name", "about"], above: Some(("event", "event")) },
    Source {
        table: "statement",
        columns: &["text", "released_text", "context"],
        above: Some(("event", "event")),
    },
    Source {
        table: "release",
        columns: &["headline", "subheadline", "number"],
        above: Some(("event", "event")),
    },
    Source { table: "block", columns: &["spans"], above: Some(("release", "release")) },
    Source { table: "person", columns: &["name", "short_name"], above: None },
    Source { table: "position", columns: &["title", "institution"], above: Some(("person", "person")) },
    Source { table: "alias", columns: &["name"], above: Some(("person", "person")) },
];

/// The day of people, after every day of an event: they are listed first.
pub(super) const PEOPLE: i64 = 1 << 22;

/// What is searched of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Doc {
    /// The day as a number that grows with time.
    pub(crate) day: i64,
    /// The day of the event; none for people.
    pub(crate) event_day: Option<String>,
    pub(crate) body: String,
}

impl Source {
    pub(crate) fn of(table: &str) -> Option<&'static Self> {
        SOURCES.iter().find(|source| source.table == table)
    }

    /// Lists the tables whose rows lie below a row of this one, with the column that names it.
    pub(crate) fn below(&self) -> impl Iterator<Item = (&'static Self, &'static str)> {
        let table = self.table;
        SOURCES.iter().filter_map(move |source| match source.above {
            Some((column, above)) if above == table => Some((source, column)),
            _ => None,
        })
    }

    /// Makes what is searched of a row; none when it, or the row above it, does not stand.
    pub(crate) fn doc(&self, conn: &Connection, pk: Uuid) -> Result<Option<Doc>> {
        let Some(cells) = live(conn, self.table, pk)? else { return Ok(None) };
        let day = match self.above {
            None => own_day(self.table, &cells),
            Some((column, above)) => match id(&cells, column) {
                Some(owner) => day_of(conn, above, owner)?,
                None => None,
            },
        };
        let Some((day, event_day)) = day else { return Ok(None) };
        let texts = self
            .columns
            .iter()
            .filter_map(|column| text(&cells, column))
            .map(|text| if self.table == "block" { spans::plain_text(text) } else { text.to_owned() });
        let body = texts.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("\n");
        Ok(Some(Doc { day, event_day, body }))
    }
}

type Cells = Vec<(&'static str, Value)>;

/// Reads a row that stands.
fn live(conn: &Connection, table: &str, pk: Uuid) -> Result<Option<Cells>> {
    let Some(table): Option<&Table> = shared(table) else { return Ok(None) };
    match capture::cells(conn, table, pk) {
        Ok(cells) if cells.contains(&("deleted", Value::Integer(0))) => Ok(Some(cells)),
        Ok(_) | Err(crate::StoreError::NoRow(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Finds the day of the event, or of people, that a row belongs to.
fn day_of(conn: &Connection, table: &str, pk: Uuid) -> Result<Option<(i64, Option<String>)>> {
    let Some(cells) = live(conn, table, pk)? else { return Ok(None) };
    if table == "release" {
        return id(&cells, "event").map_or(Ok(None), |event| day_of(conn, "event", event));
    }
    Ok(own_day(table, &cells))
}

fn own_day(table: &str, cells: &Cells) -> Option<(i64, Option<String>)> {
    if table == "person" {
        return Some((PEOPLE, None));
    }
    let text = text(cells, "day").unwrap_or_default();
    let day = text.parse::<NaiveDate>().unwrap_or_default();
    Some((i64::from(day.num_days_from_ce()), Some(text.to_owned())))
}

fn text<'a>(cells: &'a Cells, column: &str) -> Option<&'a str> {
    cells.iter().find_map(|(name, value)| match value {
        Value::Text(text) if *name == column => Some(text.as_str()),
        _ => None,
    })
}

fn id(cells: &Cells, column: &str) -> Option<Uuid> {
    cells.iter().find_map(|(name, value)| match value {
        Value::Blob(bytes) if *name == column => Uuid::from_slice(bytes).ok(),
        _ => None,
    })
}
