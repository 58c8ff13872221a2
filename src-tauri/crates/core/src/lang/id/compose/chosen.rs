//! The verb of a paraphrase that was recorded without one.

use super::clause;
use super::telling::asks;
use crate::lang::id::lexicon;

/// Chooses a verb where none was recorded, by what the clause says.
pub(super) fn chosen(clause: &str, addressed: bool, turn: usize) -> (&'static str, String) {
    let words = clause::lower_words(clause);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    let one_of = |verbs: &[&'static str]| verbs[turn % verbs.len()];
    let clause_text = clause.to_owned();
    if addressed {
        return ("meminta", clause_text);
    }
    if asks(clause) {
        return ("menanyakan", clause_text);
    }
    if let Some(wish) = clause.strip_prefix("semoga ") {
        return ("berharap", wish.to_owned());
    }
    if has(&["diharapkan", "mudah-mudahan"])
        || clause::holds(clause, "bisa lebih")
        || clause::holds(clause, "dapat lebih")
    {
        return ("berharap", clause.trim_start_matches("mudah-mudahan ").to_owned());
    }
    if has(&["harus", "wajib"]) || clause::holds(clause, "tidak boleh") {
        return ("menegaskan", clause_text);
    }
    if clause.contains(|c: char| c.is_ascii_digit()) || has(&["persen", "juta", "miliar", "triliun"]) {
        return (one_of(&["menyebutkan", "mengungkapkan"]), clause_text);
    }
    if has(&["karena", "sebab", "sehingga"]) {
        return (one_of(&["menjelaskan", "menerangkan"]), clause_text);
    }
    let predicate = words.iter().any(|word| lexicon::is_verb(word) || clause::is_predicate(word));
    // `penyumbang terbesar cabai merah`: what is the largest is told, not looked at.
    if let Some(told) = superlative(clause).filter(|_| !predicate) {
        return ("menyebutkan", told);
    }
    // What is only named is looked at; what may be more than a name is said.
    if !predicate && words.len() <= 10 && clause::is_bare_phrase(clause) && opens_with_noun(&words) {
        const MATTERS: [&str; 10] = [
            "dugaan", "rencana", "hasil", "data", "jumlah", "target", "jadwal", "alasan", "syarat", "daftar",
        ];
        let told = words.first().is_some_and(|first| MATTERS.contains(&first.as_str()));
        return (if told { "menyampaikan" } else { "menyoroti" }, clause_text);
    }
    (one_of(&["mengatakan", "menyampaikan", "menuturkan"]), clause_text)
}

/// Whether a phrase opens with a noun that stands for a matter; a small word, a name or an unknown word may open anything.
fn opens_with_noun(words: &[clause::Word<'_>]) -> bool {
    words.first().is_some_and(|first| {
        let derived = ["pe", "ke"].iter().any(|prefix| first.starts_with(prefix)) && first.ends_with("an");
        !lexicon::is_function_word(first) && (lexicon::is_common(first) || derived || first.ends_with("nya"))
    })
}

/// `penyumbang inflasi terbesar cabai merah`: the copula that haste left out stands behind the superlative.
fn superlative(clause: &str) -> Option<String> {
    const MOST: [&str; 6] = ["terbesar", "tertinggi", "terbanyak", "terendah", "terkecil", "utama"];
    let words: Vec<&str> = clause.split(' ').collect();
    let at = words.iter().position(|word| MOST.contains(word)).filter(|&at| at > 0)?;
    let next = words.get(at + 1)?;
    let joined = is_small(next) || next.starts_with(char::is_numeric);
    (!joined).then(|| format!("{} adalah {}", words[..=at].join(" "), words[at + 1..].join(" ")))
}

fn is_small(word: &str) -> bool {
    lexicon::is_function_word(word) || clause::is_predicate(word)
}

/// Swaps a neutral verb for another of its class, so that a speaker does not repeat it.
pub(super) fn swapped(verb: &str, turn: usize) -> &'static str {
    const NEUTRAL: [&str; 4] = ["menyampaikan", "mengatakan", "menuturkan", "mengungkapkan"];
    let others: Vec<&'static str> = NEUTRAL.into_iter().filter(|other| *other != verb).collect();
    others[turn % others.len()]
}
