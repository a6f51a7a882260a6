//! The `answer_drafts` table.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::applications::rules::{AnswerDraft, FIELDS_VERSION, NewDraft};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, PersonId};
use crate::platform::tx::Tx;
use crate::schema::answer_drafts;
use crate::scheme::CriterionCode;

/// A person's own draft of an answer, if there is one.
///
/// # Errors
/// The database's fault.
pub fn find_draft(
    conn: &mut Conn,
    application: ApplicationId,
    criterion: &CriterionCode,
    person: PersonId,
) -> Result<Option<AnswerDraft>, AppError> {
    let row: Option<(String, i32, i32, NaiveDateTime, i32)> = answer_drafts::table
        .find((application, criterion.as_str(), person))
        .select((
            answer_drafts::fields,
            answer_drafts::fields_version,
            answer_drafts::base_version,
            answer_drafts::saved_at,
            answer_drafts::version,
        ))
        .first(conn)
        .optional()?;
    let Some((fields, shape, base_version, saved_at, version)) = row else { return Ok(None) };
    if shape != FIELDS_VERSION {
        return Err(AppError::fault(format!("fields of a draft of {application} have version {shape}")));
    }
    let fields = serde_json::from_str(&fields).map_err(AppError::fault)?;
    Ok(Some(AnswerDraft { fields, base_version, saved_at, version }))
}

/// Puts a draft in the place of the one the page knew of; returns its version. [`AppError::Stale`] when another tab or
/// device of the person put one there in the meantime.
pub(in crate::applications) fn set_draft(
    tx: &mut Tx<'_>,
    application: ApplicationId,
    criterion: &CriterionCode,
    new: &NewDraft,
) -> Result<i32, AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let fields = serde_json::to_string(&new.fields).map_err(AppError::fault)?;
    let Some(old) = find_draft(tx.conn(), application, criterion, person)? else {
        diesel::insert_into(answer_drafts::table)
            .values((
                answer_drafts::application_id.eq(application),
                answer_drafts::criterion.eq(criterion.as_str()),
                answer_drafts::person_id.eq(person),
                answer_drafts::fields.eq(fields),
                answer_drafts::fields_version.eq(FIELDS_VERSION),
                answer_drafts::base_version.eq(new.base_version),
                answer_drafts::saved_at.eq(now),
                answer_drafts::version.eq(1),
            ))
            .execute(tx.conn())?;
        return Ok(1);
    };
    if old.version != new.version {
        return Err(AppError::Stale);
    }
    diesel::update(answer_drafts::table.find((application, criterion.as_str(), person)))
        .set((
            answer_drafts::fields.eq(fields),
            answer_drafts::base_version.eq(new.base_version),
            answer_drafts::saved_at.eq(now),
            answer_drafts::version.eq(old.version + 1),
        ))
        .execute(tx.conn())?;
    Ok(old.version + 1)
}

/// Removes a person's draft; `false` when there was none.
pub(in crate::applications) fn remove_draft(
    tx: &mut Tx<'_>,
    application: ApplicationId,
    criterion: &CriterionCode,
) -> Result<bool, AppError> {
    let person = tx.person()?;
    let draft = answer_drafts::table.find((application, criterion.as_str(), person));
    Ok(diesel::delete(draft).execute(tx.conn())? > 0)
}

/// Removes every draft of an application that has ended.
pub(in crate::applications) fn remove_drafts(
    tx: &mut Tx<'_>,
    application: ApplicationId,
) -> Result<(), AppError> {
    let drafts = answer_drafts::table.filter(answer_drafts::application_id.eq(application));
    diesel::delete(drafts).execute(tx.conn())?;
    Ok(())
}
