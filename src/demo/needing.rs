//! A health needs assessment of the employer of the cast that is under way: planned, with who works there, and its survey
//! has closed. What comes next is left to whoever tries the demonstration.

use chrono::Duration;

use super::employer::Resident;
use crate::needs::rules::{Dimension, NeedsPlan, Profile};
use crate::needs::{self, Method};
use crate::platform::app::App;
use crate::platform::error::AppError;
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

/// Plans it, says who works there, and ties the survey with results to it.
///
/// # Errors
/// What an action says.
pub fn assess(app: &App, bakery: &Resident) -> Result<(), AppError> {
    let Some(adviser) = &bakery.adviser else { return Ok(()) };
    let employer = bakery.id;
    app.write_now(adviser, |tx| {
        let sites = employers::list_sites(tx.conn(), employer)?.into_iter().map(|site| site.id).collect();
        let plan = NeedsPlan {
            method: Method::Mixed,
            starts_on: tx.today(),
            ends_on: tx.today() + Duration::days(28),
            sites,
            shifts: "The early shift before eight, and the drivers when they are back".to_owned(),
            who: "The adviser walks round and holds the conversations; the lead tells each shift".to_owned(),
        };
        let id = needs::actions::plan(tx, employer, &plan)?;
        let people = employers::get_headcount(tx.conn(), employer)?.map_or(0, |counted| counted.in_scope);
        needs::actions::describe_workforce(tx, id, 1, &profile(people))?;
        let survey = surveys::list_with_results(tx.conn(), employer)?.first().map(|survey| survey.id);
        needs::actions::choose_survey(tx, id, 2, survey)
    })
}

/// Totals of so many people, rounded down: the page remarks that they do not add up.
fn profile(people: i32) -> Profile {
    TENTHS.iter().map(|(by, code, tenths)| ((*by, (*code).to_owned()), people * tenths / 10)).collect()
}
