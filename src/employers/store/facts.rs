//! The facts a scheme asks for.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::employer::get;
use super::headcounts::{Headcount, list_latest_headcounts};
use crate::employers::rules::{FactsRefusal, ToldFacts};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::schema::employers;
use crate::scheme::Facts;

/// The facts a scheme asks for, as the employer tells them now.
///
/// # Errors
/// Refused when the employer has not told all of them; [`AppError::NotFound`] when there is no such employer.
pub fn get_facts(conn: &mut Conn, id: EmployerId) -> Result<Facts, AppError> {
    get(conn, id)?;
    Ok(list_facts(conn, &[id])?.remove(&id).ok_or(FactsRefusal::Incomplete)?)
}

/// Whose facts, and those of them that are told: food outlet, recognised union, visitors.
type ToldRow = (EmployerId, Option<bool>, Option<bool>, Option<bool>);

/// The facts of each of these employers that has told all of them: two queries, however many there are.
///
/// # Errors
/// The database's fault.
pub fn list_facts(conn: &mut Conn, of: &[EmployerId]) -> Result<BTreeMap<EmployerId, Facts>, AppError> {
    let counts = list_latest_headcounts(conn, of)?;
    let told: Vec<ToldRow> = employers::table
        .filter(employers::id.eq_any(of))
        .select((
            employers::id,
            employers::has_food_outlet,
            employers::has_recognised_union,
            employers::has_visitors,
        ))
        .load(conn)?;
    let mut facts = BTreeMap::new();
    for (id, food, union, visitors) in told {
        if let (Some(count), Some(has_food_outlet), Some(has_recognised_union), Some(has_visitors)) =
            (counts.get(&id), food, union, visitors)
        {
            let told = ToldFacts { has_food_outlet, has_recognised_union, has_visitors };
            facts.insert(id, put_together(count, told)?);
        }
    }
    Ok(facts)
}

fn put_together(people: &Headcount, told: ToldFacts) -> Result<Facts, AppError> {
    Ok(Facts {
        headcount: u32::try_from(people.headcount).map_err(AppError::fault)?,
        fte_hundredths: u32::try_from(people.fte_hundredths).map_err(AppError::fault)?,
        people_in_scope: u32::try_from(people.in_scope).map_err(AppError::fault)?,
        has_food_outlet: told.has_food_outlet,
        has_recognised_union: told.has_recognised_union,
        has_visitors: told.has_visitors,
    })
}
