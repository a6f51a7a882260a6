//! What is written of services.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::directory::rules::Details;
use crate::platform::db::{Conn, search_key};
use crate::platform::error::AppError;
use crate::platform::ids::ServiceId;
use crate::platform::tx::Tx;
use crate::schema::{directory_areas, directory_codes, directory_services as services, directory_topics};

/// Adds a service that somebody vouches for until `review_on`; with the code it has in a pack.
pub(in crate::directory) fn add(
    tx: &mut Tx<'_>,
    details: &Details,
    review_on: NaiveDate,
    code: Option<&str>,
) -> Result<ServiceId, AppError> {
    let (id, now): (ServiceId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(services::table)
        .values((
            services::id.eq(id),
            services::code.eq(code),
            services::name.eq(&details.name),
            services::sort_key.eq(search_key(&details.name)),
            services::about.eq(&details.about),
            services::audience.eq(details.audience),
            services::address.eq(&details.address),
            services::owner_id.eq(details.owner),
            services::review_on.eq(review_on),
            services::added_at.eq(now),
            services::changed_at.eq(now),
            services::version.eq(1),
        ))
        .execute(tx.conn())?;
    add_reach(tx, id, details)?;
    Ok(id)
}

/// What it helps with, and where.
fn add_reach(tx: &mut Tx<'_>, id: ServiceId, details: &Details) -> Result<(), AppError> {
    for topic in &details.topics {
        let row = (directory_topics::service_id.eq(id), directory_topics::topic.eq(topic));
        diesel::insert_into(directory_topics::table).values(row).execute(tx.conn())?;
    }
    for area in &details.areas {
        let row = (directory_areas::service_id.eq(id), directory_areas::area.eq(area));
        diesel::insert_into(directory_areas::table).values(row).execute(tx.conn())?;
    }
    Ok(())
}

/// Changes what is told of a service that is at version `seen`.
///
/// # Errors
/// [`AppError::Stale`] when it is not any more.
pub(in crate::directory) fn set_details(
    tx: &mut Tx<'_>,
    id: ServiceId,
    seen: i32,
    details: &Details,
) -> Result<(), AppError> {
    let now = tx.now();
    let seen_row = services::table.filter(services::id.eq(id)).filter(services::version.eq(seen));
    let changed = diesel::update(seen_row)
        .set((
            services::name.eq(&details.name),
            services::sort_key.eq(search_key(&details.name)),
            services::about.eq(&details.about),
            services::audience.eq(details.audience),
            services::address.eq(&details.address),
            services::owner_id.eq(details.owner),
            services::changed_at.eq(now),
            services::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed != 1 {
        return Err(AppError::Stale);
    }
    let topics = directory_topics::table.filter(directory_topics::service_id.eq(id));
    diesel::delete(topics).execute(tx.conn())?;
    let areas = directory_areas::table.filter(directory_areas::service_id.eq(id));
    diesel::delete(areas).execute(tx.conn())?;
    add_reach(tx, id, details)
}

/// Says until when somebody vouches for a service that is at version `seen`. When that day is over, it is told again.
///
/// # Errors
/// [`AppError::Stale`] when it is at another version.
pub(in crate::directory) fn set_review(
    tx: &mut Tx<'_>,
    id: ServiceId,
    seen: i32,
    review_on: NaiveDate,
) -> Result<(), AppError> {
    let now = tx.now();
    let seen_row = services::table.filter(services::id.eq(id)).filter(services::version.eq(seen));
    let changed = diesel::update(seen_row)
        .set((
            services::review_on.eq(review_on),
            services::told_on.eq(None::<NaiveDate>),
            services::changed_at.eq(now),
            services::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Notes that whoever vouches for a service was told today that it is not shown any more.
pub(in crate::directory) fn set_told(tx: &mut Tx<'_>, id: ServiceId) -> Result<(), AppError> {
    let today = tx.today();
    diesel::update(services::table.find(id)).set(services::told_on.eq(today)).execute(tx.conn())?;
    Ok(())
}

/// Removes a service with who used it. The code it had in a pack stays known.
pub(in crate::directory) fn remove(tx: &mut Tx<'_>, id: ServiceId) -> Result<(), AppError> {
    diesel::delete(services::table.find(id)).execute(tx.conn())?;
    Ok(())
}

/// Every code of packs that was taken over.
pub(in crate::directory) fn list_codes(conn: &mut Conn) -> Result<Vec<String>, AppError> {
    Ok(directory_codes::table.select(directory_codes::code).load(conn)?)
}

/// Notes that a code of a pack was taken over.
pub(in crate::directory) fn add_code(tx: &mut Tx<'_>, code: &str) -> Result<(), AppError> {
    let row = (directory_codes::code.eq(code), directory_codes::taken_on.eq(tx.today()));
    diesel::insert_into(directory_codes::table).values(row).execute(tx.conn())?;
    Ok(())
}
