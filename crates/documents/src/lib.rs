//! Turns a Typst layout and values into an accessible PDF: tagged, PDF/UA-1, with its typefaces embedded.
//!
//! A layout reads what it shows with `json("values.json")`. Whatever people wrote reaches it as a string, never as
//! markup, so nothing they write can run. Layouts see no other file of the machine, no package, no network and no clock:
//! the same layout and values give the same bytes.

mod sheet;

use std::fmt;

use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use sheet::Sheet;

/// The typefaces documents are set in, read once.
pub struct Press {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

/// What is to be printed.
#[derive(Clone, Copy, Debug)]
pub struct Job<'a> {
    /// The layout, in Typst.
    pub layout: &'a str,
    /// What it shows, as JSON; the layout reads it as `values.json`.
    pub values: &'a str,
    /// Pictures of the layout: the name it calls each by, and its bytes.
    pub pictures: &'a [(&'static str, &'static [u8])],
}

/// Why there is no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The typefaces have no letters for these characters, so a name would be printed with holes.
    NoLetters(Vec<char>),
    /// The layout is wrong, or does not fit the values; one line for each thing.
    Layout(Vec<String>),
}

impl Press {
    /// A press with these typefaces (TrueType or OpenType files).
    pub fn new(files: &[&'static [u8]]) -> Self {
        let fonts: Vec<Font> = files.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
        Press { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// Prints one document. Takes tens of milliseconds of one processor, so it does not belong on a thread that serves
    /// others; keeps nothing in memory afterwards.
    ///
    /// # Errors
    /// [`Fault::NoLetters`] for what the typefaces cannot show, [`Fault::Layout`] for what is our own fault.
    pub fn print(&self, job: &Job<'_>) -> Result<Vec<u8>, Fault> {
        let missing = self.without_letters(job.values);
        if !missing.is_empty() {
            return Err(Fault::NoLetters(missing));
        }
        let pdf = self.set(job);
        comemo::evict(0);
        pdf.map_err(|found| Fault::Layout(found.iter().map(|one| one.message.to_string()).collect()))
    }

    fn set(&self, job: &Job<'_>) -> Result<Vec<u8>, EcoVec<SourceDiagnostic>> {
        let sheet = Sheet::new(&self.book, &self.fonts, job);
        let document = typst::compile::<PagedDocument>(&sheet).output?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).unwrap_or_default();
        typst_pdf::pdf(&document, &PdfOptions { standards, ..PdfOptions::default() })
    }

    /// The characters of a text that a typeface of this press has no letter for, each once.
    fn without_letters(&self, text: &str) -> Vec<char> {
        let is_shown = |c: char| {
            c.is_whitespace() || self.fonts.iter().all(|font| font.info().coverage.contains(u32::from(c)))
        };
        let mut missing: Vec<char> = text.chars().filter(|c| !is_shown(*c)).collect();
        missing.sort_unstable();
        missing.dedup();
        missing
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::NoLetters(missing) => write!(f, "no letters for {missing:?}"),
            Fault::Layout(found) => f.write_str(&found.join("; ")),
        }
    }
}

impl std::error::Error for Fault {}
