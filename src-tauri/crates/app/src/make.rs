//! From an event to the files of a press release, and its checks alone.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::SystemTime;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use kutip_core::finding::Finding;
use kutip_core::release::Profile;

use crate::error::AppError;
use crate::formats::Format;
use crate::host::Host;
use crate::opening::open;
use crate::release;
use crate::wording::Omission;

/// Where an event comes from.
#[derive(Debug, Clone)]
pub enum Input {
    /// A file.
    Path(PathBuf),
    /// The bytes of one.
    Bytes(Vec<u8>),
}

/// When a release is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// At an instant.
    At(DateTime<FixedOffset>),
    /// At midnight of a day, in the zone of the event.
    Day(NaiveDate),
}

impl From<SystemTime> for Moment {
    fn from(now: SystemTime) -> Self {
        Self::At(DateTime::<Utc>::from(now).fixed_offset())
    }
}

/// What is to be looked at.
#[derive(Debug, Clone)]
pub struct CheckRequest {
    /// The event.
    pub event: Input,
    /// The office file.
    pub office: Option<PathBuf>,
    /// The shape; the release's own, else the office's, when absent.
    pub profile: Option<Profile>,
    /// When.
    pub moment: Moment,
}

/// What is to be made.
#[derive(Debug, Clone)]
pub struct MakeRequest {
    /// Event, office and moment.
    pub check: CheckRequest,
    /// The folder; made when it is not there.
    pub out: PathBuf,
    /// The formats.
    pub formats: Vec<Format>,
}

/// Which file a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The event, or the release made of it.
    Event,
    /// The office file.
    Office,
}

/// A finding and the file that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noticed {
    /// The file.
    pub origin: Origin,
    /// The finding.
    pub finding: Finding,
}

/// What the checks say.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The gravest first.
    pub findings: Vec<Noticed>,
}

/// What was made.
#[derive(Debug, Clone)]
pub struct Made {
    /// The files, in the order of the formats.
    pub files: BTreeMap<Format, PathBuf>,
    /// The proposals; the first is set.
    pub headlines: Vec<String>,
    /// What is not printed, and why.
    pub left_out: Vec<Omission>,
    /// The gravest first.
    pub findings: Vec<Noticed>,
}

/// Makes a release and puts its files into a folder.
///
/// # Errors
/// A refused file, or a folder that cannot be written to. Then no file is left at all.
pub fn make(host: &dyn Host, request: &MakeRequest) -> Result<Made, AppError> {
    let check = &request.check;
    let opened = open(host, &check.event, check.office.as_deref())?;
    release::resolve(opened, None, check.profile, check.moment)?.write(host, &request.formats, &request.out)
}

/// Runs the checks on an event and on the release that would be made of it.
///
/// # Errors
/// A refused file.
pub fn check(host: &dyn Host, request: &CheckRequest) -> Result<Checked, AppError> {
    let opened = open(host, &request.event, request.office.as_deref())?;
    let release = release::resolve(opened, None, request.profile, request.moment)?;
    Ok(Checked { findings: release.opened.noticed })
}
