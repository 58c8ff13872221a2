//! Capitals by habit and capitals of names: the first letter of clauses and sentences.

use rustc_hash::FxHashSet;

use crate::lang::id::lexicon;

/// Makes the first letter small where it is a capital by habit only: a common word that no name goes on from.
pub(super) fn lower_first_if_common(clause: &str) -> String {
    let mut words = clause.split_whitespace();
    let bare = words.next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
    let lower = bare.to_lowercase();
    let all_caps =
        bare.chars().filter(|c| c.is_alphabetic()).count() > 1 && !bare.chars().any(char::is_lowercase);
    // `Tanah Rata`, `Kota Batu`: a capital behind a noun makes both a name.
    let name_goes_on = words.next().is_some_and(|next| next.starts_with(char::is_uppercase));
    let opens_no_name =
        lexicon::is_function_word(&lower) || lexicon::is_verb(&lower) || PEOPLE.contains(&lower.as_str());
    if !all_caps && lexicon::is_common(bare) && (!name_goes_on || opens_no_name) {
        lower_first(clause)
    } else {
        clause.to_owned()
    }
}

/// Cities and regions whose names look like words with a prefix.
const LOOKALIKES: [&str; 28] = [
    "bekasi",
    "sulawesi",
    "semarang",
    "serang",
    "seram",
    "sekadau",
    "sekayu",
    "sentani",
    "selayar",
    "seluma",
    "serdang",
    "merauke",
    "merangin",
    "mentawai",
    "mempawah",
    "meranti",
    "mesuji",
    "meulaboh",
    "berau",
    "ternate",
    "dieng",
    "terengganu",
    "belitung",
    "bener",
    "sebatik",
    "sentul",
    "menado",
    "mengwi",
];

/// Makes the first letter small unless the word is a name of the record, an abbreviation, or looks like a name.
///
/// A capital at the head of a typed clause is mostly habit; a word with an Indonesian affix is no name.
pub(super) fn lower_first_unless(clause: &str, names: &FxHashSet<&str>) -> String {
    let mut words = clause.split_whitespace();
    let bare = words.next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
    // A month behind a noun makes no name of it: `Inflasi Februari`.
    let next_is_name = words.next().is_some_and(|next| {
        let next = next.trim_matches(|c: char| !c.is_alphanumeric());
        next.starts_with(char::is_uppercase) && !crate::lang::id::words::MONTHS.contains(&next)
    });
    let lower = bare.to_lowercase();
    if bare.chars().skip(1).any(char::is_uppercase) || LOOKALIKES.contains(&lower.as_str()) {
        return clause.to_owned();
    }
    let known = lower_first_if_common(clause);
    if known != clause || next_is_name {
        return known;
    }
    if lexicon::is_common(bare) {
        return lower_first(clause);
    }
    if names.contains(bare) {
        return known;
    }
    let long = lower.len() >= 6;
    let prefixed = ["me", "ber", "di", "ter", "se"].iter().any(|prefix| lower.starts_with(prefix));
    let derived = ["pe", "ke"].iter().any(|prefix| lower.starts_with(prefix)) && lower.ends_with("an");
    let doubled = lower.split_once('-').is_some_and(|(a, b)| a == b);
    // Nouns from abroad: no place but the lookalikes ends like them.
    let abstract_noun = ["asi", "isi", "usi", "ksi", "nsi", "itas", "isme", "logi"]
        .iter()
        .any(|ending| lower.ends_with(ending));
    if long && (prefixed || derived || abstract_noun || lower.ends_with("nya")) || doubled {
        lower_first(clause)
    } else {
        clause.to_owned()
    }
}

/// People as such: a capital behind them begins a name of its own (`warga Tirtasari`).
const PEOPLE: [&str; 14] = [
    "warga",
    "masyarakat",
    "peserta",
    "pelajar",
    "siswa",
    "petani",
    "nelayan",
    "pedagang",
    "pelaku",
    "pengurus",
    "anggota",
    "pegawai",
    "penerimaan",
    "jumlah",
];

/// Makes the first letter small.
pub(super) fn lower_first(text: &str) -> String {
    map_first(text, |c| c.to_lowercase().collect())
}

/// Raises the first letter of the text and of every sentence in it; a stop behind a short word is an abbreviation's.
pub(super) fn sentence_capitals(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut raise = true;
    for word in text.split(' ') {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&if raise { upper_first(word) } else { word.to_owned() });
        let bare = word.trim_end_matches(['.', '!', '?']);
        let number = bare.ends_with(|c: char| c.is_ascii_digit());
        raise = bare.len() < word.len() && (bare.len() > 3 || number);
    }
    out
}

/// Makes the first letter a capital.
pub(super) fn upper_first(text: &str) -> String {
    map_first(text, |c| c.to_uppercase().collect())
}

/// Makes a common phrase a name: every word with a capital but the small ones.
pub(super) fn of_name(phrase: &str) -> String {
    let written = |word: &str| {
        if lexicon::HEADLINE_LOW.contains(&word) { word.to_owned() } else { upper_first(word) }
    };
    phrase.split(' ').map(written).collect::<Vec<_>>().join(" ")
}

fn map_first(text: &str, map: impl Fn(char) -> String) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| map(first) + chars.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_by_habit_is_lowered_and_a_name_keeps_its_own() {
        let names = FxHashSet::default();
        for (typed, written) in [
            ("Inflasi Februari 2026 sebesar 0,41 persen", "inflasi Februari 2026 sebesar 0,41 persen"),
            ("Aktivasi harus datang langsung", "aktivasi harus datang langsung"),
            ("Distribusi beras lancar", "distribusi beras lancar"),
            ("Bekasi menyiapkan dua posko", "Bekasi menyiapkan dua posko"),
            ("Muara Jelai menargetkan mal", "Muara Jelai menargetkan mal"),
        ] {
            assert_eq!(lower_first_unless(typed, &names), written);
        }
    }
}
