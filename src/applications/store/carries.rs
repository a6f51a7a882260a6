//! The `answer_carries` table, and what there is to bring along.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::answers::list_answers;
use super::applications::list_decided;
use crate::applications::rules::{Carried, Carries, Carry, Past};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{AnswerId, ApplicationId, EmployerId, SchemeId};
use crate::platform::tx::Tx;
use crate::schema::{answer_carries, answer_evidence, answer_readings, answer_versions, answers};
use crate::scheme;

/// Decided applications looked at, newest first: a ladder has fewer levels.
const MOST: i64 = 8;

/// The answers of an employer's decided applications of a scheme, the newest application first.
pub(in crate::applications) fn list_past(
    conn: &mut Conn,
    employer: EmployerId,
    scheme: SchemeId,
) -> Result<Vec<Past>, AppError> {
    let mut past = Vec::new();
    for application in list_decided(conn, employer, scheme, MOST)? {
        let edition = scheme::get_edition(conn, application.edition)?;
        for (code, answer) in list_answers(conn, application.id)? {
            let Some(criterion) = edition.definition.criterion(&code) else { continue };
            let standard = criterion.standard.clone();
            past.push(Past { application: application.id, criterion: code, standard, answer });
        }
    }
    Ok(past)
}

/// The answers of an application that came along, by criterion: two queries.
///
/// # Errors
/// The database's fault.
pub fn list_carries(conn: &mut Conn, application: ApplicationId) -> Result<Carries, AppError> {
    let rows: Vec<(String, AnswerId, String, Option<NaiveDateTime>)> = answer_carries::table
        .inner_join(answers::table)
        .filter(answers::application_id.eq(application))
        .select((
            answers::criterion,
            answer_carries::from_answer_id,
            answer_carries::status,
            answer_carries::confirmed_at,
        ))
        .load(conn)?;
    let sources = list_sources(conn, rows.iter().map(|row| row.1).collect())?;
    let carry = |(code, source, status, confirmed_at): (String, AnswerId, String, Option<NaiveDateTime>)| {
        let (from, criterion) = sources.get(&source).ok_or(AppError::NotFound)?;
        let criterion = criterion.parse().map_err(AppError::fault)?;
        let status = status.parse().map_err(AppError::fault)?;
        let carry = Carry { from: *from, criterion, status, confirmed: confirmed_at.is_some() };
        Ok((code.parse().map_err(AppError::fault)?, carry))
    };
    rows.into_iter().map(carry).collect()
}

type Sources = BTreeMap<AnswerId, (ApplicationId, String)>;

/// The applications and criteria of answers.
fn list_sources(conn: &mut Conn, ids: Vec<AnswerId>) -> Result<Sources, AppError> {
    let rows: Vec<(AnswerId, ApplicationId, String)> = answers::table
        .filter(answers::id.eq_any(ids))
        .select((answers::id, answers::application_id, answers::criterion))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, application, criterion)| (id, (application, criterion))).collect())
}

/// Notes that an answer came along.
pub(in crate::applications) fn add_carry(
    tx: &mut Tx<'_>,
    answer: AnswerId,
    carried: &Carried,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    diesel::insert_into(answer_carries::table)
        .values((
            answer_carries::answer_id.eq(answer),
            answer_carries::from_answer_id.eq(carried.from),
            answer_carries::status.eq(carried.status.as_str()),
            answer_carries::carried_at.eq(now),
            answer_carries::carried_by.eq(person),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Notes that somebody confirmed an answer that came along; `false` when none waits for it.
pub(in crate::applications) fn set_confirmed(tx: &mut Tx<'_>, answer: AnswerId) -> Result<bool, AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let waiting = answer_carries::table
        .filter(answer_carries::answer_id.eq(answer))
        .filter(answer_carries::confirmed_at.is_null());
    let changed = diesel::update(waiting)
        .set((answer_carries::confirmed_at.eq(now), answer_carries::confirmed_by.eq(person)))
        .execute(tx.conn())?;
    Ok(changed > 0)
}

/// Takes back every answer of an application that came along and nobody confirmed; returns how many.
pub(in crate::applications) fn remove_unconfirmed(
    tx: &mut Tx<'_>,
    application: ApplicationId,
) -> Result<usize, AppError> {
    let ids: Vec<AnswerId> = answer_carries::table
        .inner_join(answers::table)
        .filter(answers::application_id.eq(application))
        .filter(answer_carries::confirmed_at.is_null())
        .select(answer_carries::answer_id)
        .load(tx.conn())?;
    let of = ids.clone();
    diesel::delete(answer_carries::table.filter(answer_carries::answer_id.eq_any(of))).execute(tx.conn())?;
    let of = ids.clone();
    diesel::delete(answer_versions::table.filter(answer_versions::answer_id.eq_any(of)))
        .execute(tx.conn())?;
    let of = ids.clone();
    diesel::delete(answer_readings::table.filter(answer_readings::answer_id.eq_any(of)))
        .execute(tx.conn())?;
    let of = ids.clone();
    diesel::delete(answer_evidence::table.filter(answer_evidence::answer_id.eq_any(of)))
        .execute(tx.conn())?;
    Ok(diesel::delete(answers::table.filter(answers::id.eq_any(ids))).execute(tx.conn())?)
}
