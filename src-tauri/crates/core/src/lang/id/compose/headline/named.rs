//! What a headline stands on in the text: the statement that tells it, the name of the organiser.

use super::super::capitals;
use super::super::case::{Case, text};
use super::super::clause;
use super::super::piece::Sentence;
use super::cut::fitting;
use super::wording::spelt_number;
use super::{Proposal, is_read};
use crate::lang::id::lexicon;
use crate::release::Source;

/// The statement that tells what a line of the officer's tells: the marked one, else the one that shares most of it.
pub(in super::super) fn told_by(case: &Case<'_>, line: &str) -> Option<usize> {
    const MARKED: f64 = 0.4;
    let shared = |said: usize| clause::overlap(line, &case.said[said].text);
    if let Some(marked) = case.angle.filter(|&said| shared(said) >= MARKED) {
        return Some(marked);
    }
    let best = (0..case.said.len()).max_by(|&a, &b| shared(a).total_cmp(&shared(b)).then(b.cmp(&a)))?;
    (shared(best) >= clause::SAYS_IT).then_some(best)
}

/// The officer's news as a sentence; none where the officer wrote a headline of his own, or no clause.
pub(in super::super) fn news_sentence(case: &Case<'_>) -> Option<Sentence> {
    let news = text(case.event.news.as_deref()).filter(|_| case.record.release.headline.is_none())?;
    let news = news.trim_end_matches(['.', ',', ';', ' ']);
    // The lead tells of the deed already, or names who did it.
    let lead = format!("{} {}", case.title, case.organiser.as_deref().unwrap_or_default());
    let titled = case.voices.iter().filter_map(|voice| voice.head.as_ref()).any(|office| {
        let head = office.head.split(' ').next().unwrap_or_default();
        !head.is_empty() && news.starts_with(head)
    });
    if titled || clause::overlap(news, &lead) >= 0.4 {
        return None;
    }
    // `Urus 42 izin …` is a headline's verb.
    let first = news.split(' ').next().unwrap_or_default().to_lowercase();
    let active = lexicon::active_form(&first).map(|active| format!("{active}{}", &news[first.len()..]));
    let line = spelt_number(&capitals::upper_first(active.as_deref().unwrap_or(news)));
    // In Title Case it is a headline and no sentence.
    let small = clause::words(news).skip(1).filter(|word| word.starts_with(char::is_lowercase)).count();
    let told = small * 2 > clause::words(news).count() && told_by(case, news).is_none();
    told.then(|| Sentence::new().running(line, Source::Event("news")).own("."))
}

/// Lets no headline call the organiser by letters that the text nowhere has: it takes the full name that stands there, or
/// falls out where another is left. Tells whether the first one fell.
pub(in super::super) fn keep_named(case: &Case<'_>, text: &str, proposals: &mut Vec<Proposal>) -> bool {
    let (Some(short), Some(full)) = (&case.organiser_short, &case.organiser) else { return false };
    let reads = |word: &str| {
        !word.starts_with(char::is_uppercase)
            || clause::holds(text, word)
            || is_read(word)
            || clause::holds(&case.title, word)
    };
    if short.split_whitespace().all(reads) {
        return false;
    }
    // A headline may have left `Provinsi` out of it.
    let start = short.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    let told = clause::holds(text, full);
    let first = proposals.first().map(|proposal| proposal.headline.text.clone());
    let total = proposals.len();
    let mut fallen = 0;
    proposals.retain_mut(|proposal| {
        if proposal.is_given() || !clause::holds(&proposal.headline.text, &start) {
            return true;
        }
        let named = proposal.headline.text.replacen(short.as_str(), full, 1);
        if let Some(named) = fitting(case, &named).filter(|_| told) {
            proposal.headline.text = named;
            return true;
        }
        fallen += 1;
        // One that few can read is better than none.
        fallen == total
    });
    first != proposals.first().map(|proposal| proposal.headline.text.clone())
}
