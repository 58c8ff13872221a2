//! The Indonesian pack: words of documents, the lexicon, and the grammar of the composer.

pub(crate) mod check;
mod compose;
mod lexicon;
mod words;

/// The Indonesian pack.
pub struct Indonesian;
