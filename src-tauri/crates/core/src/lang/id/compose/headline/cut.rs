//! Fitting a headline into its words: cut at joints, never inside a name or a thought.

use super::super::case::{self, Case};
use super::super::clause;
use super::super::word::Word;
use super::wording::written_within;
use crate::lang::id::lexicon;
use crate::text::{lowered, word_count};

pub(super) const MAX_CHARS: usize = 90;

/// Writes a candidate, when it fits.
pub(super) fn fitting(case: &Case<'_>, text: &str) -> Option<String> {
    let most = case.context.style.headline_warn_words;
    written_within(case, &case::line(text), most).filter(|text| fits(case, text))
}

pub(super) fn fits(case: &Case<'_>, text: &str) -> bool {
    word_count(text) <= case.context.style.headline_warn_words
        && text.chars().count() <= MAX_CHARS
        && !text.split_whitespace().next_back().map(lowered).is_some_and(|last| {
            // A thought that goes on is not cut here.
            matches!(
                &*last,
                "termasuk"
                    | "terutama"
                    | "khususnya"
                    | "seperti"
                    | "yaitu"
                    | "yakni"
                    | "baik"
                    | "hanya"
                    | "akan"
                    | "sudah"
                    | "tidak"
                    | "lebih"
            )
        })
        && !text.ends_with(',')
        && !text
            .split_whitespace()
            .next_back()
            .is_some_and(|last| lexicon::HEADLINE_LOW.contains(&&*lowered(last)))
}

pub(super) const JOINTS: [&str; 11] = [
    " yang ",
    ", ",
    " serta ",
    " dan ",
    " sehingga ",
    " karena ",
    " pada ",
    " melalui ",
    " menjelang ",
    " selama ",
    " dalam ",
];

/// Cuts a clause at its joints until the headline fits; never inside a name, never so that the sense turns.
pub(super) fn cut_to_fit(
    case: &Case<'_>,
    lead_in: &str,
    clause: &str,
    worded: fn(&str) -> String,
) -> Option<String> {
    let whole = format!("{lead_in} {}", worded(clause));
    if let Some(text) = fitting(case, whole.trim()) {
        return Some(text);
    }
    cuts(clause).iter().rev().find_map(|&at| {
        let (kept, lost) = clause.split_at(at);
        let turns = clause::words(lost).map(Word::lowered).any(|word| {
            matches!(word.as_str(), "tidak" | "bukan" | "belum" | "akan" | "jangan")
                || word.contains(|c: char| c.is_ascii_digit()) && !spare(kept, lost)
        });
        // `menuntut kepemimpinan` without its `yang …` says nothing.
        let bare_object = lost.starts_with(" yang ")
            && kept.split_whitespace().rev().nth(1).is_none_or(|word| lexicon::is_verb(&lowered(word)));
        // `didahulukan` alone: in what? A passive at the end is half a thought.
        let half = kept
            .split_whitespace()
            .next_back()
            .is_some_and(|last| last.starts_with("di") && lexicon::is_verb(last));
        if turns || bare_object || half || word_count(kept) < 2 {
            None
        } else {
            fitting(case, format!("{lead_in} {}", worded(kept)).trim())
        }
    })
}

fn tells_figure(text: &str) -> bool {
    clause::words(text).any(clause::is_figure)
}

/// Beside a figure that stays, a day (`pada 20 Februari`) and a further figure (`dengan …`, `, dan …`) may go.
fn spare(kept: &str, lost: &str) -> bool {
    let day = lost.strip_prefix(" pada ").is_some_and(|day| {
        let words: Vec<&str> = day.split_whitespace().collect();
        (2..=3).contains(&words.len()) && crate::lang::id::words::MONTHS.contains(&words[1])
    });
    let further =
        [" dengan ", ", dan ", ", dua di", ", sedangkan "].iter().any(|joint| lost.starts_with(joint));
    tells_figure(kept) && (day || further)
}

/// Lists where a clause may be cut.
fn cuts(clause: &str) -> Vec<usize> {
    let mut cuts = Vec::new();
    // Where the last joint of each kind ended: `dan dan` is cut once.
    let mut ends = [0; JOINTS.len()];
    for at in clause.bytes().enumerate().filter(|(_, byte)| matches!(byte, b' ' | b',')).map(|(at, _)| at) {
        for (joint, end) in JOINTS.iter().zip(&mut ends) {
            if at >= *end && clause[at..].starts_with(joint) {
                *end = at + joint.len();
                if may_cut(clause, at, joint) {
                    cuts.push(at);
                }
            }
        }
    }
    // Behind a figure a further one may go.
    let further = [" dengan ", ", dan "].iter().flat_map(|joint| clause.match_indices(joint));
    cuts.extend(further.filter(|(at, _)| tells_figure(&clause[..*at])).map(|(at, _)| at));
    cuts.sort_unstable();
    cuts
}

/// `dan` and commas are joints between clauses only: a verb must follow.
pub(super) fn may_cut(clause: &str, at: usize, joint: &str) -> bool {
    let next = clause[at + joint.len()..].split_whitespace().next().unwrap_or_default();
    if joint == " dalam " {
        // Only a span of time falls out.
        return matches!(
            next,
            "setahun"
                | "sebulan"
                | "sepekan"
                | "seminggu"
                | "semalam"
                | "sehari"
                | "kurun"
                | "waktu"
                | "beberapa"
        );
    }
    if !matches!(joint, " dan " | ", " | " serta ") {
        return true;
    }
    let next = if next == "dan" || next == "serta" {
        clause[at + joint.len()..].split_whitespace().nth(1).unwrap_or_default()
    } else {
        next
    };
    lexicon::is_verb(&lowered(next))
        || matches!(
            next,
            "termasuk"
                | "sedangkan"
                | "tetapi"
                | "terutama"
                | "terendah"
                | "tertinggi"
                | "terbanyak"
                | "terbesar"
                | "tercepat"
        )
}
