//! From an event to the files of a press release, and its checks alone.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime};
use kutip_core::compose::compose;
use kutip_core::document::{self, Document};
use kutip_core::finding::Finding;
use kutip_core::lang::ComposeContext;
use kutip_core::release::{Draft, Profile};

use crate::error::AppError;
use crate::formats::{Format, file_name, write};
use crate::host::Host;
use crate::opening::{Opened, open, zone};
use crate::rules;
use crate::wording::{Omission, omissions};

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
    let Release { opened, draft, document } = resolve(host, &request.check)?;
    let left_out = omissions(&opened.record, &draft.left_out);
    let mut headlines = vec![document.headline.clone()];
    for headline in draft.headlines {
        if !headlines.contains(&headline.text) {
            headlines.push(headline.text);
        }
    }
    let findings = opened.noticed;
    // A release may have many megabytes: what it was made from goes before the formats are made, one by one.
    drop((opened.record, opened.office, draft.blocks));
    let document = kutip_export::cleaned(document);
    let mut formats = request.formats.clone();
    formats.sort_unstable();
    formats.dedup();
    let names = formats.iter().map(|format| file_name(&document, *format)).collect::<Vec<_>>();
    let placed = host.place(&request.out, &names, &mut |at, out| write(formats[at], &document, out))?;
    let files = formats.into_iter().zip(placed).collect();
    Ok(Made { files, headlines, left_out, findings })
}

/// Runs the checks on an event and on the release that would be made of it.
///
/// # Errors
/// A refused file.
pub fn check(host: &dyn Host, request: &CheckRequest) -> Result<Checked, AppError> {
    let release = resolve(host, request)?;
    Ok(Checked { findings: release.opened.noticed })
}

struct Release {
    opened: Opened,
    draft: Draft,
    document: Document,
}

fn resolve(host: &dyn Host, request: &CheckRequest) -> Result<Release, AppError> {
    let mut opened = open(host, &request.event, request.office.as_deref())?;
    let now = local(request.moment, &opened)?;
    let draft = compose(
        &opened.record,
        &ComposeContext {
            style: &opened.office.style,
            abbreviations: &opened.office.abbreviations,
            today: now.date_naive(),
        },
    )?;
    let context = document::Context { office: &opened.office, profile: request.profile, now };
    let document = document::build(&opened.record, &draft, &context)?;
    let found = rules::check(&opened.record, &opened.office, &draft, &document, now.date_naive());
    let of_release = draft.findings.iter().cloned().chain(found);
    opened.noticed.extend(of_release.map(|finding| Noticed { origin: Origin::Event, finding }));
    let off: Vec<&str> = opened.office.rules_off.iter().map(|off| off.rule.as_str()).collect();
    opened.noticed.retain(|noticed| !off.contains(&noticed.finding.rule));
    opened.noticed.sort_by_key(|noticed| std::cmp::Reverse(noticed.finding.severity));
    Ok(Release { opened, draft, document })
}

/// Every format writes a year in four digits, some in the zone of the event and some in UTC.
const YEARS: RangeInclusive<i32> = 0..=9999;

fn local(moment: Moment, opened: &Opened) -> Result<DateTime<FixedOffset>, AppError> {
    let zone = zone(opened);
    let local = match moment {
        Moment::At(instant) => Some(instant.with_timezone(&zone.tz()).fixed_offset()),
        Moment::Day(day) => zone.instant(day, NaiveTime::MIN).map(|instant| instant.fixed_offset()),
    };
    local.filter(|local| YEARS.contains(&local.year()) && YEARS.contains(&local.to_utc().year())).ok_or_else(
        || AppError::refusal("bad_day", "the day has no midnight in the zone, or no year of four digits"),
    )
}
