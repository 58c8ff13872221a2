//! The document as paragraphs of plain text in which quotes are known.

use std::ops::Range;

use crate::check::record::Scope;
use crate::check::scan::{MASK, Passage, Voice};
use crate::document::{Document, Inline};
use crate::finding::Place;
use crate::id::StatementId;
use crate::statement::Statement;

/// A quote in a paragraph, with its marks.
pub(super) struct Quote<'a> {
    /// The bytes of the paragraph's text, marks included.
    pub(super) range: Range<usize>,
    inner: Range<usize>,
    /// The record it refers to; none for marks typed into the text.
    pub(super) id: Option<StatementId>,
    /// The statement, where it may be printed.
    pub(super) statement: Option<&'a Statement>,
}

impl Quote<'_> {
    /// Returns the bytes between the marks.
    pub(super) fn inner(&self) -> Range<usize> {
        self.inner.clone()
    }
}

/// Finds the bytes between curly marks; where a text has none, nothing is cut off.
fn between(text: &str, range: &Range<usize>) -> Range<usize> {
    let quote = &text[range.clone()];
    let start = range.start + if quote.starts_with('“') { '“'.len_utf8() } else { 0 };
    let end = range.end - if quote.ends_with('”') { '”'.len_utf8() } else { 0 };
    start..end.max(start)
}

/// A paragraph without its dateline.
pub(super) struct Flat<'a> {
    /// The number in the document, 1-based.
    pub(super) number: usize,
    /// The text as it is read.
    pub(super) text: String,
    /// The same bytes with every quote blotted out, so that no rule takes a person's words for the office's.
    pub(super) masked: String,
    /// The quotes, in order.
    pub(super) quotes: Vec<Quote<'a>>,
}

/// The paragraphs with what the rules need again and again.
pub(super) struct Page<'p> {
    /// The record and the office.
    pub(super) scope: &'p Scope<'p>,
    /// The paragraphs.
    pub(super) paragraphs: &'p [Flat<'p>],
    /// The words of each paragraph outside quotes.
    pub(super) passages: Vec<Passage<'p>>,
}

impl<'p> Page<'p> {
    /// Cuts the paragraphs into words.
    pub(super) fn new(scope: &'p Scope<'p>, paragraphs: &'p [Flat<'p>]) -> Self {
        let passages = paragraphs
            .iter()
            .map(|flat| scope.passage(&flat.masked, Place::Paragraph(flat.number), Voice::Own))
            .collect();
        Self { scope, paragraphs, passages }
    }

    /// Lists the quotes that refer to a printable statement, with their paragraph.
    pub(super) fn live_quotes(&self) -> impl Iterator<Item = (usize, &'p Quote<'p>, &'p Statement)> {
        self.paragraphs.iter().enumerate().flat_map(|(index, flat)| {
            flat.quotes.iter().filter_map(move |quote| Some((index, quote, quote.statement?)))
        })
    }
}

/// Flattens the body of a document.
pub(super) fn flatten<'p>(scope: &Scope<'p>, document: &Document) -> Vec<Flat<'p>> {
    document
        .body
        .iter()
        .enumerate()
        .map(|(index, paragraph)| {
            let mut text = String::new();
            let mut quotes = Vec::new();
            for inline in &paragraph.inlines {
                let start = text.len();
                match inline {
                    Inline::Dateline { .. } => {}
                    Inline::Quote { statement, .. } => {
                        text.push_str(&inline.text());
                        quotes.push(Quote {
                            inner: between(&text, &(start..text.len())),
                            range: start..text.len(),
                            id: Some(*statement),
                            statement: scope.statements.get(statement).copied(),
                        });
                    }
                    Inline::Text { text: run } | Inline::Foreign { text: run } => {
                        text.push_str(run);
                        typed(&text, start, &mut quotes);
                    }
                }
            }
            text.shrink_to_fit();
            Flat { number: index + 1, masked: mask(&text, &quotes), text, quotes }
        })
        .collect()
}

/// Finds curly marks that somebody typed.
fn typed(text: &str, from: usize, quotes: &mut Vec<Quote<'_>>) {
    let mut at = from;
    while let Some(open) = text[at..].find('“').map(|open| at + open) {
        let Some(close) = text[open..].find('”').map(|close| open + close + '”'.len_utf8()) else {
            return;
        };
        quotes.push(Quote {
            inner: between(text, &(open..close)),
            range: open..close,
            id: None,
            statement: None,
        });
        at = close;
    }
}

/// Blots quotes out byte by byte; a stop at the end of one stays where the sentence ends with it.
fn mask(text: &str, quotes: &[Quote<'_>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for quote in quotes {
        out.push_str(&text[at..quote.range.start]);
        let inner = quote.inner();
        let rest = text[quote.range.end..].trim_start();
        let ends = text[inner.clone()].ends_with(['.', '?', '!']) && !rest.starts_with(char::is_lowercase);
        let blots = quote.range.len() - usize::from(ends);
        out.extend(std::iter::repeat_n(MASK, blots));
        if ends {
            out.push('.');
        }
        at = quote.range.end;
    }
    out.push_str(&text[at..]);
    out
}
