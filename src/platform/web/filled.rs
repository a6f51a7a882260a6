//! Fills forms with what is there already.

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

/// Puts a day into the three boxes `<name>-day`, `-month` and `-year` of its field, as [`super::Fields::date`] reads them. Without
/// a day they stay empty.
pub fn put_day(form: &mut Value, name: &str, day: Option<NaiveDate>) {
    let Some(day) = day else { return };
    form[format!("{name}-day")] = day.day().to_string().into();
    form[format!("{name}-month")] = day.month().to_string().into();
    form[format!("{name}-year")] = day.year().to_string().into();
}
