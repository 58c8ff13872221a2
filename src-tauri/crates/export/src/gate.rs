//! The one gate that text passes before any format is made of it.
//!
//! `document::build` cleans what it reads, but a tree can also come from a stored version or a test. XML
//! forbids some characters, line breaks end a paragraph in the text formats, and an override of the writing
//! direction that is never closed would turn the words after it around: so every renderer starts here.

use std::borrow::Cow;

use kutip_core::document::{Document, Inline};
use kutip_core::text::{REPLACEMENT, is_printable, turns_direction};

/// Makes a function that visits every text of a tree, to read it or to change it: one list of texts for both.
macro_rules! visitor {
    ($name:ident, $iter:ident $(, $mutable:tt)?) => {
        fn $name(document: & $($mutable)? Document, visit: &mut dyn FnMut(& $($mutable)? String)) {
            let meta = & $($mutable)? document.meta;
            visit(& $($mutable)? meta.office);
            visit(& $($mutable)? meta.event_title);
            visit(& $($mutable)? meta.city);
            meta.number.$iter().for_each(&mut *visit);
            for head in document.letterhead.$iter() {
                head.government_line.$iter().for_each(&mut *visit);
                visit(& $($mutable)? head.agency_line);
                head.address_lines.$iter().for_each(&mut *visit);
                for emblem in head.emblem.$iter() {
                    visit(& $($mutable)? emblem.alt);
                }
            }
            for block in document.title_block.$iter() {
                visit(& $($mutable)? block.title);
                block.number_line.$iter().for_each(&mut *visit);
            }
            document.release_line.$iter().for_each(&mut *visit);
            for embargo in document.embargo.$iter() {
                visit(& $($mutable)? embargo.line);
            }
            document.date_line.$iter().for_each(&mut *visit);
            visit(& $($mutable)? document.headline);
            document.subheadline.$iter().for_each(&mut *visit);
            for inline in document.body.$iter().flat_map(|paragraph| paragraph.inlines.$iter()) {
                match inline {
                    Inline::Text { text } | Inline::Dateline { text } | Inline::Foreign { text } => visit(text),
                    Inline::Quote { opening, wording, closing, .. } => {
                        visit(opening);
                        visit(wording);
                        visit(closing);
                    }
                }
            }
            document.byline.$iter().for_each(&mut *visit);
            for section in document.boilerplate.$iter().chain(document.contact.$iter()) {
                visit(& $($mutable)? section.heading);
                section.lines.$iter().for_each(&mut *visit);
            }
            for signatory in document.signatory.$iter() {
                visit(& $($mutable)? signatory.title);
                visit(& $($mutable)? signatory.name);
                signatory.id_line.$iter().for_each(&mut *visit);
            }
            visit(& $($mutable)? document.footer.page);
            visit(& $($mutable)? document.footer.of);
        }
    };
}

visitor!(read_texts, iter);
visitor!(change_texts, iter_mut, mut);

/// Returns the tree with every text cleaned; a clean one, nearly every tree, is not copied.
pub(crate) fn clean(document: &Document) -> Cow<'_, Document> {
    let mut foul = false;
    read_texts(document, &mut |text| foul = foul || is_foul(text));
    if foul { Cow::Owned(cleaned(document.clone())) } else { Cow::Borrowed(document) }
}

/// Cleans every text of a tree in place, so that no format has to copy the tree for that.
#[must_use]
pub fn cleaned(mut document: Document) -> Document {
    change_texts(&mut document, &mut tidy);
    document
}

/// Cleans one text in place; a clean one, nearly every text, is not touched.
fn tidy(text: &mut String) {
    if is_foul(text) {
        *text = tidied(text);
    }
}

/// Tells whether a text has a character that is replaced, or asks for its direction to be closed.
fn is_foul(text: &str) -> bool {
    text.chars().any(|c| {
        !matches!(c, ' '..='~')
            && (c.is_control()
                || !is_printable(c)
                || matches!(c, '\u{2028}' | '\u{2029}')
                || turns_direction(c))
    })
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
