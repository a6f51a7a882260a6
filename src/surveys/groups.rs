//! Choosing the groups that results are broken down by.

use actix_web::{HttpResponse, web};
use serde_json::{Map, Value, json};

use super::rules::{LaunchRefusal, MOST_BREAKDOWNS, PlanRefusal, State, Survey};
use super::{actions, forms, survey};
use crate::employers::{self, Site};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::web::{Posted, Visit};
use crate::questionnaires::rules::{Breakdown, Groups};
use crate::questionnaires::{self, Questionnaire};

const TEMPLATE: &str = "surveys/groups.html";

/// The breakdowns of the questionnaire, those of the plan ticked.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let (_, context) = load(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Chooses them.
pub async fn save(visit: Visit, path: web::Path<SurveyId>, posted: Posted) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let (questionnaire, _) = load(&visit, id).await?;
    let saved = match forms::breakdowns(&posted, questionnaire) {
        Ok(chosen) => visit.write(move |tx| actions::choose_groups(tx, id, seen, &chosen)).await,
        Err(error) => Err(error),
    };
    let current = async { load(&visit, id).await.map(|(_, context)| context) };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/surveys/{id}"), Some("survey-saved"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, current).await,
    }
}

async fn load(visit: &Visit, id: SurveyId) -> Result<(&'static Questionnaire, Value), AppError> {
    let (seen, sites) = visit
        .read(move |conn, actor| {
            let seen = survey::load(conn, actor, id, Act::PlanSurvey)?;
            if seen.survey.state != State::Planned {
                return Err(LaunchRefusal::NotPlanned.into());
            }
            let sites = employers::list_sites(conn, seen.survey.employer)?;
            Ok((seen, sites))
        })
        .await?;
    let Some(questionnaire) = questionnaires::find(&seen.survey.questionnaire) else {
        return Err(PlanRefusal::UnknownQuestionnaire.into());
    };
    let mut context = seen.context(visit);
    context["offered"] = offered(visit, questionnaire, &sites);
    context["now"] =
        seen.survey.breakdowns.iter().map(|planned| Value::from(planned.code.as_str())).collect();
    context["most"] = MOST_BREAKDOWNS.into();
    context["version"] = seen.survey.version.into();
    context["form"] = form(&seen.survey);
    Ok((questionnaire, context))
}

fn offered(visit: &Visit, questionnaire: &Questionnaire, sites: &[Site]) -> Value {
    let say = |words: &questionnaires::rules::Words| {
        words.say(visit.lang.code(), &questionnaire.languages).to_owned()
    };
    let shown = |offered: &Breakdown| {
        let names: Vec<String> = match &offered.groups {
            Groups::Fixed { choices } => choices.iter().map(|choice| say(&choice.text)).collect(),
            Groups::Sites => sites.iter().map(|site| site.name.clone()).collect(),
            Groups::Named => Vec::new(),
        };
        json!({
            "value": offered.code,
            "text": say(&offered.text),
            "hint": names.join(", "),
            "field": matches!(offered.groups, Groups::Named).then(|| forms::groups_field(&offered.code)),
        })
    };
    questionnaire.breakdowns.iter().map(shown).collect()
}

/// The plan's breakdowns as the form would have been posted.
fn form(survey: &Survey) -> Value {
    let mut form = Map::new();
    let codes: Vec<&str> = survey.breakdowns.iter().map(|planned| planned.code.as_str()).collect();
    form.insert("breakdowns".into(), json!(codes));
    for planned in survey.breakdowns.iter().filter(|planned| !planned.groups.is_empty()) {
        form.insert(forms::groups_field(&planned.code), planned.groups.join("\n").into());
    }
    Value::Object(form)
}
