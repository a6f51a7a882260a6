//! The `needs_assessments` table.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::rules::{Method, NeedsAssessment, NewNeedsAssessment};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, NeedsAssessmentId};
use crate::platform::tx::Tx;
use crate::schema::{campaigns, needs_assessments, people};
use crate::stored_as_text;

stored_as_text!(Method);

/// Needs assessments read at most of one employer, newest first: one a year is usual.
const MOST: i64 = 200;

type Row =
    ((NeedsAssessmentId, EmployerId), (NaiveDate, Method, Option<i32>, String), (i32, NaiveDateTime, String));

/// Selects [`Row`] with who changed it last.
macro_rules! rows {
    () => {
        needs_assessments::table
            .inner_join(people::table.on(people::id.eq(needs_assessments::changed_by)))
            .select((
                (needs_assessments::id, needs_assessments::employer_id),
                (
                    needs_assessments::held_on,
                    needs_assessments::method,
                    needs_assessments::took_part,
                    needs_assessments::note,
                ),
                (needs_assessments::version, needs_assessments::changed_at, people::name),
            ))
    };
}

/// One needs assessment.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get(conn: &mut Conn, id: NeedsAssessmentId) -> Result<NeedsAssessment, AppError> {
    let row: Row = rows!().filter(needs_assessments::id.eq(id)).first(conn)?;
    Ok(assessment(row))
}

/// What an employer held, newest first.
///
/// # Errors
/// The database's fault.
pub fn list_of_employer(conn: &mut Conn, employer: EmployerId) -> Result<Vec<NeedsAssessment>, AppError> {
    let rows: Vec<Row> = rows!()
        .filter(needs_assessments::employer_id.eq(employer))
        .order((needs_assessments::held_on.desc(), needs_assessments::id.desc()))
        .limit(MOST)
        .load(conn)?;
    Ok(rows.into_iter().map(assessment).collect())
}

fn assessment(((id, employer), told, (version, changed_at, changed_by_name)): Row) -> NeedsAssessment {
    let (held_on, method, took_part, note) = told;
    let told = NewNeedsAssessment { held_on, method, took_part, note };
    NeedsAssessment { id, employer, told, version, changed_at, changed_by_name }
}

/// How many campaigns say that they follow from it.
pub(super) fn count_campaigns(conn: &mut Conn, id: NeedsAssessmentId) -> Result<i64, AppError> {
    let from_it = campaigns::table.filter(campaigns::needs_assessment_id.eq(id));
    Ok(from_it.count().get_result(conn)?)
}

pub(super) fn add(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    new: &NewNeedsAssessment,
) -> Result<NeedsAssessmentId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(needs_assessments::table)
        .values((
            needs_assessments::id.eq(id),
            needs_assessments::employer_id.eq(employer),
            needs_assessments::held_on.eq(new.held_on),
            needs_assessments::method.eq(new.method),
            needs_assessments::took_part.eq(new.took_part),
            needs_assessments::note.eq(&new.note),
            needs_assessments::added_at.eq(now),
            needs_assessments::added_by.eq(person),
            needs_assessments::changed_at.eq(now),
            needs_assessments::changed_by.eq(person),
            needs_assessments::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Changes one that is at version `seen`; [`AppError::Stale`] when it is not any more.
pub(super) fn set(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    new: &NewNeedsAssessment,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let seen_so = needs_assessments::table
        .filter(needs_assessments::id.eq(id))
        .filter(needs_assessments::version.eq(seen));
    let changed = diesel::update(seen_so)
        .set((
            needs_assessments::held_on.eq(new.held_on),
            needs_assessments::method.eq(new.method),
            needs_assessments::took_part.eq(new.took_part),
            needs_assessments::note.eq(&new.note),
            needs_assessments::changed_at.eq(now),
            needs_assessments::changed_by.eq(person),
            needs_assessments::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Removes one; the campaigns that followed from it stay, without it.
pub(super) fn remove(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    diesel::delete(needs_assessments::table.find(id)).execute(tx.conn())?;
    Ok(())
}
