//! What the commands share: the archive, open for writing by this process, and the files that it wrote.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use kutip_app::archive::{Desk, Home, Machine, Reader, Searcher, back_up_when_due, system_user};
use kutip_app::error::AppError;
use kutip_app::ipc::CommandError;

/// The archive of this computer as the window works with it.
pub(crate) struct Workplace {
    home: Result<Home, AppError>,
    desk: Mutex<Opening>,
    searcher: Mutex<Option<Arc<Searcher>>>,
    written: Mutex<BTreeSet<PathBuf>>,
    /// Files that the user gave it: opened with it, dropped on it, chosen in a dialog.
    given: Mutex<BTreeSet<PathBuf>>,
}

impl fmt::Debug for Workplace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Workplace")
    }
}

/// The archive, or why it is not open: in use, of a newer program, damaged.
enum Opening {
    Open(Box<Desk>),
    Failed(AppError),
    /// Closed on purpose, when the program ends.
    Closed,
}

/// What a command answers.
pub(crate) type Answered<T> = Result<T, CommandError>;

impl Workplace {
    /// Opens the archive. That it cannot be opened is told by every command until [`Workplace::reopen`].
    pub(crate) fn open() -> Self {
        let home = Home::usual();
        let desk = Mutex::new(open(&home));
        Self { home, desk, searcher: Mutex::default(), written: Mutex::default(), given: Mutex::default() }
    }

    /// Tries again where the archive could not be opened.
    pub(crate) fn reopen(&self) {
        let mut opening = locked(&self.desk);
        if matches!(*opening, Opening::Failed(_)) {
            *opening = open(&self.home);
        }
    }

    /// Signs the head of the log and closes the archive.
    pub(crate) fn close(&self) {
        if let Opening::Open(desk) = std::mem::replace(&mut *locked(&self.desk), Opening::Closed) {
            // The program ends: what was written is on the disk, and only the newest signature would be missing.
            let _ = desk.close();
        }
    }

    /// Works with the archive.
    pub(crate) fn desk<T>(&self, work: impl FnOnce(&mut Desk) -> Result<T, AppError>) -> Answered<T> {
        match &mut *locked(&self.desk) {
            Opening::Open(desk) => Ok(work(desk)?),
            Opening::Failed(error) => Err(error.clone().into()),
            Opening::Closed => Err(AppError::failure("in_use", "the program is ending").into()),
        }
    }

    /// Reads from the archive.
    pub(crate) fn read<T>(&self, work: impl FnOnce(Reader<'_>) -> Result<T, AppError>) -> Answered<T> {
        self.desk(|desk| work(desk.read()))
    }

    /// Returns the connection for searching, made when it is first asked for.
    pub(crate) fn searcher(&self) -> Answered<Arc<Searcher>> {
        let mut known = locked(&self.searcher);
        if let Some(searcher) = &*known {
            return Ok(searcher.clone());
        }
        let searcher = Arc::new(Searcher::new(self.home()?.archive()?));
        *known = Some(searcher.clone());
        Ok(searcher)
    }

    /// Returns where things of this computer lie.
    pub(crate) fn home(&self) -> Answered<&Home> {
        self.home.as_ref().map_err(|error| error.clone().into())
    }

    /// Returns the folder of the files that lie beside the database.
    pub(crate) fn files(&self) -> Answered<PathBuf> {
        Ok(self.home()?.folder()?.files())
    }

    /// Makes the backup of the day where there is none yet; one that fails is tried again at the next start.
    pub(crate) fn back_up_when_due(&self) {
        let _ = self.desk(|desk| back_up_when_due(desk, &mut |_| {}));
    }

    /// Remembers a file or folder that the page may ask to open.
    pub(crate) fn remember(&self, path: &Path) {
        locked(&self.written).insert(path.to_owned());
    }

    /// Finds a file or folder that this program wrote; no other one is opened for the page.
    pub(crate) fn written(&self, path: &str) -> Answered<PathBuf> {
        let known = locked(&self.written).get(Path::new(path)).cloned();
        known.ok_or_else(|| AppError::refusal("open_failed", "not a file of this program").into())
    }

    /// Remembers a file that the user gave to the window.
    pub(crate) fn accept(&self, path: &Path) {
        locked(&self.given).insert(path.to_owned());
    }

    /// Finds a file that the user gave to the window; no other one is read for the page.
    pub(crate) fn given(&self, path: &str) -> Answered<PathBuf> {
        let known = locked(&self.given).get(Path::new(path)).cloned();
        known.ok_or_else(|| {
            AppError::refusal("input_unreadable", "not a file that was given").with("path", path).into()
        })
    }
}

fn open(home: &Result<Home, AppError>) -> Opening {
    let opened = home.clone().and_then(|home| Desk::open(&home, Machine::system(), &system_user()));
    match opened {
        Ok(desk) => Opening::Open(Box::new(desk)),
        Err(error) => Opening::Failed(error),
    }
}

/// A command that panicked leaves the archive as its last transaction did.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
