//! Numbers that belong to one person: National Insurance and NHS.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// Two letters, six figures, a letter A to D; spaces or hyphens between the pairs, as people write it. Which letters
/// and which prefixes are given out: HMRC, National Insurance Manual, NIM39110.
static NATIONAL_INSURANCE: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?i)\b([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])([ -]?)([0-9]{2})[ -]?([0-9]{2})[ -]?([0-9]{2})[ -]?([A-D])\b";
    // Reason: a constant pattern, which the tests of this module compile.
    Regex::new(pattern).expect("a good pattern")
});

/// Prefixes that are never given out.
const NEVER: [&str; 7] = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];

/// Ten figures as the NHS prints them, 3-3-4, or run together.
static TEN_FIGURES: LazyLock<Regex> = LazyLock::new(|| {
    // Reason: a constant pattern, which the tests of this module compile.
    Regex::new(r"\b([0-9]{3})([ -]?)([0-9]{3})[ -]?([0-9]{4})\b").expect("a good pattern")
});

/// Words that say that a number of the NHS follows, or a column of them.
static NHS_LABEL: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?i)\b(?:NHS|CHI)\s*(?:number|no\b|num\b|#|id\b)|\brhif(?:au)?\s+(?:y\s+)?GIG\b";
    // Reason: a constant pattern, which the tests of this module compile.
    Regex::new(pattern).expect("a good pattern")
});

/// How many numbers of the NHS without a word about it are a list of them and no chance.
const A_LIST: usize = 3;

/// How many different National Insurance numbers a text seems to hold.
pub fn national_insurance(text: &str) -> usize {
    let found = NATIONAL_INSURANCE.captures_iter(text).filter(|found| stands_alone(text, found));
    found.filter_map(|found| national_insurance_number(&found)).collect::<BTreeSet<_>>().len()
}

fn national_insurance_number(found: &Captures<'_>) -> Option<String> {
    let written = &found[0];
    let number: String = written.chars().filter(char::is_ascii_alphanumeric).collect();
    let in_capitals = !number.chars().any(|c| c.is_ascii_lowercase());
    // "we 10 20 30 a" is a sentence; in small letters only a number written in one is taken for one.
    let plausible = in_capitals || number.len() == written.len();
    let number = number.to_ascii_uppercase();
    (plausible && !NEVER.contains(&&number[..2])).then_some(number)
}

/// How many different NHS numbers a text seems to hold. One in eleven of all numbers passes the check figure, so a
/// label has to stand somewhere, or all numbers of this form have to pass and be a list.
pub fn nhs(text: &str) -> usize {
    let labelled = NHS_LABEL.is_match(text);
    let spaced = |found: &Captures<'_>| !found[2].is_empty();
    let candidates: BTreeSet<String> = TEN_FIGURES
        .captures_iter(text)
        .filter(|found| (labelled || spaced(found)) && stands_alone(text, found))
        .map(|found| found[0].chars().filter(char::is_ascii_digit).collect())
        .collect();
    let valid = candidates.iter().filter(|number| passes_the_check(number)).count();
    let is_list = valid >= A_LIST && valid == candidates.len();
    if labelled || is_list { valid } else { 0 }
}

/// The check figure of an NHS number: weights 10 to 2, modulus 11 (NHS Data Dictionary, "NHS number").
fn passes_the_check(number: &str) -> bool {
    let figures: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
    let [weighed @ .., check] = figures.as_slice() else { return false };
    let sum: u32 = weighed.iter().zip((2..=10).rev()).map(|(figure, weight)| figure * weight).sum();
    let all_alike = weighed.iter().all(|figure| figure == check);
    !all_alike && (11 - sum % 11) % 11 == *check
}

/// Whether it is no part of a longer code, address or telephone number.
fn stands_alone(text: &str, found: &Captures<'_>) -> bool {
    let Some(whole) = found.get(0) else { return false };
    let before = text[..whole.start()].chars().next_back();
    let after = text[whole.end()..].chars().next();
    let joined =
        |c: Option<char>| c.is_some_and(|c| matches!(c, '-' | '/' | '_' | '=' | '&' | '+' | '@' | '%'));
    !joined(before) && !joined(after)
}
