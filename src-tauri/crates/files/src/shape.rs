//! The shapes of files: one table says what is read, what is refused and what the JSON Schema tells.

/// What a value may be.
#[derive(Debug)]
pub(crate) enum Shape {
    /// Any text, a blank one too.
    Text,
    /// A text that shows something; a blank one counts as missing.
    Words,
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// The format and version of the file.
    Format(&'static str),
    /// `YYYY-MM-DD`.
    Date,
    /// `HH:MM`.
    Time,
    /// `HH:MM:SS`.
    Clock,
    /// RFC 3339.
    Instant,
    /// `true` or `false`.
    Flag,
    /// A whole number within these bounds.
    Whole(u64, u64),
    /// A number within these bounds.
    Decimal(f64, f64),
    /// A list of one shape.
    List(&'static Shape),
    /// A list of one shape with at most so many entries.
    Entries(&'static Shape, usize),
    /// A list of one shape whose entries may be `null`.
    Gaps(&'static Shape),
    /// An object.
    Object(&'static Table),
}

/// An object and its keys, in the order in which they are written.
#[derive(Debug)]
pub(crate) struct Table {
    /// What the object is, for the schema.
    pub(crate) about: &'static str,
    /// The keys.
    pub(crate) fields: &'static [Field],
    /// What depends on another key, for the schema; the reader has it in code.
    pub(crate) conditions: Option<fn() -> serde_json::Value>,
}

/// A key of an object.
#[derive(Debug)]
pub(crate) struct Field {
    /// The key.
    pub(crate) key: &'static str,
    /// What its value may be.
    pub(crate) shape: Shape,
    /// Whether it must be there; `null` counts as missing.
    pub(crate) required: bool,
    /// What it means, for the schema.
    pub(crate) about: &'static str,
}

/// Declares a key that must be there.
pub(crate) const fn required(key: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { key, shape, required: true, about }
}

/// Declares a key that may be missing.
pub(crate) const fn optional(key: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { key, shape, required: false, about }
}

/// Declares an object.
pub(crate) const fn table(about: &'static str, fields: &'static [Field]) -> Table {
    Table { about, fields, conditions: None }
}
