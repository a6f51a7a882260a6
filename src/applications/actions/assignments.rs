//! Giving criteria to colleagues.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::steps::about;
use crate::applications::rules::{self, Application, NewAssignment};
use crate::applications::store;
use crate::employers;
use crate::notices::{self, Notice, NoticeKind};
use crate::platform::access::{Act, may};
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{ApplicationId, PersonId};
use crate::platform::tx::Tx;
use crate::scheme::{Criterion, CriterionCode};

/// Gives a criterion to a colleague with a day by which it is to be done, or takes it back, over the version the
/// person had before them.
///
/// # Errors
/// [`AppError::Stale`] when a colleague changed it in the meantime; when the person may not, the application is locked,
/// the criterion is not asked, or the colleague or the day will not do.
pub fn assign(
    tx: &mut Tx<'_>,
    id: ApplicationId,
    code: &CriterionCode,
    new: &NewAssignment,
) -> Result<(), AppError> {
    let actor = tx.actor();
    let application = store::get(tx.conn(), id)?;
    may(Act::AnswerCriterion, &store::relation(tx.conn(), actor, &application)?)?;
    rules::may_answer(application.status)?;
    let criterion = store::get_asked(tx.conn(), &application, code)?;
    let old = store::find_assignment(tx.conn(), id, code)?;
    if old.as_ref().map_or(0, |old| old.version) != new.version {
        return Err(AppError::Stale);
    }
    let event = |kind| about(kind, &application).with("number", criterion.number);
    match (&old, new.to) {
        (None, None) => Ok(()),
        (Some(old), None) => {
            store::remove_assignment(tx, old)?;
            tx.record(event("assignment-cleared"))
        }
        (_, Some(to)) => {
            let name = check(tx, &application, to)?;
            match &old {
                Some(old) => store::set_assignment(tx, old, to)?,
                None => store::add_assignment(tx, &application, code, to)?,
            }
            tx.record(event("criterion-assigned").with("to", name))?;
            tell(tx, &application, &criterion, to)
        }
    }
}

/// Whether the colleague and the day will do; gives the colleague's name.
fn check(
    tx: &mut Tx<'_>,
    application: &Application,
    (person, due_on): (PersonId, NaiveDate),
) -> Result<String, AppError> {
    let today = tx.today();
    let members = store::list_able(tx.conn(), application.employer)?;
    let able: BTreeSet<PersonId> = members.iter().map(|member| member.person).collect();
    rules::may_assign(person, due_on, &able, today)
        .map_err(|refusal| AppError::field(refusal.field(), refusal.text()))?;
    let found = members.into_iter().find(|member| member.person == person);
    Ok(found.map(|member| member.name).unwrap_or_default())
}

fn tell(
    tx: &mut Tx<'_>,
    application: &Application,
    criterion: &Criterion,
    (person, due_on): (PersonId, NaiveDate),
) -> Result<(), AppError> {
    let employer = employers::get(tx.conn(), application.employer)?;
    let page = format!("/applications/{}/criteria/{}", application.id, criterion.code);
    let who = super::name_of(tx)?;
    let notice = Notice::new(NoticeKind::Assignment, page)
        .employer(employer.id)
        .with("employer", employer.name())
        .with("who", who)
        .with("title", criterion.title.as_str())
        .with("day", due_on.to_string());
    notices::actions::notify(tx, &[person], &notice)
}
