//! Archives in temporary folders, with a clock that is set and chance that repeats.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kutip_app::archive::{Desk, Home, Machine};
use kutip_app::error::AppError;
use kutip_store::fake::Fake;
use tempfile::TempDir;

/// 19 December 2025, 08.00 WIB.
pub const START_MS: u64 = 1_766_106_000_000;

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
    #[must_use]
    pub fn open(&self) -> Desk {
        self.try_open().unwrap()
    }
}

impl Default for Laptop {
    fn default() -> Self {
        Self::new()
    }
}
