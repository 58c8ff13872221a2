//! What the archive needs from the machine: time and chance, passed in so that tests can set both.

use std::fmt;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use uuid::{Builder, Uuid};

use crate::error::{Result, StoreError};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Returns milliseconds since 1970, UTC.
    fn now_ms(&self) -> u64;
}

/// Gives random bytes.
pub trait Chance: Send + Sync {
    /// Fills a buffer.
    ///
    /// # Errors
    /// [`StoreError::Chance`] when the system has none to give.
    fn fill(&self, bytes: &mut [u8]) -> Result<()>;
}

/// Time and chance of a machine.
#[derive(Clone)]
pub struct Host {
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
}

impl fmt::Debug for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Host")
    }
}

impl Host {
    /// Takes time and chance from the given sources.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>, chance: Arc<dyn Chance>) -> Self {
        Self { clock, chance }
    }

    /// Takes both from the operating system.
    #[must_use]
    pub fn system() -> Self {
        Self::new(Arc::new(System), Arc::new(System))
    }

    /// Returns milliseconds since 1970, UTC.
    #[must_use]
    pub fn now_ms(&self) -> u64 {
        self.clock.now_ms()
    }

    /// Returns so many random bytes.
    ///
    /// # Errors
    /// [`StoreError::Chance`].
    pub fn random<const N: usize>(&self) -> Result<[u8; N]> {
        let mut bytes = [0; N];
        self.chance.fill(&mut bytes)?;
        Ok(bytes)
    }

    /// Makes a UUIDv7, whose order is that of creation.
    ///
    /// # Errors
    /// [`StoreError::Chance`].
    pub fn new_id(&self) -> Result<Uuid> {
        Ok(Builder::from_unix_timestamp_millis(self.now_ms(), &self.random()?).into_uuid())
    }
}

/// The operating system's clock and random bytes.
#[derive(Debug, Clone, Copy)]
struct System;

impl Clock for System {
    fn now_ms(&self) -> u64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    }
}

impl Chance for System {
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        getrandom::fill(bytes).map_err(|_| StoreError::Chance)
    }
}
