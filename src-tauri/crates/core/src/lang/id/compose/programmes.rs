//! Programmes and background: beside the statement that they explain, else near the end.

use std::collections::BTreeMap;

use super::case::{Case, text};
use super::clause::{self, Dependence};
use super::participants::join;
use super::piece::Sentence;
use crate::lang::id::lexicon;
use crate::release::{Item, LeftOut, Reason, Source};

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
    /// What is not printed.
    pub left_out: Vec<LeftOut>,
}

/// How a programme is tied to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    Recorded,
    Name,
    Word,
}

/// Places programmes and background.
pub(super) fn place(case: &Case<'_>, lead_statement: Option<usize>) -> Placement {
    let mut placement = Placement::default();
    programmes(case, &mut placement);
    background(case, lead_statement, &mut placement);
    placement
}

fn index_of(case: &Case<'_>, number: usize) -> Option<usize> {
    case.said.iter().position(|said| said.statement.number == number)
}

fn programmes(case: &Case<'_>, placement: &mut Placement) {
    let mut shows: Vec<usize> = Vec::new();
    let mut linked: Vec<(usize, usize, Tie)> = Vec::new();
    let mut unlinked: Vec<usize> = Vec::new();
    for (at, programme) in case.event.programmes.iter().enumerate() {
        if crate::text::one_line(&programme.name).is_empty() {
            continue;
        }
        let about = text(programme.about.as_deref()).unwrap_or_default();
        if !about.is_empty()
            && let Some(said) = case.said.iter().find(|said| {
                clause::overlap(&about, &said.text) >= clause::SAYS_IT
                    && clause::holds(&said.text, &programme.name)
            })
        {
            let why = Reason::SaidBy(Item::Statement(said.statement.number));
            placement.left_out.push(LeftOut { what: Item::Programme(at), why });
            continue;
        }
        match tie(case, at) {
            _ if is_show(&about) => shows.push(at),
            Some((said, tie)) => linked.push((at, said, tie)),
            None => unlinked.push(at),
        }
    }
    if !shows.is_empty() {
        let sentence = shown(case, &shows);
        match shows.iter().find_map(|&show| tie(case, show)) {
            Some((said, _)) => put_near(case, placement, said, sentence, Tie::Word),
            None => placement.unmatched.push(sentence),
        }
    }
    // One that is introduced before a quote takes along what nothing else speaks of.
    let before = linked.iter().position(|&(_, said, tie)| {
        tie != Tie::Word && case.said[said].is_direct() && stands_before(case, said, linked[0].0)
    });
    let mut adapun = !unlinked.is_empty() && before.is_none();
    if let Some(first) = before
        && !unlinked.is_empty()
    {
        let (at, said, _) = linked.remove(first);
        let mut group = vec![at];
        group.append(&mut unlinked);
        placement.before.entry(said).or_default().push(mentioned(case, &group));
        adapun = true;
    }
    for (at, said, tie) in linked {
        let sentence = described(case, at, !adapun);
        adapun = true;
        put_near(case, placement, said, sentence, tie);
    }
    for (turn, &at) in unlinked.iter().enumerate() {
        placement.unmatched.push(described(case, at, turn == 0));
    }
}

/// Finds the statement that a programme belongs to: recorded, by name or abbreviation, by a shared word.
fn tie(case: &Case<'_>, at: usize) -> Option<(usize, Tie)> {
    let programme = &case.event.programmes[at];
    if let Some(said) = programme.statement.and_then(|number| index_of(case, number)) {
        return Some((said, Tie::Recorded));
    }
    let name = crate::text::one_line(&programme.name);
    let shorts: Vec<&str> = case
        .abbreviations()
        .filter(|a| a.full.eq_ignore_ascii_case(&name))
        .map(|a| a.short.as_str())
        .collect();
    let find = |wanted: &dyn Fn(&str) -> bool| case.said.iter().position(|said| wanted(&said.text));
    let by_name =
        find(&|said| clause::holds(said, &name) || shorts.iter().any(|short| clause::holds(said, short)));
    if let Some(said) = by_name {
        return Some((said, Tie::Name));
    }
    let place = clause::lower_words(&case.event.city);
    let capitals: Vec<&str> = clause::words(&name)
        .filter(|word| !place.contains(&word.to_lowercase()))
        .filter(|word| word.starts_with(char::is_uppercase) && word.len() > 2 && !lexicon::is_common(word))
        .collect();
    let by_capital = find(&|said| {
        clause::words(said).skip(1).chain(clause::words(said).take(1)).any(|word| capitals.contains(&word))
    });
    if let Some(said) = by_capital {
        return Some((said, Tie::Word));
    }
    let about = text(programme.about.as_deref()).unwrap_or_default();
    // The paraphrase that shares the name's words is nearer than a quote that does.
    let shares = |phrase: &str, direct: bool| {
        case.said
            .iter()
            .position(|said| said.is_direct() == direct && clause::shared_content(phrase, &said.text) > 0)
    };
    let telling = telling(case, &about);
    let said = shares(&name, false)
        .or_else(|| shares(&name, true))
        .or_else(|| shares(&telling, false))
        .or_else(|| shares(&telling, true));
    said.map(|said| (said, Tie::Word))
}

/// Words that stand in every release of a government tie nothing to anything.
const GENERIC: [&str; 24] = [
    "publik",
    "pelayanan",
    "layanan",
    "masyarakat",
    "warga",
    "daerah",
    "pemerintah",
    "kota",
    "kabupaten",
    "provinsi",
    "pembangunan",
    "kegiatan",
    "program",
    "kerja",
    "orang",
    "tahun",
    "hari",
    "bulan",
    "kecamatan",
    "desa",
    "peserta",
    "pelaku",
    "usaha",
    "kepala",
];

/// What a description says beyond generic words and the names of the place.
fn telling(case: &Case<'_>, about: &str) -> String {
    let city = clause::lower_words(&case.event.city);
    clause::words(about)
        // Names tie nothing: `Batu Hulu` is not `hulu`.
        .filter(|word| !word.starts_with(char::is_uppercase))
        .filter(|word| {
            let word = word.to_lowercase();
            !GENERIC.contains(&word.as_str()) && !city.contains(&word)
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Tells whether the next statement hangs on this one, so that nothing may come between.
fn next_hangs(case: &Case<'_>, said: usize) -> bool {
    let Some(next) = case.said.get(said + 1) else {
        return false;
    };
    let answers = next.statement.fields.reply_to == Some(case.said[said].statement.number)
        || case.said[said].is_direct() && case.said[said].text.ends_with('?');
    next.is_direct() && (clause::dependence(&next.text) != Dependence::Free || answers)
}

fn hangs(case: &Case<'_>, said: usize) -> bool {
    said > 0 && next_hangs(case, said - 1)
}

/// A sentence may stand before a quote unless the quote hangs on what went before; one that it names itself may.
fn stands_before(case: &Case<'_>, said: usize, programme: usize) -> bool {
    let name = &case.event.programmes[programme].name;
    !hangs(case, said) || clause::holds(clause::first_sentence(&case.said[said].text), name)
}

fn put_near(case: &Case<'_>, placement: &mut Placement, said: usize, sentence: Sentence, tie: Tie) {
    let short = sentence.words() <= 14;
    if !case.said[said].is_direct() {
        let at = if next_hangs(case, said) { said + 1 } else { said };
        placement.after.entry(at).or_default().push(sentence);
        return;
    }
    let explains = tie != Tie::Word;
    if (explains || !short) && !hangs(case, said) {
        placement.before.entry(said).or_default().push(sentence);
    } else {
        let at = if next_hangs(case, said) { said + 1 } else { said };
        placement.after.entry(at).or_default().push(sentence);
    }
}

const SHOWS: [&str; 7] =
    ["pertunjukan", "pementasan", "pagelaran", "pergelaran", "penampilan", "tarian", "atraksi"];

fn is_show(about: &str) -> bool {
    about.split_whitespace().next().is_some_and(|first| SHOWS.contains(&first.to_lowercase().as_str()))
}

fn source(at: usize) -> Source {
    Source::Programme(at)
}

/// `Acara itu menampilkan A, {about}, dan B, {about}.`
fn shown(case: &Case<'_>, shows: &[usize]) -> Sentence {
    let parts: Vec<String> = shows.iter().map(|&at| apposed(case, at)).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let list = match parts.as_slice() {
        [a, b] => format!("{a}, dan {b}"),
        _ => join(&parts),
    };
    Sentence::new().own("Acara itu menampilkan ").running(list, source(shows[0])).own(".")
}

fn apposed(case: &Case<'_>, at: usize) -> String {
    let programme = &case.event.programmes[at];
    let name = crate::text::one_line(&programme.name);
    match text(programme.about.as_deref()) {
        // A description that is a predicate hangs on the name by `yang`.
        Some(about) if copula(&clause::lower_first_if_common(&about)) == " " => {
            format!("{name}, yang {}", clause::lower_first_if_common(about.trim_end_matches('.')))
        }
        Some(about) => format!("{name}, {}", clause::lower_first_if_common(about.trim_end_matches('.'))),
        None => name,
    }
}

/// `Program yang disinggung antara lain A, {about}, serta B, {about}.`
fn mentioned(case: &Case<'_>, group: &[usize]) -> Sentence {
    let mut sentence = Sentence::new().own("Program yang disinggung antara lain ");
    for (turn, &at) in group.iter().enumerate() {
        if turn > 0 {
            sentence = sentence.own(if turn + 1 == group.len() { ", serta " } else { ", " });
        }
        sentence = sentence.running(apposed(case, at), source(at));
    }
    sentence.own(".")
}

/// `[Adapun] {name} [merupakan] {about}.`: the copula by the first word of what it is.
fn described(case: &Case<'_>, at: usize, adapun: bool) -> Sentence {
    let programme = &case.event.programmes[at];
    let name = crate::text::one_line(&programme.name);
    let opener = if adapun { "Adapun " } else { "" };
    let Some(about) = text(programme.about.as_deref()) else {
        return Sentence::new()
            .own("Program yang disinggung antara lain ")
            .running(name, source(at))
            .own(".");
    };
    let about = clause::lower_first_if_common(about.trim_end_matches(['.', ' ']));
    let name = if adapun { lowered_name(&name) } else { name };
    Sentence::new()
        .own(opener)
        .running(name, source(at))
        .own(copula(&about))
        .running(about, source(at))
        .own(".")
}

/// `Opini WTP` is a common noun with an abbreviation, not a name.
fn lowered_name(name: &str) -> String {
    let mut words = name.split_whitespace();
    match (words.next(), words.next(), words.next()) {
        (Some(noun), Some(short), None)
            if short.chars().all(char::is_uppercase)
                && short.chars().count() > 1
                && (lexicon::is_common(noun) || noun == "Opini") =>
        {
            clause::lower_first(name)
        }
        _ => name.to_owned(),
    }
}

const NO_COPULA: [&str; 26] = [
    "selaras",
    "sesuai",
    "sejalan",
    "berlaku",
    "akan",
    "sudah",
    "telah",
    "masih",
    "tidak",
    "belum",
    "dapat",
    "bisa",
    "naik",
    "turun",
    "mencapai",
    "sebesar",
    "sebanyak",
    "ikut",
    "turut",
    "gratis",
    "cuma-cuma",
    "terbuka",
    "tersedia",
    "terpasang",
    "terpilih",
    "menjadi",
];

/// The words between a programme's name and what it is.
fn copula(about: &str) -> &'static str {
    let first = about.split_whitespace().next().unwrap_or_default().to_lowercase();
    let first = first.trim_matches(|c: char| !c.is_alphanumeric());
    if first == "untuk" || first == "bagi" {
        return " ditujukan ";
    }
    if first.starts_with(|c: char| c.is_ascii_digit()) || first.starts_with("rp") {
        return " tercatat ";
    }
    let passive = first.len() > 4
        && first.starts_with("di")
        && !matches!(
            first,
            "digital"
                | "dinas"
                | "dialog"
                | "diskusi"
                | "diklat"
                | "disiplin"
                | "diskon"
                | "distribusi"
                | "dividen"
                | "direktori"
        );
    let active = first.len() > 4 && lexicon::is_verb(first);
    if passive || active || NO_COPULA.contains(&first) { " " } else { " merupakan " }
}

fn background(case: &Case<'_>, lead_statement: Option<usize>, placement: &mut Placement) {
    for (at, background) in case.event.background.iter().enumerate() {
        let Some(line) = text(Some(background.text.as_str())) else {
            continue;
        };
        let sentence = sentence_of(&line, at);
        let said_by = case.said.iter().find(|said| clause::overlap(&line, &said.text) >= 0.85);
        if let Some(said) = said_by {
            let why = Reason::SaidBy(Item::Statement(said.statement.number));
            placement.left_out.push(LeftOut { what: Item::Background(at), why });
            continue;
        }
        let linked = background.statement.and_then(|number| index_of(case, number));
        let explains_news =
            case.said.first().is_some_and(|first| clause::shared_content(&line, &first.text) >= 2);
        match linked {
            Some(said) if Some(said) == lead_statement => placement.second.push(sentence),
            Some(said) => {
                let behind = if next_hangs(case, said) { said + 1 } else { said };
                placement.after.entry(behind).or_default().push(sentence);
            }
            None if explains_news => placement.second.push(sentence),
            None => placement.information.push(sentence),
        }
    }
    // A first word that may be a name keeps its capital, and the sentence stands without an opener.
    if let Some(first) = placement.information.first_mut().filter(|first| {
        let text = first.text();
        clause::lower_first_if_common(&text) != text
    }) {
        let mut opened = Sentence::new().own("Sebagai informasi, ");
        let rest = std::mem::take(first);
        for piece in rest.pieces {
            opened = match piece {
                super::piece::Piece::Running(text, Some(source)) => {
                    opened.running(clause::lower_first_if_common(&text), source)
                }
                piece => {
                    opened.pieces.push(piece);
                    opened
                }
            };
        }
        *first = opened;
    }
}

/// A recorded sentence: first letter raised, stop added.
fn sentence_of(line: &str, at: usize) -> Sentence {
    let ended = line.ends_with(['.', '!', '?', '”']);
    let sentence = Sentence::new().running(clause::upper_first(line), Source::Background(at));
    if ended { sentence } else { sentence.own(".") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_copula_follows_the_first_word() {
        assert_eq!(copula("wadah pengembangan"), " merupakan ");
        assert_eq!(copula("diraih tujuh kali"), " ");
        assert_eq!(copula("selaras dengan kebijakan"), " ");
        assert_eq!(copula("menghubungkan 14 puskesmas"), " ");
        assert_eq!(copula("digital dan cepat"), " merupakan ");
        assert_eq!(lowered_name("Opini WTP"), "opini WTP");
        assert_eq!(lowered_name("Banda Aceh Academy"), "Banda Aceh Academy");
    }
}
