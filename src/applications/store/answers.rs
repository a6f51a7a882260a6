//! The tables `answers` and `answer_evidence`.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::applications::rules::{Answer, Answers, NewAnswer};
use crate::evidence;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{AnswerId, ApplicationId, EvidenceId};
use crate::platform::tx::Tx;
use crate::schema::{answer_evidence, answers, people};
use crate::scheme::CriterionCode;

type Row = (AnswerId, String, String, String, String, Option<i32>, i32, NaiveDateTime, String);

/// Selects [`Row`] with who saved the answer.
macro_rules! rows {
    ($application:expr) => {
        answers::table
            .inner_join(people::table.on(people::id.eq(answers::saved_by)))
            .filter(answers::application_id.eq($application))
            .select((
                answers::id,
                answers::criterion,
                answers::status,
                answers::narrative,
                answers::reason,
                answers::number,
                answers::version,
                answers::saved_at,
                people::name,
            ))
    };
}

/// Every answer of an application with its evidence: three queries, however many there are.
///
/// # Errors
/// The database's fault.
pub fn list_answers(conn: &mut Conn, application: ApplicationId) -> Result<Answers, AppError> {
    let rows: Vec<Row> = rows!(application).load(conn)?;
    let ids = rows.iter().map(|row| row.0).collect();
    let mut found = list_evidence(conn, ids)?;
    rows.into_iter().map(|row| answer(row, &mut found)).collect()
}

/// The answer to one criterion, if there is one.
pub(in crate::applications) fn get_answer(
    conn: &mut Conn,
    application: ApplicationId,
    criterion: &CriterionCode,
) -> Result<Option<Answer>, AppError> {
    let row: Option<Row> =
        rows!(application).filter(answers::criterion.eq(criterion.as_str())).first(conn).optional()?;
    let Some(row) = row else { return Ok(None) };
    let mut found = list_evidence(conn, vec![row.0])?;
    Ok(Some(answer(row, &mut found)?.1))
}

type Evidence = BTreeMap<AnswerId, Vec<evidence::Item>>;

fn list_evidence(conn: &mut Conn, ids: Vec<AnswerId>) -> Result<Evidence, AppError> {
    let links: Vec<(AnswerId, EvidenceId)> = answer_evidence::table
        .filter(answer_evidence::answer_id.eq_any(ids))
        .select((answer_evidence::answer_id, answer_evidence::evidence_id))
        .load(conn)?;
    let wanted: Vec<_> = links.iter().map(|(_, item)| *item).collect();
    let mut found = Evidence::new();
    for item in evidence::list_by_id(conn, &wanted)? {
        for (answer, _) in links.iter().filter(|(_, linked)| *linked == item.id) {
            found.entry(*answer).or_default().push(item.clone());
        }
    }
    Ok(found)
}

fn answer(row: Row, found: &mut Evidence) -> Result<(CriterionCode, Answer), AppError> {
    let (id, criterion, status, narrative, reason, number, version, saved_at, saved_by_name) = row;
    let status = status.parse().map_err(AppError::fault)?;
    let criterion = criterion.parse().map_err(AppError::fault)?;
    let evidence = found.remove(&id).unwrap_or_default();
    let answer = Answer { id, status, narrative, reason, number, version, saved_at, saved_by_name, evidence };
    Ok((criterion, answer))
}

/// Adds the first answer to a criterion. When a colleague was quicker, [`AppError::Stale`].
pub(in crate::applications) fn add_answer(
    tx: &mut Tx<'_>,
    application: ApplicationId,
    criterion: &CriterionCode,
    new: &NewAnswer,
) -> Result<AnswerId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(answers::table)
        .values((
            answers::id.eq(id),
            answers::application_id.eq(application),
            answers::criterion.eq(criterion.as_str()),
            answers::status.eq(new.status.as_str()),
            answers::narrative.eq(&new.narrative),
            answers::reason.eq(&new.reason),
            answers::number.eq(new.number),
            answers::saved_at.eq(now),
            answers::saved_by.eq(person),
            answers::version.eq(1),
        ))
        .execute(tx.conn())?;
    for item in &new.evidence {
        link(tx, id, *item)?;
    }
    Ok(id)
}

/// Saves an answer over the version its author had. When a colleague was quicker, [`AppError::Stale`].
pub(in crate::applications) fn set_answer(
    tx: &mut Tx<'_>,
    old: &Answer,
    new: &NewAnswer,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let unchanged = answers::table.filter(answers::id.eq(old.id)).filter(answers::version.eq(new.version));
    let changed = diesel::update(unchanged)
        .set((
            answers::status.eq(new.status.as_str()),
            answers::narrative.eq(&new.narrative),
            answers::reason.eq(&new.reason),
            answers::number.eq(new.number),
            answers::saved_at.eq(now),
            answers::saved_by.eq(person),
            answers::version.eq(new.version + 1),
        ))
        .execute(tx.conn())?;
    if changed == 0 {
        return Err(AppError::Stale);
    }
    let linked: Vec<_> = old.evidence.iter().map(|item| item.id).collect();
    let gone: Vec<_> = linked.iter().filter(|item| !new.evidence.contains(item)).copied().collect();
    let unlinked = answer_evidence::table
        .filter(answer_evidence::answer_id.eq(old.id))
        .filter(answer_evidence::evidence_id.eq_any(gone));
    diesel::delete(unlinked).execute(tx.conn())?;
    for item in new.evidence.iter().filter(|item| !linked.contains(item)) {
        link(tx, old.id, *item)?;
    }
    Ok(())
}

fn link(tx: &mut Tx<'_>, answer: AnswerId, item: EvidenceId) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    diesel::insert_into(answer_evidence::table)
        .values((
            answer_evidence::answer_id.eq(answer),
            answer_evidence::evidence_id.eq(item),
            answer_evidence::linked_at.eq(now),
            answer_evidence::linked_by.eq(person),
        ))
        .execute(tx.conn())?;
    Ok(())
}
