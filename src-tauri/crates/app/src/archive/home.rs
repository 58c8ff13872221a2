//! Where the archive of this computer lies.

use std::path::{Component, Path, PathBuf};

use directories::{ProjectDirs, UserDirs};
use kutip_store::backup::FolderVault;
use kutip_store::{Archive, Folder, FolderKeys};

use super::place::PlaceNote;
use crate::error::AppError;

/// A development build keeps away from the archive that somebody works with.
const NAME: &str = if cfg!(debug_assertions) { "Kutip-dev" } else { "Kutip" };
/// Folders that other programs copy to and fro: a database among them comes back as two halves.
const SYNCED: [&str; 6] = ["OneDrive", "Dropbox", "Google Drive", "GoogleDrive", "iCloudDrive", "Nextcloud"];

/// The name of the note beside the data folder.
const NOTE: &str = "place.json";

/// The folders of an archive: the data, and the keys outside of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The folder, or why it is unknown.
    data: Result<PathBuf, AppError>,
    keys: PathBuf,
    /// Where is noted which folder is in use; none for a folder that was named.
    note: Option<PathBuf>,
}

impl Home {
    /// Names the folders by the rules of the platform; data stays on this computer, not in a roaming profile.
    ///
    /// # Errors
    /// `home_unknown` when the system tells no home folder.
    pub fn usual() -> Result<Self, AppError> {
        let folders = ProjectDirs::from("id", "", NAME)
            .ok_or_else(|| AppError::failure("home_unknown", "the system tells no home folder"))?;
        Ok(Self::noted(folders.data_local_dir(), folders.config_local_dir().join("keys")))
    }

    /// Names the folders of an archive within `root`, where a note says which one is in use: `data` unless a backup was taken
    /// back into another one.
    #[must_use]
    pub fn noted(root: &Path, keys: impl Into<PathBuf>) -> Self {
        let note = root.join(NOTE);
        let data = PlaceNote::read(&note).map(|note| root.join(note.data.as_deref().unwrap_or("data")));
        Self { data, keys: keys.into(), note: Some(note) }
    }

    /// Names the folders.
    #[must_use]
    pub fn at(data: impl Into<PathBuf>, keys: impl Into<PathBuf>) -> Self {
        Self { data: Ok(data.into()), keys: keys.into(), note: None }
    }

    /// Takes another data folder.
    #[must_use]
    pub fn with_data(self, data: impl Into<PathBuf>) -> Self {
        Self { data: Ok(data.into()), note: None, ..self }
    }

    /// Returns the data folder.
    ///
    /// # Errors
    /// `cloud_folder` when another program keeps it in step with a server, `place_unreadable` when nobody knows which one is
    /// in use.
    pub fn folder(&self) -> Result<Folder, AppError> {
        let data = self.data.as_ref().map_err(Clone::clone)?;
        match synced(data) {
            Some(name) => {
                Err(AppError::failure("cloud_folder", "the data folder is synchronised").with("name", name))
            }
            None => Ok(Folder::new(data)),
        }
    }

    /// Names a new data folder beside the one in use, for a backup that is taken back at a moment such as `20251219-080000`.
    ///
    /// # Errors
    /// `home_unknown` for a home whose folder was named and is not noted.
    pub fn beside(&self, moment: &str) -> Result<Self, AppError> {
        let data = self.root()?.join(format!("data-{moment}"));
        Ok(Self { data: Ok(data), ..self.clone() })
    }

    /// Notes that this home's folder is the one in use from now on.
    ///
    /// # Errors
    /// What the folder of the note says; the one before stays in use then.
    pub fn keep(&self) -> Result<(), AppError> {
        let data = self.data.as_ref().map_err(Clone::clone)?;
        let name = data.file_name().map(|name| name.to_string_lossy().into_owned());
        self.change_note(|note| note.data = name)
    }

    /// Notes the folder of backups, for the day on which the archive cannot say it; without a note there is nothing to do.
    ///
    /// # Errors
    /// What the folder of the note says.
    pub fn note_backups(&self, folder: &Path) -> Result<(), AppError> {
        if self.note.is_none() {
            Ok(())
        } else {
            self.change_note(|note| note.backups = Some(folder.to_owned()))
        }
    }

    /// Returns the folder of backups as far as it is known without the archive.
    #[must_use]
    pub fn noted_backups(&self) -> PathBuf {
        let note = self.note.as_deref().and_then(|note| PlaceNote::read(note).ok());
        note.and_then(|note| note.backups).unwrap_or_else(|| self.usual_backups())
    }

    fn change_note(&self, change: impl FnOnce(&mut PlaceNote)) -> Result<(), AppError> {
        let path = self.note.as_deref().ok_or_else(unnoted)?;
        // One that cannot be read is what is being mended.
        let mut note = PlaceNote::read(path).unwrap_or_default();
        change(&mut note);
        note.write(path)
    }

    fn root(&self) -> Result<&Path, AppError> {
        self.note.as_deref().and_then(Path::parent).ok_or_else(unnoted)
    }

    /// Opens the archive for reading, beside whoever writes.
    ///
    /// # Errors
    /// `archive_missing` and what else the store says.
    pub fn archive(&self) -> Result<Archive, AppError> {
        Ok(Archive::open(&self.folder()?)?)
    }

    /// Returns where backups go unless somebody says otherwise: beside the data, which is better than nowhere.
    #[must_use]
    pub fn usual_backups(&self) -> PathBuf {
        if let Ok(root) = self.root() {
            return root.join("data-cadangan");
        }
        let data = self.data.clone().unwrap_or_default();
        let name = data.file_name().map_or_else(|| "data".into(), |name| name.to_string_lossy().into_owned());
        data.with_file_name(format!("{name}-cadangan"))
    }

    /// Returns where files of releases go unless somebody says otherwise: a folder of the user's own documents.
    ///
    /// # Errors
    /// `home_unknown` when the system tells no home folder.
    pub fn usual_exports() -> Result<PathBuf, AppError> {
        let folders = UserDirs::new()
            .ok_or_else(|| AppError::failure("home_unknown", "the system tells no home folder"))?;
        Ok(folders.document_dir().unwrap_or_else(|| folders.home_dir()).join("Kutip"))
    }

    /// Returns the keys of this computer.
    #[must_use]
    pub fn keys(&self) -> FolderKeys {
        FolderKeys::new(&self.keys)
    }

    pub(super) fn vault(path: &Path) -> FolderVault {
        FolderVault::new(path)
    }
}

fn unnoted() -> AppError {
    AppError::failure("home_unknown", "the data folder was named and is not noted")
}

/// Returns the name by which the system knows its user; empty where it knows none.
#[must_use]
pub fn system_user() -> String {
    ["USER", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}

/// Names the service that keeps a folder in step, by the name of a folder above it.
fn synced(path: &Path) -> Option<&'static str> {
    let names = path.components().filter_map(|component| match component {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    // OneDrive of an organisation is called "OneDrive - Organisation".
    let is_of = |name: &str, service: &str| {
        name.strip_prefix(service).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-']))
    };
    names.into_iter().find_map(|name| SYNCED.into_iter().find(|service| is_of(name, service)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_synchronised_folder_is_told_by_its_name() {
        for path in ["/home/h/OneDrive/Kutip", "/home/h/OneDrive - Pemkot Batu/Kutip", "/h/Dropbox/a/b"] {
            let refused = Home::at(path, "/k").folder().unwrap_err();
            assert_eq!(refused.code, "cloud_folder", "{path}");
        }
        for path in ["/home/h/OneDriver/Kutip", "/home/h/data", "/home/h/Dropboxes"] {
            assert!(Home::at(path, "/k").folder().is_ok(), "{path} is a folder like any other");
        }
    }

    #[test]
    fn backups_lie_beside_the_data() {
        let home = Home::at("/home/h/Kutip/data", "/k");
        assert_eq!(home.usual_backups(), Path::new("/home/h/Kutip/data-cadangan"));
    }
}
