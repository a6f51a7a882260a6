//! Telling people that a survey has results.

use crate::employers;
use crate::notices::actions::notify;
use crate::notices::{Notice, NoticeKind};
use crate::people;
use crate::platform::access::Role;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::tx::Tx;
use crate::surveys::rules::Survey;

/// Tells the leads of the employer and its adviser that the results can be read. Part of the write that tells them.
///
/// # Errors
/// The database's fault.
pub fn announce(tx: &mut Tx<'_>, survey: &Survey) -> Result<(), AppError> {
    let employer = employers::get(tx.conn(), survey.employer)?;
    let team = people::list_members(tx.conn(), survey.employer)?;
    let leads = team.iter().filter(|member| member.role == Role::Lead).map(|lead| lead.person);
    let adviser = employers::get_adviser(tx.conn(), survey.employer)?.map(|(adviser, _)| adviser);
    let told: Vec<PersonId> = leads.chain(adviser).collect();
    let notice = Notice::new(NoticeKind::Survey, format!("/surveys/{}", survey.id))
        .employer(survey.employer)
        .with("employer", employer.name())
        .with("title", survey.title.as_str());
    notify(tx, &told, &notice)
}
