//! The zip around the parts.
//!
//! Written here, because half of the time of a small package goes into setting up one deflate after the other: one
//! state serves all parts. Every field that a general writer takes from clock or system is fixed, so the same
//! parts give the same bytes everywhere.

use flate2::{Compress, Compression};

use super::part::Part;
use crate::error::ExportError;

/// The first day that a zip can name, 1 January 1980, midnight.
const DATE: u16 = (1 << 5) | 1;
const TIME: u16 = 0;
/// Version 2.0: deflate and folders.
const VERSION: u16 = 20;

/// What the directory says of an entry, beside its name.
struct Entry {
    method: u16,
    checksum: u32,
    packed: u32,
    size: u32,
    offset: u32,
}

/// Packs parts, deflated at level 6 and with one fixed timestamp, so that the same parts give the same bytes.
///
/// # Errors
/// [`ExportError::TooLarge`] when a part or the package passes what a plain zip can hold, four gigabytes.
pub fn pack(parts: &[Part]) -> Result<Vec<u8>, ExportError> {
    let room = parts.iter().map(room).sum();
    let mut out = Vec::with_capacity(room);
    let mut deflate = Compress::new(Compression::new(6), false);
    let mut entries = Vec::with_capacity(parts.len());
    for part in parts {
        let offset = narrow(out.len())?;
        let mut entry = Entry {
            method: if part.is_deflated() { 8 } else { 0 },
            checksum: 0,
            packed: 0,
            size: narrow(part.bytes().len())?,
            offset,
        };
        out.extend(b"PK\x03\x04");
        let header = out.len();
        push_common(&mut out, &entry, part.name)?;
        out.extend(part.name.as_bytes());
        let start = out.len();
        entry.checksum = part.push_packed(&mut out, &mut deflate)?;
        entry.packed = narrow(out.len() - start)?;
        for (at, field) in [(CHECKSUM, entry.checksum), (PACKED, entry.packed)] {
            out[header + at..header + at + 4].copy_from_slice(&field.to_le_bytes());
        }
        entries.push(entry);
    }
    push_directory(&mut out, parts, &entries)?;
    Ok(out)
}

/// What an entry may take, so that the package is not copied while it grows.
fn room(part: &Part) -> usize {
    256 + if part.is_deflated() { part.bytes().len() / 2 } else { part.bytes().len() }
}

/// Where the checksum stands among the common fields.
const CHECKSUM: usize = 10;
/// Where the packed size stands among the common fields.
const PACKED: usize = 14;

/// Appends the fields that local header and directory share.
fn push_common(out: &mut Vec<u8>, entry: &Entry, name: &str) -> Result<(), ExportError> {
    let length = u16::try_from(name.len()).map_err(|_| ExportError::TooLarge)?;
    for field in [VERSION, 0, entry.method, TIME, DATE] {
        out.extend(field.to_le_bytes());
    }
    for field in [entry.checksum, entry.packed, entry.size] {
        out.extend(field.to_le_bytes());
    }
    out.extend(length.to_le_bytes());
    // No extra field.
    out.extend([0, 0]);
    Ok(())
}

fn push_directory(out: &mut Vec<u8>, parts: &[Part], entries: &[Entry]) -> Result<(), ExportError> {
    let start = out.len();
    for (part, entry) in parts.iter().zip(entries) {
        out.extend(b"PK\x01\x02");
        out.extend(VERSION.to_le_bytes());
        push_common(out, entry, part.name)?;
        // No comment, first disk, no attributes inside or outside.
        out.extend([0; 10]);
        out.extend(entry.offset.to_le_bytes());
        out.extend(part.name.as_bytes());
    }
    let size = narrow(out.len() - start)?;
    let count = u16::try_from(entries.len()).map_err(|_| ExportError::TooLarge)?;
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(size.to_le_bytes());
    out.extend(narrow(start)?.to_le_bytes());
    out.extend([0, 0]);
    Ok(())
}

fn narrow(value: usize) -> Result<u32, ExportError> {
    u32::try_from(value).map_err(|_| ExportError::TooLarge)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use zip::ZipArchive;

    use super::super::part::{Shared, Slot};
    use super::*;

    #[test]
    fn a_reader_of_others_finds_the_parts() {
        let parts = [
            Part::new("empty.xml", vec![]),
            Part::new("a.xml", b"<a/>".to_vec()),
            Part::new("word/media/x.png", b"stored".to_vec()),
            Part::new("large.xml", (0..300_000_u32).flat_map(u32::to_le_bytes).collect()),
        ];
        let packed = pack(&parts).expect("packed");
        assert!(packed == pack(&parts).expect("packed"), "the same bytes");
        let mut zip = ZipArchive::new(Cursor::new(packed)).expect("a zip");
        assert_eq!(zip.len(), parts.len());
        for part in &parts {
            let mut bytes = Vec::new();
            zip.by_name(part.name).expect("there").read_to_end(&mut bytes).expect("whole");
            assert!(bytes == part.bytes(), "{} comes back as it went", part.name);
        }
    }

    #[test]
    fn a_shared_part_is_packed_like_one_of_its_own() {
        static SLOT: Slot = Slot::new();
        let text = "<a>".repeat(300);
        let own = [Part::new("b.xml", b"<b/>".to_vec()), Part::new("a.xml", text.clone().into_bytes())];
        let shared = [own[0].clone(), Part::shared("a.xml", Shared::of(&SLOT, || text.clone()))];
        let wanted = pack(&own).expect("packed");
        assert!(pack(&shared).expect("packed") == wanted, "by the first that has it");
        let later = [own[0].clone(), Part::shared("a.xml", Shared::of(&SLOT, || "other".to_owned()))];
        assert!(
            pack(&later).expect("packed") == wanted,
            "and by the next, for which it is not written again"
        );
    }
}
