//! Finds the quotes of a release again in a DOCX, also in one that came back by mail.
//!
//! A foreign file is read with caps on everything that it can make grow; what it says is looked at, never
//! trusted. The library is not asked: it has no limits and panics on damaged files.

mod archive;
mod marks;
mod record;

use std::collections::BTreeMap;

use thiserror::Error;

use crate::wording;

/// How a compound file begins: Word before 2007, and every encrypted DOCX.
const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Why no quotes can be read from a file.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The file is no zip, or a damaged one.
    #[error("the file is not a readable DOCX package")]
    NotAPackage(#[source] zip::result::ZipError),
    /// The file is an old Word file or an encrypted one: both look the same from outside.
    #[error("the file is encrypted, or of an older Word")]
    Encrypted,
    /// The package holds no document.
    #[error("the package holds no document")]
    NoDocument,
    /// The file, a part or all parts together are larger than any release.
    #[error("the file is larger than a release can be: {0}")]
    TooLarge(&'static str),
    /// A part is no well-formed XML.
    #[error("a part of the file is not well-formed")]
    NotWellFormed(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A part cannot be read, because it is cut off or its checksum is wrong.
    #[error("a part of the file cannot be read")]
    Damaged(#[source] std::io::Error),
}

impl ReadError {
    /// Every code, for the test that compares them with the catalogue of messages.
    pub const CODES: &[&str] = &[
        "read_not_a_package",
        "read_encrypted",
        "read_no_document",
        "read_too_large",
        "read_not_well_formed",
        "read_damaged",
    ];

    /// Returns the stable code by which an interface words the error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAPackage(_) => "read_not_a_package",
            Self::Encrypted => "read_encrypted",
            Self::NoDocument => "read_no_document",
            Self::TooLarge(_) => "read_too_large",
            Self::NotWellFormed(_) => "read_not_well_formed",
            Self::Damaged(_) => "read_damaged",
        }
    }

    pub(crate) fn malformed(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::NotWellFormed(Box::new(error))
    }
}

/// What a file says about the release it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundQuotes {
    /// The layout of the custom part, when the file has one.
    pub format: Option<String>,
    /// The id of the version, as it stands in the custom part.
    pub version: Option<String>,
    /// The language tag.
    pub language: Option<String>,
    /// The quotes, by number; those with a bookmark, those with a hash, or both.
    pub quotes: Vec<FoundQuote>,
    /// The paragraphs of the document that have text.
    pub paragraphs: Vec<String>,
}

/// A quote as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundQuote {
    /// The number in the release.
    pub number: u32,
    /// The text inside the bookmark, marks included; none when the bookmark is gone.
    pub text: Option<String>,
    /// The hash that the custom part holds; none when it has none for this number.
    pub recorded: Option<String>,
}

impl FoundQuote {
    /// Tells whether the text still has the words that were hashed when the file was made.
    ///
    /// This compares the file with itself: who forges one can forge both. Proof needs the office's own records.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        match (&self.text, &self.recorded) {
            (Some(text), Some(recorded)) => wording::hash(text) == *recorded,
            _ => false,
        }
    }
}

/// Reads the quotes of a DOCX: the text of every bookmark `kutip_q<n>` and the hashes of the custom part.
///
/// # Errors
/// [`ReadError`] when the file is no readable DOCX or is larger than a release can be.
pub fn quotes(bytes: &[u8]) -> Result<FoundQuotes, ReadError> {
    if bytes.starts_with(&COMPOUND) {
        return Err(ReadError::Encrypted);
    }
    let mut archive = archive::Archive::open(bytes)?;
    let document = archive.main_document()?;
    let marks::Texts { marked: mut texts, paragraphs } = marks::texts(&document)?;
    let mut found = FoundQuotes { paragraphs, ..FoundQuotes::default() };
    let mut hashes = BTreeMap::new();
    for name in archive.custom_parts() {
        let part = archive.read(&name)?;
        if let Some(record) = record::read(&part) {
            found.format = record.format;
            found.version = record.version;
            found.language = record.language;
            hashes = record.hashes;
            break;
        }
    }
    let mut numbers: Vec<u32> = texts.keys().chain(hashes.keys()).copied().collect();
    numbers.sort_unstable();
    numbers.dedup();
    found.quotes = numbers
        .into_iter()
        .map(|number| FoundQuote { number, text: texts.remove(&number), recorded: hashes.remove(&number) })
        .collect();
    Ok(found)
}
