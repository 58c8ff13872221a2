//! What an event is for: the purpose as a clause, and the words that lead it in.

use super::capitals;
use super::case::{Case, text};
use super::facts;
use super::{clause, notes};
use crate::lang::id::lexicon;

/// The purpose as a clause that can follow `bertujuan`.
pub(super) fn purpose(case: &Case<'_>) -> Option<String> {
    let purpose = text(case.event.purpose.as_deref())?;
    let purpose = purpose.trim_end_matches(['.', ',', ';', ' ']);
    let purpose = ["untuk ", "Untuk ", "bertujuan untuk ", "bertujuan "]
        .iter()
        .find_map(|prefix| purpose.strip_prefix(prefix))
        .unwrap_or(purpose);
    let purpose = capitals::lower_first_if_common(purpose);
    let purpose = notes::with_prefix(&purpose).unwrap_or(purpose);
    // `…, ajang silaturahmi`: what it is as well is said with its verb.
    let strung = ["ajang", "wadah", "sarana"].iter().find_map(|noun| {
        let (aim, rest) = purpose.split_once(&format!(", {noun} "))?;
        (!rest.contains(", ")).then(|| format!("{aim} dan menjadi {noun} {rest}"))
    });
    Some(strung.unwrap_or(purpose))
}

/// The word that leads a purpose in: `agar` before a clause of its own subject, nothing before `agar` typed.
pub(super) fn aim_word(purpose: &str) -> &'static str {
    let first = purpose.split_whitespace().next().unwrap_or_default().to_lowercase();
    if matches!(first.as_str(), "agar" | "supaya" | "guna" | "demi") {
        ""
    } else if !lexicon::is_verb(&first) && clause::at_predicate(purpose).is_some() {
        "agar "
    } else {
        "untuk "
    }
}

/// What is built: it serves a purpose, it pursues none.
const BUILT: [&str; 22] = [
    "jembatan",
    "jalan",
    "gedung",
    "embung",
    "bendungan",
    "bendung",
    "puskesmas",
    "masjid",
    "taman",
    "rumah",
    "kantor",
    "sumur",
    "saluran",
    "tanggul",
    "ruang",
    "ruas",
    "terminal",
    "pelabuhan",
    "dermaga",
    "instalasi",
    "ambulans",
    "kapal",
];

/// The verb before a purpose, by its first word: a verb, `agar`, or a noun; a bridge has a use and no aim, and what is
/// signed is not staged.
pub(super) fn aiming(case: &Case<'_>, thing: &str, purpose: &str, signing: bool) -> String {
    let built = thing.split(' ').next().is_some_and(|word| BUILT.contains(&word));
    let first = purpose.split_whitespace().next().unwrap_or_default().to_lowercase();
    let staged = if signing { "ditandatangani" } else { facts::staged(case) };
    match first.as_str() {
        "wujud" | "bentuk" | "bagian" | "upaya" | "rangkaian" | "tindak" | "sarana" => {
            "merupakan ".to_owned()
        }
        word if lexicon::is_verb(word) && built && !clause::holds(purpose, "untuk") => {
            "dimaksudkan untuk ".to_owned()
        }
        word if lexicon::is_verb(word) => "bertujuan ".to_owned(),
        _ => format!("{staged} {}", aim_word(purpose)),
    }
}
