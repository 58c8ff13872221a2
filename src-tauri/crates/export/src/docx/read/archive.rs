//! Reading a foreign package with caps.

use std::io::{Cursor, Read};

use quick_xml::events::Event;
use zip::ZipArchive;
use zip::result::ZipError;

use super::ReadError;

/// The largest file that is looked at.
const FILE: usize = 100 << 20;
/// The largest part, unpacked.
const ENTRY: u64 = 20 << 20;
/// All parts that are read, unpacked.
const TOTAL: u64 = 100 << 20;
/// How many times larger than packed a part may be. Small parts are let through: repeated words pack well.
const RATIO: u64 = 100;
const RATIO_FROM: u64 = 1 << 20;
/// The most parts that a package may list.
const ENTRIES: usize = 10_000;

/// A package of which so many bytes may still be unpacked.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        if bytes.len() > FILE {
            return Err(ReadError::TooLarge("file"));
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(ReadError::NotAPackage)?;
        if zip.len() > ENTRIES {
            return Err(ReadError::TooLarge("number of parts"));
        }
        Ok(Self { zip, left: TOTAL })
    }

    /// Reads one part; its real size counts, not the one it claims.
    pub(super) fn read(&mut self, name: &str) -> Result<Vec<u8>, ReadError> {
        let entry = self.zip.by_name(name).map_err(|error| match error {
            ZipError::FileNotFound => ReadError::NoDocument,
            error => ReadError::NotAPackage(error),
        })?;
        let by_ratio = entry.compressed_size().saturating_mul(RATIO).max(RATIO_FROM);
        let cap = ENTRY.min(self.left).min(by_ratio);
        let mut bytes = Vec::new();
        entry.take(cap + 1).read_to_end(&mut bytes).map_err(ReadError::Damaged)?;
        let size = bytes.len() as u64;
        if size > cap {
            return Err(ReadError::TooLarge("part"));
        }
        self.left -= size;
        Ok(bytes)
    }

    /// Reads the document that the package's relations name, else the one at the usual place.
    pub(super) fn main_document(&mut self) -> Result<Vec<u8>, ReadError> {
        let target = match self.read("_rels/.rels") {
            Ok(relations) => main_target(&relations),
            Err(ReadError::NoDocument) => None,
            Err(error) => return Err(error),
        };
        self.read(target.as_deref().unwrap_or("word/document.xml"))
    }

    /// Lists the parts that may be ours, in the order of their names.
    pub(super) fn custom_parts(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .zip
            .file_names()
            .filter(|name| name.starts_with("customXml/item") && name.ends_with(".xml"))
            .filter(|name| !name.contains("itemProps"))
            .map(str::to_owned)
            .collect();
        names.sort_unstable();
        names
    }
}

fn main_target(relations: &[u8]) -> Option<String> {
    let mut reader = quick_xml::Reader::from_reader(relations);
    loop {
        match reader.read_event().ok()? {
            Event::Empty(tag) | Event::Start(tag) if tag.local_name().as_ref() == b"Relationship" => {
                let value = |name| {
                    let attribute = tag.try_get_attribute(name).ok().flatten()?;
                    String::from_utf8(attribute.value.into_owned()).ok()
                };
                if value("Type").is_some_and(|kind| kind.ends_with("/officeDocument")) {
                    return Some(value("Target")?.trim_start_matches('/').to_owned());
                }
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}
