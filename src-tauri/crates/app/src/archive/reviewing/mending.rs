//! Mending what a finding found, where its rule offers a safe mend.

use kutip_core::finding::Place as Spot;
use kutip_core::id::{EventId, StatementId};
use kutip_core::release::Span;
use kutip_core::statement::Entry;
use kutip_store::table::{EventRow, ReleaseRow, StatementRow};
use kutip_store::{Op, Place, Reader, StoreError};
use serde::Deserialize;
use uuid::Uuid;

use crate::archive::drafts::{release, write_release};
use crate::archive::editing::{Basis, replace_block};
use crate::archive::events::load;
use crate::archive::{Desk, Done};
use crate::error::AppError;
use crate::make::Moment;

/// A mend as a finding offered it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MendRequest {
    /// The event.
    pub event: Uuid,
    /// The release; the first one when absent.
    pub release: Option<Uuid>,
    /// Where: a JSON pointer of the record, `headline` or `paragraph/3`.
    pub target: String,
    /// What is found.
    pub find: String,
    /// What replaces it.
    pub replace: String,
}

/// The fields of an event whose text can be mended.
const FIELDS: [&str; 11] = [
    "title",
    "title_short",
    "theme",
    "organiser",
    "organiser_short",
    "participants",
    "venue",
    "city",
    "purpose",
    "news",
    "next_step",
];

/// Tells whether a mend of a place can be made.
pub(super) fn can_mend(place: &Spot) -> bool {
    match place {
        Spot::Headline | Spot::Paragraph(_) => true,
        Spot::Release => false,
        Spot::Record(pointer) => event_field(pointer).is_some() || statement_at(pointer).is_some(),
    }
}

fn event_field(pointer: &str) -> Option<&str> {
    pointer.strip_prefix("/event/").filter(|field| FIELDS.contains(field))
}

/// Returns the place of a statement in the record whose text is meant.
fn statement_at(pointer: &str) -> Option<usize> {
    pointer.strip_prefix("/statements/")?.strip_suffix("/text")?.parse().ok()
}

/// Makes a mend, once; undo takes it back. A quote is never mended.
///
/// # Errors
/// `mend_gone` when the text is not there any more, and what [`draft`](super::draft) says.
pub fn mend(desk: &mut Desk, request: &MendRequest, moment: Moment) -> Result<Done<()>, AppError> {
    if let Some(number) = request.target.strip_prefix("paragraph/").and_then(|number| number.parse().ok()) {
        return mend_paragraph(desk, request, number, moment);
    }
    if request.target == "headline" {
        return mend_headline(desk, request, moment);
    }
    if let Some(field) = event_field(&request.target) {
        return mend_event(desk, request, field);
    }
    match statement_at(&request.target) {
        Some(at) => mend_statement(desk, request, at),
        None => Err(gone()),
    }
}

fn gone() -> AppError {
    AppError::refusal("mend_gone", "what should be mended is not there any more")
}

/// Replaces what stands in a text once.
fn replaced(text: &str, request: &MendRequest) -> Option<String> {
    let mut found = text.match_indices(&request.find);
    match (found.next(), found.next()) {
        (Some(_), None) if !request.find.is_empty() => {
            Some(text.replacen(&request.find, &request.replace, 1))
        }
        _ => None,
    }
}

fn mend_event(desk: &mut Desk, request: &MendRequest, field: &str) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("event.edit", Place::Event(request.event)), |tx| {
        let mut row = tx.get::<EventRow>(request.event)?.ok_or(StoreError::NoRow("event"))?;
        let cell: &mut String = match field {
            "title" => &mut row.title,
            "city" => &mut row.city,
            other => optional(&mut row, other).ok_or_else(gone)?,
        };
        *cell = replaced(cell, request).ok_or_else(gone)?;
        Ok(tx.put(&row)?)
    })
}

fn optional<'r>(row: &'r mut EventRow, field: &str) -> Option<&'r mut String> {
    let cell = match field {
        "title_short" => &mut row.title_short,
        "theme" => &mut row.theme,
        "organiser" => &mut row.organiser,
        "organiser_short" => &mut row.organiser_short,
        "participants" => &mut row.participants,
        "venue" => &mut row.venue,
        "purpose" => &mut row.purpose,
        "news" => &mut row.news,
        "next_step" => &mut row.next_step,
        _ => return None,
    };
    cell.as_mut()
}

fn mend_statement(desk: &mut Desk, request: &MendRequest, at: usize) -> Result<Done<()>, AppError> {
    let id = paraphrase(desk.read(), EventId(request.event), at)?;
    desk.write(Op::undoable("statement.edit", Place::Event(request.event)), |tx| {
        let row = tx.get::<StatementRow>(id.0)?.ok_or(StoreError::NoRow("statement"))?;
        let text = replaced(&row.text, request).ok_or_else(gone)?;
        Ok(tx.put(&StatementRow { text, ..row })?)
    })
}

/// Finds a paraphrase whose text is free to edit; the words of a quote are nobody's to mend.
fn paraphrase(reader: Reader<'_>, event: EventId, at: usize) -> Result<StatementId, AppError> {
    let loaded = load(reader, event, None)?;
    match loaded.record.entries.get(at) {
        Some(Entry::Releasable(said)) if !said.is_direct() && !reader.is_fixed(said.id.0)? => Ok(said.id),
        _ => Err(gone()),
    }
}

fn mend_headline(desk: &mut Desk, request: &MendRequest, moment: Moment) -> Result<Done<()>, AppError> {
    let (event, files) = (EventId(request.event), desk.home.folder()?.files());
    let (draft, _, known) = release(desk.read(), files, event, request.release, None, moment)?;
    let headline = replaced(&draft.document.headline, request).ok_or_else(gone)?;
    write_release(
        desk,
        event,
        known,
        |place| Op::undoable("release.edit", place),
        |tx, id| {
            let row = tx.get::<ReleaseRow>(id)?.ok_or(StoreError::NoRow("release"))?;
            Ok(tx.put(&ReleaseRow { headline: Some(headline), ..row })?)
        },
    )
}

fn mend_paragraph(
    desk: &mut Desk,
    request: &MendRequest,
    number: usize,
    moment: Moment,
) -> Result<Done<()>, AppError> {
    let (event, files) = (EventId(request.event), desk.home.folder()?.files());
    let basis = Basis::read(desk.read(), files, event, request.release, moment)?;
    let at = number.checked_sub(1).filter(|at| *at < basis.blocks.len()).ok_or_else(gone)?;
    let mut spans = basis.blocks[at].spans.clone();
    mend_spans(&mut spans, request)?;
    replace_block(desk, &basis, at, spans, "release.mend")
}

/// Mends the one run of text that holds what was found. A run that changed in part is the officer's own from then on: it
/// does not come from the record any more.
fn mend_spans(spans: &mut [Span], request: &MendRequest) -> Result<(), AppError> {
    let mut holders = spans.iter_mut().filter_map(|span| match span {
        Span::Text { text, source } if text.contains(&request.find) => Some((text, source)),
        _ => None,
    });
    match (holders.next(), holders.next()) {
        (Some((text, source)), None) => {
            if text.trim() != request.find.trim() {
                *source = None;
            }
            *text = replaced(text, request).ok_or_else(gone)?;
            Ok(())
        }
        _ => Err(gone()),
    }
}
