//! What ends, and when its leads are told.

use chrono::{Days, NaiveDate};

use super::{Notice, NoticeKind};
use crate::platform::ids::EmployerId;

/// How many days before a last day the leads are told of it.
const NEAR: Days = Days::new(30);

/// Something of an employer that has a last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Whose it is.
    pub employer: EmployerId,
    /// What sort of thing; the line has words of its own for each.
    pub what: &'static str,
    /// What it is called, or whose it is.
    pub title: String,
    /// The last day it counts.
    pub last_on: NaiveDate,
    /// The path of its page.
    pub page: String,
}

impl Ending {
    /// Whether its last day is over on `today`.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.last_on < today
    }

    /// What the leads are told on `today`.
    pub fn notice(&self, today: NaiveDate) -> Notice {
        Notice::new(NoticeKind::Expiry, self.page.as_str())
            .employer(self.employer)
            .with("what", self.what)
            .with("title", self.title.as_str())
            .with("day", self.last_on.to_string())
            .with("overdue", if self.is_over(today) { "yes" } else { "no" })
    }
}

/// The last of the days that are near on `today`.
pub fn last_near(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(NEAR).unwrap_or(NaiveDate::MAX)
}
