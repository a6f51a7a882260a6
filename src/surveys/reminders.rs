//! Reminding everybody.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use super::rules::{AskingRefusal, Mode, check_reminder};
use super::{actions, store, survey};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::SurveyId;
use crate::platform::web::Visit;

/// Asks whether everybody should be reminded, or says why not now.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let context = load(&visit, path.into_inner()).await?;
    visit.page("surveys/reminders.html", context)
}

/// Reminds them.
pub async fn save(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::remind(tx, id)).await?;
    Ok(visit.see_other(&format!("/surveys/{id}"), Some("survey-reminded")))
}

async fn load(visit: &Visit, id: SurveyId) -> Result<Value, AppError> {
    let today = day_of(visit.app.clock().now());
    let (seen, reminded, count) = visit
        .read(move |conn, actor| {
            let seen = survey::load(conn, actor, id, Act::LaunchSurvey)?;
            if seen.survey.mode != Mode::Personal {
                return Err(AskingRefusal::NotPersonal.into());
            }
            Ok((seen, store::list_reminders(conn, id)?, store::count_invitees(conn, id)?))
        })
        .await?;
    let mut context = seen.context(visit);
    let launched_on = seen.survey.launched_at.map_or(today, day_of);
    let refusal = check_reminder(&seen.survey, launched_on, &reminded, today).err();
    context["refusal"] = refusal.map(|refusal| visit.say(&refusal.text())).into();
    context["reminded"] = serde_json::json!(reminded);
    context["count"] = count.into();
    Ok(context)
}
