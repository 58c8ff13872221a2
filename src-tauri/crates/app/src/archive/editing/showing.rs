//! The blocks of a draft as a page shows them, those that the page has not saved yet among them.

use std::collections::BTreeMap;

use kutip_core::document::{Document, Inline, Paragraph};
use kutip_core::finding::Finding;
use kutip_core::id::BlockId;
use kutip_core::release::{Block, BlockKind, Span, stale};
use kutip_store::Reader;
use uuid::Uuid;

use super::arranging::arrange;
use super::basis::Basis;
use super::runs;
use super::wire::{BlockView, Run, SentText};
use crate::error::AppError;

/// A draft ready to be resolved.
pub(crate) struct Shown {
    /// The blocks, without the quotes that cannot be printed.
    pub(crate) blocks: Vec<Block>,
    /// What is said of those quotes.
    pub(crate) gone: Vec<Finding>,
    /// The same for the page, all quotes included; see [`printed`].
    pub(crate) views: Vec<BlockView>,
}

/// Makes the blocks of a draft ready; with `pending` as they would be once that text is saved, where nothing stands
/// against it.
///
/// # Errors
/// As [`save_blocks`](super::save_blocks).
pub(crate) fn shown(
    reader: Reader<'_>,
    basis: &Basis,
    pending: Option<&SentText>,
) -> Result<Shown, AppError> {
    let arranged = pending.map(|text| arrange(reader, basis, text)).transpose()?;
    let rows: Vec<(Option<usize>, &[Span])> = match &arranged {
        Some(made) if made.stale.is_empty() => {
            made.blocks.iter().map(|block| (block.was, block.spans.as_slice())).collect()
        }
        _ => basis.blocks.iter().zip(0..).map(|(block, at)| (Some(at), block.spans.as_slice())).collect(),
    };
    let mut blocks = Vec::with_capacity(rows.len());
    let mut views = Vec::with_capacity(rows.len());
    for ((was, spans), at) in rows.into_iter().zip(0..) {
        let (id, rev) = was.map_or_else(Default::default, |was| {
            let known = &basis.blocks[was];
            (known.id, known.rev.clone())
        });
        let lead = at == 0;
        let kind = if lead { BlockKind::Lead } else { BlockKind::Body };
        blocks.push(Block { id: BlockId(id), kind, spans: spans.to_vec() });
        let runs = runs::shown(&basis.loaded, spans);
        views.push(BlockView { id, rev, lead, runs, quotes: Vec::new() });
    }
    let gone = stale::without_gone(&mut blocks, |statement| basis.prints(statement));
    Ok(Shown { blocks, gone, views })
}

/// Puts the printed words of the quotes to the blocks of a resolved draft.
pub(crate) fn printed(mut views: Vec<BlockView>, document: &Document) -> Vec<BlockView> {
    for (view, paragraph) in views.iter_mut().zip(&document.body) {
        let words = words(paragraph);
        let quotes = view.runs.iter().filter_map(|run| match run {
            Run::Quote { statement } => Some(words.get(statement).cloned().unwrap_or_default()),
            Run::Text { .. } => None,
        });
        view.quotes = quotes.collect();
    }
    views
}

fn words(paragraph: &Paragraph) -> BTreeMap<Uuid, String> {
    let quotes = paragraph.inlines.iter().filter_map(|inline| match inline {
        Inline::Quote { statement, opening, wording, closing, .. } => {
            Some((statement.0, format!("{opening}{wording}{closing}")))
        }
        _ => None,
    });
    quotes.collect()
}

/// Returns the place before the lead, with its dash and blank.
pub(crate) fn dateline(document: &Document) -> String {
    match document.body.first().and_then(|lead| lead.inlines.first()) {
        Some(Inline::Dateline { text }) => text.clone(),
        _ => String::new(),
    }
}
