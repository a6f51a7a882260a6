//! The table `recoveries`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::employers::rules::{NewLead, RecoveryOutcome};
use crate::platform::db::{Conn, MultiBackend};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PersonId, RecoveryId};
use crate::platform::tx::Tx;
use crate::schema::recoveries;

/// A recovery as it stands.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = recoveries, check_for_backend(MultiBackend))]
pub struct Recovery {
    /// Its key.
    pub id: RecoveryId,
    /// Who should lead.
    pub lead_name: String,
    /// Where their invitation goes.
    pub lead_email: String,
    /// Why.
    pub reason: String,
    /// When it was asked for (UTC).
    pub opened_at: NaiveDateTime,
    /// Who asked for it.
    pub opened_by: PersonId,
    /// Who else confirmed it.
    pub confirmed_by: Option<PersonId>,
    /// How it ended.
    pub outcome: Option<RecoveryOutcome>,
    /// The words of whoever objected.
    pub objection: Option<String>,
    /// When it ended (UTC).
    pub ended_at: Option<NaiveDateTime>,
    /// Who ended it.
    pub ended_by: Option<PersonId>,
}

/// The recovery that is under way at an employer.
pub fn find_recovery(conn: &mut Conn, employer: EmployerId) -> Result<Option<Recovery>, AppError> {
    Ok(recoveries::table
        .filter(recoveries::employer_id.eq(employer))
        .filter(recoveries::ended_at.is_null())
        .select(Recovery::as_select())
        .first(conn)
        .optional()?)
}

/// The last `limit` that ended, newest first.
pub fn list_ended_recoveries(
    conn: &mut Conn,
    employer: EmployerId,
    limit: i64,
) -> Result<Vec<Recovery>, AppError> {
    Ok(recoveries::table
        .filter(recoveries::employer_id.eq(employer))
        .filter(recoveries::ended_at.is_not_null())
        .order((recoveries::opened_at.desc(), recoveries::id.desc()))
        .limit(limit)
        .select(Recovery::as_select())
        .load(conn)?)
}

pub fn add_recovery(tx: &mut Tx<'_>, employer: EmployerId, lead: &NewLead) -> Result<RecoveryId, AppError> {
    let (id, now, by): (RecoveryId, _, _) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(recoveries::table)
        .values((
            recoveries::id.eq(id),
            recoveries::employer_id.eq(employer),
            recoveries::lead_name.eq(&lead.name),
            recoveries::lead_email.eq(&lead.email),
            recoveries::reason.eq(&lead.reason),
            recoveries::opened_at.eq(now),
            recoveries::opened_by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

pub fn set_recovery_confirmed(tx: &mut Tx<'_>, id: RecoveryId) -> Result<(), AppError> {
    let (now, by) = (tx.now(), tx.person()?);
    diesel::update(recoveries::table.find(id).filter(recoveries::ended_at.is_null()))
        .set((recoveries::confirmed_at.eq(now), recoveries::confirmed_by.eq(by)))
        .execute(tx.conn())?;
    Ok(())
}

/// Ends a recovery.
///
/// # Errors
/// [`AppError::Stale`] when it ended meanwhile.
pub fn set_recovery_ended(
    tx: &mut Tx<'_>,
    id: RecoveryId,
    outcome: RecoveryOutcome,
    objection: Option<&str>,
) -> Result<(), AppError> {
    let (now, by) = (tx.now(), tx.person()?);
    let changed = diesel::update(recoveries::table.find(id).filter(recoveries::ended_at.is_null()))
        .set((
            recoveries::outcome.eq(outcome),
            recoveries::objection.eq(objection),
            recoveries::ended_at.eq(now),
            recoveries::ended_by.eq(by),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}
