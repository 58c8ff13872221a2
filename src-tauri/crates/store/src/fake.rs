//! A clock that is set and chance that repeats, for tests here and elsewhere.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::error::Result;
use crate::host::{Chance, Clock, Host};

/// A clock that moves on by a millisecond at each look, and chance from a counter.
#[derive(Debug)]
pub struct Fake {
    now: AtomicU64,
    state: AtomicU64,
}

impl Fake {
    /// Makes one that begins at an instant; another seed is other chance.
    #[must_use]
    pub fn new(now_ms: u64, seed: u64) -> Arc<Self> {
        let state = AtomicU64::new(seed.wrapping_mul(0x5851_F42D));
        Arc::new(Self { now: AtomicU64::new(now_ms), state })
    }

    /// Returns a host with this clock and chance.
    #[must_use]
    pub fn host(self: &Arc<Self>) -> Host {
        Host::new(self.clone(), self.clone())
    }

    /// Returns the instant without moving on.
    #[must_use]
    pub fn now(&self) -> u64 {
        self.now.load(Ordering::SeqCst)
    }

    /// Sets the clock.
    pub fn set(&self, ms: u64) {
        self.now.store(ms, Ordering::SeqCst);
    }

    /// Puts the clock forward.
    pub fn forward(&self, ms: u64) {
        self.now.fetch_add(ms, Ordering::SeqCst);
    }

    /// Puts the clock back.
    pub fn back(&self, ms: u64) {
        self.now.fetch_sub(ms, Ordering::SeqCst);
    }
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
