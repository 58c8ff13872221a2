//! Why a release cannot be exported.

use thiserror::Error;

/// Why a format cannot be rendered.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The package of a DOCX could not be put together.
    #[error("the DOCX package could not be written")]
    Package(#[from] zip::result::ZipError),
    /// A part could not be written into the package.
    #[error("a part of the DOCX could not be written")]
    Part(#[from] std::io::Error),
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
            Self::Package(_) => "export_package",
            Self::Part(_) => "export_part",
            Self::Unfinished(_) => "export_unfinished",
            Self::Tree(_) => "export_tree",
        }
    }
}
