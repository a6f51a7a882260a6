//! The forms of this slice.

use chrono::NaiveDate;

use super::rules::{Details, Leaving, Training};
use crate::platform::error::AppError;
use crate::platform::web::{Fields, Posted};

/// The most hours a month anybody can have for it: every working hour there is.
const MOST_HOURS: i32 = 200;

/// What is told of an advocate on `today`.
pub fn details(posted: &Posted, today: NaiveDate) -> Result<Details, AppError> {
    let mut fields = Fields::of(posted);
    let name = fields.line("name", "advocates-name-missing");
    let site = fields.optional_choice("site", "advocates-site-gone");
    let training = training(&mut fields, today);
    let hours_a_month = fields.optional_whole("hours", 0..=MOST_HOURS);
    fields.finish(|| {
        Some(Details { name: name?, site: site?, training: training?, hours_a_month: hours_a_month? })
    })
}

/// A training, when any part of one was filled in.
fn training(fields: &mut Fields<'_>, today: NaiveDate) -> Option<Option<Training>> {
    let title = fields.optional_line("training");
    let on = fields.optional_date("trained_on");
    let expires_on = fields.optional_date("expires_on");
    let (title, on, expires_on) = (title?, on?, expires_on?);
    if (&title, on, expires_on) == (&None, None, None) {
        return Some(None);
    }
    if title.is_none() {
        fields.error("training", "advocates-training-missing");
    }
    if on.is_none() {
        fields.error("trained_on", "advocates-trained-on-missing");
    }
    let training = Training { title: title?, on: on?, expires_on };
    if let Some((field, text)) = training.fault(today) {
        fields.error(field, text);
    }
    Some(Some(training))
}

/// Whether an advocate leaves, when, and who covers; `None` when they stay.
pub fn leaving(posted: &Posted) -> Result<Option<Leaving>, AppError> {
    let mut fields = Fields::of(posted);
    let leaves = fields.yes_no("leaves", "advocates-leaves-missing");
    if leaves != Some(true) {
        return fields.finish(|| leaves.map(|_| None));
    }
    let on = fields.date("left_on", "advocates-left-on-missing");
    let covered_by = fields.optional_choice("covered_by", "advocates-cover-gone");
    fields.finish(|| Some(Some(Leaving { on: on?, covered_by: covered_by? })))
}
