//! Markdown with YAML front matter, for web sites and archives.
//!
//! Every text is escaped: nothing that was recorded can become markup, a link, HTML or a list. The escapes are
//! those of CommonMark, with the extensions of GitHub and the usual site generators in mind.

mod escape;
mod front_matter;

use std::fmt;

use kutip_core::document::{Document, Inline, Paragraph, Section};

use crate::gate;
use crate::outline::{self, EmbargoPlace, Part};
use crate::text::rendered;
use escape::{escaped, push_escaped};

/// Renders a release as Markdown.
#[must_use]
pub fn render(document: &Document) -> String {
    rendered(|out| write(document, out))
}

/// Writes a release as Markdown.
///
/// # Errors
/// When `out` takes no more.
pub fn write(document: &Document, out: &mut dyn fmt::Write) -> fmt::Result {
    let document = gate::clean(document);
    out.write_str(&front_matter::of(&document))?;
    for part in outline::parts(&document, EmbargoPlace::First) {
        let block = block(part);
        if !block.is_empty() {
            writeln!(out, "\n{block}")?;
        }
    }
    Ok(())
}

fn block(part: Part<'_>) -> String {
    match part {
        Part::Embargo(text) => strong(text),
        Part::ReleaseLine(text) | Part::DateLine(text) | Part::Subheadline(text) | Part::Byline(text) => {
            escaped(text)
        }
        Part::Headline(text) => heading("#", text),
        Part::Letterhead(head) => lines(outline::letterhead_lines(head)),
        Part::Title(title) => lines(outline::title_lines(title)),
        Part::Paragraph(source, byline) => paragraph(source, byline),
        Part::Boilerplate(section) | Part::Contact(section) => headed(section),
        Part::Signatory(signatory) => lines(outline::signatory_lines(signatory)),
    }
}

fn heading(level: &str, text: &str) -> String {
    let text = escaped(text);
    if text.is_empty() { text } else { format!("{level} {text}") }
}

fn headed(section: &Section) -> String {
    let heading = heading("##", &section.heading);
    let lines = lines(section.lines.iter().map(String::as_str));
    [heading, lines].into_iter().filter(|block| !block.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// Lines of one paragraph, parted by hard breaks.
fn lines<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.map(escaped).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\\\n")
}

fn strong(text: &str) -> String {
    let escaped = escaped(text);
    if emphasises(text.trim()) { format!("**{escaped}**") } else { escaped }
}

/// Emphasis marks work next to letters and digits for certain; elsewhere they may stand there as asterisks.
fn emphasises(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric) && text.ends_with(char::is_alphanumeric)
}

fn paragraph(source: &Paragraph, byline: Option<&str>) -> String {
    let mut out = String::new();
    for inline in &source.inlines {
        match inline {
            Inline::Foreign { text } if emphasises(text) && !out.ends_with('*') => {
                out.push('*');
                push_escaped(&mut out, text);
                out.push('*');
            }
            inline => push_escaped(&mut out, &inline.text()),
        }
    }
    if let Some(byline) = byline {
        out.push(' ');
        push_escaped(&mut out, byline);
    }
    out.truncate(out.trim_end().len());
    out
}
