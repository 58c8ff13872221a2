//! The lead: what, who, where, when; and what of the facts waits for the second paragraph.

mod deeds;
mod issue;
mod said;

use super::aims;
use super::capitals;
use super::case::Case;
use super::clause;
use super::facts;
use super::facts_sentences::{self, Facts, Part};
use super::nearby;
use super::participants::{self, Participants};
use super::piece::Sentence;
use super::subject::{self, Opened};
use super::title::{self, TitleForm};
use crate::event::EventKind;
use crate::lang::Words;
use crate::lang::id::compose::abbreviations;
use crate::lang::id::{Indonesian, lexicon};
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
    /// Whether the text has named others of them.
    pub rest_adds: bool,
    /// How the event is called again.
    pub noun: String,
    /// How what was opened or launched is called again.
    pub object: String,
    /// What is handed over, when something is.
    pub handed: Option<String>,
    /// Whether the lead names the event by its title (type T).
    pub by_title: bool,
    /// What is not printed.
    pub left_out: Vec<LeftOut>,
}

/// Writes the lead.
pub(super) fn write(case: &Case<'_>, form: &TitleForm) -> Lead {
    let mut lead = Lead {
        noun: facts::event_noun(case, form),
        object: facts::object_noun(case, form),
        handed: facts_sentences::handed(form),
        ..Lead::default()
    };
    let participants = participants::plan(case);
    let mut facts = Facts::new(case, form, &lead.noun, &lead.object);
    facts.purpose = aims::purpose(case).filter(|purpose| match said::purpose_said(case, form, purpose) {
        Some(why) => {
            lead.left_out.push(LeftOut { what: Item::Event("purpose"), why });
            false
        }
        None => true,
    });
    let residue = facts.purpose.as_deref().and_then(|purpose| said::said_by_deed(form, purpose));
    if residue.is_some() {
        facts.purpose = None;
    }
    if let Some(why) = said::theme_said(case, &facts) {
        lead.left_out.push(LeftOut { what: Item::Event("theme"), why });
        facts.theme = None;
    }
    match &participants {
        Participants::Whole(list) => facts.participants = Some(list.clone()),
        Participants::Rest(rest) => {
            lead.rest = Some(rest.clone());
            lead.rest_adds = true;
        }
        Participants::Said => {
            lead.left_out.push(LeftOut { what: Item::Event("participants"), why: Reason::Named });
        }
        Participants::Absent | Participants::Voices(_) => {}
    }
    if issue::issue(case, form, &mut facts, &mut lead) {
        deeds::tell(case, &mut lead);
        return lead;
    }
    let mut opened = subject::open(case, form);
    let added = facts.purpose.as_deref().and_then(|purpose| said::added_by_purpose(case, purpose));
    if let Some(added) = added.filter(|_| opened.head.text().ends_with(case.title.as_str())) {
        // Behind a name it belongs to the name.
        let added = capitals::of_name(&added);
        opened.head = opened.head.own(" ").running(added, Source::Event("purpose"));
        facts.purpose = None;
    }
    event_lead(case, opened, facts, &participants, &mut lead);
    lead.opening.extend(residue);
    deeds::tell(case, &mut lead);
    lead
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
        None if opened.placed => {
            let date = facts::date_of(case, &opened.head);
            opened.head.own(format!(", {date}.")).capitalised()
        }
        None => first_sentence(case, opened.head, &mut facts, opened.by_title, limit),
    };
    introduce_participants(case, &mut facts, participants, lead);
    lead.before_speaker = before_speaker(case, &facts, &lead.named);
    if lead.before_speaker.is_some() {
        facts.participants = None;
    }
    facts.organiser_acts = facts.organiser.is_none() && s1.text().contains(" menggelar ");
    let second = second_sentence(case, &facts, lead, &s1, limit);
    lead.sentences.push(s1);
    if let Some((sentence, parts)) = second {
        if parts.contains(&Part::Participants) {
            lead.named.append(&mut facts.introduced);
        }
        lead.sentences.push(sentence);
        facts.take(&parts);
    }
    if facts.has(Part::Participants) {
        lead.named.append(&mut facts.introduced.clone());
    }
    // A first quote that points back hangs on the lead: who else was there closes the text.
    let points = case
        .said
        .first()
        .is_some_and(|said| said.is_direct() && clause::dependence(&said.text) != clause::Dependence::Free);
    if points && facts.introduced.is_empty() && lead.rest.is_none() {
        lead.rest = facts.participants.take();
    }
    let lasts = lasting(case, lead, &mut facts);
    lead.opening.extend(lasts);
    lead.opening.extend(facts.sentences(&[Part::Organiser, Part::Theme, Part::Purpose, Part::Participants]));
}

/// `Pekan olahraga itu berlangsung hingga …`: what one opens on a day lasts longer than the opening.
fn lasting(case: &Case<'_>, lead: &Lead, facts: &mut Facts<'_>) -> Option<Sentence> {
    if !lead.sentences.first().is_some_and(facts::is_punctual) {
        return None;
    }
    let day = case.event.date_until.filter(|until| *until > case.date()).map(|until| facts::day(case, until));
    let hour = case.event.end_time.filter(|end| case.event.time.is_some_and(|time| *end > time));
    let until = match (day, hour) {
        (Some(day), _) => day,
        (None, Some(hour)) => Indonesian.time(hour, case.event.zone),
        (None, None) => return None,
    };
    let carried = facts.carried(Sentence::new().own(format!("{} ", lead.object)));
    let lasts = carried.own(format!("itu berlangsung hingga {until}"));
    // Its aim goes on in the same sentence, where it has room.
    let aim = facts.purpose.clone().filter(|aim| {
        let verb = aim.split_whitespace().next().unwrap_or_default();
        facts.aims_as(&lead.object)
            && lexicon::is_verb(verb)
            && lasts.words() + crate::text::word_count(aim) <= 32
    });
    Some(match aim {
        Some(aim) => {
            facts.purpose = None;
            lasts.own(" dan bertujuan ").running(aim, Source::Event("purpose")).own(".")
        }
        None => lasts.own("."),
    })
}

/// Whoever the list names by title gets the full name there; who stands in S1 already falls out.
fn introduce_participants(case: &Case<'_>, facts: &mut Facts<'_>, planned: &Participants, lead: &mut Lead) {
    // A pair behind which `keduanya` follows would be taken for the pair that is meant: the list waits.
    let counts = case.said.first().is_some_and(|said| {
        !said.is_direct() && ["keduanya", "mereka"].iter().any(|word| clause::holds(&said.text, word))
    });
    if let Participants::Voices(voices) = planned {
        if counts || voices.iter().any(|voice| lead.named.contains(voice)) {
            lead.left_out.push(LeftOut { what: Item::Event("participants"), why: Reason::Named });
        } else {
            facts.participants = Some(subject::introduce(case, voices));
            facts.introduced.clone_from(voices);
        }
        return;
    }
    let Some(list) = facts.participants.take() else { return };
    if counts {
        lead.rest = participants::without_voices(case, &list);
        lead.rest_adds = lead.rest.as_ref().is_some_and(|rest| *rest != list);
        if lead.rest.is_none() {
            lead.left_out.push(LeftOut { what: Item::Event("participants"), why: Reason::Named });
        }
        return;
    }
    let (list, introduced) = participants::with_names(case, &list, &lead.named);
    facts.participants = list;
    facts.introduced = introduced;
    if facts.participants.is_none() {
        lead.left_out.push(LeftOut { what: Item::Event("participants"), why: Reason::Named });
    }
}

/// S2: the first set of facts that fits in the words of a lead.
fn second_sentence(
    case: &Case<'_>,
    facts: &Facts<'_>,
    lead: &Lead,
    s1: &Sentence,
    limit: usize,
) -> Option<(Sentence, Vec<Part>)> {
    use Part::{Organiser, Participants, Purpose, Theme};
    // What lasts longer than its opening has a sentence of its own for its aim.
    let lasts = facts::is_punctual(s1) && case.event.date_until.is_some_and(|until| until > case.date());
    let candidates: &[&[Part]] = if facts.has(Organiser) && lasts {
        &[&[Organiser, Participants], &[Organiser, Purpose], &[Organiser, Theme]]
    } else if lasts && !facts.theme_is_marked() && facts.has(Participants) {
        &[&[Theme, Participants], &[Participants]]
    } else if facts.has(Organiser) {
        &[
            &[Theme, Organiser, Purpose],
            &[Organiser, Purpose],
            &[Organiser, Participants],
            &[Organiser, Theme],
        ]
    } else if facts.theme_belongs_to_purpose() && facts.has(Participants) {
        &[&[Participants]]
    } else if facts.theme_is_marked() {
        &[
            &[Participants, Theme],
            &[Purpose, Theme],
            &[Participants, Purpose],
            &[Theme],
            &[Purpose],
            &[Participants],
        ]
    } else if facts.has(Theme) {
        &[
            &[Theme, Participants],
            &[Theme, Purpose],
            &[Participants, Purpose],
            &[Purpose],
            &[Participants],
            &[Theme],
        ]
    } else {
        &[&[Participants, Purpose], &[Participants], &[Purpose]]
    };
    candidates.iter().filter(|parts| parts.iter().all(|part| facts.has(*part))).find_map(|parts| {
        let sentence = facts.sentence(parts)?;
        let mut sentences = lead.sentences.clone();
        sentences.extend([s1.clone(), sentence.clone()]);
        let words = abbreviations::words_when_expanded(case, &sentences);
        (words <= limit).then(|| (sentence, parts.to_vec()))
    })
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
        let place = nearby::place_behind(case, &head.text(), with_city);
        let blank = if place.is_empty() || place.starts_with(',') { "" } else { " " };
        let mut sentence = head
            .clone()
            .own(blank)
            .fixed(place, Source::Event("venue"))
            .own(format!(", {}", facts::date_of(case, &head)));
        if let Some(purpose) = purpose {
            let word = aims::aim_word(purpose);
            sentence = sentence.own(format!(", {word}")).running(purpose, Source::Event("purpose"));
        }
        sentence.own(".").capitalised()
    };
    // An event that `berlangsung` has no purpose of its own; one that is staged has.
    if by_title
        && !head.text().ends_with(" berlangsung")
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
    let speaker = &case.voices[first.voice];
    // Nobody speaks before his own delegation.
    let own = clause::words(list).filter(|word| word.len() > 2 && word.chars().all(char::is_uppercase)).any(
        |short| {
            let full = case.abbreviations().find(|a| a.short == short).map_or(short, |a| a.full.as_str());
            [speaker.title.as_deref(), speaker.institution.as_deref()]
                .into_iter()
                .flatten()
                .any(|of| clause::holds(of, short) || clause::holds(of, full))
        },
    );
    // Whom one speaks to is known of the press alone: who came to be circumcised was no audience.
    let press =
        ["wartawan", "media", "jurnalis", "pers", "pewarta"].iter().any(|word| clause::holds(list, word));
    let fits = facts.theme.is_none()
        && press
        && !own
        && !matches!(case.event.kind, EventKind::Meeting | EventKind::Visit)
        && !list.contains([',', ':'])
        && !participants::of_rank(list)
        && crate::text::word_count(list) <= 8
        && !first.is_direct()
        && !named.contains(&first.voice);
    fits.then(|| list.to_owned())
}

/// Reads the title; a helper of the composer's entry.
pub(super) fn form(case: &Case<'_>) -> TitleForm {
    title::read_with_short(&case.title, case.event.title_short.as_deref())
}
