/// Hands the table of all commands to a macro: one row `name: Request => Response` each.
///
/// A new command is one more row here, one function of the same name in the shell, and `make bindings`.
/// A command without arguments has the request `()`. The types are named relative to the imports of [`command`].
#[macro_export]
macro_rules! command_table {
    ($($callback:tt)+) => {
        $($callback)+! {
            app_info: () => AppInfo,
            licences: () => Licences,
            note_problem: PageProblem => (),
            write_support: () => String,
            // The archive as a whole.
            session: () => Session,
            reopen: () => Session,
            first_start: FirstStart => Answer<Option<Uuid>>,
            set_language: Lang => (),
            set_zoom: u32 => (),
            rename_member: String => Answer<Uuid>,
            folders: () => Folders,
            show_data: () => (),
            // The office.
            office: () => Option<OfficeFacts>,
            save_office: OfficeFacts => Answer<()>,
            take_office: () => Option<Answer<()>>,
            take_office_file: String => Answer<()>,
            number_example: NumberDraft => String,
            house: () => HouseFacts,
            save_house: HouseFacts => Answer<()>,
            draft_page: PageDraft => String,
            emblem: () => Option<String>,
            choose_emblem: () => Option<Answer<()>>,
            remove_emblem: () => Answer<()>,
            rules: Lang => Vec<RuleView>,
            members: () => Vec<MemberView>,
            save_member: MemberEdit => Answer<Uuid>,
            choose_member: MemberChoice => Answer<Uuid>,
            // The safety of the data.
            back_up: Option<String> => BackupDone,
            backups: Option<String> => BackupList,
            restore: RestoreBackup => RestoreDone,
            settle_copy: SettleCopy => Answer<Uuid>,
            examine: () => Health,
            // Files that come to the window.
            arrivals: () => Vec<Arrival>,
            choose_event_files: () => Vec<ArrivedFile>,
            preview_import: PreviewImport => ImportPreview,
            import_event: ImportEvent => Answer<Uuid>,
            write_event_file: WriteEventFile => String,
            // What is undone, found, thrown away.
            steps: PlaceRef => StepsView,
            history: HistoryFilter => ToldHistory,
            undo: PlaceRef => Answer<Undone>,
            redo: PlaceRef => Answer<Undone>,
            search: SearchText => Found,
            trash: () => Vec<TrashItem>,
            throw_away: TrashRef => Answer<()>,
            put_back: TrashRef => Answer<()>,
            footprint: Target => Erasing,
            erase: EraseTarget => Answer<()>,
            // Events and what is said at them.
            events: ListRequest => Listed,
            event: Uuid => EventSheet,
            save_event: SaveEvent => Answer<Uuid>,
            add_speaker: AddSpeaker => Answer<AddedSpeaker>,
            edit_speaker: SpeakerEdit => Answer<()>,
            move_speaker: MoveRow => Answer<()>,
            remove_speaker: RowOfEvent => Answer<()>,
            who_is: WhoIs => WhoPlan,
            save_statement: StatementEdit => Answer<StatementSheet>,
            move_statement: MoveRow => Answer<()>,
            remove_statement: RowOfEvent => Answer<()>,
            photos: Uuid => Vec<PhotoItem>,
            choose_photos: () => Vec<String>,
            add_photos: AddPhotos => Answer<AddedPhotos>,
            save_photo: PhotoEdit => Answer<()>,
            move_photo: MoveRow => Answer<()>,
            remove_photo: RowOfEvent => Answer<()>,
            export_photos: ExportPhotos => Answer<WrittenFiles>,
            save_scratch: SaveScratch => (),
            clear_scratch: ClearScratch => (),
            // Releases.
            save_release: SaveRelease => Answer<Uuid>,
            draft: ShowDraft => DraftView,
            save_blocks: SaveBlocks => Answer<SavedBlocks>,
            add_release: Uuid => Answer<Uuid>,
            compare_wordings: Wordings => Vec<DiffParagraph>,
            difference: ReleaseRef => Vec<DiffParagraph>,
            compose: ReleaseRef => Answer<Uuid>,
            mend: MendRequest => Answer<()>,
            export: ExportFiles => Answer<ExportedFiles>,
            exports: Uuid => Vec<ExportItem>,
            copy_text: CopyText => (),
            print_page: PaperSheet => (),
            choose_folder: () => Option<String>,
            open_file: String => (),
            show_file: String => (),
            // From the draft to what goes out.
            release_status: ReleaseRef => StatusView,
            submit_release: ReleaseStep => Answer<Uuid>,
            return_release: ReleaseStep => Answer<Uuid>,
            revise_release: ReleaseRef => Answer<Uuid>,
            choose_scan: () => Option<String>,
            approve_release: ApproveRelease => Answer<Approved>,
            send_release: ReleaseStep => Answer<Sent>,
            withdraw_release: ReleaseStep => Answer<Uuid>,
            permit_print: ReleaseStep => Answer<()>,
            // Proof of what came back, and of what was published.
            choose_document: () => Option<ArrivedFile>,
            verify_file: String => FileReport,
            choose_text: () => Option<String>,
            compare_print: PrintedText => PrintReport,
            quote_chain: Uuid => QuoteChain,
            // The people register.
            people: FindPeople => Vec<PersonItem>,
            person: ShowPerson => PersonView,
            save_person: PersonEdit => Answer<Uuid>,
            save_position: PositionEdit => Answer<Uuid>,
            remove_position: Uuid => Answer<()>,
            change_positions: ChangePositions => Answer<usize>,
            merge_preview: MergePair => MergePreview,
            merge: MergePair => Answer<()>,
            part: Uuid => Answer<()>,
            choose_officials: () => Option<String>,
            preview_officials: ReadOfficials => OfficialsPreview,
            import_officials: ReadOfficials => Answer<OfficialsImported>,
        }
    };
}

macro_rules! declare {
    ($($name:ident: $request:ty => $response:ty,)+) => {
        /// The names of all commands, in the order of the table.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),+];

        /// Holds the types of each command under its name.
        ///
        /// The shell's functions use these, so that a signature cannot drift from the table.
        pub mod command {
            /// What the rows of the table may name.
            pub mod types {
                pub use uuid::Uuid;

                pub use crate::archive::approving::{Approved, Sent, StatusView};
                pub use crate::archive::capture::*;
                pub use crate::archive::chain::QuoteChain;
                pub use crate::archive::editing::{SaveBlocks, SavedBlocks};
                pub use crate::archive::reviewing::{DiffParagraph, DraftView, MendRequest, ShowDraft};
                pub use crate::archive::told::{HistoryFilter, ToldHistory};
                pub use crate::archive::verifying::{FileReport, PrintReport};
                pub use crate::archive::*;
                pub use crate::arriving::{Arrival, ArrivedFile};
                pub use crate::catalogue::Lang;
                pub use crate::ipc::*;
                pub use crate::parts::Licences;
                pub use crate::rules::RuleView;
            }

            $(
                #[doc = concat!("The types of `", stringify!($name), "`.")]
                pub mod $name {
                    #[allow(unused_imports, reason = "a row may name only built-in types")]
                    use super::types::*;

                    /// What the window sends.
                    pub type Request = $request;
                    /// What it gets back when nothing fails.
                    pub type Response = $response;
                }
            )+
        }
    };
}

command_table!(declare);
