//! What is said, noted or marked: saved as it is entered, moved, thrown away.

use chrono::{DateTime, NaiveTime};
use kutip_core::event::Zone;
use kutip_core::id::EventId;
use kutip_core::lang::Language;
use kutip_core::names::{ASIDES, FORMS, RESTRICTIONS, name_of};
use kutip_core::statement::{Form, Withholding};
use kutip_store::table::{EventRow, StatementRow};
use kutip_store::{Op, Place, StoreError, Tx, rank};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::order::rank_after;
use super::sheet::{StatementSheet, statement_sheet};
use super::speakers::find;
use super::superseding;
use crate::archive::fields::{filled, required};
use crate::archive::{Desk, Done};
use crate::error::AppError;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum StatementKind {
    /// A quote, kept verbatim.
    Direct,
    /// A paraphrase.
    Indirect,
    /// Something for the officer.
    Note,
    /// A mark at a moment.
    Marker,
}

impl StatementKind {
    /// Returns the word by which it is stored.
    pub(super) fn word(self) -> String {
        let word = match self {
            Self::Direct => name_of(FORMS, &Form::Direct),
            Self::Indirect => name_of(FORMS, &Form::Indirect),
            Self::Note => name_of(ASIDES, &Withholding::Note),
            Self::Marker => name_of(ASIDES, &Withholding::Marker),
        };
        word.unwrap_or_default().to_owned()
    }

    const fn is_said(self) -> bool {
        matches!(self, Self::Direct | Self::Indirect)
    }
}

/// Why a statement is not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Restriction {
    /// Informs the officer.
    Background,
    /// Not to be told to anybody.
    OffRecord,
}

impl Restriction {
    fn word(self) -> String {
        let why = match self {
            Self::Background => Withholding::Background,
            Self::OffRecord => Withholding::OffRecord,
        };
        name_of(RESTRICTIONS, &why).unwrap_or_default().to_owned()
    }
}

/// A statement as entered or edited.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatementEdit {
    /// Which one; a new one at the end when absent.
    pub id: Option<Uuid>,
    /// The event.
    pub event: Uuid,
    /// Who said it; notes and markers have nobody.
    pub speaker: Option<Uuid>,
    /// What it is.
    pub kind: StatementKind,
    /// Why it is not printed; of statements only.
    pub restriction: Option<Restriction>,
    /// The text as typed; of a direct quote the verbatim one. A marker may do without.
    pub text: String,
    /// The reporting verb; of a paraphrase that begins with one it is split off when absent.
    pub verb: Option<String>,
    /// Whom a request is addressed to.
    pub addressee: Option<String>,
    /// Place, question or occasion.
    pub context: Option<String>,
    /// Whether it carries the news.
    pub angle: bool,
    /// The statement that it answers.
    pub reply_to: Option<Uuid>,
    /// The wording that is printed instead of the text.
    pub released: Option<String>,
    /// Why it differs.
    pub released_reason: Option<String>,
    /// The moment of the first keystroke, milliseconds since 1970; a known statement keeps its own.
    pub typed_ms: Option<i64>,
    /// Why a fixed text is replaced.
    pub reason: Option<String>,
    /// The unfinished text that this one was: forgotten in the same transaction.
    pub scratch: Option<String>,
}

/// Saves a statement. The verbatim text of a fixed one stays, and another statement supersedes it; the answer has its id then.
///
/// # Errors
/// `speaker_missing` when a statement has no speaker of the event, `field_blank`, `reply_invalid`, `reason_missing` when a fixed
/// text is replaced without one, `row_missing`. Nothing is stored then.
pub fn save_statement(desk: &mut Desk, edit: StatementEdit) -> Result<Done<StatementSheet>, AppError> {
    let event = edit.event;
    let fixed = edit.id.map_or(Ok(false), |id| desk.read().is_fixed(id))?;
    let op = if edit.id.is_some() { "statement.edit" } else { "statement.add" };
    let done = desk.write(Op::undoable(op, Place::Event(event)), |tx| {
        let held = tx.get::<EventRow>(event)?.ok_or(StoreError::NoRow("event"))?;
        if let Some(field) = &edit.scratch {
            tx.clear_scratch(Place::Event(event), field)?;
        }
        let known = match edit.id {
            Some(id) => known(tx, event, id)?,
            None => begin(tx, &held, edit.typed_ms)?,
        };
        let row = filled_in(tx, &held, known.clone(), &edit)?;
        let row = if fixed && superseding::replaces(&known, &row) {
            superseding::supersede(tx, &known, row, edit.reason.as_deref())?
        } else {
            row
        };
        tx.put(&row)?;
        Ok(row)
    })?;
    let value = statement_sheet(desk.read(), done.value)?;
    Ok(Done { value, changes: done.changes })
}

/// Throws a statement into the trash.
///
/// # Errors
/// `row_missing`.
pub fn remove_statement(desk: &mut Desk, event: Uuid, id: Uuid) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("statement.remove", Place::Event(event)), |tx| {
        known(tx, event, id)?;
        Ok(tx.remove::<StatementRow>(id)?)
    })
}

/// Puts a statement behind another one, or before all.
///
/// # Errors
/// `row_missing`.
pub fn move_statement(
    desk: &mut Desk,
    event: Uuid,
    id: Uuid,
    after: Option<Uuid>,
) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("statement.move", Place::Event(event)), |tx| {
        let row = known(tx, event, id)?;
        let mut others = tx.current_statements(EventId(event))?;
        others.retain(|other| other.id != id);
        let at = match after {
            Some(after) => {
                let at = others.iter().position(|other| other.id == after);
                Some(at.ok_or(StoreError::NoRow("statement"))?)
            }
            None => None,
        };
        let ranks: Vec<&str> = others.iter().map(|other| other.rank.as_str()).collect();
        Ok(tx.put(&StatementRow { rank: rank_after(&ranks, at)?, ..row })?)
    })
}

/// Finds a statement that stands in an event.
fn known(tx: &Tx<'_>, event: Uuid, id: Uuid) -> Result<StatementRow, AppError> {
    let row = tx.get::<StatementRow>(id)?.filter(|row| row.event == event);
    Ok(row.ok_or(StoreError::NoRow("statement"))?)
}

fn begin(tx: &Tx<'_>, held: &EventRow, typed_ms: Option<i64>) -> Result<StatementRow, AppError> {
    let last = tx.last_rank::<StatementRow>("event", held.id)?;
    Ok(StatementRow {
        id: tx.new_id()?,
        event: held.id,
        rank: rank::between(last.as_deref(), None)?,
        clock: typed_ms.and_then(|ms| clock(ms, &held.zone)),
        ..StatementRow::default()
    })
}

/// Returns the clock time of a moment in the zone of the event, to the second.
fn clock(ms: i64, zone: &str) -> Option<NaiveTime> {
    let zone = Zone::from_name(zone).unwrap_or(Zone::Wib);
    let local = DateTime::from_timestamp(ms.div_euclid(1000), 0)?.with_timezone(&zone.tz());
    Some(local.time())
}

fn filled_in(
    tx: &Tx<'_>,
    held: &EventRow,
    row: StatementRow,
    edit: &StatementEdit,
) -> Result<StatementRow, AppError> {
    let said = edit.kind.is_said();
    let typed = if edit.kind == StatementKind::Marker {
        edit.text.trim().to_owned()
    } else {
        required(&edit.text, "text")?
    };
    let (verb, text) = match filled(edit.verb.clone()) {
        None if edit.kind == StatementKind::Indirect => split_verb(&held.language, typed),
        verb => (verb, typed),
    };
    let of_statement = |text: &Option<String>| filled(text.clone()).filter(|_| said);
    let released = of_statement(&edit.released).filter(|released| *released != text);
    Ok(StatementRow {
        speaker: if said { Some(speaker(tx, edit)?) } else { None },
        kind: Some(edit.kind.word()),
        restriction: edit.restriction.filter(|_| said).map(Restriction::word),
        verb: verb.filter(|_| said),
        addressee: of_statement(&edit.addressee),
        context: of_statement(&edit.context),
        angle: said && edit.angle,
        reply_to: reply(tx, edit)?.filter(|_| said),
        released_reason: released.as_ref().and(filled(edit.released_reason.clone())),
        released_text: released,
        text,
        ..row
    })
}

fn speaker(tx: &Tx<'_>, edit: &StatementEdit) -> Result<Uuid, AppError> {
    let missing = || AppError::refusal("speaker_missing", "a statement needs a speaker").at("speaker");
    let person = edit.speaker.ok_or_else(missing)?;
    find(tx, edit.event, person)?.ok_or_else(missing)?;
    Ok(person)
}

/// An answer points at another statement of the same event.
fn reply(tx: &Tx<'_>, edit: &StatementEdit) -> Result<Option<Uuid>, AppError> {
    let Some(to) = edit.reply_to else { return Ok(None) };
    let stands = tx.get::<StatementRow>(to)?.is_some_and(|row| row.event == edit.event);
    if !stands || edit.id == Some(to) {
        return Err(AppError::refusal("reply_invalid", "no such statement to answer").at("reply_to"));
    }
    Ok(Some(to))
}

/// Splits the reporting verb off the beginning of a paraphrase: `menegaskan bahwa …`.
fn split_verb(language: &str, text: String) -> (Option<String>, String) {
    let language: Language = serde_json::from_value(language.into()).unwrap_or_default();
    match language.reporting_verb(&text) {
        Some((verb, rest)) => (Some(verb.to_lowercase()), rest.to_owned()),
        None => (None, text),
    }
}
