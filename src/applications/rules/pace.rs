//! How an application stands with time: the time there is to work on it, and when an adviser may ask how it goes.

use chrono::{Days, NaiveDate};

use super::status::ApplicationStatus;
use crate::platform::error::Refusal;
use crate::platform::text::Text;
use crate::scheme::Period;

/// Days between two nudges of one application.
pub const NUDGE_DAYS: u64 = 7;

/// The time an employer has to work towards a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkClock {
    /// The last day of it.
    pub ends_on: NaiveDate,
    /// Whole days left after today; below 0 once it is over.
    pub days_left: i64,
}

/// Why nobody is nudged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NudgeRefusal {
    /// The application is not with the employer.
    NotOpen,
    /// The last nudge was within [`NUDGE_DAYS`].
    Lately {
        /// The first day on which there may be another.
        again_on: NaiveDate,
    },
}

/// The time that is left of a work period that began on a day.
pub fn work_clock(period: Period, started_on: NaiveDate, today: NaiveDate) -> WorkClock {
    let ends_on = period.after(started_on);
    WorkClock { ends_on, days_left: (ends_on - today).num_days() }
}

/// Whether the adviser may nudge now.
///
/// # Errors
/// The first reason why not.
pub fn may_nudge(
    status: ApplicationStatus,
    last_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(), NudgeRefusal> {
    if status != ApplicationStatus::Open {
        return Err(NudgeRefusal::NotOpen);
    }
    let again_on = last_on.and_then(|last| last.checked_add_days(Days::new(NUDGE_DAYS)));
    match again_on.filter(|again_on| today < *again_on) {
        Some(again_on) => Err(NudgeRefusal::Lately { again_on }),
        None => Ok(()),
    }
}

impl Refusal for NudgeRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NotOpen => "refused-applications-nudge-not-open".into(),
            Self::Lately { .. } => "refused-applications-nudged-lately".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn the_clock_runs_from_the_day_the_application_was_started() {
        let period: Period = "2 months".parse().unwrap();
        let at = |today| work_clock(period, day(1, 31), today);
        assert_eq!(at(day(3, 1)), WorkClock { ends_on: day(3, 31), days_left: 30 });
        assert_eq!(at(day(3, 31)).days_left, 0);
        assert_eq!(at(day(4, 2)).days_left, -2);
    }

    #[test]
    fn an_adviser_nudges_once_in_seven_days() {
        let open = |last, today| may_nudge(ApplicationStatus::Open, last, today);
        assert_eq!(open(None, day(3, 2)), Ok(()));
        assert_eq!(open(Some(day(3, 2)), day(3, 8)), Err(NudgeRefusal::Lately { again_on: day(3, 9) }));
        assert_eq!(open(Some(day(3, 2)), day(3, 9)), Ok(()));
        assert_eq!(may_nudge(ApplicationStatus::Submitted, None, day(3, 2)), Err(NudgeRefusal::NotOpen));
    }
}
