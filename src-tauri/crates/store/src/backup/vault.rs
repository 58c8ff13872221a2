//! Where backups are kept.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::error::{Result, StoreError};
use crate::files::{put_whole, sync_folder};
use crate::folder::Folder;

/// A place that keeps named files. Names are relative paths of plain letters with `/` between.
pub trait Vault {
    /// Puts a file under a name, whole or not at all, over an older one.
    ///
    /// # Errors
    /// What the place says.
    fn put(&self, name: &str, source: &Path) -> Result<()>;

    /// Gets a file.
    ///
    /// # Errors
    /// What the place says.
    fn get(&self, name: &str, target: &Path) -> Result<()>;

    /// Reads a file of no more than `most` bytes.
    ///
    /// # Errors
    /// [`StoreError::BadBackup`] for a longer one, and what the place says.
    fn read(&self, name: &str, most: u64) -> Result<Vec<u8>>;

    /// Lists the names in a folder, in order.
    ///
    /// # Errors
    /// What the place says.
    fn list(&self, folder: &str) -> Result<Vec<String>>;

    /// Tells whether there is a file of a name.
    ///
    /// # Errors
    /// What the place says.
    fn exists(&self, name: &str) -> Result<bool>;

    /// Removes a file; one that is not there is no error.
    ///
    /// # Errors
    /// What the place says.
    fn remove(&self, name: &str) -> Result<()>;

    /// Tells whether the place lies within a folder of this computer.
    fn lies_in(&self, folder: &Path) -> bool {
        let _ = folder;
        false
    }
}

/// A vault in a folder, such as one on a USB disk.
#[derive(Debug, Clone)]
pub struct FolderVault {
    root: PathBuf,
}

impl FolderVault {
    /// Names the folder; it is made by the first backup.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Tells whether the vault lies on the disk of the archive, which is to be warned of; none when that cannot be told.
    #[must_use]
    pub fn shares_disk_with(&self, folder: &Folder) -> Option<bool> {
        Some(disk(&self.root)? == disk(folder.root())?)
    }
}

/// Resolves a path as far as it exists.
fn resolved(path: &Path) -> PathBuf {
    let found = path.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    match found {
        Some((above, real)) => path.strip_prefix(above).map_or_else(|_| real.clone(), |rest| real.join(rest)),
        None => path.to_owned(),
    }
}

/// Names the disk of a path, or of the nearest folder above it that exists.
#[cfg(unix)]
fn disk(path: &Path) -> Option<u64> {
    let found = path.ancestors().find_map(|path| fs::metadata(path).ok())?;
    Some(std::os::unix::fs::MetadataExt::dev(&found))
}

/// Names the drive of a path.
#[cfg(not(unix))]
fn disk(path: &Path) -> Option<std::ffi::OsString> {
    let path = path.ancestors().find_map(|path| path.canonicalize().ok())?;
    path.components().next().map(|drive| drive.as_os_str().to_owned())
}

impl Vault for FolderVault {
    fn put(&self, name: &str, source: &Path) -> Result<()> {
        let target = self.root.join(name);
        let folder = target.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder)?;
        put_whole(&target, |draft| fs::copy(source, draft))?;
        sync_folder(folder)
    }

    fn get(&self, name: &str, target: &Path) -> Result<()> {
        // Not `fs::copy`: what lies read-only in the vault would be so in the archive.
        let mut copy = File::create(target)?;
        io::copy(&mut File::open(self.root.join(name))?, &mut copy)?;
        copy.sync_all()?;
        Ok(())
    }

    fn read(&self, name: &str, most: u64) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(self.root.join(name))?.take(most + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > most { Err(StoreError::BadBackup("size")) } else { Ok(bytes) }
    }

    fn list(&self, folder: &str) -> Result<Vec<String>> {
        let entries = match fs::read_dir(self.root.join(folder)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        let mut names = Vec::new();
        for entry in entries {
            names.extend(entry?.file_name().into_string());
        }
        names.sort();
        Ok(names)
    }

    fn exists(&self, name: &str) -> Result<bool> {
        Ok(self.root.join(name).try_exists()?)
    }

    fn remove(&self, name: &str) -> Result<()> {
        match fs::remove_file(self.root.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    fn lies_in(&self, folder: &Path) -> bool {
        resolved(&self.root).starts_with(resolved(folder))
    }
}
