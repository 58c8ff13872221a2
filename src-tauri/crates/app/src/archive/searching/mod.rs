//! Searching the archive: what was found, with the event it belongs to.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use kutip_store::table::{EventRow, PersonRow, StatementRow};
use kutip_store::{Archive, Hit, Reader, is_searchable};
use serde::Serialize;
use uuid::Uuid;

use crate::error::AppError;

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundItem {
    /// `event`, `statement`, `release`, `block`, `person`, `position`, `alias`, `programme`, `background`.
    pub kind: String,
    /// The row.
    pub id: Uuid,
    /// The text that was searched, its fields a line each.
    pub text: String,
    /// The event that it belongs to.
    pub event: Option<Uuid>,
    /// The title of that event.
    pub title: Option<String>,
    /// The day of that event.
    pub day: Option<NaiveDate>,
    /// Who said it, or whom the title or name belongs to.
    pub person: Option<Uuid>,
    /// The name of that person.
    pub name: Option<String>,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Found {
    /// People first, then the newest day first.
    pub items: Vec<FoundItem>,
    /// Whether there are more than were asked for.
    pub more: bool,
}

/// Finds what has, for every word of at least three letters, a word that begins with it or is of its family.
///
/// # Errors
/// `search_short` without such a word; `search_overtaken` when another thread stopped it.
pub fn search(reader: Reader<'_>, text: &str, most: u32) -> Result<Found, AppError> {
    if !is_searchable(text) {
        return Err(AppError::refusal("search_short", "no word is long enough"));
    }
    let hits = reader.search(text, most)?;
    let mut owners = Owners { reader, events: BTreeMap::new(), names: BTreeMap::new() };
    let items = hits.hits.into_iter().map(|hit| owners.item(hit)).collect::<Result<_, _>>()?;
    Ok(Found { items, more: hits.more })
}

/// What hits belong to; most of a page belong to the same few.
struct Owners<'a> {
    reader: Reader<'a>,
    events: BTreeMap<Uuid, Option<String>>,
    names: BTreeMap<Uuid, Option<String>>,
}

impl Owners<'_> {
    fn item(&mut self, hit: Hit) -> Result<FoundItem, AppError> {
        let event = self.reader.event_of(&hit.table, hit.id)?;
        let person = match hit.table.as_str() {
            "statement" => self.reader.get::<StatementRow>(hit.id)?.and_then(|row| row.speaker),
            table => self.reader.person_of(table, hit.id)?,
        };
        let person = person.map(|person| self.reader.resolve(person)).transpose()?;
        Ok(FoundItem {
            title: event.map(|event| self.title(event)).transpose()?.flatten(),
            name: person.map(|person| self.name(person)).transpose()?.flatten(),
            kind: hit.table,
            id: hit.id,
            text: hit.text,
            day: hit.event_day,
            event,
            person,
        })
    }

    fn title(&mut self, event: Uuid) -> Result<Option<String>, AppError> {
        if let Some(title) = self.events.get(&event) {
            return Ok(title.clone());
        }
        let title = self.reader.get::<EventRow>(event)?.map(|row| row.title);
        self.events.insert(event, title.clone());
        Ok(title)
    }

    fn name(&mut self, person: Uuid) -> Result<Option<String>, AppError> {
        if let Some(name) = self.names.get(&person) {
            return Ok(name.clone());
        }
        let name = self.reader.get_any::<PersonRow>(person)?.map(|row| row.name);
        self.names.insert(person, name.clone());
        Ok(name)
    }
}

/// A connection for searching while somebody types: the search before is stopped when the next one begins.
pub struct Searcher {
    archive: Mutex<Archive>,
    stop: Box<dyn Fn() + Send + Sync>,
    waiting: AtomicUsize,
}

impl fmt::Debug for Searcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Searcher")
    }
}

impl Searcher {
    /// Takes a connection of its own.
    #[must_use]
    pub fn new(archive: Archive) -> Self {
        let handle = archive.interrupt_handle();
        let stop = Box::new(move || handle.interrupt());
        Self { archive: Mutex::new(archive), stop, waiting: AtomicUsize::new(0) }
    }

    /// Searches as [`search`] does; one that is under way ends at once.
    ///
    /// # Errors
    /// `search_overtaken` when the next search stopped this one.
    pub fn search(&self, text: &str, most: u32) -> Result<Found, AppError> {
        let turn = self.waiting.fetch_add(1, Ordering::SeqCst) + 1;
        (self.stop)();
        let archive = self.archive.lock().unwrap_or_else(PoisonError::into_inner);
        if turn != self.waiting.load(Ordering::SeqCst) {
            return Err(AppError::failure("search_overtaken", "a newer search waits"));
        }
        search(archive.read(), text, most)
    }
}
