//! A release on its way from a record to files.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, FixedOffset, NaiveTime};
use kutip_core::compose::compose;
use kutip_core::document::{self, Document};
use kutip_core::lang::ComposeContext;
use kutip_core::release::{Block, Draft, Profile, stale};

use crate::error::AppError;
use crate::formats::{Format, file_name, write};
use crate::host::Host;
use crate::make::{Made, Moment, Noticed, Origin};
use crate::opening::Opened;
use crate::rules;
use crate::wording::omissions;

/// A record, its draft and the document made of both.
pub(crate) struct Release {
    pub(crate) opened: Opened,
    pub(crate) draft: Draft,
    pub(crate) document: Document,
}

/// Composes the draft and makes the document; `blocks`, where there are any, stand in for the composed ones.
pub(crate) fn resolve(
    opened: Opened,
    blocks: Option<Vec<Block>>,
    profile: Option<Profile>,
    moment: Moment,
) -> Result<Release, AppError> {
    let draft = composed(&opened, moment)?;
    resolve_composed(opened, draft, blocks, profile, moment)
}

/// Composes the draft of a record.
pub(crate) fn composed(opened: &Opened, moment: Moment) -> Result<Draft, AppError> {
    let today = local(moment, opened)?.date_naive();
    let Opened { record, office, .. } = opened;
    let context = ComposeContext { style: &office.style, abbreviations: &office.abbreviations, today };
    Ok(compose(record, &context)?)
}

/// Makes the document of a draft that was composed of the record; `blocks`, where there are any, stand in for its own.
pub(crate) fn resolve_composed(
    mut opened: Opened,
    mut draft: Draft,
    blocks: Option<Vec<Block>>,
    profile: Option<Profile>,
    moment: Moment,
) -> Result<Release, AppError> {
    let now = local(moment, &opened)?;
    let mut outdated = Vec::new();
    if let Some(blocks) = blocks {
        outdated = stale::stale(&blocks, &draft.blocks);
        draft.blocks = blocks;
    }
    let context = document::Context { office: &opened.office, profile, now };
    let document = document::build(&opened.record, &draft, &context)?;
    let found = rules::check(&opened.record, &opened.office, &draft, &document, now.date_naive());
    let of_release = draft.findings.iter().cloned().chain(outdated).chain(found);
    opened.noticed.extend(of_release.map(|finding| Noticed { origin: Origin::Event, finding }));
    let off: Vec<&str> = opened.office.rules_off.iter().map(|off| off.rule.as_str()).collect();
    opened.noticed.retain(|noticed| !off.contains(&noticed.finding.rule));
    opened.noticed.sort_by_key(|noticed| std::cmp::Reverse(noticed.finding.severity));
    Ok(Release { opened, draft, document })
}

impl Release {
    /// Lists the headlines, the one that is set first.
    pub(crate) fn headlines(&self) -> Vec<String> {
        let mut headlines = vec![self.document.headline.clone()];
        for headline in &self.draft.headlines {
            if !headlines.contains(&headline.text) {
                headlines.push(headline.text.clone());
            }
        }
        headlines
    }

    /// Puts the files of a release into a folder: all of them or none.
    pub(crate) fn write(self, host: &dyn Host, formats: &[Format], out: &Path) -> Result<Made, AppError> {
        let headlines = self.headlines();
        let Self { opened, draft, document } = self;
        let left_out = omissions(&opened.record, &draft.left_out);
        let findings = opened.noticed;
        // A release may have many megabytes: what it was made from goes before the formats are made, one by one.
        drop((opened.record, opened.office, draft.blocks));
        let files = write_files(&kutip_export::cleaned(document), host, formats, out)?;
        Ok(Made { files, headlines, left_out, findings })
    }
}

/// Puts the files of a clean tree into a folder: all of them or none.
pub(crate) fn write_files(
    document: &Document,
    host: &dyn Host,
    formats: &[Format],
    out: &Path,
) -> Result<BTreeMap<Format, PathBuf>, AppError> {
    let mut formats = formats.to_vec();
    formats.sort_unstable();
    formats.dedup();
    let names = formats.iter().map(|format| file_name(document, *format)).collect::<Vec<_>>();
    let placed = host.place(out, &names, &mut |at, out| write(formats[at], document, out))?;
    Ok(formats.into_iter().zip(placed).collect())
}

/// Every format writes a year in four digits, some in the zone of the event and some in UTC.
const YEARS: RangeInclusive<i32> = 0..=9999;

pub(crate) fn local(moment: Moment, opened: &Opened) -> Result<DateTime<FixedOffset>, AppError> {
    let zone = opened.record.event.zone;
    let local = match moment {
        Moment::At(instant) => Some(instant.with_timezone(&zone.tz()).fixed_offset()),
        Moment::Day(day) => zone.instant(day, NaiveTime::MIN).map(|instant| instant.fixed_offset()),
    };
    local.filter(|local| YEARS.contains(&local.year()) && YEARS.contains(&local.to_utc().year())).ok_or_else(
        || AppError::refusal("bad_day", "the day has no midnight in the zone, or no year of four digits"),
    )
}
