//! Making a backup, and clearing away those that are past their time.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use super::manifest::{FILES, Manifest, SNAPSHOTS, database_of, file_of, manifest_of};
use super::{Vault, copy, retention};
use crate::error::{Result, StoreError};
use crate::files::{self, sha256_of};
use crate::schema::SCHEMA;
use crate::store::Store;

/// How far a copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Pages or files done.
    pub done: u64,
    /// Of how many.
    pub of: u64,
}

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its name.
    pub name: String,
    /// Its manifest.
    pub manifest: Manifest,
    /// Files that are missing in the archive, and so in the backup.
    pub missing: Vec<String>,
    /// Backups that were past their time and are gone.
    pub removed: Vec<String>,
}

impl Store {
    /// Makes a backup, checks it as it lies in the vault, and clears away those past their time: kept are the last of each of
    /// seven days, four weeks and twelve months.
    ///
    /// # Errors
    /// [`StoreError::BadBackup`] when it does not verify, or what the vault says; older backups stay then.
    pub fn backup(&self, vault: &dyn Vault, progress: &mut dyn FnMut(Progress)) -> Result<Backup> {
        let work = Workplace::new(self)?;
        let snapshot = work.file("snapshot.db");
        copy::verified(&self.conn, &snapshot, progress)?;
        let now = i64::try_from(self.host.now_ms()).unwrap_or(i64::MAX);
        let mut manifest = Manifest::new(now, SCHEMA, self.chain.head.dev, self.anchor()?.to_string());
        manifest.sha256 = sha256_of(&snapshot)?;
        manifest.size = fs::metadata(&snapshot)?.len();
        manifest.files = files::named(&self.conn)?;
        let missing = files::missing(&self.conn, &self.folder)?;
        for sha256 in manifest.files.iter().filter(|file| !missing.contains(file)) {
            if !vault.exists(&file_of(sha256))? {
                vault.put(&file_of(sha256), &self.folder.file(sha256))?;
            }
        }
        let name = manifest.name();
        vault.put(&database_of(&name), &snapshot)?;
        vault.get(&database_of(&name), &snapshot)?;
        if sha256_of(&snapshot)? != manifest.sha256 {
            return Err(StoreError::BadBackup("copy"));
        }
        let written = work.file("manifest.json");
        let text = serde_json::to_vec_pretty(&manifest).map_err(|_| StoreError::BadBackup("manifest"))?;
        fs::write(&written, text)?;
        vault.put(&manifest_of(&name), &written)?;
        let removed = clear(vault, &work, now)?;
        Ok(Backup { name, manifest, missing, removed })
    }

    /// Tells whether the last backup in a vault is of another day.
    ///
    /// # Errors
    /// What the vault says.
    pub fn backup_is_due(&self, vault: &dyn Vault) -> Result<bool> {
        let now = i64::try_from(self.host.now_ms()).unwrap_or(i64::MAX);
        let newest = names(vault)?.into_iter().next_back();
        Ok(newest.is_none_or(|name| !name.starts_with(&retention::day_prefix(now))))
    }
}

/// Lists the names of whole backups, the oldest first.
pub(super) fn names(vault: &dyn Vault) -> Result<Vec<String>> {
    let names = vault.list(SNAPSHOTS)?;
    Ok(names.iter().filter_map(|name| name.strip_suffix(".json")).map(str::to_owned).collect())
}

/// Removes backups past their time, the manifest first, and what no manifest needs.
fn clear(vault: &dyn Vault, work: &Workplace, now: i64) -> Result<Vec<String>> {
    let all = names(vault)?;
    let kept = retention::kept(&all, now);
    let (kept, removed): (Vec<_>, Vec<_>) = all.into_iter().partition(|name| kept.contains(name));
    for name in &removed {
        vault.remove(&manifest_of(name))?;
    }
    let mut needed = BTreeSet::new();
    for name in &kept {
        needed.extend(Manifest::read(vault, name, &work.file("kept.json"))?.files);
    }
    for found in vault.list(SNAPSHOTS)? {
        if found.strip_suffix(".db").is_some_and(|name| !kept.iter().any(|kept| kept == name)) {
            vault.remove(&format!("{SNAPSHOTS}/{found}"))?;
        }
    }
    for found in vault.list(FILES)? {
        if !needed.contains(&found) {
            vault.remove(&format!("{FILES}/{found}"))?;
        }
    }
    Ok(removed)
}

/// A folder for drafts within the data folder; emptied when it is made and when it goes.
struct Workplace {
    root: PathBuf,
}

impl Workplace {
    fn new(store: &Store) -> Result<Self> {
        let root = store.folder.root().join("tmp");
        if root.exists() {
            fs::remove_dir_all(&root)?;
        }
        fs::create_dir_all(&root)?;
        Ok(Self { root })
    }

    fn file(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }
}

impl Drop for Workplace {
    /// What cannot be removed now is removed by the next backup.
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}
