//! The trash: what was thrown away and can be taken out again.

use kutip_store::table::{EventRow, PersonRow, PhotoRow, ReleaseRow, Row, StatementRow};
use kutip_store::{Op, Place, Reader, StoreError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Desk, Done};
use crate::error::AppError;

/// What can be thrown away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum TrashKind {
    /// An event with all that belongs to it.
    Event,
    /// A statement, note or marker.
    Statement,
    /// A person of the register.
    Person,
    /// A release.
    Release,
    /// A photo of an event.
    Photo,
}

/// Something in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TrashItem {
    /// What it is.
    pub kind: TrashKind,
    /// Which one.
    pub id: Uuid,
    /// Its title, text, name, headline, or name of its file; of a release without a headline the title of its event.
    pub text: String,
    /// The event that it belongs to.
    pub event: Option<Uuid>,
}

/// Lists the trash: events, statements, people, photos, releases, each the newest last.
///
/// # Errors
/// What the store says.
pub fn trash(reader: Reader<'_>) -> Result<Vec<TrashItem>, AppError> {
    let item = |kind, id, text, event| TrashItem { kind, id, text, event };
    let mut items = Vec::new();
    let events = reader.trash::<EventRow>()?;
    items.extend(events.into_iter().map(|row| item(TrashKind::Event, row.id, row.title, None)));
    let said = reader.trash::<StatementRow>()?;
    items.extend(said.into_iter().map(|row| item(TrashKind::Statement, row.id, row.text, Some(row.event))));
    let people = reader.trash::<PersonRow>()?;
    items.extend(people.into_iter().map(|row| item(TrashKind::Person, row.id, row.name, None)));
    let photos = reader.trash::<PhotoRow>()?;
    items.extend(
        photos
            .into_iter()
            .map(|row| item(TrashKind::Photo, row.id, row.caption.unwrap_or(row.file_name), Some(row.event))),
    );
    for row in reader.trash::<ReleaseRow>()? {
        // One without a headline of its own goes by what it is about.
        let text = match row.headline {
            Some(headline) => headline,
            None => reader.get_any::<EventRow>(row.event)?.map(|event| event.title).unwrap_or_default(),
        };
        items.push(item(TrashKind::Release, row.id, text, Some(row.event)));
    }
    Ok(items)
}

/// Throws something away; it stays in the trash.
///
/// # Errors
/// `row_missing`; `person_speaks` when an event needs the person.
pub fn throw_away(desk: &mut Desk, kind: TrashKind, id: Uuid) -> Result<Done<()>, AppError> {
    let place = place(desk.read(), kind, id)?;
    desk.write(Op::undoable("trash.put", place), |tx| {
        match kind {
            TrashKind::Event => tx.remove::<EventRow>(id)?,
            TrashKind::Statement => tx.remove::<StatementRow>(id)?,
            TrashKind::Release => tx.remove::<ReleaseRow>(id)?,
            TrashKind::Photo => tx.remove::<PhotoRow>(id)?,
            TrashKind::Person => {
                let events = tx.events_of(id)?;
                if events > 0 {
                    return Err(AppError::refusal("person_speaks", "events need the person")
                        .with("count", events.to_string()));
                }
                tx.remove::<PersonRow>(id)?;
            }
        }
        Ok(())
    })
}

/// Takes something out of the trash.
///
/// # Errors
/// `row_missing`.
pub fn put_back(desk: &mut Desk, kind: TrashKind, id: Uuid) -> Result<Done<()>, AppError> {
    let place = place(desk.read(), kind, id)?;
    desk.write(Op::undoable("trash.take", place), |tx| {
        match kind {
            TrashKind::Event => tx.restore::<EventRow>(id)?,
            TrashKind::Statement => tx.restore::<StatementRow>(id)?,
            TrashKind::Person => tx.restore::<PersonRow>(id)?,
            TrashKind::Release => tx.restore::<ReleaseRow>(id)?,
            TrashKind::Photo => tx.restore::<PhotoRow>(id)?,
        }
        Ok(())
    })
}

/// Finds where the step belongs.
fn place(reader: Reader<'_>, kind: TrashKind, id: Uuid) -> Result<Place, AppError> {
    fn get<R: Row>(reader: Reader<'_>, id: Uuid) -> Result<R, AppError> {
        Ok(reader.get_any::<R>(id)?.ok_or(StoreError::NoRow(R::TABLE))?)
    }
    Ok(match kind {
        TrashKind::Event => {
            get::<EventRow>(reader, id)?;
            Place::Agenda
        }
        TrashKind::Statement => Place::Event(get::<StatementRow>(reader, id)?.event),
        TrashKind::Release => Place::Event(get::<ReleaseRow>(reader, id)?.event),
        TrashKind::Photo => Place::Event(get::<PhotoRow>(reader, id)?.event),
        TrashKind::Person => {
            get::<PersonRow>(reader, id)?;
            Place::People
        }
    })
}
