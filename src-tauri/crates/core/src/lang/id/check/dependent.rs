//! Quotes that hang on the sentence before them.

use std::sync::LazyLock;

use crate::check::phrases::Phrases;
use crate::check::scan::Passage;

/// Openings that bind a quote to what was said before.
static BOUND: LazyLock<Phrases> = LazyLock::new(|| {
    let openings = [
        "dan",
        "karena",
        "agar",
        "untuk itu",
        "seperti",
        "sehingga",
        "tapi",
        "tetapi",
        "namun",
        "ini",
        "itu",
        "hal ini",
        "hal itu",
        "semua itu",
        "semua ini",
        "begitu juga",
        "jadi",
        "pun",
        "makanya",
    ];
    Phrases::new(openings.map(|opening| (opening, "")))
});

const POINTING: [&str; 3] = ["ini", "itu", "tersebut"];

/// Times and pronouns point to nothing that was said.
const NO_POINT: [&str; 23] = [
    "hari", "saat", "pagi", "siang", "sore", "malam", "tahun", "bulan", "minggu", "pekan", "kali",
    "sekarang", "kini", "masa", "kita", "kami", "saya", "mereka", "orang", "dunia", "bangsa", "selama",
    "negeri",
];

/// Tells whether a quote is bound, or points with its first noun phrase.
pub(super) fn depends(quote: &Passage<'_>) -> bool {
    if let Some((count, _)) = BOUND.at(quote, 0) {
        // `Seperti kita ketahui` and `Jadi guru itu mulia` stand alone often, but nobody can tell; a comma binds surely.
        return count > 0;
    }
    (1..3).any(|i| {
        quote.follows(i)
            && POINTING.contains(&quote.lower(i))
            && !(0..i).any(|before| NO_POINT.contains(&quote.lower(before)))
            && !quote.opens_sentence(i)
            // `SILANCAR ini` names what it means.
            && !(0..i).any(|before| is_abbreviation(quote.word(before)))
    })
}

fn is_abbreviation(word: &str) -> bool {
    word.len() > 1 && !word.chars().any(char::is_lowercase)
}
