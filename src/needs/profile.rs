//! Who works there, as totals: each dimension by itself, with a remark where one does not add up to the headcount.

mod telling;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::assessment::{self, Seen};
use super::rules::{Dimension, Profile, sums};
use super::{actions, forms, store};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SiteId};
use crate::platform::web::{Posted, Visit};
use telling::{site_codes, title};

pub(super) use telling::{Totals, dimensions};

const TEMPLATE: &str = "needs/profile.html";

/// What the page is made of.
struct Told {
    seen: Seen,
    sites: Vec<(SiteId, String)>,
    profile: Profile,
    people: Option<i32>,
    /// What is told elsewhere of how many there are.
    wholes: Vec<i32>,
    /// From how many people on a total is told to whoever does not type them.
    min_cell: i32,
}

/// The form, or to whoever may not change it what is told.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let told = read(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, assessment::kept(context(&visit, &told))?)
}

/// Saves it.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let told = read(&visit, id).await?;
    let saved = match forms::profile(&posted, &asked(&told.sites)) {
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
    let fewest = visit.app.config().survey_min_cell;
    visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            let people = store::get_people(conn, &seen.assessment)?;
            let wholes = store::list_wholes(conn, &seen.assessment)?;
            let (sites, profile) = (store::list_plan_sites(conn, id)?, store::get_profile(conn, id)?);
            let min_cell = store::get_min_cell(conn, &seen.assessment, fewest)?;
            Ok(Told { seen, sites, profile, people, wholes, min_cell })
        })
        .await
}

impl Told {
    fn totals(&self) -> Totals<'_> {
        let Told { sites, profile, wholes, min_cell, .. } = self;
        Totals { profile, sites, wholes, min_cell: *min_cell, survey: None }
    }
}

/// Every group a number can be typed for.
fn asked(sites: &[(SiteId, String)]) -> Vec<(Dimension, String)> {
    let group = |dimension: Dimension| {
        let codes: Vec<String> = match dimension {
            Dimension::Site => site_codes(sites),
            _ => dimension.codes().iter().map(|code| (*code).to_owned()).collect(),
        };
        codes.into_iter().map(move |code| (dimension, code))
    };
    Dimension::ALL.into_iter().flat_map(group).collect()
}

/// The form to whoever types the totals; to anybody else what of them may be told.
fn context(visit: &Visit, told: &Told) -> Value {
    let mut context = told.seen.context();
    if may(Act::PlanNeeds, &told.seen.relation).is_err() {
        context["told"] = dimensions(visit, &told.totals()).into();
        context["min_cell"] = told.min_cell.into();
        return context;
    }
    let sums = sums(&told.profile, &site_codes(&told.sites));
    let all = asked(&told.sites);
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
