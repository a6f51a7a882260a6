//! The text of an uploaded document, as far as it takes to look for what should not be in it. Not for showing: order
//! and spacing are approximate, pictures and scans say nothing.
//!
//! Documents come from anybody and their parsers are other people's, so each is read on a thread of its own, with
//! bounds on pages, unpacked bytes, text and time. A parser that panics ends its thread and nothing else.

mod docx;
mod pdf;
mod xlsx;

use std::sync::Arc;
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// How long reading may take before it stops where it is.
const TIME: Duration = Duration::from_secs(8);

/// How much longer a parser may need to notice that the time is over before nobody waits for it any more.
const GRACE: Duration = Duration::from_secs(4);

/// The stack of a reading thread: parsers recurse into what is nested, and bound it themselves.
const STACK: usize = 16 * 1024 * 1024;

/// The most text that is read, in bytes: some 300 pages of it.
const MOST_TEXT: usize = 1_000_000;

/// The most bytes that a packed part of a document may have unpacked.
const MOST_UNPACKED: u64 = 48 * 1024 * 1024;

/// A kind of document with text in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// A PDF document.
    Pdf,
    /// A Word document.
    Docx,
    /// An Excel workbook.
    Xlsx,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The text: a line for a line, paragraph or row, with tabs between cells.
    pub text: String,
    /// How many pages it has, where it says so.
    pub pages: Option<usize>,
}

/// Reads a document; `None` when it cannot be read, is locked with a password, or takes too long. Blocks.
pub fn read(kind: Document, bytes: Arc<Vec<u8>>) -> Option<Reading> {
    apart(TIME + GRACE, move || {
        let mut room = Room { reading: Reading::default(), until: Instant::now() + TIME };
        match kind {
            Document::Pdf => pdf::read(&bytes, &mut room)?,
            Document::Docx => docx::read(&bytes, &mut room)?,
            Document::Xlsx => xlsx::read(&bytes, &mut room)?,
        }
        // The bytes go back to who waits before they are told.
        drop(bytes);
        Some(room.reading)
    })
}

/// Does `work` on a thread of its own, which may end in a panic, or go on when nobody waits any more.
fn apart<T: Send + 'static>(wait: Duration, work: impl FnOnce() -> Option<T> + Send + 'static) -> Option<T> {
    let (tell, told) = mpsc::channel();
    let reading = move || {
        // Nobody may be waiting any more.
        let _ = tell.send(work());
    };
    std::thread::Builder::new().name("reading".into()).stack_size(STACK).spawn(reading).ok()?;
    told.recv_timeout(wait).ok().flatten()
}

/// Where the text goes, while there is room and time.
struct Room {
    reading: Reading,
    until: Instant,
}

impl Room {
    fn push(&mut self, text: &str) {
        let left = MOST_TEXT.saturating_sub(self.reading.text.len());
        if text.len() <= left {
            self.reading.text.push_str(text);
        } else {
            self.reading.text.extend(text.chars().take(left / 4));
        }
    }

    /// A break between words or lines, once.
    fn part(&mut self, with: char) {
        if !self.reading.text.is_empty() && !self.reading.text.ends_with(with) {
            self.reading.text.push(with);
        }
    }

    fn is_full(&self) -> bool {
        self.reading.text.len() + 64 >= MOST_TEXT || Instant::now() > self.until
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use lopdf::content::{Content, Operation};
    use lopdf::{Object, Stream, dictionary};
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn text_of(kind: Document, bytes: Vec<u8>) -> String {
        read(kind, Arc::new(bytes)).expect("can be read").text
    }

    fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn word(body: &str) -> Vec<u8> {
        let document = format!(
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
             <w:body>{body}</w:body></w:document>"
        );
        let header = "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>Our header</w:t></w:r></w:p></w:hdr>";
        archive(&[
            ("word/document.xml", &document),
            ("word/header1.xml", header),
            ("word/styles.xml", "<s>Styles</s>"),
        ])
    }

    fn paragraph(text: &str) -> String {
        format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    }

    fn excel() -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let born = ExcelDateTime::from_ymd(1984, 3, 12).unwrap();
        sheet.write(0, 0, "Jane Smith").unwrap();
        sheet.write_with_format(0, 1, &born, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
        sheet.write(1_048_575, 16_383, "the last cell there is").unwrap();
        book.add_worksheet().write(0, 0, "second sheet").unwrap();
        book.save_to_buffer().unwrap()
    }

    fn pdf(operations: Vec<Operation>) -> Vec<u8> {
        let mut document = lopdf::Document::with_version("1.5");
        let pages = document.new_object_id();
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
        });
        let resources = document.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
        let content = Stream::new(dictionary! {}, Content { operations }.encode().unwrap());
        let content = document.add_object(content);
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        });
        let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
        document.objects.insert(pages, Object::Dictionary(tree));
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", catalog);
        document.compress();
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    fn a_page() -> Vec<u8> {
        let at = |x: i64, y: i64| Operation::new("Tm", [1, 0, 0, 1, x, y].map(Object::from).to_vec());
        let show = |text: &str| Operation::new("Tj", vec![Object::string_literal(text)]);
        let spaced = vec![Object::string_literal("NI"), (-500).into(), Object::string_literal("AB123456C")];
        pdf(vec![
            Operation::new("BT", vec![]),
            Operation::new("Tf", vec!["F1".into(), 11.into()]),
            at(72, 700),
            show("Jane "),
            show("Smith"),
            at(200, 700),
            show("12/03/1984"),
            Operation::new("ET", vec![]),
            Operation::new("BT", vec![]),
            at(72, 680),
            Operation::new("TJ", vec![Object::Array(spaced)]),
            Operation::new("ET", vec![]),
        ])
    }

    #[test]
    fn a_word_document_says_its_paragraphs_and_a_line_for_each_row() {
        let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph(text));
        let row = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("Jane Smith"), cell("12/03/1984"));
        let text = text_of(
            Document::Docx,
            word(&format!("{}{row}{}", paragraph("Tea &amp; t&#xE9;"), paragraph("End"))),
        );
        assert!(text.contains("Tea & té\n"), "{text:?}");
        let row = text.lines().find(|line| line.contains("Jane Smith")).unwrap();
        assert!(row.contains("12/03/1984") && !row.contains("End"), "{text:?}");
        assert!(text.contains("Our header") && !text.contains("Styles"), "{text:?}");
    }

    #[test]
    fn a_workbook_says_its_rows_with_days_as_days_and_is_never_spread_out() {
        let text = text_of(Document::Xlsx, excel());
        assert!(text.contains("Jane Smith\t1984-03-12"), "{text:?}");
        assert!(text.contains("the last cell there is") && text.contains("second sheet"), "{text:?}");
    }

    #[test]
    fn a_pdf_says_its_lines_and_the_words_on_them() {
        let read = read(Document::Pdf, Arc::new(a_page())).unwrap();
        assert_eq!(read.pages, Some(1));
        assert!(read.text.contains("Jane Smith 12/03/1984\n"), "{:?}", read.text);
        assert!(read.text.contains("NI AB123456C"), "{:?}", read.text);
    }

    #[test]
    fn what_is_cut_short_or_garbage_is_not_read_and_harms_nobody() {
        for (kind, whole) in [
            (Document::Pdf, a_page()),
            (Document::Docx, word(&paragraph("Hello"))),
            (Document::Xlsx, excel()),
        ] {
            assert!(read(kind, Arc::new(whole.clone())).is_some());
            for end in (0..whole.len()).step_by(whole.len() / 12) {
                let _ = read(kind, Arc::new(whole[..end].to_vec()));
            }
            assert_eq!(read(kind, Arc::new(b"nothing of the kind".to_vec())), None);
            assert_eq!(read(kind, Arc::new(Vec::new())), None);
        }
    }

    #[test]
    fn an_archive_that_unpacks_without_end_is_given_up() {
        let zeros = " ".repeat(usize::try_from(MOST_UNPACKED).unwrap() + 2);
        let bomb = archive(&[
            ("[Content_Types].xml", "<a/>"),
            ("xl/workbook.xml", "<a/>"),
            ("xl/sharedStrings.xml", &zeros),
        ]);
        assert!(bomb.len() < 1024 * 1024, "the bomb is small");
        assert_eq!(read(Document::Xlsx, Arc::new(bomb)), None);
    }

    #[test]
    fn a_parser_that_panics_or_never_ends_is_given_up() {
        let soon = Duration::from_millis(50);
        assert_eq!(apart(soon, || Some(1)), Some(1));
        assert_eq!(apart::<u8>(soon, || panic!("as parsers do")), None);
        assert_eq!(
            apart(soon, || {
                std::thread::sleep(Duration::from_secs(1));
                Some(1)
            }),
            None
        );
    }
}
