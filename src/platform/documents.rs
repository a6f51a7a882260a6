//! Documents to keep or to print: a layout of `config/documents/` and what it shows become an accessible PDF.

use std::sync::OnceLock;

use halemark_documents::{Fault, Job, Press};
use serde_json::Value;
use tokio::sync::Semaphore;

use crate::platform::error::{AppError, Refusal};
use crate::platform::text::Text;

/// The typefaces, as `build.rs` took them from npm.
static FONTS: &[&[u8]] = include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

/// Pictures a layout may show.
const PICTURES: &[(&str, &[u8])] = &[("mark.svg", include_bytes!("../../assets/mark.svg"))];

/// Documents set at the same time, at most: each takes a processor.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// A layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// The certificate of a health advocate.
    AdvocateCertificate,
}

/// Why there is no document, where a person can do something about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoLetters(Vec<char>);

impl Layout {
    const fn source(self) -> &'static str {
        match self {
            Self::AdvocateCertificate => include_str!("../../config/documents/advocate-certificate.typ"),
        }
    }
}

/// Sets a document away from the threads that serve pages. What each layout takes is said at its head.
///
/// # Errors
/// Refused when the typeface lacks letters of a name; a fault when the layout does not fit the values.
pub async fn pdf(layout: Layout, values: &Value) -> Result<Vec<u8>, AppError> {
    let values = values.to_string();
    let _turn = AT_ONCE.acquire().await.map_err(AppError::fault)?;
    let work = move || press().print(&Job { layout: layout.source(), values: &values, pictures: PICTURES });
    let printed = tokio::task::spawn_blocking(work).await.map_err(AppError::fault)?;
    printed.map_err(|fault| match fault {
        Fault::NoLetters(missing) => NoLetters(missing).into(),
        Fault::Layout(found) => AppError::fault(found.join("; ")),
    })
}

fn press() -> &'static Press {
    static PRESS: OnceLock<Press> = OnceLock::new();
    PRESS.get_or_init(|| Press::new(FONTS))
}

impl Refusal for NoLetters {
    fn text(&self) -> Text {
        let missing: Vec<String> = self.0.iter().take(10).map(char::to_string).collect();
        Text::new("refused-document-letters").with("letters", missing.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_value_is_printed_and_never_run() {
        let layout = "#set document(title: \"T\")\n#set text(font: \"Atkinson Hyperlegible Next\", lang: \"en\")\n\
            #let it = json(\"values.json\")\n#it.name";
        let print = |name: &str| {
            let values = serde_json::json!({ "name": name }).to_string();
            press().print(&Job { layout, values: &values, pictures: &[] })
        };
        for name in ["#panic(\"run\")", "#image(\"/etc/passwd\")", "= Heading *bold* $x$ @ref \\", "Ŵyn Ŷ"]
        {
            assert!(print(name).is_ok_and(|pdf| pdf.starts_with(b"%PDF-")), "{name}");
        }
        assert!(matches!(print("李"), Err(Fault::NoLetters(missing)) if missing == ['李']));
    }

    #[test]
    fn a_layout_reads_nothing_of_the_machine() {
        for layout in
            ["#read(\"/etc/passwd\")", "#read(\"../Cargo.toml\")", "#import \"@preview/cetz:0.3.4\": *"]
        {
            let printed = press().print(&Job { layout, values: "{}", pictures: &[] });
            assert!(
                matches!(&printed, Err(Fault::Layout(found)) if !found.is_empty()),
                "{layout}: {printed:?}"
            );
        }
    }
}
