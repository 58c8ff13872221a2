//! The office that the archive belongs to: its file taken over, its emblem kept beside the database.

use std::path::Path;

use kutip_core::office::Office;
use kutip_core::record::EventRecord;
use kutip_export::emblem;
use kutip_files::event::Defaults;
use kutip_files::office::OfficeFile;
use kutip_files::{MAX_FILE_BYTES, office};
use kutip_store::table::{Json, OfficeRow};
use kutip_store::{Op, Place, Reader};

use super::{Desk, Done};
use crate::error::AppError;
use crate::host::Host;
use crate::make::Noticed;
use crate::opening::{open_office, usual_office};

/// Takes over an office file with its emblem; what was set before is replaced and can be had back by undo.
///
/// # Errors
/// A refused file or emblem; nothing is stored then.
pub fn take_office(desk: &mut Desk, host: &dyn Host, path: &Path) -> Result<Done<Vec<Noticed>>, AppError> {
    let mut noticed = Vec::new();
    let read = open_office(host, path, &mut noticed)?;
    let bytes = host.read(path, MAX_FILE_BYTES).map_err(|error| AppError::input(&error, path))?;
    // The file was accepted a moment ago: what cannot be read now was changed in between.
    let settings = serde_json::from_slice(&bytes)
        .map_err(|_| AppError::refusal("file_changed", "the file changed while it was read"))?;
    let emblem = read.emblem.as_ref().map(|emblem| desk.store.keep_file(&emblem.bytes)).transpose()?;
    let done = desk.write(Op::undoable("office.take", Place::Office), |tx| {
        let known = tx.all::<OfficeRow>()?.into_iter().next();
        let id = known.as_ref().map_or_else(|| tx.new_id(), |row| Ok(row.id))?;
        let extra = known.map(|row| row.extra).unwrap_or_default();
        tx.put(&OfficeRow { id, name: read.name.clone(), settings: Json(settings), extra, emblem })?;
        Ok(())
    })?;
    Ok(Done { value: noticed, changes: done.changes })
}

/// Returns the office of the archive; without one the event says whose release it is.
///
/// # Errors
/// `emblem_missing` when its file is gone, `emblem_damaged` when it is not what it was.
pub fn office_of(reader: Reader<'_>, files: &Path, record: &EventRecord) -> Result<Office, AppError> {
    let Some(row) = office(reader)? else { return Ok(usual_office(record)) };
    let OfficeFile { mut office, emblem: file } = read(&row)?;
    if let (Some(sha256), Some(file)) = (row.emblem, file) {
        let missing = || {
            AppError::refusal("emblem_missing", "the emblem is gone").at("/emblem").with("name", &file.name)
        };
        let bytes = std::fs::read(files.join(&sha256)).map_err(|_| missing())?;
        let alt = file.alt.as_deref().unwrap_or(&office.name);
        office.emblem = Some(emblem::read(&bytes, alt)?);
    }
    Ok(office)
}

/// Returns what the office sets where an event file says nothing; none without an office.
pub(super) fn defaults(reader: Reader<'_>) -> Result<Option<Defaults>, AppError> {
    let Some(row) = office(reader)? else { return Ok(None) };
    let office = read(&row)?.office;
    Ok(Some(Defaults { zone: office.zone, language: office.language }))
}

/// Finds the office, where a file was taken over.
fn office(reader: Reader<'_>) -> Result<Option<OfficeRow>, AppError> {
    Ok(reader.all::<OfficeRow>()?.into_iter().find(|row| !row.settings.0.is_empty()))
}

fn read(row: &OfficeRow) -> Result<OfficeFile, AppError> {
    let bytes = serde_json::to_vec(&row.settings.0).unwrap_or_default();
    Ok(office::read(&bytes).map_err(|error| AppError::read(error, "office"))?.value)
}
