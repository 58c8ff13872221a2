//! Approval: the number, the frozen tree, its hash and who approved, in one transaction.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::NaiveDate;
use kutip_core::finding::Severity;
use kutip_core::id::EventId;
use kutip_core::release::Step;
use kutip_files::MAX_FILE_BYTES;
use kutip_store::table::{ApprovalRow, MemberRow, ReleaseRow, VersionQuoteRow, VersionRow};
use kutip_store::{Op, StoreError};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{enter, known_row, latest, numbering, take};
use crate::archive::drafts::{opened, release, write_release};
use crate::archive::events::load_whole;
use crate::archive::fields::{filled, required};
use crate::archive::{Desk, Done};
use crate::error::AppError;
use crate::host::Host;
use crate::make::Moment;
use crate::release::local;

/// What is approved.
#[derive(Debug, Clone)]
pub struct ApproveRequest {
    /// The event.
    pub event: EventId,
    /// The release; the first when absent.
    pub release: Option<Uuid>,
    /// When; its day is printed and counts for the number.
    pub moment: Moment,
    /// Who approves; whoever works with this copy when absent.
    pub approver: Option<Uuid>,
    /// An approval that was given on paper.
    pub paper: Option<Paper>,
    /// A remark, kept in the history.
    pub note: Option<String>,
}

/// An approval on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Who signed.
    pub signer: String,
    /// The day on the paper.
    pub day: NaiveDate,
    /// A scan of it; kept beside the archive.
    pub scan: Option<PathBuf>,
}

/// What was frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Approved {
    /// The release.
    pub release: Uuid,
    /// The version.
    pub version: Uuid,
    /// Its number among the versions of the release, from 1 on.
    pub version_number: i64,
    /// The number of the release, where it has one.
    pub number: Option<String>,
    /// SHA-256 of the frozen tree.
    pub sha256: String,
}

/// Approves a draft that is in review, in one transaction. It stands for good.
///
/// # Errors
/// `step_not_allowed`, `row_missing` for an approver who is not there, `findings_open` when a check found an error, `number_taken`, `number_token`, `number_token_missing`,
/// `number_unset`, and what composing says. Nothing is frozen then, and no number is used.
pub fn approve(
    desk: &mut Desk,
    host: &dyn Host,
    request: &ApproveRequest,
) -> Result<Done<Approved>, AppError> {
    let files = desk.home.folder()?.files();
    let id = known_row(desk.read(), request.event, request.release)?.id;
    let paper = match &request.paper {
        Some(paper) => Some((required(&paper.signer, "signer")?, paper.day, scan(desk, host, paper)?)),
        None => None,
    };
    let (event, moment) = (request.event, request.moment);
    let member = match request.approver {
        Some(id) => desk.read().get::<MemberRow>(id)?.ok_or(StoreError::NoRow("member"))?.id,
        None => desk.member,
    };
    let note = filled(request.note.clone());
    let op = |place| Op::lasting("release.approve", place);
    write_release(desk, event, Some(id), op, |tx, id| {
        let row = known_row(**tx, event, Some(id))?;
        let state = take(**tx, &row, Step::Approve)?.name().to_owned();
        let before = opened(**tx, files.clone(), load_whole(**tx, event, Some(id))?.record)?;
        let day = local(moment, &before)?.date_naive();
        let number = numbering::reserve(tx, &before.office, &row, day)?;
        tx.put(&ReleaseRow { state: state.clone(), number: number.clone(), ..row })?;

        let (resolved, ..) = release(**tx, files, event, Some(id), None, moment)?;
        let open: BTreeSet<&str> = resolved
            .opened
            .noticed
            .iter()
            .filter(|noticed| noticed.finding.severity == Severity::Error)
            .map(|noticed| noticed.finding.rule)
            .collect();
        if !open.is_empty() {
            let rules = open.into_iter().collect::<Vec<_>>().join(", ");
            return Err(AppError::refusal("findings_open", "a check found an error").with("rules", rules));
        }
        let document = kutip_export::cleaned(resolved.document);
        let text = document
            .canonical()
            .map_err(|_| AppError::failure("export_tree", "the tree could not be written"))?;
        let sha256 = Sha256::digest(text.as_bytes()).to_vec();
        let version = tx.new_id()?;
        let version_number = latest(**tx, id)?.map_or(1, |last| last.number + 1);
        for (place, statement, _) in document.quotes() {
            let (id, statement, place) = (tx.new_id()?, statement.0, i64::from(place));
            tx.put(&VersionQuoteRow { id, version, statement, place })?;
        }
        tx.put(&VersionRow {
            id: version,
            release: id,
            number: version_number,
            schema: i64::from(document.schema),
            document: text,
            sha256: sha256.clone(),
            frozen_ms: tx.now_ms(),
            member,
        })?;
        let (signer, signed_day, scan) = match paper {
            Some((signer, day, scan)) => (Some(signer), Some(day), scan),
            None => (None, None, None),
        };
        let paper = signer.is_some();
        let step = ApprovalRow {
            release: id,
            version: Some(version),
            step: state,
            member,
            ..ApprovalRow::default()
        };
        enter(tx, ApprovalRow { paper, signer, signed_day, scan, reason: note, ..step })?;
        let sha256 = kutip_export::wording::hexadecimal(&sha256);
        Ok(Approved { release: id, version, version_number, number, sha256 })
    })
}

/// Keeps the scan under its hash; one that no row names yet does no harm.
fn scan(desk: &Desk, host: &dyn Host, paper: &Paper) -> Result<Option<String>, AppError> {
    let Some(path) = &paper.scan else { return Ok(None) };
    let bytes = host.read(path, MAX_FILE_BYTES).map_err(|error| AppError::input(&error, path))?;
    Ok(Some(desk.store.keep_file(&bytes)?))
}
