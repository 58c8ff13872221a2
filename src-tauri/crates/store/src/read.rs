//! Reading: the same calls beside the writing process, between writes and inside one.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, ToSql};
use uuid::Uuid;

use crate::connection;
use crate::error::{Result, StoreError};
use crate::folder::Folder;
use crate::schema::{self, Found};
use crate::table::{Row, SHARED};

/// A view of the archive.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    pub(crate) conn: &'a Connection,
}

/// A connection of its own for reading, beside the writing process.
#[derive(Debug)]
pub struct Archive {
    conn: Connection,
}

impl Archive {
    /// Opens an archive for reading; it need not be free for writing.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Gone`], [`StoreError::Foreign`], [`StoreError::Newer`], [`StoreError::Damaged`],
    /// [`StoreError::Older`] when it must be opened for writing once, to be brought to the newest schema,
    /// [`StoreError::Schema`].
    pub fn open(folder: &Folder) -> Result<Self> {
        let missing = || if folder.had_archive() { StoreError::Gone } else { StoreError::Missing };
        if !folder.database().exists() {
            return Err(missing());
        }
        let conn = connection::reading(&folder.database())?;
        match schema::identify(&conn)? {
            Found::Archive(schema::SCHEMA) => schema::verify(&conn, schema::ALL)?,
            Found::Archive(found) => return Err(StoreError::Older { found, known: schema::SCHEMA }),
            Found::Empty => return Err(missing()),
        }
        Ok(Self { conn })
    }

    /// Reads.
    #[must_use]
    pub const fn read(&self) -> Reader<'_> {
        Reader { conn: &self.conn }
    }

    /// Returns a handle by which another thread stops what is being read.
    #[must_use]
    pub fn interrupt_handle(&self) -> rusqlite::InterruptHandle {
        self.conn.get_interrupt_handle()
    }
}

impl Reader<'_> {
    /// Reads several things as they stood at one moment, whatever another process writes meanwhile.
    ///
    /// # Errors
    /// What the work says, or [`StoreError`] by way of `E`.
    pub fn at_one_moment<T, E: From<StoreError>>(&self, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        if !self.conn.is_autocommit() {
            return work();
        }
        // Nothing is written, so nothing is committed: a damaged database would refuse to.
        let _moment = self.conn.unchecked_transaction().map_err(StoreError::from)?;
        work()
    }

    /// Finds a row that stands.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn get<R: Row>(&self, id: Uuid) -> Result<Option<R>> {
        self.one("id = ?1 AND deleted = 0", &[&id.as_bytes().as_slice()])
    }

    /// Finds a row wherever it stands, the trash included.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn get_any<R: Row>(&self, id: Uuid) -> Result<Option<R>> {
        self.one("id = ?1", &[&id.as_bytes().as_slice()])
    }

    /// Lists the rows that stand and belong to another row, such as the statements of an event, in their order.
    ///
    /// # Errors
    /// [`StoreError::BadCell`] when the table has no such column.
    pub fn of<R: Row>(&self, column: &str, owner: Uuid) -> Result<Vec<R>> {
        if !R::COLUMNS.contains(&column) {
            return Err(StoreError::BadCell { table: R::TABLE.to_owned(), column: column.to_owned() });
        }
        let order = if R::COLUMNS.contains(&"rank") { "rank, id" } else { "id" };
        let clause = format!("\"{column}\" = ?1 AND deleted = 0 ORDER BY {order}");
        self.rows(&clause, &[&owner.as_bytes().as_slice()])
    }

    /// Lists all rows that stand, oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn all<R: Row>(&self) -> Result<Vec<R>> {
        self.rows("deleted = 0 ORDER BY id", &[])
    }

    /// Counts the rows of every shared table, those in the trash included.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn counts(&self) -> Result<BTreeMap<&'static str, i64>> {
        let count = |name: &'static str| {
            let sql = format!("SELECT count(*) FROM \"{name}\"");
            Ok((name, self.conn.query_row(&sql, [], |row| row.get(0))?))
        };
        SHARED.iter().map(|table| count(table.name)).collect()
    }

    /// Lists what lies in the trash, the newest last.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn trash<R: Row>(&self) -> Result<Vec<R>> {
        self.rows("deleted = 1 ORDER BY id", &[])
    }

    pub(crate) fn one<R: Row>(&self, clause: &str, params: &[&dyn ToSql]) -> Result<Option<R>> {
        let mut query = self.conn.prepare_cached(&select::<R>(clause))?;
        query.query_row(params, R::read).optional().map_err(|error| bad_cell::<R>(error))
    }

    pub(crate) fn rows<R: Row>(&self, clause: &str, params: &[&dyn ToSql]) -> Result<Vec<R>> {
        let mut query = self.conn.prepare_cached(&select::<R>(clause))?;
        let rows = query.query_map(params, R::read)?;
        rows.collect::<rusqlite::Result<_>>().map_err(|error| bad_cell::<R>(error))
    }
}

fn select<R: Row>(clause: &str) -> String {
    format!("SELECT id, \"{}\" FROM \"{}\" WHERE {clause}", R::COLUMNS.join("\", \""), R::TABLE)
}

/// Names the column of a cell that cannot be read.
fn bad_cell<R: Row>(error: rusqlite::Error) -> StoreError {
    match error {
        rusqlite::Error::FromSqlConversionFailure(column, ..) => StoreError::BadCell {
            table: R::TABLE.to_owned(),
            column: column.checked_sub(1).and_then(|at| R::COLUMNS.get(at)).unwrap_or(&"id").to_string(),
        },
        other => other.into(),
    }
}
