//! Backups: verified copies of the database with the files that it names, kept in a [`Vault`], and back.
//!
//! A backup is `snapshots/<name>.db` and, put last, its manifest `snapshots/<name>.json`: without the manifest there is no
//! backup. Files lie once under `files/<sha256>`, whatever the number of backups that need them.

mod clear;
mod copy;
mod make;
mod manifest;
mod restore;
mod retention;
mod vault;

pub(crate) use copy::{before_migration, remove_copies};
pub use make::{Backup, Progress};
pub use manifest::Manifest;
pub use restore::{Restored, backups, manifests, restore};
pub use vault::{FolderVault, Vault};
