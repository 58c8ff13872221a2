//! What a step of editing is called.

use std::collections::BTreeSet;

use kutip_core::id::StatementId;

use super::arranging::Arrangement;
use super::basis::{Basis, quotes_of};

/// Names the step that makes an arrangement of a draft: by its quotes, else by its paragraphs.
pub(super) fn step(basis: &Basis, made: &Arrangement) -> &'static str {
    let quotes: BTreeSet<StatementId> =
        quotes_of(made.blocks.iter().map(|block| block.spans.as_slice())).into_iter().collect();
    let before = basis.quoted();
    let order = || made.blocks.iter().map(|block| block.was);
    let edited =
        made.blocks.iter().any(|block| block.was.is_some_and(|was| basis.blocks[was].spans != block.spans));
    if !quotes.is_superset(&before) {
        "quote.remove"
    } else if quotes.len() > before.len() {
        "quote.add"
    } else if made.blocks.len() > basis.blocks.len() {
        "block.add"
    } else if made.blocks.len() < basis.blocks.len() {
        "block.remove"
    } else if !edited && !order().is_sorted() {
        "block.move"
    } else {
        "block.edit"
    }
}
