//! The `answer_versions` table.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::applications::rules::{AnswerVersion, NewAnswer};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{AnswerId, ApplicationId};
use crate::platform::tx::Tx;
use crate::schema::{answer_versions, answers, people};
use crate::scheme::CriterionCode;

type Row = (i32, String, String, String, NaiveDateTime, String);

/// Selects [`Row`] of the answer to a criterion.
macro_rules! rows {
    ($application:expr, $criterion:expr) => {
        answer_versions::table
            .inner_join(answers::table)
            .inner_join(people::table.on(people::id.eq(answer_versions::saved_by)))
            .filter(answers::application_id.eq($application))
            .filter(answers::criterion.eq($criterion.as_str()))
            .select((
                answer_versions::version,
                answer_versions::status,
                answer_versions::narrative,
                answer_versions::reason,
                answer_versions::saved_at,
                people::name,
            ))
    };
}

/// One page of the versions of an answer, newest first, and how many there are.
///
/// # Errors
/// The database's fault.
pub fn list_versions(
    conn: &mut Conn,
    application: ApplicationId,
    criterion: &CriterionCode,
    offset: i64,
    limit: i64,
) -> Result<(Vec<AnswerVersion>, i64), AppError> {
    let total = answer_versions::table
        .inner_join(answers::table)
        .filter(answers::application_id.eq(application))
        .filter(answers::criterion.eq(criterion.as_str()))
        .count()
        .get_result(conn)?;
    let rows: Vec<Row> = rows!(application, criterion)
        .order(answer_versions::version.desc())
        .offset(offset)
        .limit(limit)
        .load(conn)?;
    Ok((rows.into_iter().map(version).collect::<Result<_, _>>()?, total))
}

/// One version of an answer.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get_version(
    conn: &mut Conn,
    application: ApplicationId,
    criterion: &CriterionCode,
    number: i32,
) -> Result<AnswerVersion, AppError> {
    let row: Row = rows!(application, criterion).filter(answer_versions::version.eq(number)).first(conn)?;
    version(row)
}

fn version(row: Row) -> Result<AnswerVersion, AppError> {
    let (version, status, narrative, reason, saved_at, saved_by_name) = row;
    let status = status.parse().map_err(AppError::fault)?;
    Ok(AnswerVersion { version, status, narrative, reason, saved_at, saved_by_name })
}

/// Keeps what was saved as a version of its answer.
pub(super) fn add_version(
    tx: &mut Tx<'_>,
    answer: AnswerId,
    number: i32,
    new: &NewAnswer,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    diesel::insert_into(answer_versions::table)
        .values((
            answer_versions::answer_id.eq(answer),
            answer_versions::version.eq(number),
            answer_versions::status.eq(new.status.as_str()),
            answer_versions::narrative.eq(&new.narrative),
            answer_versions::reason.eq(&new.reason),
            answer_versions::saved_at.eq(now),
            answer_versions::saved_by.eq(person),
        ))
        .execute(tx.conn())?;
    Ok(())
}
