//! The support report: what somebody who helps needs to know, and nothing of what the office wrote.
//!
//! It holds versions, codes, counts and the doctor's verdict. No name, text or path goes in: what is written comes from the
//! types below, and the log has codes only. A test plants names everywhere and looks for them.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use kutip_store::SCHEMA;
use serde::Serialize;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::archive::{Desk, Health, examine};
use crate::error::AppError;
use crate::host::Host;

/// What is known of the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surroundings {
    /// The version of the web view.
    pub web_view: Option<String>,
    /// What the log holds.
    pub log: Vec<u8>,
    /// When the report is made.
    pub now: DateTime<Utc>,
}

/// The report, as JSON.
#[derive(Debug, Serialize)]
struct Report {
    format: &'static str,
    made: DateTime<Utc>,
    version: &'static str,
    system: &'static str,
    architecture: &'static str,
    web_view: Option<String>,
    schema: i64,
    archive: Archive,
}

/// The archive as the report tells of it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
enum Archive {
    /// It is open.
    Open { health: Result<Health, &'static str>, rows: BTreeMap<&'static str, i64> },
    /// It could not be opened, by this code.
    Failed(&'static str),
}

/// Writes the report into a folder and returns where it stands; `desk` is the archive, or why it is not open.
///
/// # Errors
/// What the folder says.
pub fn write_report(
    host: &dyn Host,
    desk: Result<&Desk, &AppError>,
    surroundings: Surroundings,
    out: &Path,
) -> Result<PathBuf, AppError> {
    let name = format!("kutip-{}.zip", surroundings.now.format("%Y%m%d-%H%M%S"));
    let bytes = zipped(desk, surroundings)?;
    let placed = host.place(out, &[name], &mut |_, file| {
        file.write_all(&bytes).map_err(|_| AppError::failure("internal", "a report could not be written"))
    })?;
    placed.into_iter().next().ok_or_else(|| AppError::failure("internal", "no report was placed"))
}

fn zipped(desk: Result<&Desk, &AppError>, surroundings: Surroundings) -> Result<Vec<u8>, AppError> {
    let Surroundings { web_view, log, now } = surroundings;
    let report = Report {
        format: "kutip.report/1",
        made: now,
        version: env!("CARGO_PKG_VERSION"),
        system: std::env::consts::OS,
        architecture: std::env::consts::ARCH,
        web_view,
        schema: SCHEMA,
        archive: match desk {
            Ok(desk) => Archive::Open {
                health: examine(desk).map_err(|error| error.code),
                // What cannot be counted is what the doctor tells of.
                rows: desk.read().counts().unwrap_or_default(),
            },
            Err(error) => Archive::Failed(error.code),
        },
    };
    let failed = || AppError::failure("internal", "a report could not be made");
    let text = serde_json::to_vec_pretty(&report).map_err(|_| failed())?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [("report.json", &text), ("kutip.log", &log)] {
        zip.start_file(name, SimpleFileOptions::default()).map_err(|_| failed())?;
        zip.write_all(bytes).map_err(|_| failed())?;
    }
    Ok(zip.finish().map_err(|_| failed())?.into_inner())
}
