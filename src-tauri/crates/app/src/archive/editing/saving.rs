//! Putting the edited text of a draft into the archive: one transaction, one step of undo.

use kutip_core::id::EventId;
use kutip_core::release::Span;
use kutip_store::table::BlockRow;
use kutip_store::{Changes, Op, Place, Tx};
use uuid::Uuid;

use super::arranging::{Arranged, Arrangement, arrange};
use super::basis::Basis;
use super::naming::step;
use super::wire::{BlockStamp, BlockView, Conflict, SaveBlocks, SavedBlocks};
use super::{ordering, runs};
use crate::archive::drafts::write_release;
use crate::archive::{Desk, Done};
use crate::error::AppError;
use crate::make::Moment;

/// Saves the text of a draft. The first edit of a draft that follows its record stores all of it. A text without a
/// change is not written.
///
/// What was changed by somebody else since the page read it comes back as a conflict, and nothing is written.
///
/// # Errors
/// `block_foreign`, `block_twice`; `quote_unknown`, `quote_withheld`, `quote_twice` for a quote that cannot be put in;
/// `row_missing`, `event_language`.
pub fn save_blocks(
    desk: &mut Desk,
    request: &SaveBlocks,
    moment: Moment,
) -> Result<Done<SavedBlocks>, AppError> {
    let event = EventId(request.event);
    let basis = Basis::read(desk.read(), desk.home.folder()?.files(), event, request.release, moment)?;
    let made = arrange(desk.read(), &basis, &request.text)?;
    if !made.stale.is_empty() {
        let conflicts = made.stale.iter().map(|id| conflict(&basis, *id)).collect();
        let value = SavedBlocks { release: basis.loaded.release, blocks: Vec::new(), conflicts };
        return Ok(Done { value, changes: Changes::default() });
    }
    let sent = made.sent.clone();
    let done = if is_same(&basis, &made) {
        if let Some(field) = &request.scratch {
            desk.store.clear_scratch(Place::Event(request.event), field)?;
        }
        let stamps = basis.blocks.iter().map(|block| BlockStamp { id: block.id, rev: block.rev.clone() });
        let value = Written { release: basis.loaded.release, stamps: stamps.collect() };
        Done { value, changes: Changes::default() }
    } else {
        let name = step(&basis, &made);
        write(desk, event, &basis, made, name, request.scratch.as_deref())?
    };
    let Written { release, stamps } = done.value;
    let blocks = sent.into_iter().map(|at| at.and_then(|at| stamps.get(at).cloned())).collect();
    Ok(Done { value: SavedBlocks { release, blocks, conflicts: Vec::new() }, changes: done.changes })
}

/// What an arrangement became.
struct Written {
    /// The release; none for a draft that follows its record.
    release: Option<Uuid>,
    /// What each block became.
    stamps: Vec<BlockStamp>,
}

/// Puts other runs into one block of a draft, as a step of its own name.
///
/// # Errors
/// As [`save_blocks`].
pub(crate) fn replace_block(
    desk: &mut Desk,
    basis: &Basis,
    at: usize,
    spans: Vec<Span>,
    name: &'static str,
) -> Result<Done<()>, AppError> {
    let kept = basis.blocks.iter().enumerate().map(|(was, block)| Arranged {
        was: Some(was),
        back: None,
        spans: if was == at { spans.clone() } else { block.spans.clone() },
    });
    let made = Arrangement { blocks: kept.collect(), ..Arrangement::default() };
    let event = basis.loaded.record.event.id;
    let done = write(desk, event, basis, made, name, None)?;
    Ok(Done { value: (), changes: done.changes })
}

/// Tells whether an arrangement is the draft as it stands.
fn is_same(basis: &Basis, made: &Arrangement) -> bool {
    let same =
        |(at, block): (usize, &Arranged)| block.was == Some(at) && basis.blocks[at].spans == block.spans;
    made.blocks.len() == basis.blocks.len() && made.blocks.iter().enumerate().all(same)
}

fn conflict(basis: &Basis, id: Uuid) -> Conflict {
    let current = basis.blocks.iter().find(|block| block.id == id).map(|block| BlockView {
        id,
        rev: block.rev.clone(),
        lead: block.lead,
        runs: runs::shown(&basis.loaded, &block.spans),
        quotes: Vec::new(),
    });
    Conflict { id, current }
}

/// Writes an arrangement.
fn write(
    desk: &mut Desk,
    event: EventId,
    basis: &Basis,
    mut made: Arrangement,
    name: &'static str,
    scratch: Option<&str>,
) -> Result<Done<Written>, AppError> {
    if made.blocks.is_empty() {
        // A draft without a block would follow its record again.
        let was = (!basis.blocks.is_empty()).then_some(0);
        made.blocks.push(Arranged { was, back: None, spans: Vec::new() });
    }
    let known = basis.loaded.release;
    write_release(
        desk,
        event,
        known,
        |place| Op::undoable(name, place),
        |tx, release| {
            let stamps = put(tx, release, basis, &made)?;
            if let Some(field) = scratch {
                tx.clear_scratch(Place::Event(event.0), field)?;
            }
            Ok(Written { release: Some(release), stamps })
        },
    )
}

/// Puts the rows of an arrangement, and takes away those that it has not.
fn put(tx: &Tx<'_>, release: Uuid, basis: &Basis, made: &Arrangement) -> Result<Vec<BlockStamp>, AppError> {
    let standing = |block: &Arranged| block.was.filter(|_| basis.stored).map(|was| &basis.blocks[was]);
    let known: Vec<Option<&str>> =
        made.blocks.iter().map(|block| standing(block).map(|block| block.rank.as_str())).collect();
    let mut stamps = Vec::with_capacity(made.blocks.len());
    for ((block, rank), at) in made.blocks.iter().zip(ordering::ranks(&known)?).zip(0..) {
        let id = match (standing(block), block.back) {
            (Some(standing), _) => standing.id,
            (None, Some(buried)) => {
                tx.restore::<BlockRow>(buried)?;
                buried
            }
            (None, None) => tx.new_id()?,
        };
        // The first paragraph is the lead, whichever it is: the dateline stands before it.
        let kind = if at == 0 { "lead" } else { "body" }.to_owned();
        let unchanged = standing(block).is_some_and(|standing| standing.spans == block.spans);
        let spans = match tx.get::<BlockRow>(id)? {
            Some(row) if unchanged => row.spans,
            _ => runs::cell(&basis.loaded, &block.spans),
        };
        stamps.push(BlockStamp { id, rev: runs::revision(&spans) });
        tx.put(&BlockRow { id, release, rank, kind, spans })?;
    }
    let stays = |at: usize| made.blocks.iter().any(|block| block.was == Some(at));
    for (at, block) in basis.blocks.iter().enumerate().filter(|_| basis.stored) {
        if !stays(at) {
            tx.remove::<BlockRow>(block.id)?;
        }
    }
    Ok(stamps)
}
