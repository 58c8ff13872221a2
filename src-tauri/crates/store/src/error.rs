//! Why the archive refuses or fails: a stable code, parameters, no sentences.

use std::io;

use thiserror::Error;

use crate::write::capture;

/// Why the archive refuses or fails. No text of a record stands in it.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Another process writes to the data folder.
    #[error("another process writes to this archive")]
    InUse,
    /// The database was written by a newer version of Kutip.
    #[error("schema {found} is newer than {known}")]
    Newer {
        /// The schema of the database.
        found: i64,
        /// The newest schema that this version knows.
        known: i64,
    },
    /// The database is not an archive of Kutip.
    #[error("the database is not an archive of Kutip")]
    Foreign,
    /// The database cannot be read as one: damaged, cut off or no database at all.
    #[error("the database is damaged")]
    Damaged,
    /// The schema differs from the one that its number promises.
    #[error("the schema of {0} is not as expected")]
    Schema(String),
    /// There is no archive in the folder.
    #[error("there is no archive in the folder")]
    Missing,
    /// There was an archive in the folder; its file is gone or empty. None is made in its place, which would look like the
    /// loss of everything.
    #[error("the archive of the folder is gone")]
    Gone,
    /// The folder cannot be written to.
    #[error("the folder cannot be written to")]
    NotWritable,
    /// The folder lies on a network share, where locks cannot be relied on.
    #[error("the folder lies on a network share")]
    NetworkFolder,
    /// The folder for backups lies within the data folder, and would be lost with it.
    #[error("the folder for backups lies within the data folder")]
    VaultInside,
    /// The folder that should be restored into is not empty.
    #[error("the folder is not empty")]
    FolderNotEmpty,
    /// The disk is full.
    #[error("the disk is full")]
    NoSpace,
    /// Another connection holds the database for too long.
    #[error("the database is busy")]
    Busy,
    /// A search was overtaken and stopped.
    #[error("interrupted")]
    Interrupted,
    /// A row that was asked for is not there.
    #[error("no such row in {0}")]
    NoRow(&'static str),
    /// A shared row was deleted instead of marked as deleted.
    #[error("a shared row may only be marked as deleted")]
    HardDelete,
    /// One transaction changes more than a million cells.
    #[error("one transaction changes too much")]
    TooMuch,
    /// The rows of a step were changed by somebody else since, so that nothing of it can be undone.
    #[error("nothing can be undone here")]
    NothingToUndo,
    /// A delivered chain does not go on from the one that is here.
    #[error("a chain was written twice at sequence {seq}")]
    Forked {
        /// The first sequence number at which both differ.
        seq: i64,
    },
    /// What was delivered does not verify.
    #[error("what was delivered does not verify at sequence {seq}")]
    BadDelivery {
        /// The sequence number.
        seq: i64,
    },
    /// A cell holds what its column cannot mean.
    #[error("{table}.{column} holds something else")]
    BadCell {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// A cell proves something or keeps a row in its place, and is not erased alone.
    #[error("{table}.{column} is not erased alone")]
    NotErasable {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// The database has an older schema, which is brought up to date when it is opened for writing.
    #[error("schema {found} is older than {known}")]
    Older {
        /// The schema of the database.
        found: i64,
        /// The schema of this version.
        known: i64,
    },
    /// A backup lacks something or does not verify.
    #[error("the backup cannot be used: {0}")]
    BadBackup(&'static str),
    /// The key of this device is unreadable, not the one that the archive knows, or cannot be kept in the folder of keys.
    #[error("the device key cannot be used")]
    DeviceKey,
    /// Random bytes could not be had from the system.
    #[error("no random bytes")]
    Chance,
    /// A file could not be read or written.
    #[error("a file could not be read or written: {}", .0.kind())]
    File(#[source] io::Error),
    /// SQLite failed in another way.
    #[error("the database failed")]
    Database(#[source] rusqlite::Error),
}

impl StoreError {
    /// Every code, for the test that compares them with the catalogue of messages.
    pub const CODES: &[&str] = &[
        "in_use",
        "newer_schema",
        "foreign_database",
        "database_damaged",
        "schema_differs",
        "archive_missing",
        "archive_gone",
        "folder_not_writable",
        "network_folder",
        "backup_inside",
        "folder_not_empty",
        "disk_full",
        "database_busy",
        "search_overtaken",
        "row_missing",
        "hard_delete",
        "change_too_large",
        "nothing_to_undo",
        "chain_forked",
        "delivery_invalid",
        "cell_invalid",
        "not_erasable",
        "older_schema",
        "backup_invalid",
        "device_key",
        "no_chance",
        "file_failed",
        "database_failed",
    ];

    /// Returns the stable code that interfaces branch on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::InUse => "in_use",
            Self::Newer { .. } => "newer_schema",
            Self::Foreign => "foreign_database",
            Self::Damaged => "database_damaged",
            Self::Schema(_) => "schema_differs",
            Self::Missing => "archive_missing",
            Self::Gone => "archive_gone",
            Self::NotWritable => "folder_not_writable",
            Self::NetworkFolder => "network_folder",
            Self::VaultInside => "backup_inside",
            Self::FolderNotEmpty => "folder_not_empty",
            Self::NoSpace => "disk_full",
            Self::Busy => "database_busy",
            Self::Interrupted => "search_overtaken",
            Self::NoRow(_) => "row_missing",
            Self::HardDelete => "hard_delete",
            Self::TooMuch => "change_too_large",
            Self::NothingToUndo => "nothing_to_undo",
            Self::Forked { .. } => "chain_forked",
            Self::BadDelivery { .. } => "delivery_invalid",
            Self::BadCell { .. } => "cell_invalid",
            Self::NotErasable { .. } => "not_erasable",
            Self::Older { .. } => "older_schema",
            Self::BadBackup(_) => "backup_invalid",
            Self::DeviceKey => "device_key",
            Self::Chance => "no_chance",
            Self::File(_) => "file_failed",
            Self::Database(_) => "database_failed",
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        if capture::is_hard_delete(&error) {
            return Self::HardDelete;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            Some(ErrorCode::DiskFull) => Self::NoSpace,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::NotWritable
            }
            Some(ErrorCode::OperationInterrupted) => Self::Interrupted,
            _ => Self::Database(error),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NotWritable,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoSpace,
            _ => Self::File(error),
        }
    }
}

/// What the archive answers.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
