use thiserror::Error;

/// Why a file is not read as a list.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ListError {
    /// It is no file of a kind that is known.
    #[error("no list of a known kind")]
    Unknown,
    /// An old workbook (XLS), or one with a password: both are kept in the same container.
    #[error("an old workbook, or one with a password")]
    OldWorkbook,
    /// There is nothing in it.
    #[error("nothing in it")]
    Empty,
    /// The file is larger than [`MAX_LIST_BYTES`](super::MAX_LIST_BYTES).
    #[error("larger than any list")]
    TooLarge,
    /// It unpacks to more than a list can be.
    #[error("unpacks to more than a list can be")]
    Unpacks,
    /// It has more rows than [`MAX_LIST_ROWS`](super::MAX_LIST_ROWS).
    #[error("more rows than a list has")]
    TooManyRows,
    /// It breaks off or contradicts itself; the number is of the row or entry before which that was found.
    #[error("damaged at row {row}")]
    Damaged {
        /// The row.
        row: u32,
    },
    /// No column has names.
    #[error("no column has names")]
    NoNames,
}

impl ListError {
    /// Returns the stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "list_unknown",
            Self::OldWorkbook => "list_old_workbook",
            Self::Empty => "list_empty",
            Self::TooLarge => "list_too_large",
            Self::Unpacks => "list_unpacks",
            Self::TooManyRows => "list_too_many_rows",
            Self::Damaged { .. } => "list_damaged",
            Self::NoNames => "list_no_names",
        }
    }

    /// The codes of all of them.
    pub const CODES: &'static [&'static str] = &[
        "list_unknown",
        "list_old_workbook",
        "list_empty",
        "list_too_large",
        "list_unpacks",
        "list_too_many_rows",
        "list_damaged",
        "list_no_names",
    ];
}

/// What is wrong about one row, so that nobody is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListProblem {
    /// The name holds no letter, or looks like a formula.
    NoName,
    /// A text is longer than [`MAX_CELL_CHARS`](super::MAX_CELL_CHARS).
    TooLong,
    /// A day cannot be read.
    BadDay,
    /// The last day is before the first.
    DaysReversed,
}

impl ListProblem {
    /// Returns the stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoName => "no_name",
            Self::TooLong => "too_long",
            Self::BadDay => "bad_day",
            Self::DaysReversed => "days_reversed",
        }
    }
}
