//! Files that come into being together: all of them, or none.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::{FileError, NUMBERS, check_name, create_stage, discard, publish, sweep, sync_folder};

/// Several files of one folder. They are written under names that nobody takes for a release, and get their own only
/// when the last of them is whole; dropped before that, nothing of them stays.
#[derive(Debug)]
pub struct Batch {
    folder: PathBuf,
    staged: Vec<Staged>,
}

/// A whole file that has no name yet.
#[derive(Debug)]
struct Staged {
    name: String,
    temporary: PathBuf,
}

impl Batch {
    /// Begins in a folder, which is made when missing.
    ///
    /// # Errors
    /// [`FileError`] when the folder cannot be made.
    pub fn new(folder: &Path) -> Result<Self, FileError> {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        fs::create_dir_all(folder).map_err(|source| FileError::of(folder, folder, source))?;
        sweep(folder);
        Ok(Self { folder: folder.to_owned(), staged: Vec::new() })
    }

    /// Writes one file to its end, without giving it its name.
    ///
    /// # Errors
    /// [`FileError`] when the name is no plain file name, the folder cannot be written to or the disk is full; else
    /// what `write` says.
    pub fn stage<E: From<FileError>>(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> Result<(), E>,
    ) -> Result<(), E> {
        check_name(name)?;
        let failed = |source| FileError::of(&self.folder, &self.folder.join(name), source);
        let (temporary, file) = create_stage(&self.folder).map_err(failed)?;
        // From here on dropping the batch removes the file.
        self.staged.push(Staged { name: name.to_owned(), temporary });
        let failed = |source| FileError::of(&self.folder, &self.folder.join(name), source);
        let mut out = Watched { out: BufWriter::new(&file), error: None };
        let written = write(&mut out);
        let ended = out.flush();
        // What the disk says is the cause of whatever the writer says.
        if let Some(source) = out.error.take() {
            return Err(failed(source).into());
        }
        written?;
        Ok(ended.and_then(|()| file.sync_all()).map_err(failed)?)
    }

    /// Gives every file its name and returns where they stand, in the order in which they were staged.
    ///
    /// An identical file is kept; a different one is not overwritten, the new one is numbered `-2`, `-3` before its
    /// extensions.
    ///
    /// # Errors
    /// [`FileError`] when a name cannot be had; the files that had theirs already are gone again.
    pub fn publish(self) -> Result<Vec<PathBuf>, FileError> {
        let mut placed = Vec::with_capacity(self.staged.len());
        let mut made = Vec::new();
        let result = self.staged.iter().try_for_each(|staged| {
            let (path, new) = publish_one(&self.folder, staged)?;
            placed.push(path.clone());
            made.extend(new.then_some(path));
            Ok(())
        });
        let result = result.and_then(|()| {
            sync_folder(&self.folder).map_err(|source| FileError::of(&self.folder, &self.folder, source))
        });
        if result.is_err() {
            made.iter().for_each(|path| discard(path));
        }
        result.map(|()| placed)
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        // What got its name has this one no longer.
        self.staged.iter().for_each(|staged| discard(&staged.temporary));
    }
}

/// Gives one file its name; tells besides whether it is a new one.
fn publish_one(folder: &Path, staged: &Staged) -> Result<(PathBuf, bool), FileError> {
    let Staged { name, temporary } = staged;
    let (stem, extensions) = name.split_at(name.find('.').unwrap_or(name.len()));
    for number in 1..=NUMBERS {
        let path = folder.join(match number {
            1 => name.to_owned(),
            number => format!("{stem}-{number}{extensions}"),
        });
        if is_same(&path, temporary) {
            return Ok((path, false));
        }
        if path.symlink_metadata().is_ok() {
            continue;
        }
        match publish(temporary, &path) {
            Ok(()) => return Ok((path, true)),
            // Somebody else took the name in the meantime.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(source) => return Err(FileError::of(folder, &path, source)),
        }
    }
    Err(FileError::BadName(name.clone()))
}

/// Tells whether a regular file holds the bytes of another one.
fn is_same(path: &Path, other: &Path) -> bool {
    let size = |path: &Path| fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|data| data.len());
    let sizes = size(path).zip(size(other));
    sizes.is_some_and(|(one, two)| one == two) && same_bytes(path, other).unwrap_or(false)
}

fn same_bytes(path: &Path, other: &Path) -> io::Result<bool> {
    let open = |path| File::open(path).map(|file| BufReader::with_capacity(64 << 10, file).bytes());
    let (mut one, mut two) = (open(path)?, open(other)?);
    loop {
        match (one.next().transpose()?, two.next().transpose()?) {
            (None, None) => return Ok(true),
            (a, b) if a != b => return Ok(false),
            _ => {}
        }
    }
}

/// A file that remembers what went wrong, since text is written through an interface that cannot say it.
struct Watched<W> {
    out: W,
    error: Option<io::Error>,
}

impl<W: Write> Watched<W> {
    fn watch<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        result.map_err(|error| {
            let kind = error.kind();
            self.error.get_or_insert(error);
            kind.into()
        })
    }
}

impl<W: Write> Write for Watched<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let result = self.out.write(bytes);
        match result {
            // Tried again by whoever called.
            Err(error) if error.kind() == ErrorKind::Interrupted => Err(error),
            result => self.watch(result),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        let result = self.out.flush();
        self.watch(result)
    }
}
