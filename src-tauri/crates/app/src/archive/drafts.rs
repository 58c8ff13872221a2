//! Drafts of an event: composing, checking, writing files.

use std::collections::BTreeMap;
use std::path::PathBuf;

use kutip_core::id::{BlockId, EventId};
use kutip_core::record::EventRecord;
use kutip_core::release::{Block, BlockKind, Profile, State};
use kutip_export::wording::hexadecimal;
use kutip_store::table::{ApprovalRow, BlockRow, ExportRow, ReleaseRow};
use kutip_store::{Loaded, Op, Place, Reader, StoreError, Tx, Undo, rank, spans};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::approving::{
    EARLY, check_embargo, check_quotes, enter, frozen, latest, release_row, state_of, with_emblem,
};
use super::events::load_whole;
use super::offices::office_of;
use super::{Desk, Done};
use crate::error::AppError;
use crate::formats::Format;
use crate::host::Host;
use crate::make::{Made, Moment, Noticed};
use crate::opening::Opened;
use crate::release::{Release, resolve, write_files};
use crate::wording::{Omission, omissions};

/// What is composed.
#[derive(Debug, Clone)]
pub struct ComposeRequest {
    /// The event.
    pub event: EventId,
    /// The release; the first one when absent.
    pub release: Option<Uuid>,
    /// When.
    pub moment: Moment,
    /// Whether a draft that was edited is replaced.
    pub replace: bool,
}

/// A composed draft.
#[derive(Debug, Clone)]
pub struct Composed {
    /// The release that holds it.
    pub release: Uuid,
    /// The paragraphs as they print.
    pub paragraphs: Vec<String>,
    /// The proposals; the first is set.
    pub headlines: Vec<String>,
    /// What is not printed, and why.
    pub left_out: Vec<Omission>,
    /// The gravest first.
    pub findings: Vec<Noticed>,
}

/// What the checks say of a draft.
#[derive(Debug, Clone)]
pub struct CheckedDraft {
    /// Whether a draft is stored; else it was composed for the check.
    pub stored: bool,
    /// The gravest first.
    pub findings: Vec<Noticed>,
}

/// What is written to files.
#[derive(Debug, Clone)]
pub struct ExportRequest {
    /// The event.
    pub event: EventId,
    /// The release; the first when absent.
    pub release: Option<Uuid>,
    /// The shape; the release's own, else the office's, when absent.
    pub profile: Option<Profile>,
    /// When.
    pub moment: Moment,
    /// The folder; made when it is not there.
    pub out: PathBuf,
    /// The formats.
    pub formats: Vec<Format>,
}

/// Composes the draft of an event and stores it, in one step that undo takes back.
///
/// # Errors
/// `draft_exists` when the stored draft differs and is not to be replaced; `event_language`.
pub fn compose(desk: &mut Desk, request: &ComposeRequest) -> Result<Done<Composed>, AppError> {
    let loaded = load_whole(desk.read(), request.event, request.release)?;
    if request.release.is_some() && loaded.release.is_none() {
        return Err(AppError::refusal("row_missing", "no such release stands"));
    }
    let stored = stored_blocks(desk.read(), &loaded)?;
    let opened = opened(desk.read(), desk.home.folder()?.files(), loaded.record.clone())?;
    let release = resolve(opened, None, None, request.moment)?;
    let is_same = |stored: &Vec<Block>| {
        stored.len() == release.draft.blocks.len()
            && stored.iter().zip(&release.draft.blocks).all(|(a, b)| (a.kind, &a.spans) == (b.kind, &b.spans))
    };
    if let Some(stored) = stored.filter(|stored| !is_same(stored))
        && !request.replace
    {
        return Err(AppError::refusal("draft_exists", "a draft is stored that differs")
            .with("count", stored.len().to_string()));
    }
    let op = |place| Op::undoable("release.compose", place);
    let done = write_release(desk, request.event, loaded.release, op, |tx, id| {
        store_blocks(tx, id, &loaded, &release.draft.blocks)?;
        Ok(id)
    })?;
    let value = Composed {
        release: done.value,
        paragraphs: release.document.body.iter().map(kutip_core::document::Paragraph::text).collect(),
        headlines: release.headlines(),
        left_out: omissions(&release.opened.record, &release.draft.left_out),
        findings: release.opened.noticed,
    };
    Ok(Done { value, changes: done.changes })
}

/// Runs the checks on an event and its draft; without a stored one on the draft that would be composed.
///
/// # Errors
/// `row_missing`, `draft_outdated`, `event_language`.
pub fn check_event(
    reader: Reader<'_>,
    files: PathBuf,
    event: EventId,
    profile: Option<Profile>,
    moment: Moment,
) -> Result<CheckedDraft, AppError> {
    let (release, stored, _) = release(reader, files, event, None, profile, moment)?;
    Ok(CheckedDraft { stored, findings: release.opened.noticed })
}

/// Writes the files of a release, all of them or none, and records each with its hash. Once a version is frozen they are
/// made from it alone.
///
/// # Errors
/// `row_missing`, `draft_outdated`, `event_language`, `embargo_binding`, what [`export_early`] says of a version, and what the folder says.
pub fn export(desk: &mut Desk, host: &dyn Host, request: &ExportRequest) -> Result<Done<Made>, AppError> {
    export_early(desk, host, request, None)
}

/// Writes the files of a release likewise, of a draft or a version, with the reason that an embargo asks for before its end.
///
/// # Errors
/// `embargo_binding`, `version_withheld`, `release_withdrawn`, `version_fixed` when another shape is asked for than the frozen
/// one, and what [`export`] says.
pub fn export_early(
    desk: &mut Desk,
    host: &dyn Host,
    request: &ExportRequest,
    reason: Option<&str>,
) -> Result<Done<Made>, AppError> {
    let row = release_row(desk.read(), request.event, request.release)?;
    if let Some(row) = row.filter(|row| state_of(row).is_frozen()) {
        return export_version(desk, host, request, &row, reason);
    }
    let files = desk.home.folder()?.files();
    let (draft, _, id) =
        release(desk.read(), files, request.event, request.release, request.profile, request.moment)?;
    let reason = check_embargo(&draft.document, desk.store.now_ms(), reason)?;
    let made = draft.write(host, &request.formats, &request.out)?;
    let hashes = hashes(host, &made)?;
    let member = desk.member;
    let op = |place| Op::lasting("release.export", place);
    let done = write_release(desk, request.event, id, op, |tx, release| {
        enter_early(tx, ApprovalRow { release, member, reason, ..ApprovalRow::default() })?;
        record_files(tx, &ExportRow { release, member, ..ExportRow::default() }, &made, &hashes)
    })?;
    Ok(Done { value: made, changes: done.changes })
}

/// Makes the files of the last version of a release.
fn export_version(
    desk: &mut Desk,
    host: &dyn Host,
    request: &ExportRequest,
    row: &ReleaseRow,
    reason: Option<&str>,
) -> Result<Done<Made>, AppError> {
    if state_of(row) == State::Withdrawn {
        return Err(AppError::refusal("release_withdrawn", "the release was withdrawn"));
    }
    let version = latest(desk.read(), row.id)?.ok_or(StoreError::NoRow("version"))?;
    let version = frozen(&version)?;
    if request.profile.is_some_and(|profile| profile != version.document.profile) {
        return Err(AppError::refusal("version_fixed", "the version has another shape"));
    }
    check_quotes(desk.read(), request.event, &version.document)?;
    let reason = check_embargo(&version.document, desk.store.now_ms(), reason)?;
    let document = with_emblem(version.document, &desk.home.folder()?.files())?;
    let files = write_files(&document, host, &request.formats, &request.out)?;
    let headlines = vec![document.headline];
    let made = Made { files, headlines, left_out: Vec::new(), findings: Vec::new() };
    let hashes = hashes(host, &made)?;
    let (member, version) = (desk.member, Some(version.id));
    let op = |place| Op::lasting("release.export", place);
    let done = write_release(desk, request.event, Some(row.id), op, |tx, release| {
        enter_early(tx, ApprovalRow { release, version, member, reason, ..ApprovalRow::default() })?;
        record_files(tx, &ExportRow { release, version, member, ..ExportRow::default() }, &made, &hashes)
    })?;
    Ok(Done { value: made, changes: done.changes })
}

/// Enters leave to go out before the end of an embargo, where a reason was needed.
fn enter_early(tx: &Tx<'_>, row: ApprovalRow) -> Result<(), AppError> {
    if row.reason.is_none() {
        return Ok(());
    }
    enter(tx, ApprovalRow { step: EARLY.to_owned(), ..row })
}

/// Hashes the files as they lie there.
fn hashes(host: &dyn Host, made: &Made) -> Result<BTreeMap<Format, String>, AppError> {
    let hash = |(format, path): (&Format, &PathBuf)| -> Result<_, AppError> {
        let bytes = host.read(path, usize::MAX).map_err(|error| AppError::input(&error, path))?;
        Ok((*format, hexadecimal(&Sha256::digest(&bytes))))
    };
    made.files.iter().map(hash).collect()
}

/// Enters every file that was made.
fn record_files(
    tx: &Tx<'_>,
    row: &ExportRow,
    made: &Made,
    hashes: &BTreeMap<Format, String>,
) -> Result<(), AppError> {
    for (format, path) in &made.files {
        tx.put(&ExportRow {
            id: tx.new_id()?,
            format: format.name().to_owned(),
            file_name: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            sha256: hashes.get(format).cloned().unwrap_or_default(),
            at_ms: tx.now_ms(),
            anchor: Some(tx.anchor()?),
            ..row.clone()
        })?;
    }
    Ok(())
}

pub(super) fn opened(reader: Reader<'_>, files: PathBuf, record: EventRecord) -> Result<Opened, AppError> {
    let office = office_of(reader, &files, &record)?;
    Ok(Opened { record, office, noticed: Vec::new() })
}

/// Resolves the stored draft of an event, or the one that would be composed; tells which, and the release.
pub(super) fn release(
    reader: Reader<'_>,
    files: PathBuf,
    event: EventId,
    id: Option<Uuid>,
    profile: Option<Profile>,
    moment: Moment,
) -> Result<(Release, bool, Option<Uuid>), AppError> {
    let loaded = load_whole(reader, event, id)?;
    if id.is_some() && loaded.release.is_none() {
        return Err(AppError::refusal("row_missing", "no such release stands"));
    }
    let blocks = stored_blocks(reader, &loaded)?;
    let (is_stored, id) = (blocks.is_some(), loaded.release);
    let release =
        resolve(opened(reader, files, loaded.record)?, blocks, profile, moment).map_err(|error| {
            // A quote that was thrown away or withdrawn from print since: the draft must be composed anew.
            if is_stored && error.code == "internal" {
                AppError::refusal("draft_outdated", "the draft has a quote that is not printed any more")
            } else {
                error
            }
        })?;
    Ok((release, is_stored, id))
}

fn stored_blocks(reader: Reader<'_>, loaded: &Loaded) -> Result<Option<Vec<Block>>, AppError> {
    let Some(release) = loaded.release else { return Ok(None) };
    let rows = reader.of::<BlockRow>("release", release)?;
    let block = |row: BlockRow| Block {
        id: BlockId(row.id),
        kind: if row.kind == "lead" { BlockKind::Lead } else { BlockKind::Body },
        spans: loaded.spans(&spans::read(&row.spans)),
    };
    Ok((!rows.is_empty()).then(|| rows.into_iter().map(block).collect()))
}

/// Writes in the place of a release, which is begun where there is none yet. An edit of what is in review or frozen begins the
/// next draft.
pub(super) fn write_release<T>(
    desk: &mut Desk,
    event: EventId,
    known: Option<Uuid>,
    op: impl FnOnce(Place) -> Op,
    work: impl FnOnce(&Tx<'_>, Uuid) -> Result<T, AppError>,
) -> Result<Done<T>, AppError> {
    let id = known.map_or_else(|| desk.store.new_id(), Ok)?;
    let op = op(Place::Release(id));
    let is_edit = op.undo == Undo::Undoable;
    desk.write(op, |tx| {
        if known.is_none() {
            let state = "draft".to_owned();
            tx.put(&ReleaseRow { id, event: event.0, state, ..ReleaseRow::default() })?;
        }
        let before = if is_edit { text_of(tx, id)? } else { None };
        let value = work(tx, id)?;
        if is_edit && before != text_of(tx, id)? {
            begin_draft(tx, id)?;
        }
        Ok(value)
    })
}

/// Returns the rows that say what a release says.
fn text_of(tx: &Tx<'_>, id: Uuid) -> Result<Option<(ReleaseRow, Vec<BlockRow>)>, AppError> {
    let Some(row) = tx.get::<ReleaseRow>(id)? else { return Ok(None) };
    Ok(Some((row, tx.of::<BlockRow>("release", id)?)))
}

/// Puts a release that was edited back among the drafts.
fn begin_draft(tx: &Tx<'_>, id: Uuid) -> Result<(), AppError> {
    let row = tx.get::<ReleaseRow>(id)?.ok_or(StoreError::NoRow("release"))?;
    match state_of(&row) {
        State::Draft => Ok(()),
        State::Withdrawn => Err(AppError::refusal("release_withdrawn", "the release was withdrawn")),
        _ => Ok(tx.put(&ReleaseRow { state: State::Draft.name().to_owned(), ..row })?),
    }
}

/// Puts blocks in the place of those that stand; one that is the same as before is not written.
pub(super) fn store_blocks(
    tx: &Tx<'_>,
    release: Uuid,
    loaded: &Loaded,
    blocks: &[Block],
) -> Result<(), AppError> {
    let mut old = tx.of::<BlockRow>("release", release)?.into_iter();
    for (block, rank) in blocks.iter().zip(rank::sequence(blocks.len())) {
        let kind = if block.kind == BlockKind::Lead { "lead" } else { "body" };
        let id = match old.next() {
            Some(row) => row.id,
            None => tx.new_id()?,
        };
        let spans = spans::write(&loaded.stored_spans(&block.spans));
        tx.put(&BlockRow { id, release, rank, kind: kind.to_owned(), spans })?;
    }
    for row in old {
        tx.remove::<BlockRow>(row.id)?;
    }
    Ok(())
}
