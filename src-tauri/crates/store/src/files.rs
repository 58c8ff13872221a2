//! Files beside the database: photos, sound, scans, each under its SHA-256, never in the database.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::error::{Result, StoreError};
use crate::folder::Folder;
use crate::keys::hex;
use crate::read::Reader;
use crate::store::Store;

/// Columns that name a file.
const NAMED_BY: [(&str, &str); 3] = [("photo", "sha256"), ("approval", "scan"), ("office", "emblem")];

impl Store {
    /// Keeps a file and returns its SHA-256; one that is there already, whole, is kept once.
    ///
    /// # Errors
    /// What the machine says, such as [`StoreError::NoSpace`]; nothing half stays.
    pub fn keep_file(&self, bytes: &[u8]) -> Result<String> {
        let sha256 = hex(&Sha256::digest(bytes));
        let target = self.folder.file(&sha256);
        if !sha256_of(&target).is_ok_and(|found| found == sha256) {
            fs::create_dir_all(self.folder.files())?;
            put_whole(&target, |draft| fs::write(draft, bytes))?;
            sync_folder(&self.folder.files())?;
        }
        Ok(sha256)
    }
}

impl Reader<'_> {
    /// Lists the files that rows name, those in the trash included.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn files(&self) -> Result<BTreeSet<String>> {
        named(self.conn)
    }
}

/// Lists the files that the rows of a database name.
pub(crate) fn named(conn: &Connection) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for (table, column) in NAMED_BY {
        let sql =
            format!("SELECT DISTINCT \"{column}\" FROM \"{table}\" WHERE typeof(\"{column}\") = 'text'");
        let mut query = conn.prepare(&sql)?;
        for name in query.query_map([], |row| row.get::<_, String>(0))? {
            names.insert(name?);
        }
    }
    // What is no hash names no file, and must not become a path.
    names.retain(|name| is_hash(name));
    Ok(names)
}

/// Tells whether a name is a SHA-256 in hexadecimal, and so the name of a file.
pub(crate) fn is_hash(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Lists the files of rows that are missing or are not what their hash says.
pub(crate) fn missing(conn: &Connection, folder: &Folder) -> Result<Vec<String>> {
    let names = named(conn)?.into_iter();
    Ok(names.filter(|name| sha256_of(&folder.file(name)).ok().as_ref() != Some(name)).collect())
}

/// Puts a file in its place, whole and on the disk, or not at all; what fills it is given a draft beside it.
pub(crate) fn put_whole<T>(target: &Path, fill: impl FnOnce(&Path) -> io::Result<T>) -> Result<()> {
    let draft = target.with_extension("part");
    let put = fill(&draft)
        .and_then(|_| File::options().write(true).open(&draft)?.sync_all())
        .and_then(|()| fs::rename(&draft, target));
    if let Err(error) = put {
        // On a full disk a draft would keep others from finding room; one that cannot be removed is written over next time.
        let _ = fs::remove_file(&draft);
        return Err(error.into());
    }
    Ok(())
}

/// Computes the SHA-256 of a file.
pub(crate) fn sha256_of(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok(hex(&hasher.finalize()));
        }
        hasher.update(&buffer[..read]);
    }
}

/// Makes a name that was given in a folder outlast a power cut; where folders cannot be opened, the system sees to it.
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(path)?.sync_all().map_err(StoreError::from)?;
    }
    Ok(())
}
