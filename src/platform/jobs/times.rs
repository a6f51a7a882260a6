//! When a job comes round.

use chrono::{Duration, LocalResult, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Europe::London;

use crate::platform::clock::day_of;

/// When a job comes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// So many minutes after it last ran.
    Minutes(i64),
    /// Once a day at this hour in the United Kingdom, 2 to 23: the hours that every day has once.
    DayAt(u32),
}

impl Every {
    /// When a job that ran at `now` (UTC) is due again, in UTC.
    pub fn after(self, now: NaiveDateTime) -> NaiveDateTime {
        match self {
            Every::Minutes(minutes) => now + Duration::minutes(minutes),
            Every::DayAt(hour) => {
                let today = at(day_of(now), hour);
                if today > now { today } else { at(day_of(now) + Duration::days(1), hour) }
            }
        }
    }
}

fn at(day: NaiveDate, hour: u32) -> NaiveDateTime {
    let local = day.and_time(chrono::NaiveTime::MIN) + Duration::hours(i64::from(hour));
    match London.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.naive_utc(),
        LocalResult::None => local,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_daily_job_keeps_to_the_clock_on_the_wall() {
        let seven = Every::DayAt(7);
        assert_eq!(seven.after(utc("2026-03-27T06:59:59")), utc("2026-03-27T07:00:00"));
        assert_eq!(seven.after(utc("2026-03-27T07:00:00")), utc("2026-03-28T07:00:00"));
        // The clocks go forward in the night to 29 March 2026.
        assert_eq!(seven.after(utc("2026-03-28T07:00:00")), utc("2026-03-29T06:00:00"));
    }

    #[test]
    fn a_job_of_minutes_counts_from_its_last_run() {
        assert_eq!(Every::Minutes(5).after(utc("2026-03-27T07:00:00")), utc("2026-03-27T07:05:00"));
    }
}
