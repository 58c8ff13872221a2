//! The facts of an event: what is held, by whom, where, when and why.

use chrono::{NaiveDate, NaiveTime};
use kutip_core::event::{EventKind, Zone};
use kutip_core::lang::Language;
use kutip_store::table::{BackgroundRow, EventRow, ProgrammeRow, Row};
use kutip_store::{Op, Place, StoreError, Tx, rank};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
}

/// A sentence of background.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackgroundFact {
    /// Which one; a new one when absent.
    pub id: Option<Uuid>,
    /// The sentence; a blank one goes.
    pub text: String,
}

/// A programme or figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProgrammeFact {
    /// Which one; a new one when absent.
    pub id: Option<Uuid>,
    /// The name; one that is blank goes.
    pub name: String,
    /// What it is.
    pub about: Option<String>,
}

/// Saves the facts of an event, new or known; list rows that are not there any more go to the trash.
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
        Ok(id)
    })
}

fn save_background(tx: &Tx<'_>, event: Uuid, facts: Vec<BackgroundFact>) -> Result<(), AppError> {
    let known = tx.of::<BackgroundRow>("event", event)?;
    let wanted: Vec<_> =
        facts.into_iter().filter_map(|fact| Some((fact.id, filled(Some(fact.text))?))).collect();
    drop_missing(tx, &known, wanted.iter().filter_map(|(id, _)| *id).collect())?;
    let ranks = ranks(&known, wanted.iter().map(|(id, _)| *id), |row| &row.rank);
    for ((id, text), rank) in wanted.into_iter().zip(ranks) {
        let row = known_or_new(tx, &known, id, |id| BackgroundRow { id, event, ..BackgroundRow::default() })?;
        tx.put(&BackgroundRow { rank, text, ..row })?;
    }
    Ok(())
}

fn save_programmes(tx: &Tx<'_>, event: Uuid, facts: Vec<ProgrammeFact>) -> Result<(), AppError> {
    let known = tx.of::<ProgrammeRow>("event", event)?;
    let wanted: Vec<_> = facts
        .into_iter()
        .filter_map(|fact| Some((fact.id, filled(Some(fact.name))?, filled(fact.about))))
        .collect();
    drop_missing(tx, &known, wanted.iter().filter_map(|(id, ..)| *id).collect())?;
    let ranks = ranks(&known, wanted.iter().map(|(id, ..)| *id), |row| &row.rank);
    for ((id, name, about), rank) in wanted.into_iter().zip(ranks) {
        let row = known_or_new(tx, &known, id, |id| ProgrammeRow { id, event, ..ProgrammeRow::default() })?;
        tx.put(&ProgrammeRow { rank, name, about, ..row })?;
    }
    Ok(())
}

fn drop_missing<R: Row>(tx: &Tx<'_>, known: &[R], wanted: Vec<Uuid>) -> Result<(), AppError> {
    for row in known.iter().filter(|row| !wanted.contains(&row.id())) {
        tx.remove::<R>(row.id())?;
    }
    Ok(())
}

fn known_or_new<R: Row + Clone>(
    tx: &Tx<'_>,
    known: &[R],
    id: Option<Uuid>,
    new: impl FnOnce(Uuid) -> R,
) -> Result<R, AppError> {
    match id {
        Some(id) => {
            Ok(known.iter().find(|row| row.id() == id).cloned().ok_or(StoreError::NoRow(R::TABLE))?)
        }
        None => Ok(new(tx.new_id()?)),
    }
}

/// Keeps the ranks of a list that is in its old order so far; else all are dealt out anew.
fn ranks<R: Row>(
    known: &[R],
    wanted: impl Iterator<Item = Option<Uuid>>,
    rank_of: impl Fn(&R) -> &str,
) -> Vec<String> {
    let wanted: Vec<Option<Uuid>> = wanted.collect();
    let old =
        |id: &Option<Uuid>| known.iter().find(|row| Some(row.id()) == *id).map(|row| rank_of(row).to_owned());
    let kept: Vec<String> = wanted.iter().map_while(old).collect();
    let tail_is_new = wanted[kept.len()..].iter().all(Option::is_none);
    if kept.is_sorted()
        && tail_is_new
        && let Ok(more) = rank::after(kept.last().map(String::as_str), wanted.len() - kept.len())
    {
        return kept.into_iter().chain(more).collect();
    }
    rank::sequence(wanted.len())
}
