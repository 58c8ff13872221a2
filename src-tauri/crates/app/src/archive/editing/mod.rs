//! The text of a draft while it is edited: blocks as the page sees them, and blocks that it sends in their place.
//!
//! The blocks of the archive are the truth. A page sends its whole list of paragraphs: those that it did not touch by id
//! alone, the others with their runs and the revision that they were made of. What was changed by somebody else meanwhile
//! comes back as a conflict, and nothing is written. Quotes are references: they are moved, taken out and put in as
//! wholes, and their words never come from the page.

mod arranging;
mod basis;
mod naming;
mod ordering;
mod quotes;
mod runs;
mod saving;
mod showing;
mod wire;

pub(super) use basis::Basis;
pub(super) use quotes::quotes;
pub(super) use saving::replace_block;
pub use saving::save_blocks;
pub(super) use showing::{dateline, printed, shown};
pub use wire::{
    BlockStamp, BlockView, Conflict, GoneBlock, QuoteView, Run, SaveBlocks, SavedBlocks, SentBlock, SentText,
    SourceRef,
};
