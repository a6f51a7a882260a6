//! The `needs_photographs` table.

use diesel::prelude::*;

use super::super::rules::NewPhotograph;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{PhotographId, WalkroundId};
use crate::platform::tx::Tx;
use crate::schema::needs_photographs;

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
            needs_photographs::added_at.eq(now),
            needs_photographs::added_by.eq(person),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Takes a photograph away; its bytes go with the next sweep of the file store.
pub(in crate::needs) fn remove_photograph(tx: &mut Tx<'_>, id: PhotographId) -> Result<(), AppError> {
    diesel::delete(needs_photographs::table.find(id)).execute(tx.conn())?;
    Ok(())
}
