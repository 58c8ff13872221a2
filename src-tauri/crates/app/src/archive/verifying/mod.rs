//! Proof: what a file or a printed text says, held against what was approved.
//!
//! Nothing that a file claims is believed: its claim only says which version to look at first. The words come from the
//! archive, and where the claim is gone, the version is found by its words.

mod expected;
mod file;
mod likeness;
mod matching;
mod print;

pub use file::{FileReport, verify};
pub use matching::{QuoteReport, Verdict};
pub use print::{PrintReport, PrintedQuote, compare_print, printed_text};
