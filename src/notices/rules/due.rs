//! What is somebody's to do by a day: whose it is today, and how close the day is.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use crate::platform::ids::PersonId;

/// Days before a due date on which whoever has it is reminded.
pub const SOON_DAYS: u64 = 7;

/// Whose something is today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The person's it was given to.
    Person(PersonId),
    /// The leads': whoever had it cannot work for the employer any more.
    Leads,
}

/// How close a due date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timing {
    /// It has passed.
    Overdue,
    /// It is today, or within [`SOON_DAYS`].
    Soon,
    /// There is time.
    Later,
}

/// Whose something is that was given to a person, where `able` can work for the employer now.
pub fn holder(given_to: PersonId, able: &BTreeSet<PersonId>) -> Holder {
    if able.contains(&given_to) { Holder::Person(given_to) } else { Holder::Leads }
}

/// How close a due date is on a day.
pub fn timing(due_on: NaiveDate, today: NaiveDate) -> Timing {
    if due_on < today {
        Timing::Overdue
    } else if due_on <= last_soon(today) {
        Timing::Soon
    } else {
        Timing::Later
    }
}

/// The last due date that is soon on a day.
pub fn last_soon(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(NaiveDate::MAX)
}

impl Timing {
    /// As the keys of messages name it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Soon => "soon",
            Self::Later => "later",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::Ids;

    #[test]
    fn what_somebody_who_left_had_counts_as_the_leads() {
        let person = || Ids::random().new_id(chrono::DateTime::UNIX_EPOCH.naive_utc());
        let (ada, bea): (PersonId, PersonId) = (person(), person());
        assert_eq!(holder(ada, &BTreeSet::from([ada, bea])), Holder::Person(ada));
        assert_eq!(holder(ada, &BTreeSet::from([bea])), Holder::Leads);
    }

    #[test]
    fn a_day_is_overdue_only_once_it_has_passed() {
        let day = |day: u32| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        let timings = [1, 2, 9, 10].map(|due| timing(day(due), day(2)));
        assert_eq!(timings, [Timing::Overdue, Timing::Soon, Timing::Soon, Timing::Later]);
    }
}
