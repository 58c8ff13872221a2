//! Leaving no byte of what was erased. What is owed is noted with the erasure itself, so that a kill or a reader in the way
//! puts it off and does not prevent it.

use rusqlite::Connection;

use crate::backup;
use crate::connection;
use crate::error::{Result, StoreError};
use crate::read::Reader;
use crate::store::Store;

/// The name of the note in `local_state`.
const OWED: &str = "scrub";

/// Notes, in the transaction of an erasure, that its bytes are still there.
pub(crate) fn owe(conn: &Connection) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO local_state (name, value) VALUES (?1, 1)";
    conn.prepare_cached(sql)?.execute([OWED])?;
    Ok(())
}

impl Reader<'_> {
    /// Tells whether bytes of something erased may still be there.
    pub(crate) fn owes_scrub(&self) -> Result<bool> {
        Ok(self.local(OWED)?.is_some())
    }
}

impl Store {
    /// Leaves no byte of what was deleted: makes the full text anew, empties free pages and the write-ahead log, removes
    /// copies of the database from before.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when a reader keeps old pages in use, [`StoreError::NoSpace`]; the next start tries again.
    pub fn scrub(&self) -> Result<()> {
        backup::remove_copies(&self.folder)?;
        // Not 'optimize', which leaves a single segment as it is, with words that only deleted rows had.
        self.conn.execute("INSERT INTO search_text (search_text) VALUES ('rebuild')", [])?;
        // SQLite overwrites what is deleted, but not what it moved from page to page before: hence the new file. A
        // connection of its own makes it on the disk; this one keeps temporary tables in memory.
        connection::writing(&self.folder.database())?.execute_batch("VACUUM")?;
        let blocked: i64 = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if blocked != 0 {
            return Err(StoreError::Busy);
        }
        self.conn.execute("DELETE FROM local_state WHERE name = ?1", [OWED])?;
        Ok(())
    }

    /// Does what is owed, as far as it can be done now: the doctor tells when something is left.
    pub(crate) fn scrub_owed(&self) -> Result<()> {
        if !self.read().owes_scrub()? {
            return Ok(());
        }
        match self.scrub() {
            Err(StoreError::Busy | StoreError::NoSpace) => Ok(()),
            done => done,
        }
    }
}
