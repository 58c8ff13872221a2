//! Reading the emblem of a letterhead.
//!
//! A letterhead is on every release, so a picture is looked at once, thoroughly: decoded whole, within limits.
//! Reading the header alone would let a cut-off file through, which Word shows as a red cross. The bytes that are
//! kept, and go into every format, are those of the file.

use std::io::Cursor;
use std::sync::Arc;

use image::{ImageError, ImageFormat, ImageReader, Limits};
use kutip_core::office::{Emblem, PictureFormat};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::wording::hexadecimal;

/// The largest file.
pub const MAX_BYTES: usize = 5 << 20;
/// The largest width and height in pixels.
pub const MAX_PIXELS: u32 = 6_000;

/// Why a file is no emblem.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum EmblemError {
    /// The file has more than [`MAX_BYTES`].
    #[error("the picture has {0} bytes, more than the {MAX_BYTES} that a letterhead needs")]
    TooLarge(usize),
    /// The picture is wider or higher than [`MAX_PIXELS`].
    #[error("the picture is wider or higher than {MAX_PIXELS} pixels")]
    TooManyPixels,
    /// The file is neither PNG nor JPEG.
    #[error("the file is neither a PNG nor a JPEG")]
    NotAPicture,
    /// The file begins like a picture but cannot be read to its end.
    #[error("the picture is damaged or cut off")]
    Damaged(#[source] Option<ImageError>),
}

impl EmblemError {
    /// Returns the stable code by which an interface words the error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge(_) => "emblem_too_large",
            Self::TooManyPixels => "emblem_too_many_pixels",
            Self::NotAPicture => "emblem_not_a_picture",
            Self::Damaged(_) => "emblem_damaged",
        }
    }
}

/// Reads a picture as an emblem with a description.
///
/// # Errors
/// [`EmblemError`] when the bytes are no whole PNG or JPEG of a sensible size.
pub fn read(bytes: &[u8], alt: &str) -> Result<Emblem, EmblemError> {
    if bytes.len() > MAX_BYTES {
        return Err(EmblemError::TooLarge(bytes.len()));
    }
    // The decoders are content with a file whose end is missing; these are its last bytes.
    let (format, kind, end): (_, _, &[u8]) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        (PictureFormat::Png, ImageFormat::Png, b"IEND\xaeB`\x82")
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        (PictureFormat::Jpeg, ImageFormat::Jpeg, b"\xff\xd9")
    } else {
        return Err(EmblemError::NotAPicture);
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_PIXELS);
    limits.max_image_height = Some(MAX_PIXELS);
    limits.max_alloc = Some(u64::from(MAX_PIXELS) * u64::from(MAX_PIXELS) * 8);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), kind);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| match error {
        ImageError::Limits(_) => EmblemError::TooManyPixels,
        error => EmblemError::Damaged(Some(error)),
    })?;
    if !ends_with(bytes, end) {
        return Err(EmblemError::Damaged(None));
    }
    Ok(Emblem {
        alt: alt.to_owned(),
        format,
        width: picture.width(),
        height: picture.height(),
        sha256: hexadecimal(&Sha256::digest(bytes)),
        bytes: Arc::from(bytes),
    })
}

/// Some programs append a few bytes of their own after the end of a picture.
fn ends_with(bytes: &[u8], end: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(64)..];
    tail.windows(end.len()).any(|window| window == end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = include_bytes!("../../../../tests/fixtures/emblem.png");
    const JPEG: &[u8] = include_bytes!("../../../../tests/fixtures/emblem.jpeg");

    #[test]
    fn pictures_are_recognised_by_their_bytes() {
        let png = read(PNG, "Lambang").expect("a PNG");
        assert_eq!((png.format, png.width, png.height), (PictureFormat::Png, 360, 400));
        assert_eq!(&*png.bytes, PNG, "the bytes stay as they are");
        let jpeg = read(JPEG, "Lambang").expect("a JPEG");
        assert_eq!((jpeg.format, jpeg.width, jpeg.height), (PictureFormat::Jpeg, 360, 400));
    }

    #[test]
    fn a_cut_off_picture_is_refused_wherever_it_is_cut() {
        for whole in [PNG, JPEG] {
            for part in 0..32 {
                let cut = &whole[..whole.len() * part / 32];
                assert!(read(cut, "").is_err(), "cut at {} of {}", cut.len(), whole.len());
            }
            assert!(read(&whole[..whole.len() - 1], "").is_err(), "the last byte is missing");
        }
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(matches!(read(b"<svg/>", ""), Err(EmblemError::NotAPicture)));
        assert!(matches!(read(&vec![0; MAX_BYTES + 1], ""), Err(EmblemError::TooLarge(_))));
        let mut huge = PNG.to_vec();
        huge[16..20].copy_from_slice(&100_000_u32.to_be_bytes());
        assert!(read(&huge, "").is_err(), "a header that claims a wall of pixels");
    }
}
