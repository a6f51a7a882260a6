//! Whether an item still says what is so.

use chrono::{Months, NaiveDate};

use super::item::Item;

/// An item about a day longer ago than so many months is asked about again.
const OLD_AFTER: Months = Months::new(12);

/// Whether an item still says what is so, as far as anybody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Currency {
    /// It does, or nobody can know.
    Current,
    /// It is about a day long ago, and nobody confirmed it since.
    Old,
    /// The last day it was to be current is over.
    Lapsed,
}

/// Items about days before this one are old on `today`, unless somebody confirmed them on it or since.
pub fn old_before(today: NaiveDate) -> NaiveDate {
    today.checked_sub_months(OLD_AFTER).unwrap_or(NaiveDate::MIN)
}

impl Item {
    /// Whether it still says what is so on `today`. What was redacted says nothing and is not asked about.
    pub fn currency(&self, today: NaiveDate) -> Currency {
        let is_before = |day: Option<NaiveDate>, limit: NaiveDate| day.is_some_and(|day| day < limit);
        let limit = old_before(today);
        if self.version.redaction.is_some() {
            Currency::Current
        } else if is_before(self.current_until, today) {
            Currency::Lapsed
        } else if is_before(self.about_on, limit) && self.confirmed_current_on.is_none_or(|day| day < limit) {
            Currency::Old
        } else {
            Currency::Current
        }
    }
}

impl Currency {
    /// The end of the keys of its texts; nothing where there is nothing to ask.
    pub const fn asked(self) -> Option<&'static str> {
        match self {
            Currency::Current => None,
            Currency::Old => Some("old"),
            Currency::Lapsed => Some("lapsed"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::item::tests::an_item;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn item(about: &str, until: Option<&str>, confirmed: Option<&str>) -> Item {
        Item {
            about_on: Some(day(about)),
            current_until: until.map(day),
            confirmed_current_on: confirmed.map(day),
            ..an_item()
        }
    }

    #[test]
    fn an_item_is_asked_about_after_a_year_and_after_its_last_day() {
        let today = day("2026-11-22");
        assert_eq!(item("2025-11-22", None, None).currency(today), Currency::Current);
        assert_eq!(item("2025-11-21", None, None).currency(today), Currency::Old);
        assert_eq!(item("2020-01-01", None, Some("2025-11-22")).currency(today), Currency::Current);
        assert_eq!(item("2020-01-01", None, Some("2025-11-21")).currency(today), Currency::Old);
        assert_eq!(item("2026-11-01", Some("2026-11-22"), None).currency(today), Currency::Current);
        assert_eq!(item("2026-11-01", Some("2026-11-21"), None).currency(today), Currency::Lapsed);
        assert_eq!(an_item().currency(today), Currency::Current, "about no day");
    }
}
