//! The parts of the package: those that are made for a release, and those that every release shares.

use std::sync::OnceLock;

use flate2::{Compress, Crc, FlushCompress, Status};

use crate::error::ExportError;

/// A finished part of a package.
#[derive(Debug, Clone)]
pub struct Part {
    /// The name inside the package.
    pub name: &'static str,
    content: Content,
}

#[derive(Debug, Clone)]
enum Content {
    Own(Vec<u8>),
    Shared(&'static Shared),
}

impl Part {
    /// Makes a part of bytes that belong to this package alone.
    #[must_use]
    pub const fn new(name: &'static str, bytes: Vec<u8>) -> Self {
        Self { name, content: Content::Own(bytes) }
    }

    /// Makes a part that other packages have as well.
    pub(crate) const fn shared(name: &'static str, shared: &'static Shared) -> Self {
        Self { name, content: Content::Shared(shared) }
    }

    /// Returns the bytes, uncompressed.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match &self.content {
            Content::Own(bytes) => bytes,
            Content::Shared(shared) => shared.text.as_bytes(),
        }
    }

    /// Tells whether deflating the part is of use; pictures are compressed already.
    #[must_use]
    pub fn is_deflated(&self) -> bool {
        !self.name.starts_with("word/media/")
    }

    /// Appends the part as it stands in the package, and returns the checksum of its bytes.
    pub(crate) fn push_packed(&self, out: &mut Vec<u8>, deflate: &mut Compress) -> Result<u32, ExportError> {
        match &self.content {
            Content::Own(bytes) if self.is_deflated() => push_deflated(out, bytes, deflate)?,
            Content::Own(bytes) => out.extend(bytes),
            Content::Shared(shared) => {
                let packed = shared.packed(deflate)?;
                out.extend(&packed.bytes);
                return Ok(packed.checksum);
            }
        }
        Ok(checksum(self.bytes()))
    }
}

/// The text of a part that is the same in every release that has it.
///
/// Relations, types and settings follow from the shape of a release and say nothing of what it tells. So they are
/// written and deflated once for each shape, by the first release that has it, and copied into the others.
#[derive(Debug)]
pub(crate) struct Shared {
    text: String,
    packed: OnceLock<Packed>,
}

#[derive(Debug)]
struct Packed {
    bytes: Vec<u8>,
    checksum: u32,
}

/// Holds a shared part from its first use on.
pub(crate) type Slot = OnceLock<Shared>;

impl Shared {
    /// Returns what the slot holds; an empty one takes the text that is written for it.
    pub(crate) fn of(slot: &'static Slot, text: impl FnOnce() -> String) -> &'static Self {
        slot.get_or_init(|| Self { text: text(), packed: OnceLock::new() })
    }

    fn packed(&self, deflate: &mut Compress) -> Result<&Packed, ExportError> {
        if let Some(packed) = self.packed.get() {
            return Ok(packed);
        }
        let text = self.text.as_bytes();
        let mut bytes = Vec::new();
        push_deflated(&mut bytes, text, deflate)?;
        Ok(self.packed.get_or_init(|| Packed { bytes, checksum: checksum(text) }))
    }
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut checksum = Crc::new();
    checksum.update(bytes);
    checksum.sum()
}

fn push_deflated(out: &mut Vec<u8>, bytes: &[u8], deflate: &mut Compress) -> Result<(), ExportError> {
    // Clearing takes longer than deflating a small part, and a fresh state is clear; an empty part writes, too.
    if deflate.total_out() > 0 {
        deflate.reset();
    }
    loop {
        let read = usize::try_from(deflate.total_in()).map_err(|_| ExportError::TooLarge)?;
        out.reserve(bytes.len() / 2 + 64);
        match deflate.compress_vec(&bytes[read..], out, FlushCompress::Finish)? {
            Status::StreamEnd => return Ok(()),
            Status::Ok | Status::BufError => {}
        }
    }
}
