//! Where the archive of this computer lies.

use std::path::{Component, Path, PathBuf};

use directories::{ProjectDirs, UserDirs};
use kutip_store::backup::FolderVault;
use kutip_store::{Archive, Folder, FolderKeys};

use crate::error::AppError;

/// A development build keeps away from the archive that somebody works with.
const NAME: &str = if cfg!(debug_assertions) { "Kutip-dev" } else { "Kutip" };
/// Folders that other programs copy to and fro: a database among them comes back as two halves.
const SYNCED: [&str; 6] = ["OneDrive", "Dropbox", "Google Drive", "GoogleDrive", "iCloudDrive", "Nextcloud"];

/// The folders of an archive: the data, and the keys outside of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    data: PathBuf,
    keys: PathBuf,
}

impl Home {
    /// Names the folders by the rules of the platform; data stays on this computer, not in a roaming profile.
    ///
    /// # Errors
    /// `home_unknown` when the system tells no home folder.
    pub fn usual() -> Result<Self, AppError> {
        let folders = ProjectDirs::from("id", "", NAME)
            .ok_or_else(|| AppError::failure("home_unknown", "the system tells no home folder"))?;
        Ok(Self {
            data: folders.data_local_dir().join("data"),
            keys: folders.config_local_dir().join("keys"),
        })
    }

    /// Names the folders.
    #[must_use]
    pub fn at(data: impl Into<PathBuf>, keys: impl Into<PathBuf>) -> Self {
        Self { data: data.into(), keys: keys.into() }
    }

    /// Takes another data folder.
    #[must_use]
    pub fn with_data(self, data: impl Into<PathBuf>) -> Self {
        Self { data: data.into(), ..self }
    }

    /// Returns the data folder.
    ///
    /// # Errors
    /// `cloud_folder` when another program keeps it in step with a server.
    pub fn folder(&self) -> Result<Folder, AppError> {
        match synced(&self.data) {
            Some(name) => {
                Err(AppError::failure("cloud_folder", "the data folder is synchronised").with("name", name))
            }
            None => Ok(Folder::new(&self.data)),
        }
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
        let name =
            self.data.file_name().map_or_else(|| "data".into(), |name| name.to_string_lossy().into_owned());
        self.data.with_file_name(format!("{name}-cadangan"))
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
