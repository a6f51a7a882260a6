//! Asking people: lists of addresses, reminders, slips.

use std::str::FromStr;

use chrono::NaiveDate;

use super::course::{State, Survey};
use super::terms::Mode;
use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// The most addresses on a list.
pub const MOST_INVITEES: usize = 10_000;

/// How often everybody is reminded at most.
pub const MOST_REMINDERS: usize = 3;

/// Whole days between two letters to the same people.
pub const DAYS_BETWEEN: i64 = 3;

/// Why people cannot be asked so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskingRefusal {
    /// The survey does not go by links of people's own.
    NotPersonal,
    /// The survey is not planned any more.
    NotPlanned,
    /// The survey is not open.
    NotOpen,
    /// Everybody was reminded as often as may be.
    RemindedEnough,
    /// The letter before is too fresh.
    TooSoon {
        /// The first day another may go.
        from: NaiveDate,
    },
    /// The survey does not go by slips.
    NotBySlips,
    /// The slips were printed.
    Printed,
    /// More slips than people asked.
    TooManySlips {
        /// How many are asked.
        asked: u32,
    },
}

/// Why a list of addresses cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misaddressed {
    /// There is no address in it.
    Empty,
    /// Something that should be an address is none; the first one.
    NotAnAddress(String),
    /// There are too many.
    TooMany,
}

/// The addresses in what somebody pasted: one a line, a column of a spreadsheet, or a table with names and more, which is
/// left out. Each once, in small letters, sorted.
///
/// # Errors
/// What is wrong with the list.
pub fn addresses(text: &str) -> Result<Vec<String>, Misaddressed> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '"' | '(' | ')');
    let mut found = Vec::new();
    for word in text.split(is_between).filter(|word| word.contains('@')) {
        let word = word.trim_start_matches("mailto:").trim_end_matches('.');
        match lettre::Address::from_str(word) {
            Ok(_) => found.push(word.to_lowercase()),
            Err(_) => return Err(Misaddressed::NotAnAddress(word.chars().take(80).collect())),
        }
    }
    found.sort();
    found.dedup();
    match found.len() {
        0 => Err(Misaddressed::Empty),
        count if count > MOST_INVITEES => Err(Misaddressed::TooMany),
        _ => Ok(found),
    }
}

/// Whether everybody can be reminded today. `reminded` holds the days they were, the first one first.
///
/// # Errors
/// The first reason why not.
pub fn check_reminder(
    survey: &Survey,
    launched_on: NaiveDate,
    reminded: &[NaiveDate],
    today: NaiveDate,
) -> Result<(), AskingRefusal> {
    if survey.mode != Mode::Personal {
        return Err(AskingRefusal::NotPersonal);
    }
    if !survey.takes_answers(today) {
        return Err(AskingRefusal::NotOpen);
    }
    if reminded.len() >= MOST_REMINDERS {
        return Err(AskingRefusal::RemindedEnough);
    }
    let last = reminded.last().copied().unwrap_or(launched_on);
    let from = last + chrono::Duration::days(DAYS_BETWEEN);
    if today < from { Err(AskingRefusal::TooSoon { from }) } else { Ok(()) }
}

/// Whether so many slips can be printed today.
///
/// # Errors
/// The first reason why not.
pub fn check_slips(survey: &Survey, slips: u32, today: NaiveDate) -> Result<(), AskingRefusal> {
    if survey.mode != Mode::Slips {
        return Err(AskingRefusal::NotBySlips);
    }
    if survey.state != State::Open || !survey.takes_answers(today) {
        return Err(AskingRefusal::NotOpen);
    }
    if survey.slips.is_some() {
        return Err(AskingRefusal::Printed);
    }
    if slips > survey.asked { Err(AskingRefusal::TooManySlips { asked: survey.asked }) } else { Ok(()) }
}

impl Refusal for AskingRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NotPersonal => "refused-surveys-not-personal".into(),
            Self::NotPlanned => "refused-surveys-not-planned".into(),
            Self::NotOpen => "refused-surveys-not-open".into(),
            Self::RemindedEnough => Text::new("refused-surveys-reminded").with("most", MOST_REMINDERS),
            Self::TooSoon { .. } => Text::new("refused-surveys-too-soon").with("days", DAYS_BETWEEN),
            Self::NotBySlips => "refused-surveys-not-slips".into(),
            Self::Printed => "refused-surveys-printed".into(),
            Self::TooManySlips { asked } => Text::new("refused-surveys-too-many-slips").with("asked", *asked),
        }
    }
}

impl Refusal for Misaddressed {
    fn text(&self) -> Text {
        match self {
            Self::Empty => "refused-surveys-no-address".into(),
            Self::NotAnAddress(word) => Text::new("refused-surveys-address").with("word", word.as_str()),
            Self::TooMany => Text::new("refused-surveys-too-many-addresses").with("most", MOST_INVITEES),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_whatever_was_pasted() {
        let table =
            "Name,E-mail\nAnn Old,ann@example.org\n\"Bo\" <BO@example.org>;\tcy@example.org, ann@example.org";
        assert_eq!(addresses(table).unwrap(), ["ann@example.org", "bo@example.org", "cy@example.org"]);
    }

    #[test]
    fn a_list_says_what_is_wrong_with_it() {
        assert_eq!(addresses("Ann\nBo"), Err(Misaddressed::Empty));
        let wrong = addresses("ann@example.org\nbo@@example.org");
        assert_eq!(wrong, Err(Misaddressed::NotAnAddress("bo@@example.org".into())));
        let many: String = (0..=MOST_INVITEES).map(|at| format!("a{at}@example.org\n")).collect();
        assert_eq!(addresses(&many), Err(Misaddressed::TooMany));
    }
}
