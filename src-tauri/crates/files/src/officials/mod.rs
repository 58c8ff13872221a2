//! Lists of officials, as offices have them: CSV of any kind that a spreadsheet writes, XLSX, vCard.
//!
//! [`read`] makes a [`Table`] of the bytes: rows of cleaned texts, each with its number in the file. [`Table::guess`] says which
//! column is what, for somebody to correct, and [`officials`] makes people of the rows, each with what is wrong about it.
//! Nothing is calculated: a formula of a spreadsheet counts for the value that was stored with it, and a text that looks like
//! one is no name.

mod columns;
mod csv;
mod day;
mod error;
mod kind;
mod people;
mod table;
#[cfg(test)]
mod tests;
mod vcard;
mod xlsx;

pub use columns::{Column, Guess};
pub use error::{ListError, ListProblem};
pub use kind::Kind;
pub use people::{Official, officials};
pub use table::{Row, Table};

use crate::foreign::guarded;

/// The largest file, in bytes: 16 MiB.
pub const MAX_LIST_BYTES: usize = 16 << 20;
/// The most rows of a list; no government has as many officials.
pub const MAX_LIST_ROWS: usize = 20_000;
/// The most columns that are looked at.
pub const MAX_LIST_COLUMNS: usize = 64;
/// The most characters of a cell.
pub const MAX_CELL_CHARS: usize = 500;
/// The most bytes of all parts of an XLSX together, unpacked: 96 MiB.
pub(crate) const MAX_UNPACKED_BYTES: u64 = 96 << 20;

/// Reads a list.
///
/// # Errors
/// A file that is no list, is damaged, or is larger than any list; with the place where there is one.
pub fn read(bytes: &[u8]) -> Result<Table, ListError> {
    if bytes.len() > MAX_LIST_BYTES {
        return Err(ListError::TooLarge);
    }
    let kind = kind::of(bytes)?;
    let parse = || match kind {
        Kind::Csv => csv::read(bytes),
        Kind::Xlsx => xlsx::read(bytes),
        Kind::VCard => vcard::read(bytes),
    };
    let table = guarded(parse).unwrap_or(Err(ListError::Damaged { row: 0 }))?;
    if table.rows.is_empty() { Err(ListError::Empty) } else { Ok(table) }
}
