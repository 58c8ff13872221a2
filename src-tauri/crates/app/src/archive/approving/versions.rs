//! Frozen versions: read back, held against their hash, and what stands in the way of sending them.

use std::path::Path;

use chrono::DateTime;
use kutip_core::document::Document;
use kutip_core::id::EventId;
use kutip_export::emblem;
use kutip_store::Reader;
use kutip_store::table::{ApprovalRow, ReleaseRow, VersionRow};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::state_of;
use crate::archive::events::load;
use crate::archive::fields::filled;
use crate::error::AppError;

/// A version with its tree.
#[derive(Debug, Clone)]
pub(in crate::archive) struct Frozen {
    pub(in crate::archive) id: Uuid,
    pub(in crate::archive) document: Document,
}

/// How a version stands to the others of its release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VersionStanding"))]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// It may go out.
    Approved,
    /// It went out.
    Released,
    /// A later version stands in its place.
    Superseded,
    /// The release was taken back.
    Withdrawn,
}

impl Standing {
    /// Returns the name that answers carry.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Released => "released",
            Self::Superseded => "superseded",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// Reads a version and holds it against its hash.
///
/// # Errors
/// `version_damaged` when its text is not what was frozen, or was erased.
pub(in crate::archive) fn frozen(row: &VersionRow) -> Result<Frozen, AppError> {
    let damaged = || AppError::failure("version_damaged", "a version is not what was frozen");
    if Sha256::digest(row.document.as_bytes()).as_slice() != row.sha256.as_slice() {
        return Err(damaged());
    }
    let document = Document::from_canonical(&row.document).map_err(|_| damaged())?;
    Ok(Frozen { id: row.id, document })
}

/// Returns the last version of a release.
pub(in crate::archive) fn latest(reader: Reader<'_>, release: Uuid) -> Result<Option<VersionRow>, AppError> {
    Ok(reader.of::<VersionRow>("release", release)?.into_iter().max_by_key(|row| row.number))
}

/// Lists the versions of a release that went out, the first one first.
pub(in crate::archive) fn went_out(reader: Reader<'_>, release: Uuid) -> Result<Vec<VersionRow>, AppError> {
    let mut versions = Vec::new();
    for step in reader.of::<ApprovalRow>("release", release)? {
        if let Some(id) = step.version.filter(|_| is_sending(&step.step)) {
            versions.extend(reader.get::<VersionRow>(id)?);
        }
    }
    Ok(versions)
}

fn is_sending(step: &str) -> bool {
    ["released", "corrected"].contains(&step)
}

/// Tells how a version stands.
///
/// # Errors
/// What the store says.
pub fn standing(reader: Reader<'_>, version: &VersionRow) -> Result<Standing, AppError> {
    let steps = reader.of::<ApprovalRow>("release", version.release)?;
    let versions = reader.of::<VersionRow>("release", version.release)?;
    let is_out = |id: Uuid| steps.iter().any(|step| step.version == Some(id) && is_sending(&step.step));
    let mut later = versions.iter().filter(|other| other.number > version.number).peekable();
    Ok(if steps.iter().any(|step| step.step == "withdrawn") {
        Standing::Withdrawn
    } else if !is_out(version.id) {
        if later.peek().is_some() { Standing::Superseded } else { Standing::Approved }
    } else if later.any(|other| is_out(other.id)) {
        Standing::Superseded
    } else {
        Standing::Released
    })
}

/// Gives a tree the bytes of its emblem again.
pub(in crate::archive) fn with_emblem(mut document: Document, files: &Path) -> Result<Document, AppError> {
    if let Some(kept) = document.letterhead.as_mut().and_then(|letterhead| letterhead.emblem.as_mut()) {
        let missing = || AppError::refusal("emblem_missing", "the emblem is gone").with("name", &kept.alt);
        let bytes = std::fs::read(files.join(&kept.sha256)).map_err(|_| missing())?;
        let read = emblem::read(&bytes, &kept.alt)?;
        if read.sha256 != kept.sha256 {
            return Err(
                AppError::refusal("emblem_damaged", "the emblem is not what it was").with("name", &kept.alt)
            );
        }
        kept.bytes = read.bytes;
    }
    Ok(document)
}

/// Renders the page of the last version of a release, with the number of the version; none while it is no frozen one.
///
/// # Errors
/// `version_damaged`, `emblem_missing`, `emblem_damaged`.
pub(in crate::archive) fn page_of(
    reader: Reader<'_>,
    files: &Path,
    release: Option<Uuid>,
) -> Result<Option<(String, i64)>, AppError> {
    let row = match release {
        Some(id) => reader.get::<ReleaseRow>(id)?,
        None => None,
    };
    let Some(row) = row.filter(|row| state_of(row).is_frozen()) else { return Ok(None) };
    let Some(version) = latest(reader, row.id)? else { return Ok(None) };
    let document = with_emblem(frozen(&version)?.document, files)?;
    Ok(Some((kutip_export::html::render(&document), version.number)))
}

/// Refuses what has a quote that may not be printed any more: off the record, thrown away or erased since.
///
/// # Errors
/// `version_withheld` with the numbers of the quotes.
pub(in crate::archive) fn check_quotes(
    reader: Reader<'_>,
    event: EventId,
    document: &Document,
) -> Result<(), AppError> {
    let withheld = withheld(reader, event, document)?;
    if withheld.is_empty() {
        return Ok(());
    }
    let numbers: Vec<String> = withheld.iter().map(u32::to_string).collect();
    let refusal = AppError::refusal("version_withheld", "a quote of the version may not be printed any more");
    Err(refusal.with("numbers", numbers.join(", ")))
}

/// Lists the quotes of a version that may not be printed any more. A wording that was superseded stands for its statement.
pub(in crate::archive) fn withheld(
    reader: Reader<'_>,
    event: EventId,
    document: &Document,
) -> Result<Vec<u32>, AppError> {
    let loaded = load(reader, event, None)?;
    let printable = |id: Uuid| {
        let id = loaded.superseded.get(&id).copied().unwrap_or(id);
        loaded.record.statements().any(|said| said.id.0 == id && said.is_direct())
    };
    Ok(document
        .quotes()
        .filter(|(_, statement, _)| !printable(statement.0))
        .map(|(number, ..)| number)
        .collect())
}

/// Refuses what is under an embargo, unless there is a reason; returns the reason where one is needed.
///
/// # Errors
/// `embargo_binding` with the instant of its end.
pub(in crate::archive) fn check_embargo(
    document: &Document,
    now_ms: i64,
    reason: Option<&str>,
) -> Result<Option<String>, AppError> {
    let now = DateTime::from_timestamp_millis(now_ms).unwrap_or_default();
    match &document.embargo {
        Some(embargo) if embargo.until > now => match filled(reason.map(str::to_owned)) {
            Some(reason) => Ok(Some(reason)),
            None => {
                Err(AppError::refusal("embargo_binding", "the embargo has not ended, and no reason is given")
                    .at("reason")
                    .with("line", &embargo.line))
            }
        },
        _ => Ok(None),
    }
}
