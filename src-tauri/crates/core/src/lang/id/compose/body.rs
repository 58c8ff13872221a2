//! The body: paragraphs of one speaker, paraphrases and quotes joined by the rules of the grammar.

use std::collections::HashMap;

use super::case::Case;
use super::clause::{self, Dependence};
use super::entering;
use super::flow::Flow;
use super::indirect::{self, Gap};
use super::lead::Lead;
use super::piece::{Para, Sentence, packed};
use super::programmes::Placement;
use super::quoted::QuotePlace;
use super::resume::{repeats, resume};
use super::units::{Unit, introduction_words, order, runs, shortened, units};
use crate::finding::{Finding, Place, Severity};
use crate::release::{Item, LeftOut, Reason};

/// What the body could not print, and what it noticed.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub left_out: Vec<LeftOut>,
    pub findings: Vec<Finding>,
}

/// Writes the paragraphs of all statements; `ends_text`: nothing follows the last of them.
pub(super) fn write(flow: &mut Flow<'_>, lead: &Lead, placement: &Placement, ends_text: bool) -> Report {
    let case = flow.case;
    let mut report = Report::default();
    let printable = printable(case, lead, &mut report);
    let mut printable = shortened(case, printable, &mut report);
    if let Some(said) = flow.forward {
        bring_forward(case, &mut printable, said);
    }
    let mut runs = runs(case, &printable);
    let lead_voice = lead.statement.map(|said| case.said[said].voice);
    for at in 0..runs.len() {
        let before = if at > 0 { Some(case.said[runs[at - 1][0]].voice) } else { lead_voice };
        if before.is_some_and(|before| before != case.said[runs[at][0]].voice) {
            entering::paraphrase_first(case, &mut runs[at]);
        }
    }
    let order = order(case, lead, &runs);
    let quotes_of: HashMap<usize, usize> = printable
        .iter()
        .filter(|&&said| case.said[said].is_direct())
        .fold(HashMap::new(), |mut counts, &said| {
            *counts.entry(case.said[said].voice).or_default() += 1;
            counts
        });
    let last = runs.last().and_then(|run| run.last()).copied();
    let mut opening = lead.opening.clone();
    // A first quote that points back hangs on the event's own sentence: background stands before that.
    let points = printable.first().is_some_and(|&said| {
        case.said[said].is_direct() && clause::dependence(&case.said[said].text) != Dependence::Free
    });
    let takes_event = printable.first().is_some_and(|&said| clause::points_at_event(&case.said[said].text));
    let at = if points && takes_event { 0 } else { opening.len() };
    opening.splice(at..at, placement.second.iter().cloned());
    let mut skip: Option<usize> = None;
    for (at, run) in runs.iter().enumerate() {
        if skip == Some(at) {
            continue;
        }
        let voice = case.said[run[0]].voice;
        let nth = order.iter().position(|&other| other == voice).unwrap_or(0);
        if let Some(next) = runs.get(at + 1)
            && nth >= 3
            && let Some(para) = paired(flow, run, next)
        {
            flow.push(para);
            skip = Some(at + 1);
            continue;
        }
        let opening_words = if opening.len() == 1 { opening[0].words() } else { 0 };
        let introduced = introduction_words(flow, voice, nth);
        let units = units(case, run, placement, introduced, opening_words);
        for unit in &units {
            let closes = ends_text
                && unit.quotes.last().copied() == last
                && quotes_of.get(&voice).is_some_and(|&count| count > 1)
                && last.is_some_and(|last| !placement.after.contains_key(&last));
            write_unit(flow, unit, nth, closes, placement, &mut opening, lead, &mut report);
        }
        flow.last_speaker = Some(voice);
    }
    flush(flow, &mut opening);
    report
}

/// Leaves out what the lead printed and what has no frame.
fn printable(case: &Case<'_>, lead: &Lead, report: &mut Report) -> Vec<usize> {
    let mut printable = Vec::with_capacity(case.said.len());
    for said in 0..case.said.len() {
        if Some(said) == lead.statement {
            continue;
        }
        let record = &case.said[said];
        if record.is_direct() {
            printable.push(said);
            continue;
        }
        match indirect::frame(record, 0) {
            Ok(_) => printable.push(said),
            Err(gap) => {
                let (why, variant) = match gap {
                    Gap::MainClause => (Reason::NoMainClause, "no-main-clause"),
                    Gap::Addressee => (Reason::NoAddressee, "no-addressee"),
                    Gap::Subject => (Reason::NoSubject, "no-subject"),
                };
                let number = record.statement.number;
                if entering::answers(case, said) && closes_up(case, said) {
                    report.findings.push(finding(
                        "quote.dependence",
                        "answer-missing",
                        Severity::Warning,
                        number,
                    ));
                }
                report.left_out.push(LeftOut { what: Item::Statement(number), why });
                report.findings.push(finding("indirect.frame", variant, Severity::Warning, number));
            }
        }
    }
    printable
}

/// Whether a statement can stand before all others: it points back at nothing and answers nobody.
pub(super) fn may_come_forward(case: &Case<'_>, said: usize) -> bool {
    let this = &case.said[said];
    !this.is_direct()
        && this.statement.fields.reply_to.is_none()
        && !entering::goes_on(case, said)
        && !clause::opens_pointing(&this.text)
        && case.is_printable(said)
}

/// Puts a statement before all others, with the quotes of its speaker that hang on it.
fn bring_forward(case: &Case<'_>, printable: &mut [usize], said: usize) {
    let Some(at) = printable.iter().position(|&other| other == said) else { return };
    let hanging = printable[at + 1..].iter().take_while(|&&next| {
        let next = &case.said[next];
        next.is_direct()
            && next.voice == case.said[said].voice
            && clause::dependence(&next.text) != Dependence::Free
    });
    let count = 1 + hanging.count();
    printable[..at + count].rotate_right(count);
}

/// Whether a quote of somebody else would stand where an answer falls out.
fn closes_up(case: &Case<'_>, said: usize) -> bool {
    let asked = case.said[said].statement.fields.reply_to;
    case.said.get(said + 1).is_some_and(|next| {
        next.is_direct() && next.voice != case.said[said].voice && next.statement.fields.reply_to != asked
    })
}

fn finding(rule: &'static str, variant: &'static str, severity: Severity, number: usize) -> Finding {
    let place = Place::Record(format!("/statements/{}/text", number - 1));
    Finding::new(rule, variant, severity, place).with("number", number.to_string())
}

/// `{A} …, sedangkan {B} …`: two late speakers with one paraphrase each and one verb.
fn paired(flow: &mut Flow<'_>, run: &[usize], next: &[usize]) -> Option<Para> {
    let ([a], [b]) = (run, next) else { return None };
    let case = flow.case;
    if case.said[*a].is_direct() || case.said[*b].is_direct() {
        return None;
    }
    let verb = |said: usize| case.said[said].report.map(|report| report.verb);
    if verb(*a).is_none() || verb(*a) != verb(*b) || case.said[*a].words() + case.said[*b].words() > 28 {
        return None;
    }
    let (first, second) = (flow.frame(*a).ok()?, flow.frame(*b).ok()?);
    let mut sentence = flow.mention(case.said[*a].voice).then(flow.predicate(*a, &first, false));
    sentence.pieces.pop();
    let other = flow.mention(case.said[*b].voice);
    let sentence = sentence.own(", sedangkan ").then(other).then(flow.predicate(*b, &second, false));
    flow.last_speaker = Some(case.said[*b].voice);
    Some(Para::of(sentence))
}

#[expect(clippy::too_many_arguments, reason = "one paragraph stands between plan, state and report")]
fn write_unit(
    flow: &mut Flow<'_>,
    unit: &Unit,
    nth: usize,
    closes: bool,
    placement: &Placement,
    opening: &mut Vec<Sentence>,
    lead: &Lead,
    report: &mut Report,
) {
    let case = flow.case;
    let first = unit.indirects.first().or(unit.quotes.first()).copied();
    let Some(voice) = first.map(|said| case.said[said].voice) else { return };
    let mut para = Para::default();
    let starts_with_quote = unit.indirects.is_empty();
    for said in unit.indirects.iter().chain(&unit.quotes) {
        if let Some(sentences) = placement.before.get(said) {
            flush(flow, opening);
            // A short one leads the same speaker's quote in.
            let short = sentences.iter().map(Sentence::words).sum::<usize>() <= 25;
            if short && starts_with_quote && first == Some(*said) && flow.last_speaker == Some(voice) {
                para.sentences.extend(sentences.iter().cloned());
            } else {
                flow.push(Para { sentences: sentences.clone(), leads: true, ..Para::default() });
            }
            flow.foreign();
        }
    }
    if starts_with_quote {
        // Behind a lead of the same speaker's words one short fact leads the quote in.
        let goes_on =
            lead.statement.is_some_and(|said| case.said[said].voice == voice) && flow.paras.is_empty();
        if goes_on && para.sentences.is_empty() && opening.len() == 1 && opening[0].words() <= 25 {
            para.sentences.append(opening);
            flow.foreign();
        }
        flush(flow, opening);
    }
    let mut opened_with_ia = false;
    for (index, &said) in unit.indirects.iter().enumerate() {
        let voice = case.said[said].voice;
        let Ok(mut framed) = flow.frame(said) else {
            continue;
        };
        if framed.clause_for_phrase {
            report.findings.push(finding(
                "indirect.frame",
                "clause-for-phrase",
                Severity::Warning,
                case.said[said].statement.number,
            ));
        }
        let sentence = if index > 0 {
            let last = index + 1 == unit.indirects.len();
            following(flow, said, &mut framed, index, last)
        } else if flow.known[voice].named && flow.known[voice].verb.is_some() || flow.known[voice].quotes > 0
        {
            let (sentence, ia) = resume(flow, said, &mut framed);
            opened_with_ia = ia;
            sentence
        } else {
            let subject = match lead.before_speaker.as_deref().filter(|_| nth == 0 && flow.paras.is_empty()) {
                Some(list) => Sentence::new()
                    .own("Di hadapan ")
                    .running(list, crate::release::Source::Event("participants"))
                    .own(", ")
                    .then(flow.mention(voice)),
                None => flow.introduction(said, nth),
            };
            subject.then(flow.predicate(said, &framed, false))
        };
        if index == 0 && !opening.is_empty() {
            let sum: usize = opening.iter().map(Sentence::words).sum::<usize>() + sentence.words();
            if opening.len() == 1 && sum <= 45 {
                para.sentences.append(opening);
            } else {
                // The paragraph of facts stands alone before this one.
                flow.paras.extend(packed(std::mem::take(opening)));
            }
        }
        para.sentences.push(sentence);
        flow.last_speaker = Some(voice);
        if let Some(sentences) = placement.after.get(&said) {
            extend(flow, &mut para, sentences);
        }
    }
    let led_in = if starts_with_quote { para.sentences.len() } else { 0 };
    if let Some(&quote) = unit.quotes.first().filter(|_| starts_with_quote)
        && let Some(sentence) = entering::introduced(flow, quote)
    {
        para.sentences.push(sentence);
    }
    let introduced = para.sentences.len() > led_in || !starts_with_quote;
    flow.only_ia = opened_with_ia && starts_with_ia_only(&para);
    for (index, &said) in unit.quotes.iter().enumerate() {
        let in_para = introduced || index > 0;
        let closing = closes && index + 1 == unit.quotes.len();
        let at = QuotePlace { named_here: in_para, behind_quote: index > 0, led_in: led_in > 0 };
        let sentence = flow.quoted(said, at, nth, closing);
        para.sentences.push(sentence);
        if let Some(sentences) = placement.after.get(&said) {
            extend(flow, &mut para, sentences);
        }
    }
    flow.last_ia = opened_with_ia;
    para.speaker = first.map(|said| case.said[said].voice);
    flow.push(para);
}

fn starts_with_ia_only(para: &Para) -> bool {
    para.sentences.iter().all(|sentence| sentence.text().contains("Ia ") || sentence.text().contains(", ia "))
}

fn flush(flow: &mut Flow<'_>, opening: &mut Vec<Sentence>) {
    for para in packed(std::mem::take(opening)) {
        flow.push(para);
        flow.foreign();
    }
}

/// Adds sentences behind a statement where the paragraph has room; else they stand in their own.
fn extend(flow: &mut Flow<'_>, para: &mut Para, sentences: &[Sentence]) {
    for sentence in sentences {
        let has_quote = para.sentences.iter().any(Sentence::holds_quote);
        let room = para.words() + sentence.words() <= 60 && para.outside_quotes() < 3;
        if room && (!has_quote || sentence.words() <= 14) {
            para.sentences.push(sentence.clone());
        } else {
            flow.push(std::mem::take(para));
            para.sentences.push(sentence.clone());
        }
        flow.foreign();
    }
}

/// The second and third paraphrase of a paragraph.
fn following(
    flow: &mut Flow<'_>,
    said: usize,
    framed: &mut indirect::Framed,
    index: usize,
    last: bool,
) -> Sentence {
    let voice = flow.case.said[said].voice;
    let full = clause::opening(&framed.clause) == clause::Opening::Subject && framed.conjunction == "bahwa";
    // A count, a sum and a charge are nobody's view.
    let viewed = !framed.clause.contains(|c: char| c.is_ascii_digit())
        && !clause::opens_with_count(&framed.clause)
        && ![
            "dijerat",
            "ditangkap",
            "disita",
            "disangkakan",
            "diancam",
            "ditetapkan",
            "ditahan",
            "meninggal",
        ]
        .iter()
        .any(|word| clause::holds(&framed.clause, word));
    if !flow.menurutnya && framed.neutral && full && last && viewed && flow.ia_is_clear(voice) {
        flow.menurutnya = true;
        let id = flow.case.said[said].statement.id;
        flow.note_names(&framed.clause.clone(), voice);
        return Sentence::new()
            .own("Menurutnya, ")
            .running(framed.clause.clone(), crate::release::Source::Statement(id))
            .own(".");
    }
    let also = repeats(flow, said, framed);
    // Paragraph after paragraph with `Ia` in its second sentence reads like a form.
    let ia = flow.ia_is_clear(voice) && index == 1 && flow.ia_row < 2;
    flow.ia_row = if ia { flow.ia_row + 1 } else { 0 };
    let subject = if ia { Sentence::new().own("Ia") } else { flow.mention(voice) };
    subject.then(flow.predicate(said, framed, also))
}
