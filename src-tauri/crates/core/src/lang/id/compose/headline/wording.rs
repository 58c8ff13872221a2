//! How a headline is written: title case, abbreviations folded, no digit first, no place twice.

use super::super::capitals;
use super::super::case::{Case, bare_place};
use crate::lang::id::lexicon;
use crate::text::one_line;

/// Title case with small words low, long forms folded, no stop, no second mention of a place, no digit first.
pub(super) fn written(case: &Case<'_>, text: &str) -> String {
    let folded = without_own_year(case, &fold(case, text));
    let folded = without_second_place(case, &folded);
    let cased = title_case(&folded);
    spelt_number(cased.trim_end_matches('.'))
}

/// A line of the officer's own keeps its words: title case, no stop, no digit first.
pub(super) fn as_given(text: &str) -> String {
    spelt_number(title_case(text).trim_end_matches('.'))
}

/// `5 Desember 2026` loses the year of the event itself.
pub(super) fn without_own_year(case: &Case<'_>, text: &str) -> String {
    use chrono::Datelike;
    let year = case.date().year().to_string();
    let words: Vec<&str> = text.split_whitespace().collect();
    let dated = |at: usize| at > 1 && crate::lang::id::words::MONTHS.contains(&words[at - 1]);
    words
        .iter()
        .enumerate()
        .filter(|(at, word)| **word != year || !dated(*at))
        .map(|(_, word)| *word)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Folds long forms to abbreviations that readers know.
pub(super) fn fold(case: &Case<'_>, text: &str) -> String {
    let mut text = text.to_owned();
    for abbreviation in case.abbreviations() {
        let known = abbreviation.known.unwrap_or(true)
            && abbreviation.short.chars().filter(|c| c.is_uppercase()).count() >= 2;
        let lower = text.to_lowercase();
        if known
            && text.is_ascii()
            && let Some(at) = lower.find(&abbreviation.full.to_lowercase())
        {
            text.replace_range(at..at + abbreviation.full.len(), &abbreviation.short);
            text = text.replace(&format!("{0} ({0})", abbreviation.short), &abbreviation.short);
        }
    }
    text
}

pub(super) fn bare_city(case: &Case<'_>) -> String {
    bare_place(&one_line(&case.event.city)).to_owned()
}

/// Drops a place at the end that the subject has named already (`… dan Wakil Wali Kota Batu`).
pub(super) fn without_second_place(case: &Case<'_>, text: &str) -> String {
    let bare = bare_city(case);
    let bare = bare.as_str();
    let organiser_has_it = case
        .organiser_later()
        .is_some_and(|organiser| text.starts_with(organiser) && organiser.ends_with(bare));
    match text.strip_suffix(bare) {
        Some(before) if organiser_has_it && before.ends_with("Kota ") && before.len() > bare.len() + 12 => {
            let before = before.trim_end();
            // `Wali Kota` is a title; any other `Kota` belongs to the place.
            let title = before.ends_with("Wali Kota");
            if title { before } else { before.trim_end_matches("Kota").trim_end() }.to_owned()
        }
        _ => text.to_owned(),
    }
}

/// Title case; words that hold a capital (names, abbreviations) pass unchanged.
pub(super) fn title_case(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .iter()
        .copied()
        .enumerate()
        .map(|(at, word)| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let next = words.get(at + 1).copied().unwrap_or_default().to_lowercase();
            // `saat ini` is a time, no preposition.
            let low = lexicon::HEADLINE_LOW.contains(&bare.to_lowercase().as_str())
                && !(bare == "saat" && next == "ini");
            if at > 0 && low {
                return word.to_lowercase();
            }
            // `dr.` is a physician, `Dr.` a doctorate.
            if matches!(word, "dr." | "drg." | "drh.") {
                return word.to_owned();
            }
            if word.chars().any(char::is_uppercase) {
                return word.to_owned();
            }
            word.split('-').map(capital).collect::<Vec<_>>().join("-")
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Raises the first letter, behind an opening mark too.
pub(super) fn capital(word: &str) -> String {
    let at = word.char_indices().find(|(_, c)| c.is_alphanumeric()).map_or(0, |(at, _)| at);
    let (mark, rest) = word.split_at(at);
    format!("{mark}{}", capitals::upper_first(rest))
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
pub(super) fn spelt_number(text: &str) -> String {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    if !first.starts_with(|c: char| c.is_ascii_digit()) {
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
    fn no_digit_opens_a_headline() {
        assert_eq!(spelt_number("20 camat"), "Dua Puluh camat");
        assert_eq!(spelt_number("214 UMKM"), "Sebanyak 214 UMKM");
        assert_eq!(core("Capacity Building ASN Tahun 2025"), "Capacity Building ASN");
    }
}
