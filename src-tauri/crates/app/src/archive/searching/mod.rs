//! Searching the archive: what was found, narrowed by who, when and what, with the event it belongs to.

mod facets;
mod said;
mod searcher;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use kutip_store::table::{EventRow, PersonRow, StatementRow};
use kutip_store::{Hit, Reader, is_searchable};
use serde::Serialize;
use uuid::Uuid;

pub use facets::{SearchFacets, SearchKind};
pub use said::{FoundStatement, StandsIn};
pub use searcher::Searcher;

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
    /// A statement with what became of it.
    pub said: Option<FoundStatement>,
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
    search_within(reader, text, &SearchFacets::default(), most)
}

/// Finds as [`search`] does, among what the facets leave. Where a speaker or a day is given, no word is needed: all that is
/// left is listed.
///
/// # Errors
/// `search_short` when there is neither; `search_overtaken` when another thread stopped it.
pub fn search_within(
    reader: Reader<'_>,
    text: &str,
    facets: &SearchFacets,
    most: u32,
) -> Result<Found, AppError> {
    let facets = facets.of_store();
    if !is_searchable(text) && !facets.narrow_enough() {
        return Err(AppError::refusal("search_short", "no word is long enough"));
    }
    let hits = reader.search_within(text, &facets, most)?;
    let mut owners =
        Owners { reader, events: BTreeMap::new(), names: BTreeMap::new(), quoted: said::Quoted::new(reader) };
    let items = hits.hits.into_iter().map(|hit| owners.item(hit)).collect::<Result<_, _>>()?;
    Ok(Found { items, more: hits.more })
}

/// What hits belong to; most of a page belong to the same few.
struct Owners<'a> {
    reader: Reader<'a>,
    events: BTreeMap<Uuid, Option<String>>,
    names: BTreeMap<Uuid, Option<String>>,
    quoted: said::Quoted<'a>,
}

impl Owners<'_> {
    fn item(&mut self, hit: Hit) -> Result<FoundItem, AppError> {
        let event = self.reader.event_of(&hit.table, hit.id)?;
        let said = match hit.table.as_str() {
            "statement" => self.reader.get::<StatementRow>(hit.id)?,
            _ => None,
        };
        let person = match &said {
            Some(row) => row.speaker,
            None => self.reader.person_of(&hit.table, hit.id)?,
        };
        let person = person.map(|person| self.reader.resolve(person)).transpose()?;
        Ok(FoundItem {
            title: event.map(|event| self.title(event)).transpose()?.flatten(),
            name: person.map(|person| self.name(person)).transpose()?.flatten(),
            said: said.map(|row| self.quoted.statement(row, hit.event_day)).transpose()?,
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
