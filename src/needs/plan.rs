//! The action plan: what is to be done about the priorities, and how far it is. It lives on after the publication.

mod action;
mod choices;
pub(super) mod data;
pub(super) mod details;
pub(super) mod employer;
pub(super) mod ending;
mod form;
pub(super) mod new;
pub(super) mod reopening;
mod sheet;
mod shown;

use std::collections::BTreeSet;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

pub(super) use action::show as show_action;
pub(super) use shown::pounds;

use super::assessment::{self, Seen};
use super::campaigns::following;
use super::rules::{FollowingCampaign, PlanAction, PlanRefusal, Priority, check_plan};
use super::store;
use crate::platform::access::{Act, Actor, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, NeedsAssessmentId, PersonId};
use crate::platform::web::Visit;
use shown::Reader;

/// The plan, by priority.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let (seen, able, priorities, actions, campaigns) = visit
        .read(move |conn, actor| {
            let seen = read(conn, actor, id)?;
            let able = able(conn, seen.employer.id)?;
            let (priorities, actions) = (store::list_priorities(conn, id)?, store::list_actions(conn, id)?);
            Ok((seen, able, priorities, actions, store::list_campaigns(conn, id)?))
        })
        .await?;
    let reader = Reader { visit: &visit, able: &able, today };
    let mut context = head(&seen);
    context["progress"] = reader.progress(&actions);
    context["groups"] = groups(&reader, &priorities, &actions, &campaigns);
    context["has_priorities"] = (!priorities.is_empty()).into();
    visit.page("needs/plan.html", context)
}

/// The actions and campaigns of each priority in turn, then those of none: `{id, title, actions, campaigns}`. A priority
/// without actions is there, so that nobody forgets it.
fn groups(
    reader: &Reader<'_>,
    priorities: &[Priority],
    actions: &[PlanAction],
    campaigns: &[FollowingCampaign],
) -> Value {
    let group = |priority: Option<&Priority>| {
        let id = priority.map(|priority| priority.id);
        let here = actions.iter().filter(|action| action.told.priority == id);
        json!({
            "id": id,
            "title": priority.map(|priority| priority.title.as_str()),
            "actions": here.map(|action| reader.action(action)).collect::<Vec<_>>(),
            "campaigns": following(campaigns, id, reader.today),
        })
    };
    let has_others = actions.iter().any(|action| action.told.priority.is_none())
        || campaigns.iter().any(|campaign| campaign.priority.is_none());
    let others = has_others.then(|| group(None));
    priorities.iter().map(|priority| group(Some(priority))).chain(others).collect()
}

/// The needs assessment whose plan the person may read, also of one that was given up. One that is only told of has none.
fn read(conn: &mut Conn, actor: &Actor, id: NeedsAssessmentId) -> Result<Seen, AppError> {
    let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
    match check_plan(seen.assessment.state) {
        Ok(()) | Err(PlanRefusal::GivenUp) => Ok(seen),
        Err(refusal) => Err(refusal.into()),
    }
}

/// The needs assessment whose plan the person may do this with. One that has no plan has no such page.
fn load(conn: &mut Conn, actor: &Actor, id: NeedsAssessmentId, act: Act) -> Result<Seen, AppError> {
    let seen = assessment::load(conn, actor, id, act)?;
    check_plan(seen.assessment.state)?;
    Ok(seen)
}

/// What every page of a plan shows. It can be worked on after the publication, too.
fn head(seen: &Seen) -> Value {
    let mut context = seen.context();
    let is_workable = check_plan(seen.assessment.state).is_ok();
    context["may_plan"] = (is_workable && may(Act::PlanNeeds, &seen.relation).is_ok()).into();
    context
}

/// Who can see to actions of an employer now.
fn able(conn: &mut Conn, employer: EmployerId) -> Result<BTreeSet<PersonId>, AppError> {
    Ok(store::list_able(conn, employer)?.into_iter().map(|member| member.person).collect())
}
