//! Finding rows by the end of their id, as people type it.

use uuid::Uuid;

use crate::error::Result;
use crate::read::Reader;
use crate::table::{Row, read_cell};

/// Fewer digits name too many rows.
const SHORTEST: usize = 4;

impl Reader<'_> {
    /// Lists the rows, the trash included, whose id ends with some hexadecimal digits, at most three of them. The end tells
    /// rows apart, since an id begins with its time. What is no such text finds nothing.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn ending<R: Row>(&self, digits: &str) -> Result<Vec<Uuid>> {
        let digits: String = digits.trim().chars().filter(|c| *c != '-').collect::<String>().to_uppercase();
        if digits.len() < SHORTEST || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT id FROM \"{}\" WHERE substr(hex(id), -length(?1)) = ?1 AND deleted < 2 ORDER BY id LIMIT 3",
            R::TABLE
        );
        let mut query = self.conn.prepare_cached(&sql)?;
        let rows = query.query_map([digits], |row| read_cell(row, 0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
