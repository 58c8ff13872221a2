//! Fitting a headline into its words: cut at joints, never inside a name or a thought.

use std::cell::OnceCell;

use super::super::case::{self, Case};
use super::super::clause;
use super::super::word::Word;
use super::said::planned;
use super::squeeze::shorter;
use super::wording::{as_given, written_within};
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

pub(super) const JOINTS: [&str; 15] = [
    " mulai ",
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
    " meskipun ",
    " paling lambat ",
    " akibat ",
    " untuk ",
];

/// Cuts a clause at its joints until the headline fits; never inside a name, never so that the sense turns.
pub(super) fn cut_to_fit(
    case: &Case<'_>,
    lead_in: &str,
    clause: &str,
    worded: fn(&str) -> String,
) -> Option<String> {
    Forms::of(shorter(clause), worded).cut_to_fit(case, lead_in)
}

/// A clause in ever fewer words, with where each form may be cut: the same whoever stands before it.
pub(super) struct Forms {
    forms: Vec<Form>,
    worded: fn(&str) -> String,
}

struct Form {
    text: String,
    /// Ends of what may be kept, the longest last; looked for when no form fits whole.
    ends: OnceCell<Vec<usize>>,
}

impl Forms {
    pub(super) fn of(forms: impl IntoIterator<Item = String>, worded: fn(&str) -> String) -> Self {
        let form = |text| Form { text, ends: OnceCell::new() };
        Self { forms: forms.into_iter().map(form).collect(), worded }
    }

    /// Writes the first form that fits behind these words, else the longest cut of one.
    pub(super) fn cut_to_fit(&self, case: &Case<'_>, lead_in: &str) -> Option<String> {
        let written = |kept: &str| fitting(case, format!("{lead_in} {}", (self.worded)(kept)).trim());
        // Whose news is a clause has its predicate before the cut.
        let headed = |kept: &str| {
            !lead_in.is_empty() || clause::at_predicate(kept).is_some() || kept.contains(" baru ")
        };
        self.forms.iter().find_map(|form| written(&form.text)).or_else(|| {
            self.forms.iter().find_map(|form| {
                let kept = form.ends.get_or_init(|| whole_thoughts(&form.text)).iter().rev();
                kept.map(|&end| &form.text[..end]).filter(|kept| headed(kept)).find_map(written)
            })
        })
    }
}

/// Writes the officer's own line, cut at a joint where it is too long; its words are never folded.
pub(super) fn given_cut(case: &Case<'_>, news: &str) -> Option<String> {
    let written = |line: &str| Some(as_given(&planned(line))).filter(|text| fits(case, text));
    if let Some(text) = written(news) {
        return Some(text);
    }
    let mut ends: Vec<usize> =
        [" dan ", ", ", " antara ", " serta ", " melalui ", " karena ", " pada ", " mulai "]
            .iter()
            .flat_map(|joint| news.match_indices(joint))
            .map(|(at, _)| at)
            .collect();
    ends.sort_unstable();
    ends.into_iter().rev().find_map(|at| {
        let (kept, lost) = news.split_at(at);
        let turns = clause::words(lost).map(Word::lowered).any(|word| {
            matches!(word.as_str(), "tidak" | "bukan" | "belum" | "jika" | "bila" | "apabila" | "kecuali")
                || clause::is_figure(&word) && !tells_figure(kept)
        });
        let parted = kept.contains(" antara ") && lost.starts_with(" dan ");
        // What `dan` has just begun is not left behind.
        let begun = kept.rsplit_once(" dan ").is_some_and(|(_, behind)| word_count(behind) <= 2);
        let whole = !parted
            && !begun
            && word_count(kept) >= 5
            && clause::at_predicate(&kept.to_lowercase()).is_some();
        if turns || !whole { None } else { written(kept) }
    })
}

/// Lists where a clause may be cut so that a whole thought is left; a condition, a restriction and a number are never
/// lost.
fn whole_thoughts(clause: &str) -> Vec<usize> {
    let mut ends = cuts(clause);
    ends.retain(|&at| {
        let (kept, lost) = clause.split_at(at);
        let turns = || {
            clause::words(lost).map(Word::lowered).any(|word| {
                matches!(
                    word.as_str(),
                    "tidak"
                        | "bukan"
                        | "belum"
                        | "akan"
                        | "jangan"
                        | "tak"
                        | "jika"
                        | "bila"
                        | "apabila"
                        | "kecuali"
                        | "asal"
                ) || word.contains(|c: char| c.is_ascii_digit()) && !spare(kept, lost)
            }) || ends_a_ban(kept, lost)
                || halves_a_feeling(kept, lost)
        };
        // `didahulukan` alone: in what? A passive at the end is half a thought.
        let half = || {
            kept.split_whitespace()
                .next_back()
                .is_some_and(|last| last.starts_with("di") && lexicon::is_verb(last))
        };
        word_count(kept) >= 2 && !half() && !turns()
    });
    ends
}

/// `tidak dibenarkan selama status siaga`: what holds for a time does not hold for ever.
fn ends_a_ban(kept: &str, lost: &str) -> bool {
    let timed = [" selama ", " sampai ", " hingga ", " sebelum "].iter().any(|joint| lost.starts_with(joint));
    timed
        && ["tidak", "tak", "dilarang", "wajib", "harus", "boleh"]
            .iter()
            .any(|word| clause::holds(kept, word))
}

/// `kecintaan anak | pada cerita rakyat`: the love of what?
fn halves_a_feeling(kept: &str, lost: &str) -> bool {
    let last: Vec<&str> = kept.split_whitespace().rev().take(3).collect();
    let felt = |word: &&str| word.len() > 7 && word.starts_with("ke") && word.ends_with("an");
    (lost.starts_with(" pada ") || lost.starts_with(" terhadap ")) && last.iter().any(felt)
}

fn tells_figure(text: &str) -> bool {
    clause::words(text).any(clause::is_figure)
}

/// Beside a figure that stays, a day (`pada 20 Februari`) and a further figure (`dengan …`, `, dan …`) may go.
fn spare(kept: &str, lost: &str) -> bool {
    let day = lost.strip_prefix(" pada ").or_else(|| lost.strip_prefix(" mulai ")).is_some_and(|day| {
        let words: Vec<&str> = day.split_whitespace().collect();
        (2..=3).contains(&words.len())
            && words.iter().take(2).any(|word| crate::lang::id::words::MONTHS.contains(word))
    });
    let further = [" dengan ", ", dan ", " dan ", ", dua di", ", sedangkan ", ", target "]
        .iter()
        .any(|joint| lost.starts_with(joint));
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
        // Only a span of time falls out: `dalam sepuluh hari`.
        let unit = clause[at + joint.len()..].split(' ').nth(1).unwrap_or_default();
        let counted = matches!(unit, "hari" | "pekan" | "minggu" | "bulan" | "tahun" | "jam");
        return counted
            || matches!(
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
    if joint == " untuk " {
        // What it is done for falls out, for whom it is stays.
        return lexicon::is_verb(&lowered(next)) && next.starts_with("me");
    }
    if joint == " mulai " {
        // A month, a day of the week, a date: a time at the end falls out.
        return next.chars().all(|c| c.is_ascii_digit()) || next.starts_with(char::is_uppercase);
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
                | "target"
        )
}
