//! What is said of an item: that it is still current, that it may be used in publicity.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::platform::tx::Tx;
use crate::schema::evidence;

/// Notes that an item is still current today, and until when. [`AppError::Stale`] when it changed since `edits`.
pub(in crate::evidence) fn set_current(
    tx: &mut Tx<'_>,
    id: EvidenceId,
    edits: i32,
    until: Option<NaiveDate>,
) -> Result<(), AppError> {
    let today = tx.today();
    let seen = evidence::table.find(id).filter(evidence::version.eq(edits));
    let changed = diesel::update(seen)
        .set((
            evidence::confirmed_current_on.eq(today),
            evidence::current_until.eq(until),
            evidence::version.eq(edits + 1),
        ))
        .execute(tx.conn())?;
    if changed == 0 { Err(AppError::Stale) } else { Ok(()) }
}

/// Notes whether an item may be used in publicity. [`AppError::Stale`] when it changed since `edits`.
pub(in crate::evidence) fn set_publicity(
    tx: &mut Tx<'_>,
    id: EvidenceId,
    edits: i32,
    agreed: bool,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let seen = evidence::table.find(id).filter(evidence::version.eq(edits));
    let changed = diesel::update(seen)
        .set((
            evidence::publicity.eq(agreed),
            evidence::publicity_at.eq(now),
            evidence::publicity_by.eq(person),
            evidence::version.eq(edits + 1),
        ))
        .execute(tx.conn())?;
    if changed == 0 { Err(AppError::Stale) } else { Ok(()) }
}
