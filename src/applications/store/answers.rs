//! The tables `answers`, `answer_readings` and `answer_evidence`.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::versions::add_version;
use crate::applications::rules::{Answer, Answers, NewAnswer};
use crate::evidence;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{AnswerId, ApplicationId, EvidenceId, PersonId, SubmissionId};
use crate::platform::tx::Tx;
use crate::schema::{answer_evidence, answer_readings, answers, people};
use crate::scheme::{CriterionCode, Definition, Reading, Readings};

type Row = (AnswerId, String, String, String, String, i32, NaiveDateTime, (PersonId, String));

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
                answers::version,
                answers::saved_at,
                (people::id, people::name),
            ))
    };
}

/// Every answer of an application with its readings and its evidence: four queries, however many there are.
///
/// # Errors
/// The database's fault.
pub fn list_answers(conn: &mut Conn, application: ApplicationId) -> Result<Answers, AppError> {
    list(conn, application, None)
}

/// Every answer of an application with its evidence as a submission holds it: for whoever judges it, and for the
/// employer while nothing can change.
///
/// # Errors
/// The database's fault.
pub fn list_submitted_answers(
    conn: &mut Conn,
    application: ApplicationId,
    submission: SubmissionId,
) -> Result<Answers, AppError> {
    list(conn, application, Some(submission))
}

fn list(
    conn: &mut Conn,
    application: ApplicationId,
    held_by: Option<SubmissionId>,
) -> Result<Answers, AppError> {
    let rows: Vec<Row> = rows!(application).load(conn)?;
    let mut found = list_parts(conn, rows.iter().map(|row| row.0).collect(), held_by)?;
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
    let mut found = list_parts(conn, vec![row.0], None)?;
    Ok(Some(answer(row, &mut found)?.1))
}

/// What hangs on answers, by answer.
#[derive(Default)]
struct Parts {
    readings: BTreeMap<AnswerId, Readings>,
    evidence: BTreeMap<AnswerId, Vec<evidence::Item>>,
}

fn list_parts(conn: &mut Conn, ids: Vec<AnswerId>, held_by: Option<SubmissionId>) -> Result<Parts, AppError> {
    let mut found = Parts::default();
    for (answer, counter, number, held_on) in list_readings(conn, &ids)? {
        let reading = match (number, held_on) {
            (Some(number), _) => Reading::Number(u32::try_from(number).map_err(AppError::fault)?),
            (None, Some(day)) => Reading::Day(day),
            (None, None) => continue,
        };
        let counter = counter.parse().map_err(AppError::fault)?;
        found.readings.entry(answer).or_default().insert(counter, reading);
    }
    let links: Vec<(AnswerId, EvidenceId)> = answer_evidence::table
        .filter(answer_evidence::answer_id.eq_any(ids))
        .select((answer_evidence::answer_id, answer_evidence::evidence_id))
        .load(conn)?;
    let wanted: Vec<_> = links.iter().map(|(_, item)| *item).collect();
    let items = match held_by {
        Some(submission) => evidence::list_as_held(conn, submission, &wanted)?,
        None => evidence::list_by_id(conn, &wanted)?,
    };
    for item in items {
        for (answer, _) in links.iter().filter(|(_, linked)| *linked == item.id) {
            found.evidence.entry(*answer).or_default().push(item.clone());
        }
    }
    Ok(found)
}

type ReadingRow = (AnswerId, String, Option<i32>, Option<NaiveDate>);

fn list_readings(conn: &mut Conn, ids: &[AnswerId]) -> Result<Vec<ReadingRow>, AppError> {
    let of = answer_readings::table.filter(answer_readings::answer_id.eq_any(ids.to_vec()));
    Ok(of
        .select((
            answer_readings::answer_id,
            answer_readings::counter,
            answer_readings::number,
            answer_readings::held_on,
        ))
        .load(conn)?)
}

fn answer(row: Row, found: &mut Parts) -> Result<(CriterionCode, Answer), AppError> {
    let (id, criterion, status, narrative, reason, version, saved_at, (saved_by, saved_by_name)) = row;
    let status = status.parse().map_err(AppError::fault)?;
    let criterion = criterion.parse().map_err(AppError::fault)?;
    let readings = found.readings.remove(&id).unwrap_or_default();
    let evidence = found.evidence.remove(&id).unwrap_or_default();
    let answer = Answer {
        id,
        status,
        narrative,
        reason,
        readings,
        version,
        saved_at,
        saved_by,
        saved_by_name,
        evidence,
    };
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
            answers::saved_at.eq(now),
            answers::saved_by.eq(person),
            answers::version.eq(1),
        ))
        .execute(tx.conn())?;
    add_version(tx, id, 1, new)?;
    add_readings(tx, id, &new.readings)?;
    for item in &new.evidence {
        link(tx, id, *item)?;
    }
    Ok(id)
}

/// Saves an answer over the version its author had; of its readings, those in `old` are replaced and others stay.
/// When a colleague was quicker, [`AppError::Stale`].
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
            answers::saved_at.eq(now),
            answers::saved_by.eq(person),
            answers::version.eq(new.version + 1),
        ))
        .execute(tx.conn())?;
    if changed == 0 {
        return Err(AppError::Stale);
    }
    add_version(tx, old.id, new.version + 1, new)?;
    let read: Vec<String> = old.readings.keys().chain(new.readings.keys()).map(ToString::to_string).collect();
    let replaced = answer_readings::table
        .filter(answer_readings::answer_id.eq(old.id))
        .filter(answer_readings::counter.eq_any(read));
    diesel::delete(replaced).execute(tx.conn())?;
    add_readings(tx, old.id, &new.readings)?;
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

/// Keeps with each answer what its counters read that are not typed in, in place of what was kept before.
pub(in crate::applications) fn set_counted(
    tx: &mut Tx<'_>,
    definition: &Definition,
    answers: &Answers,
) -> Result<(), AppError> {
    for criterion in &definition.criteria {
        let Some(answer) = answers.get(&criterion.code) else { continue };
        let counted = criterion.counters.iter().filter(|counter| !counter.of.is_typed());
        let names: Vec<String> = counted.map(|counter| counter.name.to_string()).collect();
        let mut read = answer.readings.clone();
        read.retain(|name, _| names.iter().any(|counted| counted == name.as_str()));
        let kept = answer_readings::table
            .filter(answer_readings::answer_id.eq(answer.id))
            .filter(answer_readings::counter.eq_any(names));
        diesel::delete(kept).execute(tx.conn())?;
        add_readings(tx, answer.id, &read)?;
    }
    Ok(())
}

fn add_readings(tx: &mut Tx<'_>, answer: AnswerId, readings: &Readings) -> Result<(), AppError> {
    for (counter, reading) in readings {
        let (number, held_on) = match reading {
            Reading::Number(number) => (Some(i32::try_from(*number).map_err(AppError::fault)?), None),
            Reading::Day(day) => (None, Some(*day)),
        };
        diesel::insert_into(answer_readings::table)
            .values((
                answer_readings::answer_id.eq(answer),
                answer_readings::counter.eq(counter.as_str()),
                answer_readings::number.eq(number),
                answer_readings::held_on.eq(held_on),
            ))
            .execute(tx.conn())?;
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
