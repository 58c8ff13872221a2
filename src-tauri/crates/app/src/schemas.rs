//! The JSON Schemas of the files.

use kutip_files::{event, office};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// An event file.
    Event,
    /// An office file.
    Office,
}

/// Writes the JSON Schema of a kind of file, with a line break at the end.
#[must_use]
pub fn schema(kind: FileKind) -> String {
    let schema = match kind {
        FileKind::Event => event::schema(),
        FileKind::Office => office::schema(),
    };
    format!("{schema:#}\n")
}
