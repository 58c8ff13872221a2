//! Writing files: whole or not at all, never over another one, under names that every system takes.

mod batch;
mod name;

pub use batch::Batch;
pub use name::safe_name;

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use thiserror::Error;

/// How many files of one name may stand beside each other.
const NUMBERS: u32 = 999;
/// How many staging names are tried; nobody plants that many.
const STAGES: u64 = 1 << 20;
/// After this time a temporary file belongs to a program that was killed.
const STALE: Duration = Duration::from_secs(600);

/// Why a file was not written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum FileError {
    /// The folder does not exist and cannot be made, or must not be written to.
    #[error("the folder {folder} cannot be written to")]
    NotWritable {
        /// The folder.
        folder: PathBuf,
        /// The cause.
        #[source]
        source: io::Error,
    },
    /// The disk is full.
    #[error("the disk of {folder} is full")]
    NoSpace {
        /// The folder.
        folder: PathBuf,
        /// The cause.
        #[source]
        source: io::Error,
    },
    /// The file cannot be replaced, for instance because a word processor holds it.
    #[error("the file {path} cannot be written")]
    NotReplaced {
        /// The file.
        path: PathBuf,
        /// The cause.
        #[source]
        source: io::Error,
    },
    /// The name is a path, or there are too many files of that name.
    #[error("the name {0} cannot be used")]
    BadName(String),
}

impl FileError {
    /// Returns the stable code by which an interface words the error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotWritable { .. } => "file_not_writable",
            Self::NoSpace { .. } => "file_no_space",
            Self::NotReplaced { .. } => "file_not_replaced",
            Self::BadName(_) => "file_bad_name",
        }
    }

    fn of(folder: &Path, path: &Path, source: io::Error) -> Self {
        let folder = folder.to_owned();
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::NoSpace { folder, source }
            }
            ErrorKind::PermissionDenied if path.exists() => {
                Self::NotReplaced { path: path.to_owned(), source }
            }
            _ => Self::NotWritable { folder, source },
        }
    }
}

/// Writes a file so that it is there whole or, after an error or a kill, as it was before: a temporary file in
/// the same folder, synchronised, renamed, and the folder synchronised where systems know that.
///
/// # Errors
/// [`FileError`] when the folder cannot be written to or the disk is full; no partial file is left.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let folder = folder_of(path);
    let result = stage(folder, bytes).and_then(|temporary| {
        fs::rename(&temporary, path).inspect_err(|_| drop(fs::remove_file(&temporary)))?;
        sync_folder(folder)
    });
    result.map_err(|source| FileError::of(folder, path, source))
}

/// Writes one file into a folder, see [`Batch`].
///
/// # Errors
/// [`FileError`] as [`write_atomically`], and when the name is no plain file name.
pub fn place(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, FileError> {
    check_name(name)?;
    let mut batch = Batch::new(folder)?;
    batch.stage(name, |out| {
        // What the disk says is told by the batch.
        out.write_all(bytes).map_err(|source| FileError::of(folder, &folder.join(name), source))
    })?;
    batch.publish()?.pop().ok_or_else(|| FileError::BadName(name.to_owned()))
}

/// A name that is a path could lead anywhere.
fn check_name(name: &str) -> Result<(), FileError> {
    let mut components = Path::new(name).components();
    let plain = matches!((components.next(), components.next()), (Some(Component::Normal(_)), None));
    if plain && !name.contains(['/', '\\', ':', '\0']) {
        Ok(())
    } else {
        Err(FileError::BadName(name.to_owned()))
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Writes a temporary file and synchronises it; removes it again when that fails.
fn stage(folder: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let (path, mut file) = create_stage(folder)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).inspect_err(|_| drop(fs::remove_file(&path)))?;
    Ok(path)
}

/// Makes an empty temporary file.
fn create_stage(folder: &Path) -> io::Result<(PathBuf, File)> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    // A name that is there already is somebody else's, or leads elsewhere: it is left alone.
    loop {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!(".kutip-{}-{count}.part", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && count < STAGES => {}
            Err(error) => return Err(error),
        }
    }
}

/// Gives a staged file its name unless something has that name: by a link, which fails then; file systems without
/// links get a rename, after another look.
fn publish(staged: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(staged, path) {
        Ok(()) => fs::remove_file(staged),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        Err(_) if path.symlink_metadata().is_ok() => Err(ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(staged, path),
    }
}

fn discard(path: &Path) {
    drop(fs::remove_file(path));
}

/// Removes what a killed program left behind; whatever goes wrong with that can wait for the next time.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(|name| name.starts_with(".kutip-") && name.ends_with(".part"));
        let stale = ours
            && entry
                .metadata()
                .and_then(|data| data.modified())
                .is_ok_and(|time| SystemTime::now().duration_since(time).is_ok_and(|age| age > STALE));
        if stale {
            drop(fs::remove_file(entry.path()));
        }
    }
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Some network file systems know no such thing; the rename has happened.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests;
