//! The formats of a release and the names of their files: the seam to the exporters.

use std::fmt;

use kutip_core::document::Document;

use crate::error::AppError;

/// A format of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// Renders a document in a format.
///
/// # Errors
/// [`AppError`] with one of the `export_` codes.
pub fn render(format: Format, document: &Document) -> Result<Vec<u8>, AppError> {
    // The exporters are wired in here, one arm per format; until then every format is the bare text.
    let _ = format;
    let mut text = format!("{}\n", document.headline);
    for paragraph in &document.body {
        text.push('\n');
        text.push_str(&paragraph.text());
        text.push('\n');
    }
    Ok(text.into_bytes())
}

/// Names the file of a release: `[EMBARGO-]<event.date>-<slug>.<ext>`.
#[must_use]
pub fn file_name(document: &Document, format: Format) -> String {
    // The exporters' `safe_name` is wired in here.
    let slug: String = document
        .headline
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let slug: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).take(10).collect();
    let slug: String = slug.join("-").chars().take(80).collect();
    let embargo = if document.embargo.is_some() { "EMBARGO-" } else { "" };
    let slug = if slug.is_empty() { "rilis".to_owned() } else { slug };
    format!("{embargo}{}-{slug}.{}", document.meta.event_date, format.extension())
}
