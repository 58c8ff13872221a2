//! How connections are set up.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::error::{Result, StoreError};

/// Bytes of the header of a database.
const HEADER: u64 = 100;
/// How long a connection waits for another one; only readers, backups and checkpoints meet.
const BUSY: Duration = Duration::from_secs(5);
/// Pages of cache, in KiB as SQLite wants it: negative.
const CACHE_KIB: i64 = -16_384;

/// Opens a database for writing: WAL, every commit on the disk, freed bytes overwritten.
///
/// # Errors
/// What SQLite says.
pub(crate) fn writing(path: &Path) -> Result<Connection> {
    refuse_stub(path)?;
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    conn.busy_timeout(BUSY)?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(conn)
}

/// Sets what a writing connection needs once the database is known to be ours.
///
/// # Errors
/// What SQLite says.
pub(crate) fn settle(conn: &Connection) -> Result<()> {
    conn.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", "full")?;
    conn.pragma_update_and_check(None, "secure_delete", "on", |_| Ok(()))?;
    conn.pragma_update(None, "temp_store", "memory")?;
    conn.pragma_update(None, "foreign_keys", "off")?;
    conn.pragma_update(None, "trusted_schema", "off")?;
    conn.pragma_update(None, "cache_size", CACHE_KIB)?;
    Ok(())
}

/// Opens a database for reading beside the writing process.
///
/// # Errors
/// What SQLite says.
pub(crate) fn reading(path: &Path) -> Result<Connection> {
    refuse_stub(path)?;
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    conn.busy_timeout(BUSY)?;
    conn.set_prepared_statement_cache_capacity(256);
    conn.pragma_update(None, "cache_size", CACHE_KIB)?;
    Ok(conn)
}

/// Refuses a file that is cut within its header: SQLite takes it for an empty database and would write over it.
fn refuse_stub(path: &Path) -> Result<()> {
    match fs::metadata(path) {
        Ok(file) if (1..HEADER).contains(&file.len()) => Err(StoreError::Damaged),
        _ => Ok(()),
    }
}
