//! Beginning a walk-round.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::sites;
use crate::needs::assessment::load;
use crate::needs::rules::check_open;
use crate::needs::{actions, checklists, forms};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::{Posted, Visit, put_day};

const TEMPLATE: &str = "needs/walkrounds-new.html";

/// The form, for today.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let mut context = context(&visit, path.into_inner()).await?;
    let today = day_of(visit.app.clock().now());
    context["form"] = json!({ "checklist": checklists::standing().first().map(|one| &one.slug) });
    put_day(&mut context["form"], "walked_on", Some(today));
    visit.page(TEMPLATE, context)
}

/// Begins it.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let context = context(&visit, id).await?;
    let begun = match forms::walkround(&posted) {
        Ok(new) => visit.write(move |tx| actions::begin_walkround(tx, id, &new)).await,
        Err(error) => Err(error),
    };
    match begun {
        Ok(walkround) => Ok(visit.see_other(&format!("/needs/{id}/walkrounds/{walkround}"), None)),
        Err(AppError::Invalid(errors)) => visit.form_again(TEMPLATE, context, &posted, &errors),
        Err(error) => Err(error),
    }
}

async fn context(visit: &Visit, id: NeedsAssessmentId) -> Result<Value, AppError> {
    let lang = visit.lang.code();
    let all = checklists::standing().iter();
    let offered: Vec<Value> = all
        .map(|one| {
            json!({ "value": one.slug, "text": one.say(&one.title, lang), "items": one.items().count() })
        })
        .collect();
    visit
        .read(move |conn, actor| {
            let seen = load(conn, actor, id, Act::LeadNeeds)?;
            check_open(seen.assessment.state)?;
            let mut context = seen.context();
            context["sites"] = sites(conn, &seen.employer)?;
            context["checklists"] = offered.into();
            Ok(context)
        })
        .await
}
