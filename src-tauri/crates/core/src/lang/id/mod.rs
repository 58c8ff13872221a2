//! The Indonesian pack: words of documents, the lexicon, and the grammar of the composer.

mod affixes;
pub(crate) mod check;
mod compose;
mod lexicon;
mod shorthand;
mod typed;
mod words;

pub use affixes::search_forms;
pub(super) use lexicon::reporting_verb;

/// The Indonesian pack.
pub struct Indonesian;
