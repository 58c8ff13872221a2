//! Refusals: a stable code, the place, what was found and what was expected. No sentences.

use std::fmt;

use thiserror::Error;

macro_rules! tokens {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])+ $variant:ident = $token:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])+ $variant,)+ }

        impl $name {
            /// Every value, for the test that compares them with the catalogue of messages.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Returns the stable name, in snake case.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $token),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

tokens! {
    /// Why a file is refused.
    Code {
        /// The file has nothing in it.
        FileEmpty = "file_empty",
        /// The file is larger than 64 MiB.
        FileTooLarge = "file_too_large",
        /// The file is UTF-16 or UTF-32.
        EncodingUtf16 = "encoding_utf16",
        /// Some bytes are not UTF-8.
        EncodingInvalid = "encoding_invalid",
        /// The file ends in the middle.
        JsonTruncated = "json_truncated",
        /// Something else than JSON allows stands here.
        JsonSyntax = "json_syntax",
        /// A text has an escape that means no character, such as half of a surrogate pair.
        JsonEscape = "json_escape",
        /// A text has a control character (a line break, say) that JSON wants escaped.
        JsonControl = "json_control",
        /// Lists and objects are nested too deep.
        JsonDepth = "json_depth",
        /// An object has one key twice.
        DuplicateKey = "duplicate_key",
        /// The file has too many values.
        TooManyValues = "too_many_values",
        /// A text is longer than 1 MiB.
        TextTooLong = "text_too_long",
        /// A number is too large to be kept as it is.
        NumberRange = "number_range",
        /// The file does not say which format it has.
        FormatMissing = "format_missing",
        /// The file has another format or another version of it.
        FormatVersion = "format_version",
        /// A required key is missing.
        Missing = "missing",
        /// A required text shows nothing.
        Blank = "blank",
        /// A value has the wrong type.
        WrongType = "wrong_type",
        /// A text is none of those that are known here.
        NotOneOf = "not_one_of",
        /// A date is impossible or written otherwise.
        BadDate = "bad_date",
        /// A time is impossible or written otherwise.
        BadTime = "bad_time",
        /// An instant is impossible or written otherwise.
        BadInstant = "bad_instant",
        /// A person is named that the file does not have.
        UnknownPerson = "unknown_person",
        /// Two people have one key.
        DuplicatePerson = "duplicate_person",
        /// A direct quote shows nothing.
        QuoteBlank = "quote_blank",
        /// A number of a statement is none of this file.
        StatementNumber = "statement_number",
        /// The file has too many statements.
        TooManyStatements = "too_many_statements",
        /// A list has more entries than it can have.
        ListTooLong = "list_too_long",
    }
}

tokens! {
    /// What kind of thing was found.
    FoundKind {
        /// Nothing: the key is missing.
        Nothing = "nothing",
        /// The end of the file.
        End = "end",
        /// Bytes that are no text.
        Bytes = "bytes",
        /// A character.
        Character = "character",
        /// `null`.
        Null = "null",
        /// `true` or `false`.
        Flag = "flag",
        /// A number.
        Number = "number",
        /// A text.
        Text = "text",
        /// A text that shows nothing.
        Blank = "blank",
        /// A list.
        List = "list",
        /// An object.
        Object = "object",
        /// So and so many.
        Count = "count",
        /// Another encoding.
        Encoding = "encoding",
    }
}

tokens! {
    /// What kind of thing was expected; `Expected::detail` has what varies.
    ExpectedKind {
        /// A JSON value.
        Value = "value",
        /// A key in quotation marks.
        Key = "key",
        /// A colon after a key.
        Colon = "colon",
        /// A comma or the closing bracket of a list.
        CommaOrBracket = "comma_or_bracket",
        /// A comma or the closing brace of an object.
        CommaOrBrace = "comma_or_brace",
        /// The closing mark of a text.
        ClosingMark = "closing_mark",
        /// A digit.
        Digit = "digit",
        /// An escape that means a character.
        Escape = "escape",
        /// A control character written as an escape.
        EscapedControl = "escaped_control",
        /// The end of the file.
        End = "end",
        /// Text in UTF-8.
        Utf8 = "utf8",
        /// A format and version; the detail names it.
        Format = "format",
        /// A text.
        Text = "text",
        /// A text that shows something.
        Words = "words",
        /// `true` or `false`.
        Flag = "flag",
        /// A whole number; the detail is the range.
        Whole = "whole",
        /// A number; the detail is the range.
        Decimal = "decimal",
        /// A list.
        List = "list",
        /// An object.
        Object = "object",
        /// A date.
        Date = "date",
        /// A time, hours and minutes.
        Time = "time",
        /// A time with seconds.
        Clock = "clock",
        /// A date and time with an offset.
        Instant = "instant",
        /// One of the texts of the detail.
        OneOf = "one_of",
        /// The key of a person; the detail lists some.
        Person = "person",
        /// A key that no other person has.
        OwnKey = "own_key",
        /// The number of a statement; the detail is the range.
        Statement = "statement",
        /// A key only once.
        Once = "once",
        /// At most so many; the detail has number and unit.
        AtMost = "at_most",
        /// At most so many entries; the detail has the number.
        AtMostEntries = "at_most_entries",
        /// At most so many levels; the detail has the number.
        AtMostLevels = "at_most_levels",
    }
}

/// A place in the text of a file, both 1-based; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

impl Position {
    /// Finds the place of a byte of a text.
    pub(crate) fn of(text: &str, at: usize) -> Self {
        let before = text.as_bytes().get(..at).unwrap_or(text.as_bytes());
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        // The first byte of each character is the one that is no continuation byte.
        let column = before[start..].iter().filter(|byte| (**byte & 0xC0) != 0x80).count() + 1;
        Self {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The kind of thing.
    pub kind: FoundKind,
    /// An excerpt of at most 60 characters, as it stands in the file.
    pub excerpt: Option<String>,
}

impl Found {
    /// Says that a kind of thing was found.
    pub(crate) const fn new(kind: FoundKind) -> Self {
        Self { kind, excerpt: None }
    }

    /// Says what was found, with an excerpt.
    pub(crate) fn with(kind: FoundKind, text: &str) -> Self {
        const MOST: usize = 60;
        let mut excerpt: String = text.chars().take(MOST).collect();
        if excerpt.len() < text.len() {
            excerpt.push('…');
        }
        Self { kind, excerpt: Some(excerpt) }
    }
}

/// What was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// The kind of thing.
    pub kind: ExpectedKind,
    /// What varies: the range, the list of texts, the format.
    pub detail: Option<String>,
}

impl From<ExpectedKind> for Expected {
    fn from(kind: ExpectedKind) -> Self {
        Self { kind, detail: None }
    }
}

impl Expected {
    /// Says what was expected, with what varies.
    pub(crate) fn with(kind: ExpectedKind, detail: impl Into<String>) -> Self {
        Self { kind, detail: Some(detail.into()) }
    }
}

/// Why a file is refused, where, and what was found instead of what.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{code} at {pointer:?}: found {}, expected {}", found.kind, expected.kind)]
pub struct ReadError {
    /// The stable code.
    pub code: Code,
    /// The JSON pointer of the place; empty for the file as a whole.
    pub pointer: String,
    /// Line and column, where the file can be read as text.
    pub position: Option<Position>,
    /// What was found.
    pub found: Found,
    /// What was expected.
    pub expected: Expected,
}
