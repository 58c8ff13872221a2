//! Checks of the resolved document: the text as it will be read, composed or edited.

mod abbreviations;
mod attributions;
mod before;
mod flow;
mod headline;
mod lead;
mod marks;
mod mentions;
mod page;
mod restricted;
mod spelling;
mod titles;
mod verbs;
mod wording;

pub(crate) use headline::of_record as headline_of_record;

use super::ids;
use super::plain;
use super::record::Scope;
use super::report::{Report, finding};
use super::scan::Voice;
use crate::document::Document;
use crate::finding::Place;

/// Runs the checks of a document.
pub(crate) fn check(scope: &Scope<'_>, document: &Document, report: &mut Report<'_>) {
    headline::of_document(scope, document, report);
    let paragraphs = page::flatten(scope, document);
    let page = page::Page::new(scope, &paragraphs);
    for paragraph in &paragraphs {
        let place = Place::Paragraph(paragraph.number);
        plain::characters(&paragraph.text, &place, report);
        plain::personal_data(&paragraph.text, &place, report);
        leftovers(&paragraph.masked, &place, report);
    }
    wording::check(&page, report);
    restricted::check(&page, report);
    let Some(pack) = scope.pack else {
        return;
    };
    let context = scope.text_context(true);
    for (passage, paragraph) in page.passages.iter().zip(&paragraphs) {
        pack.check_text(passage, &context, report);
        // A quote of the record is checked where it is recorded; only marks that somebody typed are looked into here.
        for quote in paragraph.quotes.iter().filter(|quote| quote.statement.is_none()) {
            let text = &paragraph.text[quote.inner()];
            let typed = scope.passage(text, Place::Paragraph(paragraph.number), Voice::Quote);
            pack.check_text(&typed, &context, report);
        }
    }
    lead::check(&page, pack, report);
    let mentions = mentions::find(&page);
    spelling::check(&page, pack, &document.headline, &mentions, report);
    titles::check(&page, pack, &mentions, report);
    let attributions = attributions::find(&page, pack, &mentions);
    attributions::check(&page, pack, &mentions, &attributions, report);
    verbs::check(&page, pack, &mentions, &attributions, report);
    marks::check(&page, pack, report);
    flow::check(&page, pack, &mentions, report);
    abbreviations::check(&page, pack, report);
    report.spare_quotes(|number, find| {
        let paragraph = number.checked_sub(1).and_then(|index| paragraphs.get(index));
        paragraph.is_some_and(|flat| flat.quotes.iter().any(|quote| flat.text[quote.inner()].contains(find)))
    });
}

/// What a program leaves behind when a field was empty.
fn leftovers(text: &str, place: &Place, report: &mut Report<'_>) {
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        if matches!(word, "null" | "NULL" | "undefined" | "NaN") {
            report.add(finding(ids::TEXT_LEFTOVER, "null", place).with("found", word));
        }
    }
    for empty in ["()", "( )", "[]", "[ ]"] {
        if text.contains(empty) {
            report.add(finding(ids::TEXT_LEFTOVER, "brackets", place).with("found", empty));
        }
    }
}
