//! A verified copy of an open database.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::Progress;
use crate::error::{Result, StoreError};
use crate::files::sync_folder;
use crate::folder::Folder;
use crate::log::heads;

/// Pages per step, between which progress is told.
const STEP: i32 = 2_000;

/// What the names of copies that are kept before a migration begin with.
const BEFORE: &str = "before-schema-";
/// The folder for drafts within the data folder.
pub(super) const WORKPLACE: &str = "tmp";

/// Copies a database as it stands, in one file, and checks the copy.
///
/// # Errors
/// [`StoreError::BadBackup`] when the copy does not hold what it should, or what SQLite says.
pub(super) fn verified(conn: &Connection, target: &Path, progress: &mut dyn FnMut(Progress)) -> Result<()> {
    remove(target)?;
    let mut copy = Connection::open(target)?;
    // The copy is waited for once, when it is whole.
    copy.pragma_update(None, "synchronous", "off")?;
    let mut tell = |step: rusqlite::backup::Progress| {
        let pages = |count: i32| u64::try_from(count).unwrap_or_default();
        progress(Progress { done: pages(step.pagecount - step.remaining), of: pages(step.pagecount) });
    };
    let backup = Backup::new(conn, &mut copy)?;
    loop {
        let more = backup.step(STEP)?;
        tell(backup.progress());
        match more {
            rusqlite::backup::StepResult::Done => break,
            rusqlite::backup::StepResult::More => {}
            _ => std::thread::sleep(Duration::from_millis(10)),
        }
    }
    drop(backup);
    copy.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
    check(&copy)?;
    if heads(&copy)? != heads(conn)? {
        return Err(StoreError::BadBackup("heads"));
    }
    copy.close().map_err(|(_, error)| error)?;
    fs::File::options().write(true).open(target)?.sync_all()?;
    Ok(())
}

/// Checks every page of a database.
pub(super) fn check(conn: &Connection) -> Result<()> {
    let verdict: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::BadBackup("pages")) }
}

/// Keeps a copy of the database beside it before its schema is changed.
///
/// # Errors
/// As for every copy; the migration must not begin then.
pub(crate) fn before_migration(conn: &Connection, folder: &Folder, schema: i64) -> Result<()> {
    let target = folder.root().join(format!("{BEFORE}{schema}.db"));
    let draft = target.with_extension("part");
    verified(conn, &draft, &mut |_| ())?;
    fs::rename(&draft, &target)?;
    sync_folder(folder.root())
}

/// Removes the copies that were kept before migrations, and what a killed backup left.
///
/// # Errors
/// What the machine says.
pub(crate) fn remove_copies(folder: &Folder) -> Result<()> {
    for entry in fs::read_dir(folder.root())? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(BEFORE) {
            remove(&entry.path())?;
        } else if name == WORKPLACE {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// Removes a file that may not be there.
pub(super) fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
