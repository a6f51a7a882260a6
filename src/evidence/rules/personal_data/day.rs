//! Days as people write them.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use regex::{Captures, Regex};

/// A day in one of the usual ways of writing it: 12/03/1984, 12.3.84, 1984-03-12, 12th March 1984, March 12, 1984.
static DAY: LazyLock<Regex> = LazyLock::new(|| {
    let month = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    let pattern = format!(
        r"(?ix)
        \b(?P<iso_y>[0-9]{{4}})-(?P<iso_m>[0-9]{{2}})-(?P<iso_d>[0-9]{{2}})\b
        |\b(?P<d>[0-9]{{1,2}})\s?[/.\-]\s?(?P<m>[0-9]{{1,2}})\s?[/.\-]\s?(?P<y>[0-9]{{4}}|[0-9]{{2}})\b
        |\b(?P<wd>[0-9]{{1,2}})(?:st|nd|rd|th)?[\s\-]+(?:of\s+)?(?P<wm>{month})[a-z]*[.,]?[\s\-]+(?P<wy>[0-9]{{4}}|[0-9]{{2}})\b
        |\b(?P<um>{month})[a-z]*\.?\s+(?P<ud>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<uy>[0-9]{{4}})\b"
    );
    // Reason: a constant pattern, which the tests of this module compile.
    Regex::new(&pattern).expect("a good pattern")
});

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The ages of people who could be among the staff, or have been.
const AGES: std::ops::RangeInclusive<i32> = 14..=100;

/// A day found in a text.
pub struct Found {
    /// Where it starts, in bytes.
    pub start: usize,
    /// Whether its year has four figures.
    pub whole_year: bool,
    /// Whether somebody born on it would be 14 to 100 years old.
    pub could_be_birth: bool,
}

/// The days in a text, in order.
pub fn days(text: &str, today: NaiveDate) -> Vec<Found> {
    DAY.captures_iter(text).filter_map(|found| read(&found, today)).collect()
}

fn read(found: &Captures<'_>, today: NaiveDate) -> Option<Found> {
    let part = |names: [&str; 4]| names.iter().find_map(|name| found.name(name)).map(|part| part.as_str());
    let (day, month, year) = (
        part(["iso_d", "d", "wd", "ud"])?,
        part(["iso_m", "m", "wm", "um"])?,
        part(["iso_y", "y", "wy", "uy"])?,
    );
    let whole = found.get(0)?;
    let day: u32 = day.parse().ok()?;
    let month = month_of(month)?;
    let age = |year| NaiveDate::from_ymd_opt(year, month, day).map(|born| age_on(born, today));
    let number: i32 = year.parse().ok()?;
    let could_be_birth = match year.len() {
        4 => age(number).is_some_and(|age| AGES.contains(&age)),
        _ => [1900, 2000]
            .into_iter()
            .any(|century| age(century + number).is_some_and(|age| AGES.contains(&age))),
    };
    Some(Found { start: whole.start(), whole_year: year.len() == 4, could_be_birth })
}

fn month_of(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let name = text.to_ascii_lowercase();
    let at = MONTHS.iter().position(|month| *month == name)?;
    u32::try_from(at + 1).ok()
}

fn age_on(born: NaiveDate, today: NaiveDate) -> i32 {
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    today.year() - born.year() - i32::from(!had_birthday)
}
