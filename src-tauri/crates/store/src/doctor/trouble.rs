//! What can be wrong, with its place.

use uuid::Uuid;

use crate::undo::CellRef;

/// Something that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// A page of the file is damaged.
    Page {
        /// SQLite's words; they name pages and indexes, no texts.
        detail: String,
    },
    /// A cell has a type that its column never has; looking through this part ended there.
    Unreadable {
        /// `log`, `anchors` or `tables`.
        part: &'static str,
    },
    /// An entry of the log is not what its hash says, or does not go on from the one before.
    Entry {
        /// The device.
        dev: Uuid,
        /// The number in its chain.
        seq: i64,
    },
    /// A chain lacks an entry.
    Gap {
        /// The device.
        dev: Uuid,
        /// The number that is missing.
        seq: i64,
    },
    /// A logged value is not what its digest says, or is missing without having been erased.
    Value {
        /// The device.
        dev: Uuid,
        /// The number in its chain.
        seq: i64,
        /// The cell.
        cell: CellRef,
    },
    /// The log has parts that belong to no entry.
    Stray {
        /// How many.
        parts: i64,
    },
    /// A head that was signed is not in its chain: the chain was cut off or made anew.
    Head {
        /// The device.
        dev: Uuid,
        /// The number of the signed entry.
        seq: i64,
    },
    /// A chain ends before a head that this computer signed, and another device goes on from there: the archive was restored
    /// from an older backup, or put back by hand. What was written in between is not in it.
    Continued {
        /// The device.
        dev: Uuid,
        /// The number of the signed entry.
        seq: i64,
    },
    /// A signature was not made by the device's key.
    Signature {
        /// The device.
        dev: Uuid,
    },
    /// A cell of the live tables is not what the log says.
    Cell {
        /// The cell.
        cell: CellRef,
    },
    /// A row that the log knows is missing.
    RowMissing {
        /// The table.
        table: String,
        /// The row.
        id: Uuid,
    },
    /// A row that the log does not know.
    RowUnknown {
        /// The table.
        table: String,
        /// The row.
        id: Uuid,
    },
    /// A frozen version is not what its hash says.
    Version {
        /// The version.
        id: Uuid,
    },
    /// A search row is missing, left over or different; [`Store::rebuild`](crate::Store::rebuild) mends it.
    SearchRow {
        /// The row that is searched.
        id: Uuid,
    },
    /// The full text differs from the search rows; [`Store::rebuild`](crate::Store::rebuild) mends it.
    FullText,
    /// A row belongs to one that is not there.
    Orphan {
        /// The table.
        table: String,
        /// The row.
        id: Uuid,
    },
    /// A file is missing or not what its hash says.
    File {
        /// The SHA-256 that it should have.
        sha256: String,
    },
    /// Bytes of something erased may still be there; the next start or [`Store::scrub`](crate::Store::scrub) sees to it.
    Unscrubbed,
}

impl Trouble {
    /// Every code, for the test that compares them with the catalogue of messages.
    pub const CODES: &[&str] = &[
        "page_damaged",
        "part_unreadable",
        "entry_changed",
        "entry_missing",
        "value_changed",
        "log_stray",
        "head_missing",
        "head_continued",
        "signature_wrong",
        "cell_changed",
        "row_missing",
        "row_unknown",
        "version_changed",
        "search_differs",
        "full_text_differs",
        "row_orphaned",
        "file_missing",
        "erasure_unfinished",
    ];

    /// Returns the stable code that interfaces word.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Page { .. } => "page_damaged",
            Self::Unreadable { .. } => "part_unreadable",
            Self::Entry { .. } => "entry_changed",
            Self::Gap { .. } => "entry_missing",
            Self::Value { .. } => "value_changed",
            Self::Stray { .. } => "log_stray",
            Self::Head { .. } => "head_missing",
            Self::Continued { .. } => "head_continued",
            Self::Signature { .. } => "signature_wrong",
            Self::Cell { .. } => "cell_changed",
            Self::RowMissing { .. } => "row_missing",
            Self::RowUnknown { .. } => "row_unknown",
            Self::Version { .. } => "version_changed",
            Self::SearchRow { .. } => "search_differs",
            Self::FullText => "full_text_differs",
            Self::Orphan { .. } => "row_orphaned",
            Self::File { .. } => "file_missing",
            Self::Unscrubbed => "erasure_unfinished",
        }
    }
}
