//! The Indonesian composer: a grammar of leads, paraphrases, attributions, connectors and closings.
//!
//! Order of work: normalise the record ([`case`]), read the title, write the lead and what it leaves for later,
//! place programmes and background, write the body paragraph by paragraph with its state ([`flow`]), close, spell
//! abbreviations out in one pass, propose headlines. Every choice is a function of the record.

mod abbreviations;
mod acts;
mod aims;
mod attribution;
mod background;
mod body;
mod capitals;
mod case;
mod chosen;
mod clause;
mod closing;
mod cues;
mod degrees;
mod early;
mod entering;
mod facts;
mod facts_sentences;
mod flow;
mod headline;
mod indirect;
mod lead;
mod nearby;
mod notes;
mod participants;
mod piece;
mod pointing;
mod programme_words;
mod programmes;
mod quoted;
mod requests;
mod resume;
mod subject;
mod telling;
mod ties;
mod title;
mod unclear;
mod units;
mod visits;
mod voice;
mod word;

use case::Case;
use flow::Flow;
use headline::Proposal;
use lead::Lead;
use piece::{Para, Piece};
use programmes::Placement;
use title::TitleForm;

use super::{Indonesian, typed};
use crate::event::EventKind;
use crate::finding::{Finding, Place, Severity};
use crate::id::BlockId;
use crate::lang::{ComposeContext, Composer};
use crate::record::{EventRecord, Role};
use crate::release::{Block, BlockKind, Draft, Item, LeftOut, Reason, Span};
use crate::statement::Withholding;

pub(super) use pointing::named_by;

/// Tells whether a quote hangs on what was said before it; composing and checking read it alike.
pub(super) fn depends(quote: &str) -> bool {
    clause::dependence(quote) != clause::Dependence::Free
}

impl Composer for Indonesian {
    fn compose(&self, record: &EventRecord, context: &ComposeContext<'_>) -> Draft {
        let read = typed::read(record);
        let case = Case::new(&read.record, context);
        let form = lead::form(&case);
        let lead = lead::write(&case, &form);
        let mut placement = programmes::place(&case, lead.statement);

        let mut proposals = headline::propose(&case, &form, &lead);
        let mut draft = write(&case, &form, &lead, &placement, &proposals, None);
        if headline::keep_named(&case, &draft_text(&draft), &mut proposals) {
            draft = write(&case, &form, &lead, &placement, &proposals, None);
        }
        // The officer's news that nothing told early tells is a sentence of paragraph 2.
        let untold = draft.findings.iter().any(|finding| finding.variant == "not-in-text");
        if let Some(news) = headline::news_sentence(&case).filter(|_| untold) {
            placement.second.insert(0, news);
            draft = write(&case, &form, &lead, &placement, &proposals, None);
        }
        let mut draft = early::early(&case, &form, &lead, &placement, proposals, draft);
        draft.left_out.extend(read.left_out);
        draft
    }
}

/// The words of a draft outside quotes.
fn draft_text(draft: &Draft) -> String {
    let mut text = String::new();
    for span in draft.blocks.iter().flat_map(|block| &block.spans) {
        if let Span::Text { text: run, .. } = span {
            text.push_str(run);
            text.push(' ');
        }
    }
    text
}

/// Writes the text under the first of these headlines.
fn write(
    case: &Case<'_>,
    form: &TitleForm,
    lead: &Lead,
    placement: &Placement,
    proposals: &[Proposal],
    forward: Option<usize>,
) -> Draft {
    let record = case.record;
    let mut flow = Flow::new(case);
    flow.forward = forward;
    for &voice in &lead.named {
        flow.name(voice);
    }
    if let Some(said) = lead.statement {
        flow.known[case.said[said].voice].verb = case.said[said].report.map(|report| report.verb.to_owned());
        flow.last_speaker = Some(case.said[said].voice);
        flow.last_said = Some(said);
        // Its verb is near to the first quote, which takes another.
        flow.verbs.paragraph(case.said[said].report.iter().map(|report| report.verb.to_owned()).collect());
    }
    // Its sentence carries the speaker's name.
    flow.headline = proposals.first().and_then(|first| first.said);
    let ends_text = closing::is_empty(case, lead, placement);
    let report = body::write(&mut flow, lead, placement, ends_text);
    let mut left_out = withheld(record);
    left_out.extend(wordless(record));
    left_out.extend(lead.left_out.iter().cloned());
    left_out.extend(placement.left_out.iter().cloned());
    left_out.extend(report.left_out);
    closing::write(&mut flow, lead, placement, &mut left_out);
    left_out.extend(unheard(case, &flow));
    left_out.extend(case.said.iter().enumerate().filter_map(|(at, said)| {
        let context =
            said.statement.fields.context.as_deref().is_some_and(|context| !context.trim().is_empty());
        let what = Item::Context(said.statement.number);
        (context && !flow.occasions.contains(&at)).then_some(LeftOut { what, why: Reason::ForOfficer })
    }));

    join_singles(&mut flow.paras);
    let mut paras = vec![Para { sentences: lead.sentences.clone(), ..Para::default() }];
    paras.append(&mut flow.paras);
    abbreviations::expand(case, &mut paras);
    abbreviations::spare(&mut paras, proposals.first().map_or("", |first| first.headline.text.as_str()));
    degrees::close(case, &mut paras);
    raise_openings(&mut paras);

    let mut findings = report.findings;
    findings.append(&mut flow.findings);
    findings.extend(thinness(case));
    if proposals.first().is_some_and(|first| first.says_only_held(form)) {
        findings.push(Finding::new("headline.form", "only-held", Severity::Warning, Place::Headline));
    }
    findings.extend(unmarked(case, proposals));
    if case.event.kind == EventKind::Opening && case.event.actors.is_empty() {
        let place = Place::Record("/event/actors".to_owned());
        findings.push(Finding::new("facts.complete", "no-actor", Severity::Info, place));
    }
    findings.extend(unsupported(case, &paras));
    findings.extend(step_said(case));
    findings.extend(loose(case, placement));
    findings.extend(unclear::unclear(case));
    let headlines = proposals.iter().map(|proposal| proposal.headline.clone()).collect();
    Draft { headlines, blocks: blocks(record, paras), left_out, findings }
}

/// Three paragraphs of one sentence running: one that is nobody's joins the one before it.
fn join_singles(paras: &mut Vec<Para>) {
    let mut at = 0;
    while at + 2 < paras.len() {
        if paras[at..at + 3].iter().all(Para::is_single) {
            let joins = |at: usize| {
                let (a, b) = (&paras[at], &paras[at + 1]);
                let fits = a.leads || !b.leads && (b.speaker.is_none() || a.speaker == b.speaker);
                fits && a.words() + b.words() <= 60
            };
            // Best those of one kind: what nobody said goes to what nobody said.
            let alike = |at: usize| paras[at].speaker == paras[at + 1].speaker;
            let pairs = [at, at + 1].map(|first| Some(first).filter(|&first| joins(first)));
            let first = pairs.iter().flatten().copied().find(|&first| alike(first));
            if let Some(first) = first.or_else(|| pairs.iter().flatten().copied().next()) {
                let second = paras.remove(first + 1);
                if std::mem::take(&mut paras[first].leads) {
                    (paras[first].speaker, paras[first].leads) = (second.speaker, second.leads);
                }
                paras[first].sentences.extend(second.sentences);
                continue;
            }
        }
        at += 1;
    }
}

/// Every sentence opens with a capital, whatever its first piece came from.
fn raise_openings(paras: &mut [Para]) {
    for sentence in paras.iter_mut().flat_map(|para| &mut para.sentences) {
        if let Some(Piece::Running(text, _) | Piece::Fixed(text, _)) = sentence.pieces.first_mut() {
            // `dr.` opens a sentence as it is: a capital would make a physician a doctor of letters.
            if !["dr. ", "drg. ", "drh. "].iter().any(|degree| text.starts_with(degree)) {
                *text = capitals::upper_first(text);
            }
        }
    }
}

/// What may not be printed stands in the list without its text.
fn withheld(record: &EventRecord) -> Vec<LeftOut> {
    record
        .withheld()
        .map(|withheld| LeftOut {
            what: Item::Statement(withheld.number),
            why: match withheld.why {
                Withholding::Note => Reason::Note,
                Withholding::Marker => Reason::Marker,
                Withholding::Background => Reason::Restricted,
                Withholding::OffRecord => Reason::OffRecord,
            },
        })
        .collect()
}

/// Quotes that hold marks and no word.
fn wordless(record: &EventRecord) -> impl Iterator<Item = LeftOut> {
    record
        .statements()
        .filter(|statement| statement.is_wordless_quote())
        .map(|statement| LeftOut { what: Item::Statement(statement.number), why: Reason::NoWords })
}

/// People of the record who do not stand in the text.
fn unheard(case: &Case<'_>, flow: &Flow<'_>) -> Vec<LeftOut> {
    case.record
        .people
        .iter()
        .filter_map(|person| {
            let what = Item::Person(person.id);
            match case.voice_of(person.id) {
                None => Some(LeftOut { what, why: Reason::NotSpeaking }),
                Some(voice) if !flow.known[voice].named && case.voices[voice].role != Some(Role::Guest) => {
                    Some(LeftOut { what, why: Reason::NothingSaid })
                }
                Some(_) => None,
            }
        })
        .collect()
}

/// A headline that the officer typed must be found in the first four paragraphs, like a composed one.
fn unsupported(case: &Case<'_>, paras: &[Para]) -> Option<Finding> {
    let typed = case::as_typed(case.record.release.headline.as_deref())
        .or_else(|| case::text(case.event.news.as_deref()))?;
    let text: String = paras.iter().take(4).map(|para| para.text() + " ").collect();
    let known = clause::content(&text);
    let missing: Vec<&str> = clause::words(&typed)
        .filter(|word| clause::content(word).iter().any(|stem| !known.contains(stem)))
        .collect();
    let all = clause::content(&typed).len();
    (missing.len() * 3 > all).then(|| {
        Finding::new("headline.form", "not-in-text", Severity::Info, Place::Headline)
            .with("found", missing.join(", "))
    })
}

/// The officer's mark that gave no headline is reported, never dropped unseen.
fn unmarked(case: &Case<'_>, proposals: &[Proposal]) -> Option<Finding> {
    let said = case.angle.filter(|&said| !case.said[said].is_direct())?;
    let used = proposals.iter().any(|proposal| proposal.said == Some(said) || proposal.is_given());
    let number = case.said[said].statement.number;
    let place = Place::Record(format!("/statements/{}/angle", number - 1));
    (!used).then(|| {
        Finding::new("headline.form", "mark-unused", Severity::Info, place).with("number", number.to_string())
    })
}

/// A next step that a statement tells too is printed for what it adds, and the officer asked.
fn step_said(case: &Case<'_>) -> Option<Finding> {
    let step = case::text(case.event.next_step.as_deref())?;
    let said = case.said.iter().find(|said| clause::overlap(&said.text, &step) >= 0.6)?;
    let place = Place::Record("/event/next_step".to_owned());
    let number = said.statement.number.to_string();
    Some(Finding::new("facts.complete", "step-said", Severity::Info, place).with("number", number))
}

/// A programme that nothing in the text speaks of stands near the end, and the officer is asked for its place.
fn loose(case: &Case<'_>, placement: &Placement) -> Vec<Finding> {
    let asked = |&at: &usize| {
        let name = crate::text::one_line(&case.event.programmes.get(at)?.name);
        let place = Place::Record(format!("/event/programmes/{at}/statement"));
        Some(Finding::new("facts.complete", "programme-loose", Severity::Info, place).with("name", name))
    };
    placement.loose.iter().filter_map(asked).collect()
}

/// A record too thin for a release is composed all the same, and said to be so.
fn thinness(case: &Case<'_>) -> Option<Finding> {
    if case.said.is_empty() {
        return Some(Finding::new("facts.complete", "no-statements", Severity::Warning, Place::Release));
    }
    let quoted = case.said.iter().any(|said| said.is_direct());
    (!quoted).then(|| Finding::new("facts.complete", "no-quote", Severity::Info, Place::Release))
}

/// Turns paragraphs into blocks; runs of one source become one span, sentences are a blank apart.
fn blocks(record: &EventRecord, paras: Vec<Para>) -> Vec<Block> {
    paras
        .into_iter()
        .filter(|para| !para.sentences.is_empty())
        .enumerate()
        .map(|(at, para)| {
            let mut spans: Vec<Span> = Vec::new();
            for (nth, sentence) in para.sentences.into_iter().enumerate() {
                if nth > 0 {
                    push(&mut spans, " ".to_owned(), None);
                }
                for piece in sentence.pieces {
                    match piece {
                        Piece::Running(text, source) | Piece::Fixed(text, source) => {
                            push(&mut spans, text, source)
                        }
                        Piece::Quote(statement, _) => spans.push(Span::Quote { statement }),
                    }
                }
            }
            let kind = if at == 0 { BlockKind::Lead } else { BlockKind::Body };
            Block { id: BlockId::at(record.event.id.0, &format!("/release/blocks/{at}")), kind, spans }
        })
        .collect()
}

fn push(spans: &mut Vec<Span>, text: String, source: Option<crate::release::Source>) {
    if text.is_empty() {
        return;
    }
    // Straight marks of a field become inner ones: only a quote of the record stands in outer marks.
    let text = if text.contains('"') { crate::document::curly(&text, 1) } else { text };
    match spans.last_mut() {
        Some(Span::Text { text: before, source: own }) if *own == source => before.push_str(&text),
        _ => spans.push(Span::Text { text, source }),
    }
}
