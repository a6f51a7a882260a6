//! Asking people: reminders, slips.

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
