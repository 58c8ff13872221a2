//! The doctor: is the archive whole, and is its past the one that was signed?
//!
//! It reads only. What it cannot see: a tail of the log cut off behind the last signed head, with the live tables cut to match,
//! by somebody who has the whole computer.

mod anchors;
mod chains;
mod live;
mod trouble;

pub use trouble::Trouble;

use rusqlite::Connection;

use crate::error::{Result, StoreError};
use crate::files;
use crate::keys::KeyRing;
use crate::read::Reader;
use crate::store::Store;

/// What the doctor found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diagnosis {
    /// What is wrong, in the order of looking.
    pub troubles: Vec<Trouble>,
    /// Entries of the log.
    pub entries: usize,
    /// Signed heads that were found in their chains.
    pub anchors: usize,
    /// Values that were erased on purpose.
    pub erased: usize,
}

impl Diagnosis {
    /// Tells whether nothing is wrong. Rows whose owner is missing may still come from another laptop and are no harm; neither
    /// is an archive that goes on from an older backup, which is told.
    #[must_use]
    pub fn is_healthy(&self) -> bool {
        let harmless =
            |trouble: &Trouble| matches!(trouble, Trouble::Orphan { .. } | Trouble::Continued { .. });
        self.troubles.iter().all(harmless)
    }
}

impl Reader<'_> {
    /// Looks through the whole archive: pages, chains, signed heads, live tables against the log, search rows, versions.
    ///
    /// # Errors
    /// What SQLite says where not even looking is possible.
    pub fn diagnose(&self, keys: &dyn KeyRing) -> Result<Diagnosis> {
        self.at_one_moment(|| self.look_through(keys))
    }

    fn look_through(&self, keys: &dyn KeyRing) -> Result<Diagnosis> {
        let mut diagnosis = Diagnosis { troubles: pages(self.conn)?, ..Diagnosis::default() };
        if !diagnosis.troubles.is_empty() {
            // What lies on damaged pages cannot be told from what was changed.
            return Ok(diagnosis);
        }
        let looked = chains::check(self.conn, &mut diagnosis);
        unreadable("log", looked, &mut diagnosis)?;
        let looked = anchors::check(*self, keys, &mut diagnosis);
        unreadable("anchors", looked, &mut diagnosis)?;
        let looked = live::check(*self, &mut diagnosis);
        unreadable("tables", looked, &mut diagnosis)?;
        if self.owes_scrub()? {
            diagnosis.troubles.push(Trouble::Unscrubbed);
        }
        Ok(diagnosis)
    }
}

/// Counts a cell of a type that its column never has among the troubles; looking ended there.
fn unreadable(part: &'static str, looked: Result<()>, diagnosis: &mut Diagnosis) -> Result<()> {
    use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, Utf8Error};
    match looked {
        Err(
            StoreError::BadCell { .. }
            | StoreError::Database(
                FromSqlConversionFailure(..)
                | InvalidColumnType(..)
                | IntegralValueOutOfRange(..)
                | Utf8Error(..),
            ),
        ) => {
            diagnosis.troubles.push(Trouble::Unreadable { part });
            Ok(())
        }
        other => other,
    }
}

impl Store {
    /// Does what [`Reader::diagnose`] does, and holds the full text against the search rows and files against their hashes.
    ///
    /// # Errors
    /// What SQLite says where not even looking is possible.
    pub fn doctor(&self) -> Result<Diagnosis> {
        let mut diagnosis = self.read().diagnose(self.device.keys.as_ref())?;
        let check = "INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 1)";
        match self.conn.execute(check, []) {
            Ok(_) => {}
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseCorrupt) => {
                diagnosis.troubles.push(Trouble::FullText);
            }
            Err(error) => return Err(error.into()),
        }
        let missing = files::missing(&self.conn, &self.folder)?;
        diagnosis.troubles.extend(missing.into_iter().map(|sha256| Trouble::File { sha256 }));
        Ok(diagnosis)
    }
}

/// Lists damaged pages in SQLite's words.
fn pages(conn: &Connection) -> Result<Vec<Trouble>> {
    // The full text remembers its segments from before another process wrote, until it is opened again.
    let opened = conn.prepare("SELECT rowid FROM search_text LIMIT 1").and_then(|mut query| query.exists([]));
    if let Err(error) = opened {
        return Ok(vec![Trouble::Page { detail: error.to_string() }]);
    }
    let mut query = conn.prepare("PRAGMA integrity_check")?;
    let lines = query.query_map([], |row| row.get::<_, String>(0))?;
    let mut troubles = Vec::new();
    for line in lines {
        match line {
            Ok(line) if line == "ok" => {}
            Ok(detail) => troubles.push(Trouble::Page { detail }),
            Err(error) => {
                troubles.push(Trouble::Page { detail: error.to_string() });
                break;
            }
        }
    }
    Ok(troubles)
}
