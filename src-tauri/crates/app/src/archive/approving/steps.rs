//! Steps that need nothing but a reason: to review, back to the draft, withdrawal.

use kutip_core::id::EventId;
use kutip_core::release::Step;
use kutip_store::Op;
use kutip_store::table::{ApprovalRow, ReleaseRow};
use uuid::Uuid;

use super::{enter, known_row, latest, release_row, take};
use crate::archive::drafts::{release, store_blocks, write_release};
use crate::archive::events::load_whole;
use crate::archive::fields::filled;
use crate::archive::{Desk, Done};
use crate::error::AppError;
use crate::make::Moment;

/// A step of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRequest {
    /// The event.
    pub event: EventId,
    /// The release; the first when absent.
    pub release: Option<Uuid>,
    /// Why; kept in the history.
    pub reason: Option<String>,
}

/// Hands a draft in for review. One that only followed the record is stored, and undo stops here, so that what is looked at
/// stands still: an edit begins the next draft.
///
/// # Errors
/// `step_not_allowed`, and what composing says.
pub fn submit(desk: &mut Desk, request: &StepRequest, moment: Moment) -> Result<Done<Uuid>, AppError> {
    let files = desk.home.folder()?.files();
    let known = release_row(desk.read(), request.event, request.release)?.map(|row| row.id);
    let (member, event) = (desk.member, request.event);
    let reason = filled(request.reason.clone());
    let op = |place| Op::lasting("release.submit", place);
    write_release(desk, event, known, op, |tx, id| {
        let (draft, stored, _) = release(**tx, files, event, Some(id), None, moment)?;
        if !stored {
            store_blocks(tx, id, &load_whole(**tx, event, Some(id))?, &draft.draft.blocks)?;
        }
        let row = known_row(**tx, event, Some(id))?;
        let state = take(**tx, &row, Step::Submit)?.name().to_owned();
        tx.put(&ReleaseRow { state: state.clone(), ..row })?;
        enter(tx, ApprovalRow { release: id, step: state, member, reason, ..ApprovalRow::default() })?;
        Ok(id)
    })
}

/// Sends a draft that is in review back to its writer.
///
/// # Errors
/// `step_not_allowed`.
pub fn send_back(desk: &mut Desk, request: &StepRequest) -> Result<Done<Uuid>, AppError> {
    let reason = filled(request.reason.clone());
    step(desk, request, Step::Return, reason, |place| Op::lasting("release.return", place))
}

/// Begins the next draft of what is in review or frozen, where the record changed and the text did not. Versions stay.
///
/// # Errors
/// `step_not_allowed`.
pub fn revise(desk: &mut Desk, event: EventId, release: Option<Uuid>) -> Result<Done<Uuid>, AppError> {
    let id = known_row(desk.read(), event, release)?.id;
    let op = |place| Op::lasting("release.revise", place);
    write_release(desk, event, Some(id), op, |tx, id| {
        let row = known_row(**tx, event, Some(id))?;
        let state = take(**tx, &row, Step::Revise)?.name().to_owned();
        tx.put(&ReleaseRow { state, ..row })?;
        Ok(id)
    })
}

/// Takes back what was approved or went out. It cannot be undone, and the number stays used.
///
/// # Errors
/// `reason_missing`, `step_not_allowed`.
pub fn withdraw(desk: &mut Desk, request: &StepRequest) -> Result<Done<Uuid>, AppError> {
    let Some(reason) = filled(request.reason.clone()) else {
        return Err(AppError::refusal("reason_missing", "a withdrawal needs a reason").at("reason"));
    };
    step(desk, request, Step::Withdraw, Some(reason), |place| Op::lasting("release.withdraw", place))
}

fn step(
    desk: &mut Desk,
    request: &StepRequest,
    step: Step,
    reason: Option<String>,
    op: impl FnOnce(kutip_store::Place) -> Op,
) -> Result<Done<Uuid>, AppError> {
    let id = known_row(desk.read(), request.event, request.release)?.id;
    let (member, event) = (desk.member, request.event);
    write_release(desk, event, Some(id), op, |tx, id| {
        let row = known_row(**tx, event, Some(id))?;
        let state = take(**tx, &row, step)?.name().to_owned();
        let version = match step {
            Step::Withdraw => latest(**tx, id)?.map(|version| version.id),
            _ => None,
        };
        tx.put(&ReleaseRow { state: state.clone(), ..row })?;
        enter(
            tx,
            ApprovalRow { release: id, version, step: state, member, reason, ..ApprovalRow::default() },
        )?;
        Ok(id)
    })
}
