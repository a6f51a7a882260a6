//! Items whose last day is near or over, and of which the leads were not told yet.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::notices::rules::{Ending, last_near};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, EvidenceId};
use crate::platform::tx::Tx;
use crate::schema::{evidence, evidence_versions};

/// Items of the libraries that still have content, and whose last day the leads are to be told of today: so many.
pub(in crate::evidence) fn list_untold(
    conn: &mut Conn,
    today: NaiveDate,
    limit: i64,
) -> Result<Vec<(EvidenceId, Ending)>, AppError> {
    let over = evidence::current_until
        .lt(today)
        .and(evidence::over_told_of.is_null().or(evidence::over_told_of.ne(evidence::current_until)));
    let near = evidence::current_until
        .ge(today)
        .and(evidence::current_until.le(last_near(today)))
        .and(evidence::soon_told_of.is_null().or(evidence::soon_told_of.ne(evidence::current_until)));
    let rows: Vec<(EvidenceId, EmployerId, String, NaiveDate)> = evidence::table
        .inner_join(evidence_versions::table)
        .filter(evidence_versions::replaced_at.is_null())
        .filter(evidence_versions::redacted_at.is_null())
        .filter(evidence::removed_at.is_null())
        .filter(over.or(near))
        .order((evidence::current_until, evidence::id))
        .limit(limit)
        .select((
            evidence::id,
            evidence::employer_id,
            evidence::title,
            evidence::current_until.assume_not_null(),
        ))
        .load(conn)?;
    Ok(rows.into_iter().map(ending).collect())
}

fn ending(
    (id, employer, title, last_on): (EvidenceId, EmployerId, String, NaiveDate),
) -> (EvidenceId, Ending) {
    (id, Ending { employer, what: "evidence", title, last_on, page: format!("/evidence/{id}") })
}

/// Notes that the leads were told of the last day of an item, today.
pub(in crate::evidence) fn set_told(
    tx: &mut Tx<'_>,
    id: EvidenceId,
    ending: &Ending,
) -> Result<(), AppError> {
    let (row, is_over) = (evidence::table.find(id), ending.is_over(tx.today()));
    if is_over {
        diesel::update(row).set(evidence::over_told_of.eq(ending.last_on)).execute(tx.conn())?;
    } else {
        diesel::update(row).set(evidence::soon_told_of.eq(ending.last_on)).execute(tx.conn())?;
    }
    Ok(())
}
