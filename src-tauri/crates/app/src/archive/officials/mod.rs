//! Importing a list of officials: matched with the register row by row, shown before anything is stored, one step of undo.
//!
//! Nobody is doubled and nobody is taken for somebody else: a row that may be somebody of the register, or of the list itself,
//! is asked about, and the import is refused until it is answered.

mod import;
mod plan;

pub use import::{OfficialsImported, import_officials};
pub use plan::officials_preview;

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use kutip_files::officials::{Column, MAX_LIST_BYTES};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::judging::Likely;
use crate::error::AppError;
use crate::host::Host;

/// Reads a list from a disk; whether it is one is for its reader to say.
///
/// # Errors
/// `input_missing`, `input_unreadable`.
pub fn officials_file(host: &dyn Host, path: &Path) -> Result<Vec<u8>, AppError> {
    host.read(path, MAX_LIST_BYTES).map_err(|error| AppError::input(&error, path))
}

/// What the columns of a list are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficialsLayout {
    /// The place of the header among the rows, from 0; the list begins behind it.
    pub header: Option<usize>,
    /// What each column holds.
    #[cfg_attr(test, ts(type = "string[]"))]
    pub columns: Vec<Column>,
}

/// How a list is taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficialsOptions {
    /// What the columns are; guessed when absent.
    pub layout: Option<OfficialsLayout>,
    /// The day on which the titles of the list are held.
    pub day: NaiveDate,
    /// Whether somebody who gets a title lays those down that the list does not have.
    pub ends: bool,
    /// What is to be done with a row, by its number, where that was said.
    pub choices: BTreeMap<u32, OfficialChoice>,
}

/// What is to be done with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum OfficialChoice {
    /// Nothing.
    Skip,
    /// Somebody whom the register does not have.
    New,
    /// Somebody of the register.
    Known(Uuid),
    /// Whoever stands in an earlier row.
    Row(u32),
}

/// What a row is to the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum OfficialVerdict {
    /// Somebody new.
    New,
    /// Known, and all that the row says as well.
    Same,
    /// Known, with something new about them.
    Changed,
    /// Whoever knows them must say.
    Ask,
    /// Nobody can be made of it.
    Wrong,
    /// Left out, as was said.
    Skip,
}

/// What is wrong about a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficialProblem {
    /// Its code: `no_name`, `too_long`, `bad_day`, `days_reversed`.
    pub code: &'static str,
    /// The column, from 1.
    pub column: usize,
    /// What stands there, cut short.
    pub found: String,
}

/// A row of a list beside the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficialPlan {
    /// The number of the row in the file.
    pub row: u32,
    /// The full name.
    pub name: String,
    /// The title.
    pub title: Option<String>,
    /// The institution.
    pub institution: Option<String>,
    /// The first day of the title.
    pub from: Option<NaiveDate>,
    /// What it is to the register.
    pub verdict: OfficialVerdict,
    /// Who it is in the register.
    pub person: Option<Uuid>,
    /// Who it may be, the likeliest first; of somebody new who holds the same title.
    pub proposals: Vec<Likely>,
    /// The earlier row of the same name.
    pub same_as: Option<u32>,
    /// Whether the title is new to the person.
    pub gains: bool,
    /// The titles that the person lays down.
    pub ends: Vec<String>,
    /// What else is new: `name`, `honorific`, `degrees_before`, `degrees_after`, `short_name`, `from`.
    pub adds: Vec<&'static str>,
    /// What is wrong about it.
    pub problem: Option<OfficialProblem>,
}

/// The first rows of a list as they stand in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficialsSample {
    /// The number of the row in the file.
    pub row: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficialsPreview {
    /// What the file is: `csv`, `xlsx`, `vcard`.
    pub kind: &'static str,
    /// What the columns are taken for.
    pub layout: OfficialsLayout,
    /// The first rows.
    pub sample: Vec<OfficialsSample>,
    /// Whether a column is said to hold names; without one no row says anything.
    pub named: bool,
    /// The rows, in the order of the file.
    pub rows: Vec<OfficialPlan>,
}
