//! The quotes of a version, looked for in a text.

use std::collections::BTreeMap;

use kutip_core::document::Document;
use kutip_export::quotation::quotations;
use kutip_export::wording::canonical;
use serde::Serialize;

use super::expected::{Expected, expected, frame, others};
use super::likeness::Wording;
use crate::archive::reviewing::{DiffPiece, compare_words};
use crate::error::AppError;

/// From this share of equal words on, a quotation is taken for an altered quote instead of somebody else's.
const NEAR: f32 = 0.5;
/// Quotations that are looked at; no release and no page of a paper comes near.
const MOST_QUOTATIONS: usize = 5_000;
/// Characters of a wording that are shown and compared word by word.
const MOST_SHOWN: usize = 4_000;

/// What is said of a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "QuoteVerdict"))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Word for word as approved.
    Intact,
    /// A part of an approved quote, word for word; for printed texts.
    Excerpt,
    /// As approved, but the record was replaced by another wording since.
    Superseded,
    /// As approved, but taken back since: the release, or the quote itself.
    Withdrawn,
    /// With other words, other marks or in the place of another quote.
    Altered,
    /// Approved, but not in the text.
    Missing,
    /// A quotation that the version does not have.
    NotOurs,
    /// A quote that this archive knows nothing of.
    Unknown,
}

impl Verdict {
    /// Returns the name that answers carry.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Intact => "intact",
            Self::Excerpt => "excerpt",
            Self::Superseded => "superseded",
            Self::Withdrawn => "withdrawn",
            Self::Altered => "altered",
            Self::Missing => "missing",
            Self::NotOurs => "not-ours",
            Self::Unknown => "unknown",
        }
    }
}

/// What is said of a quote, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuoteReport {
    /// The number in the release; none for what is not ours.
    pub number: Option<u32>,
    /// What is said of it.
    pub verdict: Verdict,
    /// The approved words, cut where they differ.
    pub approved: Vec<DiffPiece>,
    /// The words that were found, cut where they differ.
    pub found: Vec<DiffPiece>,
}

/// A quotation of the text.
struct Quotation<'t> {
    raw: &'t str,
    words: String,
    wording: Wording,
    used: bool,
}

/// A text in which quotes are looked for.
struct Searched<'t> {
    pool: Vec<Quotation<'t>>,
    /// Of every paragraph that has quotations: their words, and what stands around them.
    paragraphs: Vec<(Vec<String>, String)>,
}

impl<'t> Searched<'t> {
    fn new(text: &'t str, paragraphs: &[String]) -> Self {
        let quotation = |raw: &'t str| {
            let words = canonical(raw);
            Quotation { raw, wording: Wording::of(&words), words, used: false }
        };
        let framed = |paragraph: &String| {
            let words: Vec<String> = quotations(paragraph).into_iter().map(canonical).collect();
            (!words.is_empty()).then(|| (words, frame(paragraph)))
        };
        Self {
            pool: quotations(text).into_iter().map(quotation).collect(),
            paragraphs: paragraphs.iter().filter_map(framed).collect(),
        }
    }

    /// Finds a quotation that nothing was found in yet.
    fn left(&mut self, words: &str) -> Option<&mut Quotation<'t>> {
        self.pool.iter_mut().find(|found| !found.used && found.words == words)
    }

    /// Judges one quote; `Err` holds what stands in its place, or none where nothing is known yet.
    fn judge(
        &mut self,
        quote: &Expected,
        quotes: &[Expected],
        mark: Option<&String>,
    ) -> Result<(), Option<String>> {
        let is_there = self.left(&quote.words).is_some();
        let verdict = match mark.filter(|text| !canonical(text).is_empty()) {
            Some(text) => by_mark(quote, text, is_there).map_err(Some),
            None if is_there && self.changed_places(quote, quotes) => Err(Some(quote.words.clone())),
            None if is_there => Ok(()),
            None => Err(None),
        };
        let found = match &verdict {
            Ok(()) => Some(quote.words.clone()),
            Err(found) => found.as_deref().map(canonical),
        };
        if let Some(same) = found.and_then(|words| self.left(&words)) {
            same.used = true;
        }
        verdict
    }

    /// Tells whether a quote stands in what was said around another one.
    fn changed_places(&self, quote: &Expected, quotes: &[Expected]) -> bool {
        let holds = |words: &[String]| words.contains(&quote.words);
        let frames: Vec<&String> =
            self.paragraphs.iter().filter(|(words, _)| holds(words)).map(|(_, frame)| frame).collect();
        !frames.is_empty()
            && !frames.contains(&&quote.frame)
            && quotes.iter().any(|other| other.frame != quote.frame && frames.contains(&&other.frame))
    }
}

/// Judges every quote of a version in a text; `marked` holds the text of the bookmarks that are left.
pub(super) fn judge(
    document: &Document,
    marked: &BTreeMap<u32, String>,
    paragraphs: &[String],
) -> Vec<QuoteReport> {
    let quotes = expected(document);
    let text = paragraphs.join("\n");
    let mut searched = Searched::new(&text, paragraphs);
    let mut reports = Vec::new();
    let mut open = Vec::new();
    for quote in &quotes {
        match searched.judge(quote, &quotes, marked.get(&quote.number)) {
            Ok(()) => reports.push(report(quote, Verdict::Intact, &quote.words)),
            Err(Some(found)) => reports.push(report(quote, Verdict::Altered, &found)),
            Err(None) => open.push(quote),
        }
    }
    let whole = if open.is_empty() { String::new() } else { canonical(&text) };
    for quote in open {
        let left = searched.pool.iter().enumerate().filter(|(_, found)| !found.used);
        let nearest = quote.wording.nearest(left.map(|(at, found)| (at, &found.wording)), NEAR);
        reports.push(match nearest.and_then(|(at, _)| searched.pool.get_mut(at)) {
            Some(found) => {
                found.used = true;
                report(quote, Verdict::Altered, found.raw)
            }
            // The words are there, but not as a quotation any more.
            None if whole.contains(&quote.words) => report(quote, Verdict::Altered, &quote.words),
            None => report(quote, Verdict::Missing, ""),
        });
    }
    reports.sort_by_key(|report| report.number);
    let own = others(document);
    for left in searched.pool.iter().filter(|found| !found.used) {
        reports.extend(of_left(left, &quotes, &own));
    }
    reports
}

/// Says what a quotation is that stands for no quote: nothing of a theme, or of a quote that stands there twice.
fn of_left(left: &Quotation<'_>, quotes: &[Expected], own: &[Wording]) -> Option<QuoteReport> {
    let is_own = left.wording.nearest(own.iter().map(|wording| ((), wording)), NEAR).is_some();
    if is_own || quotes.iter().any(|quote| quote.words == left.words) {
        return None;
    }
    let near = left.wording.nearest(quotes.iter().map(|quote| (quote, &quote.wording)), NEAR);
    Some(near.map_or_else(|| not_ours(left.raw), |(quote, _)| report(quote, Verdict::Altered, left.raw)))
}

/// Judges by a bookmark; `Err` holds what stands there instead.
fn by_mark(quote: &Expected, text: &str, elsewhere: bool) -> Result<(), String> {
    let words = canonical(text);
    let is_quotation = text.trim_start().starts_with(['\u{201C}', '\u{201D}', '\u{201E}', '"', '«']);
    // Without its marks it is no quote any more, whatever the words. A program may cut a bookmark off: then the words
    // stand whole in the text.
    let is_whole = words == quote.words && is_quotation;
    let is_cut = words != quote.words && elsewhere && quote.words.contains(&words);
    if is_whole || is_cut { Ok(()) } else { Err(text.to_owned()) }
}

/// Sets the approved words beside those that were found.
pub(super) fn report(quote: &Expected, verdict: Verdict, found: &str) -> QuoteReport {
    let (approved, found) = compare_words(&quote.words, &canonical(shown(found)));
    QuoteReport { number: Some(quote.number), verdict, approved, found }
}

/// Says that a quotation is nobody's of ours.
pub(super) fn not_ours(found: &str) -> QuoteReport {
    let found = vec![DiffPiece { text: shown(found).trim().to_owned(), differs: true }];
    QuoteReport { number: None, verdict: Verdict::NotOurs, approved: Vec::new(), found }
}

/// Refuses a text with more quotations than can be a release's.
///
/// # Errors
/// `read_too_large`.
pub(super) fn check_count(quotations: usize) -> Result<(), AppError> {
    if quotations > MOST_QUOTATIONS {
        return Err(AppError::refusal("read_too_large", "a text has too many quotations"));
    }
    Ok(())
}

/// Cuts what is longer than anybody speaks.
pub(super) fn shown(text: &str) -> &str {
    text.char_indices().nth(MOST_SHOWN).map_or(text, |(end, _)| &text[..end])
}
