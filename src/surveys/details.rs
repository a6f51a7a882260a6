//! Changing what is planned of a survey.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{LaunchRefusal, Plan, State};
use super::{actions, forms, store, survey};
use crate::platform::access::Act;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, SchemeId, SurveyId};
use crate::platform::web::texts::Lang;
use crate::platform::web::{Posted, Visit, filters, put_day};
use crate::{questionnaires, scheme};

const TEMPLATE: &str = "surveys/details.html";

/// The form with what is planned now.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let (_, context) = load(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Changes it.
pub async fn save(visit: Visit, path: web::Path<SurveyId>, posted: Posted) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let (only, _) = load(&visit, id).await?;
    let saved = match forms::plan(&posted, only) {
        Ok(plan) => visit.write(move |tx| actions::change(tx, id, seen, &plan)).await,
        Err(error) => Err(error),
    };
    let current = async { load(&visit, id).await.map(|(_, context)| context) };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/surveys/{id}"), Some("survey-saved"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, current).await,
    }
}

async fn load(visit: &Visit, id: SurveyId) -> Result<(Option<SchemeId>, Value), AppError> {
    let lang = visit.lang;
    let (seen, (only, choices)) = visit
        .read(move |conn, actor| {
            let seen = survey::load(conn, actor, id, Act::PlanSurvey)?;
            if seen.survey.state != State::Planned {
                return Err(LaunchRefusal::NotPlanned.into());
            }
            let choices = choices(conn, seen.survey.employer, lang)?;
            Ok((seen, choices))
        })
        .await?;
    let mut context = seen.context(visit);
    if let (Value::Object(context), Value::Object(choices)) = (&mut context, choices) {
        context.extend(choices);
    }
    context["version"] = seen.survey.version.into();
    context["form"] = form(&seen.survey.plan());
    Ok((only, context))
}

/// What a plan's form offers: `questionnaires`, `schemes` where there are several, `surveys` to compare with. Beside it the
/// scheme where there is one only.
pub(super) fn choices(
    conn: &mut Conn,
    employer: EmployerId,
    lang: Lang,
) -> Result<(Option<SchemeId>, Value), AppError> {
    let offered: Vec<Value> = questionnaires::standing()
        .iter()
        .map(|offered| {
            let say =
                |words: &questionnaires::rules::Words| words.say(lang.code(), &offered.languages).to_owned();
            json!({ "value": offered.slug, "text": say(&offered.title), "hint": say(&offered.purpose) })
        })
        .collect();
    let schemes = scheme::list_schemes(conn)?;
    let only = if let [only] = schemes.as_slice() { Some(only.id) } else { None };
    let schemes: Vec<Value> = schemes
        .iter()
        .filter(|_| only.is_none())
        .map(|scheme| json!({ "value": scheme.id, "text": scheme.name }))
        .collect();
    let earlier = store::list_with_results(conn, employer)?;
    let surveys: Vec<Value> = earlier
        .iter()
        .map(|survey| {
            let day = survey.closed_on.map(|day| filters::date(lang, day)).unwrap_or_default();
            json!({ "value": survey.id, "text": format!("{} ({day})", survey.title) })
        })
        .collect();
    let goals = goals(conn)?;
    Ok((only, json!({ "questionnaires": offered, "schemes": schemes, "surveys": surveys, "goals": goals })))
}

/// How many of the people asked each scheme hopes to hear from: `{scheme, percent, from, to, open}`.
fn goals(conn: &mut Conn) -> Result<Vec<Value>, AppError> {
    let mut goals = Vec::new();
    for scheme in scheme::list_schemes(conn)? {
        let edition = scheme::get_current_edition(conn, scheme.id)?;
        goals.extend(scheme::response_goals(&edition.definition).into_iter().map(|mut goal| {
            goal["scheme"] = scheme.name.as_str().into();
            goal
        }));
    }
    Ok(goals)
}

/// A plan as its form would have been posted.
fn form(plan: &Plan) -> Value {
    let mut form = json!({
        "title": plan.title,
        "scheme": plan.scheme,
        "questionnaire": plan.questionnaire,
        "mode": plan.mode.as_str(),
        "asked": plan.asked.to_string(),
        "controller": plan.controller.as_str(),
        "previous": plan.previous,
    });
    put_day(&mut form, "closes_on", Some(plan.closes_on));
    form
}
