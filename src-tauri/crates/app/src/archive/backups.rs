//! Backups: made daily and when asked for, verified, and taken back into an empty folder.

use std::path::{Path, PathBuf};

use chrono::DateTime;
use kutip_core::event::Zone;
use kutip_store::backup::{self, Manifest, Progress};
use kutip_store::{Host as Machine, Local, Reader, SCHEMA};
use serde::Serialize;

use super::offices::defaults;
use super::{Desk, Home, keep_backup_folder, system_user};
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
    /// The folder that it was taken back into.
    pub folder: String,
}

/// A backup that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupItem {
    /// Its name.
    pub name: String,
    /// When it was made, milliseconds since 1970; none when its manifest is damaged, and it cannot be taken back.
    pub made_ms: Option<i64>,
    /// Bytes of the database.
    pub size: Option<u64>,
    /// How many files lie beside the database.
    pub files: Option<usize>,
    /// Whether a newer version of Kutip made it, which is then needed to take it back.
    pub newer: bool,
}

/// The backups of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupList {
    /// The folder.
    pub folder: String,
    /// The backups, the newest first.
    pub items: Vec<BackupItem>,
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
        keep_backup_folder(desk, Some(&target))?;
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
    if desk.read().setting(Local::Moved)?.is_some() {
        // The folder is the one of the device that this copy went on from, until somebody says otherwise.
        return Ok(None);
    }
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

/// Describes the backups of a folder, the newest first.
///
/// # Errors
/// What the folder says.
pub fn backup_list(folder: &Path) -> Result<BackupList, AppError> {
    let manifests = backup::manifests(&Home::vault(folder))?.into_iter();
    let item = |(name, manifest): (String, Option<Manifest>)| BackupItem {
        name,
        made_ms: manifest.as_ref().map(|manifest| manifest.made_ms),
        size: manifest.as_ref().map(|manifest| manifest.size),
        files: manifest.as_ref().map(|manifest| manifest.files.len()),
        newer: manifest.is_some_and(|manifest| manifest.schema > SCHEMA),
    };
    Ok(BackupList { folder: folder.to_string_lossy().into_owned(), items: manifests.map(item).collect() })
}

/// Takes a backup back beside the data folder in use, which stays as it is under its name, and opens it. The home that is
/// answered is to be kept with [`Home::keep`] once the old archive is closed.
///
/// # Errors
/// As [`restore`]; the old folder is in use as before then.
pub fn restore_beside(
    home: &Home,
    from: &Path,
    name: &str,
    machine: Machine,
    progress: &mut dyn FnMut(Progress),
) -> Result<(Desk, RestoreDone), AppError> {
    let moment = DateTime::from_timestamp_millis(machine.now_ms().try_into().unwrap_or(i64::MAX));
    let beside = home.beside(&moment.unwrap_or_default().format("%Y%m%d-%H%M%S").to_string())?;
    let root = beside.folder()?.root().to_owned();
    let is_new = !root.exists();
    let done = restore(&beside, from, Some(name), progress).inspect_err(|_| {
        // What a failed attempt leaves would take room on a disk that may be full; one that stays harms nobody.
        if is_new {
            let _ = std::fs::remove_dir_all(&root);
        }
    })?;
    Ok((Desk::open(&beside, machine, &system_user())?, done))
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
    let folder = home.folder()?.root().to_string_lossy().into_owned();
    Ok(RestoreDone { name: name.clone(), made_ms: done.manifest.made_ms, missing: done.missing, folder })
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
