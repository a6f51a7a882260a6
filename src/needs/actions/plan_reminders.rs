//! Reminding owners of what is due in action plans: seven days before, and once when the day has passed.

use std::collections::BTreeSet;

use super::super::rules::PlanAction;
use super::super::store;
use super::action_plan::notice;
use crate::employers;
use crate::notices;
use crate::notices::rules::{Holder, Timing, timing};
use crate::platform::access::{Actor, Role};
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::jobs::{Every, Job};
use crate::platform::tx::Tx;

/// Actions told of in one transaction.
const AT_ONCE: i64 = 50;

/// Reminds owners of actions, before the day's digests leave: all of them come in one letter.
pub const PLAN_REMINDERS: Job =
    Job { name: "plan-reminders", every: Every::DayAt(6), run: remind_of_actions };

/// Reminds whoever has an action that is due soon or overdue. What was told is noted in the same transaction, so nobody is told twice. Blocks.
///
/// # Errors
/// The database's fault.
pub fn remind_of_actions(app: &App) -> Result<(), AppError> {
    while app.write_now(&Actor::System, remind_some)? > 0 {}
    Ok(())
}

/// Reminds of a few; returns of how many.
fn remind_some(tx: &mut Tx<'_>) -> Result<usize, AppError> {
    let today = tx.today();
    let untold = store::list_untold_actions(tx.conn(), today, AT_ONCE)?;
    for action in &untold {
        remind(tx, action)?;
        store::set_action_told(tx, action)?;
    }
    Ok(untold.len())
}

fn remind(tx: &mut Tx<'_>, action: &PlanAction) -> Result<(), AppError> {
    let today = tx.today();
    let employer = employers::get(tx.conn(), action.employer)?;
    let members = store::list_able(tx.conn(), employer.id)?;
    let able: BTreeSet<PersonId> = members.iter().map(|member| member.person).collect();
    let leads = members.iter().filter(|member| member.role == Role::Lead).map(|member| member.person);
    let to: Vec<PersonId> = match action.holder(&able) {
        Holder::Person(person) => vec![person],
        Holder::Leads => leads.collect(),
    };
    let is_overdue = timing(action.told.due_on, today) == Timing::Overdue;
    notices::actions::notify(tx, &to, &notice(action, &employer, is_overdue))
}
