//! DOCX: the library builds, one finishing step of ours makes it right.
//!
//! The way of a release is gate (clean text) → `build` (document, header and footer: docx-rs builds each with a
//! placeholder, and `paragraph` writes the texts there with the `stencil`s, which docx-rs built too) → `package` (with
//! the small parts, which are all ours) → [`pack()`] (one deflate for all parts, fixed timestamps; a `part` that
//! tells nothing of the release was deflated before). `finish` is all that
//! asks docx-rs for XML, and puts it right: children in schema order (`order`), patches. [`quotes`] finds the quotes
//! again, also in a file that a word processor has saved anew.

mod body;
mod build;
mod finish;
mod letterhead;
mod order;
mod pack;
mod package;
mod paragraph;
mod part;
mod properties;
mod provenance;
mod read;
mod relations;
mod stencil;
mod styles;

pub(crate) use letterhead::emblem_size;
pub use pack::pack;
pub use part::Part;
pub use read::{FoundQuote, FoundQuotes, ReadError, quotes};

use kutip_core::document::Document;

use crate::error::ExportError;
use crate::gate;

/// Renders a release as DOCX.
///
/// # Errors
/// [`ExportError`] when the package cannot be put together; never because of what the texts hold.
pub fn render(document: &Document) -> Result<Vec<u8>, ExportError> {
    pack(&parts(document)?)
}

/// Renders the finished parts of the package, uncompressed and in the order in which they are packed.
///
/// # Errors
/// As [`render`].
pub fn parts(document: &Document) -> Result<Vec<Part>, ExportError> {
    let version = provenance::version(document)?;
    let document = gate::clean(document);
    let built = build::build(&document)?;
    package::assemble(&document, version, built)
}
