//! The short surveys around a campaign: tying those that are there to it, and planning one.

use super::{may_edit, record};
use crate::campaigns::rules::{
    Around, Campaign, PulseRefusal, Pulses, Side, check_chosen, check_pulses, is_short,
};
use crate::campaigns::store;
use crate::platform::error::AppError;
use crate::platform::ids::{CampaignId, SurveyId};
use crate::platform::tx::Tx;
use crate::questionnaires;
use crate::surveys;
use crate::surveys::rules::Plan;

/// Ties surveys to a campaign that was seen at version `seen`: one before it, one after it. Those that are tied to it already
/// may stay, however long they are.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or the two cannot be compared.
pub fn take_pulses(tx: &mut Tx<'_>, id: CampaignId, seen: i32, pulses: Pulses) -> Result<(), AppError> {
    let found = store::get(tx.conn(), id)?;
    may_edit(tx, found.employer)?;
    let around = store::find_around(tx.conn(), pulses)?;
    check_chosen(&found, pulses, &around).map_err(PulseRefusal::at_field)?;
    check_short(&found, &around).map_err(PulseRefusal::at_field)?;
    check_pulses(&found, &around).map_err(PulseRefusal::at_field)?;
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
    let around = store::find_around(tx.conn(), found.pulses)?;
    let side = found.survey_to_plan(&around, tx.today()).ok_or(PulseRefusal::NoneToPlan)?;
    if side == Side::Before && is_long(&plan.questionnaire) {
        return Err(PulseRefusal::TooLong(side).at_plan());
    }
    let survey = surveys::actions::plan(tx, found.employer, min_cell, plan)?;
    // It takes the place of one that was given up.
    let pulses = around.pulses().with(side, survey);
    check_pulses(&found, &store::find_around(tx.conn(), pulses)?).map_err(PulseRefusal::at_plan)?;
    tie(tx, &found, pulses)?;
    Ok(survey)
}

/// Whether what is tied to a campaign now and was not before is short.
fn check_short(campaign: &Campaign, around: &Around) -> Result<(), PulseRefusal> {
    let tied = [campaign.pulses.before, campaign.pulses.after];
    for (side, survey) in [(Side::Before, &around.before), (Side::After, &around.after)] {
        if survey.as_ref().is_some_and(|new| !tied.contains(&Some(new.id)) && is_long(&new.questionnaire)) {
            return Err(PulseRefusal::TooLong(side));
        }
    }
    Ok(())
}

fn is_long(questionnaire: &str) -> bool {
    questionnaires::find(questionnaire).is_some_and(|asked| !is_short(asked))
}

fn tie(tx: &mut Tx<'_>, campaign: &Campaign, pulses: Pulses) -> Result<(), AppError> {
    store::set_pulses(tx, campaign.id, campaign.version, pulses)?;
    record(tx, "campaign-pulses", campaign.employer, campaign.id, &campaign.told.topic)
}
