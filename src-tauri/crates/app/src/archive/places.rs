//! Places of the archive as they cross the wire.

use kutip_store::Place;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Where a step of undo, or an unfinished text, belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum PlaceRef {
    /// Which events there are.
    Agenda,
    /// An event.
    Event(Uuid),
    /// A release.
    Release(Uuid),
    /// The people register.
    People,
    /// The office and its members.
    Office,
}

impl From<PlaceRef> for Place {
    fn from(place: PlaceRef) -> Self {
        match place {
            PlaceRef::Agenda => Self::Agenda,
            PlaceRef::Event(id) => Self::Event(id),
            PlaceRef::Release(id) => Self::Release(id),
            PlaceRef::People => Self::People,
            PlaceRef::Office => Self::Office,
        }
    }
}

impl From<Place> for PlaceRef {
    fn from(place: Place) -> Self {
        match place {
            Place::Agenda => Self::Agenda,
            Place::Event(id) => Self::Event(id),
            Place::Release(id) => Self::Release(id),
            Place::People => Self::People,
            Place::Office => Self::Office,
        }
    }
}
