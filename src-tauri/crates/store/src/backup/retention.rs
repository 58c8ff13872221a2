//! Which backups are kept: of each device the last of each of seven days, four weeks and twelve months that have one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, Utc};
use kutip_core::event::Zone;
use uuid::Uuid;

const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;
/// How a name says when the backup was made, UTC.
const MOMENT: &str = "%Y%m%dT%H%M%S%3fZ";

/// What the name of a backup says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name<'a> {
    /// When it was made.
    pub(super) made: DateTime<Utc>,
    /// The last letters of the device's id.
    pub(super) device: &'a str,
}

impl<'a> Name<'a> {
    /// Reads a name; none for one that is not ours.
    pub(super) fn read(name: &'a str) -> Option<Self> {
        let (made, device) = name.split_once('-')?;
        Some(Self { made: NaiveDateTime::parse_from_str(made, MOMENT).ok()?.and_utc(), device })
    }
}

/// Names a backup: when it was made, and by which device.
pub(super) fn name_of(made_ms: i64, device: Uuid) -> String {
    format!("{}-{}", moment(made_ms).format(MOMENT), suffix(device))
}

/// Returns the letters that stand for a device.
pub(super) fn suffix(device: Uuid) -> String {
    device.simple().to_string()[24..].to_owned()
}

/// Reads a clock.
pub(super) fn moment(ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(ms).unwrap_or_default()
}

/// Returns the day that an officer's calendar shows at a moment.
pub(super) fn day(moment: DateTime<Utc>, zone: Zone) -> NaiveDate {
    moment.with_timezone(&zone.tz()).date_naive()
}

/// Tells whether a device lacks a backup of this day.
pub(super) fn is_due(names: &[String], device: Uuid, now_ms: i64, zone: Zone) -> bool {
    let (own, today) = (suffix(device), day(moment(now_ms), zone));
    let mut made = names.iter().filter_map(|name| Name::read(name)).filter(|name| name.device == own);
    !made.any(|name| day(name.made, zone) == today)
}

/// Chooses the names to keep, out of names in order of time. One that tells no day is not ours to remove; neither is one of a
/// day to come, when the clock was wrong then or is now.
pub(super) fn kept(names: &[String], now_ms: i64, zone: Zone) -> BTreeSet<String> {
    let today = day(moment(now_ms), zone);
    let mut devices: BTreeMap<&str, Spans> = BTreeMap::new();
    let mut kept = BTreeSet::new();
    for name in names.iter().rev() {
        let is_kept = match Name::read(name) {
            Some(Name { made, device }) if day(made, zone) <= today => {
                devices.entry(device).or_default().need(day(made, zone))
            }
            _ => true,
        };
        if is_kept {
            kept.insert(name.clone());
        }
    }
    kept
}

/// The spans of time of which a device has a backup already, going back in time.
#[derive(Default)]
struct Spans {
    days: Vec<NaiveDate>,
    weeks: Vec<(i32, u32)>,
    months: Vec<(i32, u32)>,
}

impl Spans {
    /// Tells whether a backup of a day is the last of a span, and notes it.
    fn need(&mut self, day: NaiveDate) -> bool {
        let week = (day.iso_week().year(), day.iso_week().week());
        let needs = [
            is_new(&mut self.days, day, DAYS),
            is_new(&mut self.weeks, week, WEEKS),
            is_new(&mut self.months, (day.year(), day.month()), MONTHS),
        ];
        needs.contains(&true)
    }
}

/// Notes a span of time that has its backup, up to a number of spans.
fn is_new<T: PartialEq>(spans: &mut Vec<T>, span: T, most: usize) -> bool {
    let is_new = spans.len() < most && !spans.contains(&span);
    if is_new {
        spans.push(span);
    }
    is_new
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 31 December 2025, 10.00 WIB.
    fn now() -> i64 {
        NaiveDate::from_ymd_opt(2025, 12, 31)
            .unwrap()
            .and_hms_opt(3, 0, 0)
            .unwrap()
            .and_utc()
            .timestamp_millis()
    }

    #[test]
    fn days_weeks_and_months_thin_out() {
        let start = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        let names: Vec<String> = start
            .iter_days()
            .take(731)
            .flat_map(|day| {
                [
                    format!("{}T010000000Z-a", day.format("%Y%m%d")),
                    format!("{}T020000000Z-a", day.format("%Y%m%d")),
                ]
            })
            .collect();
        let kept: Vec<String> = kept(&names, now(), Zone::Wib).into_iter().collect();
        assert!(kept.iter().all(|name| name.contains("T02")), "of each day the last");
        let days: Vec<&str> = kept.iter().rev().take(7).map(|name| &name[..8]).collect();
        assert_eq!(
            days,
            ["20251231", "20251230", "20251229", "20251228", "20251227", "20251226", "20251225"]
        );
        assert!(kept.contains(&"20251214T020000000Z-a".to_owned()), "a Sunday three weeks ago");
        assert!(kept.contains(&"20250131T020000000Z-a".to_owned()), "the end of a month eleven months ago");
        assert!(!kept.iter().any(|name| name.starts_with("2024")), "nothing older than twelve months");
        assert!(kept.len() <= 7 + 4 + 12, "{} are kept", kept.len());
    }

    #[test]
    fn gaps_cost_nothing_and_unknown_names_stay() {
        let names: Vec<String> =
            ["20200101T000000000Z-a", "20200102T000000000Z-a", "20990101T000000000Z-a", "catatan"]
                .map(str::to_owned)
                .to_vec();
        let kept = kept(&names, now(), Zone::Wib);
        assert_eq!(kept.len(), 4, "old backups stay while there are no newer ones");
    }

    #[test]
    fn a_name_says_when_and_by_whom() {
        let name = name_of(now(), Uuid::from_u128(0xABCD_EF01));
        assert_eq!(name, "20251231T030000000Z-abcdef01", "the moment in UTC, the end of the device's id");
        let read = Name::read(&name).unwrap();
        assert_eq!((read.made.timestamp_millis(), read.device), (now(), "abcdef01"), "and back");
        assert_eq!(Name::read("catatan"), None, "others have other names");
    }
}
