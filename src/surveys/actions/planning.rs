//! Planning a survey: what is asked, how, of how many, until when.

use super::may_here;
use crate::employers::{self, Employer};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, SurveyId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::platform::web::texts::Lang;
use crate::surveys::rules::{
    Asker, AskingRefusal, LaunchRefusal, Mode, Plan, PlanRefusal, PlannedBreakdown, State, Survey, check,
};
use crate::surveys::store;
use crate::{questionnaires, scheme};

/// Plans a survey. `min_cell` is the threshold the host has set.
///
/// # Errors
/// When the person may not, or the survey cannot be so.
pub fn plan(tx: &mut Tx<'_>, employer: EmployerId, min_cell: u32, plan: &Plan) -> Result<SurveyId, AppError> {
    let employer = may_here(tx, Act::PlanSurvey, employer)?;
    checked(tx, &employer, plan)?;
    let id = store::add(tx, employer.id, plan, min_cell)?;
    record(tx, "survey-planned", employer.id, id, &plan.title)?;
    Ok(id)
}

/// Changes what is planned of a survey that was seen at version `seen`; its breakdowns stay as far as the questionnaire
/// still has them.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or the survey cannot be so.
pub fn change(tx: &mut Tx<'_>, id: SurveyId, seen: i32, told: &Plan) -> Result<(), AppError> {
    let found = store::get(tx.conn(), id)?;
    let employer = may_here(tx, Act::PlanSurvey, found.employer)?;
    is_planned(&found)?;
    let kept = if found.questionnaire == told.questionnaire { found.breakdowns.clone() } else { Vec::new() };
    let plan = Plan { breakdowns: kept, ..told.clone() };
    checked(tx, &employer, &plan)?;
    store::set_plan(tx, id, seen, &plan)?;
    record(tx, "survey-changed", employer.id, id, &plan.title)
}

/// Says which groups the results of a survey are to be broken down by.
///
/// # Errors
/// As [`change`].
pub fn choose_groups(
    tx: &mut Tx<'_>,
    id: SurveyId,
    seen: i32,
    breakdowns: &[PlannedBreakdown],
) -> Result<(), AppError> {
    let found = store::get(tx.conn(), id)?;
    let employer = may_here(tx, Act::PlanSurvey, found.employer)?;
    is_planned(&found)?;
    let plan = Plan { breakdowns: breakdowns.to_vec(), ..found.plan() };
    checked(tx, &employer, &plan)?;
    store::set_plan(tx, id, seen, &plan)?;
    record(tx, "survey-changed", employer.id, id, &plan.title)
}

/// Says who is asked by a link of their own: these addresses and no others, in this language.
///
/// # Errors
/// When the person may not, or the survey is launched or goes another way.
pub fn list_people(tx: &mut Tx<'_>, id: SurveyId, emails: &[String], lang: Lang) -> Result<(), AppError> {
    let found = store::get(tx.conn(), id)?;
    let employer = may_here(tx, Act::PlanSurvey, found.employer)?;
    if found.state != State::Planned {
        return Err(AskingRefusal::NotPlanned.into());
    }
    if found.mode != Mode::Personal {
        return Err(AskingRefusal::NotPersonal.into());
    }
    store::remove_invitees(tx, id)?;
    store::add_invitees(tx, id, emails)?;
    store::set_letters_language(tx, id, lang)?;
    record(tx, "survey-people-listed", employer.id, id, &found.title)
}

/// Gives a planned survey up. Whoever was on its list is forgotten.
///
/// # Errors
/// When the person may not, or it is launched.
pub fn cancel(tx: &mut Tx<'_>, id: SurveyId) -> Result<Survey, AppError> {
    let found = store::get(tx.conn(), id)?;
    let employer = may_here(tx, Act::PlanSurvey, found.employer)?;
    is_planned(&found)?;
    store::remove_invitees(tx, id)?;
    store::set_cancelled(tx, id)?;
    record(tx, "survey-cancelled", employer.id, id, &found.title)?;
    Ok(found)
}

pub(super) fn is_planned(survey: &Survey) -> Result<(), AppError> {
    if survey.state == State::Planned { Ok(()) } else { Err(LaunchRefusal::NotPlanned.into()) }
}

/// What is wrong with a plan, at its field.
pub(super) fn checked(tx: &mut Tx<'_>, employer: &Employer, plan: &Plan) -> Result<(), AppError> {
    let today = tx.today();
    let Some(questionnaire) = questionnaires::find(&plan.questionnaire) else {
        return Err(PlanRefusal::UnknownQuestionnaire.at_field());
    };
    if !scheme::list_schemes(tx.conn())?.iter().any(|scheme| scheme.id == plan.scheme) {
        return Err(PlanRefusal::UnknownScheme.at_field());
    }
    let counted = employers::get_headcount(tx.conn(), employer.id)?;
    let headcount = counted.map_or(0, |counted| u32::try_from(counted.headcount).unwrap_or_default());
    let sites = employers::list_sites(tx.conn(), employer.id)?.len();
    check(plan, questionnaire, Asker { headcount, sites, today }).map_err(PlanRefusal::at_field)?;
    match plan.previous {
        Some(previous) if !is_comparable(tx, employer.id, previous, &plan.questionnaire)? => {
            Err(PlanRefusal::UnknownPrevious.at_field())
        }
        _ => Ok(()),
    }
}

fn is_comparable(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    previous: SurveyId,
    questionnaire: &str,
) -> Result<bool, AppError> {
    let told = store::list_with_results(tx.conn(), employer)?;
    Ok(told.iter().any(|survey| survey.id == previous && survey.questionnaire == questionnaire))
}

pub(super) fn record(
    tx: &mut Tx<'_>,
    kind: &'static str,
    employer: EmployerId,
    id: SurveyId,
    title: &str,
) -> Result<(), AppError> {
    tx.record(Event::new(kind).employer(employer).subject(id).with("title", title))
}
