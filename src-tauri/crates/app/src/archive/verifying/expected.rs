//! What a version says: its quotes, and what else stands between quotation marks in it.

use kutip_core::document::{Document, Inline, Paragraph};
use kutip_core::id::StatementId;
use kutip_export::quotation::{around, quotations};
use kutip_export::wording::canonical;

use super::likeness::Wording;

/// A quote as approved.
#[derive(Debug, Clone)]
pub(super) struct Expected {
    pub(super) number: u32,
    pub(super) statement: StatementId,
    /// The words in the form that is compared.
    pub(super) words: String,
    pub(super) wording: Wording,
    /// The rest of its paragraph, by which two quotes that changed places are told.
    pub(super) frame: String,
}

/// Lists the quotes of a version.
pub(super) fn expected(document: &Document) -> Vec<Expected> {
    let mut quotes = Vec::new();
    for paragraph in &document.body {
        let frame = frame(&paragraph.text());
        for inline in &paragraph.inlines {
            if let Inline::Quote { number, statement, wording, .. } = inline {
                let words = canonical(wording);
                quotes.push(Expected {
                    number: *number,
                    statement: *statement,
                    wording: Wording::of(&words),
                    words,
                    frame: frame.clone(),
                });
            }
        }
    }
    quotes
}

/// Lists the quotations that a version has outside of its quotes, such as a theme in its lead.
pub(super) fn others(document: &Document) -> Vec<Wording> {
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
    texts.iter().flat_map(|text| quotations(text).into_iter().map(Wording::of).collect::<Vec<_>>()).collect()
}

/// Returns what a paragraph says beside its quotations.
pub(super) fn frame(paragraph: &str) -> String {
    canonical(&around(paragraph))
}
