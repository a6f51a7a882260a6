//! The letters of this slice.

use chrono::NaiveDate;

use super::rules::Award;
use crate::platform::mail::{Letter, Recipient};
use crate::platform::web::filters;

/// To an employer's lead: the award is released.
pub fn released(to: Recipient, award: &Award, scheme: &str, ends_on: Option<NaiveDate>) -> Letter {
    let (kind, until) = match ends_on {
        Some(day) => ("award-released", filters::date(to.lang, day)),
        None => ("award-released-for-good", String::new()),
    };
    about(Letter::new(kind, to), award, scheme)
        .with("until", until)
        .page(format!("/awards/{}/certificate", award.id))
}

/// To an employer's lead: the award is taken back.
pub fn revoked(to: Recipient, award: &Award, scheme: &str, reason: &str) -> Letter {
    about(Letter::new("award-revoked", to), award, scheme)
        .with("reason", reason)
        .page(format!("/awards/{}", award.id))
}

fn about(letter: Letter, award: &Award, scheme: &str) -> Letter {
    letter
        .with("employer", award.name.as_str())
        .with("level", award.level_title.as_str())
        .with("number", award.number.as_str())
        .with("scheme", scheme)
}
