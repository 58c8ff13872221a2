//! The one form in which errors leave the use cases.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use kutip_core::compose::ComposeError;
use kutip_core::document::BuildError;
use kutip_export::ExportError;
use kutip_export::emblem::EmblemError;
use kutip_export::file::FileError;
use kutip_files::ReadError;
use kutip_files::officials::{ListError, MAX_LIST_BYTES, MAX_LIST_ROWS};
use kutip_store::StoreError;
use thiserror::Error;

/// Why a use case failed, in a form that an interface words from `code` and `params`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct AppError {
    /// The stable code; the catalogue has a message under `error_<code>`.
    pub code: &'static str,
    /// A short English description for the log, without names, quotes and paths.
    pub message: String,
    /// The JSON pointer of the place at fault, if it is one of a file.
    pub field: Option<String>,
    /// What the placeholders of the message stand for.
    pub params: BTreeMap<&'static str, String>,
    /// Whether what was handed in is at fault, and not the machine.
    pub refused: bool,
}

/// The codes that are made here; those of files come from [`kutip_files::Code`], those of the archive from [`StoreError`].
pub const CODES: &[&str] = &[
    "input_missing",
    "input_unreadable",
    "event_language",
    "emblem_outside",
    "emblem_missing",
    "emblem_not_a_picture",
    "emblem_too_large",
    "emblem_too_many_pixels",
    "emblem_damaged",
    "bad_arguments",
    "bad_day",
    "export_package",
    "export_part",
    "export_unfinished",
    "export_tree",
    "file_not_writable",
    "file_no_space",
    "file_not_replaced",
    "file_bad_name",
    "home_unknown",
    "cloud_folder",
    "handle_unknown",
    "handle_ambiguous",
    "event_known",
    "event_trashed",
    "record_incomplete",
    "no_such_field",
    "person_twice",
    "search_short",
    "people_undecided",
    "person_key",
    "person_speaks",
    "same_person",
    "no_double",
    "field_blank",
    "days_reversed",
    "draft_exists",
    "draft_outdated",
    "block_foreign",
    "block_twice",
    "quote_unknown",
    "quote_withheld",
    "quote_twice",
    "backup_missing",
    "person_doubtful",
    "already_speaker",
    "speaker_said",
    "speaker_missing",
    "reply_invalid",
    "reason_missing",
    "mend_gone",
    "photo_known",
    "photo_missing",
    "no_photos",
    "open_failed",
    "clipboard_failed",
    "internal",
];

impl AppError {
    /// Makes an error of the machine.
    #[must_use]
    pub fn failure(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), field: None, params: BTreeMap::new(), refused: false }
    }

    /// Makes an error of what was handed in.
    #[must_use]
    pub fn refusal(code: &'static str, message: impl Into<String>) -> Self {
        Self { refused: true, ..Self::failure(code, message) }
    }

    /// Adds the place.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// Adds what a placeholder stands for.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.params.insert(name, value.into());
        self
    }

    /// Maps the refusal of a file; `file` is `event` or `office`.
    #[must_use]
    pub fn read(error: ReadError, file: &'static str) -> Self {
        let mut mapped = Self::refusal(
            error.code.as_str(),
            format!(
                "{file} file refused: {} (found {}, expected {})",
                error.code, error.found.kind, error.expected.kind
            ),
        )
        .at(error.pointer)
        .with("file", file)
        .with("found_kind", error.found.kind.as_str())
        .with("expected_kind", error.expected.kind.as_str());
        if let Some(excerpt) = error.found.excerpt {
            mapped = mapped.with("found_excerpt", excerpt);
        }
        if let Some(detail) = error.expected.detail {
            mapped = mapped.with("expected_detail", detail);
        }
        if let Some(position) = error.position {
            mapped =
                mapped.with("line", position.line.to_string()).with("column", position.column.to_string());
        }
        mapped
    }

    /// Maps a failure to read a file that was asked for.
    #[must_use]
    pub fn input(error: &io::Error, path: &Path) -> Self {
        let code = if error.kind() == io::ErrorKind::NotFound { "input_missing" } else { "input_unreadable" };
        Self::failure(code, format!("a file could not be read: {}", error.kind()))
            .with("path", path.to_string_lossy())
    }
}

impl From<ComposeError> for AppError {
    fn from(error: ComposeError) -> Self {
        let ComposeError::NoComposer(language) = &error;
        let tag = language.tag();
        Self::refusal("event_language", error.to_string()).at("/event/language").with("language", tag)
    }
}

impl From<BuildError> for AppError {
    /// The composer refers only to quotes of the record, so that this is our own mistake.
    fn from(error: BuildError) -> Self {
        Self::failure("internal", error.to_string())
    }
}

impl From<ExportError> for AppError {
    fn from(error: ExportError) -> Self {
        Self::failure(error.code(), "a format could not be rendered")
    }
}

impl From<FileError> for AppError {
    fn from(error: FileError) -> Self {
        let path = match &error {
            FileError::NotWritable { folder, .. } | FileError::NoSpace { folder, .. } => {
                folder.to_string_lossy()
            }
            FileError::NotReplaced { path, .. } => path.to_string_lossy(),
            FileError::BadName(name) => name.into(),
            _ => "".into(),
        };
        Self::failure(error.code(), "a file could not be written").with("path", path)
    }
}

impl From<EmblemError> for AppError {
    fn from(error: EmblemError) -> Self {
        Self::refusal(error.code(), "the emblem cannot be used").at("/emblem")
    }
}

impl From<ListError> for AppError {
    fn from(error: ListError) -> Self {
        let mapped = Self::refusal(error.code(), error.to_string());
        match error {
            ListError::Damaged { row } => mapped.with("row", row.to_string()),
            ListError::TooManyRows => mapped.with("most", MAX_LIST_ROWS.to_string()),
            ListError::TooLarge => mapped.with("most", (MAX_LIST_BYTES >> 20).to_string()),
            _ => mapped,
        }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let refused = matches!(
            error,
            StoreError::FolderNotEmpty
                | StoreError::NoRow(_)
                | StoreError::NothingToUndo
                | StoreError::BadBackup(_)
                | StoreError::VaultInside
                | StoreError::NotErasable { .. }
                | StoreError::BadCell { .. }
        );
        let mapped = Self { refused, ..Self::failure(error.code(), error.to_string()) };
        match error {
            StoreError::Newer { found, known } => {
                mapped.with("found", found.to_string()).with("known", known.to_string())
            }
            StoreError::Schema(thing) => mapped.with("thing", thing),
            StoreError::Older { found, known } => {
                mapped.with("found", found.to_string()).with("known", known.to_string())
            }
            StoreError::NotErasable { table, column } => mapped.with("table", table).with("column", column),
            StoreError::NoRow(table) => mapped.with("table", table),
            StoreError::BadCell { table, column } => mapped.with("table", table).with("column", column),
            StoreError::BadBackup(part) => mapped.with("part", part),
            StoreError::Forked { seq } | StoreError::BadDelivery { seq } => {
                mapped.with("seq", seq.to_string())
            }
            _ => mapped,
        }
    }
}
