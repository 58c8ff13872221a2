//! Further proposals, where the row of the kind gives fewer than three: another side of the same event.

use super::super::case::{Case, text};
use super::super::title::TitleForm;
use super::super::{facts, participants, visits};
use super::cut::fitting;
use super::deeds::{core, joined_parties};
use super::said::{figure, said_anywhere};
use super::wording::spelt_number;
use super::{Proposal, out_of};
use crate::release::HeadlinePattern as Pattern;
use crate::text::{one_line, word_count};

/// What else may be proposed, best first: a later statement, the other side, those who came, the venue.
pub(super) fn further<'c>(case: &'c Case<'_>, form: &'c TitleForm) -> impl Iterator<Item = Proposal> + 'c {
    type Make = fn(&Case<'_>, &TitleForm) -> Option<String>;
    const ABOUT_EVENT: [(Pattern, Make); 7] = [
        (Pattern::Deed, other_side),
        (Pattern::Deed, passive),
        (Pattern::Held, attended),
        (Pattern::HeldAt, at_venue),
        (Pattern::Held, briefly_held),
        (Pattern::HeldAt, on_day),
        (Pattern::HeldAt, noun_on_day),
    ];
    let order = said_anywhere(case);
    let figures = order.clone().into_iter();
    let statements = order.into_iter().flat_map(|said| out_of(case, said)).flatten();
    let figures =
        figures.filter_map(|said| Proposal::of_statement(Pattern::Clause, said, figure(case, said)));
    let event = ABOUT_EVENT
        .into_iter()
        .filter(|_| !facts::happens(&case.title))
        .filter_map(|(pattern, make)| Proposal::of_event(pattern, make(case, form)));
    statements.chain(figures).chain(event)
}

/// The same deed with the other party as its subject.
fn other_side(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    match form {
        TitleForm::Signing { thing, parties, with: None } => {
            let (first, others) = parties.split_first()?;
            if others.is_empty() {
                return None;
            }
            fitting(case, &format!("{first} teken {thing} dengan {}", joined_parties(others)))
        }
        TitleForm::Signing { thing, parties, with: Some(with) } => {
            let who = match parties.as_slice() {
                [] => case.organiser_later()?.to_owned(),
                parties => joined_parties(parties),
            };
            fitting(case, &format!("{who} dan {with} teken {thing}"))
        }
        TitleForm::Audience { guest, host } => fitting(case, &format!("{host} terima audiensi {guest}")),
        TitleForm::Visit { noun, visitor, .. } => {
            let visitor = visitor.as_deref();
            if visits::host_view(case) {
                let host = visits::receiving(case)?;
                fitting(case, &format!("{} kunjungi {host}", visitor?))
            } else {
                let host = visits::host(case)?;
                fitting(case, &format!("{host} terima {noun} {}", visitor.or(case.organiser_later())?))
            }
        }
        _ => None,
    }
}

/// What was signed, as the subject.
fn passive(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    let TitleForm::Signing { thing, parties, with } = form else { return None };
    let mut all = parties.clone();
    if all.is_empty() {
        all.extend(case.organiser_later().map(str::to_owned));
    }
    all.extend(with.clone());
    fitting(case, &format!("{thing} {} ditandatangani", joined_parties(&all)))
        .or_else(|| fitting(case, &format!("{thing} ditandatangani di {}", one_line(&case.event.city))))
}

/// Those who came; who is of rank attends, others take part.
fn attended(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    if !matches!(form, TitleForm::Plain | TitleForm::Study) {
        return None;
    }
    let who = text(case.event.participants.as_deref())
        .filter(|list| word_count(list) <= 5 && !list.contains([',', ':', '(']))?;
    let verb = if participants::of_rank(&who) { "hadiri" } else { "ikuti" };
    let who = spelt_number(&who);
    fitting(case, &format!("{who} {verb} {}", core(&case.title)))
        .or_else(|| fitting(case, &format!("{who} {verb} {}", kind(case, form)?)))
}

/// The noun of the event, for a title that is too long; none for one that has no noun of its own.
fn kind(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    Some(facts::event_noun(case, form)).filter(|noun| noun != "Kegiatan")
}

/// The venue in the place of the city.
fn at_venue(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    let venue = one_line(&text(case.event.venue.as_deref())?);
    let venue = venue.split(", ").next()?;
    match form {
        TitleForm::Plain | TitleForm::Study => {
            let staged = facts::staged(case);
            fitting(case, &format!("{} {staged} di {venue}", core(&case.title)))
                .or_else(|| fitting(case, &format!("{} {staged} di {venue}", kind(case, form)?)))
        }
        TitleForm::Nominal { nominal, object } if nominal.passive != "dilakukan" => {
            fitting(case, &format!("{} {} di {venue}", core(object), nominal.passive))
        }
        _ => None,
    }
}

/// `{organiser} gelar {what kind of event}`: of a title too long for a headline only its noun.
fn briefly_held(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    if !matches!(form, TitleForm::Plain | TitleForm::Study) {
        return None;
    }
    let (noun, organiser) = (kind(case, form)?, case.organiser_later()?);
    let venue = text(case.event.venue.as_deref());
    let place = venue.as_deref().and_then(|venue| venue.split(", ").next()).unwrap_or(&case.event.city);
    let held = if facts::is_said(&case.title) { "sampaikan" } else { "gelar" };
    fitting(case, &format!("{organiser} {held} {noun} di {}", one_line(place)))
}

/// The day in the place of the city.
fn on_day(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    let told = match form {
        TitleForm::Nominal { nominal, object } if nominal.passive != "dilakukan" => {
            format!("{} {}", core(object), nominal.passive)
        }
        TitleForm::Plain | TitleForm::Study | TitleForm::Nominal { .. } => {
            format!("{} {}", core(&case.title), facts::staged(case))
        }
        TitleForm::Signing { thing, .. } => format!("{thing} ditandatangani"),
        TitleForm::Audience { guest, .. } => format!("audiensi {guest} digelar"),
        TitleForm::Visit { noun, visitor, .. } => {
            format!("{noun} {} berlangsung", visitor.as_deref().or(case.organiser_later())?)
        }
        TitleForm::Appeal { .. } => return None,
    };
    fitting(case, &format!("{told} pada {}", day(case)))
}

/// The last resort: what kind of event it was, and the day.
fn noun_on_day(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    let noun = kind(case, form)?;
    let told = match case.organiser_later() {
        Some(organiser) if matches!(form, TitleForm::Appeal { .. }) || facts::is_said(&case.title) => {
            format!("{organiser} sampaikan {noun}")
        }
        Some(organiser) => format!("{organiser} gelar {noun}"),
        None => format!("{noun} {} di {}", facts::staged(case), one_line(&case.event.city)),
    };
    fitting(case, &format!("{told} pada {}", day(case)))
}

/// `12 Maret`.
fn day(case: &Case<'_>) -> String {
    use chrono::Datelike;
    let day = case.date();
    let month = crate::lang::id::words::MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    format!("{} {month}", day.day())
}
