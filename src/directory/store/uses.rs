//! Which employers used a service. Read for the employer itself, and as a count.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, ServiceId};
use crate::platform::tx::Tx;
use crate::schema::directory_uses as uses;

/// When these employers said that they used a service; those that did not are not there.
pub(in crate::directory) fn list_uses(
    conn: &mut Conn,
    service: ServiceId,
    employers: &[EmployerId],
) -> Result<BTreeMap<EmployerId, NaiveDate>, AppError> {
    let of = uses::table.filter(uses::service_id.eq(service));
    let rows: Vec<(EmployerId, NaiveDate)> = of
        .filter(uses::employer_id.eq_any(employers.to_vec()))
        .select((uses::employer_id, uses::used_on))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// How many employers used each of these services; those nobody used are not there.
pub(in crate::directory) fn count_uses(
    conn: &mut Conn,
    services: &[ServiceId],
) -> Result<BTreeMap<ServiceId, i64>, AppError> {
    let rows: Vec<(ServiceId, i64)> = uses::table
        .filter(uses::service_id.eq_any(services.to_vec()))
        .group_by(uses::service_id)
        .select((uses::service_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Notes that an employer used a service, today.
pub(in crate::directory) fn add_use(
    tx: &mut Tx<'_>,
    service: ServiceId,
    employer: EmployerId,
) -> Result<(), AppError> {
    let row = (uses::service_id.eq(service), uses::employer_id.eq(employer), uses::used_on.eq(tx.today()));
    diesel::insert_into(uses::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// Takes that back.
pub(in crate::directory) fn remove_use(
    tx: &mut Tx<'_>,
    service: ServiceId,
    employer: EmployerId,
) -> Result<(), AppError> {
    let of = uses::table.filter(uses::service_id.eq(service)).filter(uses::employer_id.eq(employer));
    diesel::delete(of).execute(tx.conn())?;
    Ok(())
}
