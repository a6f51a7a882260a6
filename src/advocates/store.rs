//! The table `advocates`.

mod expiries;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::rules::{Advocate, Details, Leaving, Training};
use crate::platform::db::{Conn, MultiBackend, search_key};
use crate::platform::error::AppError;
use crate::platform::ids::{AdvocateId, EmployerId, SiteId};
use crate::platform::tx::Tx;
use crate::schema::{advocates, sites};

pub(super) use expiries::{list_untold, set_told};

/// The columns of an [`Advocate`], joined with their site.
type Row = (
    AdvocateId,
    EmployerId,
    String,
    Option<SiteId>,
    Option<String>,
    (Option<String>, Option<NaiveDate>, Option<NaiveDate>),
    Option<i32>,
    (Option<NaiveDate>, Option<AdvocateId>),
    i32,
);

/// Selects [`Row`].
macro_rules! rows {
    () => {
        advocates::table.left_join(sites::table).select((
            advocates::id,
            advocates::employer_id,
            advocates::name,
            advocates::site_id,
            sites::name.nullable(),
            (advocates::training, advocates::trained_on, advocates::expires_on),
            advocates::hours_a_month,
            (advocates::left_on, advocates::covered_by),
            advocates::version,
        ))
    };
}

/// Every advocate an employer has or had, by name.
///
/// # Errors
/// The database's fault.
pub fn list_of_employer(conn: &mut Conn, employer: EmployerId) -> Result<Vec<Advocate>, AppError> {
    let rows: Vec<Row> = rows!()
        .filter(advocates::employer_id.eq(employer))
        .order((advocates::sort_key, advocates::id))
        .load(conn)?;
    Ok(rows.into_iter().map(advocate).collect())
}

/// An advocate.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub(super) fn get(conn: &mut Conn, id: AdvocateId) -> Result<Advocate, AppError> {
    let row: Row = rows!().filter(advocates::id.eq(id)).first(conn)?;
    Ok(advocate(row))
}

/// Which of an employer's advocates a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// Those who have not left.
    Here,
    /// Those who have.
    Left,
}

/// How many advocates an employer has, or had, on `today`.
pub(super) fn count(
    conn: &mut Conn,
    employer: EmployerId,
    shown: Shown,
    today: NaiveDate,
) -> Result<i64, AppError> {
    Ok(filtered(employer, shown, today).count().get_result(conn)?)
}

/// How many count as trained on `today`; the same as [`Advocate::counts_on`].
pub(super) fn count_trained(
    conn: &mut Conn,
    employer: EmployerId,
    today: NaiveDate,
) -> Result<i64, AppError> {
    let holds = advocates::expires_on.is_null().or(advocates::expires_on.ge(today));
    let trained = filtered(employer, Shown::Here, today).filter(advocates::trained_on.le(today));
    Ok(trained.filter(holds).count().get_result(conn)?)
}

/// One page of them, by name.
pub(super) fn list(
    conn: &mut Conn,
    employer: EmployerId,
    shown: Shown,
    today: NaiveDate,
    (offset, limit): (i64, i64),
) -> Result<Vec<Advocate>, AppError> {
    let page = filtered(employer, shown, today)
        .order((advocates::sort_key, advocates::id))
        .offset(offset)
        .limit(limit)
        .select(advocates::id);
    let ids: Vec<AdvocateId> = page.load(conn)?;
    let rows: Vec<Row> =
        rows!().filter(advocates::id.eq_any(ids)).order((advocates::sort_key, advocates::id)).load(conn)?;
    Ok(rows.into_iter().map(advocate).collect())
}

fn filtered(
    employer: EmployerId,
    shown: Shown,
    today: NaiveDate,
) -> advocates::BoxedQuery<'static, MultiBackend> {
    let of_employer = advocates::table.filter(advocates::employer_id.eq(employer)).into_boxed();
    match shown {
        Shown::Here => of_employer.filter(advocates::left_on.is_null().or(advocates::left_on.gt(today))),
        Shown::Left => of_employer.filter(advocates::left_on.le(today)),
    }
}

fn advocate(row: Row) -> Advocate {
    let (id, employer, name, site, site_name, training, hours_a_month, left, version) = row;
    let ((training, trained_on, expires_on), (left_on, covered_by)) = (training, left);
    Advocate {
        id,
        employer,
        name,
        site,
        site_name,
        training,
        trained_on,
        expires_on,
        hours_a_month,
        left_on,
        covered_by,
        version,
    }
}

/// The names of those an advocate covers for.
pub(super) fn list_covered(conn: &mut Conn, id: AdvocateId) -> Result<Vec<String>, AppError> {
    let covered = advocates::table.filter(advocates::covered_by.eq(id));
    Ok(covered.order((advocates::sort_key, advocates::id)).select(advocates::name).load(conn)?)
}

pub(super) fn add(tx: &mut Tx<'_>, employer: EmployerId, details: &Details) -> Result<AdvocateId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    let training = details.training.as_ref();
    diesel::insert_into(advocates::table)
        .values((
            advocates::id.eq(id),
            advocates::employer_id.eq(employer),
            advocates::name.eq(&details.name),
            advocates::sort_key.eq(search_key(&details.name)),
            advocates::site_id.eq(details.site),
            advocates::training.eq(training.map(|training| &training.title)),
            advocates::trained_on.eq(training.map(|training| training.on)),
            advocates::expires_on.eq(training.and_then(|training| training.expires_on)),
            advocates::hours_a_month.eq(details.hours_a_month),
            advocates::added_at.eq(now),
            advocates::added_by.eq(person),
            advocates::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Changes an advocate who is at version `seen`.
///
/// # Errors
/// [`AppError::Stale`] when they are not any more.
pub(super) fn set_details(
    tx: &mut Tx<'_>,
    id: AdvocateId,
    seen: i32,
    details: &Details,
) -> Result<(), AppError> {
    let training = details.training.as_ref();
    let seen_row = advocates::table.filter(advocates::id.eq(id)).filter(advocates::version.eq(seen));
    let changed = diesel::update(seen_row)
        .set((
            advocates::name.eq(&details.name),
            advocates::sort_key.eq(search_key(&details.name)),
            advocates::site_id.eq(details.site),
            advocates::training.eq(training.map(|training| &training.title)),
            advocates::trained_on.eq(training.map(|training| training.on)),
            advocates::expires_on.eq(training.and_then(|training: &Training| training.expires_on)),
            advocates::hours_a_month.eq(details.hours_a_month),
            advocates::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Says that an advocate at version `seen` leaves, or with `None` that they stay after all.
///
/// # Errors
/// [`AppError::Stale`] when they are at another version.
pub(super) fn set_leaving(
    tx: &mut Tx<'_>,
    id: AdvocateId,
    seen: i32,
    leaving: Option<Leaving>,
) -> Result<(), AppError> {
    let seen_row = advocates::table.filter(advocates::id.eq(id)).filter(advocates::version.eq(seen));
    let changed = diesel::update(seen_row)
        .set((
            advocates::left_on.eq(leaving.map(|leaving| leaving.on)),
            advocates::covered_by.eq(leaving.and_then(|leaving| leaving.covered_by)),
            advocates::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Removes an advocate, also as cover of others.
pub(super) fn remove(tx: &mut Tx<'_>, id: AdvocateId) -> Result<(), AppError> {
    let covered = advocates::table.filter(advocates::covered_by.eq(id));
    diesel::update(covered).set(advocates::covered_by.eq(None::<AdvocateId>)).execute(tx.conn())?;
    diesel::delete(advocates::table.find(id)).execute(tx.conn())?;
    Ok(())
}
