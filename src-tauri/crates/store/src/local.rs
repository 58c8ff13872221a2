//! What only this copy knows and nobody shares: outside log and undo.

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use crate::error::{Result, StoreError};
use crate::read::Reader;
use crate::store::Store;

/// A setting of this copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Local {
    /// The folder that the daily backup goes to.
    BackupFolder,
    /// The language of messages.
    Language,
    /// Whether this copy went on from another device, and nobody has said yet who works with it.
    Moved,
}

impl Local {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::BackupFolder => "backup_folder",
            Self::Language => "language",
            Self::Moved => "moved",
        }
    }
}

impl Reader<'_> {
    /// Reads a setting of this copy.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn setting(&self, setting: Local) -> Result<Option<String>> {
        match self.local(setting.name())? {
            Some(Value::Text(text)) => Ok(Some(text)),
            _ => Ok(None),
        }
    }

    /// Returns the member who works with this copy; none before the first start is over.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn member(&self) -> Result<Option<Uuid>> {
        match self.local("member")? {
            Some(Value::Blob(bytes)) => Uuid::from_slice(&bytes).map(Some).map_err(|_| StoreError::Damaged),
            _ => Ok(None),
        }
    }

    /// Returns the device that this copy writes as.
    ///
    /// # Errors
    /// [`StoreError::Schema`] when there is none: the archive was never opened for writing.
    pub fn device(&self) -> Result<Uuid> {
        match self.local("device")? {
            Some(Value::Blob(bytes)) => Uuid::from_slice(&bytes).map_err(|_| StoreError::Damaged),
            _ => Err(StoreError::Schema("device".to_owned())),
        }
    }

    /// Reads a value that only this copy knows.
    pub(crate) fn local(&self, name: &str) -> Result<Option<Value>> {
        let mut query = self.conn.prepare_cached("SELECT value FROM local_state WHERE name = ?1")?;
        Ok(query.query_row([name], |row| row.get(0)).optional()?)
    }
}

impl Store {
    /// Keeps a setting of this copy; none forgets it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn keep_setting(&self, setting: Local, value: Option<&str>) -> Result<()> {
        self.keep_local(setting.name(), value.map_or(Value::Null, |value| Value::Text(value.to_owned())))
    }

    /// Says who works with this copy from now on.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn keep_member(&self, member: Uuid) -> Result<()> {
        self.keep_local("member", Value::Blob(member.as_bytes().to_vec()))
    }

    fn keep_local(&self, name: &str, value: Value) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO local_state (name, value) VALUES (?1, ?2)";
        self.conn.prepare_cached(sql)?.execute(params![name, value])?;
        Ok(())
    }
}
