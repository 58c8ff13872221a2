//! The doctor: whether the archive is whole, and its past the one that was signed.

use kutip_store::doctor::{Diagnosis, Trouble};
use serde::Serialize;

use super::{Archive, Desk, Home};
use crate::error::AppError;

/// What the doctor found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Health {
    /// Whether nothing is wrong.
    pub healthy: bool,
    /// What is wrong, in the order of looking.
    pub problems: Vec<Problem>,
    /// Entries of the log.
    pub entries: usize,
    /// Signed heads that were found in their chains.
    pub anchors: usize,
    /// Values that were erased on purpose.
    pub erased: usize,
    /// Whether full text and files were looked at, which takes the archive for writing.
    pub whole: bool,
}

/// Something that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Problem {
    /// The stable code; the catalogue has a message under `trouble_<code>`.
    pub code: &'static str,
    /// The place, for a report: table, row and column, or device and number. No texts.
    pub place: String,
}

/// Looks through an archive that is open for writing.
///
/// # Errors
/// What the store says where not even looking is possible.
pub fn examine(desk: &Desk) -> Result<Health, AppError> {
    Ok(health(desk.store.doctor()?, true))
}

/// Looks through an archive beside whoever writes; full text and files are left out.
///
/// # Errors
/// What the store says where not even looking is possible.
pub fn examine_beside(archive: &Archive, home: &Home) -> Result<Health, AppError> {
    Ok(health(archive.read().diagnose(&home.keys())?, false))
}

fn health(diagnosis: Diagnosis, whole: bool) -> Health {
    Health {
        healthy: diagnosis.is_healthy(),
        entries: diagnosis.entries,
        anchors: diagnosis.anchors,
        erased: diagnosis.erased,
        problems: diagnosis
            .troubles
            .iter()
            .map(|trouble| Problem { code: trouble.code(), place: place(trouble) })
            .collect(),
        whole,
    }
}

fn place(trouble: &Trouble) -> String {
    let cell = |cell: &kutip_store::CellRef| format!("{}/{}/{}", cell.table, cell.id, cell.column);
    match trouble {
        Trouble::Page { detail } => detail.clone(),
        Trouble::Unreadable { part } => (*part).to_owned(),
        Trouble::Entry { dev, seq }
        | Trouble::Gap { dev, seq }
        | Trouble::Head { dev, seq }
        | Trouble::Continued { dev, seq } => {
            format!("{dev}/{seq}")
        }
        Trouble::Value { dev, seq, cell: at } => format!("{dev}/{seq} {}", cell(at)),
        Trouble::Stray { parts } => parts.to_string(),
        Trouble::Signature { dev } => dev.to_string(),
        Trouble::Cell { cell: at } => cell(at),
        Trouble::RowMissing { table, id }
        | Trouble::RowUnknown { table, id }
        | Trouble::Orphan { table, id } => {
            format!("{table}/{id}")
        }
        Trouble::Version { id } | Trouble::SearchRow { id } => id.to_string(),
        Trouble::FullText | Trouble::Unscrubbed => String::new(),
        Trouble::File { sha256 } => sha256.clone(),
    }
}
