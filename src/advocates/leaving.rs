//! That an advocate leaves, and who takes over; or that they stay after all.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::Advocate;
use super::show::named;
use super::{actions, forms, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::AdvocateId;
use crate::platform::web::{Posted, Visit, put_day};

const TEMPLATE: &str = "advocates/leaving.html";

/// The form, with whom to choose as cover.
pub async fn show(visit: Visit, path: web::Path<AdvocateId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Saves it.
pub async fn save(
    visit: Visit,
    path: web::Path<AdvocateId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let seen = posted.version();
    let saved = match forms::leaving(&posted) {
        Ok(leaving) => visit.write(move |tx| actions::leave(tx, id, seen, leaving)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/advocates/{id}"), Some("advocate-saved"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: AdvocateId) -> Result<Value, AppError> {
    let today = day_of(visit.app.clock().now());
    visit
        .read(move |conn, actor| {
            let advocate = store::get(conn, id)?;
            let employer = employers::get(conn, advocate.employer)?;
            may(Act::EditPortfolio, &employers::relation(conn, actor, &employer)?)?;
            let mut others = store::list_of_employer(conn, employer.id)?;
            others.retain(|other| other.may_cover_for(id, today));
            let cover = advocate.covered_by.map(|cover| store::get(conn, cover)).transpose()?;
            let others = others.iter().map(|other| json!({ "value": other.id, "text": other.name }));
            Ok(json!({
                "employer": named(&employer),
                "advocate": { "id": advocate.id, "name": advocate.name },
                "others": others.collect::<Vec<_>>(),
                "version": advocate.version,
                "now": { "left_on": advocate.left_on, "cover": cover.map(|cover| cover.name) },
                "form": filled(&advocate),
            }))
        })
        .await
}

fn filled(advocate: &Advocate) -> Value {
    if advocate.left_on.is_none() {
        return json!({});
    }
    let mut form = json!({ "leaves": "yes", "covered_by": advocate.covered_by });
    put_day(&mut form, "left_on", advocate.left_on);
    form
}
