use kutip_store::table::PhotoRow;
use kutip_store::{Op, Place, StoreError, Tx};
use serde::Deserialize;
use uuid::Uuid;

use crate::archive::capture::rank_after;
use crate::archive::fields::filled;
use crate::archive::{Desk, Done};
use crate::error::AppError;

/// What is said of a photo.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PhotoEdit {
    /// The event.
    pub event: Uuid,
    /// The photo.
    pub id: Uuid,
    /// The caption.
    pub caption: Option<String>,
    /// Who took it.
    pub credit: Option<String>,
}

/// Saves what is said of a photo.
///
/// # Errors
/// `row_missing`.
pub fn save_photo(desk: &mut Desk, edit: PhotoEdit) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("photo.edit", Place::Event(edit.event)), |tx| {
        let row = known(tx, edit.event, edit.id)?;
        Ok(tx.put(&PhotoRow { caption: filled(edit.caption), credit: filled(edit.credit), ..row })?)
    })
}

/// Puts a photo behind another one, or before all.
///
/// # Errors
/// `row_missing`.
pub fn move_photo(desk: &mut Desk, event: Uuid, id: Uuid, after: Option<Uuid>) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("photo.move", Place::Event(event)), |tx| {
        let row = known(tx, event, id)?;
        let mut others = tx.of::<PhotoRow>("event", event)?;
        others.retain(|other| other.id != id);
        let place =
            |after| others.iter().position(|other| other.id == after).ok_or(StoreError::NoRow("photo"));
        let at = after.map(place).transpose()?;
        let ranks: Vec<&str> = others.iter().map(|other| other.rank.as_str()).collect();
        Ok(tx.put(&PhotoRow { rank: rank_after(&ranks, at)?, ..row })?)
    })
}

/// Takes a photo out of an event; its file stays, so that undo can bring it back.
///
/// # Errors
/// `row_missing`.
pub fn remove_photo(desk: &mut Desk, event: Uuid, id: Uuid) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("photo.remove", Place::Event(event)), |tx| {
        known(tx, event, id)?;
        Ok(tx.remove::<PhotoRow>(id)?)
    })
}

fn known(tx: &Tx<'_>, event: Uuid, id: Uuid) -> Result<PhotoRow, AppError> {
    let row = tx.get::<PhotoRow>(id)?.filter(|row| row.event == event);
    Ok(row.ok_or(StoreError::NoRow("photo"))?)
}
