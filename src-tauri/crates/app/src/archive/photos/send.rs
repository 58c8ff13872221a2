use std::path::{Path, PathBuf};

use kutip_core::id::EventId;
use kutip_export::file::safe_name;
use kutip_export::wording::hexadecimal;
use kutip_files::photo::PhotoFormat;
use kutip_store::table::{EventRow, ExportRow, PhotoRow, ReleaseRow};
use kutip_store::{Op, StoreError};
use sha2::{Digest as _, Sha256};

use crate::archive::drafts::write_release;
use crate::archive::{Desk, Done};
use crate::catalogue::{Lang, text};
use crate::error::AppError;
use crate::host::{Disk, Host};

/// What the record of what went out calls photos and what is said of them.
const FORMAT: &str = "photo";

/// Writes the photos of an event into a folder, all or none, with a text of captions and credits where there are any; each
/// file is recorded with its hash. Returns where they stand.
///
/// # Errors
/// `row_missing`, `photo_missing` when the file of a photo is gone or is not what it was, `no_photos`, and what the folder says.
pub fn export_photos(
    desk: &mut Desk,
    host: &dyn Host,
    event: EventId,
    out: &Path,
) -> Result<Done<Vec<PathBuf>>, AppError> {
    let row = desk.read().get::<EventRow>(event.0)?.ok_or(StoreError::NoRow("event"))?;
    let photos = desk.read().of::<PhotoRow>("event", event.0)?;
    if photos.is_empty() {
        return Err(AppError::refusal("no_photos", "the event has no photos"));
    }
    let base = safe_name(row.day, &row.title, false);
    let mut names: Vec<String> =
        photos.iter().enumerate().map(|(at, photo)| name(&base, at, photo)).collect();
    let said = captions(if row.language == "en" { Lang::En } else { Lang::Id }, &photos, &names);
    if said.is_some() {
        names.push(format!("{base}-foto.txt"));
    }
    let folder = desk.home().folder()?;
    let mut hashes: Vec<String> = photos.iter().map(|photo| photo.sha256.clone()).collect();
    hashes.extend(said.as_ref().map(|said| hash(said.as_bytes())));
    let written = host.place(out, &names, &mut |at, file| {
        let failed = |_| AppError::failure("file_not_writable", "a photo could not be written");
        let Some(photo) = photos.get(at) else {
            return file.write_all(said.as_deref().unwrap_or_default().as_bytes()).map_err(failed);
        };
        let missing = || {
            AppError::failure("photo_missing", "the file of a photo is gone").with("name", &photo.file_name)
        };
        let bytes = Disk.read(&folder.file(&photo.sha256), usize::MAX).map_err(|_| missing())?;
        if hash(&bytes) != photo.sha256 {
            return Err(missing());
        }
        file.write_all(&bytes).map_err(failed)
    })?;
    let release = desk.read().of::<ReleaseRow>("event", event.0)?.into_iter().map(|row| row.id).min();
    let member = desk.member;
    let op = |place| Op::lasting("release.export", place);
    let done = write_release(desk, event, release, op, |tx, release| {
        for (path, sha256) in written.iter().zip(&hashes) {
            tx.put(&ExportRow {
                id: tx.new_id()?,
                release,
                version: None,
                format: FORMAT.to_owned(),
                file_name: path
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned())
                    .unwrap_or_default(),
                sha256: sha256.clone(),
                at_ms: tx.now_ms(),
                member,
                anchor: Some(tx.anchor()?),
            })?;
        }
        Ok(())
    })?;
    Ok(Done { value: written, changes: done.changes })
}

fn name(base: &str, at: usize, photo: &PhotoRow) -> String {
    let extension = PhotoFormat::of(&photo.media_type).map_or("jpg", PhotoFormat::extension);
    format!("{base}-foto-{}.{extension}", at + 1)
}

/// Writes what is said of the photos, each under the name of its file; none when nothing is said.
fn captions(lang: Lang, photos: &[PhotoRow], names: &[String]) -> Option<String> {
    let said = |photo: &PhotoRow| {
        let credit = photo.credit.as_deref().map(|credit| text(lang, "photo_by", &[("name", credit)]));
        let lines: Vec<String> = photo.caption.clone().into_iter().chain(credit).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    };
    let entries: Vec<String> = photos
        .iter()
        .zip(names)
        .filter_map(|(photo, name)| Some(format!("{name}\n{}\n", said(photo)?)))
        .collect();
    (!entries.is_empty()).then(|| entries.join("\n"))
}

fn hash(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}
