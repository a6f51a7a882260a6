//! The page where an employer states the facts that decide which criteria apply to it.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::actions::{self, Saved};
use super::forms;
use super::section::{self, Profile, Section, row, ticked, yes_no};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::tx::Tx;
use crate::platform::web::{Posted, Visit};

/// The page as a part of the employer's data.
pub(super) const SECTION: Section = Section {
    template: "employers/facts.html",
    title: "employers-facts-title",
    form,
    rows,
    more: |_, _| json!({}),
    save: keep,
};

/// Shows it.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    section::show(&visit, path.into_inner(), &SECTION).await
}

/// Saves it.
pub async fn save(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    section::save(&visit, path.into_inner(), &posted, &SECTION).await
}

fn keep(tx: &mut Tx<'_>, id: EmployerId, seen: i32, posted: &Posted) -> Result<Saved, AppError> {
    actions::state_facts(tx, id, seen, forms::facts(posted)?)
}

fn form(profile: &Profile) -> Value {
    json!({
        "has_food_outlet": ticked(profile.employer.has_food_outlet),
        "has_recognised_union": ticked(profile.employer.has_recognised_union),
        "has_visitors": ticked(profile.employer.has_visitors),
    })
}

fn rows(visit: &Visit, profile: &Profile) -> Vec<Value> {
    let employer = &profile.employer;
    vec![
        row(visit, "employers-food-outlet", yes_no(visit, employer.has_food_outlet)),
        row(visit, "employers-union", yes_no(visit, employer.has_recognised_union)),
        row(visit, "employers-visitors", yes_no(visit, employer.has_visitors)),
    ]
}
