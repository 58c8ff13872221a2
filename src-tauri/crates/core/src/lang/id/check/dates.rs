//! Weekdays against the calendar, relative days, forms of dates and times.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use crate::check::ids;
use crate::check::pack::{FoundDate, TextContext};
use crate::check::phrases::Phrases;
use crate::check::report::{Graded, Report, finding};
use crate::check::scan::{Passage, Voice};
use crate::finding::Severity;
use crate::lang::id::words::{MONTHS, WEEKDAYS};

/// Words that mean another day for every reader.
static RELATIVE: LazyLock<Phrases> = LazyLock::new(|| {
    let words = [
        "kemarin",
        "kemarin lusa",
        "hari ini",
        "besok",
        "besok lusa",
        "lusa",
        "tadi",
        "tadi pagi",
        "tadi siang",
        "tadi sore",
        "tadi malam",
        "pagi ini",
        "siang ini",
        "sore ini",
        "malam ini",
        "pagi tadi",
        "siang tadi",
        "sore tadi",
        "malam tadi",
        "minggu lalu",
        "pekan lalu",
        "minggu depan",
        "pekan depan",
        "bulan lalu",
        "bulan depan",
        "minggu ini",
        "pekan ini",
    ];
    Phrases::new(words.map(|word| (word, "")))
});

/// A weekday and a date that stand together in a text.
struct Pair {
    found: FoundDate,
    weekday: usize,
    padded: bool,
}

/// Checks everything about days and times in a text.
pub(super) fn check(passage: &Passage<'_>, context: &TextContext<'_>, report: &mut Report<'_>) {
    if passage.text.contains(|c: char| c.is_ascii_digit()) {
        for pair in pairs(passage, context.day) {
            weekday(passage, &pair, report);
        }
        times(passage, context, report);
    }
    if passage.voice != Voice::Name && passage.voice != Voice::Title {
        relative(passage, report);
    }
}

/// Finds the dates with a weekday.
pub(super) fn dates(passage: &Passage<'_>, day: NaiveDate) -> Vec<FoundDate> {
    pairs(passage, day).into_iter().map(|pair| pair.found).collect()
}

fn weekday(passage: &Passage<'_>, pair: &Pair, report: &mut Report<'_>) {
    let written = &passage.text[pair.found.start..pair.found.end];
    let Some(date) = pair.found.date else {
        report.add(finding(ids::DATE_WEEKDAY, "impossible", &passage.place).with("found", written));
        return;
    };
    let right = date.weekday().num_days_from_monday() as usize;
    if right != pair.weekday {
        // No mend: the weekday may be right and the date wrong, as it was in a published release.
        report.add(
            finding(ids::DATE_WEEKDAY, "mismatch", &passage.place)
                .with("found", written)
                .with("date", format!("{} {} {}", date.day(), MONTHS[date.month0() as usize], date.year()))
                .with("weekday", WEEKDAYS[right]),
        );
    }
    if pair.padded && passage.voice == Voice::Own {
        report.add(
            finding(ids::DATE_FORM, "zero", &passage.place).with("found", written).graded(Severity::Info),
        );
    }
}

fn pairs(passage: &Passage<'_>, day: NaiveDate) -> Vec<Pair> {
    let mut found = Vec::new();
    for i in 0..passage.len() {
        let name = passage.lower(i).replace('\'', "");
        let Some(weekday) = WEEKDAYS.iter().position(|known| known.to_lowercase() == name) else {
            continue;
        };
        if !passage.is_capital(i) {
            continue;
        }
        let first = if passage.lower(i + 1) == "tanggal" { i + 2 } else { i + 1 };
        let gap = passage.gap(first).trim();
        if !matches!(gap, "" | "(" | ",") {
            continue;
        }
        if let Some(pair) = date_at(passage, i, first, weekday, day) {
            found.push(pair);
        }
    }
    found
}

/// Reads day, month and year from the words at `first`.
fn date_at(passage: &Passage<'_>, name: usize, first: usize, weekday: usize, day: NaiveDate) -> Option<Pair> {
    let number = |i: usize, width: usize| {
        let word = passage.word(i);
        (word.len() <= width && !word.is_empty()).then(|| word.parse::<u32>().ok()).flatten()
    };
    let date_day = number(first, 2).filter(|day| (1..=31).contains(day))?;
    let by_slash = passage.gap(first + 1) == "/" || passage.gap(first + 1) == "-";
    let month = if by_slash {
        number(first + 1, 2)?
    } else if passage.follows(first + 1) {
        let name = passage.lower(first + 1);
        MONTHS
            .iter()
            .position(|month| month.to_lowercase() == name)
            .and_then(|index| u32::try_from(index + 1).ok())?
    } else {
        return None;
    };
    let year = match passage.gap(first + 2) {
        "/" | "-" if by_slash => number(first + 2, 4),
        gap if !by_slash && !gap.is_empty() && gap.trim().is_empty() => {
            number(first + 2, 4).filter(|_| passage.word(first + 2).len() == 4)
        }
        _ => None,
    }
    .map(|year| if year < 100 { 2000 + year } else { year });
    let mut last = passage.end(first + 1 + usize::from(year.is_some()));
    if passage.gap(first).contains('(') && passage.text[last..].starts_with(')') {
        last += 1;
    }
    let written = |year: i32| NaiveDate::from_ymd_opt(year, month, date_day);
    let matches = |date: &NaiveDate| date.weekday().num_days_from_monday() as usize == weekday;
    let date = match year {
        Some(year) => written(i32::try_from(year).ok()?),
        // Around the turn of the year a date without one may belong to the next or the last.
        None => {
            let nearest = [day.year(), day.year() + 1, day.year() - 1]
                .into_iter()
                .filter_map(written)
                .min_by_key(|date| (*date - day).num_days().abs());
            nearest.filter(matches).or_else(|| written(day.year()))
        }
    };
    let padded =
        by_slash && [passage.word(first), passage.word(first + 1)].iter().any(|word| word.starts_with('0'));
    Some(Pair { found: FoundDate { start: passage.start(name), end: last, date }, weekday, padded })
}

fn relative(passage: &Passage<'_>, report: &mut Report<'_>) {
    let mut i = 0;
    while i < passage.len() {
        let Some((words, _)) = RELATIVE.at(passage, i) else {
            i += 1;
            continue;
        };
        let found = passage.span(i, i + words - 1);
        let spoken = passage.voice == Voice::Quote;
        // `Minggu lalu` with a capital is the weekday only in the middle of a sentence; either way it is relative.
        let finding = finding(ids::DATE_RELATIVE, if spoken { "spoken" } else { "word" }, &passage.place)
            .with("found", found);
        report.add(if spoken { finding.graded(Severity::Info) } else { finding });
        i += words;
    }
}

fn times(passage: &Passage<'_>, context: &TextContext<'_>, report: &mut Report<'_>) {
    let own = passage.voice == Voice::Own;
    for i in 1..passage.len() {
        let before = passage.lower(i - 1);
        let clock = matches!(before, "pukul" | "jam");
        if !clock || !passage.follows(i) || !is_number(passage.word(i), 2) {
            // Without `pukul` only a zone after it makes 09:00 a time and not a score or a verse.
            if is_number(passage.word(i - 1), 2) && passage.gap(i) == ":" && zone(passage.lower(i + 1)) {
                colon(passage, i - 1, own, report);
            }
            continue;
        }
        if before == "jam" {
            if is_number(passage.word(i + 1), 2) && matches!(passage.gap(i + 1), "." | ":") && own {
                report.add(
                    finding(ids::DATE_FORM, "clock-word", &passage.place)
                        .with("found", passage.span(i - 1, i + 1))
                        .mended(passage, passage.start(i - 1)..passage.end(i - 1), "pukul"),
                );
            }
            continue;
        }
        if passage.gap(i + 1) == ":" {
            colon(passage, i, own, report);
        }
        let has_zone = (i + 1..i + 8).any(|later| zone(passage.lower(later)));
        if !has_zone && own && context.release {
            let minutes = is_number(passage.word(i + 1), 2) && matches!(passage.gap(i + 1), "." | ":");
            report.add(
                finding(ids::DATE_FORM, "zone", &passage.place)
                    .with("found", passage.span(i - 1, if minutes { i + 1 } else { i }))
                    .graded(Severity::Info),
            );
        }
    }
}

fn colon(passage: &Passage<'_>, hour: usize, own: bool, report: &mut Report<'_>) {
    if !is_number(passage.word(hour + 1), 2) {
        return;
    }
    let written = passage.span(hour, hour + 1);
    let found = finding(ids::DATE_FORM, "colon", &passage.place).with("found", written);
    let bytes = passage.start(hour)..passage.end(hour + 1);
    report.add(if own { found.mended(passage, bytes, &written.replace(':', ".")) } else { found });
}

fn zone(lower: &str) -> bool {
    matches!(lower, "wib" | "wita" | "wit")
}

fn is_number(word: &str, width: usize) -> bool {
    !word.is_empty() && word.len() <= width && word.bytes().all(|b| b.is_ascii_digit())
}
