//! Takes out of a picture what tells about place, device and person, and leaves the picture as it is.

use image::metadata::Orientation;
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};

use super::PhotoFormat;

/// Parts of a PNG that the picture needs.
const PNG_PARTS: [&[u8; 4]; 15] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT",
    b"bKGD", b"pHYs", b"acTL", b"fcTL",
];
/// Parts of a WebP that the picture needs.
const WEBP_PARTS: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
const ICC: &[u8] = b"ICC_PROFILE\0";

/// Cleans a picture; none where it breaks off. How it is to be turned stays.
pub(super) fn clean(bytes: &[u8], format: PhotoFormat, orientation: Orientation) -> Option<Vec<u8>> {
    let bytes = Bytes::copy_from_slice(bytes);
    let exif = (orientation != Orientation::NoTransforms).then(|| turned(orientation));
    let cleaned = match format {
        PhotoFormat::Jpeg => {
            let mut jpeg = Jpeg::from_bytes(bytes).ok()?;
            jpeg.segments_mut().retain(is_picture);
            jpeg.set_exif(exif);
            let scan = jpeg.segments().last()?;
            let scans = jpeg.len() - (scan.len_with_entropy() - scan.len());
            let mut cleaned = jpeg.encoder().bytes();
            let end = end_of_picture(&cleaned[scans..])?;
            cleaned.truncate(scans + end);
            cleaned
        }
        PhotoFormat::Png => {
            let mut png = Png::from_bytes(bytes).ok()?;
            png.chunks_mut().retain(|part| PNG_PARTS.contains(&&part.kind()) || part.kind() == *b"fdAT");
            png.set_exif(exif);
            png.encoder().bytes()
        }
        PhotoFormat::WebP => {
            let mut webp = WebP::from_bytes(bytes).ok()?;
            webp.chunks_mut().retain(|part| WEBP_PARTS.contains(&&part.id()));
            webp.set_exif(exif);
            webp.encoder().bytes()
        }
    };
    Some(cleaned.to_vec())
}

/// Tells a segment of a JPEG that the picture needs: tables, frames, scans, the colour profile, Adobe's kind of colour.
fn is_picture(segment: &JpegSegment) -> bool {
    match segment.marker() {
        markers::APP0 | markers::APP14 => true,
        markers::APP2 => segment.contents().starts_with(ICC),
        markers::APP1..=markers::APP15 | markers::COM => false,
        _ => true,
    }
}

/// Finds the end of the picture in what follows its first scan; behind it telephones keep films and second pictures.
fn end_of_picture(scans: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += scans.get(at..)?.iter().position(|byte| *byte == 0xFF)? + 1;
        match *scans.get(at)? {
            markers::EOI => return Some(at + 1),
            // A byte of the picture, a mark to start again at, padding.
            0 | 0xD0..=0xD7 => at += 1,
            0xFF => {}
            _ => {
                let length = scans.get(at + 1..at + 3)?;
                at += 1 + usize::from(u16::from_be_bytes([length[0], length[1]]));
            }
        }
    }
}

/// Writes the smallest EXIF that says how a picture is turned, and nothing else.
fn turned(orientation: Orientation) -> Bytes {
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation.to_exif(), 0, 0, 0, 0, 0, 0, 0]);
    Bytes::from(exif)
}
