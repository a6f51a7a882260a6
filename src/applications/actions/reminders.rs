//! Reminding people of what is due: seven days before, and once when the day has passed.

use std::collections::BTreeSet;

use crate::applications::rules::{self, Application, Holder, Timing, Undone};
use crate::applications::store;
use crate::employers;
use crate::notices::{self, Notice, NoticeKind};
use crate::platform::access::{Actor, Role};
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, PersonId};
use crate::platform::jobs::{Every, Job};
use crate::platform::tx::Tx;

/// Applications that are gone through in one transaction.
const AT_ONCE: i64 = 20;

/// Reminds people of what is due, before the day's digests leave.
pub const REMINDERS: Job = Job { name: "reminders", every: Every::DayAt(6), run: remind_due };

/// Reminds whoever has something due. What was told is noted in the same transaction, so nobody is told twice. Blocks.
///
/// # Errors
/// The database's fault.
pub fn remind_due(app: &App) -> Result<(), AppError> {
    while app.write_now(&Actor::System, remind_some)? > 0 {}
    Ok(())
}

/// Reminds in a few applications; returns how many were gone through.
fn remind_some(tx: &mut Tx<'_>) -> Result<usize, AppError> {
    let today = tx.today();
    let applications = store::list_to_remind(tx.conn(), today, AT_ONCE)?;
    for id in &applications {
        remind(tx, *id)?;
        store::set_told(tx, *id)?;
    }
    Ok(applications.len())
}

/// Tells the holders of what is due in one application. What is done, or no longer asked, is left out.
fn remind(tx: &mut Tx<'_>, id: ApplicationId) -> Result<(), AppError> {
    let today = tx.today();
    let application = store::get(tx.conn(), id)?;
    let untold = store::list_untold(tx.conn(), id, today)?;
    let undone = store::list_undone(tx.conn(), std::slice::from_ref(&application))?;
    for of in undone.iter().filter(|of| untold.contains(&of.assignment.criterion)) {
        tell(tx, &application, of)?;
    }
    Ok(())
}

fn tell(tx: &mut Tx<'_>, application: &Application, of: &Undone) -> Result<(), AppError> {
    let (today, assignment) = (tx.today(), &of.assignment);
    let employer = employers::get(tx.conn(), application.employer)?;
    let members = store::list_able(tx.conn(), employer.id)?;
    let able: BTreeSet<PersonId> = members.iter().map(|member| member.person).collect();
    let leads = || members.iter().filter(|member| member.role == Role::Lead).map(|member| member.person);
    let to: Vec<PersonId> = match rules::holder(assignment.person, &able) {
        Holder::Person(person) => vec![person],
        Holder::Leads => leads().collect(),
    };
    let is_overdue = rules::timing(assignment.due_on, today) == Timing::Overdue;
    let page = format!("/applications/{}/criteria/{}", application.id, assignment.criterion);
    let notice = Notice::new(NoticeKind::Due, page)
        .employer(employer.id)
        .with("employer", employer.name())
        .with("title", of.title.as_str())
        .with("day", assignment.due_on.to_string())
        .with("overdue", if is_overdue { "yes" } else { "no" });
    notices::actions::notify(tx, &to, &notice)
}
