use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::{Png, PngChunk};
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};
use proptest::prelude::*;

use super::*;

/// A picture whose left half is red and whose right half is blue.
fn halves(width: u32, height: u32) -> DynamicImage {
    let colour = |x: u32| if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) };
    RgbImage::from_fn(width, height, |x, _| colour(x)).into()
}

fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// EXIF with an orientation, and words that stand for where and by whom it was taken.
fn exif(orientation: u8) -> Bytes {
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPS -7.8671,112.5239");
    Bytes::from(exif)
}

fn has(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|found| found == word)
}

/// A JPEG of a telephone: EXIF, XMP, IPTC, a comment, and a film behind the picture.
fn of_telephone(picture: &DynamicImage, orientation: u8) -> Vec<u8> {
    let mut jpeg = Jpeg::from_bytes(file(picture, ImageFormat::Jpeg).into()).unwrap();
    jpeg.set_exif(Some(exif(orientation)));
    let xmp = JpegSegment::new_with_contents(
        markers::APP1,
        Bytes::from_static(b"http://ns.adobe.com/xap/1.0/\0GPS"),
    );
    let iptc = JpegSegment::new_with_contents(markers::APP13, Bytes::from_static(b"Photoshop 3.0\0GPS Batu"));
    let comment = JpegSegment::new_with_contents(markers::COM, Bytes::from_static(b"GPS Sari"));
    jpeg.segments_mut().splice(1..1, [xmp, iptc, comment]);
    let mut bytes = jpeg.encoder().bytes().to_vec();
    bytes.extend(b"\0\0\0\x18ftypmp42GPS film");
    bytes
}

fn of_png(picture: &DynamicImage) -> Vec<u8> {
    let mut png = Png::from_bytes(file(picture, ImageFormat::Png).into()).unwrap();
    let text = PngChunk::new(*b"tEXt", Bytes::from_static(b"Location\0GPS Batu"));
    png.chunks_mut().insert(1, text);
    png.set_exif(Some(exif(1)));
    png.encoder().bytes().to_vec()
}

fn of_webp(picture: &DynamicImage) -> Vec<u8> {
    let mut webp = WebP::from_bytes(file(picture, ImageFormat::WebP).into()).unwrap();
    webp.set_exif(Some(exif(1)));
    webp.encoder().bytes().to_vec()
}

#[test]
fn nothing_tells_where_a_photo_was_taken_and_the_picture_is_the_same() {
    let picture = halves(600, 400);
    for (name, bytes, format) in [
        ("JPEG", of_telephone(&picture, 1), PhotoFormat::Jpeg),
        ("PNG", of_png(&picture), PhotoFormat::Png),
        ("WebP", of_webp(&picture), PhotoFormat::WebP),
    ] {
        assert!(has(&bytes, b"GPS"), "{name}: the file tells it");
        let photo = read(&bytes, false).unwrap();
        assert_eq!((photo.format, photo.size, photo.cleaned), (format, (600, 400), true), "{name}");
        assert!(!has(&photo.bytes, b"GPS"), "{name}: what is kept does not");
        let (before, after) = (decoded(&bytes, format).unwrap().0, decoded(&photo.bytes, format).unwrap().0);
        assert!(before == after, "{name}: not a pixel is another");
        let again = read(&photo.bytes, false).unwrap();
        assert_eq!((again.bytes == photo.bytes, again.cleaned), (true, false), "{name}: clean is clean");
    }
}

#[test]
fn what_is_kept_on_purpose_stays_as_it_came() {
    let bytes = of_telephone(&halves(300, 200), 1);
    let photo = read(&bytes, true).unwrap();
    assert_eq!((photo.bytes == bytes, photo.cleaned), (true, false));
}

#[test]
fn a_photo_of_a_turned_telephone_stays_upright() {
    // Taken with the telephone turned: the red half is to be seen at the top.
    let photo = read(&of_telephone(&halves(600, 400), 6), false).unwrap();
    assert_eq!(photo.size, (400, 600), "as it is shown");
    let thumbnail = image::load_from_memory(&photo.thumbnail).unwrap().to_rgb8();
    assert!(thumbnail.height() > thumbnail.width());
    let (top, bottom) = (thumbnail.get_pixel(5, 5), thumbnail.get_pixel(5, thumbnail.height() - 5));
    assert!(top[0] > 150 && bottom[2] > 150, "{top:?} above {bottom:?}");
    assert_eq!(read(&photo.bytes, false).unwrap().size, (400, 600), "and the file still says so");
}

#[test]
fn a_thumbnail_is_small_and_can_be_made_again() {
    let photo = read(&file(&halves(3000, 2000), ImageFormat::Jpeg), false).unwrap();
    let thumbnail = image::load_from_memory(&photo.thumbnail).unwrap();
    assert_eq!((thumbnail.width(), thumbnail.height()), (360, 240));
    assert!(photo.thumbnail.len() < 20_000, "{} bytes", photo.thumbnail.len());
    assert_eq!(thumbnail_again(&photo), photo.thumbnail);
    let tiny = read(&file(&halves(20, 10), ImageFormat::Png), false).unwrap();
    assert_eq!(
        image::load_from_memory(&tiny.thumbnail).unwrap().width(),
        20,
        "never larger than the picture"
    );
}

fn thumbnail_again(photo: &Photo) -> Vec<u8> {
    thumbnail(&photo.bytes).unwrap()
}

#[test]
fn forty_megapixels_are_taken_and_more_than_memory_are_not() {
    let forty = file(&DynamicImage::ImageLuma8(image::GrayImage::new(7296, 5472)), ImageFormat::Jpeg);
    assert_eq!(read(&forty, false).unwrap().size, (7296, 5472));
    // A header that says what nobody has drawn.
    let mut png = Png::from_bytes(file(&halves(10, 10), ImageFormat::Png).into()).unwrap();
    let mut header = png.chunks()[0].contents().to_vec();
    header[..4].copy_from_slice(&30_000_u32.to_be_bytes());
    header[4..8].copy_from_slice(&30_000_u32.to_be_bytes());
    png.chunks_mut()[0] = PngChunk::new(*b"IHDR", header.into());
    assert_eq!(read(&png.encoder().bytes(), false), Err(PhotoError::TooManyPixels));
    assert_eq!(read(&vec![0xFF; MAX_PHOTO_BYTES + 1], false), Err(PhotoError::TooLarge));
}

#[test]
fn what_is_no_picture_is_refused_by_what_it_is() {
    let whole = file(&halves(600, 400), ImageFormat::Jpeg);
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    for (bytes, error) in [
        (&b""[..], PhotoError::NotAPicture),
        (b"GIF89a\x01\0\x01\0", PhotoError::NotAPicture),
        (b"%PDF-1.7", PhotoError::NotAPicture),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", PhotoError::NotAPicture),
        (heic, PhotoError::Heic),
        (&whole[..whole.len() - 200], PhotoError::Damaged),
        (&whole[..30], PhotoError::Damaged),
        (b"\xff\xd8\xff", PhotoError::Damaged),
    ] {
        assert_eq!(read(bytes, false).unwrap_err(), error, "{:?}", &bytes[..bytes.len().min(16)]);
    }
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let whole = file(&halves(600, 400), format);
        assert_eq!(read(&whole[..whole.len() / 2], false).unwrap_err(), PhotoError::Damaged, "{format:?}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(kind in 0_usize..3, cut in 0_usize..1000, at in 0_usize..1000, byte: u8) {
        let picture = halves(40, 30);
        let mut bytes = match kind {
            0 => of_telephone(&picture, 3),
            1 => of_png(&picture),
            _ => of_webp(&picture),
        };
        let (at, cut) = (at % bytes.len(), cut % bytes.len() + 1);
        bytes[at] = byte;
        bytes.truncate(cut);
        let _ = read(&bytes, false);
        let _ = read(&bytes, true);
    }
}
