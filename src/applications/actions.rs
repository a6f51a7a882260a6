//! What people do with applications, cut by noun.

mod advice;
mod answers;
mod steps;
mod submission;

pub use advice::advise;
pub use answers::save_answer;
pub use steps::{begin_assessment, close, finish_assessment, hand_back, reopen, start, withdraw};
pub use submission::submit;

use super::rules::Application;
use super::store;
use crate::employers::{self, Employer};
use crate::platform::access::{Actor, Relation};
use crate::platform::db::Conn;
use crate::platform::error::AppError;

/// How `actor` stands to an application.
///
/// # Errors
/// The database's fault.
pub fn relation(conn: &mut Conn, actor: &Actor, application: &Application) -> Result<Relation, AppError> {
    let employer = employers::get(conn, application.employer)?;
    relation_at(conn, actor, application, &employer)
}

/// [`relation`] where the employer is at hand.
pub(super) fn relation_at(
    conn: &mut Conn,
    actor: &Actor,
    application: &Application,
    employer: &Employer,
) -> Result<Relation, AppError> {
    let mut relation = employers::relation_in_scheme(conn, actor, employer, application.scheme)?;
    if let Some(person) = actor.person() {
        relation.advised = relation.advised || store::has_advised(conn, person, application.id)?;
    }
    Ok(relation)
}
