//! What the closure of a write may do.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use uuid::Uuid;

use crate::error::Result;
use crate::host::Host;
use crate::keys::Anchor;
use crate::log::Head;
use crate::read::Reader;
use crate::store::Device;
use crate::table::{Row, Standing};

/// One transaction: reads as [`Reader`] does, and writes rows of shared tables.
#[derive(Debug)]
pub struct Tx<'a> {
    pub(crate) reader: Reader<'a>,
    pub(crate) host: &'a Host,
    pub(crate) device: &'a Device,
    pub(crate) head: Head,
}

impl<'a> std::ops::Deref for Tx<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl Tx<'_> {
    /// Makes an id for a new row.
    ///
    /// # Errors
    /// [`StoreError::Chance`](crate::StoreError::Chance).
    pub fn new_id(&self) -> Result<Uuid> {
        self.host.new_id()
    }

    /// Returns milliseconds since 1970.
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        i64::try_from(self.host.now_ms()).unwrap_or(i64::MAX)
    }

    /// Signs the head of the log before this transaction, for approvals and exports; it is kept beside the key, too.
    ///
    /// # Errors
    /// What the key ring says.
    pub fn anchor(&self) -> Result<Anchor> {
        self.device.anchor(self.head)
    }

    /// Writes a row, new or known; only cells that differ are logged. A row in the trash stays there.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn put<R: Row>(&self, row: &R) -> Result<()> {
        let columns = R::COLUMNS.join("\", \"");
        let places = vec!["?"; R::COLUMNS.len()].join(", ");
        let updates = R::COLUMNS.iter().map(|column| format!("\"{column}\" = excluded.\"{column}\""));
        let sql = format!(
            "INSERT INTO \"{}\" (id, \"{columns}\") VALUES (?, {places}) ON CONFLICT (id) DO UPDATE SET {}",
            R::TABLE,
            updates.collect::<Vec<_>>().join(", "),
        );
        let cells = std::iter::once(Value::Blob(row.id().as_bytes().to_vec())).chain(row.values());
        self.conn().prepare_cached(&sql)?.execute(params_from_iter(cells))?;
        Ok(())
    }

    /// Puts a row into the trash, or takes it out.
    ///
    /// # Errors
    /// [`StoreError::NoRow`](crate::StoreError::NoRow).
    pub fn set_standing<R: Row>(&self, id: Uuid, standing: Standing) -> Result<()> {
        let sql = format!("UPDATE \"{}\" SET deleted = ?2 WHERE id = ?1", R::TABLE);
        let rows = self.conn().prepare_cached(&sql)?.execute((id.as_bytes(), standing.cell()))?;
        if rows == 0 { Err(crate::StoreError::NoRow(R::TABLE)) } else { Ok(()) }
    }

    /// Puts a row into the trash.
    ///
    /// # Errors
    /// [`StoreError::NoRow`](crate::StoreError::NoRow).
    pub fn remove<R: Row>(&self, id: Uuid) -> Result<()> {
        self.set_standing::<R>(id, Standing::Trashed)
    }

    /// Takes a row out of the trash.
    ///
    /// # Errors
    /// [`StoreError::NoRow`](crate::StoreError::NoRow).
    pub fn restore<R: Row>(&self, id: Uuid) -> Result<()> {
        self.set_standing::<R>(id, Standing::Live)
    }

    pub(crate) fn conn(&self) -> &Connection {
        self.reader.conn
    }
}
