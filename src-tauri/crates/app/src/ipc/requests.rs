//! Requests of commands whose use case takes more than one plain value, and answers that are made for a page.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::archive::capture::{EventFacts, Newcomer, ReleaseFacts};
use crate::archive::{Choice, OfficialsOptions, PlaceRef, PositionChange, SearchFacets, Target, TrashKind};
use crate::catalogue::Lang;
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
        /// Why before the end of an embargo.
        reason: Option<String>,
    }
    /// A text for the clipboard.
    CopyText {
        /// The event.
        event: Uuid,
        /// The release; the first one when absent.
        release: Option<Uuid>,
        /// The format.
        format: Format,
        /// Why before the end of an embargo.
        reason: Option<String>,
    }
    /// A step of a release on its way out.
    ReleaseStep {
        /// The event.
        event: Uuid,
        /// The release; the first one when absent.
        release: Option<Uuid>,
        /// A note or reason, kept in the history.
        note: Option<String>,
    }
    /// An approval.
    ApproveRelease {
        /// The event.
        event: Uuid,
        /// The release; the first one when absent.
        release: Option<Uuid>,
        /// Who approves; whoever works with this copy when absent.
        approver: Option<Uuid>,
        /// An approval that was given on paper.
        paper: Option<SignedPaper>,
        /// A remark, kept in the history.
        note: Option<String>,
    }
    /// An approval on paper.
    SignedPaper {
        /// Who signed.
        signer: String,
        /// The day on the paper.
        day: NaiveDate,
        /// A scan of it; a file that the user gave to the window.
        scan: Option<String>,
    }
    /// A text that was published.
    PrintedText {
        /// The event whose quotes it may have.
        event: Uuid,
        /// The text.
        text: String,
    }
    /// A template of numbers that is being typed.
    NumberDraft {
        /// The template.
        template: String,
        /// The office's unit.
        unit: Option<String>,
    }
    /// A sheet of paper for the printer.
    PaperSheet {
        /// The width in millimetres.
        width_mm: u32,
        /// The height in millimetres.
        height_mm: u32,
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
        /// What narrows it, where anything does.
        facets: Option<SearchFacets>,
        /// How many hits at most.
        most: u32,
    }
    /// A backup to take back.
    RestoreBackup {
        /// The folder of backups; the one in use when absent.
        folder: Option<String>,
        /// Which one.
        name: String,
    }
    /// An event file to look at.
    PreviewImport {
        /// Where it lies; a path that came to the window.
        path: String,
        /// Who its people are, by their keys, as far as that was answered.
        people: HashMap<String, Choice>,
        /// The language of notices.
        lang: Lang,
    }
    /// An event file to import.
    ImportEvent {
        /// Where it lies; a path that came to the window.
        path: String,
        /// Who its people are, by their keys, where that was asked.
        people: HashMap<String, Choice>,
        /// Whether an event that seems to be here already is imported again.
        again: bool,
    }
    /// An event file to write for others.
    WriteEventFile {
        /// The event.
        event: Uuid,
        /// Whether it holds everything, what is not for release included.
        internal: bool,
        /// The folder; the usual one when absent.
        folder: Option<String>,
    }
    /// Something to erase for good.
    EraseTarget {
        /// What.
        target: Target,
        /// Whether its texts are covered wherever else they stand.
        everywhere: bool,
    }
    /// Something for the trash, or out of it.
    TrashRef {
        /// What it is.
        kind: TrashKind,
        /// Which one.
        id: Uuid,
    }
}

/// What kind of thing went wrong in a page outside of any command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum ProblemKind {
    /// An error that nothing caught.
    Error,
    /// A promise that was rejected and awaited by nobody.
    Rejection,
    /// Content that the policy refused.
    Policy,
}

/// Something that went wrong in a page, by its place in the code; what it said may hold a user's words and stays there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PageProblem {
    /// The kind.
    pub kind: ProblemKind,
    /// The line, 0 where it is unknown.
    pub line: u32,
    /// The column, 0 where it is unknown.
    pub column: u32,
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
}
