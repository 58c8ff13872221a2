//! Paragraphs before they are worded: which statements share one.

use std::collections::HashMap;

use super::body::Report;
use super::case::Case;
use super::clause::{self, Dependence};
use super::flow::Flow;
use super::lead::Lead;
use super::programmes::Placement;
use crate::release::{Item, LeftOut, Reason};

/// A paragraph before it is worded: paraphrases, then at most one quote (or a pair of short ones).
#[derive(Debug, Default, Clone)]
pub(super) struct Unit {
    pub indirects: Vec<usize>,
    pub quotes: Vec<usize>,
}

/// With five or more speakers the fourth and later ones get one paragraph each.
pub(super) fn shortened(case: &Case<'_>, printable: Vec<usize>, report: &mut Report) -> Vec<usize> {
    let speaking = case.speaking();
    if speaking.len() < 5 {
        return printable;
    }
    let top = case.top_voice();
    let mut kept: HashMap<usize, (bool, bool)> = HashMap::new();
    printable
        .into_iter()
        .filter(|&said| {
            let voice = case.said[said].voice;
            // Who leads them all is not cut short for having spoken last.
            let first = speaking.iter().position(|&other| other == voice).is_some_and(|nth| nth < 3);
            if first || top == Some(voice) {
                return true;
            }
            let (indirect, direct) = kept.entry(voice).or_default();
            let slot = if case.said[said].is_direct() { direct } else { indirect };
            let keep = !std::mem::replace(slot, true);
            if !keep {
                let what = Item::Statement(case.said[said].statement.number);
                report.left_out.push(LeftOut { what, why: Reason::OneParagraph });
            }
            keep
        })
        .collect()
}

/// Splits the statements into runs of one speaker.
pub(super) fn runs(case: &Case<'_>, printable: &[usize]) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for &said in printable {
        match runs.last_mut() {
            Some(run) if case.said[run[0]].voice == case.said[said].voice => run.push(said),
            _ => runs.push(vec![said]),
        }
    }
    runs
}

/// The order in which speakers appear, the lead's counted.
pub(super) fn order(case: &Case<'_>, lead: &Lead, runs: &[Vec<usize>]) -> Vec<usize> {
    let first = lead.statement.map(|said| case.said[said].voice);
    let mut order: Vec<usize> = first.into_iter().collect();
    for run in runs {
        let voice = case.said[run[0]].voice;
        if !order.contains(&voice) {
            order.push(voice);
        }
    }
    order
}

/// Cuts a run into paragraphs.
pub(super) fn units(
    case: &Case<'_>,
    run: &[usize],
    placement: &Placement,
    introduced: usize,
    opening: usize,
) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut at = 0;
    let mut joined_before = false;
    while at < run.len() {
        let mut unit = Unit::default();
        // The first paragraph carries title and name, and the sentence of facts that opens paragraph 2.
        let mut words = if at == 0 { introduced } else { 0 };
        while let Some(&said) = run.get(at)
            && !case.said[said].is_direct()
            && unit.indirects.len() < 3
            && (unit.indirects.is_empty() || words + case.said[said].words() + 4 <= 45)
            && !unit.indirects.last().is_some_and(|last| placement.after.contains_key(last))
        {
            words += case.said[said].words() + 4;
            unit.indirects.push(said);
            at += 1;
        }
        if let Some(&quote) = run.get(at).filter(|&&said| case.said[said].is_direct()) {
            let facts = if units.is_empty() && words + opening <= 45 { opening } else { 0 };
            let joins = unit.indirects.is_empty()
                || joins(case, run, at, &unit, (words, facts), joined_before, placement);
            if joins {
                let alone = unit.indirects.is_empty();
                joined_before = !alone;
                unit.quotes.push(quote);
                at += 1;
                // Two short quotes running share a paragraph.
                if alone
                    && case.said[quote].words() <= 12
                    && let Some(&second) = run
                        .get(at)
                        .filter(|&&next| case.said[next].is_direct() && case.said[next].words() <= 12)
                    && !placement.after.contains_key(&quote)
                    && !placement.before.contains_key(&second)
                {
                    unit.quotes.push(second);
                    at += 1;
                }
            } else {
                joined_before = false;
            }
        }
        units.push(unit);
    }
    units
}

/// Words that a speaker's first paraphrase spends on connector, title and name.
pub(super) fn introduction_words(flow: &Flow<'_>, voice: usize, nth: usize) -> usize {
    let connector = if nth == 1 { 2 } else { 0 };
    if flow.known[voice].named {
        connector
    } else {
        connector + crate::text::word_count(&flow.case.voices[voice].introduced()).saturating_sub(1)
    }
}

/// Whether a quote shares the paragraph of the paraphrases before it.
pub(super) fn joins(
    case: &Case<'_>,
    run: &[usize],
    at: usize,
    unit: &Unit,
    (words, opening): (usize, usize),
    joined_before: bool,
    placement: &Placement,
) -> bool {
    let quote = run[at];
    if placement.before.contains_key(&quote)
        || unit.indirects.iter().any(|said| placement.after.contains_key(said))
    {
        return false;
    }
    let quote_words = case.said[quote].words();
    if clause::dependence(&case.said[quote].text) == Dependence::Bound {
        return words + opening + quote_words < 55;
    }
    let [only] = unit.indirects.as_slice() else {
        return false;
    };
    let next_is_bound = run.get(at + 2).is_some_and(|&next| {
        case.said[next].is_direct()
            && !case.said[run[at + 1]].is_direct()
            && clause::dependence(&case.said[next].text) == Dependence::Bound
    });
    if joined_before || next_is_bound || opening > 0 {
        return false;
    }
    let shares =
        clause::shared_content(clause::first_sentence(&case.said[quote].text), &case.said[*only].text) >= 1;
    let close = words <= 16 && quote_words <= 25 && words + quote_words <= 40 && shares;
    // A second pair may join without a shared word, so that a page does not look like blocks.
    let second = at >= 2 && words <= 16 && words + quote_words <= 38;
    close || second || words <= 12 && quote_words <= 12
}
