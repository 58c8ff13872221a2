//! A draft before it goes out: the page, its findings with their mends, and what composing anew would change.

mod difference;
mod mending;
mod view;

pub use difference::{DiffKind, DiffParagraph, DiffPiece, compare_wordings, difference};
pub(super) use difference::{compare, compare_words};
pub use mending::{MendRequest, mend};
pub use view::{DraftView, FindingView, FixView, LeftOutView, ShowDraft, SpotView, draft};
