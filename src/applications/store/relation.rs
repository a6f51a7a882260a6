//! How a person stands to an application.

use super::messages::has_advised;
use crate::applications::rules::Application;
use crate::employers::{self, Employer};
use crate::platform::access::{Actor, Relation};
use crate::platform::db::Conn;
use crate::platform::error::AppError;

/// How `actor` stands to an application: to its employer in its scheme, and whether they ever advised on it.
///
/// # Errors
/// The database's fault.
pub fn relation(conn: &mut Conn, actor: &Actor, application: &Application) -> Result<Relation, AppError> {
    let employer = employers::get(conn, application.employer)?;
    relation_at(conn, actor, application, &employer)
}

/// [`relation`] where the employer is at hand.
pub(in crate::applications) fn relation_at(
    conn: &mut Conn,
    actor: &Actor,
    application: &Application,
    employer: &Employer,
) -> Result<Relation, AppError> {
    let mut relation = employers::relation_in_scheme(conn, actor, employer, application.scheme)?;
    if let Some(person) = actor.person() {
        relation.advised = relation.advised || has_advised(conn, person, application.id)?;
    }
    Ok(relation)
}
