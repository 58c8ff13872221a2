//! Backups: made daily and when asked for, verified, and taken back into an empty folder.

use std::path::{Path, PathBuf};

use kutip_core::event::Zone;
use kutip_store::backup::{self, Progress};
use kutip_store::{Local, Reader};
use serde::Serialize;

use super::offices::defaults;
use super::{Desk, Home};
use crate::error::AppError;

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupDone {
    /// Its name.
    pub name: String,
    /// The folder that it lies in.
    pub folder: String,
    /// Bytes of the database.
    pub size: u64,
    /// Files beside the database that are missing in the archive, and so in the backup.
    pub missing: Vec<String>,
    /// How many backups were past their time and are gone.
    pub removed: usize,
    /// Older backups whose manifests are damaged; they cannot be restored, and are left as they are.
    pub unreadable: Vec<String>,
    /// Whether the doctor found nothing wrong with the archive; else nothing older was removed.
    pub healthy: bool,
    /// Whether the folder lies on the disk of the archive, where one fault takes both; none when that cannot be told.
    pub same_disk: Option<bool>,
}

/// A backup that was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RestoreDone {
    /// Its name.
    pub name: String,
    /// When it was made, milliseconds since 1970.
    pub made_ms: i64,
    /// Files beside the database that the backup lacks.
    pub missing: Vec<String>,
}

/// Makes a backup in a folder, which is remembered; in the remembered one, or beside the data, when none is named.
///
/// # Errors
/// `backup_inside` for a folder within the data folder, `backup_invalid` when the copy does not verify, and what the folder
/// says; older backups stay.
pub fn back_up(
    desk: &Desk,
    folder: Option<&Path>,
    progress: &mut dyn FnMut(Progress),
) -> Result<BackupDone, AppError> {
    let target = match folder {
        Some(folder) => std::path::absolute(folder).map_err(|error| AppError::input(&error, folder))?,
        None => backup_folder(desk.read(), &desk.home)?,
    };
    let vault = Home::vault(&target);
    let made = desk.store.backup(&vault, zone(desk)?, progress)?;
    if folder.is_some() {
        desk.store.keep_setting(Local::BackupFolder, Some(&target.to_string_lossy()))?;
    }
    Ok(BackupDone {
        name: made.name,
        folder: target.to_string_lossy().into_owned(),
        size: made.manifest.size,
        missing: made.missing,
        removed: made.removed.len(),
        unreadable: made.unreadable,
        healthy: made.healthy,
        same_disk: vault.shares_disk_with(desk.store.folder()),
    })
}

/// Makes the backup of the day, once: at the start, or when nothing else is to be done.
///
/// # Errors
/// As [`back_up`].
pub fn back_up_when_due(
    desk: &Desk,
    progress: &mut dyn FnMut(Progress),
) -> Result<Option<BackupDone>, AppError> {
    let vault = Home::vault(&backup_folder(desk.read(), &desk.home)?);
    let due = desk.store.backup_is_due(&vault, zone(desk)?)?;
    if due { back_up(desk, None, progress).map(Some) } else { Ok(None) }
}

/// Lists the backups of a folder by name, the newest first.
///
/// # Errors
/// What the folder says.
pub fn backups(folder: &Path) -> Result<Vec<String>, AppError> {
    Ok(backup::backups(&Home::vault(folder))?)
}

/// Takes a backup back into the data folder, which must be empty; the newest when none is named. The archive goes on as a new
/// device.
///
/// # Errors
/// `folder_not_empty`, `backup_missing`, `backup_invalid`, `newer_schema`, and what the folders say. There is no archive in the
/// folder then.
pub fn restore(
    home: &Home,
    from: &Path,
    name: Option<&str>,
    progress: &mut dyn FnMut(Progress),
) -> Result<RestoreDone, AppError> {
    let all = backups(from)?;
    let missing = || {
        AppError::refusal("backup_missing", "there is no such backup").with("path", from.to_string_lossy())
    };
    let name = match name {
        Some(name) => all.iter().find(|known| *known == name).ok_or_else(missing)?,
        None => all.first().ok_or_else(missing)?,
    };
    let done = backup::restore(&Home::vault(from), name, &home.folder()?, progress)?;
    Ok(RestoreDone { name: name.clone(), made_ms: done.manifest.made_ms, missing: done.missing })
}

/// Returns the zone whose calendar tells one day's backup from the next: the office's.
fn zone(desk: &Desk) -> Result<Zone, AppError> {
    Ok(defaults(desk.read())?.map_or(Zone::Wib, |office| office.zone))
}

/// Returns the folder that the daily backup goes to: the remembered one, or the one beside the data.
///
/// # Errors
/// What the store says.
pub fn backup_folder(reader: Reader<'_>, home: &Home) -> Result<PathBuf, AppError> {
    let remembered = reader.setting(Local::BackupFolder)?;
    Ok(remembered.map_or_else(|| home.usual_backups(), PathBuf::from))
}
