//! Office files, `kutip.office/1`.

mod read;
mod shape;

pub use read::{EmblemFile, OfficeFile, read};

/// The format and version of office files.
pub const FORMAT: &str = "kutip.office/1";

/// Returns the JSON Schema of office files, made from the table that the reader goes by.
#[must_use]
pub fn schema() -> serde_json::Value {
    crate::schema::of(&shape::FILE, "Kutip office file", FORMAT)
}
