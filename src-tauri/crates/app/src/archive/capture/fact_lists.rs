//! The lists among the facts of an event: background, programmes, deeds, abbreviations.

use kutip_core::id::EventId;
use kutip_store::table::{
    AbbreviationRow, ActorRow, BackgroundRow, PersonRow, ProgrammeRow, Row, StatementRow,
};
use kutip_store::{Reader, StoreError, Tx, rank};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::speakers::enter;
use crate::archive::fields::filled;
use crate::error::AppError;

/// A sentence of background.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackgroundFact {
    /// Which one; a new one when absent.
    pub id: Option<Uuid>,
    /// The sentence; a blank one goes.
    pub text: String,
    /// The statement that it belongs to.
    pub statement: Option<Uuid>,
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
    /// The statement that it belongs to.
    pub statement: Option<Uuid>,
}

/// What somebody did at the event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActorFact {
    /// Which one; a new one when absent.
    pub id: Option<Uuid>,
    /// Who.
    pub person: Uuid,
    /// The deed as the event file calls it, or as typed; a blank one goes.
    pub did: String,
}

/// An abbreviation and its long form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AbbreviationFact {
    /// Which one; a new one when absent.
    pub id: Option<Uuid>,
    /// The short form; an entry without one goes.
    pub short: String,
    /// The long form; an entry without one goes.
    pub full: String,
    /// Whether readers know the short form, so that it needs no long form.
    pub known: Option<bool>,
    /// Whether the long form is a proper name, written with capitals.
    pub proper: Option<bool>,
}

/// The lists of an event as a form holds them.
#[derive(Debug, Default)]
pub(super) struct FactLists {
    pub(super) background: Vec<BackgroundFact>,
    pub(super) programmes: Vec<ProgrammeFact>,
    pub(super) actors: Vec<ActorFact>,
    pub(super) abbreviations: Vec<AbbreviationFact>,
}

pub(super) fn read_lists(reader: Reader<'_>, event: Uuid) -> Result<FactLists, AppError> {
    let mut lists = FactLists::default();
    for row in reader.of::<BackgroundRow>("event", event)? {
        lists.background.push(BackgroundFact { id: Some(row.id), text: row.text, statement: row.statement });
    }
    for ProgrammeRow { id, name, about, statement, .. } in reader.of::<ProgrammeRow>("event", event)? {
        lists.programmes.push(ProgrammeFact { id: Some(id), name, about, statement });
    }
    for row in reader.of::<ActorRow>("event", event)? {
        let person = reader.resolve(row.person)?;
        lists.actors.push(ActorFact { id: Some(row.id), person, did: row.did });
    }
    for AbbreviationRow { id, short, full, known, proper, .. } in reader.of("event", event)? {
        lists.abbreviations.push(AbbreviationFact { id: Some(id), short, full, known, proper });
    }
    let background = lists.background.iter_mut().map(|fact| &mut fact.statement);
    let links: Vec<&mut Uuid> =
        background.chain(lists.programmes.iter_mut().map(|fact| &mut fact.statement)).flatten().collect();
    if !links.is_empty() {
        // A wording that was superseded is the statement that stands for it now.
        let superseded = reader.superseded(EventId(event))?;
        for link in links {
            *link = superseded.get(link).copied().unwrap_or(*link);
        }
    }
    Ok(lists)
}

pub(super) fn save_background(tx: &Tx<'_>, event: Uuid, facts: Vec<BackgroundFact>) -> Result<(), AppError> {
    let wanted = facts.into_iter().filter_map(|fact| {
        let text = filled(Some(fact.text))?;
        Some((fact.id, (text, fact.statement)))
    });
    save_list(
        tx,
        event,
        wanted,
        |row: &BackgroundRow| &row.rank,
        |_, id, rank, (text, statement)| {
            let statement = of_event(tx, event, statement)?;
            Ok(BackgroundRow { id, event, rank, text, statement })
        },
    )
}

pub(super) fn save_programmes(tx: &Tx<'_>, event: Uuid, facts: Vec<ProgrammeFact>) -> Result<(), AppError> {
    let wanted = facts.into_iter().filter_map(|fact| {
        let name = filled(Some(fact.name))?;
        Some((fact.id, (name, filled(fact.about), fact.statement)))
    });
    save_list(
        tx,
        event,
        wanted,
        |row: &ProgrammeRow| &row.rank,
        |row, id, rank, (name, about, statement)| {
            let statement = of_event(tx, event, statement)?;
            Ok(ProgrammeRow { id, event, rank, name, about, statement, ..row })
        },
    )
}

/// Saves who did what; whoever did something belongs to the people of the event.
pub(super) fn save_actors(tx: &Tx<'_>, event: Uuid, facts: Vec<ActorFact>) -> Result<(), AppError> {
    let wanted = facts.into_iter().filter_map(|fact| Some((fact.id, (fact.person, filled(Some(fact.did))?))));
    save_list(
        tx,
        event,
        wanted,
        |row: &ActorRow| &row.rank,
        |row, id, rank, (person, did)| {
            let person = tx.resolve(person)?;
            let known = tx.get::<PersonRow>(person)?.ok_or(StoreError::NoRow("person"))?;
            enter(tx, event, person, &known.name)?;
            Ok(ActorRow { id, event, person, rank, did, ..row })
        },
    )
}

pub(super) fn save_abbreviations(
    tx: &Tx<'_>,
    event: Uuid,
    facts: Vec<AbbreviationFact>,
) -> Result<(), AppError> {
    let wanted = facts.into_iter().filter_map(|fact| {
        let (short, full) = (filled(Some(fact.short))?, filled(Some(fact.full))?);
        Some((fact.id, (short, full, fact.known, fact.proper)))
    });
    save_list(
        tx,
        event,
        wanted,
        |row: &AbbreviationRow| &row.rank,
        |row, id, rank, (short, full, known, proper)| {
            Ok(AbbreviationRow { id, event, rank, short, full, known, proper, ..row })
        },
    )
}

/// A link to what is no statement of the event, or is none any more, says nothing.
fn of_event(tx: &Tx<'_>, event: Uuid, statement: Option<Uuid>) -> Result<Option<Uuid>, AppError> {
    let Some(id) = statement else { return Ok(None) };
    Ok(tx.get::<StatementRow>(id)?.filter(|row| row.event == event).map(|row| row.id))
}

/// Saves a list of an event in the order of the form: known rows are changed, new ones made, missing ones thrown away.
fn save_list<R: Row + Clone + Default, F>(
    tx: &Tx<'_>,
    event: Uuid,
    wanted: impl Iterator<Item = (Option<Uuid>, F)>,
    rank_of: impl Fn(&R) -> &str,
    fill: impl Fn(R, Uuid, String, F) -> Result<R, AppError>,
) -> Result<(), AppError> {
    let known = tx.of::<R>("event", event)?;
    let wanted: Vec<(Option<Uuid>, F)> = wanted.collect();
    for row in known.iter().filter(|row| !wanted.iter().any(|(id, _)| *id == Some(row.id()))) {
        tx.remove::<R>(row.id())?;
    }
    let ids: Vec<Option<Uuid>> = wanted.iter().map(|(id, _)| *id).collect();
    for ((id, fact), rank) in wanted.into_iter().zip(ranks(&known, &ids, rank_of)) {
        let (base, id) = match id {
            Some(id) => {
                let row = known.iter().find(|row| row.id() == id).cloned();
                (row.ok_or(StoreError::NoRow(R::TABLE))?, id)
            }
            None => (R::default(), tx.new_id()?),
        };
        tx.put(&fill(base, id, rank, fact)?)?;
    }
    Ok(())
}

/// Keeps the ranks of a list that is in its old order so far; else all are dealt out anew.
fn ranks<R: Row>(known: &[R], wanted: &[Option<Uuid>], rank_of: impl Fn(&R) -> &str) -> Vec<String> {
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
