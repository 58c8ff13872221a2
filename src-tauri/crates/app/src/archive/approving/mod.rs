//! From the draft to a frozen version that goes out, and back: review, approval, numbers, release, withdrawal.
//!
//! Approving is one transaction: reserve the number, resolve the draft with it, freeze the tree as canonical JSON, hash it,
//! enter who approved with the signed head of the log. From then on files are made of the version alone.

mod copying;
mod freezing;
mod numbering;
mod sending_out;
mod status;
mod steps;
mod versions;

pub use copying::{CopyRequest, copied, permit_print};
pub use freezing::{ApproveRequest, Approved, Paper, approve};
pub use numbering::number_example;
pub use sending_out::{Recipient, SendRequest, Sent, send_out};
pub use status::{EmbargoView, StatusView, StepView, VersionView, status};
pub use steps::{StepRequest, revise, send_back, submit, withdraw};
pub use versions::{Standing, standing};
pub(super) use versions::{check_embargo, check_quotes, frozen, latest, page_of, went_out, with_emblem};

use kutip_core::id::EventId;
use kutip_core::release::{State, Step};
use kutip_store::table::{ApprovalRow, ReleaseRow};
use kutip_store::{Reader, StoreError, Tx};
use uuid::Uuid;

use crate::error::AppError;

/// What an approval row says that is no state: leave to go out before the end of an embargo, with a reason.
pub(super) const EARLY: &str = "early";

/// Finds a release of an event; the first one where none is named.
pub(super) fn release_row(
    reader: Reader<'_>,
    event: EventId,
    release: Option<Uuid>,
) -> Result<Option<ReleaseRow>, AppError> {
    let rows = reader.of::<ReleaseRow>("event", event.0)?.into_iter();
    match release {
        Some(id) => {
            let row = rows.into_iter().find(|row| row.id == id);
            Ok(Some(row.ok_or(StoreError::NoRow("release"))?))
        }
        None => Ok(rows.min_by_key(|row| row.id)),
    }
}

fn known_row(reader: Reader<'_>, event: EventId, release: Option<Uuid>) -> Result<ReleaseRow, AppError> {
    Ok(release_row(reader, event, release)?.ok_or(StoreError::NoRow("release"))?)
}

/// Reads the state of a release; a row of before there were states is a draft.
pub(super) fn state_of(row: &ReleaseRow) -> State {
    State::from_name(&row.state).unwrap_or_default()
}

/// Takes a step, or says that it cannot be taken from where the release stands.
fn take(reader: Reader<'_>, row: &ReleaseRow, step: Step) -> Result<State, AppError> {
    let before = !went_out(reader, row.id)?.is_empty();
    state_of(row).after(step, before).ok_or_else(|| {
        AppError::refusal("step_not_allowed", "the release does not stand where this step begins")
    })
}

/// Enters a step with the signed head of the log before it.
pub(super) fn enter(tx: &Tx<'_>, row: ApprovalRow) -> Result<(), AppError> {
    Ok(tx.put(&ApprovalRow { id: tx.new_id()?, at_ms: tx.now_ms(), anchor: Some(tx.anchor()?), ..row })?)
}
