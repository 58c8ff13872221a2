//! Plain text: one paragraph a line, a blank line between, nothing wrapped.

use kutip_core::document::{Document, Section};

use crate::gate;
use crate::outline::{self, EmbargoPlace, Part};

/// Renders a release as plain text.
#[must_use]
pub fn render(document: &Document) -> String {
    let mut text = String::new();
    write(&gate::clean(document), |piece| text.push_str(piece));
    text
}

/// Writes a clean tree piece by piece.
pub(crate) fn write(document: &Document, mut sink: impl FnMut(&str)) {
    let blocks = outline::parts(document, EmbargoPlace::First).into_iter().map(block);
    for (index, block) in blocks.filter(|block| !block.is_empty()).enumerate() {
        if index > 0 {
            sink("\n\n");
        }
        sink(&block);
    }
    sink("\n");
}

/// Writes one part; lines that belong together follow each other without a blank line.
pub(crate) fn block(part: Part<'_>) -> String {
    match part {
        Part::Embargo(text)
        | Part::ReleaseLine(text)
        | Part::DateLine(text)
        | Part::Headline(text)
        | Part::Subheadline(text)
        | Part::Byline(text) => text.to_owned(),
        Part::Letterhead(head) => joined(outline::letterhead_lines(head)),
        Part::Title(title) => joined(outline::title_lines(title)),
        Part::Paragraph(paragraph, byline) => outline::paragraph_text(paragraph, byline),
        Part::Boilerplate(section) | Part::Contact(section) => joined(section_lines(section)),
        Part::Signatory(signatory) => joined(outline::signatory_lines(signatory)),
    }
}

fn section_lines(section: &Section) -> impl Iterator<Item = &str> {
    [section.heading.as_str()].into_iter().chain(section.lines.iter().map(String::as_str))
}

fn joined<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}
