//! The national health calendar: what falls when, read from the shipped packs (`docs/CALENDARS.md`). Everything is
//! embedded: nothing is read.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};

use crate::scheme::StandardCode;

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/config/calendars");
static READ: OnceLock<Vec<Rule>> = OnceLock::new();

/// The file of a calendar that holds for every year.
const EVERY_YEAR: &str = "every-year";

/// A day, a week or a month of a calendar, as it falls in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Occasion {
    /// Its name in addresses: its code and its year, such as `stoptober-2026`.
    pub key: String,
    /// What its organisation calls it.
    pub title: String,
    /// What it is about.
    pub topic: String,
    /// Who runs it.
    pub organisation: String,
    /// Its national address.
    pub url: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
}

/// An occasion as a pack has it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    code: String,
    title: String,
    topic: String,
    organisation: String,
    url: String,
    when: When,
}

/// When it falls, in one of four forms.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct When {
    month: Option<u32>,
    day: Option<u32>,
    nth: Option<u8>,
    weekday: Option<Weekday>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    occasion: Vec<Rule>,
}

/// What is coming up: not over on `today`, begun within `days` of it, in the order in which it begins.
pub fn coming_up(today: NaiveDate, days: u64) -> Vec<Occasion> {
    let last = today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    let mut found: Vec<Occasion> = (today.year()..=last.year())
        .flat_map(|year| shipped().iter().filter_map(move |rule| rule.in_year(year)))
        .filter(|occasion| occasion.ends_on >= today && occasion.starts_on <= last)
        .collect();
    found.sort_by(|a, b| (a.starts_on, &a.title).cmp(&(b.starts_on, &b.title)));
    found
}

/// The occasion of this name, such as `stoptober-2026`.
pub fn find_occasion(key: &str) -> Option<Occasion> {
    let (code, year) = key.rsplit_once('-')?;
    let year = year.parse().ok().filter(|year| (2000..3000).contains(year))?;
    shipped().iter().filter(|rule| rule.code == code).find_map(|rule| rule.in_year(year))
}

fn shipped() -> &'static [Rule] {
    // A test reads every shipped file: one that cannot be read is not shipped.
    READ.get_or_init(|| read_all().unwrap_or_default())
}

/// Every rule of every shipped calendar.
///
/// # Errors
/// What is wrong, with the name of the file.
fn read_all() -> Result<Vec<Rule>, String> {
    let mut rules = Vec::new();
    for calendar in SHIPPED.dirs() {
        let mut codes = BTreeSet::new();
        for file in calendar.files() {
            let name = file.path().display();
            let stem = file.path().file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            let text = file.contents_utf8().ok_or(format!("{name} is not UTF-8"))?;
            for rule in read(stem, text).map_err(|fault| format!("{name}: {fault}"))? {
                if !codes.insert(rule.code.clone()) {
                    return Err(format!("{name}: {} stands twice", rule.code));
                }
                rules.push(rule);
            }
        }
    }
    Ok(rules)
}

/// The rules of one file, whose name says for which year it is.
fn read(stem: &str, text: &str) -> Result<Vec<Rule>, String> {
    let File { name, occasion: rules } = toml::from_str(text).map_err(|fault| fault.to_string())?;
    let year: Option<i32> = stem.parse().ok();
    if name.trim().is_empty() || (year.is_none() && stem != EVERY_YEAR) {
        return Err("a calendar has a name, and its files are called every-year or after a year".into());
    }
    for rule in &rules {
        rule.check(year).map_err(|fault| format!("{}: {fault}", rule.code))?;
    }
    Ok(rules)
}

impl Rule {
    fn check(&self, year: Option<i32>) -> Result<(), String> {
        self.code.parse::<StandardCode>().map_err(|refusal| refusal.to_string())?;
        if [&self.title, &self.topic, &self.organisation].iter().any(|text| text.trim().is_empty()) {
            return Err("has an empty text".into());
        }
        if !url::Url::parse(&self.url).is_ok_and(|url| url.scheme() == "https") {
            return Err("has no https address".into());
        }
        match (year, self.when.from) {
            (None, Some(_)) => Err("these days are of one year: they belong in its file".into()),
            (Some(year), Some(from)) if from.year() == year && self.in_year(year).is_some() => Ok(()),
            (Some(_), _) => Err("takes days of its file's year".into()),
            // Every rule has to hold in every year.
            (None, None) if (2024..2064).all(|year| self.in_year(year).is_some()) => Ok(()),
            (None, None) => Err("does not say when it is in one of the forms of docs/CALENDARS.md".into()),
        }
    }

    fn in_year(&self, year: i32) -> Option<Occasion> {
        let (starts_on, ends_on) = self.when.in_year(year)?;
        Some(Occasion {
            key: format!("{}-{year}", self.code),
            title: self.title.clone(),
            topic: self.topic.clone(),
            organisation: self.organisation.clone(),
            url: self.url.clone(),
            starts_on,
            ends_on,
        })
    }
}

impl When {
    /// Its first and last day in a year; `None` where it has none there, or is written in none of the forms.
    fn in_year(self, year: i32) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Self { from: Some(from), to: Some(to), month: None, day: None, nth: None, weekday: None } => {
                (from.year() == year && to >= from).then_some((from, to))
            }
            Self { month: Some(month), day: None, nth: None, weekday: None, from: None, to: None } => {
                let first = NaiveDate::from_ymd_opt(year, month, 1)?;
                Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
            }
            Self { month: Some(month), day: Some(day), nth: None, weekday: None, from: None, to: None } => {
                let on = NaiveDate::from_ymd_opt(year, month, day)?;
                Some((on, on))
            }
            Self { month: Some(month), day: None, nth: Some(nth @ 1..=4), weekday, from: None, to: None } => {
                let on = NaiveDate::from_weekday_of_month_opt(year, month, weekday?, nth)?;
                Some((on, on))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_shipped_calendar_can_be_read() {
        let rules = read_all().unwrap();
        assert!(rules.len() > 15, "{}", rules.len());
    }

    #[test]
    fn days_weeks_and_months_fall_where_their_organisations_hold_them() {
        for (key, from, to) in [
            ("no-smoking-day-2025", "2025-03-12", "2025-03-12"),
            ("no-smoking-day-2026", "2026-03-11", "2026-03-11"),
            ("time-to-talk-day-2026", "2026-02-05", "2026-02-05"),
            ("world-aids-day-2026", "2026-12-01", "2026-12-01"),
            ("stoptober-2026", "2026-10-01", "2026-10-31"),
            ("mental-health-awareness-week-2026", "2026-05-11", "2026-05-17"),
        ] {
            let found = find_occasion(key).map(|found| (found.starts_on, found.ends_on));
            assert_eq!(found, Some((day(from), day(to))), "{key}");
        }
        for unknown in ["mental-health-awareness-week-2027", "stoptober", "stoptober-9999", "x-2026"] {
            assert_eq!(find_occasion(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn what_is_coming_up_runs_on_into_the_next_year_and_leaves_out_what_is_over() {
        let keys: Vec<String> = coming_up(day("2026-11-22"), 80).into_iter().map(|found| found.key).collect();
        let expected = [
            "movember-2026",
            "world-aids-day-2026",
            "dry-january-2027",
            "time-to-talk-day-2027",
            "world-cancer-day-2027",
        ];
        assert_eq!(keys, expected);
    }

    #[test]
    fn a_calendar_that_is_not_certain_is_refused() {
        let read = |stem: &str, when: &str| {
            let text = format!(
                "name = \"N\"\n[[occasion]]\ncode = \"a\"\ntitle = \"A\"\ntopic = \"T\"\norganisation = \"O\"\n\
                 url = \"https://example.org\"\nwhen = {when}"
            );
            read(stem, &text).map(|rules| rules.len())
        };
        assert_eq!(read("every-year", "{ month = 1 }"), Ok(1));
        assert_eq!(read("2026", "{ from = \"2026-05-11\", to = \"2026-05-17\" }"), Ok(1));
        for (stem, when) in [
            ("every-year", "{ month = 13 }"),
            ("every-year", "{ month = 2, day = 29 }"),
            ("every-year", "{ month = 2, nth = 5, weekday = \"monday\" }"),
            ("every-year", "{ month = 2, nth = 1 }"),
            ("every-year", "{ month = 2, day = 1, nth = 1, weekday = \"monday\" }"),
            ("every-year", "{ from = \"2026-05-11\", to = \"2026-05-17\" }"),
            ("2026", "{ month = 1 }"),
            ("2027", "{ from = \"2026-05-11\", to = \"2026-05-17\" }"),
            ("2026", "{ from = \"2026-05-17\", to = \"2026-05-11\" }"),
            ("some-day", "{ month = 1 }"),
        ] {
            assert!(read(stem, when).is_err(), "{stem}: {when}");
        }
    }
}
