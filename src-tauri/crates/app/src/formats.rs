//! The formats of a release and the names of their files.

use std::fmt;
use std::io::Write;

use kutip_core::document::Document;
use kutip_export::file::safe_name;
use kutip_export::{docx, eml, html, markdown, text, whatsapp};
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// A format of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Word.
    Docx,
    /// Markdown.
    Md,
    /// Plain text.
    Txt,
    /// Text for WhatsApp.
    Wa,
    /// A web page of one file.
    Html,
    /// An e-mail.
    Eml,
}

impl Format {
    /// Every format, in the order in which they are made.
    pub const ALL: [Self; 6] = [Self::Docx, Self::Md, Self::Txt, Self::Wa, Self::Html, Self::Eml];

    /// Returns the name by which one asks for the format.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Md => "md",
            Self::Txt => "txt",
            Self::Wa => "wa",
            Self::Html => "html",
            Self::Eml => "eml",
        }
    }

    /// Returns the ending of file names.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Wa => "wa.txt",
            other => other.name(),
        }
    }

    /// Finds a format by its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Writes a document in a format.
///
/// # Errors
/// [`AppError`] with one of the `export_` codes, or `internal` when `out` takes no more: why, whoever gave it knows.
pub fn write(format: Format, document: &Document, out: &mut dyn Write) -> Result<(), AppError> {
    let result = match format {
        Format::Docx => out.write_all(&docx::render(document)?).map_err(|_| fmt::Error),
        Format::Md => markdown::write(document, &mut Text(out)),
        Format::Txt => text::write(document, &mut Text(out)),
        Format::Wa => whatsapp::write(document, &mut Text(out)),
        Format::Html => html::write(document, &mut Text(out)),
        Format::Eml => eml::write(document, &mut Text(out)),
    };
    result.map_err(|_| AppError::failure("internal", "a format could not be written"))
}

/// Bytes that take text.
struct Text<'w>(&'w mut dyn Write);

impl fmt::Write for Text<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write_all(text.as_bytes()).map_err(|_| fmt::Error)
    }
}

/// Names the file of a release: `[EMBARGO-]<event.date>-<slug>.<ext>`.
///
/// The slug is that of the event's title: it stays when the headline is edited.
#[must_use]
pub fn file_name(document: &Document, format: Format) -> String {
    let meta = &document.meta;
    let name = safe_name(meta.event_date, &meta.event_title, document.embargo.is_some());
    format!("{name}.{}", format.extension())
}
