//! Reads the words out of the formats again, with readers that are not the writers.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

/// The parts of a package by name.
pub fn parts(docx: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(docx)).expect("a zip");
    (0..zip.len())
        .map(|index| {
            let mut entry = zip.by_index(index).expect("an entry");
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("whole, with the right checksum");
            (entry.name().to_owned(), bytes)
        })
        .collect()
}

pub fn part(docx: &[u8], name: &str) -> String {
    let (_, bytes) =
        parts(docx).into_iter().find(|(found, _)| found == name).unwrap_or_else(|| panic!("no part {name}"));
    String::from_utf8(bytes).expect("UTF-8")
}

/// A piece of text with what marks it: the style of a paragraph, or the class of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub mark: String,
    pub text: String,
}

/// The paragraphs of a document part.
pub fn docx(document: &str) -> Vec<Block> {
    blocks(
        document,
        b"w:p",
        |tag, block| {
            if tag.name().as_ref() == b"w:pStyle" {
                block.mark = attribute(tag, "w:val");
            }
        },
        Some(b"w:t"),
    )
}

/// The elements of an HTML page that carry a class, those that hold text.
pub fn html(page: &str) -> Vec<Block> {
    let body = page.find("<body>").expect("a body");
    ["p", "h1", "h2"]
        .iter()
        .flat_map(|element| {
            blocks(&page[body..page.len() - "</html>\n".len()], element.as_bytes(), |_, _| {}, None)
        })
        .collect()
}

fn attribute(tag: &quick_xml::events::BytesStart<'_>, name: &str) -> String {
    let attribute = tag.try_get_attribute(name).expect("well-formed");
    attribute.map_or_else(String::new, |a| String::from_utf8(a.value.into_owned()).expect("UTF-8"))
}

fn blocks(
    xml: &str,
    element: &[u8],
    look: impl Fn(&quick_xml::events::BytesStart<'_>, &mut Block),
    only: Option<&[u8]>,
) -> Vec<Block> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    let mut current: Option<Block> = None;
    let mut counts = only.is_none();
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) => {
                if tag.name().as_ref() == element {
                    current = Some(Block { mark: attribute(&tag, "class"), text: String::new() });
                } else if only == Some(tag.name().as_ref()) {
                    counts = true;
                }
                if let Some(block) = &mut current {
                    look(&tag, block);
                }
            }
            Event::Empty(tag) => {
                if let Some(block) = &mut current {
                    look(&tag, block);
                }
            }
            Event::End(tag) => {
                if tag.name().as_ref() == element {
                    found.extend(current.take());
                } else if only == Some(tag.name().as_ref()) {
                    counts = false;
                }
            }
            Event::Text(text) if counts => {
                if let Some(block) = &mut current {
                    block.text.push_str(&text.decode().expect("UTF-8"));
                }
            }
            Event::GeneralRef(name) if counts => {
                if let Some(block) = &mut current {
                    let c = name.resolve_char_ref().expect("a character");
                    let text = c.map_or_else(
                        || {
                            quick_xml::escape::resolve_predefined_entity(&name.decode().expect("UTF-8"))
                                .expect("known")
                                .to_owned()
                        },
                        String::from,
                    );
                    block.text.push_str(&text);
                }
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}
