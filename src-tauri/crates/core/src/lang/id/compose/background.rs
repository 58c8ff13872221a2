//! Where background stands: reasons and results in paragraph 2, what explains a quote before it, the rest near the end.

use super::capitals;
use super::case::{Case, text};
use super::clause;
use super::facts;
use super::headline;
use super::piece::{Piece, Sentence};
use super::programmes::Placement;
use super::ties::{self, explained, hangs, index_of, last_hanging, telling};
use crate::event::EventKind;
use crate::release::{Item, LeftOut, Reason, Source};

/// Places the background sentences.
pub(super) fn place(case: &Case<'_>, lead_statement: Option<usize>, placement: &mut Placement) {
    let purpose = text(case.event.purpose.as_deref()).unwrap_or_default();
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
        let recorded = background.statement.and_then(|number| index_of(case, number));
        let to_news = explains_news(case, &line, &purpose, lead_statement);
        // Behind a quote only the officer's own link puts a sentence.
        let explained = explained(case, &line)
            .filter(|&said| !to_news && !case.said[last_hanging(case, said)].is_direct())
            .filter(|&said| !ties::introduces(case, said));
        let linked = recorded.or(explained);
        if let Some(said) = before_it(case, &line).filter(|_| linked.is_none()) {
            placement.before.entry(said).or_default().push(sentence);
            continue;
        }
        match linked {
            Some(said) if Some(said) == lead_statement => placement.second.push(sentence),
            // What a quote needs stands before it, or before the words that it hangs on.
            Some(said) if case.said[said].is_direct() => match ties::leads_in(case, said) {
                Some(head) if Some(head) != lead_statement => {
                    placement.before.entry(head).or_default().push(sentence);
                }
                Some(_) => placement.second.push(sentence),
                None => placement.after.entry(last_hanging(case, said)).or_default().push(sentence),
            },
            Some(said) => {
                placement.after.entry(last_hanging(case, said)).or_default().push(sentence);
            }
            None if to_news => placement.second.push(sentence),
            None => placement.information.push(sentence),
        }
    }
    inform(case, &mut placement.information);
}

/// Tells whether a sentence gives the reason or the result of the news, which a reader needs in paragraph 2.
fn explains_news(case: &Case<'_>, line: &str, purpose: &str, lead_statement: Option<usize>) -> bool {
    let telling = ties::without_names(case, line);
    let shares = |other: &str| clause::shared_content(&telling, other);
    let news = [case.event.news.as_deref(), case.record.release.headline.as_deref()];
    case.said.first().is_some_and(|first| shares(&first.text) >= 2)
        || shares(purpose) >= 2
        || shares(&case.title) >= 2 && (lead_statement.is_some() || counts(line) && !clause::holds(line, "akan"))
        || shares(&case.title) >= 1 && clause::opens_pointing(line)
        || news.into_iter().flatten().any(|news| shares(news) >= 2)
        // `di provinsi itu` points at the place of the lead.
        || ["kota", "kabupaten", "provinsi", "daerah", "wilayah", "kecamatan", "desa"]
            .iter()
            .any(|place| clause::holds(line, &format!("{place} itu")))
        || is_result(line)
        || is_cause(line)
        // Of what happened to people everything is news.
        || facts::happens(&case.title)
        // What one goes to see has a cause.
        || case.event.kind == EventKind::Inspection
}

/// Tells whether a sentence tells what went before the event and made it news: `Pipa 600 mm pecah …`.
fn is_cause(line: &str) -> bool {
    const HAPPENED: [&str; 17] = [
        "pecah",
        "putus",
        "jebol",
        "roboh",
        "ambruk",
        "terbakar",
        "longsor",
        "meledak",
        "tumbang",
        "bocor",
        "padam",
        "meluap",
        "mogok",
        "tenggelam",
        "runtuh",
        "retak",
        "amblas",
    ];
    let words = clause::lower_words(line);
    words.iter().skip(1).any(|word| HAPPENED.contains(&word.as_str())) && !clause::holds(line, "akan")
}

/// Tells whether a sentence has a figure, a date apart.
fn counts(line: &str) -> bool {
    let words: Vec<&str> = clause::words(line).collect();
    words.iter().enumerate().any(|(at, word)| {
        let day = words.get(at + 1).is_some_and(|next| crate::lang::id::words::MONTHS.contains(next));
        clause::is_figure(word) && !day
    })
}

/// Who won, how many fell ill or died, what was handed out: the outcome of the event or the cause of it.
fn is_result(line: &str) -> bool {
    const WON: [&str; 7] =
        ["juara", "pemenang", "dimenangi", "dimenangkan", "dijuarai", "terpilih", "memenangi"];
    const COUNTED: [&str; 14] = [
        "kasus",
        "korban",
        "meninggal",
        "kematian",
        "mengungsi",
        "terdampak",
        "terendam",
        "aduan",
        "pelanggaran",
        "kerugian",
        "paket",
        "penerima",
        "disalurkan",
        "dilantik",
    ];
    let words = clause::lower_words(line);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    has(&WON) || counts(line) && has(&COUNTED)
}

/// `Sebelumnya warga menyeberang dengan feri`: how it was stands before the quote that speaks of it.
fn before_it(case: &Case<'_>, line: &str) -> Option<usize> {
    let first = line.split_whitespace().next()?.trim_end_matches(',').to_lowercase();
    if !matches!(first.as_str(), "sebelumnya" | "dulu" | "dahulu" | "semula") {
        return None;
    }
    let telling = telling(line);
    case.said.iter().enumerate().position(|(at, said)| {
        said.is_direct() && !hangs(case, at) && clause::shared_content(&telling, &said.text) >= 1
    })
}

/// Opens the first sentence with `Sebagai informasi,` unless it opens itself, with a time or with a name.
fn inform(case: &Case<'_>, information: &mut [Sentence]) {
    const OPENS: [&str; 9] =
        ["sebelumnya", "saat", "nantinya", "kini", "pada", "hingga", "sejak", "mulai", "selain"];
    let Some(first) = information.first_mut() else { return };
    let text = first.text();
    let word = text.split_whitespace().next().unwrap_or_default().trim_end_matches(',').to_lowercase();
    let lowered = capitals::lower_first_unless(&text, &case.names);
    if OPENS.contains(&word.as_str()) || lowered == text {
        return;
    }
    let mut opened = Sentence::new().own("Sebagai informasi, ");
    for (turn, piece) in std::mem::take(first).pieces.into_iter().enumerate() {
        opened.pieces.push(match piece {
            Piece::Running(text, source) if turn == 0 => Piece::Running(capitals::lower_first(&text), source),
            piece => piece,
        });
    }
    *first = opened;
}

/// A recorded sentence: first letters raised, stop added.
fn sentence_of(line: &str, at: usize) -> Sentence {
    let ended = line.ends_with(['.', '!', '?', '”']);
    let line = headline::spelt_number(line);
    let sentence = Sentence::new().running(capitals::sentence_capitals(&line), Source::Background(at));
    if ended { sentence } else { sentence.own(".") }
}
