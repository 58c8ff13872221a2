//! The facts of an event: what is held, by whom, where, when and why.

use chrono::{NaiveDate, NaiveTime};
use kutip_core::event::{EventKind, Zone};
use kutip_core::lang::Language;
use kutip_store::table::EventRow;
use kutip_store::{Op, Place, Reader, StoreError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::fact_lists::{
    AbbreviationFact, ActorFact, BackgroundFact, FactLists, ProgrammeFact, read_lists, save_abbreviations,
    save_actors, save_background, save_programmes,
};
use crate::archive::fields::{filled, required, word};
use crate::archive::{Desk, Done};
use crate::error::AppError;

/// The facts of an event as a form holds them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EventFacts {
    /// What is held.
    pub title: String,
    /// How the news calls it.
    pub title_short: Option<String>,
    /// The theme.
    pub theme: Option<String>,
    /// The kind, which chooses the verb of the lead.
    #[cfg_attr(test, ts(type = "string"))]
    pub kind: EventKind,
    /// The official name of the organiser.
    pub organiser: Option<String>,
    /// The organiser as the news writes it.
    pub organiser_short: Option<String>,
    /// The institution whose release this is.
    pub issuer: Option<String>,
    /// The institution that receives a visit.
    pub host: Option<String>,
    /// For whom the event is.
    pub participants: Option<String>,
    /// The place.
    pub venue: Option<String>,
    /// The city.
    pub city: String,
    /// The first day, local.
    pub day: NaiveDate,
    /// The last day of an event of several days.
    pub day_until: Option<NaiveDate>,
    /// The local time of the beginning.
    pub time: Option<NaiveTime>,
    /// The local time of the end.
    pub end_time: Option<NaiveTime>,
    /// The zone, as in the tz database.
    #[cfg_attr(test, ts(type = "string"))]
    pub zone: Zone,
    /// The language of the release.
    #[cfg_attr(test, ts(type = "string"))]
    pub language: Language,
    /// The purpose: a clause that can follow `untuk`.
    pub purpose: Option<String>,
    /// What is new, in one line.
    pub news: Option<String>,
    /// What happens next.
    pub next_step: Option<String>,
    /// Sentences for the body.
    pub background: Vec<BackgroundFact>,
    /// Programmes and figures that were mentioned.
    pub programmes: Vec<ProgrammeFact>,
    /// Who opened, signed, received or inaugurated.
    pub actors: Vec<ActorFact>,
    /// Abbreviations to spell out at first use.
    pub abbreviations: Vec<AbbreviationFact>,
}

impl EventFacts {
    pub(super) fn of(reader: Reader<'_>, row: EventRow) -> Result<Self, AppError> {
        let FactLists { background, programmes, actors, abbreviations } = read_lists(reader, row.id)?;
        Ok(Self {
            title: row.title,
            title_short: row.title_short,
            theme: row.theme,
            kind: serde_json::from_value(row.kind.into()).unwrap_or(EventKind::Other),
            organiser: row.organiser,
            organiser_short: row.organiser_short,
            issuer: row.issuer,
            host: row.host,
            participants: row.participants,
            venue: row.venue,
            city: row.city,
            day: row.day,
            day_until: row.day_until,
            time: row.time,
            end_time: row.end_time,
            zone: Zone::from_name(&row.zone).unwrap_or(Zone::Wib),
            language: serde_json::from_value(row.language.into()).unwrap_or_default(),
            purpose: row.purpose,
            news: row.news,
            next_step: row.next_step,
            background,
            programmes,
            actors,
            abbreviations,
        })
    }
}

/// The field of `scratch` in which a form that is being filled in lies.
pub const FACTS_FIELD: &str = "facts";

/// Saves the facts of an event, new or known; list rows that are not there any more go to the trash, and what was kept of
/// the form as it was being filled in is forgotten.
///
/// # Errors
/// `field_blank` without a title or city, `days_reversed`, `row_missing`.
pub fn save_event(desk: &mut Desk, id: Option<Uuid>, facts: EventFacts) -> Result<Done<Uuid>, AppError> {
    let title = required(&facts.title, "title")?;
    let city = required(&facts.city, "city")?;
    if facts.day_until.is_some_and(|until| until < facts.day) {
        return Err(AppError::refusal("days_reversed", "the last day is before the first").at("day_until"));
    }
    let op = match id {
        Some(id) => Op::undoable("event.edit", Place::Event(id)),
        None => Op::undoable("event.add", Place::Agenda),
    };
    desk.write(op, |tx| {
        let known = match id {
            Some(id) => tx.get::<EventRow>(id)?.ok_or(StoreError::NoRow("event"))?,
            None => EventRow { id: tx.new_id()?, ..EventRow::default() },
        };
        let id = known.id;
        tx.put(&EventRow {
            title,
            title_short: filled(facts.title_short),
            theme: filled(facts.theme),
            kind: word(&facts.kind),
            organiser: filled(facts.organiser),
            organiser_short: filled(facts.organiser_short),
            issuer: filled(facts.issuer),
            host: filled(facts.host),
            participants: filled(facts.participants),
            venue: filled(facts.venue),
            city,
            day: facts.day,
            day_until: facts.day_until.filter(|until| *until != facts.day),
            time: facts.time,
            end_time: facts.end_time,
            zone: facts.zone.name().to_owned(),
            language: word(&facts.language),
            purpose: filled(facts.purpose),
            news: filled(facts.news),
            next_step: filled(facts.next_step),
            ..known
        })?;
        save_background(tx, id, facts.background)?;
        save_programmes(tx, id, facts.programmes)?;
        save_actors(tx, id, facts.actors)?;
        save_abbreviations(tx, id, facts.abbreviations)?;
        tx.clear_scratch(Place::Event(id), FACTS_FIELD)?;
        Ok(id)
    })
}
