//! How much a file may hold.

/// The largest file, in bytes: 64 MiB.
pub const MAX_FILE_BYTES: usize = 64 << 20;

/// The longest text, in bytes of its UTF-8: 1 MiB.
pub const MAX_TEXT_BYTES: usize = 1 << 20;

/// The most statements, notes and markers of an event.
pub const MAX_STATEMENTS: usize = 10_000;

/// The deepest nesting of lists and objects, unknown keys included.
///
/// Half of what `serde_json` reads by default, so that whatever was kept can be read again inside something.
pub const MAX_DEPTH: usize = 64;

/// The most values in a file, unknown keys included.
///
/// Ten thousand statements with every key set need a third of it. The bound keeps the memory of a hostile
/// file of 64 MiB (such as millions of zeros under an unknown key) within a few times its size.
pub const MAX_VALUES: usize = 500_000;

/// The most characters of a number.
pub(crate) const MAX_NUMBER_CHARS: usize = 400;
