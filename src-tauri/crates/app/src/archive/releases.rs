//! The releases of an event: it has one without anybody's doing, and can have more.

use kutip_store::table::{EventRow, ReleaseRow};
use kutip_store::{Op, Place, StoreError};
use uuid::Uuid;

use super::{Desk, Done};
use crate::error::AppError;

/// Begins one more release of an event. The first one, of which nothing was set yet, gets its row as well.
///
/// # Errors
/// `row_missing`.
pub fn add_release(desk: &mut Desk, event: Uuid) -> Result<Done<Uuid>, AppError> {
    desk.write(Op::undoable("release.add", Place::Event(event)), |tx| {
        tx.get::<EventRow>(event)?.ok_or(StoreError::NoRow("event"))?;
        let begin = || -> Result<Uuid, AppError> {
            let id = tx.new_id()?;
            let state = "draft".to_owned();
            tx.put(&ReleaseRow { id, event, state, ..ReleaseRow::default() })?;
            Ok(id)
        };
        if tx.of::<ReleaseRow>("event", event)?.is_empty() {
            begin()?;
        }
        begin()
    })
}
