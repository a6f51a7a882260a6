//! Reads a posted form field by field and collects every error, so that a person sees them all at once.

use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::NaiveDate;
use lettre::Address;

use super::posted::Posted;
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::text::Text;

/// The longest one-line text, in characters.
const LINE_LIMIT: usize = 200;
/// The longest narrative, in characters.
const STORY_LIMIT: usize = 20_000;

/// A form being read. Each reader notes an error at its field and gives `None` when the text will not do.
pub struct Fields<'a> {
    posted: &'a Posted,
    errors: FieldErrors,
}

impl<'a> Fields<'a> {
    /// Starts to read a form.
    pub fn of(posted: &'a Posted) -> Self {
        Fields { posted, errors: FieldErrors::default() }
    }

    /// The text of a field as posted, for rules of the slice's own.
    pub fn text(&self, name: &str) -> &'a str {
        self.posted.text(name)
    }

    /// Notes an error of the slice's own.
    pub fn error(&mut self, name: &str, text: impl Into<Text>) {
        self.errors.add(name, text);
    }

    /// One line that must be there.
    pub fn line(&mut self, name: &str, missing: &str) -> Option<String> {
        match self.optional_line(name)? {
            Some(text) => Some(text),
            None => self.refuse(name, missing),
        }
    }

    /// One line that may be left empty. No browser sends a line break in one; what does gets a space.
    pub fn optional_line(&mut self, name: &str) -> Option<Option<String>> {
        let line = self.within(name, LINE_LIMIT)?;
        Some(line.map(|text| text.replace(['\n', '\u{2028}', '\u{2029}'], " ")))
    }

    /// A longer text that must be there.
    pub fn story(&mut self, name: &str, missing: &str) -> Option<String> {
        match self.within(name, STORY_LIMIT)? {
            Some(text) => Some(text),
            None => self.refuse(name, missing),
        }
    }

    /// A longer text that may be left empty.
    pub fn optional_story(&mut self, name: &str) -> Option<String> {
        self.within(name, STORY_LIMIT).map(Option::unwrap_or_default)
    }

    /// One of a set of values.
    pub fn choice<T: FromStr>(&mut self, name: &str, missing: &str) -> Option<T> {
        match self.posted.text(name).parse() {
            Ok(value) => Some(value),
            Err(_) => self.refuse(name, missing),
        }
    }

    /// One of a set of values, or none of them.
    pub fn optional_choice<T: FromStr>(&mut self, name: &str, unknown: impl Into<Text>) -> Option<Option<T>> {
        match self.posted.text(name) {
            "" => Some(None),
            text => match text.parse() {
                Ok(value) => Some(Some(value)),
                Err(_) => self.refuse(name, unknown),
            },
        }
    }

    /// Yes or no.
    pub fn yes_no(&mut self, name: &str, missing: &str) -> Option<bool> {
        match self.posted.text(name) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => self.refuse(name, missing),
        }
    }

    /// A whole number that must be there. A space or comma between thousands is taken.
    pub fn whole(&mut self, name: &str, range: RangeInclusive<i32>, missing: &str) -> Option<i32> {
        match self.optional_whole(name, range)? {
            Some(number) => Some(number),
            None => self.refuse(name, missing),
        }
    }

    /// A whole number that may be left empty.
    pub fn optional_whole(&mut self, name: &str, range: RangeInclusive<i32>) -> Option<Option<i32>> {
        let text: String = self.posted.text(name).chars().filter(|c| !matches!(c, ',' | ' ')).collect();
        if text.is_empty() {
            return Some(None);
        }
        match text.parse().ok().filter(|number| range.contains(number)) {
            Some(number) => Some(Some(number)),
            None => {
                let text =
                    Text::new("field-not-whole").with("least", *range.start()).with("most", *range.end());
                self.refuse(name, text)
            }
        }
    }

    /// A number with up to two decimals that must be there, in hundredths.
    pub fn hundredths(&mut self, name: &str, range: RangeInclusive<i32>, missing: &str) -> Option<i32> {
        let text: String = self.posted.text(name).chars().filter(|c| !matches!(c, ',' | ' ')).collect();
        if text.is_empty() {
            return self.refuse(name, missing);
        }
        match hundredths(&text).filter(|number| range.contains(number)) {
            Some(number) => Some(number),
            None => self.refuse(name, "field-not-number"),
        }
    }

    /// A date of three boxes `<name>-day`, `-month`, `-year` that must be there.
    pub fn date(&mut self, name: &str, missing: &str) -> Option<NaiveDate> {
        match self.optional_date(name)? {
            Some(date) => Some(date),
            None => self.refuse(name, missing),
        }
    }

    /// A date of three boxes that may be left empty.
    pub fn optional_date(&mut self, name: &str) -> Option<Option<NaiveDate>> {
        let part = |part: &str| self.posted.text(&format!("{name}-{part}"));
        let (day, month, year) = (part("day"), part("month"), part("year"));
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return Some(None);
        }
        let date = match (day.parse(), month.parse(), year.parse()) {
            (Ok(day), Ok(month), Ok(year)) => NaiveDate::from_ymd_opt(year, month, day),
            _ => None,
        };
        match date.filter(|date| (1900..=2200).contains(&chrono::Datelike::year(date))) {
            Some(date) => Some(Some(date)),
            None => self.refuse(name, "field-not-date"),
        }
    }

    /// An e-mail address that must be there.
    pub fn email(&mut self, name: &str) -> Option<String> {
        let text = self.line(name, "field-email-missing")?;
        match Address::from_str(&text) {
            Ok(address) => Some(address.to_string()),
            Err(_) => self.refuse(name, "field-not-email"),
        }
    }

    /// What was read, when nothing was wrong. `read` gives `None` only where a reader noted an error.
    ///
    /// # Errors
    /// [`AppError::Invalid`] with every error.
    pub fn finish<T>(self, read: impl FnOnce() -> Option<T>) -> Result<T, AppError> {
        self.errors.none()?;
        read().ok_or_else(|| AppError::fault("a field was refused without an error"))
    }

    fn within(&mut self, name: &str, limit: usize) -> Option<Option<String>> {
        let text = self.posted.text(name);
        if text.chars().count() > limit {
            return self.refuse(name, Text::new("field-too-long").with("limit", limit));
        }
        Some((!text.is_empty()).then(|| text.to_owned()))
    }

    fn refuse<T>(&mut self, name: &str, text: impl Into<Text>) -> Option<T> {
        self.errors.add(name, text);
        None
    }
}

fn hundredths(text: &str) -> Option<i32> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    if rest.len() > 2 || whole.starts_with(['-', '+']) || !rest.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let rest = format!("{rest:0<2}");
    whole.parse::<i32>().ok()?.checked_mul(100)?.checked_add(rest.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_are_read_exactly() {
        for (text, number) in [
            ("12", Some(1200)),
            ("12.5", Some(1250)),
            ("0.05", Some(5)),
            ("1.234", None),
            ("-1", None),
            ("x", None),
            ("1.-5", None),
        ] {
            assert_eq!(hundredths(text), number, "{text}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused_at_its_field() {
        let posted = Posted::new(vec![
            ("on-day".into(), "30".into()),
            ("on-month".into(), "2".into()),
            ("on-year".into(), "2026".into()),
        ]);
        let mut fields = Fields::of(&posted);
        assert_eq!(fields.date("on", "missing"), None);
        let Err(AppError::Invalid(errors)) = fields.finish(|| Some(())) else { panic!("taken") };
        assert_eq!(errors.iter().next().unwrap().text.key, "field-not-date");
    }
}
