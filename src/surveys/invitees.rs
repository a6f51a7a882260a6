//! Who is asked by a link of their own. Once the survey is launched nobody sees the list again, only how long it is.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{AskingRefusal, Mode, State};
use super::{actions, forms, store, survey};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "surveys/invitees.html";

/// The list, or its length.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let (emails, mut context) = load(&visit, path.into_inner()).await?;
    context["form"] = json!({ "addresses": emails.join("\n") });
    visit.page(TEMPLATE, context)
}

/// Takes a list in place of the one before.
pub async fn save(visit: Visit, path: web::Path<SurveyId>, posted: Posted) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (_, context) = load(&visit, id).await?;
    let saved = match forms::invitees(&posted) {
        Ok(emails) => visit.write(move |tx| actions::list_people(tx, id, &emails)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/surveys/{id}"), Some("survey-people-listed"))),
        Err(AppError::Invalid(errors)) => visit.form_again(TEMPLATE, context, &posted, &errors),
        Err(error) => Err(error),
    }
}

async fn load(visit: &Visit, id: SurveyId) -> Result<(Vec<String>, Value), AppError> {
    let (seen, emails) = visit
        .read(move |conn, actor| {
            let seen = survey::load(conn, actor, id, Act::PlanSurvey)?;
            if seen.survey.mode != Mode::Personal {
                return Err(AskingRefusal::NotPersonal.into());
            }
            let listed = store::list_invitees(conn, id)?.into_iter();
            Ok((seen, listed.map(|(_, email)| email).collect::<Vec<_>>()))
        })
        .await?;
    let mut context = seen.context(visit);
    context["count"] = emails.len().into();
    let emails = if seen.survey.state == State::Planned { emails } else { Vec::new() };
    Ok((emails, context))
}
