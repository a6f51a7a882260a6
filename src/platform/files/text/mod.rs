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
mod tests;
