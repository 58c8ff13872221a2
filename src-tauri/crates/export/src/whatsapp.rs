//! Text for WhatsApp groups: the plain text with headline and embargo in `*bold*`.
//!
//! WhatsApp has no escape. A mark `* _ ~ `` ` `` from outside that could format gets a word joiner (U+2060, no
//! width) on either side, and a line that would begin a list or a quote begins with one. The words stay as they
//! are; whoever compares them drops U+2060.

use std::fmt;

use kutip_core::document::Document;

use crate::gate;
use crate::outline::{self, EmbargoPlace, Part};
use crate::text::{block, rendered};

/// The character without width that keeps a mark from formatting.
pub const JOINER: char = '\u{2060}';

/// Renders a release as text for WhatsApp.
#[must_use]
pub fn render(document: &Document) -> String {
    rendered(|out| write(document, out))
}

/// Writes a release as text for WhatsApp.
///
/// # Errors
/// When `out` takes no more.
pub fn write(document: &Document, out: &mut dyn fmt::Write) -> fmt::Result {
    let document = gate::clean(document);
    let blocks = outline::parts(&document, EmbargoPlace::First).into_iter().map(|part| {
        let text: Vec<String> = block(part).lines().map(neutral).collect();
        match part {
            Part::Embargo(_) | Part::Headline(_) => text.iter().map(|line| bold(line)).collect(),
            _ => text.join("\n"),
        }
    });
    for (index, block) in blocks.filter(|block| !block.is_empty()).enumerate() {
        if index > 0 {
            out.write_str("\n\n")?;
        }
        out.write_str(&block)?;
    }
    out.write_char('\n')
}

/// Blanks inside the marks would keep them from working.
fn bold(line: &str) -> String {
    let line = line.trim();
    if line.is_empty() { String::new() } else { format!("*{line}*") }
}

fn neutral(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    if begins_block(line) {
        out.push(JOINER);
    }
    let mut before: Option<char> = None;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        // Between letters a mark formats nothing: `kode_barang` stays as it is.
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let formats =
            matches!(c, '*' | '_' | '~' | '`') && !(inside(before) && inside(chars.peek().copied()));
        if formats {
            out.extend([JOINER, c, JOINER]);
        } else {
            out.push(c);
        }
        before = Some(c);
    }
    out
}

/// Lists `- `, `* `, `1. ` and quotes `> `.
fn begins_block(line: &str) -> bool {
    let line = line.trim_start();
    let after_digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with(['-', '*', '>'])
        || after_digits.len() < line.len() && after_digits.starts_with(['.', ')'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_from_outside_do_not_format() {
        assert_eq!(neutral("a *b* c"), "a \u{2060}*\u{2060}b\u{2060}*\u{2060} c");
        assert_eq!(neutral("kode_barang 5*3"), "kode_barang 5*3", "inside a word nothing happens");
        for start in ["- butir", "1. satu", "> kutip"] {
            assert_eq!(neutral(start), format!("\u{2060}{start}"), "no list, no quote");
        }
    }

    #[test]
    fn bold_marks_touch_the_words() {
        assert_eq!(bold(" judul "), "*judul*");
        assert_eq!(bold("  "), "", "no empty marks");
    }
}
