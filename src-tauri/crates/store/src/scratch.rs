//! Text that is being typed: overwritten in place, of this copy only, outside log and undo.

use rusqlite::params;

use crate::error::Result;
use crate::read::Reader;
use crate::store::Store;
use crate::write::{Place, Tx};

/// Unfinished text of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scratch {
    /// Where it was typed; none for a place of a newer version.
    pub place: Option<Place>,
    /// The field within the place, as the interface names it.
    pub field: String,
    /// The text.
    pub text: String,
    /// When it was saved, milliseconds since 1970.
    pub at_ms: i64,
}

impl Store {
    /// Keeps what stands in a field; on return it is on the disk.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn save_scratch(&self, place: Place, field: &str, text: &str) -> Result<()> {
        let now = i64::try_from(self.host.now_ms()).unwrap_or(i64::MAX);
        self.conn
            .prepare_cached(
                "INSERT INTO scratch (place, field, text, at_ms) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (place, field) DO UPDATE SET text = excluded.text, at_ms = excluded.at_ms",
            )?
            .execute(params![place.bytes(), field, text, now])?;
        Ok(())
    }

    /// Forgets what stood in a field that was left without keeping it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn clear_scratch(&self, place: Place, field: &str) -> Result<()> {
        clear(self.read(), place, field)
    }
}

impl Tx<'_> {
    /// Forgets what stood in a field, in the transaction that keeps it for good.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn clear_scratch(&self, place: Place, field: &str) -> Result<()> {
        clear(self.reader, place, field)
    }
}

fn clear(reader: Reader<'_>, place: Place, field: &str) -> Result<()> {
    let mut query = reader.conn.prepare_cached("DELETE FROM scratch WHERE place = ?1 AND field = ?2")?;
    query.execute(params![place.bytes(), field])?;
    Ok(())
}

impl Reader<'_> {
    /// Lists all unfinished text, the newest first: what is offered after a kill.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn scratch(&self) -> Result<Vec<Scratch>> {
        let mut query =
            self.conn.prepare_cached("SELECT place, field, text, at_ms FROM scratch ORDER BY at_ms DESC")?;
        let rows = query.query_map([], |row| {
            Ok(Scratch {
                place: Place::from_bytes(row.get_ref(0)?.as_blob()?),
                field: row.get(1)?,
                text: row.get(2)?,
                at_ms: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
