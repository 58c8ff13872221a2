//! Searching while somebody types.

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use kutip_store::Archive;

use super::{Found, SearchFacets, search_within};
use crate::error::AppError;

/// A connection for searching while somebody types: the search before is stopped when the next one begins.
pub struct Searcher {
    archive: Mutex<Archive>,
    stop: Box<dyn Fn() + Send + Sync>,
    waiting: AtomicUsize,
}

impl fmt::Debug for Searcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Searcher")
    }
}

impl Searcher {
    /// Takes a connection of its own.
    #[must_use]
    pub fn new(archive: Archive) -> Self {
        let handle = archive.interrupt_handle();
        let stop = Box::new(move || handle.interrupt());
        Self { archive: Mutex::new(archive), stop, waiting: AtomicUsize::new(0) }
    }

    /// Searches as [`search_within`] does; one that is under way ends at once.
    ///
    /// # Errors
    /// `search_overtaken` when the next search stopped this one.
    pub fn search(&self, text: &str, facets: &SearchFacets, most: u32) -> Result<Found, AppError> {
        let turn = self.waiting.fetch_add(1, Ordering::SeqCst) + 1;
        (self.stop)();
        let archive = self.archive.lock().unwrap_or_else(PoisonError::into_inner);
        if turn != self.waiting.load(Ordering::SeqCst) {
            return Err(AppError::failure("search_overtaken", "a newer search waits"));
        }
        search_within(archive.read(), text, facets, most)
    }
}
