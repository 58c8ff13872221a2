//! What a row belongs to, and what stands in the way of throwing somebody away.

use chrono::NaiveDate;
use rusqlite::OptionalExtension;
use uuid::Uuid;

use crate::error::Result;
use crate::read::Reader;
use crate::table::{EventRow, Row, Thing, read_cell, shared};

impl Reader<'_> {
    /// Finds the event that a row of a table belongs to; none for people and what is theirs.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn event_of(&self, table: &str, id: Uuid) -> Result<Option<Uuid>> {
        match table {
            "event" => Ok(Some(id)),
            "block" | "version" | "approval" | "export" | "delivery" => {
                let release = self.owner(table, "release", id)?;
                release.map_or(Ok(None), |release| self.owner("release", "event", release))
            }
            _ => self.owner_by(table, Thing::Event, "event", id),
        }
    }

    /// Finds the person that a row of the register belongs to.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn person_of(&self, table: &str, id: Uuid) -> Result<Option<Uuid>> {
        match table {
            "person" => Ok(Some(id)),
            _ => self.owner_by(table, Thing::Person, "person", id),
        }
    }

    /// Counts the events that stand and have a person, or a double, among their people.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn events_of(&self, person: Uuid) -> Result<u64> {
        let mut events = std::collections::BTreeSet::new();
        for member in self.family(person)? {
            let mut query = self.conn.prepare_cached(
                "SELECT p.event FROM event_person p JOIN event e ON e.id = p.event
                 WHERE p.person = ?1 AND p.deleted = 0 AND e.deleted = 0",
            )?;
            for event in query.query_map([member.as_bytes()], |row| read_cell::<Uuid>(row, 0))? {
                events.insert(event?);
            }
        }
        Ok(events.len() as u64)
    }

    /// Lists the events that begin on a day.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn events_on(&self, day: NaiveDate) -> Result<Vec<EventRow>> {
        self.rows("day = ?1 AND deleted = 0 ORDER BY id", &[&day.to_string()])
    }

    /// Returns the last rank among the rows of an owner, the trash included.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn last_rank<R: Row>(&self, column: &str, owner: Uuid) -> Result<Option<String>> {
        if !R::COLUMNS.contains(&column) || !R::COLUMNS.contains(&"rank") {
            return Ok(None);
        }
        let sql = format!("SELECT max(rank) FROM \"{}\" WHERE \"{column}\" = ?1", R::TABLE);
        Ok(self.conn.prepare_cached(&sql)?.query_row([owner.as_bytes()], |row| row.get(0))?)
    }

    fn owner_by(&self, table: &str, thing: Thing, column: &str, id: Uuid) -> Result<Option<Uuid>> {
        let known = shared(table).is_some_and(|table| table.belongs.contains(&(thing, column)));
        if known { self.owner(table, column, id) } else { Ok(None) }
    }

    /// Reads the owner of a row; `table` is one of the shared ones and `column` one of its columns.
    fn owner(&self, table: &str, column: &str, id: Uuid) -> Result<Option<Uuid>> {
        let Some(table) = shared(table).filter(|table| table.columns.contains(&column)) else {
            return Ok(None);
        };
        let sql = format!("SELECT \"{column}\" FROM \"{}\" WHERE id = ?1", table.name);
        let mut query = self.conn.prepare_cached(&sql)?;
        let owner = query.query_row([id.as_bytes()], |row| read_cell::<Option<Uuid>>(row, 0)).optional()?;
        Ok(owner.flatten())
    }
}
