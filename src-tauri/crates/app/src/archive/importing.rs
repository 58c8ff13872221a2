//! Importing an event file: its people are matched with the register, and whoever cannot be told is asked about.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use kutip_core::id::{EventId, PersonId};
use kutip_core::person::{Person, Position};
use kutip_core::record::EventRecord;
use kutip_core::statement::Entry;
use kutip_files::event::Defaults;
use kutip_store::{Op, Place, Reader, Tx};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::judging::{Judge, Likely, Verdict};
use super::{Desk, Done, handle};
use crate::error::AppError;
use crate::host::Host;
use crate::make::{Input, Noticed};
use crate::opening::open_event;

/// What is imported.
#[derive(Debug, Clone)]
pub struct ImportRequest {
    /// The event file.
    pub event: Input,
    /// Who the people of the file are, by their keys, where that was asked.
    pub people: BTreeMap<String, Choice>,
    /// Whether an event that seems to be here already is imported again.
    pub again: bool,
}

/// Who a person of a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Choice {
    /// Somebody whom the register does not have.
    New,
    /// Somebody of the register.
    Known(Uuid),
}

/// A person of a file beside the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonPlan {
    /// The key in the file.
    pub key: String,
    /// The name in the file.
    pub name: String,
    /// The title in the file on the day of the event.
    pub title: Option<String>,
    /// What is to be done.
    pub verdict: Verdict,
    /// Who it may be, the likeliest first; with [`Verdict::New`] who holds the same title.
    pub proposals: Vec<Likely>,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The title of the event.
    pub title: String,
    /// Its first day.
    pub day: NaiveDate,
    /// Its city.
    pub city: String,
    /// How many statements of the file may be released.
    pub statements: usize,
    /// How many notes, markers and statements are not for release.
    pub withheld: usize,
    /// The people of the file, in its order.
    pub people: Vec<PersonPlan>,
    /// An event of that title, day and place that is here already.
    pub known_event: Option<EventId>,
    /// What was odd about the file.
    pub noticed: Vec<Noticed>,
}

/// What was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The new event.
    pub event: EventId,
    /// What was done with its people.
    pub people: Vec<PersonPlan>,
    /// Titles that the register did not have of people whom it has, by their keys.
    pub added_titles: Vec<(String, String)>,
    /// What was odd about the file.
    pub noticed: Vec<Noticed>,
}

/// Tells what an import would do; nothing is stored.
///
/// # Errors
/// A refused file.
pub fn plan(reader: Reader<'_>, host: &dyn Host, request: &ImportRequest) -> Result<Plan, AppError> {
    let (record, noticed) = read(reader, host, &request.event)?;
    let people = people(reader, &record, &request.people)?;
    let statements = record.entries.iter().filter(|entry| matches!(entry, Entry::Releasable(_))).count();
    Ok(Plan {
        title: record.event.title.clone(),
        day: record.event.date,
        city: record.event.city.clone(),
        statements,
        withheld: record.entries.len() - statements,
        people,
        known_event: known_event(reader, &record)?,
        noticed,
    })
}

/// Imports an event file in one step, which undo takes back.
///
/// # Errors
/// A refused file; `event_known` when the event seems to be here; `people_undecided` when somebody must be asked about. Nothing
/// is stored then.
pub fn import(desk: &mut Desk, host: &dyn Host, request: &ImportRequest) -> Result<Done<Imported>, AppError> {
    let (record, noticed) = read(desk.read(), host, &request.event)?;
    if let Some(event) = known_event(desk.read(), &record)?.filter(|_| !request.again) {
        return Err(AppError::refusal("event_known", "the event is in the archive")
            .with("handle", handle(event.0))
            .with("title", &record.event.title));
    }
    let people = people(desk.read(), &record, &request.people)?;
    let open: Vec<&str> =
        people.iter().filter(|plan| plan.verdict == Verdict::Ask).map(|plan| plan.name.as_str()).collect();
    if !open.is_empty() {
        return Err(AppError::refusal("people_undecided", "people must be asked about")
            .with("names", open.join(", "))
            .with("count", open.len().to_string()));
    }
    let known: BTreeMap<PersonId, PersonId> = record
        .people
        .iter()
        .zip(&people)
        .filter_map(|(person, plan)| match plan.verdict {
            Verdict::Known(id) => Some((person.id, PersonId(id))),
            _ => None,
        })
        .collect();
    let mut added_titles = Vec::new();
    let done = desk.write(Op::undoable("event.import", Place::Agenda), |tx| {
        for person in &record.people {
            if let Some(known) = known.get(&person.id) {
                complete(tx, *known, person, &mut added_titles)?;
            }
        }
        Ok(tx.insert_record(&record, &known)?.event)
    })?;
    let value = Imported { event: done.value, people, added_titles, noticed };
    Ok(Done { value, changes: done.changes })
}

fn read(reader: Reader<'_>, host: &dyn Host, event: &Input) -> Result<(EventRecord, Vec<Noticed>), AppError> {
    let mut noticed = Vec::new();
    let defaults = super::offices::defaults(reader)?.unwrap_or_else(Defaults::default);
    let record = open_event(host, event, defaults, &mut noticed)?;
    Ok((record, noticed))
}

/// An event of one title, day and city is here already, whatever else was typed.
fn known_event(reader: Reader<'_>, record: &EventRecord) -> Result<Option<EventId>, AppError> {
    let event = &record.event;
    let rows = reader.events_on(event.date)?;
    Ok(rows
        .into_iter()
        .find(|row| same(&row.title, &event.title) && same(&row.city, &event.city))
        .map(|row| EventId(row.id)))
}

fn people(
    reader: Reader<'_>,
    record: &EventRecord,
    choices: &BTreeMap<String, Choice>,
) -> Result<Vec<PersonPlan>, AppError> {
    if let Some(key) = choices.keys().find(|key| !record.people.iter().any(|person| person.key == **key)) {
        return Err(AppError::refusal("person_key", "no person of the file has that key").with("key", key));
    }
    let known = reader.register()?;
    let judge = Judge::new(&known, record.event.date);
    let plan = |person: &Person| {
        let (verdict, proposals) = judge.judge(person);
        let verdict = match choices.get(&person.key) {
            Some(Choice::New) => Verdict::New,
            Some(Choice::Known(id)) => Verdict::Known(reader.resolve(*id)?),
            None => verdict,
        };
        let (key, name, title) = (person.key.clone(), person.name.clone(), judge.title(person));
        Ok(PersonPlan { key, name, title, verdict, proposals })
    };
    record.people.iter().map(plan).collect()
}

/// Adds to a person of the register what the file knows besides: titles, and the name it uses.
fn complete(
    tx: &Tx<'_>,
    known: PersonId,
    newcomer: &Person,
    added: &mut Vec<(String, String)>,
) -> Result<(), AppError> {
    let Some(person) = tx.person(known, "")? else {
        return Err(AppError::refusal("row_missing", "no such person"));
    };
    let has = |post: &Position| {
        person.positions.iter().any(|other| {
            same(&other.title, &post.title)
                && (other.institution.is_none()
                    || post.institution.is_none()
                    || same_option(&other.institution, &post.institution))
        })
    };
    let new: Vec<&Position> = newcomer.positions.iter().filter(|post| !has(post)).collect();
    tx.add_positions(person.id, &new)?;
    added.extend(new.iter().map(|post| (newcomer.key.clone(), post.title.clone())));
    let names = std::iter::once(&newcomer.name).chain(&newcomer.aliases);
    let names: Vec<&str> = names
        .filter(|name| !same(name, &person.name) && !person.aliases.iter().any(|alias| same(alias, name)))
        .map(String::as_str)
        .collect();
    Ok(tx.add_aliases(person.id, &names)?)
}

fn same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

fn same_option(a: &Option<String>, b: &Option<String>) -> bool {
    a.as_deref().zip(b.as_deref()).is_some_and(|(a, b)| same(a, b))
}
