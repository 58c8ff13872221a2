//! Why a release cannot be exported.

use thiserror::Error;

/// Why a format cannot be rendered.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ExportError {
    /// A part could not be deflated.
    #[error("a part of the DOCX could not be deflated")]
    Deflate(#[from] flate2::CompressError),
    /// The package is larger than a zip can be.
    #[error("the DOCX is larger than four gigabytes")]
    TooLarge,
    /// A part that the library built is not what the finishing step knows.
    #[error("the DOCX library built a part that cannot be finished: {0}")]
    Unfinished(&'static str),
    /// The tree could not be serialised for its version id.
    #[error("the document tree could not be serialised")]
    Tree(#[from] serde_json::Error),
}

impl ExportError {
    /// Returns the stable code by which an interface words the error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Deflate(_) => "export_deflate",
            Self::TooLarge => "export_too_large",
            Self::Unfinished(_) => "export_unfinished",
            Self::Tree(_) => "export_tree",
        }
    }
}
