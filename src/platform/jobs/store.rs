//! The `jobs` table.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::Job;
use crate::platform::error::AppError;
use crate::platform::tx::Tx;
use crate::schema::jobs;

/// Nobody else runs a claimed job for so long, in minutes.
const CLAIM_MINUTES: i64 = 15;

/// Claims a job that is due; `false` when it is not, or another server has it. One that was never heard of is due.
pub(super) fn claim(tx: &mut Tx<'_>, job: &Job) -> Result<bool, AppError> {
    let now = tx.now();
    let until = now + Duration::minutes(CLAIM_MINUTES);
    let row: Option<(NaiveDateTime, Option<NaiveDateTime>)> =
        jobs::table.find(job.name).select((jobs::due_at, jobs::claimed_until)).first(tx.conn()).optional()?;
    match row {
        None => {
            diesel::insert_into(jobs::table)
                .values((jobs::name.eq(job.name), jobs::due_at.eq(now), jobs::claimed_until.eq(until)))
                .execute(tx.conn())?;
            Ok(true)
        }
        Some((due_at, claimed)) if due_at > now || claimed.is_some_and(|claimed| claimed > now) => Ok(false),
        Some(_) => {
            diesel::update(jobs::table.find(job.name))
                .set(jobs::claimed_until.eq(until))
                .execute(tx.conn())?;
            Ok(true)
        }
    }
}

/// Notes that a job ran.
pub(super) fn set_finished(tx: &mut Tx<'_>, job: &Job) -> Result<(), AppError> {
    let now = tx.now();
    diesel::update(jobs::table.find(job.name))
        .set((
            jobs::due_at.eq(job.every.after(now)),
            jobs::claimed_until.eq(None::<NaiveDateTime>),
            jobs::finished_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}
