//! Answers that are saved as a file, under a name no file system or header makes anything of.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, X_CONTENT_TYPE_OPTIONS};

use crate::platform::csv::MARK;
use crate::platform::db::search_key;

/// The longest name of a file, in characters.
const NAME_LIMIT: usize = 80;

/// A PDF to be saved as `<name>.pdf`.
pub fn pdf(name: &str, bytes: Vec<u8>) -> HttpResponse {
    attachment("application/pdf", &format!("{}.pdf", inert(name)), bytes)
}

/// Lines of a table to be saved as `<name>.csv`; the mark of UTF-8 is put before them.
pub fn csv(name: &str, lines: &str) -> HttpResponse {
    let body = format!("{MARK}{lines}").into_bytes();
    attachment("text/csv; charset=utf-8; header=present", &format!("{}.csv", inert(name)), body)
}

/// A calendar to be saved as `<name>.ics`.
pub fn ics(name: &str, calendar: String) -> HttpResponse {
    attachment("text/calendar; charset=utf-8", &format!("{}.ics", inert(name)), calendar.into_bytes())
}

/// A workbook to be saved as `<name>.xlsx`.
pub fn xlsx(name: &str, bytes: Vec<u8>) -> HttpResponse {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    attachment(kind, &format!("{}.xlsx", inert(name)), bytes)
}

fn attachment(media_type: &str, file: &str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{file}\"")))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .body(bytes)
}

/// `Zoë O’Hara: advocate` becomes `zoe-ohara-advocate`.
fn inert(name: &str) -> String {
    let key = search_key(name);
    let kept = key.chars().filter(|c| c.is_ascii_alphanumeric() || *c == ' ').take(NAME_LIMIT);
    let kept: String = kept.collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    if words.is_empty() { "document".into() } else { words.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_by_plain_letters_whatever_a_name_is_made_of() {
        for (name, called) in [
            ("Zoë O’Hara: advocate", "zoe-ohara-advocate"),
            ("../../etc/passwd\r\nX: y\"", "etc-passwd-x-y"),
            ("李", "document"),
            ("", "document"),
        ] {
            assert_eq!(inert(name), called);
        }
    }
}
