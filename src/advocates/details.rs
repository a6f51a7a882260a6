//! Changing what is told of an advocate.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::rules::Advocate;
use super::show::named;
use super::{actions, forms, new, store};
use crate::employers::{self, Site};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::AdvocateId;
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit, filters, put_day};

const TEMPLATE: &str = "advocates/details.html";

/// The form, filled in.
pub async fn show(visit: Visit, path: web::Path<AdvocateId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Saves it; where somebody else was quicker, shows both.
pub async fn save(
    visit: Visit,
    path: web::Path<AdvocateId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, today) = (path.into_inner(), day_of(visit.app.clock().now()));
    let seen = posted.version();
    let saved = match forms::details(&posted, today) {
        Ok(details) => visit.write(move |tx| actions::change(tx, id, seen, &details)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/advocates/{id}"), Some("advocate-saved"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: AdvocateId) -> Result<Value, AppError> {
    let (advocate, employer, sites) = visit
        .read(move |conn, actor| {
            let advocate = store::get(conn, id)?;
            let employer = employers::get(conn, advocate.employer)?;
            may(Act::EditPortfolio, &employers::relation(conn, actor, &employer)?)?;
            let sites = employers::list_sites(conn, employer.id)?;
            Ok((advocate, employer, sites))
        })
        .await?;
    Ok(json!({
        "employer": named(&employer),
        "advocate": { "id": advocate.id, "name": advocate.name },
        "sites": choices(&advocate, &sites),
        "version": advocate.version,
        "now": rows(visit, &advocate),
        "form": filled(&advocate),
    }))
}

/// The sites in use; one that was closed stays where it was chosen before.
fn choices(advocate: &Advocate, sites: &[Site]) -> Vec<Value> {
    let mut choices = new::choices(sites);
    let is_offered = sites.iter().any(|site| Some(site.id) == advocate.site);
    if let (false, Some(site), Some(name)) = (is_offered, advocate.site, &advocate.site_name) {
        choices.push(json!({ "value": site, "text": name }));
    }
    choices
}

fn filled(advocate: &Advocate) -> Value {
    let mut form = json!({
        "name": advocate.name,
        "site": advocate.site,
        "training": advocate.training,
        "hours": advocate.hours_a_month.map(|hours| hours.to_string()),
    });
    put_day(&mut form, "trained_on", advocate.trained_on);
    put_day(&mut form, "expires_on", advocate.expires_on);
    form
}

/// What is saved now, to compare with what was typed.
fn rows(visit: &Visit, advocate: &Advocate) -> Vec<Value> {
    let day = |day: Option<NaiveDate>| day.map(|day| filters::date(visit.lang, day));
    let rows = [
        ("advocates-name", Some(advocate.name.clone())),
        ("advocates-site", advocate.site_name.clone()),
        ("advocates-training", advocate.training.clone()),
        ("advocates-trained-on", day(advocate.trained_on)),
        ("advocates-expires-on", day(advocate.expires_on)),
        ("advocates-hours", advocate.hours_a_month.map(|hours| hours.to_string())),
    ];
    let shown = rows
        .into_iter()
        .filter_map(|(key, value)| Some(json!({ "key": visit.say(&Text::new(key)), "value": value? })));
    shown.collect()
}
