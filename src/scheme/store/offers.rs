//! The table `edition_offers`: editions that open applications may move to.

use std::sync::Arc;

use diesel::prelude::*;

use super::{Edition, get_edition};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EditionId, SchemeId};
use crate::platform::tx::Tx;
use crate::schema::{edition_offers, editions};

/// The edition of a scheme that is offered to open applications: of those offered, the one published last.
///
/// # Errors
/// The database's fault.
pub fn find_offered_edition(conn: &mut Conn, scheme: SchemeId) -> Result<Option<Arc<Edition>>, AppError> {
    let id: Option<EditionId> = edition_offers::table
        .inner_join(editions::table)
        .filter(editions::scheme_id.eq(scheme))
        .order((editions::published_at.desc(), editions::id.desc()))
        .select(editions::id)
        .first(conn)
        .optional()?;
    id.map(|id| get_edition(conn, id)).transpose()
}

/// Whether an edition is offered to open applications.
///
/// # Errors
/// The database's fault.
pub fn is_offered(conn: &mut Conn, edition: EditionId) -> Result<bool, AppError> {
    let found = edition_offers::table.find(edition).select(edition_offers::edition_id);
    Ok(found.first::<EditionId>(conn).optional()?.is_some())
}

/// The editions of a scheme with all that is in them, newest first.
///
/// # Errors
/// The database's fault.
pub fn list_full_editions(conn: &mut Conn, scheme: SchemeId) -> Result<Vec<Arc<Edition>>, AppError> {
    let ids: Vec<EditionId> = editions::table
        .filter(editions::scheme_id.eq(scheme))
        .order((editions::published_at.desc(), editions::id.desc()))
        .select(editions::id)
        .load(conn)?;
    ids.into_iter().map(|id| get_edition(conn, id)).collect()
}

/// Keeps that an edition is offered. When somebody else was quicker, [`AppError::Stale`].
pub(in crate::scheme) fn add_offer(tx: &mut Tx<'_>, edition: EditionId) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    diesel::insert_into(edition_offers::table)
        .values((
            edition_offers::edition_id.eq(edition),
            edition_offers::offered_at.eq(now),
            edition_offers::offered_by.eq(person),
        ))
        .execute(tx.conn())?;
    Ok(())
}
