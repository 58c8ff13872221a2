//! The archive's use cases: plain calls with typed requests and answers.
//!
//! Whoever writes opens a [`Desk`]; its calls answer with [`Done`], which names what to read again. Whoever only reads
//! takes a [`Reader`], from a desk or from an [`Archive`] beside the writing process. Where the archive lies says a
//! [`Home`]; clock, chance and folders are passed in.

pub mod approving;
mod backups;
pub mod capture;
pub mod chain;
mod desk;
mod drafts;
pub mod editing;
mod erasing;
mod event_files;
mod events;
mod fields;
mod handles;
mod health;
mod history;
mod home;
mod house;
mod house_keys;
mod importing;
mod judging;
mod letterhead;
mod members;
mod offices;
mod officials;
mod people;
mod photos;
mod place;
mod places;
mod releases;
pub mod reviewing;
mod searching;
mod sending;
mod starting;
pub mod told;
mod trash;
pub mod verifying;

pub use backups::{
    BackupDone, BackupItem, BackupList, RestoreDone, back_up, back_up_when_due, backup_folder, backup_list,
    backups, restore, restore_beside,
};
pub use capture::ScratchView;
pub use desk::{Desk, Done, STEPS};
pub use drafts::{
    CheckedDraft, ComposeRequest, Composed, ExportRequest, check_event, compose, export, export_early,
};
pub use erasing::{Erasing, Standing, Target, erase, footprint};
pub use event_files::{ImportPreview, Notice, preview_import, write_event_file};
pub use events::{
    EventItem, EventView, ListRequest, Listed, SpeakerView, StatementView, event_file, list, show,
};
pub use handles::{event_of, handle, person_of, row_of, statement_of};
pub use health::{Health, Problem, examine, examine_beside};
pub use history::{CellView, HistoryItem, StepsView, Undone, history, redo, steps, undo};
pub use home::{Home, system_user};
pub use house::{
    AbbreviationFacts, ContactFacts, DatelineFacts, HouseFacts, PageDraft, PageFacts, PartsFacts,
    RuleOffFacts, SignatoryFacts, StyleFacts, WordFacts, house, save_house,
};
pub use importing::{Choice, ImportRequest, Imported, PersonPlan, Plan, import, plan};
pub use judging::{Likely, Verdict};
pub use kutip_store::backup::Progress;
pub use kutip_store::{Archive, Changes, Host as Machine, Place, Reader};
pub use letterhead::{draft_page, emblem_picture, remove_emblem, set_emblem};
pub use members::{
    MemberChoice, MemberEdit, MemberRole, MemberView, SettleCopy, choose_member, keep_backup_folder, members,
    save_member, settle_copy,
};
pub use offices::{OfficeFacts, office_facts, office_of, save_office, take_office};
pub use officials::{
    OfficialChoice, OfficialPlan, OfficialProblem, OfficialVerdict, OfficialsImported, OfficialsLayout,
    OfficialsOptions, OfficialsPreview, OfficialsSample, import_officials, officials_file, officials_preview,
};
pub use people::{
    AliasView, DoubleView, MergePreview, PersonEdit, PersonItem, PersonView, PositionChange, PositionEdit,
    PositionView, change_positions, merge, merge_preview, part, people, person, remove_position, save_person,
    save_position,
};
pub use photos::{
    AddedPhotos, PhotoEdit, PhotoItem, RefusedPhoto, add_photos, export_photos, move_photo, photos,
    remove_photo, save_photo,
};
pub use places::PlaceRef;
pub use releases::add_release;
pub use searching::{
    Found, FoundItem, FoundStatement, SearchFacets, SearchKind, Searcher, StandsIn, search, search_within,
};
pub use sending::{ExportItem, exports};
pub use starting::{FirstStart, Session, choose_language, first_start, rename_member, session};
pub use trash::{TrashItem, TrashKind, put_back, throw_away, trash};
