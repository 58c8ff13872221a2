//! The first start: who works here, for which office, and an event to try.

use std::collections::BTreeMap;

use kutip_core::event::Zone;
use kutip_core::id::EventId;
use kutip_store::table::MemberRow;
use kutip_store::{Local, Op, Place, Reader, StoreError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::fields::required;
use super::importing::{ImportRequest, import};
use super::offices::{OfficeFacts, put_office};
use super::{Desk, Done, ScratchView, capture};
use crate::catalogue::Lang;
use crate::error::AppError;
use crate::host::Host;
use crate::make::Input;

/// An event with invented names, to try the program with.
pub(super) const SAMPLE: &[u8] = include_bytes!("sample.json");

/// What the pages need to know before anything else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Session {
    /// Who works with this copy.
    pub member: String,
    /// The office; none before the first start is over.
    pub office: Option<OfficeFacts>,
    /// The language that was chosen.
    pub language: Option<Lang>,
    /// Whether this copy went on from another device, and nobody has said yet who works with it.
    pub moved: bool,
    /// What was being typed when the program ended, the newest first.
    pub unfinished: Vec<ScratchView>,
}

/// What the first page asks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FirstStart {
    /// The name of whoever works with this copy.
    pub member: String,
    /// The name of the office.
    pub office: String,
    /// Its city.
    pub city: String,
    /// Its zone, as in the tz database.
    #[cfg_attr(test, ts(type = "string"))]
    pub zone: Zone,
    /// Whether the sample event is wanted.
    pub sample: bool,
}

/// Tells who works here, for whom, and what was left unfinished.
///
/// # Errors
/// What the store says.
pub fn session(reader: Reader<'_>) -> Result<Session, AppError> {
    let member = match reader.member()? {
        Some(id) => reader.get::<MemberRow>(id)?.map(|row| row.name).unwrap_or_default(),
        None => String::new(),
    };
    let language = match reader.setting(Local::Language)?.as_deref() {
        Some("en") => Some(Lang::En),
        Some("id") => Some(Lang::Id),
        _ => None,
    };
    Ok(Session {
        member,
        office: super::office_facts(reader)?,
        moved: reader.setting(Local::Moved)?.is_some(),
        language,
        unfinished: capture::scratch(reader)?,
    })
}

/// Keeps the language of the pages.
///
/// # Errors
/// What the store says.
pub fn choose_language(desk: &Desk, language: Lang) -> Result<(), AppError> {
    Ok(desk.store.keep_setting(Local::Language, Some(language.tag()))?)
}

/// Enters member and office, and the sample event where it is wanted.
///
/// # Errors
/// `field_blank` without the office's name or city; nothing is stored then.
pub fn first_start(
    desk: &mut Desk,
    host: &dyn Host,
    answers: FirstStart,
) -> Result<Done<Option<EventId>>, AppError> {
    let facts = OfficeFacts {
        name: required(&answers.office, "office")?,
        city: required(&answers.city, "city")?,
        zone: answers.zone,
        ..OfficeFacts::default()
    };
    let member = desk.member;
    let name = answers.member.trim().to_owned();
    let begun = desk.write(Op::compensating("office.begin", Place::Office), |tx| {
        let row = tx.get::<MemberRow>(member)?.ok_or(StoreError::NoRow("member"))?;
        if !name.is_empty() {
            tx.put(&MemberRow { name, ..row })?;
        }
        put_office(tx, &facts)
    })?;
    let mut changes = begun.changes;
    let mut event = None;
    if answers.sample {
        let request =
            ImportRequest { event: Input::Bytes(SAMPLE.to_vec()), people: BTreeMap::new(), again: false };
        let imported = import(desk, host, &request)?;
        changes.extend(imported.changes);
        event = Some(imported.value.event);
    }
    Ok(Done { value: event, changes })
}

/// Changes the name of whoever works with this copy.
///
/// # Errors
/// `field_blank`.
pub fn rename_member(desk: &mut Desk, name: &str) -> Result<Done<Uuid>, AppError> {
    let name = required(name, "member")?;
    let member = desk.member;
    desk.write(Op::undoable("member.edit", Place::Office), |tx| {
        let row = tx.get::<MemberRow>(member)?.ok_or(StoreError::NoRow("member"))?;
        tx.put(&MemberRow { name, ..row })?;
        Ok(member)
    })
}
