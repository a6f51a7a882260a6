//! The text of a PDF document: what its pages show as text, in the order they show it.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Document, Encoding, LoadOptions, Object, ObjectId};

use super::Room;

/// The most pages that are read.
const MOST_PAGES: usize = 200;

/// The most bytes of one page's content, unpacked.
const MOST_OF_A_PAGE: usize = 4 * 1024 * 1024;

/// The most bytes that everything unpacked while a document opens may have together.
const MOST_OPENED: usize = 256 * 1024 * 1024;

/// How far to the right, in thousandths of the font's size, the next letter stands when there is a space before it.
const A_SPACE: f32 = -200.0;

pub fn read(bytes: &[u8], room: &mut Room) -> Option<()> {
    let options = LoadOptions { max_decompressed_size: Some(share(bytes)), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options).ok()?;
    if document.is_encrypted() {
        return None;
    }
    let pages = document.get_pages();
    room.reading.pages = Some(pages.len());
    for page in pages.into_values().take(MOST_PAGES) {
        // A page that cannot be read leaves the others.
        let _ = page_text(&document, page, room);
        room.part('\n');
        if room.is_full() {
            break;
        }
    }
    Some(())
}

/// What each stream may have: streams of objects are unpacked while the document opens, all of them.
fn share(bytes: &[u8]) -> usize {
    let streams = bytes.windows(6).filter(|word| word == b"stream").count() / 2;
    (MOST_OPENED / streams.max(1)).clamp(128 * 1024, 16 * 1024 * 1024)
}

fn page_text(document: &Document, page: ObjectId, room: &mut Room) -> Option<()> {
    let fonts = document.get_page_fonts(page).ok()?.into_iter();
    let fonts: BTreeMap<Vec<u8>, Encoding<'_>> = fonts
        .filter_map(|(name, font)| {
            Some((name, font.get_font_encoding_with_limit(document, MOST_OF_A_PAGE).ok()?))
        })
        .collect();
    let content = document.get_page_content_with_limit(page, MOST_OF_A_PAGE).ok()?;
    let mut pen = Pen::new(room, &fonts);
    for operation in &Content::decode(&content).ok()?.operations {
        pen.follow(operation);
        if pen.room.is_full() {
            break;
        }
    }
    Some(())
}

/// Follows where text is put, just far enough to tell a new line from a new word.
struct Pen<'a> {
    room: &'a mut Room,
    fonts: &'a BTreeMap<Vec<u8>, Encoding<'a>>,
    font: Option<&'a Encoding<'a>>,
    /// How high the line stands in its text object.
    line: f32,
    /// How high the page's own origin was moved, and what to come back to.
    offset: f32,
    page: Vec<f32>,
    /// How high the last text stood.
    at: Option<f32>,
    /// Whether the pen was lifted since.
    moved: bool,
}

impl<'a> Pen<'a> {
    fn new(room: &'a mut Room, fonts: &'a BTreeMap<Vec<u8>, Encoding<'a>>) -> Self {
        Pen { room, fonts, font: None, line: 0.0, offset: 0.0, page: Vec::new(), at: None, moved: true }
    }

    fn follow(&mut self, operation: &Operation) {
        let given = &operation.operands;
        self.moved |= matches!(operation.operator.as_str(), "BT" | "Td" | "TD" | "Tm" | "T*" | "cm");
        match operation.operator.as_str() {
            "q" if self.page.len() < 64 => self.page.push(self.offset),
            "Q" => self.offset = self.page.pop().unwrap_or(self.offset),
            "cm" => self.offset += number(given, 5),
            "BT" => self.line = 0.0,
            "Tf" => {
                let name = given.first().and_then(|name| name.as_name().ok());
                self.font = name.and_then(|name| self.fonts.get(name));
            }
            "Td" | "TD" => self.line += number(given, 1),
            "Tm" => self.line = number(given, 5),
            "T*" => self.line -= 1.0,
            "Tj" | "TJ" => self.show(given.first()),
            "'" => self.show_below(given.first()),
            "\"" => self.show_below(given.get(2)),
            _ => {}
        }
    }

    fn show_below(&mut self, shown: Option<&Object>) {
        self.line -= 1.0;
        self.show(shown);
    }

    fn show(&mut self, shown: Option<&Object>) {
        let height = self.offset + self.line;
        let same_line = self.at.is_some_and(|at| (at - height).abs() < 0.5);
        if !same_line {
            self.room.part('\n');
        } else if self.moved {
            self.room.part(' ');
        }
        (self.at, self.moved) = (Some(height), false);
        match shown {
            Some(Object::Array(parts)) => parts.iter().for_each(|part| self.letters(part)),
            Some(text) => self.letters(text),
            None => {}
        }
    }

    fn letters(&mut self, part: &Object) {
        match (part, self.font) {
            (Object::String(bytes, _), Some(font)) => {
                if let Ok(text) = Document::decode_text(font, bytes) {
                    self.room.push(&text);
                }
            }
            (gap, _) if gap.as_float().is_ok_and(|gap| gap < A_SPACE) => self.room.part(' '),
            _ => {}
        }
    }
}

fn number(given: &[Object], at: usize) -> f32 {
    given.get(at).and_then(|number| number.as_float().ok()).unwrap_or_default()
}
