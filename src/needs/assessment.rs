//! One needs assessment: its steps, where each stands, and the one that comes next.

mod given_up;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{
    Facts, NeedsAssessment, NeedsRefusal, State, Status, Step, act_of, awaits_agreement, check_kept,
    check_open, next, steps,
};
use super::store;
use crate::employers::{self, Employer};
use crate::platform::access::{Act, Actor, Relation, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::Visit;

/// An assessment with its employer, as one person sees it.
pub(super) struct Seen {
    pub assessment: NeedsAssessment,
    pub employer: Employer,
    pub relation: Relation,
}

/// The overview.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let seen = visit.read(move |conn, actor| load(conn, actor, id, Act::ViewNeeds)).await?;
    if seen.assessment.state == State::Cancelled {
        return given_up::show(&visit, id).await;
    }
    let (seen, facts, sites, is_under_way) = visit
        .read(move |conn, actor| {
            let seen = load(conn, actor, id, Act::ViewNeeds)?;
            let facts = facts_for(conn, &seen)?;
            let sites = store::list_plan_sites(conn, id)?;
            let is_under_way = store::find_open(conn, seen.employer.id)?.is_some();
            Ok((seen, facts, sites, is_under_way))
        })
        .await?;
    let mut context = seen.context();
    context["visited"] = sites.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ").into();
    if seen.assessment.state == State::Recorded {
        context["campaigns"] = facts.campaigns.into();
        return visit.page("needs/assessment-told.html", context);
    }
    let all: Vec<(Step, Status)> = steps(&facts).into_iter().filter(|(step, _)| has_page(*step)).collect();
    context["steps"] = all.iter().map(|(step, status)| row(&seen, &facts, *step, *status)).collect();
    context["next"] = next_for(&seen, &facts);
    let is_past = seen.assessment.thread.review_on.is_some_and(|day| day <= today);
    // The one that is under way is the review.
    context["is_due"] = (is_past && !is_under_way).into();
    visit.page("needs/assessment.html", context)
}

/// What is there of an assessment, as the person knows it.
fn facts_for(conn: &mut Conn, seen: &Seen) -> Result<Facts, AppError> {
    let is_drawn = store::is_drawn(conn, &seen.assessment)?;
    let mut facts = store::get_facts(conn, &seen.assessment, is_drawn)?;
    if may(Act::LeadNeeds, &seen.relation).is_err() {
        // A walk-round that is not published does not exist for whoever did not walk.
        facts.walkrounds = facts.published_walkrounds;
    }
    Ok(facts)
}

/// The step that comes next for the person; null where nothing is left to do.
fn next_for(seen: &Seen, facts: &Facts) -> Value {
    let can = |act: Act| may(act, &seen.relation).is_ok();
    next(facts, &steps(facts), can).map(|step| next_of(seen, facts, step)).into()
}

/// What comes next, for a page on which a step was just taken: null where the assessment is not under way, and for
/// whoever only reads its report.
///
/// # Errors
/// The database's fault.
pub(super) fn onward(conn: &mut Conn, seen: &Seen) -> Result<Value, AppError> {
    if !seen.can(Act::ViewNeeds) {
        return Ok(Value::Null);
    }
    let facts = facts_for(conn, seen)?;
    Ok(next_for(seen, &facts))
}

/// An assessment that the person may do this with.
pub(super) fn load(
    conn: &mut Conn,
    actor: &Actor,
    id: NeedsAssessmentId,
    act: Act,
) -> Result<Seen, AppError> {
    let assessment = store::get(conn, id)?;
    let employer = employers::get(conn, assessment.employer)?;
    let relation = employers::relation(conn, actor, &employer)?;
    may(act, &relation)?;
    Ok(Seen { assessment, employer, relation })
}

/// An assessment for whoever may read its published report, judges of the employer's case among them.
pub(super) fn load_for_reader(
    conn: &mut Conn,
    actor: &Actor,
    id: NeedsAssessmentId,
) -> Result<Seen, AppError> {
    let assessment = store::get(conn, id)?;
    let employer = employers::get(conn, assessment.employer)?;
    let relation = store::relation_of_reader(conn, actor, &employer)?;
    may(Act::ReadNeeds, &relation)?;
    Ok(Seen { assessment, employer, relation })
}

impl Seen {
    /// Whether the person may do this with it, and it is under way.
    pub fn can(&self, act: Act) -> bool {
        self.assessment.is_open() && may(act, &self.relation).is_ok()
    }

    /// What every page of an assessment shows: `employer`, `id`, `version`, `assessment`, and who may do what with it
    /// while it is under way: `may_plan`, `may_lead`, `may_agree`. `now` is the assessment once more, for a form that
    /// somebody else was quicker with.
    pub fn context(&self) -> Value {
        let assessment = self.assessment.to_value();
        json!({
            "employer": { "id": self.employer.id, "name": self.employer.name() },
            "id": self.assessment.id,
            "version": self.assessment.version,
            "now": assessment.clone(),
            "assessment": assessment,
            "may_plan": self.can(Act::PlanNeeds),
            "may_lead": self.can(Act::LeadNeeds),
            "may_agree": self.can(Act::AgreePriorities),
            "may_plan_again": may(Act::PlanNeeds, &self.relation).is_ok(),
            "may_edit": may(Act::EditPortfolio, &self.relation).is_ok(),
        })
    }
}

/// What a form shows, of one that can still be worked on.
///
/// # Errors
/// Why it cannot: nobody types into a form that would be refused.
pub(super) fn opened(context: Value) -> Result<Value, NeedsRefusal> {
    check_open(state_of(&context)).map(|()| context)
}

/// What a page shows on which something is told, of one that was not given up.
///
/// # Errors
/// That it was, or is only told of.
pub(super) fn kept(context: Value) -> Result<Value, NeedsRefusal> {
    check_kept(state_of(&context)).map(|()| context)
}

/// How far the assessment of a page is, out of what [`Seen::context`] put there.
fn state_of(context: &Value) -> State {
    let state = context["assessment"]["state"].as_str().and_then(|state| state.parse().ok());
    state.unwrap_or(State::Recorded)
}

/// Whether the page of a step is there.
fn has_page(step: Step) -> bool {
    let path = format!("/needs/{{id}}/{}", step.page());
    super::routes().iter().any(|route| route.path == path)
}

/// A step as the list shows it: `step`, `status`, `waits`, `href`.
fn row(seen: &Seen, facts: &Facts, step: Step, status: Status) -> Value {
    let mut row = step_of(seen, facts, step);
    row["status"] = status.as_str().into();
    row["waits"] = match status {
        Status::Waits(wait) => wait.as_str().into(),
        _ => Value::Null,
    };
    row
}

/// A step: `step`, `href`, and whether the person may take it.
fn step_of(seen: &Seen, facts: &Facts, step: Step) -> Value {
    let takes = may(act_of(step, facts), &seen.relation);
    let href = format!("/needs/{}/{}", seen.assessment.id, step.page());
    json!({ "step": step.as_str(), "href": href, "may": takes.is_ok() })
}

/// The step that comes next: as [`step_of`], with `text`, the key of what there is to do in it.
fn next_of(seen: &Seen, facts: &Facts, step: Step) -> Value {
    let mut next = step_of(seen, facts, step);
    let is_agreement = step == Step::Priorities && awaits_agreement(facts);
    next["text"] = if is_agreement { "agreement" } else { step.as_str() }.into();
    if let (Step::Campaigns, Some(priority), true) = (step, facts.next_priority, next["may"] == true) {
        let employer = seen.employer.id;
        next["href"] = format!("/employers/{employer}/campaigns/new?priority={priority}").into();
    }
    next
}
