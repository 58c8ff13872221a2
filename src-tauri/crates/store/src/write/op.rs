//! What a write is called, where it belongs, and whether it can be undone.

use uuid::Uuid;

/// Where a step belongs: each place has its own undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// Which events there are: made, imported, thrown away.
    Agenda,
    /// An event with its lists and statements.
    Event(Uuid),
    /// A release with its blocks.
    Release(Uuid),
    /// The people register.
    People,
    /// The office and its members.
    Office,
}

impl Place {
    /// Writes the place as it stands in the log: a letter, then the id.
    pub(crate) fn bytes(self) -> Vec<u8> {
        let (letter, id) = match self {
            Self::Event(id) => (b'e', Some(id)),
            Self::Release(id) => (b'r', Some(id)),
            Self::Agenda => (b'a', None),
            Self::People => (b'p', None),
            Self::Office => (b'o', None),
        };
        let mut bytes = vec![letter];
        bytes.extend(id.iter().flat_map(|id| *id.as_bytes()));
        bytes
    }

    /// Reads a place from the log; none for one of a newer version.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (letter, id) = bytes.split_first()?;
        match (letter, Uuid::from_slice(id)) {
            (b'e', Ok(id)) => Some(Self::Event(id)),
            (b'r', Ok(id)) => Some(Self::Release(id)),
            (b'a', _) => Some(Self::Agenda),
            (b'p', _) => Some(Self::People),
            (b'o', _) => Some(Self::Office),
            _ => None,
        }
    }
}

/// What can be done about a step afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Undo {
    /// It is taken back by [`Store::undo`](crate::Store::undo).
    Undoable,
    /// It is taken back by a step of its own, such as a withdrawal; undo passes over it.
    Compensating,
    /// It stands for good (a number, an approval, an export, a delivery, an erasure); undo in its place stops there.
    Final,
}

impl Undo {
    pub(crate) const fn cell(self) -> i64 {
        match self {
            Self::Undoable => 0,
            Self::Compensating => 1,
            Self::Final => 2,
        }
    }

    /// Reads it from the log; what a newer version wrote is left alone.
    pub(crate) const fn from_cell(cell: i64) -> Self {
        match cell {
            0 => Self::Undoable,
            1 => Self::Compensating,
            _ => Self::Final,
        }
    }
}

/// A use case as the log names it. Interfaces word `name`; it is the label of undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Op {
    /// The stable name, such as `statement.edit`.
    pub name: &'static str,
    /// Where it belongs.
    pub place: Option<Place>,
    /// What can be done about it afterwards.
    pub undo: Undo,
}

impl Op {
    /// Declares a step that undo takes back.
    #[must_use]
    pub const fn undoable(name: &'static str, place: Place) -> Self {
        Self { name, place: Some(place), undo: Undo::Undoable }
    }

    /// Declares a step that another use case takes back.
    #[must_use]
    pub const fn compensating(name: &'static str, place: Place) -> Self {
        Self { name, place: Some(place), undo: Undo::Compensating }
    }

    /// Declares a step that stands for good.
    #[must_use]
    pub const fn lasting(name: &'static str, place: Place) -> Self {
        Self { name, place: Some(place), undo: Undo::Final }
    }
}
