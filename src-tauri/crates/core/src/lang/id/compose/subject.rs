//! Subject and predicate of the lead's first sentence, from title, kind, organiser and actors.

use super::case::{Case, text};
use super::clause;
use super::participants::join;
use super::piece::Sentence;
use super::title::TitleForm;
use super::visits::{audience, received_audience, study, visit};
use super::{aims, facts, nearby};
use crate::event::{Deed, EventKind};
use crate::lang::id::lexicon::Nominal;
use crate::release::{Item, LeftOut, Reason, Source};

/// The beginning of S1 up to the place.
#[derive(Debug, Default)]
pub(super) struct Opened {
    /// Subject and predicate.
    pub head: Sentence,
    /// Voices introduced.
    pub named: Vec<usize>,
    /// Whether the organiser is not yet named and opens paragraph 2.
    pub organiser_waits: bool,
    /// Whether the title itself is the subject (type T).
    pub by_title: bool,
    /// Whether the participants stand in the sentence.
    pub took_participants: bool,
    /// Whether the place stands in the sentence already.
    pub placed: bool,
    /// A second sentence that takes place and date, when the first has no room for them.
    pub placed_apart: Option<Sentence>,
    /// What is not printed.
    pub left_out: Vec<LeftOut>,
}

impl Opened {
    pub(super) fn new(head: Sentence) -> Self {
        Self { head, ..Self::default() }
    }
}

/// Introduces voices: `{Title Name}, {Title Name}, dan {Title Name}`.
pub(super) fn introduce(case: &Case<'_>, voices: &[usize]) -> String {
    let names: Vec<String> = voices.iter().map(|&voice| case.voices[voice].introduced()).collect();
    join(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

pub(super) fn actors(case: &Case<'_>, deeds: &[Deed]) -> Vec<usize> {
    case.event
        .actors
        .iter()
        .filter(|actor| deeds.contains(actor.did.understood()))
        .filter_map(|actor| case.voice_of(actor.person))
        .collect()
}

/// Opens S1.
pub(super) fn open(case: &Case<'_>, form: &TitleForm) -> Opened {
    let mut opened = by_form(case, form);
    // A title that names a place or a later event takes no second place behind it.
    const NO_PLACES: [&str; 8] =
        ["Bidang", "Lingkungan", "Era", "Masa", "Sektor", "Kalangan", "Tingkat", "Tengah"];
    let head = opened.head.text();
    let named_place = [" di ", " pada "].iter().any(|word| {
        case.title.split_once(*word).is_some_and(|(_, place)| {
            let first = place.split_whitespace().next().unwrap_or_default();
            first.starts_with(char::is_uppercase)
                && !NO_PLACES.contains(&first)
                && head.contains(&format!("{word}{place}"))
        })
    });
    let at_venue = text(case.event.venue.as_deref()).is_some_and(|venue| !clause::holds(&case.title, &venue));
    if named_place && at_venue && !opened.placed && opened.placed_apart.is_none() && !opened.by_title {
        let noun = facts::event_noun(case, form);
        opened.placed_apart =
            Some(Sentence::new().own(format!("{noun} itu {}", facts::taking_place(case, form))));
    }
    opened
}

fn by_form(case: &Case<'_>, form: &TitleForm) -> Opened {
    match form {
        TitleForm::Signing { thing, parties, with } => signing(case, thing, parties, with.as_deref()),
        TitleForm::Audience { guest, host } => audience(case, guest, host),
        TitleForm::Visit { noun, visitor, to } => visit(case, noun, visitor.as_deref(), to.as_deref()),
        TitleForm::Study => study(case),
        TitleForm::Appeal { rest } => appeal(case, rest),
        TitleForm::Nominal { nominal, object } => nominal_title(case, nominal, object),
        TitleForm::Plain => plain(case),
    }
}

/// A party of the title: the organiser with its bracket, a person with the name, a government spelt out.
pub(super) fn party(case: &Case<'_>, name: &str, named: &mut Vec<usize>) -> Sentence {
    let source = Source::Event("title");
    if case.organiser_short.as_deref() == Some(name) || case.organiser.as_deref() == Some(name) {
        return facts::organiser_first(case).unwrap_or_else(|| Sentence::new().fixed(name, source));
    }
    let voice = case
        .voices
        .iter()
        .position(|voice| voice.title.as_deref().is_some_and(|title| title.eq_ignore_ascii_case(name)));
    if let Some(voice) = voice {
        named.push(voice);
        return Sentence::new()
            .fixed(case.voices[voice].introduced(), Source::Person(case.voices[voice].person.id));
    }
    // The organiser's short form inside a party (`Pengurus DPD PJID Bali`) gets its bracket there.
    if let (Some(full), Some(short)) = (&case.organiser, &case.organiser_short)
        && clause::holds(name, short)
        && let Some(at) = name.find(short.as_str())
    {
        let written = facts::bracketed(full, short);
        return Sentence::new()
            .own(name.get(..at).unwrap_or_default())
            .fixed(written, Source::Event("organiser"))
            .own(name.get(at + short.len()..).unwrap_or_default());
    }
    match facts::spelt_out(name) {
        Some(long) => Sentence::new().fixed(long, source),
        None => Sentence::new().running(name, source),
    }
}

fn listed(sentences: Vec<Sentence>) -> Sentence {
    let count = sentences.len();
    let mut list = Sentence::new();
    for (at, sentence) in sentences.into_iter().enumerate() {
        if at > 0 {
            list = list.own(match (at + 1 == count, count) {
                (true, 2) => " dan ",
                (true, _) => ", dan ",
                _ => ", ",
            });
        }
        list = list.then(sentence);
    }
    list
}

fn signing(case: &Case<'_>, thing: &str, parties: &[String], with: Option<&str>) -> Opened {
    let mut opened = Opened::default();
    let signers = actors(case, &[Deed::Signed]);
    let title = Source::Event("title");
    let subject = if !signers.is_empty() {
        let introduced = introduce(case, &signers);
        opened.named.extend(signers);
        Sentence::new().fixed(introduced, Source::Event("actors"))
    } else if parties.is_empty() {
        match facts::organiser_first(case) {
            Some(organiser) => organiser,
            None => return by_title(case),
        }
    } else {
        listed(parties.iter().map(|name| party(case, name, &mut opened.named)).collect())
    };
    let by_signers = subject.pieces.len() == 1 && !opened.named.is_empty() && !case.event.actors.is_empty();
    opened.head = subject.own(" menandatangani ").running(thing, title.clone());
    // A signer who stands for the party behind `dengan` would sign with himself.
    let signs_for = |with: &str| {
        opened.named.iter().any(|&voice| {
            let voice = &case.voices[voice];
            [voice.title.as_deref(), voice.institution.as_deref()]
                .into_iter()
                .flatten()
                .any(|own| clause::holds(own, with) || clause::holds(with, own))
        })
    };
    if let Some(with) = with.filter(|with| !(by_signers && signs_for(with))) {
        let with = party(case, with, &mut opened.named);
        opened.head = opened.head.own(" dengan ").then(with);
    } else if by_signers && parties.len() > opened.named.len() {
        // More institutions than signers: they are facts of the title.
        let parties = listed(parties.iter().map(|name| party(case, name, &mut Vec::new())).collect());
        opened.head = opened.head.own(" antara ").then(parties);
    }
    let head = opened.head.text();
    let signs = opened.named.iter().any(|&voice| case.voices[voice].institution == case.organiser);
    opened.organiser_waits = !signs && organiser_waits(case, &head);
    opened
}

/// Tells whether neither form of the organiser stands in a text.
pub(super) fn organiser_waits(case: &Case<'_>, text: &str) -> bool {
    let Some(organiser) = case.organiser.as_deref() else {
        return false;
    };
    let bracket = case.organiser_short.as_deref().map(|short| facts::bracketed(organiser, short));
    !clause::holds(text, organiser)
        && !case.organiser_short.as_deref().is_some_and(|short| clause::holds(text, short))
        && !bracket.is_some_and(|bracket| clause::holds(text, &bracket))
}

fn appeal(case: &Case<'_>, rest: &str) -> Opened {
    let participants = text(case.event.participants.as_deref()).filter(|list| !list.contains(':'));
    let Some(organiser) = facts::organiser_first(case) else {
        return by_title(case);
    };
    let Some(list) = participants else {
        return plain(case);
    };
    let head = organiser
        .own(" mengimbau ")
        .running(list, Source::Event("participants"))
        .own(" ")
        .running(rest, Source::Event("title"));
    let apart = Sentence::new().own("Imbauan itu disampaikan");
    Opened { head, took_participants: true, placed_apart: Some(apart), ..Opened::default() }
}

/// Tells whether the record names who did what the title says.
pub(super) fn is_done(case: &Case<'_>, form: &TitleForm) -> bool {
    match form {
        TitleForm::Nominal { nominal, .. } if nominal.active != "meninjau" => {
            !actors(case, deeds_of(nominal)).is_empty()
        }
        _ => false,
    }
}

/// The recorded deeds that the verb of a nominal title tells.
pub(super) fn deeds_of(nominal: &Nominal) -> &'static [Deed] {
    match nominal.active {
        "menutup" => &[Deed::Closed, Deed::Opened],
        "membuka" | "melepas" => &[Deed::Opened],
        "meresmikan" => &[Deed::Inaugurated, Deed::Opened],
        "melantik"
        | "mengukuhkan"
        | "mengambil sumpah"
        | "memimpin serah terima jabatan (sertijab)"
        | "memimpin serah terima jabatan" => &[Deed::Inaugurated],
        "meluncurkan" | "memperkenalkan" | "mencanangkan" => &[Deed::Launched, Deed::Opened],
        "meninjau" => &[Deed::Inspected, Deed::Visited],
        "menyerahkan" | "menyalurkan" | "membagikan" | "memberikan" | "menganugerahkan" => &[Deed::Handed],
        "menyambut" => &[Deed::Received],
        _ => &[],
    }
}

fn nominal_title(case: &Case<'_>, nominal: &Nominal, object: &str) -> Opened {
    let title = Source::Event("title");
    let deeds = deeds_of(nominal);
    let object_piece = |sentence: Sentence| {
        if nominal.active == "meluncurkan" || !nominal.object_is_name {
            sentence.running(object, title.clone())
        } else {
            sentence.fixed(object, title.clone())
        }
    };
    let mut acting = actors(case, deeds);
    if acting.is_empty() && nominal.active == "meninjau" {
        acting.extend(case.top_voice().filter(|&voice| case.voices[voice].title.is_some()));
    }
    if !acting.is_empty() {
        let subject = Sentence::new().fixed(introduce(case, &acting), Source::Event("actors"));
        let mut head = object_piece(subject.own(format!(" {} ", nominal.active)));
        let receiving = actors(case, &[Deed::Received]);
        let addressed = ["kepada", "bagi", "untuk"].iter().any(|word| clause::holds(object, word));
        if deeds.contains(&Deed::Handed) && !receiving.is_empty() && !addressed {
            head = head.own(" kepada ").fixed(introduce(case, &receiving), Source::Event("actors"));
            acting.extend(receiving);
        }
        // The head of a government acts for it.
        let own = acting.iter().any(|&voice| {
            let voice = &case.voices[voice];
            let heads = voice.head.as_ref().is_some_and(|head| head.heads_region)
                && case.organiser.as_deref().is_some_and(|organiser| organiser.starts_with("Pemerintah "));
            case.organiser.is_some()
                && (nominal.active == "meninjau" || heads)
                && (voice.institution == case.organiser || heads && voice.institution.is_none())
        });
        let waits = !own && organiser_waits(case, &head.text());
        let mut left_out = Vec::new();
        if own {
            left_out.push(LeftOut { what: Item::Event("organiser"), why: Reason::HeadNamed });
        }
        return Opened { left_out, head, named: acting, organiser_waits: waits, ..Opened::default() };
    }
    let organiser = facts::organiser_first(case).filter(|_| !contains_organiser(case));
    match organiser {
        // Who opened it nobody recorded; who staged it stands in the record.
        Some(organiser) if nominal.object_is_name && !nominal.by_institution => {
            Opened::new(object_piece(organiser.own(format!(" menggelar {} ", nominal.noun))))
        }
        Some(organiser) if nominal.by_institution => {
            Opened::new(object_piece(organiser.own(format!(" {} ", nominal.active))))
        }
        Some(_) if !nominal.object_is_name => plain(case),
        _ if nominal.object_is_name && nominal.active != "memperingati" => {
            let head = object_piece(Sentence::new()).own(format!(" {}", nominal.passive));
            let waits = case.organiser.is_some();
            Opened { head, organiser_waits: waits, ..Opened::default() }
        }
        _ => plain(case),
    }
}

fn contains_organiser(case: &Case<'_>) -> bool {
    [&case.organiser, &case.organiser_short]
        .into_iter()
        .flatten()
        .any(|name| clause::holds(&case.title, name))
}

/// Lead types E, X and T.
pub(super) fn plain(case: &Case<'_>) -> Opened {
    let title = Source::Event("title");
    let Some(organiser) = facts::organiser_first(case) else {
        return by_title(case);
    };
    let written = case.organiser.as_deref().unwrap_or_default();
    // `Panitia X` whose X is the title: dropped, the title is the subject.
    if let Some(of) =
        ["Panitia ", "Panitia Pelaksana "].iter().filter_map(|p| written.strip_prefix(p)).next_back()
        && clause::holds(&case.title, of)
    {
        let mut opened = by_title(case);
        opened.left_out.push(LeftOut { what: Item::Event("organiser"), why: Reason::InTitle });
        return opened;
    }
    if clause::holds(written, &case.title) {
        let mut opened = by_title(case);
        opened.organiser_waits = true;
        return opened;
    }
    if contains_organiser(case) {
        return match without_organiser(case) {
            Some(cut) => Opened::new(organiser.own(format!(" {} ", verb(case, &cut))).fixed(cut, title)),
            None => {
                let mut opened = by_title(case);
                opened.organiser_waits = !clause::holds(&case.title, written);
                opened
            }
        };
    }
    if let Some(received) = received_audience(case) {
        return received;
    }
    let opening = actors(case, &[Deed::Opened, Deed::Inaugurated]);
    if case.event.kind == EventKind::Opening {
        if opening.is_empty() {
            let head = Sentence::new().fixed(&case.title, title).own(" dibuka");
            return Opened { head, organiser_waits: true, ..Opened::default() };
        }
        let subject = Sentence::new().fixed(introduce(case, &opening), Source::Event("actors"));
        let head = subject.own(" membuka ").fixed(&case.title, title);
        let waits = organiser_waits(case, &head.text());
        return Opened { head, named: opening, organiser_waits: waits, ..Opened::default() };
    }
    if facts::happens(&case.title) {
        // What happened is told of; nobody holds it.
        let told = organiser.own(" memberikan keterangan mengenai ");
        return Opened::new(told.running(super::title::lowered(&case.title), title));
    }
    let held = nearby::without_region(&case.title, written);
    Opened::new(organiser.own(format!(" {} ", verb(case, &held))).fixed(held, title))
}

/// The verb by kind; what the title itself calls an event is held, whatever the kind.
fn verb(case: &Case<'_>, title: &str) -> &'static str {
    let first = title.split_whitespace().next().unwrap_or_default().to_lowercase();
    let is_event = crate::lang::id::lexicon::EVENT_NOUNS.contains(&first.as_str());
    match case.event.kind {
        _ if facts::is_said(title) => "menyampaikan",
        EventKind::Signing if !is_event => "menandatangani",
        EventKind::Launch if !is_event => "meluncurkan",
        EventKind::Inspection
            if matches!(
                first.as_str(),
                "inspeksi" | "sidak" | "monitoring" | "pemantauan" | "patroli" | "razia" | "operasi"
            ) =>
        {
            "melakukan"
        }
        EventKind::Inspection if !is_event => "meninjau",
        EventKind::Visit if first == "kunjungan" => "menerima",
        _ => "menggelar",
    }
}

/// Type X: the organiser's short form is cut out of the title, where the rest still reads.
fn without_organiser(case: &Case<'_>) -> Option<String> {
    let short = [&case.organiser_short, &case.organiser]
        .into_iter()
        .flatten()
        .find(|name| case.title.contains(name.as_str()))?;
    let at = case.title.find(short.as_str())?;
    let (before, after) =
        (case.title.get(..at)?.trim_end(), case.title.get(at + short.len()..)?.trim_start());
    let joins = after.is_empty() || after.starts_with("dengan ") || after.starts_with("bersama ");
    let hangs = before
        .split_whitespace()
        .last()
        .is_none_or(|last| crate::lang::id::lexicon::is_function_word(&last.to_lowercase()));
    (joins && !hangs && before.split_whitespace().count() >= 2)
        .then(|| format!("{before} {after}").trim_end().to_owned())
}

/// Type T: the title is the subject.
pub(super) fn by_title(case: &Case<'_>) -> Opened {
    let several = case.event.date_until.is_some_and(|until| until > case.event.date);
    let aims = aims::purpose(case).is_some_and(|purpose| !clause::holds(&purpose, "untuk"));
    let held = if several && !aims { "berlangsung" } else { facts::staged(case) };
    let head = Sentence::new().fixed(&case.title, Source::Event("title")).own(format!(" {held}"));
    Opened { head, by_title: true, ..Opened::default() }
}
