//! The lead: what, who, where, when; and what of the facts waits for the second paragraph.

use super::case::Case;
use super::clause;
use super::facts;
use super::facts_sentences::{Facts, Part};
use super::indirect;
use super::participants::{self, Participants};
use super::piece::Sentence;
use super::subject::{self, Opened};
use super::title::{self, TitleForm};
use crate::event::EventKind;
use crate::lang::id::compose::abbreviations;
use crate::release::{Item, LeftOut, Reason, Source};

/// The lead and what it leaves for later.
#[derive(Debug, Default)]
pub(super) struct Lead {
    /// The sentences of the first paragraph.
    pub sentences: Vec<Sentence>,
    /// Voices introduced with title and full name.
    pub named: Vec<usize>,
    /// Sentences that open paragraph 2.
    pub opening: Vec<Sentence>,
    /// The event paragraph of an issue lead, printed before the guests.
    pub event_paragraph: Vec<Sentence>,
    /// The statement that the lead prints.
    pub statement: Option<usize>,
    /// `Di hadapan {participants}`: stands before the first speaker.
    pub before_speaker: Option<String>,
    /// Participants that close the text.
    pub rest: Option<String>,
    /// How the event is called again.
    pub noun: String,
    /// Whether the lead names the event by its title (type T).
    pub by_title: bool,
    /// What is not printed.
    pub left_out: Vec<LeftOut>,
}

/// Writes the lead.
pub(super) fn write(case: &Case<'_>, form: &TitleForm) -> Lead {
    let mut lead = Lead { noun: facts::event_noun(case, form), ..Lead::default() };
    let participants = participants::plan(case);
    let mut facts = Facts::new(case, form, &lead.noun);
    facts.purpose = facts::purpose(case).filter(|purpose| match purpose_said(case, form, purpose) {
        Some(why) => {
            lead.left_out.push(LeftOut { what: Item::Event("purpose"), why });
            false
        }
        None => true,
    });
    match &participants {
        Participants::Whole(list) => facts.participants = Some(list.clone()),
        Participants::Rest(rest) => lead.rest = Some(rest.clone()),
        Participants::Said => {
            lead.left_out.push(LeftOut { what: Item::Event("participants"), why: Reason::Named });
        }
        Participants::Absent | Participants::Voices(_) => {}
    }
    if issue(case, form, &mut facts, &mut lead) {
        return lead;
    }
    let opened = subject::open(case, form);
    event_lead(case, opened, facts, &participants, &mut lead);
    lead
}

/// Tells who says the purpose already: one of the first two statements, or the title.
fn purpose_said(case: &Case<'_>, form: &TitleForm, purpose: &str) -> Option<Reason> {
    let said = case.said.iter().take(2).find(|said| clause::overlap(purpose, &said.text) >= clause::SAYS_IT);
    if let Some(said) = said {
        return Some(Reason::SaidBy(Item::Statement(said.statement.number)));
    }
    // A title turned into its verb says that verb.
    let (title, threshold) = match form {
        TitleForm::Nominal { nominal, .. } if purpose.starts_with(nominal.active) => {
            (format!("{} {}", nominal.active, case.title), 0.5)
        }
        _ => (case.title.clone(), clause::SAYS_IT),
    };
    (clause::overlap(purpose, &title) >= threshold).then_some(Reason::InTitle)
}

/// Lead I: a strong statement of the highest-ranked speaker is the news.
fn issue(case: &Case<'_>, form: &TitleForm, facts: &mut Facts<'_>, lead: &mut Lead) -> bool {
    let kinds = [EventKind::Meeting, EventKind::Visit, EventKind::Inspection, EventKind::Other];
    let Some(at) = case.angle().or((!case.said.is_empty()).then_some(0)) else {
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
        && !matches!(form, TitleForm::Audience { .. });
    let Some(framed) = fits.then(|| indirect::frame(said, 0).ok()).flatten().filter(|framed| framed.strong)
    else {
        return false;
    };
    let statement = Source::Statement(said.statement.id);
    let first = Sentence::new()
        .fixed(voice.introduced(), Source::Person(voice.person.id))
        .own(" ")
        .running(framed.predicate(), statement)
        .own(".");
    let mut second = Sentence::new().own(format!("{} itu disampaikannya ", framed.noun));
    // An appeal is no occasion: it is made, at a place and on a day.
    if !matches!(form, TitleForm::Appeal { .. }) {
        let (occasion, event) = occasion(case, form);
        second = second.own(format!("{occasion} ")).fixed(event, Source::Event("title")).own(" ");
    }
    let second = second
        .fixed(facts::place(case, true), Source::Event("venue"))
        .own(format!(", {}.", facts::date(case)));
    if abbreviations::words_when_expanded(case, &[first.clone(), second.clone()])
        > case.context.style.lead_max_words
    {
        return false;
    }
    lead.named.push(said.voice);
    lead.statement = Some(at);
    lead.sentences = vec![first, second];
    if case.organiser.is_some() && !in_title(case) {
        // The speaker's title names the institution already.
        if voice.institution == case.organiser {
            lead.left_out.push(LeftOut { what: Item::Event("organiser"), why: Reason::Named });
        } else {
            facts.organiser.clone_from(&case.organiser);
        }
    }
    facts.mentioned = 1;
    lead.event_paragraph =
        facts.sentences(&[Part::Theme, Part::Organiser, Part::Purpose, Part::Participants]);
    true
}

fn in_title(case: &Case<'_>) -> bool {
    [&case.organiser, &case.organiser_short]
        .into_iter()
        .flatten()
        .any(|name| clause::holds(&case.title, name))
}

/// `dalam {title}`; `saat meninjau {object}` for what one goes to see.
fn occasion(case: &Case<'_>, form: &TitleForm) -> (&'static str, String) {
    match form {
        TitleForm::Nominal { nominal, object } if nominal.active == "meninjau" => {
            ("saat meninjau", object.clone())
        }
        TitleForm::Visit { to: Some(to), .. } if !subject::host_view(case) => {
            ("saat mengunjungi", to.clone())
        }
        TitleForm::Visit { noun, visitor: Some(visitor), .. } => {
            ("saat menerima", format!("{noun} {visitor}"))
        }
        TitleForm::Study => ("saat menerima peserta", case.title.clone()),
        _ if clause::holds(&case.title, "dalam") => ("pada", case.title.clone()),
        _ => ("dalam", case.title.clone()),
    }
}

/// Every other lead: S1 from the title, S2 the first pair of facts that fits in the words of a lead.
fn event_lead(
    case: &Case<'_>,
    opened: Opened,
    mut facts: Facts<'_>,
    participants: &Participants,
    lead: &mut Lead,
) {
    lead.named = opened.named;
    lead.by_title = opened.by_title;
    lead.left_out.extend(opened.left_out);
    facts.organiser = opened.organiser_waits.then(|| case.organiser.clone()).flatten();
    if opened.took_participants {
        facts.participants = None;
    }
    let limit = case.context.style.lead_max_words;
    let s1 = match opened.placed_apart {
        Some(apart) => {
            lead.sentences.push(opened.head.own(".").capitalised());
            first_sentence(case, apart, &mut facts, false, limit)
        }
        None => first_sentence(case, opened.head, &mut facts, opened.by_title, limit),
    };
    lead.before_speaker = before_speaker(case, &facts, &lead.named);
    if lead.before_speaker.is_some() {
        facts.participants = None;
    }
    if let Participants::Voices(voices) = participants
        && voices.iter().all(|voice| !lead.named.contains(voice))
    {
        facts.participants = Some(subject::introduce(case, voices));
        facts.participants_are_voices = true;
    } else if let Participants::Voices(_) = participants {
        lead.left_out.push(LeftOut { what: Item::Event("participants"), why: Reason::Named });
    }
    let voices_named = facts.participants_are_voices;
    let bound_theme = facts.theme_belongs_to_purpose();
    let candidates: &[&[Part]] = if bound_theme && facts.participants.is_some() {
        &[&[Part::Participants]]
    } else if facts.theme.is_some() {
        &[
            &[Part::Theme, Part::Participants],
            &[Part::Theme, Part::Purpose],
            &[Part::Purpose],
            &[Part::Participants],
            &[Part::Theme],
        ]
    } else {
        &[&[Part::Participants], &[Part::Purpose]]
    };
    let second = candidates.iter().find_map(|parts| {
        let has_all = parts.iter().all(|part| facts.has(*part));
        let splits_theme = bound_theme && parts.contains(&Part::Theme) != parts.contains(&Part::Purpose);
        // The organiser who opens paragraph 2 takes the purpose along.
        let splits_organiser = facts.organiser.is_some() && parts.contains(&Part::Purpose);
        if !has_all || splits_theme && parts.contains(&Part::Theme) || splits_organiser {
            return None;
        }
        let sentence = facts.sentence(parts)?;
        let mut sentences = lead.sentences.clone();
        sentences.extend([s1.clone(), sentence.clone()]);
        let words = abbreviations::words_when_expanded(case, &sentences);
        (words <= limit).then_some((sentence, *parts))
    });
    lead.sentences.push(s1);
    if let Some((sentence, parts)) = second {
        if voices_named
            && parts.contains(&Part::Participants)
            && let Participants::Voices(voices) = participants
        {
            lead.named.extend(voices);
        }
        lead.sentences.push(sentence);
        facts.take(parts);
        facts.mentioned = 1;
    } else if voices_named {
        facts.participants = None;
    }
    let waiting: Vec<Part> = [Part::Organiser, Part::Theme, Part::Purpose, Part::Participants]
        .into_iter()
        .filter(|part| facts.has(*part))
        .collect();
    lead.opening = facts.sentences(&waiting);
}

/// Closes S1 with place and date; too long a one gives up the city, then the organiser's long form.
fn first_sentence(
    case: &Case<'_>,
    head: Sentence,
    facts: &mut Facts<'_>,
    by_title: bool,
    limit: usize,
) -> Sentence {
    let close = |with_city: bool, purpose: Option<&str>| {
        let mut sentence = head
            .clone()
            .own(" ")
            .fixed(facts::place(case, with_city), Source::Event("venue"))
            .own(format!(", {}", facts::date(case)));
        if let Some(purpose) = purpose {
            sentence = sentence.own(", untuk ").running(purpose, Source::Event("purpose"));
        }
        sentence.own(".").capitalised()
    };
    if by_title
        && let Some(purpose) = facts.purpose.clone().filter(|purpose| !clause::holds(purpose, "untuk"))
    {
        let sentence = close(true, Some(&purpose));
        if abbreviations::words_when_expanded(case, std::slice::from_ref(&sentence)) <= limit.min(32) {
            facts.purpose = None;
            return sentence;
        }
    }
    let sentence = close(true, None);
    if abbreviations::words_when_expanded(case, std::slice::from_ref(&sentence)) <= limit {
        sentence
    } else {
        close(false, None)
    }
}

/// `Di hadapan {participants}, {Title Name} …`: few ordinary people, no theme, and a paraphrase to come.
fn before_speaker(case: &Case<'_>, facts: &Facts<'_>, named: &[usize]) -> Option<String> {
    let list = facts.participants.as_deref()?;
    let first = case.said.first()?;
    let fits = facts.theme.is_none()
        && !list.contains([',', ':'])
        && !participants::of_rank(list)
        && crate::text::word_count(list) <= 8
        && !first.is_direct()
        && !named.contains(&first.voice);
    fits.then(|| list.to_owned())
}

/// Reads the title; a helper of the composer's entry.
pub(super) fn form(case: &Case<'_>) -> TitleForm {
    title::read(&case.title)
}
