//! The text of a document, and that inside the bookmarks of quotes.

use std::collections::{BTreeMap, HashMap};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use super::ReadError;

/// A bookmark that has not ended yet.
struct Open {
    number: u32,
    text: String,
}

/// What is being collected: the open bookmarks and the paragraph.
#[derive(Default)]
struct Collected {
    marks: HashMap<Vec<u8>, Open>,
    paragraph: String,
}

impl Collected {
    fn end_paragraph(&mut self, paragraphs: &mut Vec<String>) {
        let text = std::mem::take(&mut self.paragraph);
        if !text.trim().is_empty() {
            paragraphs.push(text.trim().to_owned());
        }
    }
}

/// What a document says.
#[derive(Default)]
pub(super) struct Texts {
    /// The text of every bookmark of a quote, by its number.
    pub(super) marked: BTreeMap<u32, String>,
    /// The paragraphs that have text.
    pub(super) paragraphs: Vec<String>,
}

/// Reads the paragraphs, and the text of every bookmark `kutip_q<n>`; of two with one number the first counts.
///
/// Tabs, breaks and ends of paragraphs are blanks. Deleted text of a tracked change does not count, inserted
/// text does. A bookmark that never ends gives nothing.
pub(super) fn texts(document: &[u8]) -> Result<Texts, ReadError> {
    let mut reader = Reader::from_reader(document);
    let mut open = Collected::default();
    let mut found = Texts::default();
    let mut in_text = false;
    loop {
        match reader.read_event().map_err(ReadError::malformed)? {
            Event::Start(tag) | Event::Empty(tag) if is(&tag, b"bookmarkStart") => {
                if let (Some(id), Some(number)) = (attribute(&tag, "w:id"), number(&tag)) {
                    open.marks.insert(id, Open { number, text: String::new() });
                }
            }
            Event::Start(tag) | Event::Empty(tag) if is(&tag, b"bookmarkEnd") => {
                if let Some(quote) = attribute(&tag, "w:id").and_then(|id| open.marks.remove(&id)) {
                    found.marked.entry(quote.number).or_insert(quote.text);
                }
            }
            Event::Start(tag) if is(&tag, b"t") => in_text = true,
            Event::End(tag) if tag.local_name().as_ref() == b"t" => in_text = false,
            Event::Empty(tag) | Event::Start(tag) if is_blank(&tag) => push(&mut open, " "),
            Event::Empty(tag) if is(&tag, b"noBreakHyphen") => push(&mut open, "-"),
            Event::End(tag) if tag.local_name().as_ref() == b"p" => {
                push(&mut open, " ");
                open.end_paragraph(&mut found.paragraphs);
            }
            Event::Text(text) if in_text => {
                push(&mut open, &text.decode().map_err(ReadError::malformed)?);
            }
            Event::CData(text) if in_text => {
                push(&mut open, &text.decode().map_err(ReadError::malformed)?);
            }
            Event::GeneralRef(reference) if in_text => {
                if let Some(c) = reference.resolve_char_ref().map_err(ReadError::malformed)? {
                    push(&mut open, c.encode_utf8(&mut [0; 4]));
                } else {
                    let name = reference.decode().map_err(ReadError::malformed)?;
                    push(&mut open, resolve_predefined_entity(&name).unwrap_or("\u{FFFD}"));
                }
            }
            Event::Eof => {
                open.end_paragraph(&mut found.paragraphs);
                return Ok(found);
            }
            _ => {}
        }
    }
}

fn is(tag: &BytesStart<'_>, name: &[u8]) -> bool {
    tag.local_name().as_ref() == name
}

fn is_blank(tag: &BytesStart<'_>) -> bool {
    matches!(tag.local_name().as_ref(), b"tab" | b"br" | b"cr")
}

fn push(open: &mut Collected, text: &str) {
    open.paragraph.push_str(text);
    for quote in open.marks.values_mut() {
        quote.text.push_str(text);
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<Vec<u8>> {
    let attribute = tag.try_get_attribute(name).ok().flatten()?;
    Some(attribute.value.into_owned())
}

fn number(tag: &BytesStart<'_>) -> Option<u32> {
    let name = attribute(tag, "w:name")?;
    std::str::from_utf8(name.strip_prefix(b"kutip_q")?).ok()?.parse().ok()
}
