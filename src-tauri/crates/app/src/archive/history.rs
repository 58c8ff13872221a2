//! What was done, by whom and when; and taking it back.

use std::collections::BTreeMap;

use kutip_store::log::Entry;
use kutip_store::table::MemberRow;
use kutip_store::{CellRef, Place, Reader, Value, Written};
use serde::Serialize;
use uuid::Uuid;

use super::{Desk, Done};
use crate::error::AppError;

/// One step of the history.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HistoryItem {
    /// The entry of the log.
    pub entry: Uuid,
    /// When, milliseconds since 1970.
    pub at_ms: i64,
    /// The name of the step; the catalogue words it under `op_<name>`.
    pub op: String,
    /// Who did it; none for the program.
    pub member: Option<String>,
    /// The device.
    pub device: Uuid,
    /// Whether it takes an earlier step back, or does it again.
    pub reverts: bool,
    /// What it wrote.
    pub cells: Vec<CellView>,
}

/// A cell that a step wrote.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CellView {
    /// The table.
    pub table: String,
    /// The row.
    pub id: Uuid,
    /// The column.
    pub column: String,
    /// The value in words; none for an empty or erased one.
    pub value: Option<String>,
    /// Whether it was erased for good.
    pub erased: bool,
}

/// What can be taken back and done again in a place: the names of the steps, for labels.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StepsView {
    /// What undo takes back.
    pub undo: Option<String>,
    /// What redo does again.
    pub redo: Option<String>,
}

/// What an undo or redo did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Undone {
    /// The name of the step.
    pub op: String,
    /// How many cells were left as they are, since somebody wrote them after that step.
    pub left: usize,
}

/// Lists the newest steps of a place, or of all places; of an event all that touched it. The newest first.
///
/// # Errors
/// What the store says.
pub fn history(reader: Reader<'_>, place: Option<Place>, most: u32) -> Result<Vec<HistoryItem>, AppError> {
    let members: BTreeMap<Uuid, String> =
        reader.all::<MemberRow>()?.into_iter().map(|member| (member.id, member.name)).collect();
    let item = |entry: Entry| HistoryItem {
        entry: entry.id,
        at_ms: entry.stamp.hlc.ms(),
        member: members.get(&entry.actor).cloned(),
        device: entry.stamp.dev,
        reverts: entry.undoes.is_some(),
        cells: entry.cells.into_iter().map(cell).collect(),
        op: entry.op,
    };
    let entries = match place {
        // An event is made, thrown away and taken back in the agenda.
        Some(Place::Event(event)) => reader.history_of(event, most)?,
        place => reader.history(place, most)?,
    };
    Ok(entries.into_iter().map(item).collect())
}

fn cell(cell: kutip_store::log::CellEntry) -> CellView {
    let erased = cell.sealed.is_none();
    let value = match cell.sealed.map(|(_, value)| value) {
        Some(Value::Text(text)) => Some(text),
        Some(Value::Integer(number)) => Some(number.to_string()),
        Some(Value::Real(number)) => Some(number.to_string()),
        Some(Value::Blob(bytes)) => Uuid::from_slice(&bytes).ok().map(|id| id.to_string()),
        Some(Value::Null) | None => None,
    };
    CellView { table: cell.table, id: cell.pk, column: cell.column, value, erased }
}

/// Tells what can be taken back and done again in a place.
///
/// # Errors
/// What the store says.
pub fn steps(reader: Reader<'_>, place: Place) -> Result<StepsView, AppError> {
    let steps = reader.steps(place)?;
    let last = |list: &[kutip_store::Step]| list.last().map(|step| step.op.clone());
    Ok(StepsView { undo: last(&steps.undo), redo: last(&steps.redo) })
}

/// Takes back the last step of a place.
///
/// # Errors
/// `nothing_to_undo`.
pub fn undo(desk: &mut Desk, place: Place) -> Result<Done<Undone>, AppError> {
    Ok(done(desk.store.undo(desk.member, place)?))
}

/// Does the step again that was taken back last.
///
/// # Errors
/// `nothing_to_undo`.
pub fn redo(desk: &mut Desk, place: Place) -> Result<Done<Undone>, AppError> {
    Ok(done(desk.store.redo(desk.member, place)?))
}

fn done(written: Written<kutip_store::Reverted>) -> Done<Undone> {
    let left: &[CellRef] = &written.value.left;
    Done { value: Undone { left: left.len(), op: written.value.op }, changes: written.changes }
}
