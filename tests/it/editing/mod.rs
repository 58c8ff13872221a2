//! The text of a draft edited: whole paragraphs in, quotes never touched, nothing lost.

mod page;
mod paragraphs;
mod quotes;
mod releases;
mod sequences;
mod sources;
