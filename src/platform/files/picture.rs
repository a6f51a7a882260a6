//! Photographs without what they say of where, when and with what they were taken. Nothing but the pixels is kept:
//! the picture is decoded, turned the right way up, and encoded anew.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, ImageResult, Limits};

/// The most pixels a picture may have: more than the usual pictures of a telephone, and as much as fits in memory a
/// few times.
pub const MOST_PIXELS: u64 = 40_000_000;

/// The most bytes a decoded picture may have: [`MOST_PIXELS`] with four bytes each.
const MOST_BYTES: u64 = MOST_PIXELS * 4;

/// The quality of a JPEG that is encoded anew, of 100: no difference that anybody sees, and about the same size.
const QUALITY: u8 = 88;

/// A format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

/// Why a picture is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFault {
    /// It has more than [`MOST_PIXELS`].
    TooManyPixels,
    /// It cannot be decoded.
    Damaged,
}

/// The picture with nothing but its pixels. Blocks, for a second or so.
///
/// # Errors
/// See [`PictureFault`].
pub fn pixels_only(format: Format, bytes: &[u8]) -> Result<Vec<u8>, PictureFault> {
    let picture = decoded(format, bytes)?;
    encoded(format, &picture).map_err(|_| PictureFault::Damaged)
}

/// A picture made smaller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounded {
    /// A JPEG with nothing but its pixels.
    pub bytes: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// The picture as a JPEG with nothing but its pixels, neither side longer than `longest` pixels. Blocks, for a second or
/// so.
///
/// # Errors
/// See [`PictureFault`].
pub fn bounded(format: Format, bytes: &[u8], longest: u32) -> Result<Bounded, PictureFault> {
    let mut picture = decoded(format, bytes)?;
    if picture.width().max(picture.height()) > longest {
        picture = picture.thumbnail(longest, longest);
    }
    let picture = DynamicImage::from(picture.to_rgb8());
    let bytes = encoded(Format::Jpeg, &picture).map_err(|_| PictureFault::Damaged)?;
    Ok(Bounded { bytes, width: picture.width(), height: picture.height() })
}

fn decoded(format: Format, bytes: &[u8]) -> Result<DynamicImage, PictureFault> {
    let kind = match format {
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Png => ImageFormat::Png,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), kind);
    let mut limits = Limits::default();
    limits.max_alloc = Some(2 * MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| PictureFault::Damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_BYTES {
        return Err(PictureFault::TooManyPixels);
    }
    let turned = decoder.orientation().map_err(|_| PictureFault::Damaged)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| PictureFault::Damaged)?;
    picture.apply_orientation(turned);
    Ok(picture)
}

fn encoded(format: Format, picture: &DynamicImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    match format {
        Format::Jpeg => picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))?,
        Format::Png => picture.write_with_encoder(PngEncoder::new(&mut bytes))?,
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of 4 by 2 pixels, dark on the left.
    fn picture(format: Format) -> Vec<u8> {
        let image = image::RgbImage::from_fn(4, 2, |x, _| image::Rgb(if x < 2 { [0; 3] } else { [255; 3] }));
        encoded(format, &image.into()).unwrap()
    }

    /// EXIF with an orientation, and a latitude of 54 degrees in the north.
    fn exif(orientation: u8) -> Vec<u8> {
        let mut exif = b"II*\0\x08\0\0\0\x02\0".to_vec();
        exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
        exif.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0]);
        exif.extend([2, 0, 1, 0, 2, 0, 2, 0, 0, 0, b'N', 0, 0, 0]);
        exif.extend([2, 0, 5, 0, 3, 0, 0, 0, 68, 0, 0, 0, 0, 0, 0, 0]);
        exif.extend([54, 0, 0, 0, 1, 0, 0, 0, 58, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
        exif
    }

    /// Puts a segment behind the start of a JPEG.
    fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
        let size = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], &[0xff, marker], &size, content, &jpeg[2..]].concat()
    }

    fn a_photograph() -> Vec<u8> {
        let jpeg = with_segment(&picture(Format::Jpeg), 0xe1, &[b"Exif\0\0", exif(6).as_slice()].concat());
        let jpeg =
            with_segment(&jpeg, 0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Whitley Bay</x:xmpmeta>");
        with_segment(&jpeg, 0xfe, b"taken by Jane Smith")
    }

    fn exif_of(format: Format, bytes: &[u8]) -> Option<Vec<u8>> {
        let kind = if format == Format::Jpeg { ImageFormat::Jpeg } else { ImageFormat::Png };
        ImageReader::with_format(Cursor::new(bytes), kind).into_decoder().unwrap().exif_metadata().unwrap()
    }

    fn has(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|window| window == words)
    }

    #[test]
    fn a_photograph_loses_its_place_and_every_other_word_about_itself() {
        let original = a_photograph();
        let exif = exif_of(Format::Jpeg, &original).expect("the original says where it was taken");
        assert!(has(&exif, &[0x25, 0x88]), "the tag of the place is there");
        assert!(has(&original, b"Whitley Bay") && has(&original, b"Jane Smith"));

        let kept = pixels_only(Format::Jpeg, &original).unwrap();
        assert_eq!(exif_of(Format::Jpeg, &kept), None);
        for words in [&b"Exif"[..], b"Whitley Bay", b"xmp", b"Jane Smith", &[0x25, 0x88]] {
            assert!(!has(&kept, words), "{words:?}");
        }
    }

    #[test]
    fn a_photograph_stands_upright_after_its_orientation_is_gone() {
        let kept = decoded(Format::Jpeg, &pixels_only(Format::Jpeg, &a_photograph()).unwrap()).unwrap();
        assert_eq!((kept.width(), kept.height()), (2, 4), "turned by a quarter");
        let kept = kept.to_luma8();
        assert!(kept.get_pixel(0, 0).0[0] < 60 && kept.get_pixel(0, 3).0[0] > 200, "what was left is on top");
    }

    #[test]
    fn a_picture_is_made_no_larger_than_it_may_be_and_never_larger_than_it_was() {
        let large = image::RgbImage::from_pixel(300, 100, image::Rgb([9, 90, 9]));
        let large = encoded(Format::Png, &large.into()).unwrap();
        let kept = bounded(Format::Png, &large, 120).unwrap();
        assert_eq!((kept.width, kept.height), (120, 40));
        let again = decoded(Format::Jpeg, &kept.bytes).unwrap();
        assert_eq!((again.width(), again.height()), (120, 40));
        let small = bounded(Format::Jpeg, &a_photograph(), 120).unwrap();
        assert_eq!((small.width, small.height), (2, 4), "turned upright, and as large as it was");
        assert_eq!(exif_of(Format::Jpeg, &small.bytes), None);
        assert!(!has(&small.bytes, b"Whitley Bay"));
    }

    #[test]
    fn a_png_loses_its_texts() {
        let whole = picture(Format::Png);
        let (head, rest) = whole.split_at(33);
        let original =
            [head, &chunk(b"eXIf", &exif(1)), &chunk(b"tEXt", b"Author\0Jane Smith"), rest].concat();
        assert!(exif_of(Format::Png, &original).is_some() && has(&original, b"Jane Smith"));
        let kept = pixels_only(Format::Png, &original).unwrap();
        assert!(exif_of(Format::Png, &kept).is_none() && !has(&kept, b"Jane Smith"));
        assert_eq!(decoded(Format::Png, &kept).unwrap(), decoded(Format::Png, &whole).unwrap());
    }

    #[test]
    fn a_picture_of_too_many_pixels_or_a_damaged_one_is_refused_before_it_takes_any_memory() {
        let mut bomb = picture(Format::Png);
        bomb[16..24].copy_from_slice(&[0, 0, 0x80, 0, 0, 0, 0x80, 0]);
        let sum = crc(&bomb[12..29]).to_be_bytes();
        bomb[29..33].copy_from_slice(&sum);
        assert_eq!(pixels_only(Format::Png, &bomb), Err(PictureFault::TooManyPixels));
        let photograph = a_photograph();
        for cut in [4, photograph.len() / 4] {
            assert_eq!(pixels_only(Format::Jpeg, &photograph[..cut]), Err(PictureFault::Damaged));
        }
        assert_eq!(pixels_only(Format::Jpeg, b"\xff\xd8\xff\xe0 a JPEG"), Err(PictureFault::Damaged));
    }

    fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let size = u32::try_from(content.len()).unwrap().to_be_bytes();
        let sum = crc(&[kind.as_slice(), content].concat()).to_be_bytes();
        [&size, kind.as_slice(), content, &sum].concat()
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8)
                .fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
        })
    }
}
