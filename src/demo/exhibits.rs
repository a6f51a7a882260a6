//! A few small files of evidence, made here: three one-page documents and two posters.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};

use crate::evidence::NewItem;
use crate::evidence::actions::keep;
use crate::evidence::rules::{Draft, FileType, Source, Upload};
use crate::platform::error::AppError;
use crate::platform::files::Files;

/// The documents: title, file name and lines.
const PAPERS: [(&str, &str, &[&str]); 3] = [
    (
        "Health needs assessment: summary",
        "health-needs-summary.pdf",
        &[
            "Health needs assessment: what staff told us",
            "Open for three weeks, on paper and by phone link.",
            "1. Sleep and tiredness",
            "2. Stress, most of all on Mondays",
            "3. Back and shoulder pain",
            "Next: three campaigns, chosen from this list.",
        ],
    ),
    (
        "Smoke-free policy",
        "smoke-free-policy.pdf",
        &[
            "Smoke-free policy",
            "Our buildings and vehicles are smoke-free. Vaping is outdoors only.",
            "Anyone who wants to stop can see the local service in working time.",
            "Owner: operations. Next review: in twelve months.",
        ],
    ),
    (
        "Record for the award",
        "record.pdf",
        &[
            "Record for the award",
            "Kept by the health advocates and looked at every quarter.",
            "Dates, totals and decisions only. No names, and nothing about one person's health.",
        ],
    ),
];

/// The posters: title, file name and colours.
const POSTERS: [(&str, &str, [[u8; 3]; 3]); 2] = [
    (
        "Poster: walk at lunch",
        "walk-at-lunch.png",
        [[0xe8, 0xf1, 0xe4], [0x2f, 0x6b, 0x3c], [0xf2, 0xb7, 0x3f]],
    ),
    (
        "Poster: talk about it",
        "talk-about-it.png",
        [[0xe9, 0xec, 0xf5], [0x2b, 0x3f, 0x7a], [0xd9, 0x6a, 0x4b]],
    ),
];

/// Puts the files into the file store; the items are ready to be added to an employer's library. Blocks.
///
/// # Errors
/// When the file store does not take them.
pub fn keep_all(files: &Files) -> Result<Vec<NewItem>, AppError> {
    let papers = PAPERS.map(|(title, name, lines)| (title, name, document(lines)));
    let posters = POSTERS.map(|(title, name, colours)| (title, name, poster(colours)));
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(AppError::fault)?;
    let kept = papers.into_iter().chain(posters).map(|(title, name, bytes)| {
        let kind = FileType::of(name, &bytes)?;
        let source = Source::File(kind, Upload::new(name.to_owned(), bytes));
        runtime.block_on(keep(
            files,
            Draft { title: title.to_owned(), about_on: None, current_until: None, source },
        ))
    });
    kept.collect()
}

/// The item whose file goes best with a title.
pub fn suited<'a>(exhibits: &'a [NewItem], title: &str) -> Option<&'a NewItem> {
    let at = match title {
        _ if title.contains("needs assessment") => 0,
        _ if title.contains("Smoke-free") => 1,
        _ if title.contains("Photograph") => 3,
        _ if title.contains("Poster") => 4,
        _ => 2,
    };
    exhibits.get(at)
}

/// A PNG of a wall with a notice board and two posters on it.
///
/// # Errors
/// A fault when it cannot be encoded.
pub fn notice_board() -> Result<Vec<u8>, AppError> {
    const POSTERS: [(u32, Rgb<u8>); 2] = [(160, Rgb([0x2f, 0x6b, 0x3c])), (420, Rgb([0x2b, 0x3f, 0x7a]))];
    let picture = RgbImage::from_fn(800, 600, |x, y| {
        let poster =
            POSTERS.iter().find(|(left, _)| (*left..left + 200).contains(&x) && (160..440).contains(&y));
        match poster {
            Some((left, _)) if x.abs_diff(left + 100).pow(2) + y.abs_diff(270).pow(2) < 3_600 => {
                Rgb([0xf2, 0xb7, 0x3f])
            }
            Some((_, colour)) => *colour,
            None if (100..700).contains(&x) && (100..500).contains(&y) => Rgb([0xb5, 0x8a, 0x5a]),
            None => Rgb([0xdd, 0xd9, 0xd0]),
        }
    });
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).map_err(AppError::fault)?;
    Ok(png.into_inner())
}

/// A PDF of one page with these lines.
fn document(lines: &[&str]) -> Vec<u8> {
    let mut page = String::from("BT /F1 14 Tf 72 760 Td 24 TL\n");
    for line in lines {
        let plain = line.replace(['(', ')', '\\'], " ");
        page.push_str(&format!("({plain}) Tj T*\n"));
    }
    page.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R \
         /Resources << /Font << /F1 4 0 R >> >> >>"
            .to_owned(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
    ];
    let (mut file, mut places) = (String::from("%PDF-1.4\n"), String::new());
    for (at, object) in objects.iter().enumerate() {
        places.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let (start, count) = (file.len(), objects.len() + 1);
    file.push_str(&format!("xref\n0 {count}\n0000000000 65535 f \n{places}"));
    file.push_str(&format!("trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
    file.into_bytes()
}

const WIDTH: u32 = 120;
const HEIGHT: u32 = 160;

/// A PNG with a band and a disc, in three colours: ground, band, disc.
fn poster(colours: [[u8; 3]; 3]) -> Vec<u8> {
    let mut pixels = Vec::new();
    for y in 0..HEIGHT {
        pixels.push(0); // the filter of the line: none
        for x in 0..WIDTH {
            let (dx, dy) = (x.abs_diff(60), y.abs_diff(60));
            pixels.push(if dx * dx + dy * dy < 1_600 { 2 } else { u8::from((118..142).contains(&y)) });
        }
    }
    let mut header = [WIDTH.to_be_bytes(), HEIGHT.to_be_bytes()].concat();
    header.extend([8, 3, 0, 0, 0]); // eight bits, a palette, the usual methods
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, b"IHDR", &header);
    chunk(&mut file, b"PLTE", &colours.concat());
    chunk(&mut file, b"IDAT", &stored(&pixels));
    chunk(&mut file, b"IEND", b"");
    file
}

/// A zlib stream that holds its bytes as they are. One block takes up to 65,535 of them.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap_or(u16::MAX);
    let mut stream = vec![0x78, 0x01, 0x01];
    stream.extend(length.to_le_bytes());
    stream.extend((!length).to_le_bytes());
    stream.extend(bytes.iter().take(usize::from(length)));
    let (low, high) = bytes.iter().take(usize::from(length)).fold((1u32, 0u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    stream.extend((high << 16 | low).to_be_bytes());
    stream
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    file.extend(u32::try_from(data.len()).unwrap_or_default().to_be_bytes());
    let checked = [kind, data].concat();
    file.extend(&checked);
    let crc = checked.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    });
    file.extend((!crc).to_be_bytes());
}
