//! Text that is being typed: kept on the disk as it stands, offered again after a kill.

use kutip_store::{Reader, Scratch};
use serde::Serialize;

use crate::archive::{Desk, PlaceRef};
use crate::error::AppError;

/// Unfinished text of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScratchView {
    /// Where it was typed; none for a place of a newer version.
    pub place: Option<PlaceRef>,
    /// The field within the place, as the page names it.
    pub field: String,
    /// The text.
    pub text: String,
    /// When it was saved, milliseconds since 1970.
    pub at_ms: i64,
}

impl From<Scratch> for ScratchView {
    fn from(scratch: Scratch) -> Self {
        Self {
            place: scratch.place.map(PlaceRef::from),
            field: scratch.field,
            text: scratch.text,
            at_ms: scratch.at_ms,
        }
    }
}

/// Keeps what stands in a field; on return it is on the disk. Nothing of it is logged.
///
/// # Errors
/// What the store says.
pub fn save_scratch(desk: &Desk, place: PlaceRef, field: &str, text: &str) -> Result<(), AppError> {
    Ok(desk.store.save_scratch(place.into(), field, text)?)
}

/// Forgets what stood in a field that was left without keeping it.
///
/// # Errors
/// What the store says.
pub fn clear_scratch(desk: &Desk, place: PlaceRef, field: &str) -> Result<(), AppError> {
    Ok(desk.store.clear_scratch(place.into(), field)?)
}

/// Lists all unfinished text, the newest first.
///
/// # Errors
/// What the store says.
pub fn scratch(reader: Reader<'_>) -> Result<Vec<ScratchView>, AppError> {
    Ok(reader.scratch()?.into_iter().map(ScratchView::from).collect())
}
