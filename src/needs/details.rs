//! What is planned of an assessment that is held here, or told of one that was held elsewhere.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::assessment::{self, Seen};
use super::rules::{
    FEWEST_FOR_CONVERSATION, FEWEST_FOR_SURVEY, LEAST_IN_CONVERSATION, Method, NeedsAssessment, State,
    check_open,
};
use super::{actions, forms, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, NeedsAssessmentId, SiteId};
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit, put_day};

/// The form of a plan.
const PLANNED: &str = "needs/details.html";

/// The form of what is told.
const TOLD: &str = "needs/details-told.html";

/// The form with what is there now.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let (template, context, state) = context(&visit, path.into_inner()).await?;
    if state != State::Recorded {
        check_open(state)?;
    }
    visit.page(template, context)
}

/// Changes it.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let (template, ..) = context(&visit, id).await?;
    let saved = if template == TOLD {
        change(&visit, id, seen, &posted).await
    } else {
        replan(&visit, id, seen, &posted).await
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/needs/{id}"), Some("needs-changed"))),
        Err(error) => {
            let current = async { context(&visit, id).await.map(|(_, context, _)| context) };
            visit.not_saved(error, template, &posted, current).await
        }
    }
}

async fn change(visit: &Visit, id: NeedsAssessmentId, seen: i32, posted: &Posted) -> Result<(), AppError> {
    let new = forms::assessment(posted)?;
    visit.write(move |tx| actions::change(tx, id, seen, &new)).await.map(|_| ())
}

async fn replan(visit: &Visit, id: NeedsAssessmentId, seen: i32, posted: &Posted) -> Result<(), AppError> {
    let plan = forms::plan(posted)?;
    visit.write(move |tx| actions::change_plan(tx, id, seen, &plan)).await.map(|_| ())
}

/// The template that fits, what it shows, and how far the assessment is: what was typed is shown again also of one that is
/// not open any more.
async fn context(visit: &Visit, id: NeedsAssessmentId) -> Result<(&'static str, Value, State), AppError> {
    let (seen, sites, choices) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            let is_told = seen.assessment.state == State::Recorded;
            may(if is_told { Act::EditPortfolio } else { Act::PlanNeeds }, &seen.relation)?;
            let sites = store::list_plan_sites(conn, id)?;
            let choices = choices(conn, seen.assessment.employer, &sites)?;
            Ok((seen, sites, choices))
        })
        .await?;
    let state = seen.assessment.state;
    let mut context = seen.context();
    if state == State::Recorded {
        context["methods"] = methods(visit, &Method::ALL);
        context["form"] = told(&seen.assessment);
        return Ok((TOLD, context, state));
    }
    extend(&mut context, choices);
    context["methods"] = plannable(visit, &context);
    context["form"] = planned(&seen, &sites);
    context["visited"] = sites.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ").into();
    Ok((PLANNED, context, state))
}

/// The methods one that is held here can have. Where a survey of its own is refused, it is not offered.
pub(super) fn plannable(visit: &Visit, choices: &Value) -> Value {
    let all = [Method::Survey, Method::Conversation, Method::Mixed];
    methods(visit, if choices["is_small"] == true { &all[1..] } else { &all })
}

/// Methods to choose from.
pub(super) fn methods(visit: &Visit, offered: &[Method]) -> Value {
    let item = |method: &Method| {
        let text = visit.say(&Text::new(format!("needs-method-{}", method.as_str())));
        json!({ "value": method.as_str(), "text": text })
    };
    offered.iter().map(item).collect()
}

/// What the form of a plan offers: `sites`, and whether so few work there that they are asked in a conversation, or in none.
pub(super) fn choices(
    conn: &mut Conn,
    employer: EmployerId,
    visited: &[(SiteId, String)],
) -> Result<Value, AppError> {
    let mut sites: Vec<(SiteId, String)> =
        employers::list_sites(conn, employer)?.into_iter().map(|site| (site.id, site.name)).collect();
    let closed: Vec<_> = visited.iter().filter(|site| !sites.contains(site)).cloned().collect();
    sites.extend(closed);
    let people = employers::get_headcount(conn, employer)?.map(|counted| counted.in_scope);
    let items: Vec<Value> = sites.iter().map(|(site, name)| json!({ "value": site, "text": name })).collect();
    Ok(json!({
        "sites": items,
        "people": people,
        "fewest": FEWEST_FOR_SURVEY,
        "is_small": people.is_some_and(|people| people < FEWEST_FOR_SURVEY),
        "is_too_few": people.is_some_and(|people| people < FEWEST_FOR_CONVERSATION),
        "fewest_to_talk": FEWEST_FOR_CONVERSATION,
        "least": LEAST_IN_CONVERSATION,
    }))
}

/// Puts more into a context.
pub(super) fn extend(context: &mut Value, more: Value) {
    if let (Value::Object(context), Value::Object(more)) = (context, more) {
        context.extend(more);
    }
}

/// What is told as its form would have been posted.
fn told(found: &NeedsAssessment) -> Value {
    let Some(told) = found.told() else { return Value::Null };
    let mut form = json!({
        "method": told.method.as_str(),
        "took_part": told.took_part.map(|count| count.to_string()).unwrap_or_default(),
        "note": told.note,
    });
    put_day(&mut form, "held_on", Some(told.held_on));
    form
}

/// What is planned as its form would have been posted.
fn planned(seen: &Seen, sites: &[(SiteId, String)]) -> Value {
    let thread = &seen.assessment.thread;
    let mut form = json!({
        "method": seen.assessment.method.as_str(),
        "sites": sites.iter().map(|(site, _)| site.to_string()).collect::<Vec<_>>(),
        "shifts": thread.shifts,
        "who": thread.who,
    });
    put_day(&mut form, "starts_on", thread.starts_on);
    put_day(&mut form, "ends_on", thread.ends_on);
    form
}
