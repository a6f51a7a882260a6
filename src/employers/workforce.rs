//! The page where an employer says how many people work there, and reads what it said before.

use actix_web::{HttpResponse, web};
use chrono::Datelike;
use serde_json::{Value, json};

use super::actions::{self, Saved};
use super::forms;
use super::section::{self, Profile, Section, row, word};
use super::store::Headcount;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::text::Text;
use crate::platform::tx::Tx;
use crate::platform::web::filters;
use crate::platform::web::{Posted, Visit};

/// The page as a part of the employer's data.
pub(super) const SECTION: Section = Section {
    template: "employers/workforce.html",
    title: "employers-workforce-title",
    form,
    rows,
    more,
    save: keep,
};

/// Shows it.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    section::show(&visit, path.into_inner(), &SECTION).await
}

/// Adds a count.
pub async fn save(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    section::save(&visit, path.into_inner(), &posted, &SECTION).await
}

fn keep(tx: &mut Tx<'_>, id: EmployerId, seen: i32, posted: &Posted) -> Result<Saved, AppError> {
    let workforce = forms::workforce(posted, tx.today())?;
    actions::count_workforce(tx, id, seen, &workforce)
}

fn form(profile: &Profile) -> Value {
    let Some(latest) = profile.counts.first() else { return json!({}) };
    json!({
        "headcount": latest.headcount,
        "fte": latest.fte(),
        "in_scope": latest.in_scope,
        "counted_on-day": latest.counted_on.day(),
        "counted_on-month": latest.counted_on.month(),
        "counted_on-year": latest.counted_on.year(),
    })
}

fn rows(visit: &Visit, profile: &Profile) -> Vec<Value> {
    let Some(latest) = profile.counts.first() else {
        return vec![row(visit, "employers-headcount", word(visit, "employers-not-told"))];
    };
    let number = |number: i32| filters::grouped(&number.to_string());
    vec![
        row(visit, "employers-headcount", number(latest.headcount)),
        row(visit, "employers-fte", filters::grouped(&latest.fte())),
        row(visit, "employers-in-scope", number(latest.in_scope)),
        row(visit, "employers-counted-on-short", filters::date(visit.lang, latest.counted_on)),
        row(visit, "employers-size", word(visit, latest.size_band().text_key())),
    ]
}

fn more(visit: &Visit, profile: &Profile) -> Value {
    let example = Text::new("employers-counted-on-hint")
        .with("day", profile.today.day().to_string())
        .with("month", profile.today.month().to_string())
        .with("year", profile.today.year().to_string());
    json!({
        "counted_on_hint": visit.say(&example),
        "counts": profile.counts.iter().map(count).collect::<Vec<_>>(),
    })
}

fn count(count: &Headcount) -> Value {
    json!({
        "headcount": count.headcount,
        "fte": filters::grouped(&count.fte()),
        "in_scope": count.in_scope,
        "counted_on": count.counted_on,
        "recorded_at": count.recorded_at,
    })
}
