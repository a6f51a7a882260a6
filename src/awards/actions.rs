//! What a panel and a coordinator do with an award.

use chrono::NaiveDate;

use super::rules::{Award, AwardRefusal, ends_on, public, releasable, superseded};
use super::store::{self, NewAward};
use super::{letters, rules};
use crate::applications::{self, Application, Submission};
use crate::employers::{self, SizeBand};
use crate::people;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{AwardId, DecisionId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::scheme::{self, Period};

/// Grants the award of a decision, with its certificate's words as they are now. The panel's decision calls this in
/// its own transaction, after asking who may; the decision is the event.
///
/// # Errors
/// [`AppError::Stale`] when the decision has its award already.
pub fn grant(
    tx: &mut Tx<'_>,
    decision: DecisionId,
    application: &Application,
    submission: &Submission,
    checked_on: NaiveDate,
) -> Result<AwardId, AppError> {
    let employer = employers::get(tx.conn(), application.employer)?;
    let edition = scheme::get_edition(tx.conn(), application.edition)?;
    let lacks = || AppError::fault("an application names a level its edition lacks");
    let level = edition.definition.level(&application.level).ok_or_else(lacks)?;
    let place = employer.place_code.as_deref().ok_or(AwardRefusal::NoPlace)?;
    let sites = applications::list_submitted_sites(tx.conn(), submission)?;
    let number = tx.new_reference("HM");
    let term_months =
        level.policy.term.and_then(Period::months).map(i32::try_from).transpose().map_err(AppError::fault)?;
    store::add(
        tx,
        &NewAward {
            number: &number,
            decision,
            application: application.id,
            employer: employer.id,
            scheme: application.scheme,
            edition: application.edition,
            level: level.code.as_str(),
            level_title: &level.title,
            level_rank: i32::from(level.rank),
            term_months,
            name: employer.name(),
            place_code: place,
            sector: employer.sector.as_str(),
            size_band: SizeBand::of(submission.facts.headcount).as_str(),
            sites: &sites,
            assurance: rules::DESK_CHECKED,
            checked_on,
        },
    )
}

/// Makes an award public from today: its application ends, it takes the place of lower ones, and the employer's leads
/// are told.
///
/// # Errors
/// Refused when it is public already.
pub fn release(tx: &mut Tx<'_>, id: AwardId) -> Result<(), AppError> {
    let award = award_for(tx, id, Act::Release)?;
    releasable(&award)?;
    let starts_on = tx.today();
    let ends_on = ends_on(starts_on, award.term_months);
    store::add_release(tx, id, starts_on, ends_on)?;
    applications::actions::close(tx, award.application)?;
    let lower = superseded(award.level_rank, &store::list_standing(tx.conn(), &award)?);
    store::set_superseded(tx, &lower, id)?;
    tx.record(event("award-released", &award))?;
    let scheme = store::scheme_name(tx.conn(), &award)?;
    for to in people::list_lead_recipients(tx.conn(), award.employer)? {
        tx.post(letters::released(to, &award, &scheme, ends_on))?;
    }
    Ok(())
}

/// Takes an award back: it leaves the register at once, and what it had taken the place of comes back.
///
/// # Errors
/// Refused when it is not public.
pub fn revoke(tx: &mut Tx<'_>, id: AwardId, reason: &str) -> Result<(), AppError> {
    let award = award_for(tx, id, Act::Revoke)?;
    public(&award)?;
    store::add_revocation(tx, id, reason)?;
    store::set_followed_by(tx, id, award.superseded_by)?;
    tx.record(event("award-revoked", &award))?;
    let scheme = store::scheme_name(tx.conn(), &award)?;
    for to in people::list_lead_recipients(tx.conn(), award.employer)? {
        tx.post(letters::revoked(to, &award, &scheme, reason))?;
    }
    Ok(())
}

/// The award, when the actor may do this with it.
fn award_for(tx: &mut Tx<'_>, id: AwardId, act: Act) -> Result<Award, AppError> {
    let actor = tx.actor();
    let award = store::get(tx.conn(), id)?;
    may(act, &store::relation(tx.conn(), actor, &award)?)?;
    Ok(award)
}

fn event(kind: &'static str, award: &Award) -> Event {
    Event::new(kind)
        .employer(award.employer)
        .application(award.application)
        .subject(award.id)
        .with("level", award.level_title.as_str())
        .with("number", award.number.as_str())
}
