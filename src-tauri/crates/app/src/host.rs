//! What the use cases need from the machine, behind a trait so that tests can refuse it.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use kutip_export::file;

use crate::error::AppError;

/// The files of a machine.
pub trait Host {
    /// Reads a file, of one longer than `most` only a byte more: enough to see that it is too long.
    ///
    /// # Errors
    /// What the machine says.
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>>;

    /// Puts a file into a folder, whole or not at all; an existing other file is not overwritten.
    ///
    /// # Errors
    /// [`AppError`] with one of the `file_` codes.
    fn place(&self, folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, AppError>;
}

/// The disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

impl Host for Disk {
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        let file = File::open(path)?;
        if file.metadata()?.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        read_bounded(file, most)
    }

    fn place(&self, folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, AppError> {
        Ok(file::place(folder, name, bytes)?)
    }
}

/// Reads at most `most` bytes and one.
///
/// # Errors
/// What the source says.
pub fn read_bounded(source: impl Read, most: usize) -> io::Result<Vec<u8>> {
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    source.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}
