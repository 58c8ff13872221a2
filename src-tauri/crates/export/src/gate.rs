//! The one gate that text passes before any format is made of it.
//!
//! `document::build` cleans what it reads, but a tree can also come from a stored version or a test. XML
//! forbids some characters, line breaks end a paragraph in the text formats, and an override of the writing
//! direction that is never closed would turn the words after it around: so every renderer starts here.

use kutip_core::document::{Document, Inline, Section};
use kutip_core::text::{REPLACEMENT, is_printable};

/// Returns the tree with every text cleaned.
pub(crate) fn clean(document: &Document) -> Document {
    let mut document = document.clone();
    let meta = &mut document.meta;
    for text in [&mut meta.office, &mut meta.event_title, &mut meta.city] {
        tidy(text);
    }
    meta.number.iter_mut().for_each(tidy);
    if let Some(head) = &mut document.letterhead {
        head.government_line.iter_mut().for_each(tidy);
        tidy(&mut head.agency_line);
        head.address_lines.iter_mut().for_each(tidy);
        head.emblem.iter_mut().for_each(|emblem| tidy(&mut emblem.alt));
    }
    if let Some(block) = &mut document.title_block {
        tidy(&mut block.title);
        block.number_line.iter_mut().for_each(tidy);
    }
    document.release_line.iter_mut().for_each(tidy);
    document.embargo.iter_mut().for_each(|embargo| tidy(&mut embargo.line));
    document.date_line.iter_mut().for_each(tidy);
    tidy(&mut document.headline);
    document.subheadline.iter_mut().for_each(tidy);
    for inline in document.body.iter_mut().flat_map(|p| &mut p.inlines) {
        match inline {
            Inline::Text { text } | Inline::Dateline { text } | Inline::Foreign { text } => tidy(text),
            Inline::Quote { opening, wording, closing, .. } => {
                [opening, wording, closing].into_iter().for_each(tidy)
            }
        }
    }
    document.byline.iter_mut().for_each(tidy);
    for section in [&mut document.boilerplate, &mut document.contact].into_iter().flatten() {
        let Section { heading, lines } = section;
        tidy(heading);
        lines.iter_mut().for_each(tidy);
    }
    if let Some(signatory) = &mut document.signatory {
        tidy(&mut signatory.title);
        tidy(&mut signatory.name);
        signatory.id_line.iter_mut().for_each(tidy);
    }
    tidy(&mut document.footer.page);
    tidy(&mut document.footer.of);
    document
}

/// Cleans one text in place; a clean one, nearly every text, is not touched.
fn tidy(text: &mut String) {
    if text.chars().any(is_foul) {
        *text = tidied(text);
    }
}

/// Tells whether a character is replaced, or asks for its direction to be closed.
fn is_foul(c: char) -> bool {
    c.is_control()
        || !is_printable(c)
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn tidied(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    // What is open, innermost last: true for an isolate, false for an embedding or override.
    let mut open: Vec<bool> = Vec::new();
    let mut isolates = 0_usize;
    for c in text.chars() {
        match c {
            '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            '\u{7F}'..='\u{9F}' => out.push(REPLACEMENT),
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => {
                open.push(false);
                out.push(c);
            }
            '\u{2066}'..='\u{2068}' => {
                open.push(true);
                isolates += 1;
                out.push(c);
            }
            '\u{202C}' => {
                if open.pop_if(|isolate| !*isolate).is_some() {
                    out.push(c);
                }
            }
            '\u{2069}' => {
                // Closing an isolate closes what was opened inside it, too. Without one nothing is looked for: a
                // million marks would be searched a million times.
                if isolates > 0 {
                    isolates -= 1;
                    while open.pop().is_some_and(|isolate| !isolate) {}
                    out.push(c);
                }
            }
            c if is_printable(c) => out.push(c),
            _ => out.push(REPLACEMENT),
        }
    }
    while let Some(isolate) = open.pop() {
        out.push(if isolate { '\u{2069}' } else { '\u{202C}' });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidy_of(text: &str) -> String {
        let mut text = text.to_owned();
        tidy(&mut text);
        text
    }

    #[test]
    fn what_xml_forbids_is_replaced_and_line_ends_are_blanks() {
        assert_eq!(tidy_of("a\u{0}b\u{FFFE}c"), "a\u{FFFD}b\u{FFFD}c", "XML 1.0");
        assert_eq!(tidy_of("a\nb\r\u{2028}c\u{85}d"), "a b  c d", "one paragraph stays one");
    }

    #[test]
    fn an_open_direction_is_closed() {
        assert_eq!(tidy_of("a\u{202E}b"), "a\u{202E}b\u{202C}", "an override ends with its text");
        assert_eq!(tidy_of("\u{2066}a\u{202E}b"), "\u{2066}a\u{202E}b\u{202C}\u{2069}", "innermost first");
        assert_eq!(tidy_of("a\u{202C}b\u{2069}"), "ab", "what closes nothing would close the format's own");
        assert_eq!(tidy_of("a\u{200F}b"), "a\u{200F}b", "marks without a reach stay");
    }

    #[test]
    fn a_million_marks_take_no_longer_than_a_million_letters() {
        // With a search for every mark this would take hours.
        let text = "\u{202E}".repeat(500_000) + &"\u{2069}".repeat(500_000);
        assert_eq!(tidy_of(&text).chars().count(), 1_000_000, "every override is closed, nothing else is");
    }
}
