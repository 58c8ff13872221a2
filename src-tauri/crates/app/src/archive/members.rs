//! Who works with this copy: it names the writer of every step, and does not prove who sat at the keyboard.

use std::path::{Path, PathBuf};

use kutip_store::table::MemberRow;
use kutip_store::{Changes, Local, Op, Place, Reader, StoreError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::fields::{required, word};
use super::{Desk, Done};
use crate::error::AppError;

/// Somebody who works with the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MemberView {
    /// Who.
    pub id: Uuid,
    /// The name.
    pub name: String,
    /// Whether this copy writes in that name now.
    pub current: bool,
    /// The part in approving; none where nobody said.
    pub role: Option<MemberRole>,
}

/// The part of a member in approving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum MemberRole {
    /// Writes and hands in.
    Officer,
    /// Approves.
    Head,
}

/// A member of the office as settings edit it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MemberEdit {
    /// Who; a new member when absent.
    pub id: Option<Uuid>,
    /// The name.
    pub name: String,
    /// The part in approving.
    pub role: Option<MemberRole>,
}

/// Who works with this copy from now on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum MemberChoice {
    /// Somebody whom the archive knows.
    Known(Uuid),
    /// Somebody new, by name.
    New(String),
}

/// What a copy that went on from another device is told at its first opening.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SettleCopy {
    /// Who works with it.
    pub member: MemberChoice,
    /// Where its backups go; beside the data when absent.
    pub backups: Option<String>,
}

/// Lists who has worked with the archive, in order of their names.
///
/// # Errors
/// What the store says.
pub fn members(reader: Reader<'_>) -> Result<Vec<MemberView>, AppError> {
    let current = reader.member()?;
    let rows = reader.all::<MemberRow>()?.into_iter().filter(|row| !row.name.trim().is_empty());
    let mut members: Vec<MemberView> = rows
        .map(|row| {
            let role = row.role.and_then(|word| serde_json::from_value(word.into()).ok());
            MemberView { id: row.id, name: row.name, current: Some(row.id) == current, role }
        })
        .collect();
    members.sort_by_cached_key(|member| (member.name.to_lowercase(), member.id));
    Ok(members)
}

/// Saves a member of the office; who works with this copy stays as it is.
///
/// # Errors
/// `row_missing` for somebody who is not there, `field_blank`.
pub fn save_member(desk: &mut Desk, edit: &MemberEdit) -> Result<Done<Uuid>, AppError> {
    let (name, role) = (required(&edit.name, "member")?, edit.role.as_ref().map(word));
    let op = match edit.id {
        Some(_) => Op::undoable("member.edit", Place::Office),
        None => Op::compensating("member.add", Place::Office),
    };
    desk.write(op, |tx| {
        let row = match edit.id {
            Some(id) => tx.get::<MemberRow>(id)?.ok_or(StoreError::NoRow("member"))?,
            None => MemberRow { id: tx.new_id()?, ..MemberRow::default() },
        };
        let id = row.id;
        tx.put(&MemberRow { name, role, ..row })?;
        Ok(id)
    })
}

/// Says who works with this copy; a new name is entered first.
///
/// # Errors
/// `row_missing` for somebody who is not there, `field_blank`.
pub fn choose_member(desk: &mut Desk, choice: MemberChoice) -> Result<Done<Uuid>, AppError> {
    let done = match choice {
        MemberChoice::Known(id) => {
            desk.read().get::<MemberRow>(id)?.ok_or(StoreError::NoRow("member"))?;
            Done { value: id, changes: Changes { office: true, ..Changes::default() } }
        }
        MemberChoice::New(name) => {
            let name = required(&name, "member")?;
            desk.write(Op::compensating("member.add", Place::Office), |tx| {
                let id = tx.new_id()?;
                tx.put(&MemberRow { id, name, ..MemberRow::default() })?;
                Ok(id)
            })?
        }
    };
    desk.store.keep_member(done.value)?;
    desk.member = done.value;
    Ok(done)
}

/// Settles a copy that went on from another device: until then it has that one's member, and makes no backup of itself.
///
/// # Errors
/// As [`choose_member`].
pub fn settle_copy(desk: &mut Desk, answers: SettleCopy) -> Result<Done<Uuid>, AppError> {
    let done = choose_member(desk, answers.member)?;
    keep_backup_folder(desk, answers.backups.map(PathBuf::from).as_deref())?;
    desk.store.keep_setting(Local::Moved, None)?;
    Ok(done)
}

/// Keeps the folder of backups, in the archive and in the note beside it; none stands for the usual one.
///
/// # Errors
/// What the store says; that the note cannot be written is no error, since the archive has it.
pub fn keep_backup_folder(desk: &Desk, folder: Option<&Path>) -> Result<(), AppError> {
    let text = folder.map(|folder| folder.to_string_lossy().into_owned());
    desk.store.keep_setting(Local::BackupFolder, text.as_deref())?;
    let noted = folder.map_or_else(|| desk.home.usual_backups(), Path::to_owned);
    // Read only when the archive cannot be: worth a try, not a failure.
    let _ = desk.home.note_backups(&noted);
    Ok(())
}
