//! The quotes of a version, looked for in a text.

use std::collections::{BTreeMap, BTreeSet};

use kutip_core::document::{Document, Inline, Paragraph};
use kutip_core::id::StatementId;
use kutip_export::quotation::quotations;
use kutip_export::wording::canonical;
use serde::Serialize;
use similar::TextDiff;

use crate::archive::reviewing::{DiffPiece, compare_words};

/// From this share of equal words on, a quotation is taken for an altered quote instead of somebody else's.
const NEAR: f32 = 0.5;
/// Words of a quotation that are compared; nobody says more in one breath.
const MOST_WORDS: usize = 600;

/// What is said of a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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

/// A quote as approved.
#[derive(Debug, Clone)]
pub(super) struct Expected {
    pub(super) number: u32,
    pub(super) statement: StatementId,
    /// The words in the form that is compared.
    pub(super) words: String,
    /// The rest of its paragraph, by which two quotes that changed places are told.
    frame: String,
}

/// Lists the quotes of a version.
pub(super) fn expected(document: &Document) -> Vec<Expected> {
    let mut quotes = Vec::new();
    for paragraph in &document.body {
        let frame = frame(&paragraph.text());
        quotes.extend(paragraph.inlines.iter().filter_map(|inline| match inline {
            Inline::Quote { number, statement, wording, .. } => Some(Expected {
                number: *number,
                statement: *statement,
                words: canonical(wording),
                frame: frame.clone(),
            }),
            _ => None,
        }));
    }
    quotes
}

/// Lists the quotations that a version has outside of its quotes, such as a theme in its lead.
fn others(document: &Document) -> BTreeSet<String> {
    let without_quotes = |paragraph: &Paragraph| {
        let text = |inline: &Inline| match inline {
            Inline::Quote { .. } => "\u{201D}".to_owned(),
            other => other.text(),
        };
        paragraph.inlines.iter().map(text).collect::<String>()
    };
    let sections = [&document.boilerplate, &document.contact].into_iter().flatten();
    let mut texts: Vec<String> = document.body.iter().map(without_quotes).collect();
    texts.push(document.headline.clone());
    texts.extend(document.subheadline.clone());
    texts.extend(sections.flat_map(|section| section.lines.clone()));
    texts.iter().flat_map(|text| quotations(text).into_iter().map(canonical).collect::<Vec<_>>()).collect()
}

/// Returns what a paragraph says beside its quotations.
fn frame(paragraph: &str) -> String {
    let mut rest = paragraph.to_owned();
    for quotation in quotations(paragraph) {
        rest = rest.replacen(quotation, "", 1);
    }
    canonical(&rest)
}

/// A quotation of the text.
struct Quotation {
    raw: String,
    words: String,
    used: bool,
}

/// Judges every quote of a version in a text; `marked` holds the text of the bookmarks that are left.
pub(super) fn judge(
    document: &Document,
    marked: &BTreeMap<u32, String>,
    paragraphs: &[String],
) -> Vec<QuoteReport> {
    let quotes = expected(document);
    let text = paragraphs.join("\n");
    let mut pool: Vec<Quotation> = quotations(&text)
        .into_iter()
        .map(|raw| Quotation { raw: raw.to_owned(), words: canonical(raw), used: false })
        .collect();
    let mut reports = Vec::new();
    let mut open = Vec::new();
    for quote in &quotes {
        let exact = pool.iter().position(|found| !found.used && found.words == quote.words);
        let verdict = match marked.get(&quote.number).filter(|text| !canonical(text).is_empty()) {
            Some(text) => by_mark(quote, text, exact.is_some()),
            None if exact.is_some() && !changed_places(quote, &quotes, paragraphs) => Ok(()),
            None if exact.is_some() => Err(Some(quote.words.clone())),
            None => Err(None),
        };
        match verdict {
            Ok(()) => {
                if let Some(at) = exact {
                    pool[at].used = true;
                }
                reports.push(report(quote, Verdict::Intact, &quote.words));
            }
            Err(Some(found)) => {
                let words = canonical(&found);
                if let Some(same) = pool.iter_mut().find(|other| !other.used && other.words == words) {
                    same.used = true;
                }
                reports.push(report(quote, Verdict::Altered, &found));
            }
            Err(None) => open.push(quote),
        }
    }
    for quote in open {
        let near = pool
            .iter_mut()
            .filter(|found| !found.used)
            .map(|found| (likeness(&quote.words, &found.words), found));
        let best = near.max_by(|(a, _), (b, _)| a.total_cmp(b)).filter(|(likeness, _)| *likeness >= NEAR);
        match best {
            Some((_, found)) => {
                found.used = true;
                reports.push(report(quote, Verdict::Altered, &found.raw));
            }
            // The words are there, but not as a quotation any more.
            None if canonical(&text).contains(&quote.words) => {
                reports.push(report(quote, Verdict::Altered, &quote.words));
            }
            None => reports.push(report(quote, Verdict::Missing, "")),
        }
    }
    reports.sort_by_key(|report| report.number);
    let own = others(document);
    // A theme that was mended is no quote of anybody.
    let is_own = |words: &str| own.contains(words) || own.iter().any(|other| likeness(other, words) >= NEAR);
    for left in pool.iter().filter(|found| !found.used && !is_own(&found.words)) {
        if quotes.iter().any(|quote| quote.words == left.words) {
            continue;
        }
        let near = quotes.iter().map(|quote| (likeness(&quote.words, &left.words), quote));
        let near = near.filter(|(likeness, _)| *likeness >= NEAR).max_by(|(a, _), (b, _)| a.total_cmp(b));
        reports.push(match near {
            Some((_, quote)) => report(quote, Verdict::Altered, &left.raw),
            None => QuoteReport {
                number: None,
                verdict: Verdict::NotOurs,
                approved: Vec::new(),
                found: vec![DiffPiece { text: left.raw.trim().to_owned(), differs: true }],
            },
        });
    }
    reports
}

/// Judges by a bookmark; `Err` holds what stands there instead.
fn by_mark(quote: &Expected, text: &str, elsewhere: bool) -> Result<(), Option<String>> {
    let words = canonical(text);
    let is_quotation = text.trim_start().starts_with(['\u{201C}', '\u{201D}', '\u{201E}', '"', '«']);
    if words == quote.words {
        // Without its marks it is no quote any more, whatever the words.
        return if is_quotation { Ok(()) } else { Err(Some(text.to_owned())) };
    }
    // A program cut the bookmark off, and the words stand whole in the text.
    if elsewhere && quote.words.contains(&words) {
        return Ok(());
    }
    Err(Some(text.to_owned()))
}

/// Tells whether a quote stands in what was said around another one.
fn changed_places(quote: &Expected, quotes: &[Expected], paragraphs: &[String]) -> bool {
    let holds =
        |paragraph: &&String| quotations(paragraph).iter().any(|found| canonical(found) == quote.words);
    let frames: Vec<String> = paragraphs.iter().filter(holds).map(|paragraph| frame(paragraph)).collect();
    !frames.is_empty()
        && !frames.contains(&quote.frame)
        && quotes.iter().any(|other| other.frame != quote.frame && frames.contains(&other.frame))
}

/// Returns the share of words that two texts have in common, in their order.
pub(super) fn likeness(one: &str, other: &str) -> f32 {
    let words = |text: &str| {
        let lower = text.to_lowercase();
        let words = lower.split_whitespace().take(MOST_WORDS);
        words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()).collect::<Vec<_>>()
    };
    let (one, other) = (words(one), words(other));
    TextDiff::from_slices(
        &one.iter().map(String::as_str).collect::<Vec<_>>(),
        &other.iter().map(String::as_str).collect::<Vec<_>>(),
    )
    .ratio()
}

/// Sets the approved words beside those that were found.
pub(super) fn report(quote: &Expected, verdict: Verdict, found: &str) -> QuoteReport {
    let (approved, found) = compare_words(&quote.words, &canonical(found));
    QuoteReport { number: Some(quote.number), verdict, approved, found }
}
