//! The tables: a file per subject with the types of its rows, and the list that says which are shared.

mod cell;
mod delivery;
mod event;
mod event_parts;
mod office;
mod owners;
mod person;
mod photo;
mod release;
mod row;
mod statement;
mod version;

pub use cell::{Cell, Json};
pub use delivery::{DeliveryRow, ExportRow};
pub use event::EventRow;
pub use event_parts::{AbbreviationRow, ActorRow, BackgroundRow, EventPersonRow, ProgrammeRow, SpeakerRow};
pub use office::{DeviceRow, MemberRow, OfficeRow};
pub(crate) use owners::OWNERS;
pub use person::{AliasRow, PersonRow, PositionRow};
pub use photo::PhotoRow;
pub use release::{BlockRow, ReleaseRow};
pub use row::Row;
pub(crate) use row::read_cell;
pub use statement::StatementRow;
pub use version::{ApprovalRow, NumberRow, VersionQuoteRow, VersionRow};

/// Whether a row stands in the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It stands.
    Live,
    /// It was put into the trash and can be taken out again.
    Trashed,
    /// The step that made it was undone; it is not shown as trash.
    Undone,
    /// Its contents were erased for good.
    Erased,
}

impl Standing {
    /// Returns the value of the column `deleted`.
    #[must_use]
    pub const fn cell(self) -> i64 {
        match self {
            Self::Live => 0,
            Self::Trashed => 1,
            Self::Undone => 2,
            Self::Erased => 3,
        }
    }
}

/// Things that interfaces re-read when a row changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thing {
    Event,
    Person,
    Statement,
    Release,
    Office,
}

/// A shared table.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// The columns but `id` and `deleted`.
    pub(crate) columns: &'static [&'static str],
    /// What a changed row belongs to, and the column that says which one.
    pub(crate) belongs: &'static [(Thing, &'static str)],
}

const fn table<R: Row>(belongs: &'static [(Thing, &'static str)]) -> Table {
    Table { name: R::TABLE, columns: R::COLUMNS, belongs }
}

const OF_EVENT: &[(Thing, &str)] = &[(Thing::Event, "event")];
const OF_PERSON: &[(Thing, &str)] = &[(Thing::Person, "person")];
const OF_RELEASE: &[(Thing, &str)] = &[(Thing::Release, "release")];
const OF_OFFICE: &[(Thing, &str)] = &[(Thing::Office, "id")];

/// The tables that laptops share: logged, undone, merged. Every other table is listed as local.
pub(crate) static SHARED: [Table; 23] = [
    table::<OfficeRow>(OF_OFFICE),
    table::<DeviceRow>(OF_OFFICE),
    table::<MemberRow>(OF_OFFICE),
    table::<PersonRow>(&[(Thing::Person, "id")]),
    table::<PositionRow>(OF_PERSON),
    table::<AliasRow>(OF_PERSON),
    table::<EventRow>(&[(Thing::Event, "id")]),
    table::<EventPersonRow>(OF_EVENT),
    table::<SpeakerRow>(OF_EVENT),
    table::<BackgroundRow>(OF_EVENT),
    table::<ProgrammeRow>(OF_EVENT),
    table::<AbbreviationRow>(OF_EVENT),
    table::<ActorRow>(OF_EVENT),
    table::<StatementRow>(&[(Thing::Statement, "id"), (Thing::Event, "event")]),
    table::<PhotoRow>(OF_EVENT),
    table::<ReleaseRow>(&[(Thing::Release, "id"), (Thing::Event, "event")]),
    table::<BlockRow>(OF_RELEASE),
    table::<VersionRow>(OF_RELEASE),
    table::<VersionQuoteRow>(&[(Thing::Statement, "statement")]),
    table::<ApprovalRow>(OF_RELEASE),
    table::<NumberRow>(OF_RELEASE),
    table::<ExportRow>(OF_RELEASE),
    table::<DeliveryRow>(OF_RELEASE),
];

/// The tables of one copy only: its state, the log itself, text being typed, what is made anew from the others.
#[cfg(test)]
pub(crate) const LOCAL: [&str; 7] =
    ["local_state", "change_tx", "change", "change_val", "scratch", "search_row", "search_text"];

/// Finds a shared table.
pub(crate) fn shared(name: &str) -> Option<&'static Table> {
    SHARED.iter().find(|table| table.name == name)
}

#[cfg(test)]
mod tests;
