//! Reading a form that may bring a file, and an item of evidence out of it.

mod sayings;
mod upload;

use std::str::FromStr;

use super::rules::{Draft, FileType, Kind, RenewalDraft, Source, Upload, UploadRefusal, read_link};
use crate::platform::error::Refusal;
use crate::platform::web::Fields;

pub use sayings::{edits, publicity, redaction, search, until};
pub use upload::{Received, receive, receive_as_it_came};

/// A file as it arrived: `None` where none was chosen.
pub type Arrived = Option<Result<Upload, UploadRefusal>>;

/// An item out of the fields `<prefix>kind`, `-title`, `-about`, `-until`, `-file`, `-link` and `-note`. Without a kind,
/// what was filled in decides.
pub fn read_item(fields: &mut Fields<'_>, prefix: &str, file: Arrived) -> Option<Draft> {
    let name = |field: &str| format!("{prefix}{field}");
    let title = fields.line(&name("title"), "evidence-title-missing");
    let about_on = fields.optional_date(&name("about"));
    let current_until = fields.optional_date(&name("until"));
    let source = read_source(fields, prefix, file);
    Some(Draft { title: title?, about_on: about_on?, current_until: current_until?, source: source? })
}

/// A new version of an item out of the fields of [`read_item`], but for the title.
pub fn read_renewal(fields: &mut Fields<'_>, file: Arrived) -> Option<RenewalDraft> {
    let about_on = fields.optional_date("about");
    let current_until = fields.optional_date("until");
    let source = read_source(fields, "", file);
    Some(RenewalDraft { about_on: about_on?, current_until: current_until?, source: source? })
}

fn read_source(fields: &mut Fields<'_>, prefix: &str, file: Arrived) -> Option<Source> {
    let name = |field: &str| format!("{prefix}{field}");
    match kind(fields, prefix, file.is_some()) {
        Some(Kind::File) => read_file(fields, &name("file"), file),
        Some(Kind::Link) => read_address(fields, &name("link")),
        Some(Kind::Note) => fields.story(&name("note"), "evidence-note-missing").map(Source::Note),
        None => {
            fields.error(&name("kind"), "evidence-kind-missing");
            None
        }
    }
}

fn kind(fields: &Fields<'_>, prefix: &str, has_file: bool) -> Option<Kind> {
    let chosen = Kind::from_str(fields.text(&format!("{prefix}kind"))).ok();
    let filled = |field: &str| !fields.text(&format!("{prefix}{field}")).is_empty();
    chosen.or(match (has_file, filled("link"), filled("note")) {
        (true, _, _) => Some(Kind::File),
        (_, true, _) => Some(Kind::Link),
        (_, _, true) => Some(Kind::Note),
        _ => None,
    })
}

fn read_file(fields: &mut Fields<'_>, name: &str, file: Arrived) -> Option<Source> {
    let Some(arrived) = file else {
        fields.error(name, "evidence-file-missing");
        return None;
    };
    let checked = arrived.and_then(|upload| Ok((FileType::of(&upload.name, &upload.bytes)?, upload)));
    match checked {
        Ok((kind, upload)) => Some(Source::File(kind, upload)),
        Err(refusal) => {
            fields.error(name, refusal.text());
            None
        }
    }
}

fn read_address(fields: &mut Fields<'_>, name: &str) -> Option<Source> {
    let text = fields.text(name);
    if text.is_empty() {
        fields.error(name, "evidence-link-missing");
        return None;
    }
    match read_link(text) {
        Ok(link) => Some(Source::Link(link)),
        Err(refusal) => {
            fields.error(name, refusal.text());
            None
        }
    }
}
