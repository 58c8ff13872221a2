//! What a backup holds, as JSON beside it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Vault, retention};
use crate::error::{Result, StoreError};
use crate::files::is_hash;

/// The format of a manifest.
const FORMAT: &str = "kutip.backup/1";
/// Bytes of a manifest: 70 for each file, and nobody keeps a million.
const LONGEST: u64 = 64 << 20;
/// The folder of databases and manifests.
pub(super) const SNAPSHOTS: &str = "snapshots";
/// The folder of files.
pub(super) const FILES: &str = "files";

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// `kutip.backup/1`.
    format: String,
    /// When it was made, milliseconds since 1970.
    pub made_ms: i64,
    /// The schema of the database.
    pub schema: i64,
    /// SHA-256 of the database, in hexadecimal.
    pub sha256: String,
    /// Bytes of the database.
    pub size: u64,
    /// The device that made it.
    pub device: Uuid,
    /// The signed head of its chain, in the text form of [`Anchor`](crate::Anchor).
    pub anchor: String,
    /// The files that its rows name.
    pub files: BTreeSet<String>,
}

impl Manifest {
    pub(super) fn new(made_ms: i64, schema: i64, device: Uuid, anchor: String) -> Self {
        let (format, sha256) = (FORMAT.to_owned(), String::new());
        Self { format, made_ms, schema, sha256, size: 0, device, anchor, files: BTreeSet::new() }
    }

    /// Returns the name of the backup: when it was made, and by which device.
    pub(super) fn name(&self) -> String {
        retention::name_of(self.made_ms, self.device)
    }

    /// Reads the manifest of a backup.
    ///
    /// # Errors
    /// [`StoreError::BadBackup`] when it is none, is of another format, or names a file by what could be a path.
    pub(super) fn read(vault: &dyn Vault, name: &str) -> Result<Self> {
        let text = vault.read(&manifest_of(name), LONGEST)?;
        let manifest: Self = serde_json::from_slice(&text).map_err(|_| StoreError::BadBackup("manifest"))?;
        if manifest.format != FORMAT {
            return Err(StoreError::BadBackup("format"));
        }
        if !manifest.files.iter().all(|name| is_hash(name)) {
            return Err(StoreError::BadBackup("files"));
        }
        Ok(manifest)
    }
}

/// Names the database of a backup.
pub(super) fn database_of(name: &str) -> String {
    format!("{SNAPSHOTS}/{name}.db")
}

/// Names the manifest of a backup.
pub(super) fn manifest_of(name: &str) -> String {
    format!("{SNAPSHOTS}/{name}.json")
}

/// Names a file.
pub(super) fn file_of(sha256: &str) -> String {
    format!("{FILES}/{sha256}")
}
