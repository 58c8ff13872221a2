//! The text of a document, and that inside the bookmarks of quotes.

use std::collections::{BTreeMap, HashMap};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use super::ReadError;

/// The text of all bookmarks together, in bytes: bookmarks that lie in each other would make many of one text.
const MOST_MARKED: usize = 20 << 20;

/// A bookmark that has not ended yet.
struct Open {
    number: u32,
    /// Where it begins in the text.
    start: usize,
}

/// What is being collected: the text so far, where its last paragraph begins, and the open bookmarks.
#[derive(Default)]
struct Collected {
    text: String,
    paragraph: usize,
    open: HashMap<Vec<u8>, Open>,
    marked: usize,
}

impl Collected {
    fn begin_mark(&mut self, id: Vec<u8>, number: u32) {
        self.open.insert(id, Open { number, start: self.text.len() });
    }

    fn end_mark(&mut self, id: &[u8], found: &mut Texts) -> Result<(), ReadError> {
        let Some(mark) = self.open.remove(id) else { return Ok(()) };
        let text = &self.text[mark.start..];
        self.marked += text.len();
        if self.marked > MOST_MARKED {
            return Err(ReadError::TooLarge("bookmarks"));
        }
        found.marked.entry(mark.number).or_insert_with(|| text.to_owned());
        Ok(())
    }

    fn end_paragraph(&mut self, found: &mut Texts) {
        let text = self.text[self.paragraph..].trim();
        if !text.is_empty() {
            found.paragraphs.push(text.to_owned());
        }
        self.paragraph = self.text.len();
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
    let mut collected = Collected::default();
    let mut found = Texts::default();
    let mut in_text = false;
    loop {
        match reader.read_event().map_err(ReadError::malformed)? {
            Event::Start(tag) | Event::Empty(tag) if is(&tag, b"bookmarkStart") => {
                if let (Some(id), Some(number)) = (attribute(&tag, "w:id"), number(&tag)) {
                    collected.begin_mark(id, number);
                }
            }
            Event::Start(tag) | Event::Empty(tag) if is(&tag, b"bookmarkEnd") => {
                if let Some(id) = attribute(&tag, "w:id") {
                    collected.end_mark(&id, &mut found)?;
                }
            }
            Event::Start(tag) if is(&tag, b"t") => in_text = true,
            Event::End(tag) if tag.local_name().as_ref() == b"t" => in_text = false,
            Event::Empty(tag) | Event::Start(tag) if is_blank(&tag) => collected.text.push(' '),
            Event::Empty(tag) if is(&tag, b"noBreakHyphen") => collected.text.push('-'),
            Event::End(tag) if tag.local_name().as_ref() == b"p" => {
                collected.text.push(' ');
                collected.end_paragraph(&mut found);
            }
            Event::Text(text) if in_text => {
                collected.text.push_str(&text.decode().map_err(ReadError::malformed)?);
            }
            Event::CData(text) if in_text => {
                collected.text.push_str(&text.decode().map_err(ReadError::malformed)?);
            }
            Event::GeneralRef(reference) if in_text => {
                if let Some(c) = reference.resolve_char_ref().map_err(ReadError::malformed)? {
                    collected.text.push_str(c.encode_utf8(&mut [0; 4]));
                } else {
                    let name = reference.decode().map_err(ReadError::malformed)?;
                    collected.text.push_str(resolve_predefined_entity(&name).unwrap_or("\u{FFFD}"));
                }
            }
            Event::Eof => {
                collected.end_paragraph(&mut found);
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

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<Vec<u8>> {
    let attribute = tag.try_get_attribute(name).ok().flatten()?;
    Some(attribute.value.into_owned())
}

fn number(tag: &BytesStart<'_>) -> Option<u32> {
    let name = attribute(tag, "w:name")?;
    std::str::from_utf8(name.strip_prefix(b"kutip_q")?).ok()?.parse().ok()
}
