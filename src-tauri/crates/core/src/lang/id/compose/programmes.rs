//! Programmes and background: beside the statement that they explain, else near the end.

use std::collections::BTreeMap;

use super::background;
use super::case::{Case, text};
use super::clause;
use super::piece::Sentence;
use super::programme_words::{Opener, described, is_show, mentioned, shown, speaks_of_show};
use super::ties::{self, Tie, hangs, last_hanging, next_hangs, of_guests, tie};
use crate::event::EventKind;
use crate::release::{Item, LeftOut, Reason};

/// Where the sentences about programmes and background stand; keys are indexes of statements.
#[derive(Debug, Default)]
pub(super) struct Placement {
    /// A paragraph of its own before the statement.
    pub before: BTreeMap<usize, Vec<Sentence>>,
    /// Behind the paraphrase, or behind the attribution of the quote.
    pub after: BTreeMap<usize, Vec<Sentence>>,
    /// Background that explains the news: paragraph 2.
    pub second: Vec<Sentence>,
    /// Programmes that nothing in the text speaks of.
    pub unmatched: Vec<Sentence>,
    /// Background that nothing in the text speaks of.
    pub information: Vec<Sentence>,
    /// The programmes among them, by their number in the record.
    pub loose: Vec<usize>,
    /// What is not printed.
    pub left_out: Vec<LeftOut>,
}

impl Placement {
    /// What stands beside statements that the body left out: nothing of it is lost.
    pub(super) fn unprinted(&self, printed: &[usize]) -> impl Iterator<Item = Sentence> {
        let lost = |entry: (&usize, &Vec<Sentence>)| (!printed.contains(entry.0)).then(|| entry.1.clone());
        self.before
            .iter()
            .filter_map(lost)
            .chain(self.after.iter().filter_map(lost))
            .flatten()
            .collect::<Vec<_>>()
            .into_iter()
    }
}

/// Places programmes and background.
pub(super) fn place(case: &Case<'_>, lead_statement: Option<usize>) -> Placement {
    let mut placement = Placement::default();
    programmes(case, lead_statement, &mut placement);
    background::place(case, lead_statement, &mut placement);
    placement
}

/// Says why a programme needs no sentence: a statement, the title or the purpose says it.
fn said_already(case: &Case<'_>, at: usize) -> Option<Reason> {
    let programme = &case.event.programmes[at];
    let about = text(programme.about.as_deref());
    let Some(about) = about else {
        return clause::holds(&case.title, &programme.name).then_some(Reason::InTitle);
    };
    let said = case.said.iter().find(|said| {
        clause::holds(&said.text, &programme.name) && clause::overlap(&about, &said.text) >= clause::SAYS_IT
    });
    if let Some(said) = said {
        return Some(Reason::SaidBy(Item::Statement(said.statement.number)));
    }
    let purpose = text(case.event.purpose.as_deref()).unwrap_or_default();
    (clause::holds(&purpose, &programme.name) && clause::overlap(&about, &purpose) >= 0.7)
        .then_some(Reason::SaidBy(Item::Event("purpose")))
}

fn programmes(case: &Case<'_>, lead_statement: Option<usize>, placement: &mut Placement) {
    let mut shows: Vec<usize> = Vec::new();
    let mut linked: Vec<(usize, usize, Tie)> = Vec::new();
    let mut unlinked: Vec<usize> = Vec::new();
    let mut nameless: Vec<usize> = Vec::new();
    for (at, programme) in case.event.programmes.iter().enumerate() {
        if crate::text::one_line(&programme.name).is_empty() {
            continue;
        }
        if let Some(why) = said_already(case, at) {
            placement.left_out.push(LeftOut { what: Item::Programme(at), why });
            continue;
        }
        let about = text(programme.about.as_deref()).unwrap_or_default();
        match tie(case, at) {
            _ if is_show(&about) => shows.push(at),
            // What the aim has just named is told behind it.
            Some((said, Tie::Word))
                if aimed_at(case, at) && Some(said) != lead_statement && !about.is_empty() =>
            {
                placement.second.push(described(case, at, Opener::JustNamed));
            }
            // What is opened or launched is told where it is named.
            None | Some((_, Tie::Word)) if is_subject(case, at) && !about.is_empty() => {
                placement.second.push(described(case, at, Opener::JustNamed));
            }
            _ if about.is_empty() => nameless.push(at),
            _ if programme.statement.is_none() && of_guests(case, at) => unlinked.push(at),
            Some((said, _)) if Some(said) == lead_statement => unlinked.push(at),
            Some((said, tie)) => linked.push((at, said, tie)),
            None => unlinked.push(at),
        }
    }
    shown_programmes(case, &shows, placement);
    let mut adapun = !unlinked.is_empty();
    // One that is introduced before a quote takes along what nothing else speaks of; the event itself does not.
    let before = linked.iter().position(|&(at, said, tie)| {
        tie != Tie::Word
            && stands_before(case, said, at)
            && !clause::holds(&case.title, &case.event.programmes[at].name)
    });
    if let Some(first) = before
        && !unlinked.is_empty()
    {
        let (at, said, _) = linked.remove(first);
        let mut group = vec![at];
        group.append(&mut unlinked);
        placement.before.entry(said).or_default().push(mentioned(case, &group));
    }
    for (at, said, tie) in linked {
        let opener = opener(case, at, said, &mut adapun);
        put_near(case, placement, at, said, described(case, at, opener), tie);
    }
    beside_sibling(case, placement);
    placement.loose.extend(&unlinked);
    for (turn, &at) in unlinked.iter().enumerate() {
        let opener = if turn == 0 { Opener::Adapun } else { Opener::Plain };
        placement.unmatched.push(described(case, at, opener));
    }
    // A name alone tells the reader nothing: it is asked for, not printed.
    placement
        .left_out
        .extend(nameless.into_iter().map(|at| LeftOut { what: Item::Programme(at), why: Reason::NoAbout }));
}

/// Whether the title of a launch or an opening names a programme.
fn is_subject(case: &Case<'_>, at: usize) -> bool {
    matches!(case.event.kind, EventKind::Launch | EventKind::Opening)
        && clause::holds(&case.title, &case.event.programmes[at].name)
}

/// Whether the purpose names a programme, and is printed.
fn aimed_at(case: &Case<'_>, at: usize) -> bool {
    let name = &case.event.programmes[at].name;
    text(case.event.purpose.as_deref()).is_some_and(|purpose| clause::holds(&purpose, name))
        && !clause::holds(&case.title, name)
}

/// The one programme that no statement speaks of stands behind another, where that follows a paraphrase.
fn beside_sibling(case: &Case<'_>, placement: &mut Placement) {
    let [loose] = placement.unmatched.as_slice() else { return };
    // What is performed belongs to the event.
    if loose.text().starts_with("Acara itu ") {
        return;
    }
    let words = loose.words();
    let sibling = placement.after.iter_mut().find(|(said, sentences)| {
        !case.said[**said].is_direct()
            && sentences.len() == 1
            && case.said[**said].words() + sentences[0].words() + words <= 50
    });
    if let Some((_, sentences)) = sibling {
        sentences.append(&mut placement.unmatched);
    }
}

/// A show stands before the quote that speaks of it, never between a paraphrase and its quote.
fn shown_programmes(case: &Case<'_>, shows: &[usize], placement: &mut Placement) {
    let Some(&first) = shows.first() else { return };
    let sentence = shown(case, shows);
    let recorded = shows.iter().find_map(|&show| tie(case, show).filter(|(_, tie)| *tie == Tie::Recorded));
    let spoken_of = case.said.iter().position(|said| {
        let named = shows.iter().any(|&show| clause::holds(&said.text, &case.event.programmes[show].name));
        said.is_direct() && (named || speaks_of_show(&said.text))
    });
    match recorded.map(|(said, _)| said).or(spoken_of) {
        Some(said) => put_near(case, placement, first, said, sentence, Tie::Name),
        None => placement.unmatched.push(sentence),
    }
}

/// `Adapun` stands once, never for what the title or the sentence before has just named.
fn opener(case: &Case<'_>, at: usize, said: usize, adapun: &mut bool) -> Opener {
    let name = &case.event.programmes[at].name;
    let just_named =
        !case.said[said].is_direct() && named_in(&case.said[said].text, name) && !next_hangs(case, said);
    if just_named || clause::holds(&case.title, name) {
        return Opener::JustNamed;
    }
    if *adapun {
        return Opener::Plain;
    }
    *adapun = true;
    Opener::Adapun
}

/// Tells whether a text has the name, or takes it up by its class (`festival itu`).
fn named_in(text: &str, name: &str) -> bool {
    clause::holds(text, name) || points_at(text, name, "itu")
}

/// Tells whether a text takes a thing up by the class that its name or description opens with.
fn points_at(text: &str, of: &str, that: &str) -> bool {
    let class = of.split_whitespace().next().unwrap_or_default().to_lowercase();
    !class.is_empty() && clause::holds(text, &format!("{class} {that}"))
}

/// A sentence may stand before a quote unless the quote hangs on what went before; one that it names itself may.
fn stands_before(case: &Case<'_>, said: usize, programme: usize) -> bool {
    let name = &case.event.programmes[programme].name;
    case.said[said].is_direct()
        && (!hangs(case, said) || clause::holds(clause::first_sentence(&case.said[said].text), name))
}

fn put_near(
    case: &Case<'_>,
    placement: &mut Placement,
    at: usize,
    said: usize,
    sentence: Sentence,
    tie: Tie,
) {
    let explains = tie != Tie::Word || sentence.words() > 14;
    let name = case.event.programmes[at].name.as_str();
    let about = case.event.programmes[at].about.as_deref().unwrap_or_default();
    let taken_up = |text: &str| {
        [name, about].iter().any(|of| ["itu", "ini", "tersebut"].iter().any(|that| points_at(text, of, that)))
    };
    // `di klinik itu`, `aplikasi ini`: what is pointed at stands before.
    let points = !case.said[said].is_direct()
        && !hangs(case, said)
        && taken_up(&case.said[said].text)
        && !clause::holds(&case.said[said].text, name);
    let next_points = case.said.get(said + 1).is_some_and(|next| next.is_direct() && taken_up(&next.text));
    let led_in = ties::leads_in(case, said).filter(|_| tie == Tie::Recorded && case.said[said].is_direct());
    if explains && (points || stands_before(case, said, at)) || led_in == Some(said) {
        placement.before.entry(said).or_default().push(sentence);
    } else if tie == Tie::Recorded && next_points && !case.said[said].is_direct() {
        placement.after.entry(said).or_default().push(sentence);
    } else if tie == Tie::Word && case.said[said].is_direct() {
        // A shared word is too weak a tie to hang a sentence behind somebody's quote.
        placement.unmatched.push(sentence);
    } else {
        // One sentence may follow a statement; a second would hang in the air there, and so would one that only shares a
        // word with what stood before the quote.
        let last = last_hanging(case, said);
        // Nothing that only shares a word comes between a paraphrase and the quote that it introduces.
        let loose = tie == Tie::Word && (case.said[last].is_direct() || ties::introduces(case, last));
        let behind = placement.after.entry(last).or_default();
        if behind.is_empty() && !loose { behind.push(sentence) } else { placement.unmatched.push(sentence) }
    }
}
