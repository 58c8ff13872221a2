//! Sending a version out: the first time releases it; who got it is kept.

use kutip_core::id::EventId;
use kutip_core::release::{State, Step};
use kutip_store::table::{ApprovalRow, DeliveryRow, ReleaseRow};
use kutip_store::{Op, StoreError};
use serde::Serialize;
use uuid::Uuid;

use super::{EARLY, check_embargo, check_quotes, enter, frozen, known_row, latest, state_of, take};
use crate::archive::drafts::write_release;
use crate::archive::fields::required;
use crate::archive::{Desk, Done};
use crate::error::AppError;

/// Who gets a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Who.
    pub name: String,
    /// By which way, such as `whatsapp`, `email`, `print` or `hand`.
    pub channel: String,
}

/// What goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendRequest {
    /// The event.
    pub event: EventId,
    /// The release; the first when absent.
    pub release: Option<Uuid>,
    /// Who gets it; without anybody it is only said that it went out.
    pub to: Option<Recipient>,
    /// Why before the end of an embargo.
    pub reason: Option<String>,
}

/// What went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Sent {
    /// The release.
    pub release: Uuid,
    /// The version.
    pub version: Uuid,
    /// The state of the release now.
    #[cfg_attr(test, ts(type = "string"))]
    pub state: State,
}

/// Sends the approved version out: the first time releases it, a later time notes who else got it. It stands for good.
///
/// # Errors
/// `step_not_allowed`, `embargo_binding`, `version_withheld`, `field_blank`.
pub fn send_out(desk: &mut Desk, request: &SendRequest) -> Result<Done<Sent>, AppError> {
    let id = known_row(desk.read(), request.event, request.release)?.id;
    let (member, event) = (desk.member, request.event);
    let op = |place| Op::lasting("release.send", place);
    write_release(desk, event, Some(id), op, |tx, id| {
        let row = known_row(**tx, event, Some(id))?;
        let is_out = matches!(state_of(&row), State::Released | State::Corrected);
        let state = match &request.to {
            Some(_) if is_out => state_of(&row),
            _ => take(**tx, &row, Step::Release)?,
        };
        let version = frozen(&latest(**tx, id)?.ok_or(StoreError::NoRow("version"))?)?;
        check_quotes(**tx, event, &version.document)?;
        let reason = check_embargo(&version.document, tx.now_ms(), request.reason.as_deref())?;
        let step = ApprovalRow { release: id, version: Some(version.id), member, ..ApprovalRow::default() };
        if let Some(reason) = &reason {
            enter(tx, ApprovalRow { step: EARLY.into(), reason: Some(reason.clone()), ..step.clone() })?;
        }
        if !is_out {
            tx.put(&ReleaseRow { state: state.name().to_owned(), ..row })?;
            enter(tx, ApprovalRow { step: state.name().to_owned(), ..step })?;
        }
        if let Some(to) = &request.to {
            tx.put(&DeliveryRow {
                id: tx.new_id()?,
                release: id,
                version: version.id,
                channel: required(&to.channel, "channel")?,
                recipient: required(&to.name, "recipient")?,
                at_ms: tx.now_ms(),
                member,
                reason,
            })?;
        }
        Ok(Sent { release: id, version: version.id, state })
    })
}
