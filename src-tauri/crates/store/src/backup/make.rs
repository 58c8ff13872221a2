//! Making a backup, and clearing away those that are past their time.

use std::fs;
use std::path::PathBuf;

use kutip_core::event::Zone;

use super::clear::{Cleared, clear};
use super::manifest::{Manifest, SNAPSHOTS, database_of, file_of, manifest_of};
use super::{Vault, copy, retention};
use crate::error::{Result, StoreError};
use crate::files::{self, sha256_of};
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
    /// Backups whose manifest is damaged or of a newer version; they stay, and with them all files.
    pub unreadable: Vec<String>,
    /// Whether the doctor found nothing wrong with the archive; else nothing older was removed.
    pub healthy: bool,
}

impl Store {
    /// Makes a backup, checks it as it lies in the vault, and clears away those past their time: kept are, of each device, the
    /// last of each of seven days, four weeks and twelve months, as the calendar of the office's zone has them.
    ///
    /// # Errors
    /// [`StoreError::VaultInside`]; [`StoreError::BadBackup`] when it does not verify; what the vault says. Older backups stay
    /// then.
    pub fn backup(
        &self,
        vault: &dyn Vault,
        zone: Zone,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Backup> {
        if vault.lies_in(self.folder.root()) {
            return Err(StoreError::VaultInside);
        }
        let work = Workplace::new(self)?;
        let (now, device) = (self.now_ms(), self.chain.head.dev);
        // What an archive that is not whole leaves behind may be the last that is: nothing older makes room for it.
        let healthy = self.read().diagnose(self.device.keys.as_ref())?.is_healthy();
        let cleared = || match healthy {
            true => clear(vault, device, now, zone),
            false => Ok(Cleared::default()),
        };
        // Before as well as after, since a full vault would never come to the second.
        let before = cleared()?;
        let snapshot = work.file("snapshot.db");
        copy::verified(&self.conn, &snapshot, progress)?;
        let schema = self.conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let mut manifest = Manifest::new(now, schema, device, self.anchor()?.to_string());
        manifest.sha256 = sha256_of(&snapshot)?;
        manifest.size = fs::metadata(&snapshot)?.len();
        manifest.files = files::named(&self.conn)?;
        let name = manifest.name();
        // The database comes before the files: it tells others who clear the vault that somebody will need some.
        vault.put(&database_of(&name), &snapshot)?;
        let missing = files::missing(&self.conn, &self.folder)?;
        for sha256 in manifest.files.iter().filter(|file| !missing.contains(file)) {
            if !vault.exists(&file_of(sha256))? {
                vault.put(&file_of(sha256), &self.folder.file(sha256))?;
            }
        }
        vault.get(&database_of(&name), &snapshot)?;
        if sha256_of(&snapshot)? != manifest.sha256 {
            return Err(StoreError::BadBackup("copy"));
        }
        let written = work.file("manifest.json");
        let text = serde_json::to_vec_pretty(&manifest).map_err(|_| StoreError::BadBackup("manifest"))?;
        fs::write(&written, text)?;
        vault.put(&manifest_of(&name), &written)?;
        let Cleared { mut removed, unreadable } = cleared()?;
        removed.splice(..0, before.removed);
        Ok(Backup { name, manifest, missing, removed, unreadable, healthy })
    }

    /// Tells whether a vault lacks a backup by this device of the day that the office's calendar shows.
    ///
    /// # Errors
    /// What the vault says.
    pub fn backup_is_due(&self, vault: &dyn Vault, zone: Zone) -> Result<bool> {
        Ok(retention::is_due(&names(vault)?, self.chain.head.dev, self.now_ms(), zone))
    }
}

/// Lists the names of whole backups, the oldest first.
pub(super) fn names(vault: &dyn Vault) -> Result<Vec<String>> {
    let names = vault.list(SNAPSHOTS)?;
    Ok(names.iter().filter_map(|name| name.strip_suffix(".json")).map(str::to_owned).collect())
}

/// A folder for drafts within the data folder; emptied when it is made and when it goes.
struct Workplace {
    root: PathBuf,
}

impl Workplace {
    fn new(store: &Store) -> Result<Self> {
        let root = store.folder.root().join(copy::WORKPLACE);
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
