//! The days of one employer's history. Time only goes forward in it, and it stops before the anchor.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// Where a history is.
#[derive(Clone, Copy, Debug)]
pub struct Diary {
    anchor: NaiveDate,
    at: NaiveDateTime,
}

impl Diary {
    /// A diary for the days before `anchor`.
    pub fn new(anchor: NaiveDate) -> Self {
        Diary { anchor, at: NaiveDateTime::MIN }
    }

    /// Turns to the working day that is `ago` days before the anchor, or to the Friday before it; stays where that is past.
    pub fn turn_to(&mut self, ago: i64) {
        let day = working_day(self.anchor - Duration::days(ago.max(1)));
        self.at = self.at.max(day.and_time(NaiveTime::MIN) + Duration::hours(9));
    }

    /// The next instant, `minutes` after the one before.
    pub fn next(&mut self, minutes: i64) -> NaiveDateTime {
        self.at += Duration::minutes(minutes);
        self.at
    }

    /// The day it is at.
    pub fn today(&self) -> NaiveDate {
        self.at.date()
    }
}

fn working_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day - Duration::days(1),
        Weekday::Sun => day - Duration::days(2),
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_happens_at_a_weekend_or_backwards() {
        let sunday = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut diary = Diary::new(sunday);
        diary.turn_to(8);
        assert_eq!(diary.today(), NaiveDate::from_ymd_opt(2026, 11, 13).unwrap());
        let before = diary.next(5);
        diary.turn_to(30);
        assert!(diary.next(5) > before);
    }
}
