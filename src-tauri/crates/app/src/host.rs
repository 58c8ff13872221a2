//! What the use cases need from the machine, behind a trait so that tests can refuse it.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

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
        place(folder, name, bytes).map_err(|error| {
            let code = match error.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "file_no_space",
                io::ErrorKind::InvalidInput => "file_bad_name",
                _ => "file_not_writable",
            };
            AppError::failure(code, format!("a file could not be written: {}", error.kind()))
                .with("path", folder.to_string_lossy())
        })
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

/// Stands in until the exporters' own way of placing files is wired in.
fn place(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
    for number in 1..1_000 {
        let name = if number == 1 { name.to_owned() } else { format!("{stem}-{number}.{extension}") };
        let path = folder.join(name);
        match fs::read(&path) {
            Ok(existing) if existing == bytes => return Ok(path),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let part = folder.join(format!(".{stem}.{number}.part"));
                let mut file = File::create(&part)?;
                file.write_all(bytes)?;
                file.sync_all()?;
                fs::rename(&part, &path)?;
                return Ok(path);
            }
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
