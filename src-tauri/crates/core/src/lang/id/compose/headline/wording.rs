//! How a headline is written: title case, abbreviations folded, no digit first, no place twice.

use std::borrow::Cow;

use super::super::case::{Case, bare_place};
use crate::lang::id::lexicon;
use crate::text::{find_ignoring_case, is_one_line, lowered, one_line, word_count};

/// Title case with small words low, long forms folded, no stop, no second mention of a place, no digit first.
pub(super) fn written(case: &Case<'_>, text: &str) -> String {
    in_capitals(&shortened(case, text))
}

/// The same for a line that is not longer than `most` words then.
pub(super) fn written_within(case: &Case<'_>, text: &str, most: usize) -> Option<String> {
    let (shortened, insider) = shortened_by(case, text, false);
    // Letters that only the office reads stand for a long form only where that has no room.
    if insider {
        let (readable, _) = shortened_by(case, text, true);
        if word_count(&readable) <= most + 1 {
            let readable = in_capitals(&readable);
            if word_count(&readable) <= most && readable.chars().count() <= super::cut::MAX_CHARS {
                return Some(readable);
            }
        }
    }
    // Capitals take no word away, but a word of stops alone at the end.
    (word_count(&shortened) <= most + 1).then(|| in_capitals(&shortened))
}

/// Whatever makes a line shorter: long forms folded, the own year and a second mention of a place gone.
fn shortened<'t>(case: &Case<'_>, text: &'t str) -> Cow<'t, str> {
    shortened_by(case, text, false).0
}

/// The same, with only the short forms that readers know by their letters where `read_only`; tells whether one stands
/// in the line that few know.
fn shortened_by<'t>(case: &Case<'_>, text: &'t str, read_only: bool) -> (Cow<'t, str>, bool) {
    let (text, insider) = fold(case, text, read_only);
    let text = changed(text, |text| without_own_year(case, text));
    (changed(text, |text| without_second_place(case, text)), insider)
}

/// Goes one step on; what the step leaves as it is, is not copied.
fn changed<'t>(text: Cow<'t, str>, step: impl Fn(&str) -> Option<String>) -> Cow<'t, str> {
    step(&text).map_or(text, Cow::Owned)
}

fn in_capitals(text: &str) -> String {
    spelt_number(title_case(text).trim_end_matches('.'))
}

/// A line of the officer's own keeps its words: title case, no stop, no digit first.
pub(super) fn as_given(text: &str) -> String {
    spelt_number(title_case(text).trim_end_matches('.'))
}

/// `5 Desember 2026` loses the year of the event itself; none when nothing changes.
fn without_own_year(case: &Case<'_>, text: &str) -> Option<String> {
    use chrono::Datelike;
    let year = case.date().year().to_string();
    if !text.contains(&year) && is_one_line(text) {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let dated = |at: usize| at > 1 && crate::lang::id::words::MONTHS.contains(&words[at - 1]);
    let kept: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(at, word)| **word != year || !dated(*at))
        .map(|(_, word)| *word)
        .collect();
    Some(kept.join(" "))
}

/// Folds long forms to abbreviations that readers know; tells whether it took one that few know by its letters.
fn fold<'t>(case: &Case<'_>, text: &'t str, read_only: bool) -> (Cow<'t, str>, bool) {
    let mut text = Cow::Borrowed(text);
    let mut insider = false;
    for abbreviation in case.abbreviations() {
        let known = abbreviation.known.unwrap_or(true)
            && abbreviation.short.chars().filter(|c| c.is_uppercase()).count() >= 2;
        let read = abbreviation.known == Some(true) || super::is_read(abbreviation.short.trim());
        if !known || read_only && !read || !text.is_ascii() {
            continue;
        }
        if let Some(at) = find_ignoring_case(&text, &abbreviation.full) {
            let folded = text.to_mut();
            folded.replace_range(at..at + abbreviation.full.len(), &abbreviation.short);
            text = Cow::Owned(folded.replace(&format!("{0} ({0})", abbreviation.short), &abbreviation.short));
            insider |= !read;
        }
    }
    (text, insider)
}

pub(super) fn bare_city(case: &Case<'_>) -> String {
    bare_place(&one_line(&case.event.city)).to_owned()
}

/// Drops a place at the end that the subject has named already (`… dan Wakil Wali Kota Batu`); none when it stays.
fn without_second_place(case: &Case<'_>, text: &str) -> Option<String> {
    let organiser = case.organiser_later().filter(|organiser| text.starts_with(organiser))?;
    let city = one_line(&case.event.city);
    let bare = bare_place(&city);
    let before = text.strip_suffix(bare).filter(|_| organiser.ends_with(bare))?;
    if !before.ends_with("Kota ") || before.len() <= bare.len() + 12 {
        return None;
    }
    let before = before.trim_end();
    // `Wali Kota` is a title; any other `Kota` belongs to the place.
    let title = before.ends_with("Wali Kota");
    Some(if title { before } else { before.trim_end_matches("Kota").trim_end() }.to_owned())
}

/// Title case; words that hold a capital (names, abbreviations) pass unchanged.
pub(super) fn title_case(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut words = text.split_whitespace().peekable();
    let mut before = "";
    while let Some(word) = words.next() {
        let opens = out.is_empty();
        if !opens {
            out.push(' ');
        }
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        // `saat ini` is a time, no preposition.
        let time = bare == "saat" && words.peek().is_some_and(|next| lowered(next) == "ini");
        // `3 x 24 jam` multiplies.
        let times = bare == "x" && out.trim_end().ends_with(|c: char| c.is_ascii_digit());
        // `di atas` is a place above, `atas` alone leads a cause in.
        let behind = std::mem::replace(&mut before, bare);
        let above = bare == "atas" && matches!(behind, "di" | "ke" | "dari");
        if times || !opens && !time && !above && lexicon::HEADLINE_LOW.contains(&&*lowered(bare)) {
            out.push_str(&lowered(word));
        // `dr.` is a physician, `Dr.` a doctorate.
        } else if matches!(word, "dr." | "drg." | "drh.") || word.chars().any(char::is_uppercase) {
            out.push_str(word);
        } else {
            for (nth, part) in word.split('-').enumerate() {
                out.push_str(if nth > 0 { "-" } else { "" });
                push_capital(&mut out, part);
            }
        }
    }
    out
}

/// Appends a word with its first letter raised, behind an opening mark too.
fn push_capital(out: &mut String, word: &str) {
    let at = word.find(char::is_alphanumeric).unwrap_or(0);
    let (mark, rest) = word.split_at(at);
    out.push_str(mark);
    let mut letters = rest.chars();
    out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    out.push_str(letters.as_str());
}

pub(super) const NUMBERS: [&str; 21] = [
    "Nol",
    "Satu",
    "Dua",
    "Tiga",
    "Empat",
    "Lima",
    "Enam",
    "Tujuh",
    "Delapan",
    "Sembilan",
    "Sepuluh",
    "Sebelas",
    "Dua Belas",
    "Tiga Belas",
    "Empat Belas",
    "Lima Belas",
    "Enam Belas",
    "Tujuh Belas",
    "Delapan Belas",
    "Sembilan Belas",
    "Dua Puluh",
];

/// Spells a number that opens a headline; above the table it becomes `Sebanyak …`.
pub(in super::super) fn spelt_number(text: &str) -> String {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let day = rest.split(' ').next().is_some_and(|month| crate::lang::id::words::MONTHS.contains(&month));
    if !first.starts_with(|c: char| c.is_ascii_digit()) || day {
        return text.to_owned();
    }
    let tens =
        |n: usize| (n > 20 && n < 100 && n.is_multiple_of(10)).then(|| format!("{} Puluh", NUMBERS[n / 10]));
    match first.parse::<usize>() {
        Ok(n) if n < NUMBERS.len() => format!("{} {rest}", NUMBERS[n]),
        Ok(n) => match tens(n) {
            Some(spelt) => format!("{spelt} {rest}"),
            None => format!("Sebanyak {text}"),
        },
        Err(_) => format!("Sebanyak {text}"),
    }
}
#[cfg(test)]
mod tests {
    use super::super::deeds::core;
    use super::*;

    #[test]
    fn title_case_keeps_small_words_low_and_names_as_they_are() {
        assert_eq!(
            title_case("gubernur Koster minta PJID Bali ikut mengawal program dan undang-undang"),
            "Gubernur Koster Minta PJID Bali Ikut Mengawal Program dan Undang-Undang"
        );
    }

    #[test]
    fn title_case_raises_every_part_behind_its_marks() {
        assert_eq!(title_case("“undang-undang baru” saat ini"), "“Undang-Undang Baru” Saat Ini");
        assert_eq!(title_case("rapat saat hujan, dr. Ana"), "Rapat saat Hujan, dr. Ana");
        assert_eq!(title_case("minyak masih di atas harga"), "Minyak Masih di Atas Harga");
        assert_eq!(title_case("tersangka atas kasus itu"), "Tersangka atas Kasus Itu");
    }

    #[test]
    fn no_digit_opens_a_headline() {
        assert_eq!(spelt_number("20 camat"), "Dua Puluh camat");
        assert_eq!(spelt_number("214 UMKM"), "Sebanyak 214 UMKM");
        assert_eq!(core("Capacity Building ASN Tahun 2025"), "Capacity Building ASN");
    }
}
