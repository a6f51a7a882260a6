//! Changing what is told of an action.

use actix_web::{HttpResponse, web};

use super::choices;
use super::form::{Form, open};
use crate::needs::{actions, forms};
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PlanActionId};
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/plan-details.html";

type Place = (NeedsAssessmentId, PlanActionId);

/// The form with what is told now.
pub async fn show(visit: Visit, path: web::Path<Place>) -> Result<HttpResponse, AppError> {
    let form = form(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, form.opened()?)
}

/// Changes it.
pub async fn save(visit: Visit, path: web::Path<Place>, posted: Posted) -> Result<HttpResponse, AppError> {
    let (place, seen) = (path.into_inner(), posted.version());
    let saved = match forms::plan_action(&posted) {
        Ok(new) => visit.write(move |tx| actions::change_action(tx, place, seen, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => {
            let page = format!("/needs/{}/plan/{}", place.0, place.1);
            Ok(visit.see_other(&page, Some("plan-action-saved")))
        }
        Err(error) => {
            let current = async { form(&visit, place).await.map(Form::again) };
            visit.not_saved(error, TEMPLATE, &posted, current).await
        }
    }
}

async fn form(visit: &Visit, place: Place) -> Result<Form, AppError> {
    let lang = visit.lang;
    let (opened, choices) = visit
        .read(move |conn, actor| {
            let opened = open(conn, actor, place)?;
            let of = (place.0, opened.seen.employer.id);
            let choices = choices::choices(conn, of, Some(&opened.found), lang)?;
            Ok((opened, choices))
        })
        .await?;
    let typed = choices::form(&opened.found);
    Ok(opened.form(visit, |context| {
        context["choices"] = choices;
        context["form"] = typed;
    }))
}
