//! What a request came to, in a few words that are the same on every run.

use crate::support::client::Answer;

/// The status, and where it leads or what the page is called.
pub fn outcome(answer: &Answer) -> String {
    let detail = match answer.status {
        200 if is_page(answer) => format!("\"{}\"", answer.heading()),
        200 => answer.header("content-type").unwrap_or_default().to_owned(),
        303 => answer.location().unwrap_or_default().to_owned(),
        _ => String::new(),
    };
    same_each_time(format!("{} {detail}", answer.status).trim())
}

/// Whether somebody was told that they may not, that there is nothing, or to sign in. Who has just signed out is
/// sent to the same page, with a notice.
pub fn is_refused(answer: &Answer) -> bool {
    matches!(answer.status, 401 | 403 | 404)
        || (answer.status == 303 && answer.whole_location() == Some("/sign-in"))
}

fn is_page(answer: &Answer) -> bool {
    answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"))
}

/// Keys and references, which are new each time, become braces.
fn same_each_time(text: &str) -> String {
    let is_key = |word: &str| word.len() == 36 && word.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
    let is_reference = |word: &str| {
        let parts: Vec<&str> = word.split('-').collect();
        matches!(parts[..], [prefix, one, two] if prefix.len() <= 3 && one.len() == 4 && two.len() == 4)
            && word.chars().all(|c| c == '-' || c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    let each = |word: &str| match word {
        key if is_key(key) => "{id}".to_owned(),
        reference if is_reference(reference) => "{reference}".to_owned(),
        other => other.to_owned(),
    };
    let apart = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    let mut same = String::new();
    for piece in text.split_inclusive(apart) {
        let word = piece.trim_end_matches(apart);
        same += &each(word);
        same += &piece[word.len()..];
    }
    same
}

#[test]
fn keys_and_references_are_the_same_each_time() {
    let text = "303 /employers/019526a0-0000-7000-8000-000000000000/sites \"BHA-7KQ2-MX4D, Bronze\"";
    assert_eq!(same_each_time(text), "303 /employers/{id}/sites \"{reference}, Bronze\"");
}
