//! Where a release stands: its steps, its versions, and what changed since the last one.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDate};
use kutip_core::document::{Document, Paragraph};
use kutip_core::id::EventId;
use kutip_core::release::State;
use kutip_export::wording::hexadecimal;
use kutip_store::Reader;
use kutip_store::table::{ApprovalRow, MemberRow, VersionRow};
use serde::Serialize;
use uuid::Uuid;

use super::versions::withheld;
use super::{Standing, frozen, known_row, latest, standing, state_of};
use crate::archive::drafts::release;
use crate::archive::reviewing::{DiffKind, DiffParagraph, compare};
use crate::error::AppError;
use crate::make::Moment;

/// Where a release stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatusView {
    /// The release.
    pub release: Uuid,
    /// The state.
    #[cfg_attr(test, ts(type = "string"))]
    pub state: State,
    /// The number, where it has one.
    pub number: Option<String>,
    /// The versions, the first one first.
    pub versions: Vec<VersionView>,
    /// The steps, the first one first.
    pub steps: Vec<StepView>,
    /// What the draft says otherwise than the last version; empty when it says the same, or there is none.
    pub changed: Vec<DiffParagraph>,
    /// Quotes of the last version that may not be printed any more; it cannot go out then.
    pub withheld: Vec<u32>,
    /// The embargo of what goes out: of the last version once one is frozen, else of the draft.
    pub embargo: Option<EmbargoView>,
}

/// An embargo, and whether it has ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EmbargoView {
    /// The line that is printed.
    pub line: String,
    /// When it ends, milliseconds since 1970.
    pub until_ms: i64,
    /// Whether what goes out now needs a reason.
    pub binds: bool,
}

/// A frozen version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VersionView {
    /// The version.
    pub id: Uuid,
    /// Its number, from 1 on.
    pub number: i64,
    /// How it stands to the others.
    pub standing: Standing,
    /// SHA-256 of the frozen tree.
    pub sha256: String,
    /// When it was frozen, milliseconds since 1970.
    pub frozen_ms: i64,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StepView {
    /// The state that it led to, or `early` for leave to go out before the end of an embargo.
    pub step: String,
    /// When, milliseconds since 1970.
    pub at_ms: i64,
    /// Who took it.
    pub member: Option<String>,
    /// The part of that member, such as `head`.
    pub role: Option<String>,
    /// The number of the version that it was about.
    pub version: Option<i64>,
    /// Who signed on paper.
    pub signer: Option<String>,
    /// The day on the paper.
    pub signed_day: Option<NaiveDate>,
    /// Whether a scan of the paper is kept.
    pub scanned: bool,
    /// Why.
    pub reason: Option<String>,
}

/// Tells where a release stands.
///
/// # Errors
/// `row_missing`, `version_damaged`.
pub fn status(
    reader: Reader<'_>,
    files: PathBuf,
    event: EventId,
    id: Option<Uuid>,
    moment: Moment,
) -> Result<StatusView, AppError> {
    let row = known_row(reader, event, id)?;
    let rows = reader.of::<VersionRow>("release", row.id)?;
    let versions: Result<Vec<VersionView>, AppError> = rows
        .iter()
        .map(|version| {
            let (id, number, sha256) = (version.id, version.number, hexadecimal(&version.sha256));
            let standing = standing(reader, version)?;
            Ok(VersionView { id, number, standing, sha256, frozen_ms: version.frozen_ms })
        })
        .collect();
    let versions = versions?;
    let mut steps = Vec::new();
    for step in reader.of::<ApprovalRow>("release", row.id)? {
        let number =
            |id: Uuid| versions.iter().find(|version| version.id == id).map(|version| version.number);
        let member = reader.get_any::<MemberRow>(step.member)?;
        steps.push(StepView {
            role: member.as_ref().and_then(|member| member.role.clone()),
            member: member.map(|member| member.name),
            version: step.version.and_then(number),
            step: step.step,
            at_ms: step.at_ms,
            signer: step.signer,
            signed_day: step.signed_day,
            scanned: step.scan.is_some(),
            reason: step.reason,
        });
    }
    let mut view = StatusView {
        release: row.id,
        state: state_of(&row),
        number: row.number.clone(),
        versions,
        steps,
        changed: Vec::new(),
        withheld: Vec::new(),
        embargo: None,
    };
    let draft = match release(reader, files, event, Some(row.id), None, moment) {
        Ok((now, ..)) => Some(kutip_export::cleaned(now.document)),
        // A draft with a quote that is gone says nothing that could be compared; what is gone is told by itself.
        Err(error) if error.code == "draft_outdated" => None,
        Err(error) => return Err(error),
    };
    let mut goes_out = draft.as_ref().and_then(|draft| draft.embargo.clone());
    if let Some(last) = latest(reader, row.id)? {
        let last = frozen(&last)?;
        view.withheld = withheld(reader, event, &last.document)?;
        view.changed = draft.map(|draft| changed(&last.document, &draft)).unwrap_or_default();
        if view.state.is_frozen() {
            goes_out = last.document.embargo;
        }
    }
    view.embargo = goes_out.map(|embargo| EmbargoView {
        until_ms: embargo.until.timestamp_millis(),
        binds: is_before(moment, embargo.until),
        line: embargo.line,
    });
    Ok(view)
}

/// Tells whether a moment lies before an instant; a day does as long as it is not over in the zone of the instant.
fn is_before(moment: Moment, until: DateTime<FixedOffset>) -> bool {
    match moment {
        Moment::At(now) => now < until,
        Moment::Day(day) => day <= until.date_naive(),
    }
}

fn changed(old: &Document, new: &Document) -> Vec<DiffParagraph> {
    let mut differences = compare(&lines(old), &lines(new));
    if differences.iter().all(|paragraph| paragraph.kind == DiffKind::Same) {
        differences.clear();
    }
    differences
}

/// Lists what a reader reads, the day of making and the number apart: both are set at approval.
fn lines(document: &Document) -> Vec<String> {
    let one = |line: &Option<String>| line.clone().into_iter();
    let letterhead = document.letterhead.iter().flat_map(|letterhead| {
        one(&letterhead.government_line)
            .chain([letterhead.agency_line.clone()])
            .chain(letterhead.address_lines.clone())
    });
    let sections = [&document.boilerplate, &document.contact].into_iter().flatten();
    let signatory = document
        .signatory
        .iter()
        .flat_map(|block| [block.title.clone(), block.name.clone()].into_iter().chain(block.id_line.clone()));
    letterhead
        .chain(one(&document.release_line))
        .chain([document.headline.clone()])
        .chain(one(&document.subheadline))
        .chain(document.body.iter().map(Paragraph::text))
        .chain(one(&document.byline))
        .chain(
            sections.flat_map(|section| [section.heading.clone()].into_iter().chain(section.lines.clone())),
        )
        .chain(signatory)
        .collect()
}
