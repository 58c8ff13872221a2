//! Which backups are kept: the last of each of seven days, four weeks and twelve months that have one.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate};

const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;

/// Returns what the name of a backup of this day begins with.
pub(super) fn day_prefix(now_ms: i64) -> String {
    DateTime::from_timestamp_millis(now_ms).unwrap_or_default().format("%Y%m%dT").to_string()
}

/// Chooses the names to keep, out of names in order of time. One that tells no day is not ours to remove; neither is one of a
/// day to come, when the clock was wrong then or is now.
pub(super) fn kept(names: &[String], now_ms: i64) -> BTreeSet<String> {
    let today = DateTime::from_timestamp_millis(now_ms).unwrap_or_default().date_naive();
    let mut kept = BTreeSet::new();
    let (mut days, mut weeks, mut months) = (Vec::new(), Vec::new(), Vec::new());
    for name in names.iter().rev() {
        let Some(day) = day_of(name).filter(|day| *day <= today) else {
            kept.insert(name.clone());
            continue;
        };
        let week = (day.iso_week().year(), day.iso_week().week());
        let is_new = [
            is_new(&mut days, day, DAYS),
            is_new(&mut weeks, week, WEEKS),
            is_new(&mut months, (day.year(), day.month()), MONTHS),
        ];
        if is_new.contains(&true) {
            kept.insert(name.clone());
        }
    }
    kept
}

/// Notes a span of time that has its backup, up to a number of spans.
fn is_new<T: PartialEq>(spans: &mut Vec<T>, span: T, most: usize) -> bool {
    let is_new = spans.len() < most && !spans.contains(&span);
    if is_new {
        spans.push(span);
    }
    is_new
}

fn day_of(name: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(name.get(..8)?, "%Y%m%d").ok()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let now = NaiveDate::from_ymd_opt(2025, 12, 31).unwrap().and_hms_opt(3, 0, 0).unwrap().and_utc();
        let kept: Vec<String> = kept(&names, now.timestamp_millis()).into_iter().collect();
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
        let now = NaiveDate::from_ymd_opt(2025, 12, 31).unwrap().and_hms_opt(3, 0, 0).unwrap().and_utc();
        assert_eq!(
            kept(&names, now.timestamp_millis()).len(),
            4,
            "old backups stay while there are no newer ones"
        );
    }
}
