//! Photos of an event: kept under their hashes beside the archive, shown small, sent beside the release.

mod add;
mod edit;
mod send;

pub use add::{AddedPhotos, RefusedPhoto, add_photos};
pub use edit::{PhotoEdit, move_photo, remove_photo, save_photo};
pub use send::export_photos;

use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kutip_core::id::EventId;
use kutip_files::photo::thumbnail;
use kutip_store::table::PhotoRow;
use kutip_store::{Folder, Reader};
use serde::Serialize;
use uuid::Uuid;

use crate::error::AppError;

/// A photo of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PhotoItem {
    /// The photo.
    pub id: Uuid,
    /// The name that it came with.
    pub file_name: String,
    /// Bytes.
    pub size: i64,
    /// The caption.
    pub caption: Option<String>,
    /// Who took it.
    pub credit: Option<String>,
    /// A small picture of it as a `data:` address; none when its file is missing or damaged.
    pub thumbnail: Option<String>,
}

/// Lists the photos of an event in their order.
///
/// # Errors
/// What the store says.
pub fn photos(reader: Reader<'_>, folder: &Folder, event: EventId) -> Result<Vec<PhotoItem>, AppError> {
    let item = |row: PhotoRow| PhotoItem {
        thumbnail: small(folder, &row.sha256)
            .map(|jpeg| format!("data:image/jpeg;base64,{}", STANDARD.encode(jpeg))),
        id: row.id,
        file_name: row.file_name,
        size: row.size,
        caption: row.caption,
        credit: row.credit,
    };
    Ok(reader.of::<PhotoRow>("event", event.0)?.into_iter().map(item).collect())
}

/// Reads the thumbnail that was made when the photo came; where it is missing, as after a restore, it is made again.
fn small(folder: &Folder, sha256: &str) -> Option<Vec<u8>> {
    if let Ok(jpeg) = fs::read(folder.thumbnail(sha256)?) {
        return Some(jpeg);
    }
    let jpeg = thumbnail(&fs::read(folder.file(sha256)).ok()?).ok()?;
    // One that cannot be kept is made again the next time.
    let _ = folder.keep_thumbnail(sha256, &jpeg);
    Some(jpeg)
}
