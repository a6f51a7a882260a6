//! Planning a needs assessment that is held here, changing its plan, giving it up.

use super::super::rules::{
    NeedsAssessment, NeedsPlan, NeedsPlanRefusal, check_can_be_asked, check_discarding, check_needs_plan,
};
use super::super::store;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, NeedsAssessmentId, SiteId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::{employers, notices};

/// Plans a needs assessment; from here on its steps can be taken. One of an employer is under way at a time.
///
/// # Errors
/// When the person may not, the plan does not do, or another is under way.
pub fn plan(tx: &mut Tx<'_>, employer: EmployerId, plan: &NeedsPlan) -> Result<NeedsAssessmentId, AppError> {
    let actor = tx.actor();
    let found = employers::get(tx.conn(), employer)?;
    may(Act::PlanNeeds, &employers::relation(tx.conn(), actor, &found)?)?;
    if store::find_open(tx.conn(), employer)?.is_some() {
        return Err(NeedsPlanRefusal::AlreadyOpen.into());
    }
    check_can_be_asked(people(tx, employer)?).map_err(NeedsPlanRefusal::at_field)?;
    checked(tx, employer, plan, &[])?;
    let previous = store::find_published(tx.conn(), employer)?;
    let id = store::add_open(tx, employer, plan, previous)?;
    tx.record(Event::new("needs-planned").employer(employer).subject(id))?;
    Ok(id)
}

/// Changes the plan of one that was seen at version `seen`.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or the plan does not do.
pub fn change_plan(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    plan: &NeedsPlan,
) -> Result<NeedsAssessment, AppError> {
    let found = open(tx, id, Act::PlanNeeds)?;
    if found.version != seen {
        return Err(AppError::Stale);
    }
    let visited: Vec<SiteId> =
        store::list_plan_sites(tx.conn(), id)?.into_iter().map(|(site, _)| site).collect();
    checked(tx, found.employer, plan, &visited)?;
    store::set_plan(tx, id, seen, plan)?;
    tx.record(Event::new("needs-replanned").employer(found.employer).subject(id))?;
    Ok(found)
}

/// Gives one up that is under way, and says why. What was written down stays until somebody removes it, and counts for
/// nothing; nobody is left with a notice of it.
///
/// # Errors
/// When the person may not, or it is not under way.
pub fn give_up(tx: &mut Tx<'_>, id: NeedsAssessmentId, why: &str) -> Result<NeedsAssessment, AppError> {
    let found = open(tx, id, Act::PlanNeeds)?;
    store::set_cancelled(tx, id, why)?;
    notices::actions::forget_pages(tx, &format!("/needs/{id}"))?;
    tx.record(Event::new("needs-given-up").employer(found.employer).subject(id))?;
    Ok(found)
}

/// Removes one that was given up, with all that was written down and photographed in it. Its survey and its campaigns
/// stay, without it.
///
/// # Errors
/// When the person may not, or it was not given up.
pub fn discard(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<NeedsAssessment, AppError> {
    let (found, _) = super::load_any(tx, id, Act::LeadNeeds)?;
    check_discarding(found.state)?;
    store::remove(tx, id)?;
    notices::actions::forget_pages(tx, &format!("/needs/{id}"))?;
    tx.record(Event::new("needs-discarded").employer(found.employer).subject(id))?;
    Ok(found)
}

/// An assessment that is under way, for somebody who may do this with it: what every action on a step begins with.
///
/// # Errors
/// When there is none, the person may not, or it is not under way.
pub(in crate::needs) fn open(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    act: Act,
) -> Result<NeedsAssessment, AppError> {
    super::load(tx, id, act).map(|(found, _)| found)
}

/// How many people it reaches, where that was counted.
fn people(tx: &mut Tx<'_>, employer: EmployerId) -> Result<Option<i32>, AppError> {
    Ok(employers::get_headcount(tx.conn(), employer)?.map(|counted| counted.in_scope))
}

/// What is wrong with a plan, at its field. A site that was `visited` may be closed since.
fn checked(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    plan: &NeedsPlan,
    visited: &[SiteId],
) -> Result<(), AppError> {
    let people = people(tx, employer)?;
    let mut sites: Vec<SiteId> =
        employers::list_sites(tx.conn(), employer)?.into_iter().map(|site| site.id).collect();
    sites.extend(visited);
    check_needs_plan(plan, people, &sites).map_err(NeedsPlanRefusal::at_field)
}
