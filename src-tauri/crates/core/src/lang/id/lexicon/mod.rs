//! The lexicon of the Indonesian pack: tables, not rules, since affixes are ambiguous.

mod abbreviations;
mod attribution;
mod nominal;
mod rank;
mod reporting;

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

pub(crate) use abbreviations::{FIXED_LONG_FORMS, KNOWN, NATIONAL, SPELT_WHEN_LISTED};
pub(crate) use attribution::{has_root, root_of_report};
pub(crate) use nominal::{EVENT_NOUNS, EVENT_PAIRS, INSTITUTION_HEADS, NOMINALS, Nominal, SIGNED_THINGS};
pub(crate) use rank::{Office, office_of};
pub(crate) use reporting::{Frame, Report, bare_report, report, reported, reporting_verb};

use crate::text::lowered;

/// me- verbs and the base forms that headlines use.
static BASE_FORMS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    include_str!("base_forms.txt").lines().filter_map(|line| line.split_once(' ')).collect()
});
static BASES: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| BASE_FORMS.values().copied().collect());
static COMMON_NOUNS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| include_str!("common_nouns.txt").lines().collect());
static FUNCTION_WORDS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| include_str!("function_words.txt").lines().collect());

static ACTIVE_FORMS: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| BASE_FORMS.iter().map(|(active, base)| (*base, *active)).collect());

/// Words that keep a small letter inside a headline.
pub(crate) const HEADLINE_LOW: [&str; 40] = [
    "di", "ke", "dari", "pada", "dalam", "dengan", "untuk", "bagi", "oleh", "dan", "atau", "yang", "agar",
    "karena", "melalui", "lewat", "serta", "sebagai", "sebelum", "setelah", "sejak", "hingga", "sampai",
    "tanpa", "tentang", "terhadap", "antara", "kepada", "bahwa", "saat", "jika", "demi", "guna", "secara",
    "para", "atas", "per", "apabila", "bila", "pun",
];

/// Returns the base form of a me- verb; none for a verb that the table does not know.
pub(crate) fn base_form(verb: &str) -> Option<&'static str> {
    BASE_FORMS.get(&*lowered(verb)).copied()
}

/// Returns the me- verb of a lower-case base form; none for a base that the table does not know.
pub(crate) fn active_form(base: &str) -> Option<&'static str> {
    ACTIVE_FORMS.get(base).copied()
}

/// Tells whether a lower-case word is the base of a verb of the table.
pub(crate) fn is_base(word: &str) -> bool {
    BASES.contains(word)
}

/// Tells whether a lower-case word carries no content.
pub(crate) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(word)
}

/// Tells whether a word is a common noun (or a small word) that can be written with a small letter.
pub(crate) fn is_common(word: &str) -> bool {
    let word = lowered(word);
    COMMON_NOUNS.contains(&*word)
        || FUNCTION_WORDS.contains(&*word)
        || BASE_FORMS.contains_key(&*word)
        || word.split_once('-').is_some_and(|(a, b)| COMMON_NOUNS.contains(a) && COMMON_NOUNS.contains(b))
}

/// ber- words that are nouns, not verbs.
const BER_NOUNS: [&str; 9] =
    ["berita", "beras", "berkas", "berbagai", "berkah", "bersama", "berdasarkan", "berkat", "bersih"];
/// Words that begin like a me- verb and are none.
const ME_NOUNS: [&str; 20] = [
    "menteri",
    "menara",
    "mentega",
    "mentimun",
    "menantu",
    "memorandum",
    "mendatang",
    "mengenai",
    "menurut",
    "menjelang",
    "mentari",
    "mendung",
    "mencapai",
    "menengah",
    "menyeluruh",
    "mendalam",
    "memadai",
    "mendasar",
    "mendesak",
    "mentalitas",
];
/// Verbs that open a predicate without me-, di- or ber-, or whose base is a noun of its own (`Lapor Selasih`).
const PLAIN_VERBS: [&str; 25] = [
    "ikut", "turut", "hadir", "datang", "pergi", "naik", "turun", "ingin", "mau", "siap", "mampu", "masuk",
    "keluar", "tumbuh", "tetap", "terus", "mulai", "tampil", "lahir", "tiba", "pulang", "rampung", "melapor",
    "merasa", "melintas",
];

/// Tells whether a lower-case word is a verb: me- of the table, di- on a known base, ber-, or one without prefix.
pub(crate) fn is_verb(word: &str) -> bool {
    let word = word.strip_suffix("nya").filter(|bare| bare.len() > 4).unwrap_or(word);
    BASE_FORMS.contains_key(word)
        || word.strip_prefix("di").is_some_and(|base| BASES.contains(base) || is_base_with_suffix(base))
        || (word.len() > 5 && word.starts_with("ber") && !BER_NOUNS.contains(&word))
        || (word.len() > 6 && word.starts_with("me") && word.ends_with("kan"))
        || (word.len() > 8 && word.starts_with("di") && word.ends_with("kan"))
        || (word.len() > 6
            && ["mem", "men"].iter().any(|prefix| word.starts_with(prefix))
            && !ME_NOUNS.contains(&word))
        || PLAIN_VERBS.contains(&word)
}

fn is_base_with_suffix(base: &str) -> bool {
    ["kan", "i"].iter().any(|suffix| base.strip_suffix(suffix).is_some_and(|stem| BASES.contains(stem)))
        || BASES.contains(format!("{base}kan").as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_forms_come_from_the_table_only() {
        assert_eq!(base_form("Meningkatkan"), Some("tingkatkan"));
        assert_eq!(base_form("memfasilitasi"), Some("fasilitasi"), "not cut by the rule that drops the m");
        assert_eq!(base_form("mengejawantahkan"), None, "an unlisted verb is never cut by rule");
        assert!(BASE_FORMS.len() >= 300, "the grammar asks for about 300 verbs");
    }

    #[test]
    fn verbs_are_told_from_nouns() {
        for verb in ["diraih", "memakai", "berkoordinasi", "dibagikan", "ikut"] {
            assert!(is_verb(verb), "{verb} is a verb");
        }
        for noun in ["berita", "dinas", "media", "dialog", "meja"] {
            assert!(!is_verb(noun), "{noun} is a noun");
        }
    }
}
