//! The draft that an edit is made of.

use std::collections::{BTreeSet, HashSet};
use std::path::PathBuf;

use kutip_core::id::{BlockId, EventId, StatementId};
use kutip_core::release::{Block, BlockKind, Draft, Source, Span, stale::merged};
use kutip_core::statement::Entry;
use kutip_store::table::BlockRow;
use kutip_store::{Loaded, Reader, StoreError, spans};
use uuid::Uuid;

use super::runs;
use crate::archive::drafts::opened;
use crate::archive::events::load_whole;
use crate::error::AppError;
use crate::make::Moment;
use crate::opening::Opened;
use crate::release::composed;

/// A draft as it stands, stored or as composed now.
pub(crate) struct Basis {
    /// The record, with the rows of its lists.
    pub(crate) loaded: Loaded,
    /// The record with its office.
    pub(crate) opened: Opened,
    /// What composing gives now.
    pub(crate) draft: Draft,
    /// Whether the blocks are stored; else they follow the record.
    pub(crate) stored: bool,
    /// The blocks.
    pub(crate) blocks: Vec<Standing>,
}

/// A block that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) id: Uuid,
    pub(crate) rev: String,
    /// The place in the order; empty when the block is not stored.
    pub(crate) rank: String,
    pub(crate) lead: bool,
    pub(crate) spans: Vec<Span>,
}

impl Basis {
    /// Reads the draft of a release, by default the first.
    ///
    /// # Errors
    /// `row_missing`, `event_trashed`, `record_incomplete`, `event_language`.
    pub(crate) fn read(
        reader: Reader<'_>,
        files: PathBuf,
        event: EventId,
        release: Option<Uuid>,
        moment: Moment,
    ) -> Result<Self, AppError> {
        let loaded = load_whole(reader, event, release)?;
        if release.is_some() && loaded.release.is_none() {
            return Err(StoreError::NoRow("release").into());
        }
        let opened = opened(reader, files, loaded.record.clone())?;
        let draft = composed(&opened, moment)?;
        let rows = match loaded.release {
            Some(release) => reader.of::<BlockRow>("release", release)?,
            None => Vec::new(),
        };
        let stored = !rows.is_empty();
        let blocks = if stored {
            rows.into_iter().map(|row| standing(&loaded, row)).collect()
        } else {
            draft.blocks.iter().map(|block| composed_block(&loaded, block)).collect()
        };
        Ok(Self { loaded, opened, draft, stored, blocks })
    }

    /// Tells whether a statement is a quote that may be printed.
    pub(crate) fn prints(&self, statement: StatementId) -> bool {
        self.loaded.record.statements().any(|said| said.id == statement && said.is_direct())
    }

    /// Tells whether a statement of the event is withheld.
    pub(super) fn withholds(&self, statement: StatementId) -> bool {
        self.loaded
            .record
            .entries
            .iter()
            .any(|entry| matches!(entry, Entry::Withheld(said) if said.id == statement))
    }

    /// Lists the statements that the draft quotes.
    pub(super) fn quoted(&self) -> BTreeSet<StatementId> {
        quotes_of(self.blocks.iter().map(|block| block.spans.as_slice())).into_iter().collect()
    }

    /// Lists the runs that came from a record: those of the draft, and those that composing gives now.
    pub(super) fn sourced(&self) -> HashSet<(Source, String)> {
        let own = self.blocks.iter().flat_map(|block| block.spans.clone());
        let fresh = self.draft.blocks.iter().flat_map(|block| merged(&block.spans));
        let sourced = own.chain(fresh).filter_map(|span| match span {
            Span::Text { text, source: Some(source) } => Some((source, text)),
            _ => None,
        });
        sourced.collect()
    }
}

/// Tells whether a block lies in the trash of a release. One of another release is refused.
///
/// # Errors
/// `block_foreign`.
pub(super) fn is_buried(reader: Reader<'_>, release: Option<Uuid>, id: Uuid) -> Result<bool, AppError> {
    match reader.get_any::<BlockRow>(id)? {
        Some(row) if Some(row.release) == release => Ok(true),
        Some(_) => Err(AppError::refusal("block_foreign", "a paragraph belongs to another release")),
        None => Ok(false),
    }
}

/// Lists the quotes of some runs, in order.
pub(super) fn quotes_of<'s>(blocks: impl Iterator<Item = &'s [Span]>) -> Vec<StatementId> {
    let quotes = blocks.flatten().filter_map(|span| match span {
        Span::Quote { statement } => Some(*statement),
        Span::Text { .. } => None,
    });
    quotes.collect()
}

fn standing(loaded: &Loaded, row: BlockRow) -> Standing {
    let spans = merged(&loaded.spans(&spans::read(&row.spans)));
    Standing { id: row.id, rev: runs::revision(&row.spans), rank: row.rank, lead: row.kind == "lead", spans }
}

fn composed_block(loaded: &Loaded, block: &Block) -> Standing {
    let Block { id: BlockId(id), kind, .. } = *block;
    let rev = runs::revision(&runs::cell(loaded, &block.spans));
    let spans = merged(&block.spans);
    Standing { id, rev, rank: String::new(), lead: kind == BlockKind::Lead, spans }
}
