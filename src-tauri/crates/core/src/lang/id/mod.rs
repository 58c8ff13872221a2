//! The Indonesian pack: words of documents, the lexicon, and the grammar of the composer.

mod compose;
mod lexicon;
mod words;

/// The Indonesian pack.
pub struct Indonesian;
