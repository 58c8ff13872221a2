//! Event files, `kutip.event/1`.

#[cfg(any(test, feature = "arbitrary"))]
pub mod arbitrary;
pub(crate) mod names;
mod outgoing;
pub(crate) mod parts;
mod read;
#[cfg(test)]
mod round_trip;
pub(crate) mod shape;
mod statements;
#[cfg(test)]
mod tests;
mod write;

pub use read::{Defaults, read, read_with};
pub use write::write;

/// The format and version of event files.
pub const FORMAT: &str = "kutip.event/1";

/// Returns the JSON Schema of event files, made from the table that the reader goes by.
#[must_use]
pub fn schema() -> serde_json::Value {
    crate::schema::of(&shape::FILE, "Kutip event file", FORMAT)
}
