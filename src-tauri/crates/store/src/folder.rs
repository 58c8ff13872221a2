//! The data folder: what lies where, and the lock of the one process that writes.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::{Result, StoreError};

/// The folder that an archive lies in.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Names a folder; nothing is touched.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Returns the folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.root.join("kutip.db")
    }

    /// Returns the folder of photos, sound and scans, each under its SHA-256.
    #[must_use]
    pub fn files(&self) -> PathBuf {
        self.root.join("files")
    }

    /// Returns one of them.
    #[must_use]
    pub fn file(&self, sha256: &str) -> PathBuf {
        self.files().join(sha256)
    }

    /// Makes the folder where it is missing.
    ///
    /// # Errors
    /// [`StoreError::NotWritable`], [`StoreError::NoSpace`].
    pub(crate) fn create(&self) -> Result<()> {
        fs::create_dir_all(&self.root).map_err(unwritable)
    }

    /// Takes the lock of the writing process; it ends with the process, however that ends.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another process has it.
    pub(crate) fn lock(&self) -> Result<File> {
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        let file = options.open(self.root.join("lock")).map_err(unwritable)?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

/// Words a failure to make or open something in the folder.
fn unwritable(error: std::io::Error) -> StoreError {
    match StoreError::from(error) {
        StoreError::File(_) => StoreError::NotWritable,
        other => other,
    }
}
