//! The page where an employer states the facts that decide which criteria apply to it.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::section::{self, Profile, Section, row, ticked, yes_no};
use super::{actions, forms};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::{Posted, Visit};

/// The page as a part of the employer's data.
pub(super) const SECTION: Section = Section {
    template: "employers/facts.html",
    title: "employers-facts-title",
    form,
    rows,
    more: |_, _| json!({}),
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
    let (id, typed) = (path.into_inner(), posted.clone());
    let saved = visit
        .write(move |tx| {
            let facts = forms::facts(&typed)?;
            actions::state_facts(tx, id, forms::version(&typed), facts)
        })
        .await;
    section::answer(&visit, id, &posted, saved, &SECTION).await
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
