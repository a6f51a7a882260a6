//! What the small pages have in common on which an employer tells of itself: shown to its lead, saved, shown again.

use actix_web::HttpResponse;
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::actions::Saved;
use super::store::{self, Employer, Headcount};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::mail::links;
use crate::platform::text::Text;
use crate::platform::tx::Tx;
use crate::platform::web::{Posted, Visit};

/// How many counts of people a page lists.
const COUNTS: i64 = 12;

/// One such page.
pub(super) struct Section {
    /// Its template.
    pub template: &'static str,
    /// The message of its heading.
    pub title: &'static str,
    /// What is known, as the form's fields hold it.
    pub form: fn(&Profile) -> Value,
    /// What is known, as people read it.
    pub rows: fn(&Visit, &Profile) -> Vec<Value>,
    /// What else the template shows.
    pub more: fn(&Visit, &Profile) -> Value,
    /// Reads the form and saves it, for a person who saw the employer at this version.
    pub save: fn(&mut Tx<'_>, EmployerId, i32, &Posted) -> Result<Saved, AppError>,
}

/// What is known of an employer.
pub(super) struct Profile {
    /// The employer.
    pub employer: Employer,
    /// Its latest counts, latest first.
    pub counts: Vec<Headcount>,
    /// The day the page is shown.
    pub today: NaiveDate,
}

/// Shows the page to the employer's lead.
pub(super) async fn show(visit: &Visit, id: EmployerId, section: &Section) -> Result<HttpResponse, AppError> {
    visit.page(section.template, context(visit, id, section).await?)
}

/// Saves a form that was sent: on to the overview, or the form again as it was typed.
pub(super) async fn save(
    visit: &Visit,
    id: EmployerId,
    posted: &Posted,
    section: &'static Section,
) -> Result<HttpResponse, AppError> {
    let saved = match write(visit, id, posted.version(), posted, section).await {
        Err(AppError::Stale) => save_beside(visit, id, posted, section).await,
        other => other,
    };
    match saved {
        Ok(saved) => Ok(onwards(visit, id, saved)),
        Err(error) => visit.not_saved(error, section.template, posted, context(visit, id, section)).await,
    }
}

/// Somebody changed the employer meanwhile: saves all the same where it was another part of it.
async fn save_beside(
    visit: &Visit,
    id: EmployerId,
    posted: &Posted,
    section: &'static Section,
) -> Result<Saved, AppError> {
    let profile = load(visit, id).await?;
    if print(section, &profile) != posted.text("print") {
        return Err(AppError::Stale);
    }
    write(visit, id, profile.employer.version, posted, section).await
}

async fn write(
    visit: &Visit,
    id: EmployerId,
    seen: i32,
    posted: &Posted,
    section: &'static Section,
) -> Result<Saved, AppError> {
    let posted = posted.clone();
    visit.write(move |tx| (section.save)(tx, id, seen, &posted)).await
}

/// A fingerprint of what this part of the employer's data says now.
fn print(section: &Section, profile: &Profile) -> String {
    links::hash(&(section.form)(profile).to_string())
}

/// To the overview, with word of what the change led to.
pub(super) fn onwards(visit: &Visit, id: EmployerId, saved: Saved) -> HttpResponse {
    let notice = match saved {
        Saved::Kept => "employer-saved",
        Saved::Registered => "employer-registered",
    };
    visit.see_other(&format!("/employers/{id}"), Some(notice))
}

/// A row of a summary: the message of its name, and what it says.
pub(super) fn row(visit: &Visit, key: &'static str, value: impl Into<String>) -> Value {
    let value: String = value.into();
    json!({ "key": visit.say(&Text::new(key)), "value": value })
}

/// A message as part of a summary.
pub(super) fn word(visit: &Visit, key: &str) -> String {
    visit.say(&Text::new(key))
}

/// Yes, no, or nothing yet.
pub(super) fn yes_no(visit: &Visit, answer: Option<bool>) -> String {
    match answer {
        Some(true) => word(visit, "employers-yes"),
        Some(false) => word(visit, "employers-no"),
        None => word(visit, "employers-not-told"),
    }
}

/// Yes, no, or nothing yet, as a form's field holds it.
pub(super) fn ticked(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    }
}

/// An employer as every page of it names it.
pub(super) fn named(employer: &Employer) -> Value {
    json!({ "id": employer.id, "name": employer.name(), "is_registered": employer.registered_at.is_some() })
}

async fn load(visit: &Visit, id: EmployerId) -> Result<Profile, AppError> {
    let today = day_of(visit.app.clock().now());
    visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            may(Act::EditEmployer, &store::relation(conn, actor, &employer)?)?;
            let counts = store::list_headcounts(conn, id, COUNTS)?;
            Ok(Profile { employer, counts, today })
        })
        .await
}

async fn context(visit: &Visit, id: EmployerId, section: &Section) -> Result<Value, AppError> {
    let profile = load(visit, id).await?;
    let mut context = (section.more)(visit, &profile);
    context["title"] = section.title.into();
    context["employer"] = named(&profile.employer);
    context["version"] = profile.employer.version.into();
    context["print"] = print(section, &profile).into();
    context["now"] = (section.rows)(visit, &profile).into();
    context["form"] = (section.form)(&profile);
    Ok(context)
}
