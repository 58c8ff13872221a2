//! What went out of an event: every file that was written, with its hash.

use kutip_core::id::EventId;
use kutip_store::Reader;
use kutip_store::table::{ExportRow, ReleaseRow};
use serde::Serialize;
use uuid::Uuid;

use crate::error::AppError;

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportItem {
    /// The record of it.
    pub id: Uuid,
    /// The name of the format.
    pub format: String,
    /// The name of the file.
    pub file_name: String,
    /// When, milliseconds since 1970.
    pub at_ms: i64,
}

/// Lists the files of all releases of an event, the newest first.
///
/// # Errors
/// What the store says.
pub fn exports(reader: Reader<'_>, event: EventId) -> Result<Vec<ExportItem>, AppError> {
    let mut items = Vec::new();
    for release in reader.of::<ReleaseRow>("event", event.0)? {
        let rows = reader.of::<ExportRow>("release", release.id)?.into_iter();
        items.extend(rows.map(|row| ExportItem {
            id: row.id,
            format: row.format,
            file_name: row.file_name,
            at_ms: row.at_ms,
        }));
    }
    items.sort_by_key(|item| std::cmp::Reverse((item.at_ms, item.id)));
    Ok(items)
}
