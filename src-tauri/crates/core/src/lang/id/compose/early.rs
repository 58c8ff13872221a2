//! Where the news stands: what the headline says is told in the first four paragraphs, or another headline is set.

use super::case::Case;
use super::headline::{self, Proposal};
use super::lead::Lead;
use super::programmes::Placement;
use super::title::TitleForm;
use super::{body, write};
use crate::finding::{Finding, Place, Severity};
use crate::id::StatementId;
use crate::release::{Draft, Source, Span};

/// What the headline says stands in the first four paragraphs: its statement comes forward, or another headline does.
pub(super) fn early(
    case: &Case<'_>,
    form: &TitleForm,
    lead: &Lead,
    placement: &Placement,
    mut proposals: Vec<Proposal>,
    mut draft: Draft,
) -> Draft {
    let is_late = |draft: &Draft, said: usize| {
        paragraph_of(draft, case.said[said].statement.id).is_some_and(|at| at >= EARLY)
    };
    let late = |proposal: &Proposal| proposal.said.is_some_and(|said| is_late(&draft, said));
    let Some(first) = proposals.first() else { return draft };
    let given = first.is_given();
    let news = if given { headline::told_by(case, &first.headline.text) } else { first.said };
    let Some(said) = news.filter(|&said| is_late(&draft, said)) else { return draft };
    // The officer's mark, and what the officer's own headline tells, come forward.
    let marked = case.angle == Some(said);
    if (marked || given) && body::may_come_forward(case, said) {
        let mut forward = write(case, form, lead, placement, &proposals, Some(said));
        if !is_late(&forward, said) {
            forward.findings.push(moved(case, said));
            return forward;
        }
    }
    if given {
        return draft;
    }
    // The mark gives way to another statement only, never to an aim.
    let better = |other: &Proposal| {
        !late(other) && !other.is_given() && !other.says_only_held(form) && (!marked || other.said.is_some())
    };
    let found = proposals.iter().position(better).or_else(|| {
        proposals.extend(headline::told(case).find(better).or_else(|| headline::plain(case).find(better)));
        proposals.iter().position(better)
    });
    let Some(better) = found else {
        // Nothing else is told early: the news itself comes forward, where nothing ties it to what stands before it.
        let voice = case.said[said].voice;
        let leads = case.top_voice() == Some(voice) || case.of_organiser(voice);
        if leads && body::may_come_forward(case, said) {
            let mut forward = write(case, form, lead, placement, &proposals, Some(said));
            if !is_late(&forward, said) {
                forward.findings.push(moved(case, said));
                return forward;
            }
        }
        draft.findings.push(Finding::new("headline.form", "late", Severity::Info, Place::Headline));
        return draft;
    };
    proposals[..=better].rotate_right(1);
    proposals.truncate(3);
    write(case, form, lead, placement, &proposals, None)
}

/// The officer is told which statement the headline brought forward.
fn moved(case: &Case<'_>, said: usize) -> Finding {
    let number = case.said[said].statement.number;
    let place = Place::Record(format!("/statements/{}/text", number - 1));
    Finding::new("headline.form", "moved", Severity::Info, place).with("number", number.to_string())
}

/// How many paragraphs a reader looks through for what the headline says.
const EARLY: usize = 4;

/// Finds the paragraph that prints a statement.
fn paragraph_of(draft: &Draft, wanted: StatementId) -> Option<usize> {
    draft.blocks.iter().position(|block| {
        block.spans.iter().any(|span| match span {
            Span::Text { source, .. } => *source == Some(Source::Statement(wanted)),
            Span::Quote { statement } => *statement == wanted,
        })
    })
}
