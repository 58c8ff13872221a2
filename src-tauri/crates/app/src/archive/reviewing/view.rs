//! The draft as the release page shows it.

use std::path::PathBuf;

use kutip_core::document::Paragraph;
use kutip_core::finding::Place as Spot;
use kutip_core::id::EventId;
use kutip_store::Reader;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::mending::can_mend;
use crate::archive::approving;
use crate::archive::editing::{self, Basis, BlockView, QuoteView, Run, SentText};
use crate::catalogue::{Lang, has, key, text};
use crate::error::AppError;
use crate::make::{Moment, Noticed, Origin};
use crate::release::resolve_composed;
use crate::wording;

/// A draft with all that is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftView {
    /// The release; none when nothing was set yet.
    pub release: Option<Uuid>,
    /// Whether a draft is stored; else it follows the record.
    pub stored: bool,
    /// The page as HTML, of the same tree as every file.
    pub html: String,
    /// The number of the frozen version that the page shows; none for a draft.
    pub frozen: Option<i64>,
    /// The headline that is set.
    pub headline: String,
    /// The proposals, the one that is set first.
    pub headlines: Vec<String>,
    /// The paragraphs as they print.
    pub paragraphs: Vec<String>,
    /// The place before the lead, with its dash and blank.
    pub dateline: String,
    /// The same paragraphs, to be edited.
    pub blocks: Vec<BlockView>,
    /// The quotes that the text has or could have.
    pub quotes: Vec<QuoteView>,
    /// What is not printed, and why.
    pub left_out: Vec<LeftOutView>,
    /// The gravest first.
    pub findings: Vec<FindingView>,
}

/// Something that is not printed, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LeftOutView {
    /// What.
    pub what: String,
    /// Why.
    pub why: String,
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FindingView {
    /// The rule.
    pub rule: String,
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// What is wrong.
    pub text: String,
    /// Why the rule asks for it.
    pub why: String,
    /// Where, in words.
    pub place: String,
    /// Where: a JSON pointer, `headline`, `paragraph/3`, `release`.
    pub target: String,
    /// A mend that [`mend`](super::mend) can make.
    pub fix: Option<FixView>,
    /// What the mend replaces, where it stands in one run of a paragraph.
    pub spot: Option<SpotView>,
}

/// Some characters of a run of text, counted in UTF-16 units as pages count them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpotView {
    /// The run among those of its block.
    pub run: usize,
    /// The first unit.
    pub from: usize,
    /// Behind the last one.
    pub to: usize,
}

/// A mend: what is found, and what stands there afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FixView {
    /// What is found.
    pub find: String,
    /// What replaces it.
    pub replace: String,
}

/// Which draft is shown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShowDraft {
    /// The event.
    pub event: Uuid,
    /// The release; the first one when absent.
    pub release: Option<Uuid>,
    /// The language of findings.
    pub lang: Lang,
    /// The text of a page that is not saved yet: the draft is shown as it would be with it.
    pub pending: Option<SentText>,
}

/// Shows the draft of an event: the stored one, or the one that would be composed. A quote that cannot be printed any more
/// is told, and left out of the page. Once a version is frozen the page is that version's, until something is typed.
///
/// # Errors
/// `row_missing`, `event_language`, and of a pending text what [`save_blocks`](crate::archive::editing::save_blocks) says.
pub fn draft(
    reader: Reader<'_>,
    files: PathBuf,
    request: &ShowDraft,
    moment: Moment,
) -> Result<DraftView, AppError> {
    let lang = request.lang;
    let basis = Basis::read(reader, files.clone(), EventId(request.event), request.release, moment)?;
    let quotes = editing::quotes(reader, &basis)?;
    let shown = editing::shown(reader, &basis, request.pending.as_ref())?;
    let Basis { loaded, mut opened, draft, stored, .. } = basis;
    let gone = shown.gone.into_iter();
    opened.noticed.extend(gone.map(|finding| Noticed { origin: Origin::Event, finding }));
    let release = resolve_composed(opened, draft, Some(shown.blocks), None, moment)?;
    let omitted = wording::omissions(&release.opened.record, &release.draft.left_out);
    let worded = omitted.iter().map(|omission| wording::left_out(lang, omission));
    let blocks = editing::printed(shown.views, &release.document);
    let version = match request.pending {
        Some(_) => None,
        None => approving::page_of(reader, &files, loaded.release)?,
    };
    let (html, frozen) = match version {
        Some((html, number)) => (html, Some(number)),
        None => (kutip_export::html::render(&release.document), None),
    };
    Ok(DraftView {
        release: loaded.release,
        stored,
        html,
        frozen,
        headline: release.document.headline.clone(),
        headlines: release.headlines(),
        paragraphs: release.document.body.iter().map(Paragraph::text).collect(),
        dateline: editing::dateline(&release.document),
        left_out: worded.map(|item| LeftOutView { what: item.what, why: item.why }).collect(),
        findings: release.opened.noticed.iter().map(|noticed| finding(noticed, lang, &blocks)).collect(),
        blocks,
        quotes,
    })
}

fn finding(noticed: &Noticed, lang: Lang, blocks: &[BlockView]) -> FindingView {
    let found = &noticed.finding;
    let fix = found.fix.as_ref().filter(|_| can_mend(&found.place));
    let block = match found.place {
        Spot::Paragraph(number) => number.checked_sub(1).and_then(|at| blocks.get(at)),
        _ => None,
    };
    FindingView {
        rule: found.rule.to_owned(),
        severity: wording::severity(found.severity).to_owned(),
        text: wording::finding(lang, noticed),
        why: wording::rule_why(lang, found.rule),
        place: place(lang, noticed),
        target: wording::place(noticed),
        spot: fix.zip(block).and_then(|(fix, block)| spot(block, &fix.find)),
        fix: fix.map(|fix| FixView { find: fix.find.clone(), replace: fix.replace.clone() }),
    }
}

/// Finds the one place of some words in the text of a block.
fn spot(block: &BlockView, find: &str) -> Option<SpotView> {
    let units = |text: &str| text.encode_utf16().count();
    let mut found = block.runs.iter().enumerate().flat_map(|(run, content)| {
        let text = match content {
            Run::Text { text, .. } => text.as_str(),
            Run::Quote { .. } => "",
        };
        text.match_indices(find).map(move |(at, words)| {
            let from = units(&text[..at]);
            SpotView { run, from, to: from + units(words) }
        })
    });
    found.next().filter(|_| found.next().is_none())
}

/// Words a place; a field of the event goes by the name that its form has.
fn place(lang: Lang, noticed: &Noticed) -> String {
    let words = wording::place_in_words(lang, noticed);
    let field = words.strip_prefix("/event/").map(|field| key("left_out_item", field));
    field.filter(|key| has(lang, key)).map_or(words, |key| text(lang, &key, &[]))
}
