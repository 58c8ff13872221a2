//! Archives in temporary folders, with a clock that is set and chance that repeats.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use kutip_app::archive::{Desk, Home, Machine};
use kutip_app::error::AppError;
use kutip_store::fake::Fake;
use tempfile::TempDir;

/// 19 December 2025, 08.00 WIB.
pub const START_MS: u64 = 1_766_106_000_000;

/// Long enough for a busy machine to start a program.
const FORK: Duration = Duration::from_secs(30);

/// An office of one laptop: data, keys and a place for backups, gone at the end.
#[derive(Debug)]
pub struct Laptop {
    root: TempDir,
    fake: Arc<Fake>,
}

impl Laptop {
    /// Makes an empty one.
    #[must_use]
    pub fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap(), fake: Fake::new(START_MS, 1) }
    }

    /// Returns where its archive lies.
    #[must_use]
    pub fn home(&self) -> Home {
        Home::at(self.path("data"), self.path("keys"))
    }

    /// Returns a path of its own.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// Returns its folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        self.root.path()
    }

    /// Returns its clock and chance.
    #[must_use]
    pub fn machine(&self) -> Machine {
        self.fake.host()
    }

    /// Sets the clock.
    pub fn set_clock(&self, ms: u64) {
        self.fake.set(ms);
    }

    /// Opens the archive for writing.
    ///
    /// # Errors
    /// What the use case says.
    pub fn try_open(&self) -> std::result::Result<Desk, AppError> {
        Desk::open(&self.home(), self.machine(), "Sari Dewi")
    }

    /// Opens the archive for writing.
    ///
    /// Another test of this process may be starting a program: until that runs, its copy of the process holds the lock of an
    /// archive that was closed here.
    #[must_use]
    pub fn open(&self) -> Desk {
        let began = Instant::now();
        loop {
            match self.try_open() {
                Err(error) if error.code == "in_use" && began.elapsed() < FORK => std::thread::yield_now(),
                opened => return opened.unwrap(),
            }
        }
    }
}

impl Default for Laptop {
    fn default() -> Self {
        Self::new()
    }
}
