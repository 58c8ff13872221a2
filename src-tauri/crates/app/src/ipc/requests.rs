//! Requests of commands whose use case takes more than one plain value, and answers that are made for a page.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::archive::capture::{EventFacts, Newcomer, ReleaseFacts};
use crate::archive::{OfficialsOptions, PlaceRef, PositionChange, TrashKind};
use crate::formats::Format;

macro_rules! requests {
    ($($(#[$doc:meta])+ $name:ident { $($(#[$field_doc:meta])+ $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])+
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub struct $name {
            $($(#[$field_doc])+ pub $field: $type,)+
        }
    )+};
}

requests! {
    /// The facts of an event.
    SaveEvent {
        /// Which one; a new one when absent.
        id: Option<Uuid>,
        /// The facts.
        facts: EventFacts,
    }
    /// A row of an event: a person among its speakers, or a statement.
    RowOfEvent {
        /// The event.
        event: Uuid,
        /// The person or statement.
        id: Uuid,
    }
    /// A row of an event that moves.
    MoveRow {
        /// The event.
        event: Uuid,
        /// The person or statement.
        id: Uuid,
        /// What it goes behind; before all when absent.
        after: Option<Uuid>,
    }
    /// Somebody who may be in the register.
    WhoIs {
        /// The event.
        event: Uuid,
        /// As typed.
        newcomer: Newcomer,
    }
    /// Photos for an event.
    AddPhotos {
        /// The event.
        event: Uuid,
        /// Files that the user gave to the window.
        paths: Vec<String>,
        /// Whether what tells where they were taken is kept.
        keep_location: bool,
    }
    /// The photos of an event, for others.
    ExportPhotos {
        /// The event.
        event: Uuid,
        /// The folder; the usual one when absent.
        folder: Option<String>,
    }
    /// Unfinished text of a field.
    SaveScratch {
        /// The place.
        place: PlaceRef,
        /// The field.
        field: String,
        /// The text.
        text: String,
    }
    /// A field with unfinished text.
    ClearScratch {
        /// The place.
        place: PlaceRef,
        /// The field.
        field: String,
    }
    /// Settings of a release.
    SaveRelease {
        /// The event.
        event: Uuid,
        /// The release; the first one when absent.
        release: Option<Uuid>,
        /// The settings.
        facts: ReleaseFacts,
    }
    /// A release of an event.
    ReleaseRef {
        /// The event.
        event: Uuid,
        /// The release; the first one when absent.
        release: Option<Uuid>,
    }
    /// Two wordings of a quote.
    Wordings {
        /// The one as recorded.
        verbatim: String,
        /// The one that is printed.
        released: String,
    }
    /// Files of a release.
    ExportFiles {
        /// The event.
        event: Uuid,
        /// The release; the first one when absent.
        release: Option<Uuid>,
        /// The formats.
        formats: Vec<Format>,
        /// The folder; the usual one when absent.
        folder: Option<String>,
    }
    /// A text for the clipboard.
    CopyText {
        /// The event.
        event: Uuid,
        /// The release; the first one when absent.
        release: Option<Uuid>,
        /// The format.
        format: Format,
    }
    /// People of the register.
    FindPeople {
        /// Words of names, titles or institutions.
        text: String,
        /// The day whose titles are shown.
        day: NaiveDate,
    }
    /// A person as of a day.
    ShowPerson {
        /// The person.
        id: Uuid,
        /// The day whose title is shown.
        day: NaiveDate,
    }
    /// Two people who may be one.
    MergePair {
        /// Who stays.
        kept: Uuid,
        /// Who becomes a double.
        double: Uuid,
        /// The day whose titles are shown.
        day: NaiveDate,
    }
    /// Titles that change on one day.
    ChangePositions {
        /// The first day of the new titles.
        day: NaiveDate,
        /// The changes.
        changes: Vec<PositionChange>,
    }
    /// A list of officials.
    ReadOfficials {
        /// A file that the user gave to the window.
        path: String,
        /// How it is taken in.
        options: OfficialsOptions,
    }
    /// A search.
    SearchText {
        /// The words.
        text: String,
        /// How many hits at most.
        most: u32,
    }
    /// Something for the trash, or out of it.
    TrashRef {
        /// What it is.
        kind: TrashKind,
        /// Which one.
        id: Uuid,
    }
}

/// Files of a release that were written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportedFiles {
    /// The folder.
    pub folder: String,
    /// The files.
    pub files: Vec<ExportedFile>,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportedFile {
    /// The format.
    pub format: Format,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub path: String,
}

/// Files that were written, of no format of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WrittenFiles {
    /// The folder.
    pub folder: String,
    /// Where each file stands.
    pub paths: Vec<String>,
}

/// Where things of this computer lie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Folders {
    /// The archive.
    pub data: String,
    /// Files of releases, unless another folder is chosen.
    pub exports: String,
    /// Backups.
    pub backups: String,
    /// The backups that are there, the newest first.
    pub made: Vec<String>,
}
