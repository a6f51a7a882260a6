//! How many people work for an employer on a day.

use chrono::NaiveDate;

use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// A count of people on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Workforce {
    /// People employed.
    pub headcount: i32,
    /// Full-time equivalents, in hundredths.
    pub fte_hundredths: i32,
    /// People the award reaches.
    pub in_scope: i32,
    /// The day of the count.
    pub counted_on: NaiveDate,
}

/// What is wrong with a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkforceRefusal {
    /// More full-time equivalents than people.
    MoreFullTimeThanPeople,
    /// More people reached than employed.
    MoreInScopeThanPeople,
    /// The day is still to come.
    CountedInFuture,
}

impl WorkforceRefusal {
    /// The field the sentence belongs to.
    pub const fn field(self) -> &'static str {
        match self {
            Self::MoreFullTimeThanPeople => "fte",
            Self::MoreInScopeThanPeople => "in_scope",
            Self::CountedInFuture => "counted_on",
        }
    }

    /// The message.
    pub const fn key(self) -> &'static str {
        match self {
            Self::MoreFullTimeThanPeople => "refused-employers-fte-over-headcount",
            Self::MoreInScopeThanPeople => "refused-employers-scope-over-headcount",
            Self::CountedInFuture => "refused-employers-counted-in-future",
        }
    }
}

impl Refusal for WorkforceRefusal {
    fn text(&self) -> Text {
        self.key().into()
    }
}

impl Workforce {
    /// Everything wrong with the count, in the order of the form; `today` is the day it is told.
    pub fn faults(&self, today: NaiveDate) -> Vec<WorkforceRefusal> {
        let mut faults = Vec::new();
        if i64::from(self.fte_hundredths) > i64::from(self.headcount) * 100 {
            faults.push(WorkforceRefusal::MoreFullTimeThanPeople);
        }
        if self.in_scope > self.headcount {
            faults.push(WorkforceRefusal::MoreInScopeThanPeople);
        }
        if self.counted_on > today {
            faults.push(WorkforceRefusal::CountedInFuture);
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
    }

    #[test]
    fn twelve_people_of_whom_some_work_part_time_are_taken() {
        let count = Workforce { headcount: 12, fte_hundredths: 950, in_scope: 12, counted_on: day(2) };
        assert_eq!(count.faults(day(2)), []);
    }

    #[test]
    fn every_fault_is_named_at_its_field() {
        let count = Workforce { headcount: 9, fte_hundredths: 901, in_scope: 10, counted_on: day(3) };
        let fields: Vec<_> = count.faults(day(2)).into_iter().map(WorkforceRefusal::field).collect();
        assert_eq!(fields, ["fte", "in_scope", "counted_on"]);
    }
}
