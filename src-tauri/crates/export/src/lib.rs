//! From the document tree to the formats of a release, and from a DOCX back to its quotes.
//!
//! Every format is a pure function of the tree: no input or output, no clock, no chance, so the same tree
//! gives the same bytes. All words come from the tree; what is written here is layout. [`file`](mod@file) alone
//! touches the disk.

pub mod docx;
pub mod emblem;
pub mod eml;
mod error;
pub mod file;
mod gate;
pub mod html;
mod layout;
mod look;
pub mod markdown;
mod outline;
pub mod text;
pub mod whatsapp;
pub mod wording;
mod xml;

pub use error::ExportError;
pub use gate::cleaned;
