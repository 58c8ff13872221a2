//! The files of Kutip, as bytes: `kutip.event/1` and `kutip.office/1` into the trade's own types and back.
//!
//! Nothing here touches a disk. A file goes through three steps: `json` turns the bytes into a tree that
//! knows where each value stood, a table of shapes (`shape`) says whether the tree is such a file at all,
//! and `event::read` or `office::read` makes the domain types of it. The JSON Schemas are made from the same
//! tables as the refusals, so that they cannot differ.
//!
//! `officials` reads what other programs write: lists of officials as CSV, XLSX or vCard. `photo` looks at pictures.

mod canonical;
mod error;
pub mod event;
mod finding;
mod foreign;
mod json;
mod limits;
mod object;
pub mod office;
pub mod officials;
mod path;
pub mod photo;
mod schema;
mod shape;
mod text;
mod tree;
mod validate;
mod values;

use kutip_core::finding::Finding;

pub use error::{Code, Expected, ExpectedKind, Found, FoundKind, Position, ReadError};
pub use finding::RULES;
pub use limits::{MAX_DEPTH, MAX_ENTRIES, MAX_FILE_BYTES, MAX_STATEMENTS, MAX_TEXT_BYTES, MAX_VALUES};

/// What was read, and what was odd about the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Read<T> {
    /// What the file holds.
    pub value: T,
    /// What was odd but could be kept.
    pub findings: Vec<Finding>,
}

/// Returns the text of a file, without the mark of UTF-8 that some editors put first.
///
/// # Errors
/// A file that is empty, or no UTF-8.
pub fn text_of(bytes: &[u8]) -> Result<&str, ReadError> {
    json::decode(bytes)
}

/// Reads which format a file says that it has; none for what says nothing. The rest of the file is passed over.
#[must_use]
pub fn format_of(bytes: &[u8]) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Top {
        format: Option<String>,
    }
    let text = text_of(bytes).ok()?;
    serde_json::from_str::<Top>(text).ok()?.format
}
