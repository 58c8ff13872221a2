//! The agenda: events by day, the newest first, page by page.

use chrono::{NaiveDate, NaiveTime};
use kutip_core::id::EventId;
use rusqlite::ToSql;
use rusqlite::types::ToSqlOutput;
use uuid::Uuid;

use crate::error::Result;
use crate::read::Reader;
use crate::table::read_cell;

/// Which events are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgendaFilter {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// The kind, as in the event file.
    pub kind: Option<String>,
    /// A person who spoke or was a guest; doubles included.
    pub person: Option<Uuid>,
    /// Whether the trash is listed instead of what stands.
    pub trash: bool,
}

/// The last event of a page: where the next one begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// Its day as it stands in the cell, which need not be one.
    pub day: String,
    /// Its id.
    pub id: Uuid,
}

/// An event as the agenda shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// The event.
    pub id: EventId,
    /// What is held.
    pub title: String,
    /// The kind, as in the event file.
    pub kind: String,
    /// The first day.
    pub day: NaiveDate,
    /// The last day.
    pub day_until: Option<NaiveDate>,
    /// The local time of the beginning.
    pub time: Option<NaiveTime>,
    /// The zone, as in the tz database.
    pub zone: String,
    /// The place.
    pub venue: Option<String>,
    /// The city.
    pub city: String,
    /// How many statements, notes and markers it has.
    pub statements: u32,
    /// The state of its newest release; none without one.
    pub state: Option<String>,
}

/// A page of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgendaPage {
    /// The newest day first.
    pub items: Vec<AgendaItem>,
    /// Where the next page begins; none at the end.
    pub next: Option<Cursor>,
    /// Events of this page that hold what cannot be read, such as a day that is none; they are left out of the items.
    pub unreadable: u32,
}

const COLUMNS: &str = "e.id, e.title, e.kind, e.day, e.day_until, e.time, e.zone, e.venue, e.city,
    (SELECT count(*) FROM statement s WHERE s.event = e.id AND s.deleted = 0),
    (SELECT r.state FROM release r WHERE r.event = e.id AND r.deleted = 0 ORDER BY r.id DESC LIMIT 1)";

impl Reader<'_> {
    /// Lists events by day, the newest first; `after` goes on where a page ended.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn agenda(&self, filter: &AgendaFilter, after: Option<Cursor>, most: u32) -> Result<AgendaPage> {
        let mut clauses = vec![if filter.trash { "e.deleted = 1" } else { "e.deleted = 0" }.to_owned()];
        let mut params: Vec<ToSqlOutput<'static>> = Vec::new();
        let mut add = |clause: &str, values: Vec<rusqlite::types::Value>| {
            clauses.push(clause.to_owned());
            params.extend(values.into_iter().map(ToSqlOutput::Owned));
        };
        if let Some(from) = filter.from {
            add("e.day >= ?", vec![from.to_string().into()]);
        }
        if let Some(until) = filter.until {
            add("e.day <= ?", vec![until.to_string().into()]);
        }
        if let Some(kind) = &filter.kind {
            add("e.kind = ?", vec![kind.clone().into()]);
        }
        if let Some(person) = filter.person {
            let family = self.family(person)?;
            let places = vec!["?"; family.len()].join(", ");
            let clause =
                format!("e.id IN (SELECT event FROM speaker WHERE deleted = 0 AND person IN ({places}))");
            add(&clause, family.iter().map(|id| id.as_bytes().to_vec().into()).collect());
        }
        if let Some(Cursor { day, id }) = after {
            add("(e.day, e.id) < (?, ?)", vec![day.into(), id.as_bytes().to_vec().into()]);
        }
        let sql = format!(
            "SELECT {COLUMNS} FROM event e WHERE {} ORDER BY e.day DESC, e.id DESC LIMIT {}",
            clauses.join(" AND "),
            u64::from(most) + 1
        );
        let params: Vec<&dyn ToSql> = params.iter().map(|value| value as &dyn ToSql).collect();
        let mut query = self.conn.prepare_cached(&sql)?;
        let mut rows = query.query(&*params)?;
        let mut page = AgendaPage::default();
        let mut last = None;
        for at in 0.. {
            let Some(row) = rows.next()? else { break };
            if at == most {
                page.next = last;
                break;
            }
            last = Some(Cursor {
                day: row.get_ref(3)?.as_str().unwrap_or_default().to_owned(),
                id: read_cell(row, 0)?,
            });
            match item(row) {
                Ok(item) => page.items.push(item),
                // What somebody wrote there by hand must not hide the others.
                Err(rusqlite::Error::FromSqlConversionFailure(..)) => page.unreadable += 1,
                Err(error) => return Err(error.into()),
            }
        }
        Ok(page)
    }
}

fn item(row: &rusqlite::Row<'_>) -> rusqlite::Result<AgendaItem> {
    Ok(AgendaItem {
        id: EventId(read_cell(row, 0)?),
        title: read_cell(row, 1)?,
        kind: read_cell(row, 2)?,
        day: read_cell(row, 3)?,
        day_until: read_cell(row, 4)?,
        time: read_cell(row, 5)?,
        zone: read_cell(row, 6)?,
        venue: read_cell(row, 7)?,
        city: read_cell(row, 8)?,
        statements: row.get(9)?,
        state: row.get(10)?,
    })
}
