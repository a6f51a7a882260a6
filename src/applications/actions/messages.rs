//! Writing in a conversation.

use std::collections::BTreeSet;

use super::steps::about;
use crate::applications::rules::{self, Application, NewMessage, Side};
use crate::applications::store;
use crate::employers::{self, Employer};
use crate::notices::{self, Notice, NoticeKind};
use crate::platform::access::{Act, Role, may};
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, MessageId, PersonId};
use crate::platform::tx::Tx;
use crate::scheme::CriterionCode;

/// Writes to the other side, about a criterion that is asked or about the application as a whole. Whoever writes as the
/// adviser cannot judge the application any more.
///
/// # Errors
/// When the person may not, the criterion is not asked, the application has ended or nobody advises the employer.
pub fn write_message(
    tx: &mut Tx<'_>,
    id: ApplicationId,
    code: Option<&CriterionCode>,
    new: &NewMessage,
) -> Result<MessageId, AppError> {
    let actor = tx.actor();
    let application = store::get(tx.conn(), id)?;
    let employer = employers::get(tx.conn(), application.employer)?;
    let relation = store::relation_at(tx.conn(), actor, &application, &employer)?;
    may(Act::WriteMessage, &relation)?;
    let adviser = employers::get_adviser(tx.conn(), employer.id)?.map(|(adviser, _)| adviser);
    rules::may_write(application.status, adviser.is_some())?;
    let title = match code {
        Some(code) => store::get_asked(tx.conn(), &application, code)?.title,
        None => application.reference.clone(),
    };
    let side = rules::side_of(&relation);
    let message = store::add_message(tx, id, code, side, new)?;
    let kind = match side {
        Side::Employer => "message-written",
        Side::Adviser => "advice-given",
    };
    tx.record(about(kind, &application).with("reference", application.reference.as_str()))?;
    tell(tx, &application, &employer, code, side, adviser, &title)?;
    Ok(message)
}

/// Tells the other side that there is something to read.
fn tell(
    tx: &mut Tx<'_>,
    application: &Application,
    employer: &Employer,
    code: Option<&CriterionCode>,
    side: Side,
    adviser: Option<PersonId>,
    title: &str,
) -> Result<(), AppError> {
    let to: Vec<PersonId> = match side {
        Side::Employer => adviser.into_iter().collect(),
        Side::Adviser => involved(tx, application, code)?,
    };
    let page = match code {
        Some(code) => format!("/applications/{}/criteria/{code}/messages", application.id),
        None => format!("/applications/{}/messages", application.id),
    };
    let who = super::name_of(tx)?;
    let notice = Notice::new(NoticeKind::Message, page)
        .employer(employer.id)
        .with("employer", employer.name())
        .with("who", who)
        .with("title", title);
    notices::actions::notify(tx, &to, &notice)
}

/// The employer's people who have to do with a conversation: the leads, whoever the criterion is assigned to, and
/// those who wrote in it before, as far as they still work there.
fn involved(
    tx: &mut Tx<'_>,
    application: &Application,
    code: Option<&CriterionCode>,
) -> Result<Vec<PersonId>, AppError> {
    let mut known: BTreeSet<PersonId> =
        store::list_authors(tx.conn(), application.id, code)?.into_iter().collect();
    if let Some(code) = code {
        let assigned = store::find_assignment(tx.conn(), application.id, code)?;
        known.extend(assigned.map(|assignment| assignment.person));
    }
    let members = crate::people::list_members(tx.conn(), application.employer)?;
    let told = members.iter().filter(|member| member.role == Role::Lead || known.contains(&member.person));
    Ok(told.map(|member| member.person).collect())
}
