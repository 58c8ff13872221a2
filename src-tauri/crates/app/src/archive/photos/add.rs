use std::path::{Path, PathBuf};

use kutip_core::id::EventId;
use kutip_files::photo::{self, MAX_PHOTO_BYTES, Photo};
use kutip_store::table::{EventRow, PhotoRow};
use kutip_store::{Op, Place, StoreError, rank};
use serde::Serialize;
use uuid::Uuid;

use crate::archive::{Desk, Done};
use crate::error::AppError;
use crate::host::Host;

/// A file that was not taken as a photo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RefusedPhoto {
    /// Its name.
    pub file_name: String,
    /// Why: a code as errors have it.
    pub code: &'static str,
}

/// What became of files that were given as photos.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AddedPhotos {
    /// The photos that are kept now.
    pub added: Vec<Uuid>,
    /// Of how many of them place, device and person were taken out.
    pub cleaned: usize,
    /// The files that are none.
    pub refused: Vec<RefusedPhoto>,
}

/// A photo whose file is kept, without its bytes.
struct Kept {
    file_name: String,
    sha256: String,
    media_type: &'static str,
    size: usize,
}

/// Adds photos to an event in one step; a file that is none is left out and told, the others are kept.
///
/// # Errors
/// `row_missing` when the event does not stand, and what the disk says of keeping a file; nothing is added then.
pub fn add_photos(
    desk: &mut Desk,
    host: &dyn Host,
    event: EventId,
    paths: &[PathBuf],
    keep_location: bool,
) -> Result<Done<AddedPhotos>, AppError> {
    desk.read().get::<EventRow>(event.0)?.ok_or(StoreError::NoRow("event"))?;
    let mut known: Vec<String> =
        desk.read().of::<PhotoRow>("event", event.0)?.into_iter().map(|row| row.sha256).collect();
    let mut value = AddedPhotos::default();
    let mut kept = Vec::new();
    // One after the other: a photo takes much memory while it is looked at.
    for path in paths {
        let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match look(desk, host, path, keep_location) {
            Ok((_, sha256)) if known.contains(&sha256) => {
                value.refused.push(RefusedPhoto { file_name, code: "photo_known" });
            }
            Ok((photo, sha256)) => {
                known.push(sha256.clone());
                value.cleaned += usize::from(photo.cleaned);
                let media_type = photo.format.media_type();
                kept.push(Kept { file_name, sha256, media_type, size: photo.bytes.len() });
            }
            Err(Refusal::File(code)) => value.refused.push(RefusedPhoto { file_name, code }),
            Err(Refusal::Machine(error)) => return Err(error),
        }
    }
    let done = desk.write(Op::undoable("photo.add", Place::Event(event.0)), |tx| {
        let last = tx.last_rank::<PhotoRow>("event", event.0)?;
        let ranks = rank::after(last.as_deref(), kept.len())?;
        let mut added = Vec::new();
        for (one, rank) in kept.iter().zip(ranks) {
            let id = tx.new_id()?;
            tx.put(&PhotoRow {
                id,
                event: event.0,
                rank,
                sha256: one.sha256.clone(),
                file_name: one.file_name.clone(),
                media_type: one.media_type.to_owned(),
                size: i64::try_from(one.size).unwrap_or(i64::MAX),
                caption: None,
                credit: None,
            })?;
            added.push(id);
        }
        Ok(added)
    })?;
    value.added = done.value;
    Ok(Done { value, changes: done.changes })
}

enum Refusal {
    /// The file is at fault.
    File(&'static str),
    Machine(AppError),
}

/// Looks at a file and keeps it, with its thumbnail.
fn look(desk: &Desk, host: &dyn Host, path: &Path, keep: bool) -> Result<(Photo, String), Refusal> {
    let bytes = host
        .read(path, MAX_PHOTO_BYTES)
        .map_err(|error| Refusal::File(AppError::input(&error, path).code))?;
    let photo = photo::read(&bytes, keep).map_err(|error| Refusal::File(error.code()))?;
    let kept = desk.store.keep_file(&photo.bytes).and_then(|sha256| {
        desk.store.folder().keep_thumbnail(&sha256, &photo.thumbnail)?;
        Ok(sha256)
    });
    let sha256 = kept.map_err(|error| Refusal::Machine(error.into()))?;
    Ok((photo, sha256))
}
