//! Who works there, as totals: each dimension by itself, with a remark where one does not add up to the headcount.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::assessment::{self, Seen};
use super::rules::{Dimension, Profile, sums};
use super::{actions, forms, store};
use crate::employers;
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SiteId};
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/profile.html";

/// What the page is made of.
struct Told {
    seen: Seen,
    sites: Vec<(SiteId, String)>,
    profile: Profile,
    people: Option<i32>,
}

/// The form, or to whoever may not change it what is told.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let told = read(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context(&visit, &told))
}

/// Saves it.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let told = read(&visit, id).await?;
    let saved = match forms::profile(&posted, &groups(&told.sites)) {
        Ok(profile) => visit.write(move |tx| actions::describe_workforce(tx, id, seen, &profile)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/needs/{id}/profile"), Some("needs-changed"))),
        Err(error) => {
            let current = async { read(&visit, id).await.map(|told| context(&visit, &told)) };
            visit.not_saved(error, TEMPLATE, &posted, current).await
        }
    }
}

async fn read(visit: &Visit, id: NeedsAssessmentId) -> Result<Told, AppError> {
    visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            let people = employers::get_headcount(conn, seen.employer.id)?.map(|counted| counted.in_scope);
            let (sites, profile) = (store::list_plan_sites(conn, id)?, store::get_profile(conn, id)?);
            Ok(Told { seen, sites, profile, people })
        })
        .await
}

/// Every group a number can be typed for.
fn groups(sites: &[(SiteId, String)]) -> Vec<(Dimension, String)> {
    let group = |dimension: Dimension| {
        let codes: Vec<String> = match dimension {
            Dimension::Site => sites.iter().map(|(site, _)| site.to_string()).collect(),
            _ => dimension.codes().iter().map(|code| (*code).to_owned()).collect(),
        };
        codes.into_iter().map(move |code| (dimension, code))
    };
    Dimension::ALL.into_iter().flat_map(group).collect()
}

/// What people call a group.
pub(super) fn title(visit: &Visit, dimension: Dimension, code: &str, sites: &[(SiteId, String)]) -> String {
    match dimension {
        Dimension::Site => {
            let site = sites.iter().find(|(site, _)| site.to_string() == code);
            site.map(|(_, name)| name.clone()).unwrap_or_default()
        }
        _ => visit.say(&Text::new(format!("needs-group-{}-{code}", dimension.as_str()))),
    }
}

fn context(visit: &Visit, told: &Told) -> Value {
    let mut context = told.seen.context();
    let sums = sums(&told.profile);
    let all = groups(&told.sites);
    let dimension = |dimension: Dimension| {
        let of = all.iter().filter(|(other, _)| *other == dimension);
        let rows: Vec<Value> = of
            .map(|(_, code)| {
                json!({
                    "name": format!("{}-{code}", dimension.as_str()),
                    "title": title(visit, dimension, code, &told.sites),
                    "people": told.profile.get(&(dimension, code.clone())),
                })
            })
            .collect();
        let sum = sums.get(&dimension);
        let differs = sum.is_some() && told.people.is_some() && sum != told.people.as_ref();
        json!({ "dimension": dimension.as_str(), "rows": rows, "sum": sum, "differs": differs })
    };
    context["dimensions"] = Dimension::ALL.into_iter().map(dimension).collect();
    context["people"] = told.people.into();
    let typed = told.profile.iter().map(|((dimension, code), people)| {
        (format!("{}-{code}", dimension.as_str()), Value::from(people.to_string()))
    });
    context["form"] = Value::Object(typed.collect());
    context
}
