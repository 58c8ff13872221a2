//! Taking a backup back into an empty folder.

use std::fs;

use rusqlite::{Connection, OpenFlags};

use super::make::names;
use super::manifest::{Manifest, database_of, file_of};
use super::{Progress, Vault, copy};
use crate::error::{Result, StoreError};
use crate::files::{sha256_of, sync_folder};
use crate::folder::{Folder, LOCK};
use crate::keys::Anchor;
use crate::read::Reader;
use crate::schema::{self, Found, SCHEMA};
use crate::store::has;
use crate::table::DeviceRow;

/// What the folder may hold from a restore that was broken off.
const LEFT_OVER: [&str; 4] = [LOCK, "files", "kutip.db.part", "kutip.db.part-journal"];

/// What systems put into folders by themselves, in lower case.
const SYSTEM: [&str; 8] = [
    ".ds_store",
    ".directory",
    ".localized",
    "desktop.ini",
    "thumbs.db",
    "lost+found",
    "$recycle.bin",
    "system volume information",
];

/// What was restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The manifest of the backup.
    pub manifest: Manifest,
    /// Files that the backup lacks or that are not what their hash says.
    pub missing: Vec<String>,
}

/// Lists the whole backups of a vault by name, the newest first.
///
/// # Errors
/// What the vault says.
pub fn backups(vault: &dyn Vault) -> Result<Vec<String>> {
    let mut names = names(vault)?;
    names.reverse();
    Ok(names)
}

/// Reads the manifests of the backups of a vault, the newest first; none of one whose manifest is damaged.
///
/// # Errors
/// What the vault says.
pub fn manifests(vault: &dyn Vault) -> Result<Vec<(String, Option<Manifest>)>> {
    let manifest = |name: String| match Manifest::read(vault, &name) {
        Ok(manifest) => Ok((name, Some(manifest))),
        Err(StoreError::BadBackup(_)) => Ok((name, None)),
        Err(error) => Err(error),
    };
    backups(vault)?.into_iter().map(manifest).collect()
}

/// Restores a backup into an empty folder. The archive goes on as a new device when it is opened, so that two laptops can
/// restore the same backup.
///
/// # Errors
/// [`StoreError::FolderNotEmpty`]; [`StoreError::BadBackup`] or [`StoreError::Schema`] when it does not verify;
/// [`StoreError::Newer`]; what the vault
/// or the machine says. There is no archive in the folder then.
pub fn restore(
    vault: &dyn Vault,
    name: &str,
    folder: &Folder,
    progress: &mut dyn FnMut(Progress),
) -> Result<Restored> {
    folder.create()?;
    refuse_filled(folder)?;
    let _lock = folder.lock()?;
    // Again, since another process may have restored into it until now.
    refuse_filled(folder)?;
    if !names(vault)?.iter().any(|known| known == name) {
        return Err(StoreError::BadBackup("name"));
    }
    let draft = folder.root().join("kutip.db.part");
    let manifest = Manifest::read(vault, name)?;
    if manifest.schema > SCHEMA {
        return Err(StoreError::Newer { found: manifest.schema, known: SCHEMA });
    }
    vault.get(&database_of(name), &draft)?;
    if sha256_of(&draft)? != manifest.sha256 {
        return Err(StoreError::BadBackup("database"));
    }
    mark(&draft, &manifest)?;
    let missing = files(vault, &manifest, folder, progress)?;
    fs::File::options().write(true).open(&draft)?.sync_all()?;
    fs::rename(&draft, folder.database())?;
    sync_folder(folder.root())?;
    Ok(Restored { manifest, missing })
}

/// Refuses a folder that holds more than a broken restore or the system leaves there.
fn refuse_filled(folder: &Folder) -> Result<()> {
    for entry in fs::read_dir(folder.root())? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if !LEFT_OVER.contains(&&*name) && !SYSTEM.contains(&&*name.to_lowercase()) {
            return Err(StoreError::FolderNotEmpty);
        }
    }
    Ok(())
}

/// Checks the database against its manifest and marks it as restored.
fn mark(draft: &std::path::Path, manifest: &Manifest) -> Result<()> {
    let conn = Connection::open_with_flags(draft, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    copy::check(&conn)?;
    if schema::identify(&conn)? != Found::Archive(manifest.schema) {
        return Err(StoreError::BadBackup("schema"));
    }
    // Before the first write, on which a trigger from elsewhere would act.
    let steps = usize::try_from(manifest.schema).ok().and_then(|last| schema::ALL.get(..last));
    schema::verify(&conn, steps.ok_or(StoreError::BadBackup("schema"))?)?;
    let anchor = Anchor::from_text(&manifest.anchor).ok_or(StoreError::BadBackup("anchor"))?;
    let reader = Reader { conn: &conn };
    let device = reader.get_any::<DeviceRow>(anchor.head.dev)?.ok_or(StoreError::BadBackup("device"))?;
    if !anchor.is_signed_by(&device.public_key) || !has(&conn, anchor.head)? {
        return Err(StoreError::BadBackup("anchor"));
    }
    conn.execute("INSERT OR REPLACE INTO local_state (name, value) VALUES ('restored', 1)", [])?;
    conn.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// Gets the files; one that cannot be had is told and keeps nobody from the rest.
fn files(
    vault: &dyn Vault,
    manifest: &Manifest,
    folder: &Folder,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<String>> {
    let mut missing = Vec::new();
    let of = manifest.files.len() as u64;
    if of > 0 {
        fs::create_dir_all(folder.files())?;
    }
    for (sha256, done) in manifest.files.iter().zip(1..) {
        let target = folder.file(sha256);
        let is_there = sha256_of(&target).is_ok_and(|found| found == *sha256);
        if !is_there {
            if vault.exists(&file_of(sha256))? {
                vault.get(&file_of(sha256), &target)?;
            }
            if !sha256_of(&target).is_ok_and(|found| found == *sha256) {
                copy::remove(&target)?;
                missing.push(sha256.clone());
            }
        }
        progress(Progress { done, of });
    }
    if of > 0 {
        sync_folder(&folder.files())?;
    }
    Ok(missing)
}
