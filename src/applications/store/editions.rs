//! The table `edition_choices`, and what is offered to an application.

use std::sync::Arc;

use diesel::prelude::*;

use crate::applications::rules::{Application, ApplicationStatus};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EditionId, EmployerId, SchemeId};
use crate::platform::tx::Tx;
use crate::schema::{applications, edition_choices};
use crate::scheme::{self, Edition, TrackCode};

/// The edition an open application may move to: offered, not its own, and nobody has chosen yet.
pub(in crate::applications) fn find_offer(
    conn: &mut Conn,
    application: &Application,
) -> Result<Option<Arc<Edition>>, AppError> {
    if application.status != ApplicationStatus::Open {
        return Ok(None);
    }
    let Some(edition) = scheme::find_offered_edition(conn, application.scheme)? else { return Ok(None) };
    // One that started after the offer is under this edition, or under a newer one that is not offered.
    let newer = scheme::list_full_editions(conn, application.scheme)?.into_iter().map(|one| one.id);
    let is_newer = newer.take_while(|id| *id != application.edition).any(|id| id == edition.id);
    let chosen = find_choice(conn, application.id, edition.id)?;
    Ok(if is_newer && chosen.is_none() { Some(edition) } else { None })
}

/// Whether the application moved to an edition; `None` while nobody has chosen.
fn find_choice(
    conn: &mut Conn,
    application: ApplicationId,
    edition: EditionId,
) -> Result<Option<bool>, AppError> {
    let choice = edition_choices::table.find((application, edition)).select(edition_choices::moved);
    Ok(choice.first(conn).optional()?)
}

/// Whether the application ever moved from one edition to another.
pub(in crate::applications) fn has_moved(
    conn: &mut Conn,
    application: ApplicationId,
) -> Result<bool, AppError> {
    let moved = edition_choices::table
        .filter(edition_choices::application_id.eq(application))
        .filter(edition_choices::moved.eq(true))
        .select(edition_choices::edition_id);
    Ok(moved.first::<EditionId>(conn).optional()?.is_some())
}

/// The open applications of a scheme under another edition, with their employers: whom an offer concerns.
pub(in crate::applications) fn list_open_under_others(
    conn: &mut Conn,
    scheme: SchemeId,
    edition: EditionId,
) -> Result<Vec<(ApplicationId, EmployerId)>, AppError> {
    Ok(applications::table
        .filter(applications::scheme_id.eq(scheme))
        .filter(applications::status.eq(ApplicationStatus::Open))
        .filter(applications::edition_id.ne(edition))
        .order(applications::id)
        .select((applications::id, applications::employer_id))
        .load(conn)?)
}

/// Keeps what was chosen. When a colleague was quicker, [`AppError::Stale`].
pub(in crate::applications) fn add_choice(
    tx: &mut Tx<'_>,
    application: ApplicationId,
    edition: EditionId,
    moved: bool,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    diesel::insert_into(edition_choices::table)
        .values((
            edition_choices::application_id.eq(application),
            edition_choices::edition_id.eq(edition),
            edition_choices::moved.eq(moved),
            edition_choices::chosen_at.eq(now),
            edition_choices::chosen_by.eq(person),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Puts an application under another edition, if nobody changed it since it was read.
pub(in crate::applications) fn set_edition(
    tx: &mut Tx<'_>,
    application: &Application,
    edition: EditionId,
    track: Option<&TrackCode>,
) -> Result<(), AppError> {
    let now = tx.now();
    let unchanged = applications::table
        .filter(applications::id.eq(application.id))
        .filter(applications::version.eq(application.version));
    let changed = diesel::update(unchanged)
        .set((
            applications::edition_id.eq(edition),
            applications::track.eq(track.map(TrackCode::as_str)),
            applications::changed_at.eq(now),
            applications::version.eq(application.version + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}
