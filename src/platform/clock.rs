//! The one clock. UTC, whole seconds, so that both databases keep the same instant.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDate, NaiveDateTime, SubsecRound, Utc};
use chrono_tz::Europe::London;

/// Where "now" comes from: the machine, or an instant that tests and the demo world set by hand.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is set. Seconds since 1970 in UTC.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock standing at `at` (UTC).
    pub fn standing_at(at: NaiveDateTime) -> Self {
        Clock::Set(Arc::new(AtomicI64::new(at.and_utc().timestamp())))
    }

    /// Now, in UTC, in whole seconds.
    #[expect(clippy::disallowed_methods, reason = "this is the clock the others ask")]
    pub fn now(&self) -> NaiveDateTime {
        match self {
            Clock::System => Utc::now().naive_utc().trunc_subsecs(0),
            Clock::Set(seconds) => {
                DateTime::from_timestamp(seconds.load(Ordering::SeqCst), 0).unwrap_or_default().naive_utc()
            }
        }
    }

    /// Puts a set clock at `at`; the machine's clock is left alone.
    pub fn set(&self, at: NaiveDateTime) {
        if let Clock::Set(seconds) = self {
            seconds.store(at.and_utc().timestamp(), Ordering::SeqCst);
        }
    }
}

/// The civil day in the United Kingdom at an instant in UTC: deadlines and terms are days, not instants.
pub fn day_of(at: NaiveDateTime) -> NaiveDate {
    at.and_utc().with_timezone(&London).date_naive()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summer_evening_in_utc_is_already_the_next_day_in_london() {
        let at = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap().and_hms_opt(23, 30, 0).unwrap();
        assert_eq!(day_of(at), NaiveDate::from_ymd_opt(2026, 7, 1).unwrap());
    }

    #[test]
    fn a_standing_clock_moves_only_when_it_is_set() {
        let at = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().and_hms_opt(9, 0, 0).unwrap();
        let clock = Clock::standing_at(at);
        assert_eq!(clock.now(), at);
        clock.set(at + chrono::Duration::days(1));
        assert_eq!(clock.now(), at + chrono::Duration::days(1));
    }
}
