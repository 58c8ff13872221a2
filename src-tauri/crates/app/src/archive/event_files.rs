//! Event files at the window: what one would bring, and writing one for others.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use kutip_core::id::EventId;
use kutip_store::Reader;
use serde::Serialize;
use uuid::Uuid;

use super::importing::{ImportRequest, PersonPlan, plan};
use super::{event_file, handle, show};
use crate::catalogue::Lang;
use crate::error::AppError;
use crate::host::Host;
use crate::make::Noticed;
use crate::wording;

/// What importing an event file would bring, for a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportPreview {
    /// The title of the event.
    pub title: String,
    /// Its first day.
    pub day: NaiveDate,
    /// Its city.
    pub city: String,
    /// How many statements may be released.
    pub statements: usize,
    /// How many notes, markers and statements are not for release.
    pub withheld: usize,
    /// The people of the file, in its order.
    pub people: Vec<PersonPlan>,
    /// An event of that title, day and city that is here already.
    pub known_event: Option<Uuid>,
    /// What was odd about the file.
    pub noticed: Vec<Notice>,
}

/// Something odd about a file that was taken all the same, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Notice {
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// Where, in words.
    pub place: String,
    /// What is odd.
    pub text: String,
}

impl Notice {
    /// Words a finding.
    #[must_use]
    pub fn of(lang: Lang, noticed: &Noticed) -> Self {
        Self {
            severity: wording::severity(noticed.finding.severity).to_owned(),
            place: wording::place_in_words(lang, noticed),
            text: wording::finding(lang, noticed),
        }
    }
}

/// Tells what an import would bring; nothing is stored.
///
/// # Errors
/// A refused file.
pub fn preview_import(
    reader: Reader<'_>,
    host: &dyn Host,
    request: &ImportRequest,
    lang: Lang,
) -> Result<ImportPreview, AppError> {
    let plan = plan(reader, host, request)?;
    Ok(ImportPreview {
        title: plan.title,
        day: plan.day,
        city: plan.city,
        statements: plan.statements,
        withheld: plan.withheld,
        people: plan.people,
        known_event: plan.known_event.map(|event| event.0),
        noticed: plan.noticed.iter().map(|noticed| Notice::of(lang, noticed)).collect(),
    })
}

/// Writes the event file of an event into a folder and returns where it stands; that changes nothing in the archive.
/// With `internal` it holds everything of the event, what is not for release included, and its name says so.
///
/// # Errors
/// As [`event_file`], and what the folder says.
pub fn write_event_file(
    reader: Reader<'_>,
    host: &dyn Host,
    event: EventId,
    internal: bool,
    out: &Path,
) -> Result<PathBuf, AppError> {
    let bytes = event_file(reader, event, internal)?;
    let day = show(reader, event)?.day;
    let mark = if internal { "-INTERNAL" } else { "" };
    let name = format!("{day}-{}{mark}.kutip", handle(event.0));
    let placed = host.place(out, &[name], &mut |_, file| {
        file.write_all(&bytes)
            .map_err(|_| AppError::failure("internal", "an event file could not be written"))
    })?;
    placed.into_iter().next().ok_or_else(|| AppError::failure("internal", "no event file was placed"))
}
