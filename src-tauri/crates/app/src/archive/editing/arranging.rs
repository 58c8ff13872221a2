//! Holding the text that a page sent against the draft as it stands.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use kutip_core::id::StatementId;
use kutip_core::release::stale::merged;
use kutip_core::release::{Source, Span};
use kutip_store::Reader;
use uuid::Uuid;

use super::basis::{Basis, is_buried, quotes_of};
use super::runs::{is_blank, taken};
use super::wire::{Run, SentBlock, SentText};
use crate::error::AppError;

/// A paragraph in its new place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Arranged {
    /// Its place among the blocks that stood; none for a new one, or one that is put back.
    pub(crate) was: Option<usize>,
    /// The block to put back out of the trash.
    pub(super) back: Option<Uuid>,
    /// Its runs.
    pub(crate) spans: Vec<Span>,
}

/// The new text of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Arrangement {
    /// The paragraphs in their order.
    pub(crate) blocks: Vec<Arranged>,
    /// For each paragraph sent its place among [`Arrangement::blocks`]; none for one without a word.
    pub(super) sent: Vec<Option<usize>>,
    /// The blocks, as they were sent, that somebody else changed meanwhile: then the rest says nothing.
    pub(crate) stale: Vec<Uuid>,
}

/// Arranges a draft as a page has it.
///
/// # Errors
/// `block_twice`, `block_foreign`, `quote_unknown`, `quote_withheld`, `quote_twice`.
pub(crate) fn arrange(reader: Reader<'_>, basis: &Basis, text: &SentText) -> Result<Arrangement, AppError> {
    once(text)?;
    let places: BTreeMap<Uuid, usize> = basis.blocks.iter().map(|block| block.id).zip(0..).collect();
    let known = basis.sourced();
    let mut out = Arrangement::default();
    for block in &text.blocks {
        let was = block.id.and_then(|id| places.get(&id).copied());
        let back = match (block.id, was) {
            (Some(id), None) => {
                let buried = is_buried(reader, basis.loaded.release, id)?;
                // What the page itself took out comes without a revision.
                if !buried || block.base.is_some() || block.runs.is_none() {
                    out.stale.push(id);
                }
                Some(id)
            }
            _ => None,
        };
        if let (Some(id), Some(at)) = (block.id, was)
            && is_stale(basis, block, at)
        {
            out.stale.push(id);
        }
        let spans = match (&block.runs, was) {
            (Some(runs), _) => written(basis, runs, &known)?,
            (None, Some(at)) => basis.blocks[at].spans.clone(),
            (None, None) => Vec::new(),
        };
        let keeps = !is_blank(&spans) || block.runs.is_none() && was.is_some();
        out.sent.push(keeps.then_some(out.blocks.len()));
        if keeps {
            out.blocks.push(Arranged { was, back, spans });
        }
    }
    for gone in &text.gone {
        match places.get(&gone.id) {
            Some(at) if basis.blocks[*at].rev == gone.base => {}
            Some(_) => out.stale.push(gone.id),
            // It is gone already.
            None => drop(is_buried(reader, basis.loaded.release, gone.id)?),
        }
    }
    if out.stale.is_empty() {
        keep_unlisted(basis, text, &mut out);
        quoted_once(basis, &out)?;
    }
    Ok(out)
}

/// A paragraph that was touched must be made of what stands. While a draft follows its record, so must the others:
/// they are stored with it.
fn is_stale(basis: &Basis, block: &SentBlock, at: usize) -> bool {
    let known = block.base.as_ref() == Some(&basis.blocks[at].rev);
    !known && (block.runs.is_some() || !basis.stored)
}

/// A block can stand in one place only.
fn once(text: &SentText) -> Result<(), AppError> {
    let ids = text.blocks.iter().filter_map(|block| block.id).chain(text.gone.iter().map(|gone| gone.id));
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(AppError::refusal("block_twice", "a paragraph was sent twice"));
        }
    }
    Ok(())
}

/// Takes the runs of a paragraph. A source is kept by a run that came through as it was.
fn written(basis: &Basis, runs: &[Run], known: &HashSet<(Source, String)>) -> Result<Vec<Span>, AppError> {
    let mut spans = taken(&basis.loaded, runs);
    for span in &mut spans {
        match span {
            Span::Quote { statement } => may_quote(basis, *statement)?,
            Span::Text { text, source } => {
                *source = source.take().filter(|origin| known.contains(&(origin.clone(), text.clone())));
            }
        }
    }
    Ok(merged(&spans))
}

/// What may be printed may be quoted; what the draft quotes already may stay.
fn may_quote(basis: &Basis, statement: StatementId) -> Result<(), AppError> {
    if basis.prints(statement) || basis.quoted().contains(&statement) {
        Ok(())
    } else if basis.withholds(statement) {
        Err(AppError::refusal("quote_withheld", "the statement is not for release"))
    } else {
        Err(AppError::refusal("quote_unknown", "the event has no such quote"))
    }
}

/// Keeps blocks that the page does not know, each behind the one that it stood behind; what holds a place for an emptied
/// draft goes once there is a text again.
fn keep_unlisted(basis: &Basis, text: &SentText, out: &mut Arrangement) {
    let listed: BTreeSet<Uuid> =
        text.blocks.iter().filter_map(|block| block.id).chain(text.gone.iter().map(|gone| gone.id)).collect();
    for (at, block) in basis
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| !listed.contains(&block.id) && !block.spans.is_empty())
    {
        let before = basis.blocks[..at]
            .iter()
            .enumerate()
            .rev()
            .find_map(|(was, _)| out.blocks.iter().position(|arranged| arranged.was == Some(was)));
        let to = before.map_or(0, |before| before + 1);
        out.blocks.insert(to, Arranged { was: Some(at), back: None, spans: block.spans.clone() });
        for place in out.sent.iter_mut().flatten().filter(|place| **place >= to) {
            *place += 1;
        }
    }
}

/// A quote stands in a release once.
fn quoted_once(basis: &Basis, out: &Arrangement) -> Result<(), AppError> {
    let times =
        |statement: StatementId, all: &[StatementId]| all.iter().filter(|other| **other == statement).count();
    let before = quotes_of(basis.blocks.iter().map(|block| block.spans.as_slice()));
    let after = quotes_of(out.blocks.iter().map(|block| block.spans.as_slice()));
    let twice = after.iter().any(|quote| times(*quote, &after) > times(*quote, &before).max(1));
    if twice {
        return Err(AppError::refusal("quote_twice", "a quote stands in the text already"));
    }
    Ok(())
}
