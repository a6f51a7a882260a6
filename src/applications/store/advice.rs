//! The `advice` table.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::applications::rules::Advice;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{AdviceId, ApplicationId, PersonId};
use crate::platform::tx::Tx;
use crate::schema::{advice, people};

/// The most notes shown on one application.
const MOST: i64 = 50;

/// The notes advisers left on an application, newest first.
///
/// # Errors
/// The database's fault.
pub fn list_advice(conn: &mut Conn, application: ApplicationId) -> Result<Vec<Advice>, AppError> {
    let rows: Vec<(String, String, NaiveDateTime)> = advice::table
        .inner_join(people::table.on(people::id.eq(advice::adviser_id)))
        .filter(advice::application_id.eq(application))
        .order((advice::given_at.desc(), advice::id.desc()))
        .limit(MOST)
        .select((people::name, advice::note, advice::given_at))
        .load(conn)?;
    let note = |(adviser_name, note, given_at)| Advice { adviser_name, note, given_at };
    Ok(rows.into_iter().map(note).collect())
}

/// Whether a person ever left a note on an application.
pub(in crate::applications) fn has_advised(
    conn: &mut Conn,
    person: PersonId,
    application: ApplicationId,
) -> Result<bool, AppError> {
    let notes =
        advice::table.filter(advice::application_id.eq(application)).filter(advice::adviser_id.eq(person));
    Ok(diesel::select(diesel::dsl::exists(notes)).get_result(conn)?)
}

pub(in crate::applications) fn add_advice(
    tx: &mut Tx<'_>,
    application: ApplicationId,
    note: &str,
) -> Result<AdviceId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(advice::table)
        .values((
            advice::id.eq(id),
            advice::application_id.eq(application),
            advice::adviser_id.eq(person),
            advice::note.eq(note),
            advice::given_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}
