//! The lead: what, who, where, when; and what of the facts waits for the second paragraph.

use super::capitals;
use super::case::Case;
use super::clause;
use super::facts;
use super::facts_sentences::{Facts, Part};
use super::indirect::{self, Framed};
use super::participants::{self, Participants};
use super::piece::Sentence;
use super::subject::{self, Opened};
use super::title::{self, TitleForm};
use super::visits;
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
    /// How what was opened or launched is called again.
    pub object: String,
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
        ..Lead::default()
    };
    let participants = participants::plan(case);
    let mut facts = Facts::new(case, form, &lead.noun, &lead.object);
    facts.purpose = facts::purpose(case).filter(|purpose| match purpose_said(case, form, purpose) {
        Some(why) => {
            lead.left_out.push(LeftOut { what: Item::Event("purpose"), why });
            false
        }
        None => true,
    });
    let residue = facts.purpose.as_deref().and_then(|purpose| said_by_deed(form, purpose));
    if residue.is_some() {
        facts.purpose = None;
    }
    if let Some(why) = theme_said(case, &facts) {
        lead.left_out.push(LeftOut { what: Item::Event("theme"), why });
        facts.theme = None;
    }
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
    lead.opening.extend(residue);
    lead.left_out.extend(unsaid_deeds(case, &lead));
    lead
}

/// Nouns of events and the verbs that say the same.
const PAIRED: [(&str, &str); 4] = [
    ("perpisahan", "melepas"),
    ("pisah", "melepas"),
    ("silaturahmi", "mempererat silaturahmi"),
    ("ramah", "beramah"),
];

/// A theme that is the title, or the purpose, over again.
fn theme_said(case: &Case<'_>, facts: &Facts<'_>) -> Option<Reason> {
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
fn said_by_deed(form: &TitleForm, purpose: &str) -> Option<Sentence> {
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

/// Actors whose deed the lead does not tell.
fn unsaid_deeds(case: &Case<'_>, lead: &Lead) -> Option<LeftOut> {
    let unsaid = case
        .event
        .actors
        .iter()
        .any(|actor| case.voice_of(actor.person).is_none_or(|voice| !lead.named.contains(&voice)));
    unsaid.then_some(LeftOut { what: Item::Event("actors"), why: Reason::DeedUnsaid })
}

/// Tells who says the purpose already: one of the first two statements, or the title.
///
/// Nothing that only the purpose holds may be lost: its numbers and names must stand in the other text, too.
fn purpose_said(case: &Case<'_>, form: &TitleForm, purpose: &str) -> Option<Reason> {
    // A title turned into its verb says that verb.
    let title = match form {
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
        clause::overlap(purpose, &said.text) >= 0.5
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
    let needed = if paired { 0.5 } else { 0.8 };
    (clause::overlap(purpose, &title) >= needed && holds_all(&title)).then_some(Reason::InTitle)
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
    let Some(sentences) = issue_sentences(case, form, at, &framed) else { return false };
    lead.sentences = sentences;
    lead.named.push(said.voice);
    lead.statement = Some(at);
    if case.organiser.is_some() && !in_title(case) {
        // The speaker's title names the institution already.
        if voice.institution == case.organiser {
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
    if indirect::can_address(&framed.clause) {
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
        if !matches!(form, TitleForm::Appeal { .. }) {
            let (occasion, event) = occasion(case, form, &framed.clause);
            second = second.own(format!("{occasion} ")).fixed(event, Source::Event("title")).own(" ");
        }
        let second = second
            .fixed(facts::place(case, with_city), Source::Event("venue"))
            .own(format!(", {}.", facts::date(case)));
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
    lead.opening.extend(lasting(case, lead));
    lead.opening.extend(facts.sentences(&[Part::Organiser, Part::Theme, Part::Purpose, Part::Participants]));
}

/// `Pekan olahraga itu berlangsung hingga …`: what one opens on a day lasts longer than the opening.
fn lasting(case: &Case<'_>, lead: &Lead) -> Option<Sentence> {
    let until = case.event.date_until.filter(|until| *until > case.date())?;
    let opened = lead.sentences.first().is_some_and(facts::is_punctual);
    opened.then(|| {
        Sentence::new().own(format!("{} itu berlangsung hingga {}.", lead.object, facts::day(case, until)))
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
    let candidates: &[&[Part]] = if facts.has(Organiser) {
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
        let mut sentence = head
            .clone()
            .own(" ")
            .fixed(facts::place(case, with_city), Source::Event("venue"))
            .own(format!(", {}", facts::date_of(case, &head)));
        if let Some(purpose) = purpose {
            sentence = sentence.own(", untuk ").running(purpose, Source::Event("purpose"));
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
    let fits = facts.theme.is_none()
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
    title::read(&case.title)
}
