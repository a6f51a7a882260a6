//! The page where an employer chooses what the public register shows besides what it always shows.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::actions::{self, Saved};
use super::forms;
use super::section::{self, Profile, Section, row, ticked, word, yes_no};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::tx::Tx;
use crate::platform::web::{Posted, Visit};

/// The page as a part of the employer's data.
pub(super) const SECTION: Section = Section {
    template: "employers/publication.html",
    title: "employers-publication-title",
    form,
    rows,
    more,
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
    actions::choose_publication(tx, id, seen, &forms::publication(posted)?)
}

fn form(profile: &Profile) -> Value {
    json!({
        "publish_sector": ticked(profile.employer.publish_sector),
        "publish_size": ticked(profile.employer.publish_size),
        "website": profile.employer.website,
    })
}

fn rows(visit: &Visit, profile: &Profile) -> Vec<Value> {
    let employer = &profile.employer;
    let website = employer.website.clone().unwrap_or_else(|| word(visit, "employers-website-none"));
    vec![
        row(visit, "employers-publish-sector", yes_no(visit, employer.publish_sector)),
        row(visit, "employers-publish-size", yes_no(visit, employer.publish_size)),
        row(visit, "employers-website", website),
    ]
}

fn more(visit: &Visit, profile: &Profile) -> Value {
    let size = profile.counts.first().map(|count| word(visit, count.size_band().text_key()));
    json!({ "sector": word(visit, profile.employer.sector.text_key()), "size": size })
}
