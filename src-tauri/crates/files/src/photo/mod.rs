//! Photos as they come from cameras and telephones: looked at once, cleaned of where they were taken, made small for a list.
//!
//! What is kept are the bytes of the file, without what tells about place, device and person (EXIF, XMP, IPTC, comments,
//! films hidden behind the picture) unless that is kept on purpose. The picture itself is never written anew.

mod clean;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use thiserror::Error;

use crate::foreign::guarded;

/// The largest file: 40 MiB.
pub const MAX_PHOTO_BYTES: usize = 40 << 20;
/// The most pixels: what cameras and telephones of newspapers make, and no more than fits into memory.
pub const MAX_PHOTO_PIXELS: u64 = 64_000_000;
/// The most bytes that a picture may take decoded: 256 MiB.
const MAX_DECODED: u64 = 256 << 20;
/// The longer side of a thumbnail, in pixels.
const THUMBNAIL: u32 = 360;
const THUMBNAIL_QUALITY: u8 = 80;

/// The formats that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
}

impl PhotoFormat {
    /// Returns the media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
        }
    }

    /// Returns the usual ending of a file's name, without a dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
        }
    }

    /// Finds the format of a media type.
    #[must_use]
    pub fn of(media_type: &str) -> Option<Self> {
        [Self::Jpeg, Self::Png, Self::WebP].into_iter().find(|format| format.media_type() == media_type)
    }
}

/// Why a file is not taken as a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PhotoError {
    /// It is no picture of a format that is taken.
    #[error("no picture of a known format")]
    NotAPicture,
    /// It is HEIC or AVIF, which nobody can open everywhere.
    #[error("HEIC or AVIF")]
    Heic,
    /// It has more than [`MAX_PHOTO_BYTES`].
    #[error("more bytes than are taken")]
    TooLarge,
    /// It has more than [`MAX_PHOTO_PIXELS`], or takes too much memory decoded.
    #[error("more pixels than are taken")]
    TooManyPixels,
    /// It begins like a picture and cannot be read to its end.
    #[error("damaged or cut off")]
    Damaged,
}

impl PhotoError {
    /// The codes of all of them.
    pub const CODES: &'static [&'static str] =
        &["photo_not_a_picture", "photo_heic", "photo_too_large", "photo_too_many_pixels", "photo_damaged"];

    /// Returns the stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAPicture => "photo_not_a_picture",
            Self::Heic => "photo_heic",
            Self::TooLarge => "photo_too_large",
            Self::TooManyPixels => "photo_too_many_pixels",
            Self::Damaged => "photo_damaged",
        }
    }
}

/// A photo that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The bytes that are kept.
    pub bytes: Vec<u8>,
    /// The format.
    pub format: PhotoFormat,
    /// Width and height in pixels, as it is shown.
    pub size: (u32, u32),
    /// A small JPEG of it, upright.
    pub thumbnail: Vec<u8>,
    /// Whether something that tells about place, device or person was taken out.
    pub cleaned: bool,
}

/// Looks at a photo; with `keep` its bytes stay as they came.
///
/// # Errors
/// A file that is no whole picture of a sensible size.
pub fn read(bytes: &[u8], keep: bool) -> Result<Photo, PhotoError> {
    guarded(|| look(bytes, keep)).unwrap_or(Err(PhotoError::Damaged))
}

fn look(bytes: &[u8], keep: bool) -> Result<Photo, PhotoError> {
    if bytes.len() > MAX_PHOTO_BYTES {
        return Err(PhotoError::TooLarge);
    }
    let format = format(bytes)?;
    let orientation = measured(bytes, format)?.1;
    // The decoders are content with a picture that breaks off; whoever takes it apart is not.
    let clean = clean::clean(bytes, format, orientation).ok_or(PhotoError::Damaged)?;
    let kept = if keep { Cow::Borrowed(bytes) } else { Cow::Owned(clean) };
    // What is kept is what must be readable.
    let (picture, orientation) = decoded(&kept, format)?;
    let (width, height) = (picture.width(), picture.height());
    let turned = matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    Ok(Photo {
        thumbnail: small(&picture, orientation)?,
        format,
        size: if turned { (height, width) } else { (width, height) },
        cleaned: *kept != *bytes,
        bytes: kept.into_owned(),
    })
}

/// Makes the thumbnail of a photo that was kept.
///
/// # Errors
/// A file that is no whole picture any more.
pub fn thumbnail(bytes: &[u8]) -> Result<Vec<u8>, PhotoError> {
    let make = || {
        let (picture, orientation) = decoded(bytes, format(bytes)?)?;
        small(&picture, orientation)
    };
    guarded(make).unwrap_or(Err(PhotoError::Damaged))
}

/// Tells the format by the first bytes, whatever the file is called.
fn format(bytes: &[u8]) -> Result<PhotoFormat, PhotoError> {
    let brand = bytes.get(4..12).unwrap_or_default();
    if bytes.starts_with(b"\xff\xd8\xff") {
        Ok(PhotoFormat::Jpeg)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Ok(PhotoFormat::Png)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Ok(PhotoFormat::WebP)
    } else if brand.starts_with(b"ftyp")
        && [&b"heic"[..], b"heix", b"hevc", b"heim", b"mif1", b"msf1", b"avif"].contains(&&brand[4..])
    {
        Err(PhotoError::Heic)
    } else {
        Err(PhotoError::NotAPicture)
    }
}

/// Reads size and orientation, and refuses what would take too much memory before any of it is decoded.
fn measured(bytes: &[u8], format: PhotoFormat) -> Result<(impl ImageDecoder, Orientation), PhotoError> {
    let kind = match format {
        PhotoFormat::Jpeg => ImageFormat::Jpeg,
        PhotoFormat::Png => ImageFormat::Png,
        PhotoFormat::WebP => ImageFormat::WebP,
    };
    let reader = ImageReader::with_format(Cursor::new(bytes), kind);
    let mut decoder = reader.into_decoder().map_err(|_| PhotoError::Damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PHOTO_PIXELS || decoder.total_bytes() > MAX_DECODED {
        return Err(PhotoError::TooManyPixels);
    }
    // A picture without a word about it stands upright.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((decoder, orientation))
}

fn decoded(bytes: &[u8], format: PhotoFormat) -> Result<(DynamicImage, Orientation), PhotoError> {
    let (decoder, orientation) = measured(bytes, format)?;
    Ok((DynamicImage::from_decoder(decoder).map_err(|_| PhotoError::Damaged)?, orientation))
}

fn small(picture: &DynamicImage, orientation: Orientation) -> Result<Vec<u8>, PhotoError> {
    let mut small = if picture.width().max(picture.height()) > THUMBNAIL {
        picture.thumbnail(THUMBNAIL, THUMBNAIL)
    } else {
        picture.clone()
    };
    small.apply_orientation(orientation);
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, THUMBNAIL_QUALITY);
    small.to_rgb8().write_with_encoder(encoder).map_err(|_| PhotoError::Damaged)?;
    Ok(jpeg)
}
