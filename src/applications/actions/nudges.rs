//! Asking an employer how it goes.

use super::steps::about;
use crate::applications::rules;
use crate::applications::store;
use crate::employers;
use crate::notices::{self, Notice, NoticeKind};
use crate::people;
use crate::platform::access::{Act, Role, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, PersonId};
use crate::platform::tx::Tx;

/// The employer's adviser asks its leads how the application goes.
///
/// # Errors
/// When the person may not, the application is not open, or the last nudge was a few days ago.
pub fn nudge(tx: &mut Tx<'_>, id: ApplicationId) -> Result<(), AppError> {
    let (actor, today) = (tx.actor(), tx.today());
    let application = store::get(tx.conn(), id)?;
    let employer = employers::get(tx.conn(), application.employer)?;
    may(Act::Nudge, &store::relation_at(tx.conn(), actor, &application, &employer)?)?;
    let last = store::list_last_nudges(tx.conn(), &[id])?.get(&id).copied();
    rules::may_nudge(application.status, last.map(day_of), today)?;
    store::add_nudge(tx, id)?;
    tx.record(about("nudged", &application).with("reference", application.reference.as_str()))?;
    let members = people::list_members(tx.conn(), employer.id)?;
    let leads = members.iter().filter(|member| member.role == Role::Lead).map(|member| member.person);
    let notice = Notice::new(NoticeKind::Nudge, format!("/applications/{id}"))
        .employer(employer.id)
        .with("employer", employer.name())
        .with("who", super::name_of(tx)?);
    notices::actions::notify(tx, &leads.collect::<Vec<PersonId>>(), &notice)
}
