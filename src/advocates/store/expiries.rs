//! Advocates whose training ends soon or has ended, and of whom the leads were not told yet.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::notices::rules::{Ending, last_near};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{AdvocateId, EmployerId};
use crate::platform::tx::Tx;
use crate::schema::advocates;

/// Advocates who have not left, and the end of whose training the leads are to be told of today: so many.
pub(in crate::advocates) fn list_untold(
    conn: &mut Conn,
    today: NaiveDate,
    limit: i64,
) -> Result<Vec<(AdvocateId, Ending)>, AppError> {
    let over = advocates::expires_on
        .lt(today)
        .and(advocates::over_told_of.is_null().or(advocates::over_told_of.ne(advocates::expires_on)));
    let near = advocates::expires_on
        .ge(today)
        .and(advocates::expires_on.le(last_near(today)))
        .and(advocates::soon_told_of.is_null().or(advocates::soon_told_of.ne(advocates::expires_on)));
    let rows: Vec<(AdvocateId, EmployerId, String, NaiveDate)> = advocates::table
        .filter(advocates::left_on.is_null().or(advocates::left_on.gt(today)))
        .filter(over.or(near))
        .order((advocates::expires_on, advocates::id))
        .limit(limit)
        .select((
            advocates::id,
            advocates::employer_id,
            advocates::name,
            advocates::expires_on.assume_not_null(),
        ))
        .load(conn)?;
    Ok(rows.into_iter().map(ending).collect())
}

fn ending(
    (id, employer, title, last_on): (AdvocateId, EmployerId, String, NaiveDate),
) -> (AdvocateId, Ending) {
    (id, Ending { employer, what: "training", title, last_on, page: format!("/advocates/{id}") })
}

/// Notes that the leads were told of the last day of an advocate's training, today.
pub(in crate::advocates) fn set_told(
    tx: &mut Tx<'_>,
    id: AdvocateId,
    ending: &Ending,
) -> Result<(), AppError> {
    let (row, is_over) = (advocates::table.find(id), ending.is_over(tx.today()));
    if is_over {
        diesel::update(row).set(advocates::over_told_of.eq(ending.last_on)).execute(tx.conn())?;
    } else {
        diesel::update(row).set(advocates::soon_told_of.eq(ending.last_on)).execute(tx.conn())?;
    }
    Ok(())
}
