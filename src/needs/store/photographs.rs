//! The `needs_photographs` table.

use diesel::prelude::*;

use super::super::rules::NewPhotograph;
use crate::evidence::rules::Scan;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PersonId, PhotographId, WalkroundId};
use crate::platform::tx::Tx;
use crate::schema::{needs_photographs, needs_walkrounds};

/// The photograph that was sent with a token, if one was.
pub(in crate::needs) fn find_photograph(
    conn: &mut Conn,
    walkround: WalkroundId,
    token: &str,
) -> Result<Option<PhotographId>, AppError> {
    let sent = needs_photographs::table
        .filter(needs_photographs::walkround_id.eq(walkround))
        .filter(needs_photographs::token.eq(token));
    Ok(sent.select(needs_photographs::id).first(conn).optional()?)
}

pub(in crate::needs) fn add_photograph(
    tx: &mut Tx<'_>,
    walkround: WalkroundId,
    new: &NewPhotograph,
) -> Result<PhotographId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(needs_photographs::table)
        .values((
            needs_photographs::id.eq(id),
            needs_photographs::walkround_id.eq(walkround),
            needs_photographs::item.eq(&new.item),
            needs_photographs::caption.eq(&new.caption),
            needs_photographs::sha256.eq(&new.sha256),
            needs_photographs::size_bytes.eq(new.size_bytes),
            needs_photographs::width.eq(new.width),
            needs_photographs::height.eq(new.height),
            needs_photographs::token.eq(&new.token),
            needs_photographs::scan.eq(new.scan),
            needs_photographs::added_at.eq(now),
            needs_photographs::added_by.eq(person),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Takes a photograph away; its bytes go with the next sweep of the file store. That it was there stays, so that the same
/// one is known when a browser sends it again.
pub(in crate::needs) fn remove_photograph(tx: &mut Tx<'_>, id: PhotographId) -> Result<(), AppError> {
    let now = tx.now();
    diesel::update(needs_photographs::table.find(id))
        .set((
            needs_photographs::removed_at.eq(Some(now)),
            needs_photographs::item.eq(None::<String>),
            needs_photographs::caption.eq(""),
            needs_photographs::sha256.eq(""),
            needs_photographs::scan.eq(Scan::Off),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// A photograph that waits for the virus scanner.
pub(in crate::needs) struct WaitingPhotograph {
    pub(in crate::needs) id: PhotographId,
    pub(in crate::needs) sha256: String,
    pub(in crate::needs) walkround: WalkroundId,
    pub(in crate::needs) assessment: NeedsAssessmentId,
    pub(in crate::needs) added_by: PersonId,
}

/// Photographs that wait for the virus scanner, the oldest first, at most `most`.
pub(in crate::needs) fn list_waiting_photographs(
    conn: &mut Conn,
    most: i64,
) -> Result<Vec<WaitingPhotograph>, AppError> {
    let rows: Vec<(PhotographId, String, WalkroundId, NeedsAssessmentId, PersonId)> =
        needs_photographs::table
            .inner_join(needs_walkrounds::table.on(needs_walkrounds::id.eq(needs_photographs::walkround_id)))
            .filter(needs_photographs::scan.eq(Scan::Pending))
            .order((needs_photographs::added_at, needs_photographs::id))
            .limit(most)
            .select((
                needs_photographs::id,
                needs_photographs::sha256,
                needs_photographs::walkround_id,
                needs_walkrounds::assessment_id,
                needs_photographs::added_by,
            ))
            .load(conn)?;
    let waiting = |(id, sha256, walkround, assessment, added_by)| WaitingPhotograph {
        id,
        sha256,
        walkround,
        assessment,
        added_by,
    };
    Ok(rows.into_iter().map(waiting).collect())
}

/// Notes what the scanner said; `false` when it was noted already, or the photograph is gone.
pub(in crate::needs) fn set_photograph_scan(
    tx: &mut Tx<'_>,
    id: PhotographId,
    scan: Scan,
) -> Result<bool, AppError> {
    let waiting = needs_photographs::table.find(id).filter(needs_photographs::scan.eq(Scan::Pending));
    Ok(diesel::update(waiting).set(needs_photographs::scan.eq(scan)).execute(tx.conn())? > 0)
}
