//! Archives in temporary folders, with a clock that is set and chance that repeats.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use kutip_app::archive::{Desk, Home, Machine};
use kutip_app::error::AppError;
use kutip_store::{Chance, Clock, Result};
use tempfile::TempDir;

/// 19 December 2025, 08.00 WIB.
pub const START_MS: u64 = 1_766_106_000_000;

/// A clock that moves on by a millisecond at each look, and chance from a counter.
#[derive(Debug)]
pub struct Fake {
    now: AtomicU64,
    state: AtomicU64,
}

impl Clock for Fake {
    fn now_ms(&self) -> u64 {
        self.now.fetch_add(1, Ordering::SeqCst)
    }
}

impl Chance for Fake {
    /// Fills with SplitMix64.
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        for chunk in bytes.chunks_mut(8) {
            let mut z = self.state.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::SeqCst);
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            chunk.copy_from_slice(&(z ^ (z >> 31)).to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

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
        let fake = Fake { now: AtomicU64::new(START_MS), state: AtomicU64::new(1) };
        Self { root: tempfile::tempdir().unwrap(), fake: Arc::new(fake) }
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
        Machine::new(self.fake.clone(), self.fake.clone())
    }

    /// Sets the clock.
    pub fn set_clock(&self, ms: u64) {
        self.fake.now.store(ms, Ordering::SeqCst);
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
