use std::path::Path;

use rusqlite::{Connection, OpenFlags};

/// Asks the archive on the disk, beside the program that writes it.
pub(crate) fn ask(home: &Path, sql: &str) -> Option<String> {
    let path = home.join("data/kutip-dev/data/kutip.db");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    Connection::open_with_flags(path, flags).ok()?.query_row(sql, [], |row| row.get(0)).ok()
}
