//! Lead I: a strong statement is the news, and the event only its occasion.

use super::super::case::Case;
use super::super::facts_sentences::{Facts, Part};
use super::super::indirect::{self, Framed};
use super::super::piece::Sentence;
use super::super::title::TitleForm;
use super::super::{abbreviations, clause, facts, nearby, participants, requests, subject, visits};
use super::Lead;
use crate::event::EventKind;
use crate::release::{Item, LeftOut, Reason, Source};

/// Lead I: a strong statement of the highest-ranked speaker is the news.
pub(super) fn issue(case: &Case<'_>, form: &TitleForm, facts: &mut Facts<'_>, lead: &mut Lead) -> bool {
    let kinds = [EventKind::Meeting, EventKind::Visit, EventKind::Inspection, EventKind::Other];
    let Some(at) = case.angle.or((!case.said.is_empty()).then_some(0)) else {
        return false;
    };
    let said = &case.said[at];
    let voice = &case.voices[said.voice];
    let fits = kinds.contains(&case.event.kind)
        && !said.is_direct()
        && said.words() <= 20
        && !clause::is_anaphoric(&said.text)
        && case.top_voice() == Some(said.voice)
        && voice.title.is_some()
        && !matches!(form, TitleForm::Audience { .. })
        // Who opened or handed over what the title names is the news.
        && !subject::is_done(case, form);
    let Some(framed) = fits.then(|| indirect::frame(said, 0).ok()).flatten().filter(|framed| framed.strong)
    else {
        return false;
    };
    let Some(sentences) = issue_sentences(case, form, at, &framed) else { return false };
    lead.sentences = sentences;
    lead.named.push(said.voice);
    lead.statement = Some(at);
    if case.organiser.is_some() && !in_title(case) {
        // The speaker's title names the institution already.
        let titled = |name: &Option<String>| {
            name.as_deref()
                .is_some_and(|name| voice.title.as_deref().is_some_and(|title| clause::holds(title, name)))
        };
        if voice.institution == case.organiser || titled(&case.organiser) {
            lead.left_out.push(LeftOut { what: Item::Event("organiser"), why: Reason::HeadNamed });
        } else {
            facts.organiser.clone_from(&case.organiser);
        }
    }
    facts.mentioned = 1;
    facts.participants = facts.participants.take().and_then(|list| participants::without_voices(case, &list));
    lead.event_paragraph =
        facts.sentences(&[Part::Theme, Part::Organiser, Part::Purpose, Part::Participants]);
    true
}

/// Words S1 and S2 of an issue lead; the first wording that fits: whole, without `agar`, without the city.
fn issue_sentences(case: &Case<'_>, form: &TitleForm, at: usize, framed: &Framed) -> Option<Vec<Sentence>> {
    let said = &case.said[at];
    let voice = &case.voices[said.voice];
    let mut bare = framed.clone();
    if requests::can_address(&framed.clause) {
        bare.conjunction = "";
    }
    [(framed, true), (&bare, true), (&bare, false)].into_iter().find_map(|(framed, with_city)| {
        let first = Sentence::new()
            .fixed(voice.introduced(), Source::Person(voice.person.id))
            .own(" ")
            .running(framed.predicate(), Source::Statement(said.statement.id))
            .own(".");
        let mut second = Sentence::new().own(format!("{} itu disampaikannya ", framed.noun));
        // An appeal is no occasion: it is made, at a place and on a day.
        if !matches!(form, TitleForm::Appeal { .. }) && !facts::is_said(&case.title) {
            let (occasion, event) = occasion(case, form, &framed.clause);
            second = second.own(format!("{occasion} ")).fixed(event, Source::Event("title")).own(" ");
        }
        let place = nearby::place_behind(case, second.text().trim_end(), with_city);
        // Without a place the blank before it goes, too.
        let second = if place.is_empty() { second } else { second.fixed(place, Source::Event("venue")) };
        let second = second.own(format!(", {}.", facts::date(case))).without_blank_before_comma();
        let sentences = vec![first, second];
        (abbreviations::words_when_expanded(case, &sentences) <= case.context.style.lead_max_words)
            .then_some(sentences)
    })
}

fn in_title(case: &Case<'_>) -> bool {
    [&case.organiser, &case.organiser_short]
        .into_iter()
        .flatten()
        .any(|name| clause::holds(&case.title, name))
}

/// `dalam {title}`; `saat meninjau {object}` for what one goes to see.
fn occasion(case: &Case<'_>, form: &TitleForm, said: &str) -> (&'static str, String) {
    match form {
        TitleForm::Nominal { nominal, object } if nominal.active == "meninjau" => {
            // What S1 has named is taken up again by its noun.
            let noun = object.split_whitespace().next().unwrap_or_default();
            let named = clause::shared_content(object, said) >= 2 && noun.starts_with(char::is_lowercase);
            ("saat meninjau", if named { format!("{noun} tersebut") } else { object.clone() })
        }
        TitleForm::Visit { to: Some(to), .. } if !visits::host_view(case) => ("saat mengunjungi", to.clone()),
        TitleForm::Visit { noun, visitor: Some(visitor), .. } => {
            ("saat menerima", format!("{noun} {visitor}"))
        }
        TitleForm::Study => ("saat menerima peserta", case.title.clone()),
        _ if clause::holds(&case.title, "dalam") => ("pada", case.title.clone()),
        _ => ("dalam", case.title.clone()),
    }
}
