//! Health needs assessments: one of the employer of the cast, published, with everything that follows from it, and one of an
//! employer that is too small for a survey, under way. Of the day the demonstration is made, like the surveys they rest on.

mod acting;
mod premises;
mod talking;

use chrono::Duration;

use super::employer::Resident;
use super::pooling::Asker;
use crate::needs::rules::{Dimension, NeedsPlan, Profile};
use crate::needs::{self, Method};
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, NeedsAssessmentId};
use crate::platform::tx::Tx;
use crate::{employers, surveys};

/// Of ten people, how many work on which shift, on which contract and in which age band.
const TENTHS: [(Dimension, &str, i32); 9] = [
    (Dimension::Shift, "day", 4),
    (Dimension::Shift, "early", 4),
    (Dimension::Shift, "night", 2),
    (Dimension::Contract, "permanent", 8),
    (Dimension::Contract, "fixed-term", 2),
    (Dimension::Age, "under-25", 1),
    (Dimension::Age, "25-44", 4),
    (Dimension::Age, "45-64", 4),
    (Dimension::Age, "65-and-over", 1),
];

/// How many days pass until all of it is looked at again.
const REVIEW_AFTER: i64 = 365;

/// Takes it from the plan to the published report. Its survey has closed.
///
/// # Errors
/// What an action says.
pub fn assess(app: &App, bakery: &Resident) -> Result<(), AppError> {
    let Some(adviser) = &bakery.adviser else { return Ok(()) };
    let lead = bakery.lead();
    let id = app.write_now(adviser, |tx| prepare(tx, bakery.id))?;
    premises::walk(app, adviser, bakery.id, id)?;
    app.write_now(adviser, |tx| talking::talk_with_drivers(tx, id))?;
    app.write_now(adviser, |tx| needs::actions::draw_findings(tx, id))?;
    app.write_now(adviser, |tx| acting::suggest(tx, id))?;
    app.write_now(lead, |tx| acting::answer(tx, id))?;
    app.write_now(adviser, |tx| acting::open_board(tx, id))?;
    app.write_now(adviser, |tx| acting::choose_priorities(tx, id))?;
    app.write_now(lead, |tx| acting::agree(tx, id))?;
    app.write_now(lead, |tx| acting::plan_actions(tx, id, &bakery.team))?;
    app.write_now(lead, |tx| acting::plan_campaign(tx, bakery.id, id))?;
    let fewest = app.config().survey_min_cell;
    app.write_now(adviser, |tx| publish(tx, id, fewest))
}

/// Plans it, says who works there, and ties the survey with results to it.
fn prepare(tx: &mut Tx<'_>, employer: EmployerId) -> Result<NeedsAssessmentId, AppError> {
    let shifts = "The early shift before eight, and the drivers when they are back";
    let who = "The adviser walks round and holds the conversations; the lead tells each shift";
    let plan = plan(tx, employer, Method::Mixed, [shifts, who])?;
    let id = needs::actions::plan(tx, employer, &plan)?;
    let people = employers::get_headcount(tx.conn(), employer)?.map_or(0, |counted| counted.in_scope);
    needs::actions::describe_workforce(tx, id, 1, &profile(people))?;
    let survey = surveys::list_with_results(tx.conn(), employer)?.first().map(|survey| survey.id);
    needs::actions::choose_survey(tx, id, 2, survey)?;
    Ok(id)
}

/// Four weeks at every site.
fn plan(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    method: Method,
    [shifts, who]: [&str; 2],
) -> Result<NeedsPlan, AppError> {
    let sites = employers::list_sites(tx.conn(), employer)?.into_iter().map(|site| site.id).collect();
    Ok(NeedsPlan {
        method,
        starts_on: tx.today(),
        ends_on: tx.today() + Duration::days(28),
        sites,
        shifts: shifts.to_owned(),
        who: who.to_owned(),
    })
}

/// Totals of so many people, rounded down: the page remarks that they do not add up.
fn profile(people: i32) -> Profile {
    TENTHS.iter().map(|(by, code, tenths)| ((*by, (*code).to_owned()), people * tenths / 10)).collect()
}

fn publish(tx: &mut Tx<'_>, id: NeedsAssessmentId, fewest: u32) -> Result<(), AppError> {
    let version = needs::get(tx.conn(), id)?.version;
    let review_on = tx.today() + Duration::days(REVIEW_AFTER);
    needs::actions::set_review(tx, id, version, review_on)?;
    let seen = needs::get(tx.conn(), id)?;
    let print = needs::get_publication(tx.conn(), &seen)?.print;
    needs::actions::publish(tx, id, &print, fewest).map(drop)
}

/// The adviser of the cast talks with the people of another employer, a small one; its findings wait for priorities.
/// Nothing where the world has none.
///
/// # Errors
/// What an action says.
pub fn assess_small(app: &App, bakery: &Resident, askers: &[Asker]) -> Result<(), AppError> {
    let Some(adviser) = &bakery.adviser else { return Ok(()) };
    let is_theirs = |asker: &&Asker| asker.adviser.person() == adviser.person();
    let is_small = |asker: &&Asker| (4..10).contains(&asker.headcount);
    let Some(Asker { id: employer, .. }) = askers.iter().filter(is_theirs).find(is_small) else {
        return Ok(());
    };
    app.write_now(adviser, |tx| {
        let who = "The adviser talks with everybody but the owner, who is out of the room";
        let plan = plan(tx, *employer, Method::Conversation, ["", who])?;
        let id = needs::actions::plan(tx, *employer, &plan)?;
        talking::talk_with_all(tx, id)?;
        needs::actions::draw_findings(tx, id)
    })
}
