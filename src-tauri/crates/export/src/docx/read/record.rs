//! The custom part: version and hashes.

use std::collections::BTreeMap;

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

use crate::docx::provenance::NAMESPACE;

/// What the part holds.
#[derive(Default)]
pub(super) struct Record {
    pub(super) format: Option<String>,
    pub(super) version: Option<String>,
    pub(super) language: Option<String>,
    pub(super) hashes: BTreeMap<u32, String>,
}

/// Reads a custom part; none when it is another program's, or damaged.
pub(super) fn read(part: &[u8]) -> Option<Record> {
    let mut reader = NsReader::from_reader(part);
    let mut record: Option<Record> = None;
    loop {
        let (space, event) = reader.read_resolved_event().ok()?;
        let ours = matches!(space, ResolveResult::Bound(space) if space.as_ref() == NAMESPACE.as_bytes());
        match event {
            Event::Start(tag) | Event::Empty(tag) => match (&mut record, tag.local_name().as_ref()) {
                (None, b"release") if ours => {
                    record = Some(Record {
                        format: value(&tag, "format"),
                        version: value(&tag, "version"),
                        language: value(&tag, "language"),
                        hashes: BTreeMap::new(),
                    });
                }
                (None, _) => return None,
                (Some(record), b"quote") if ours => {
                    let number = value(&tag, "number").and_then(|number| number.parse().ok());
                    if let (Some(number), Some(hash)) = (number, value(&tag, "sha256")) {
                        record.hashes.entry(number).or_insert(hash);
                    }
                }
                _ => {}
            },
            Event::Eof => return record,
            _ => {}
        }
    }
}

fn value(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok().flatten()?;
    String::from_utf8(attribute.value.into_owned()).ok()
}
