//! Who reads a published assessment.

use crate::employers::{self, Employer};
use crate::platform::access::{Actor, Relation};
use crate::platform::db::Conn;
use crate::platform::error::AppError;

/// How somebody stands to an employer whose assessment they read: as one of its people, its adviser, or a judge of it.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn relation_of_reader(
    conn: &mut Conn,
    actor: &Actor,
    employer: &Employer,
) -> Result<Relation, AppError> {
    let judged = employers::list_judged(conn, actor, employer)?;
    employers::relation_of_judge(conn, actor, employer, &judged)
}
