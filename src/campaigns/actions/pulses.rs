//! The short surveys around a campaign: tying those that are there to it, and planning one.

use super::{may_edit, record};
use crate::campaigns::rules::{Campaign, PulseRefusal, Pulses, Side, check_pulses, is_short};
use crate::campaigns::store;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{CampaignId, SurveyId};
use crate::platform::tx::Tx;
use crate::questionnaires;
use crate::surveys::rules::Plan;
use crate::surveys::{self, Survey};

/// Ties surveys to a campaign that was seen at version `seen`: one before it, one after it.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or the two cannot be compared.
pub fn take_pulses(tx: &mut Tx<'_>, id: CampaignId, seen: i32, pulses: Pulses) -> Result<(), AppError> {
    let found = store::get(tx.conn(), id)?;
    may_edit(tx, found.employer)?;
    checked(tx, &found, pulses, PulseRefusal::at_field)?;
    if found.version != seen {
        return Err(AppError::Stale);
    }
    if found.pulses == pulses {
        return Ok(());
    }
    tie(tx, &found, pulses)
}

/// Plans the short survey that can be planned today, over what was seen at version `seen` of the campaign: it is its survey
/// before or after it at once. `min_cell` is the threshold the host has set.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, it is not the time for one, or it cannot be so.
pub fn plan_pulse(
    tx: &mut Tx<'_>,
    id: CampaignId,
    seen: i32,
    min_cell: u32,
    plan: &Plan,
) -> Result<SurveyId, AppError> {
    let found = store::get(tx.conn(), id)?;
    may_edit(tx, found.employer)?;
    if found.version != seen {
        return Err(AppError::Stale);
    }
    let side = found.survey_to_plan(tx.today()).ok_or(PulseRefusal::NoneToPlan)?;
    let is_long = questionnaires::find(&plan.questionnaire).is_some_and(|asked| !is_short(asked));
    if side == Side::Before && is_long {
        return Err(PulseRefusal::TooLong.at_plan());
    }
    let survey = surveys::actions::plan(tx, found.employer, min_cell, plan)?;
    let pulses = found.pulses.with(side, survey);
    checked(tx, &found, pulses, PulseRefusal::at_plan)?;
    tie(tx, &found, pulses)?;
    Ok(survey)
}

/// What is wrong with the two, where `at` says.
fn checked(
    tx: &mut Tx<'_>,
    campaign: &Campaign,
    pulses: Pulses,
    at: fn(PulseRefusal) -> AppError,
) -> Result<(), AppError> {
    let before = survey(tx, pulses.before, PulseRefusal::UnknownBefore)?;
    let after = survey(tx, pulses.after, PulseRefusal::UnknownAfter)?;
    let opened_on = after.as_ref().and_then(|survey| survey.launched_at).map(day_of);
    check_pulses(campaign, before.as_ref(), after.as_ref(), opened_on).map_err(at)
}

fn survey(tx: &mut Tx<'_>, id: Option<SurveyId>, unknown: PulseRefusal) -> Result<Option<Survey>, AppError> {
    let Some(id) = id else { return Ok(None) };
    match surveys::get(tx.conn(), id) {
        Ok(found) => Ok(Some(found)),
        Err(AppError::NotFound) => Err(unknown.at_field()),
        Err(error) => Err(error),
    }
}

fn tie(tx: &mut Tx<'_>, campaign: &Campaign, pulses: Pulses) -> Result<(), AppError> {
    store::set_pulses(tx, campaign.id, campaign.version, pulses)?;
    record(tx, "campaign-pulses", campaign.employer, campaign.id, &campaign.told.topic)
}
