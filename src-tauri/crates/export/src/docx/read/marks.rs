//! The text inside the bookmarks of quotes.

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

/// Reads the text of every bookmark `kutip_q<n>`; of two with one number the first counts.
///
/// Tabs, breaks and ends of paragraphs are blanks. Deleted text of a tracked change does not count, inserted
/// text does. A bookmark that never ends gives nothing.
pub(super) fn texts(document: &[u8]) -> Result<BTreeMap<u32, String>, ReadError> {
    let mut reader = Reader::from_reader(document);
    let mut open: HashMap<Vec<u8>, Open> = HashMap::new();
    let mut found = BTreeMap::new();
    let mut in_text = false;
    loop {
        match reader.read_event().map_err(ReadError::malformed)? {
            Event::Start(tag) | Event::Empty(tag) if is(&tag, b"bookmarkStart") => {
                if let (Some(id), Some(number)) = (attribute(&tag, "w:id"), number(&tag)) {
                    open.insert(id, Open { number, text: String::new() });
                }
            }
            Event::Start(tag) | Event::Empty(tag) if is(&tag, b"bookmarkEnd") => {
                if let Some(quote) = attribute(&tag, "w:id").and_then(|id| open.remove(&id)) {
                    found.entry(quote.number).or_insert(quote.text);
                }
            }
            Event::Start(tag) if is(&tag, b"t") => in_text = true,
            Event::End(tag) if tag.local_name().as_ref() == b"t" => in_text = false,
            Event::Empty(tag) | Event::Start(tag) if is_blank(&tag) => push(&mut open, " "),
            Event::Empty(tag) if is(&tag, b"noBreakHyphen") => push(&mut open, "-"),
            Event::End(tag) if tag.local_name().as_ref() == b"p" => push(&mut open, " "),
            Event::Text(text) if in_text && !open.is_empty() => {
                push(&mut open, &text.decode().map_err(ReadError::malformed)?);
            }
            Event::CData(text) if in_text && !open.is_empty() => {
                push(&mut open, &text.decode().map_err(ReadError::malformed)?);
            }
            Event::GeneralRef(reference) if in_text && !open.is_empty() => {
                if let Some(c) = reference.resolve_char_ref().map_err(ReadError::malformed)? {
                    push(&mut open, c.encode_utf8(&mut [0; 4]));
                } else {
                    let name = reference.decode().map_err(ReadError::malformed)?;
                    push(&mut open, resolve_predefined_entity(&name).unwrap_or("\u{FFFD}"));
                }
            }
            Event::Eof => return Ok(found),
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

fn push(open: &mut HashMap<Vec<u8>, Open>, text: &str) {
    for quote in open.values_mut() {
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
