//! Rows by the handle that lists show: the last eight digits of the id.

use kutip_core::id::{EventId, PersonId, StatementId};
use kutip_store::Reader;
use kutip_store::table::{EventRow, PersonRow, PhotoRow, ReleaseRow, Row, StatementRow};
use uuid::Uuid;

use super::TrashKind;
use crate::error::AppError;

/// Digits of a handle.
const LENGTH: usize = 8;
/// Characters of a wrong one that are shown: an id has 36.
const SHOWN: usize = 40;

/// Returns the handle of an id.
#[must_use]
pub fn handle(id: Uuid) -> String {
    let digits = id.simple().to_string();
    digits[digits.len() - LENGTH..].to_owned()
}

/// Finds an event by its id, its handle or a longer end of the id.
///
/// # Errors
/// `handle_unknown`, `handle_ambiguous`.
pub fn event_of(reader: Reader<'_>, text: &str) -> Result<EventId, AppError> {
    find::<EventRow>(reader, text).map(EventId)
}

/// Finds a person of the register likewise.
///
/// # Errors
/// `handle_unknown`, `handle_ambiguous`.
pub fn person_of(reader: Reader<'_>, text: &str) -> Result<PersonId, AppError> {
    find::<PersonRow>(reader, text).map(PersonId)
}

/// Finds a statement likewise.
///
/// # Errors
/// `handle_unknown`, `handle_ambiguous`.
pub fn statement_of(reader: Reader<'_>, text: &str) -> Result<StatementId, AppError> {
    find::<StatementRow>(reader, text).map(StatementId)
}

/// Finds what can be thrown away likewise.
///
/// # Errors
/// `handle_unknown`, `handle_ambiguous`.
pub fn row_of(reader: Reader<'_>, kind: TrashKind, text: &str) -> Result<Uuid, AppError> {
    match kind {
        TrashKind::Event => find::<EventRow>(reader, text),
        TrashKind::Statement => find::<StatementRow>(reader, text),
        TrashKind::Person => find::<PersonRow>(reader, text),
        TrashKind::Release => find::<ReleaseRow>(reader, text),
        TrashKind::Photo => find::<PhotoRow>(reader, text),
    }
}

fn find<R: Row>(reader: Reader<'_>, text: &str) -> Result<Uuid, AppError> {
    // Whatever was typed is shown again, and must not fill the screen.
    let shown: String = text.chars().take(SHOWN).collect();
    match reader.ending::<R>(text)?.as_slice() {
        [id] => Ok(*id),
        [] => Err(AppError::refusal("handle_unknown", "no row has that handle").with("handle", shown)),
        _ => {
            Err(AppError::refusal("handle_ambiguous", "several rows have that handle").with("handle", shown))
        }
    }
}
