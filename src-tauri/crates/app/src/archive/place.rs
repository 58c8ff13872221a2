//! What this computer notes about its archive outside of it: which folder is in use, and where backups go.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use kutip_export::file::write_atomically;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// The note, as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PlaceNote {
    /// The name of the data folder, beside the note; the usual one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) data: Option<String>,
    /// The folder of backups, for the day on which the archive cannot say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) backups: Option<PathBuf>,
}

impl PlaceNote {
    /// Reads a note; an empty one where there is none.
    ///
    /// # Errors
    /// `place_unreadable`: which folder was in use is then unknown, and another one must not be taken for it.
    pub(super) fn read(path: &Path) -> Result<Self, AppError> {
        let unreadable =
            || AppError::failure("place_unreadable", "the note of the data folder is unreadable");
        let note: Self = match fs::read(path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| unreadable())?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::default(),
            Err(_) => return Err(unreadable()),
        };
        let plain = |name: &str| !name.is_empty() && !name.contains(['/', '\\', ':']) && name != "..";
        if note.data.as_deref().is_some_and(|name| !plain(name)) { Err(unreadable()) } else { Ok(note) }
    }

    /// Writes the note, whole or not at all.
    ///
    /// # Errors
    /// What the folder says.
    pub(super) fn write(&self, path: &Path) -> Result<(), AppError> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| AppError::input(&error, folder))?;
        }
        let text = serde_json::to_vec_pretty(self)
            .map_err(|_| AppError::failure("internal", "the note could not be written"))?;
        Ok(write_atomically(path, &text)?)
    }
}
