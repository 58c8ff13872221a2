//! Plain text: one paragraph a line, a blank line between, nothing wrapped.

use std::fmt;

use kutip_core::document::{Document, Section};

use crate::gate;
use crate::outline::{self, EmbargoPlace, Part};

/// Renders a release as plain text.
#[must_use]
pub fn render(document: &Document) -> String {
    rendered(|out| write(document, out))
}

/// Writes a release as plain text.
///
/// # Errors
/// When `out` takes no more.
pub fn write(document: &Document, out: &mut dyn fmt::Write) -> fmt::Result {
    write_clean(&gate::clean(document), out)
}

/// Collects what a format writes; a string takes everything.
pub(crate) fn rendered(write: impl FnOnce(&mut dyn fmt::Write) -> fmt::Result) -> String {
    let mut text = String::new();
    // A string never refuses, and the formats have no error of their own.
    let _ = write(&mut text);
    text
}

/// Writes a clean tree part by part.
pub(crate) fn write_clean(document: &Document, out: &mut dyn fmt::Write) -> fmt::Result {
    let blocks = outline::parts(document, EmbargoPlace::First).into_iter().map(block);
    for (index, block) in blocks.filter(|block| !block.is_empty()).enumerate() {
        if index > 0 {
            out.write_str("\n\n")?;
        }
        out.write_str(&block)?;
    }
    out.write_char('\n')
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
