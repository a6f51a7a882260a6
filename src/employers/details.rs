//! The page where an employer says who it is.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::actions::{self, Saved};
use super::forms;
use super::rules::{RegistrationKind, Sector};
use super::section::{self, Profile, Section, row, word};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::tx::Tx;
use crate::platform::web::{Posted, Visit};

/// The page as a part of the employer's data.
pub(super) const SECTION: Section = Section {
    template: "employers/details.html",
    title: "employers-details-title",
    form,
    rows,
    more: |visit, _| choices(visit),
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

/// The sectors to choose from, by name.
pub(super) fn choices(visit: &Visit) -> Value {
    let mut sectors = Sector::ALL.map(|sector| (word(visit, sector.text_key()), sector.as_str()));
    sectors.sort();
    json!({ "sectors": sectors.map(|(text, value)| json!({ "value": value, "text": text })) })
}

fn keep(tx: &mut Tx<'_>, id: EmployerId, seen: i32, posted: &Posted) -> Result<Saved, AppError> {
    actions::change_details(tx, id, seen, &forms::details(posted)?, forms::is_another(posted))
}

fn form(profile: &Profile) -> Value {
    let employer = &profile.employer;
    let mut form = json!({
        "legal_name": employer.legal_name,
        "trading_name": employer.trading_name,
        "registration": employer.registration.as_str(),
        "sector": employer.sector.as_str(),
    });
    if employer.registration != RegistrationKind::None {
        form[employer.registration.field()] = json!(employer.registration_number);
    }
    form
}

fn rows(visit: &Visit, profile: &Profile) -> Vec<Value> {
    let employer = &profile.employer;
    let kind = word(visit, employer.registration.text_key());
    let registration = match &employer.registration_number {
        Some(number) => format!("{kind}, {number}"),
        None => kind,
    };
    let trading_name = employer.trading_name.clone();
    vec![
        row(visit, "employers-legal-name", employer.legal_name.as_str()),
        row(
            visit,
            "employers-trading-name",
            trading_name.unwrap_or_else(|| word(visit, "employers-same-name")),
        ),
        row(visit, "employers-registration", registration),
        row(visit, "employers-sector", word(visit, employer.sector.text_key())),
    ]
}
