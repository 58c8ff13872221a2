//! Who speaks at an event, in the order of appearance.

use kutip_core::id::EventId;
use kutip_core::names::{ROLES, name_of};
use kutip_core::person::Person;
use kutip_core::record::Role;
use kutip_store::table::{ActorRow, EventPersonRow, EventRow, PersonRow, SpeakerRow, StatementRow};
use kutip_store::{Op, Place, StoreError, Tx, rank};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::newcomer::{Newcomer, who_is};
use super::order::rank_after;
use crate::archive::fields::filled;
use crate::archive::{Desk, Done, Verdict};
use crate::error::AppError;

/// Who is added.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Who {
    /// Somebody of the register.
    Known(Uuid),
    /// Somebody as typed, held against the register first.
    Typed(Newcomer),
    /// Somebody as typed whom the register does not have, as whoever knows them says.
    New(Newcomer),
}

/// What somebody is at the event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Speaks.
    #[default]
    Speaker,
    /// Is there as a guest.
    Guest,
}

impl Part {
    pub(super) fn word(self) -> String {
        let role = match self {
            Self::Speaker => Role::Speaker,
            Self::Guest => Role::Guest,
        };
        name_of(ROLES, &role).unwrap_or_default().to_owned()
    }
}

/// A speaker to be added.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AddSpeaker {
    /// The event.
    pub event: Uuid,
    /// Who.
    pub who: Who,
    /// Speaker or guest.
    pub part: Part,
}

/// A speaker who was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AddedSpeaker {
    /// The person of the register.
    pub person: Uuid,
    /// Whether the person was made for this.
    pub new: bool,
}

/// What can be changed about a speaker.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpeakerEdit {
    /// The event.
    pub event: Uuid,
    /// The person.
    pub person: Uuid,
    /// Speaker or guest.
    pub part: Part,
    /// What a guest contributed.
    pub contribution: Option<String>,
}

/// Adds a speaker, and the person to the register where it lacks one; one step of undo takes back both.
///
/// # Errors
/// `person_doubtful` when the register has somebody who may be meant, see [`who_is`]; `already_speaker`, `field_blank`,
/// `row_missing`. Nothing is stored then.
pub fn add_speaker(desk: &mut Desk, request: &AddSpeaker) -> Result<Done<AddedSpeaker>, AppError> {
    let event = request.event;
    let chosen = choose(desk, EventId(event), &request.who)?;
    desk.write(Op::undoable("speaker.add", Place::Event(event)), |tx| {
        tx.get::<EventRow>(event)?.ok_or(StoreError::NoRow("event"))?;
        let (person, new) = match &chosen {
            Chosen::Known(id) => (tx.resolve(*id)?, false),
            Chosen::New(person) => (tx.insert_person(person)?.0, true),
        };
        let row = tx.get::<PersonRow>(person)?.ok_or(StoreError::NoRow("person"))?;
        if find(tx, event, person)?.is_some() {
            return Err(
                AppError::refusal("already_speaker", "the person speaks already").with("name", row.name)
            );
        }
        let last = tx.last_rank::<SpeakerRow>("event", event)?;
        tx.put(&SpeakerRow {
            id: tx.new_id()?,
            event,
            person,
            rank: rank::between(last.as_deref(), None)?,
            role: request.part.word(),
            ..SpeakerRow::default()
        })?;
        enter(tx, event, person, &row.name)?;
        Ok(AddedSpeaker { person, new })
    })
}

/// Changes what somebody is at an event.
///
/// # Errors
/// `row_missing`.
pub fn edit_speaker(desk: &mut Desk, edit: SpeakerEdit) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("speaker.edit", Place::Event(edit.event)), |tx| {
        let row = find(tx, edit.event, edit.person)?.ok_or(StoreError::NoRow("speaker"))?;
        Ok(tx.put(&SpeakerRow { role: edit.part.word(), contribution: filled(edit.contribution), ..row })?)
    })
}

/// Takes somebody and their deeds out of an event; the register keeps the person.
///
/// # Errors
/// `speaker_said` when statements need the person, `row_missing`.
pub fn remove_speaker(desk: &mut Desk, event: Uuid, person: Uuid) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("speaker.remove", Place::Event(event)), |tx| {
        let row = find(tx, event, person)?.ok_or(StoreError::NoRow("speaker"))?;
        let family = tx.family(person)?;
        let said = tx.of::<StatementRow>("event", event)?;
        let count = said.iter().filter(|row| row.speaker.is_some_and(|id| family.contains(&id))).count();
        if count > 0 {
            return Err(AppError::refusal("speaker_said", "statements need the person")
                .with("count", count.to_string()));
        }
        tx.remove::<SpeakerRow>(row.id)?;
        for deed in tx.of::<ActorRow>("event", event)? {
            if family.contains(&deed.person) {
                tx.remove::<ActorRow>(deed.id)?;
            }
        }
        for entry in tx.of::<EventPersonRow>("event", event)? {
            if family.contains(&entry.person) {
                tx.remove::<EventPersonRow>(entry.id)?;
            }
        }
        Ok(())
    })
}

/// Puts a speaker behind another one, or before all.
///
/// # Errors
/// `row_missing`.
pub fn move_speaker(
    desk: &mut Desk,
    event: Uuid,
    person: Uuid,
    after: Option<Uuid>,
) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("speaker.move", Place::Event(event)), |tx| {
        let row = find(tx, event, person)?.ok_or(StoreError::NoRow("speaker"))?;
        let before = match after {
            Some(after) => Some(find(tx, event, after)?.ok_or(StoreError::NoRow("speaker"))?),
            None => None,
        };
        let mut others = tx.of::<SpeakerRow>("event", event)?;
        others.retain(|other| other.id != row.id);
        let at = before.and_then(|before| others.iter().position(|other| other.id == before.id));
        let ranks: Vec<&str> = others.iter().map(|other| other.rank.as_str()).collect();
        Ok(tx.put(&SpeakerRow { rank: rank_after(&ranks, at)?, ..row })?)
    })
}

/// Who is added in the end.
enum Chosen {
    Known(Uuid),
    New(Box<Person>),
}

fn choose(desk: &Desk, event: EventId, who: &Who) -> Result<Chosen, AppError> {
    let typed = match who {
        Who::Known(id) => return Ok(Chosen::Known(*id)),
        Who::New(newcomer) => return Ok(Chosen::New(Box::new(newcomer.person()?))),
        Who::Typed(newcomer) => newcomer,
    };
    let plan = who_is(desk.read(), event, typed)?;
    match plan.verdict {
        Verdict::Known(id) => Ok(Chosen::Known(id)),
        Verdict::New => Ok(Chosen::New(Box::new(typed.person()?))),
        Verdict::Ask => Err(AppError::refusal("person_doubtful", "the register has somebody like that")
            .at("name")
            .with("name", plan.proposals.first().map(|likely| likely.name.clone()).unwrap_or_default())),
    }
}

/// Finds the row by which a person speaks, under whatever name it was entered.
pub(super) fn find(tx: &Tx<'_>, event: Uuid, person: Uuid) -> Result<Option<SpeakerRow>, AppError> {
    let family = tx.family(person)?;
    Ok(tx.of::<SpeakerRow>("event", event)?.into_iter().find(|row| family.contains(&row.person)))
}

/// Enters a person among those of the event's record, under a key that an event file can use.
pub(super) fn enter(tx: &Tx<'_>, event: Uuid, person: Uuid, name: &str) -> Result<(), AppError> {
    let family = tx.family(person)?;
    let known = tx.of::<EventPersonRow>("event", event)?;
    if known.iter().any(|row| family.contains(&row.person)) {
        return Ok(());
    }
    let base = key(name);
    let taken = |key: &str| known.iter().any(|row| row.key == key);
    let key = std::iter::once(base.clone())
        .chain((2..).map(|number| format!("{base}-{number}")))
        .find(|key| !taken(key))
        .unwrap_or(base);
    let last = tx.last_rank::<EventPersonRow>("event", event)?;
    let rank = rank::between(last.as_deref(), None)?;
    Ok(tx.put(&EventPersonRow { id: tx.new_id()?, event, person, rank, key })?)
}

/// Makes a key out of a name: its letters and digits in lower case, words joined by hyphens.
fn key(name: &str) -> String {
    let words: Vec<String> = name
        .to_lowercase()
        .split_whitespace()
        .map(|word| word.chars().filter(|c| c.is_ascii_alphanumeric()).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() { "orang".to_owned() } else { words.join("-") }
}
