//! A release for the clipboard: what leaves the office that way obeys the rules of files.

use kutip_core::id::EventId;
use kutip_core::release::State;
use kutip_store::table::ApprovalRow;
use kutip_store::{Changes, Op, StoreError};
use uuid::Uuid;

use super::{EARLY, check_embargo, check_quotes, enter, frozen, latest, release_row, state_of};
use crate::archive::drafts::{release, write_release};
use crate::archive::{Desk, Done};
use crate::error::AppError;
use crate::formats::{Format, write};
use crate::make::Moment;

/// What is copied.
#[derive(Debug, Clone)]
pub struct CopyRequest {
    /// The event.
    pub event: EventId,
    /// The release; the first when absent.
    pub release: Option<Uuid>,
    /// When.
    pub moment: Moment,
    /// The formats of text, in the order of the answer.
    pub formats: Vec<Format>,
    /// Why before the end of an embargo.
    pub reason: Option<String>,
}

/// Renders a release in formats of text: the last version alone once one is frozen, else the draft. Leave to copy before the end
/// of an embargo is kept with its reason.
///
/// # Errors
/// `embargo_binding`, `version_withheld`, `release_withdrawn`, `draft_outdated`, and `internal` for a format that is no text.
pub fn copied(desk: &mut Desk, request: &CopyRequest) -> Result<Done<Vec<String>>, AppError> {
    let row = release_row(desk.read(), request.event, request.release)?;
    let (document, id, version) = match row.filter(|row| state_of(row).is_frozen()) {
        Some(row) if state_of(&row) == State::Withdrawn => {
            return Err(AppError::refusal("release_withdrawn", "the release was withdrawn"));
        }
        Some(row) => {
            let version = frozen(&latest(desk.read(), row.id)?.ok_or(StoreError::NoRow("version"))?)?;
            check_quotes(desk.read(), request.event, &version.document)?;
            (version.document, Some(row.id), Some(version.id))
        }
        None => {
            let files = desk.home.folder()?.files();
            let (draft, _, id) =
                release(desk.read(), files, request.event, request.release, None, request.moment)?;
            (kutip_export::cleaned(draft.document), id, None)
        }
    };
    let reason = check_embargo(&document, desk.store.now_ms(), request.reason.as_deref())?;
    let value = request.formats.iter().map(|format| text(&document, *format)).collect::<Result<_, _>>()?;
    let Some(reason) = reason else { return Ok(Done { value, changes: Changes::default() }) };
    let member = desk.member;
    let done = write_release(
        desk,
        request.event,
        id,
        |place| Op::lasting("release.copy", place),
        |tx, release| {
            let (step, reason) = (EARLY.to_owned(), Some(reason));
            enter(tx, ApprovalRow { release, version, step, member, reason, ..ApprovalRow::default() })
        },
    )?;
    Ok(Done { value, changes: done.changes })
}

/// Lets a release be printed: a draft as it stands, since it is read in the office; a version as [`copied`] does.
///
/// # Errors
/// As [`copied`], of a version.
pub fn permit_print(
    desk: &mut Desk,
    event: EventId,
    release: Option<Uuid>,
    moment: Moment,
    reason: Option<String>,
) -> Result<Done<()>, AppError> {
    let row = release_row(desk.read(), event, release)?;
    if !row.is_some_and(|row| state_of(&row).is_frozen()) {
        return Ok(Done { value: (), changes: Changes::default() });
    }
    let done = copied(desk, &CopyRequest { event, release, moment, formats: Vec::new(), reason })?;
    Ok(Done { value: (), changes: done.changes })
}

fn text(document: &kutip_core::document::Document, format: Format) -> Result<String, AppError> {
    let mut bytes = Vec::new();
    write(format, document, &mut bytes)?;
    String::from_utf8(bytes).map_err(|_| AppError::failure("internal", "the format is no text"))
}
