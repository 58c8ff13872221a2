//! What the use cases need from the machine, behind a trait so that tests can refuse it.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use kutip_export::file::Batch;

use crate::error::AppError;

/// Writes the contents of the file at a place of a list.
pub type Contents<'w> = &'w mut dyn FnMut(usize, &mut dyn Write) -> Result<(), AppError>;

/// The files of a machine.
pub trait Host {
    /// Reads a file, of one longer than `most` only a byte more: enough to see that it is too long.
    ///
    /// # Errors
    /// What the machine says.
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>>;

    /// Puts files into a folder, all of them or none, and returns where they stand; existing other files are not
    /// overwritten. `write` is asked for one after the other, by its place among the names.
    ///
    /// # Errors
    /// [`AppError`] with one of the `file_` codes, or what `write` says.
    fn place(&self, folder: &Path, names: &[String], write: Contents<'_>) -> Result<Vec<PathBuf>, AppError>;
}

/// The disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

impl Host for Disk {
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        // Opening a pipe would wait for whoever writes into it; what lies there by the time it is opened is bounded.
        if !fs::metadata(path)?.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        read_bounded(File::open(path)?, most)
    }

    fn place(&self, folder: &Path, names: &[String], write: Contents<'_>) -> Result<Vec<PathBuf>, AppError> {
        let mut batch = Batch::new(folder)?;
        for (at, name) in names.iter().enumerate() {
            batch.stage(name, |out| write(at, out))?;
        }
        Ok(batch.publish()?)
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
