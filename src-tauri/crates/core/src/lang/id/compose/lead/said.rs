//! What the title or a statement says already, so that the lead need not say it again.

use super::super::capitals;
use super::super::case::Case;
use super::super::clause;
use super::super::facts_sentences::Facts;
use super::super::piece::Sentence;
use super::super::title::TitleForm;
use crate::release::{Item, Reason, Source};

/// Nouns of events and the verbs that say the same.
const PAIRED: [(&str, &str); 4] = [
    ("perpisahan", "melepas"),
    ("pisah", "melepas"),
    ("silaturahmi", "mempererat silaturahmi"),
    ("ramah", "beramah"),
];

/// A theme that is the title, or the purpose, over again.
pub(super) fn theme_said(case: &Case<'_>, facts: &Facts<'_>) -> Option<Reason> {
    let theme = &facts.theme.as_ref()?.text;
    let purpose = facts.purpose.as_deref().unwrap_or_default();
    if clause::overlap(theme, &case.title) >= 0.85 {
        return Some(Reason::InTitle);
    }
    (clause::overlap(theme, purpose) >= 0.85).then_some(Reason::SaidBy(Item::Event("purpose")))
}

/// Of a purpose that repeats the verb of the title, the sentence about what is new in it.
///
/// `Pelepasan Kontingen …` with `melepas kontingen pelajar yang akan berlaga di 17 cabang` leaves
/// `Kontingen pelajar itu akan berlaga di 17 cabang.`
pub(super) fn said_by_deed(form: &TitleForm, purpose: &str) -> Option<Sentence> {
    let TitleForm::Nominal { nominal, object } = form else { return None };
    let (whom, what) = purpose.strip_prefix(nominal.active)?.trim_start().split_once(" yang ")?;
    let named = whom.split_whitespace().next().is_some_and(|first| clause::holds(object, first));
    named.then(|| {
        Sentence::new()
            .running(capitals::upper_first(whom), Source::Event("purpose"))
            .own(" itu ")
            .running(what, Source::Event("purpose"))
            .own(".")
    })
}

/// Of a purpose that only tells the title's own matter again (`menyampaikan hasil penindakan …`), what it adds at its end.
pub(super) fn added_by_purpose(case: &Case<'_>, purpose: &str) -> Option<String> {
    let (verb, matter) = purpose.split_once(' ')?;
    if !matches!(verb, "menyampaikan" | "memaparkan" | "mengumumkan" | "membahas" | "menyosialisasikan") {
        return None;
    }
    let mut title = clause::lower_words(&case.title).into_iter().peekable();
    let words: Vec<&str> = matter.split_whitespace().collect();
    let first = clause::words(matter).next()?.to_lowercase();
    while title.next_if(|word| *word != first.as_str()).is_some() {}
    let shared = words.iter().zip(title).take_while(|(word, of)| word.to_lowercase() == of.as_str()).count();
    let ends_alike = clause::lower_words(&case.title).last().is_some_and(|last| {
        shared >= 3 && words.get(shared - 1).is_some_and(|word| word.to_lowercase() == last.as_str())
    });
    let added = words.get(shared..)?;
    (ends_alike && (1..=4).contains(&added.len())).then(|| added.join(" "))
}

/// Tells who says the purpose already: one of the first two statements, or the title.
///
/// Nothing that only the purpose holds may be lost: its numbers and names must stand in the other text, too.
pub(super) fn purpose_said(case: &Case<'_>, form: &TitleForm, purpose: &str) -> Option<Reason> {
    // A title turned into its verb says that verb; `Penyampaian Rekomendasi` says `menyampaikan`.
    let verb = purpose.split(' ').next().unwrap_or_default();
    let noun = verb.strip_prefix("me").map(|rest| {
        let stem = rest.strip_suffix("kan").or_else(|| rest.strip_suffix('i')).unwrap_or(rest);
        format!("pe{stem}an")
    });
    let named = noun.is_some_and(|noun| clause::holds(&case.title, &noun));
    let title = match form {
        _ if named => format!("{verb} {}", case.title),
        TitleForm::Nominal { nominal, .. } => format!("{} {}", nominal.active, case.title),
        _ => case.title.clone(),
    };
    let holds_all = |text: &str| {
        clause::words(purpose)
            .filter(|word| {
                word.contains(|c: char| c.is_ascii_digit()) || word.starts_with(char::is_uppercase)
            })
            .all(|word| clause::holds(text, word))
            && (!clause::holds(purpose, "akan") || clause::holds(text, "akan"))
    };
    let said = case.said.iter().take(2).find(|said| {
        let together = format!("{} {title}", said.text);
        // A quote tells in its own way: it must hold nearly all of the aim.
        clause::overlap(purpose, &said.text) >= if said.is_direct() { 0.75 } else { 0.5 }
            && clause::overlap(purpose, &together) >= 0.8
            && holds_all(&together)
    });
    if let Some(said) = said {
        return Some(Reason::SaidBy(Item::Statement(said.statement.number)));
    }
    // A farewell sees off, whatever else it does: `Perpisahan X` says `melepas X`.
    let paired = PAIRED.iter().any(|(noun, verb)| {
        clause::lower_words(&case.title).first().is_some_and(|first| first == noun)
            && purpose.starts_with(verb)
    });
    let needed = if paired { 0.7 } else { 0.8 };
    (clause::overlap(purpose, &title) >= needed && holds_all(&title)).then_some(Reason::InTitle)
}
