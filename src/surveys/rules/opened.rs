//! What becomes of answers once their survey is closed: comments are parted from the rest, and what would name somebody is
//! taken out of them.

use std::sync::LazyLock;

use regex::Regex;

use crate::questionnaires::rules::ItemKind;
use crate::questionnaires::{Answer, Answers, Questionnaire};

/// What stands in a comment where something was taken out.
pub const TAKEN_OUT: &str = "[taken out]";

/// A comment somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The code of the item it answers.
    pub item: String,
    /// Its words, without what would name somebody.
    pub text: String,
    /// How many things were taken out.
    pub redacted: u32,
}

/// E-mail addresses, National Insurance numbers, telephone numbers: in this order, since a number of the second kind
/// holds digits enough for one of the third.
static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let patterns = [
        r"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+",
        r"(?i)\b[a-ceghj-pr-tw-z]{2}[\s.-]?(?:\d{2}[\s.-]?){3}[a-d]\b",
        r"(?:\+|\b00)\d{1,3}[\s.-]?(?:\(0\)[\s.-]?)?\d(?:[\s.-]?\d){5,12}\b",
        r"\(?\b0\d{2,4}\)?(?:[\s.-]?\d){5,8}\b",
    ];
    // What is written here compiles, or the tests of this file fail.
    patterns.iter().filter_map(|pattern| Regex::new(pattern).ok()).collect()
});

/// Parts an opened answer: what is counted, and its comments, trimmed and redacted; empty ones are left out.
pub fn part(questionnaire: &Questionnaire, mut answers: Answers) -> (Answers, Vec<Comment>) {
    let mut comments = Vec::new();
    for item in questionnaire.items().filter(|item| matches!(item.kind, ItemKind::Text { .. })) {
        if let Some(Answer::Text(text)) = answers.items.remove(&item.code) {
            let (text, redacted) = redact(text.trim());
            if !text.is_empty() {
                comments.push(Comment { item: item.code.clone(), text, redacted });
            }
        }
    }
    (answers, comments)
}

/// A text without what would name somebody, and how many things were taken out.
pub fn redact(text: &str) -> (String, u32) {
    let (mut text, mut count) = (text.to_owned(), 0);
    for pattern in PATTERNS.iter() {
        count += u32::try_from(pattern.find_iter(&text).count()).unwrap_or(u32::MAX);
        text = pattern.replace_all(&text, TAKEN_OUT).into_owned();
    }
    (text, count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles() {
        assert_eq!(PATTERNS.len(), 4);
    }

    #[test]
    fn what_would_name_somebody_is_taken_out_and_counted() {
        for text in [
            "jo.o'neil@example.co.uk",
            "QQ 12 34 56 C",
            "qq123456c",
            "AB-12-34-56-D",
            "0191 498 0123",
            "(0191) 4980123",
            "07700 900 123",
            "07700900123",
            "+44 7700 900123",
            "+44 (0)191 498 0123",
            "0044 191 4980123",
            "+48 601 234 567",
        ] {
            if text.to_lowercase().starts_with("qq") {
                // Q is no first letter of such a number: these show that the pattern is not wider than it should be.
                assert_eq!(redact(text).1, 0, "{text}");
                continue;
            }
            assert_eq!(
                redact(&format!("Ring {text}, please")),
                (format!("Ring {TAKEN_OUT}, please"), 1),
                "{text}"
            );
        }
    }

    #[test]
    fn ordinary_words_and_numbers_stay() {
        for text in
            ["8 out of 10", "since 2019", "£1,200 a month", "from 08:30 to 17:15", "12/04/2026", "room 0.14"]
        {
            assert_eq!(redact(text), (text.to_owned(), 0));
        }
    }
}
