//! Dates of birth, beside a label or as a list of names with days on which people are born.

use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::Regex;

use super::day::{Found, days};

/// Words that say that a date of birth follows, or a column of them.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?i)\bdob\b|\bd\.\s?o\.\s?b\b\.?|\bdates?\s+of\s+birth\b|\bbirth\s?dates?\b|\bdyddiad(?:au)?\s+geni\b";
    // Reason: a constant pattern, which the tests of this module compile.
    Regex::new(pattern).expect("a good pattern")
});

/// How far behind its label a date may stand, in bytes.
const BESIDE: usize = 30;

/// How many lines under a heading that says so, and how many without one, are a list.
const UNDER_A_HEADING: usize = 2;
const WITHOUT_A_HEADING: usize = 3;

/// Words that say that a day is something else than a birthday.
const OTHER_DAYS: [&str; 24] = [
    "start", "join", "since", "service", "approv", "review", "version", "revis", "issue", "train", "complet",
    "expir", "renew", "signed", "launch", "open", "event", "campaign", "policy", "meeting", "appoint",
    "retir", "left", "qualif",
];

/// Words with a capital that are no part of a name.
const NO_NAMES: [&str; 64] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "national",
    "world",
    "international",
    "health",
    "wellbeing",
    "week",
    "day",
    "month",
    "the",
    "and",
    "of",
    "limited",
    "ltd",
    "plc",
    "council",
    "road",
    "street",
    "mental",
    "stress",
    "awareness",
    "first",
    "aid",
    "date",
    "birth",
    "dob",
    "name",
    "employee",
    "manager",
    "director",
    "act",
    "regulations",
    "order",
    "board",
];

/// How many dates of birth a text seems to hold.
pub fn dates_of_birth(text: &str, today: NaiveDate) -> usize {
    let labels: Vec<usize> = LABEL.find_iter(text).map(|label| label.end()).collect();
    let labelled = if labels.is_empty() { 0 } else { beside(text, &labels, today) };
    let least = if labels.is_empty() { WITHOUT_A_HEADING } else { UNDER_A_HEADING };
    let listed = listed(text, today);
    labelled.max(if listed >= least { listed } else { 0 })
}

/// Labels with a date that could be one of birth right behind them.
fn beside(text: &str, labels: &[usize], today: NaiveDate) -> usize {
    let could_be: Vec<Found> = days(text, today).into_iter().filter(|day| day.could_be_birth).collect();
    let near = |label: &&usize| could_be.iter().any(|day| (**label..**label + BESIDE).contains(&day.start));
    labels.iter().filter(near).count()
}

/// Lines with a name and a day on which its bearer could have been born, and no word that says otherwise.
fn listed(text: &str, today: NaiveDate) -> usize {
    text.lines().filter(|line| has_birthday(line, today) && has_name(line) && !says_otherwise(line)).count()
}

fn has_birthday(line: &str, today: NaiveDate) -> bool {
    days(line, today).iter().any(|day| day.could_be_birth && day.whole_year)
}

fn says_otherwise(line: &str) -> bool {
    let line = line.to_lowercase();
    OTHER_DAYS
        .iter()
        .any(|word| line.split(|c: char| !c.is_alphanumeric()).any(|said| said.starts_with(word)))
}

/// Two words beside each other that look like a first and a last name.
fn has_name(line: &str) -> bool {
    let words: Vec<bool> = line
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|'))
        .filter(|word| !word.is_empty())
        .map(is_name)
        .collect();
    words.windows(2).any(|pair| pair == [true, true])
}

fn is_name(word: &str) -> bool {
    let word = word.trim_matches(|c: char| matches!(c, '.' | ':' | '(' | ')'));
    let mut letters = word.chars();
    let first_is_capital = letters.next().is_some_and(char::is_uppercase);
    let rest_is_letters =
        letters.clone().count() > 0 && letters.all(|c| c.is_alphabetic() || "'’-".contains(c));
    first_is_capital && rest_is_letters && !NO_NAMES.contains(&word.to_lowercase().as_str())
}
