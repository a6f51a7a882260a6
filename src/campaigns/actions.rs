//! What people do with campaigns.

mod pulses;

use super::rules::{
    Campaign, CampaignRefusal, NewCampaign, Outcome, check, check_days, check_outcome, check_reach,
};
use super::store;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{CampaignId, EmployerId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::{employers, needs};

pub use pulses::{plan_pulse, take_pulses};

/// Plans a campaign, or records one that was held.
///
/// # Errors
/// When the person may not, or the campaign cannot be so.
pub fn plan(tx: &mut Tx<'_>, employer: EmployerId, new: &NewCampaign) -> Result<CampaignId, AppError> {
    may_edit(tx, employer)?;
    let new = settled(tx, employer, new, None)?;
    checked(tx, employer, &new, None)?;
    let id = store::add(tx, employer, &new)?;
    record(tx, "campaign-planned", employer, id, &new.topic)?;
    Ok(id)
}

/// Changes what is told of a campaign that was seen at version `seen`.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or the campaign cannot be so.
pub fn change(tx: &mut Tx<'_>, id: CampaignId, seen: i32, new: &NewCampaign) -> Result<(), AppError> {
    let found = store::get(tx.conn(), id)?;
    may_edit(tx, found.employer)?;
    let new = settled(tx, found.employer, new, Some(&found.told))?;
    checked(tx, found.employer, &new, Some(&found.told))?;
    if found.version != seen {
        return Err(AppError::Stale);
    }
    if found.told == new {
        return Ok(());
    }
    if found.outcome != Outcome::default() && check_days(&found.outcome, new.starts_on, tx.today()).is_err() {
        // What was said of how it went would be said of something that has not begun, or had not by then.
        return Err(AppError::field("starts_on", "refused-campaigns-has-outcome"));
    }
    store::set(tx, id, seen, &new)?;
    record(tx, "campaign-changed", found.employer, id, &new.topic)
}

/// Says what came of a campaign that was seen at version `seen`.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or it cannot be said.
pub fn evaluate(tx: &mut Tx<'_>, id: CampaignId, seen: i32, outcome: &Outcome) -> Result<(), AppError> {
    let found = store::get(tx.conn(), id)?;
    may_edit(tx, found.employer)?;
    check_outcome(outcome, found.told.starts_on, tx.today()).map_err(|refusal| refusal.at_field())?;
    // What was told while more people worked there may stay.
    if outcome.reach != found.outcome.reach {
        let counted = employers::get_headcount(tx.conn(), found.employer)?;
        check_reach(outcome.reach, counted.map(|counted| counted.headcount))
            .map_err(|refusal| refusal.at_field())?;
    }
    if found.version != seen {
        return Err(AppError::Stale);
    }
    if found.outcome == *outcome {
        return Ok(());
    }
    store::set_outcome(tx, id, seen, outcome)?;
    record(tx, "campaign-evaluated", found.employer, id, &found.told.topic)
}

/// Removes a campaign.
///
/// # Errors
/// When the person may not, or the database's fault.
pub fn remove(tx: &mut Tx<'_>, id: CampaignId) -> Result<Campaign, AppError> {
    let found = store::get(tx.conn(), id)?;
    may_edit(tx, found.employer)?;
    store::remove(tx, id)?;
    record(tx, "campaign-removed", found.employer, id, &found.told.topic)?;
    Ok(found)
}

fn may_edit(tx: &mut Tx<'_>, employer: EmployerId) -> Result<(), AppError> {
    let actor = tx.actor();
    let employer = employers::get(tx.conn(), employer)?;
    may(Act::EditPortfolio, &employers::relation(tx.conn(), actor, &employer)?)
}

/// A campaign that answers a priority follows from its needs assessment, and is in its words unless it has its own. One of
/// an assessment that was given up is answered only by campaigns that did before.
fn settled(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    new: &NewCampaign,
    old: Option<&NewCampaign>,
) -> Result<NewCampaign, AppError> {
    let mut new = new.clone();
    let Some(id) = new.answers else { return Ok(new) };
    let unknown = || CampaignRefusal::UnknownPriority.at_field();
    let priority = match needs::get_priority(tx.conn(), id) {
        Ok(found) => found,
        Err(AppError::NotFound) => return Err(unknown()),
        Err(error) => return Err(error),
    };
    let assessment = needs::get(tx.conn(), priority.assessment)?;
    if assessment.employer != employer {
        return Err(unknown());
    }
    if assessment.state == needs::State::Cancelled && old.and_then(|old| old.answers) != Some(id) {
        return Err(CampaignRefusal::GivenUpPriority.at_field());
    }
    new.assessment = Some(priority.assessment);
    if new.priority.is_empty() {
        new.priority = priority.title;
    }
    Ok(new)
}

/// What is wrong with a campaign, at its field. A theme it had before may stay, whatever the schemes say now.
fn checked(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    new: &NewCampaign,
    old: Option<&NewCampaign>,
) -> Result<(), AppError> {
    check(new).map_err(CampaignRefusal::at_field)?;
    if let Some(theme) = &new.theme
        && old.and_then(|old| old.theme.as_ref()) != Some(theme)
        && !store::list_themes(tx.conn(), employer)?.iter().any(|offered| offered.code == *theme)
    {
        return Err(CampaignRefusal::UnknownTheme.at_field());
    }
    if let Some(assessment) = new.assessment {
        match needs::get(tx.conn(), assessment) {
            Ok(found) if found.employer == employer => {
                let had = old.and_then(|old| old.assessment) == Some(assessment);
                if found.state == needs::State::Cancelled && !had {
                    return Err(CampaignRefusal::GivenUpAssessment.at_field());
                }
            }
            Ok(_) | Err(AppError::NotFound) => return Err(CampaignRefusal::UnknownAssessment.at_field()),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn record(
    tx: &mut Tx<'_>,
    kind: &'static str,
    employer: EmployerId,
    id: CampaignId,
    topic: &str,
) -> Result<(), AppError> {
    tx.record(Event::new(kind).employer(employer).subject(id).with("topic", topic))
}
