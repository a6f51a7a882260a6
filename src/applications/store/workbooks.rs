//! The `workbooks` table: one that waits for each application and person.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::applications::rules::{CONTENT_SHAPE, Waiting, WorkbookContent, is_kept_since};
use crate::platform::access::Actor;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, WorkbookId};
use crate::platform::tx::Tx;
use crate::schema::workbooks;

/// The workbook that waits for somebody, unless it has waited too long or has a shape of another time.
pub(in crate::applications) fn find_workbook(
    conn: &mut Conn,
    application: ApplicationId,
    actor: &Actor,
    now: NaiveDateTime,
) -> Result<Option<Waiting>, AppError> {
    let Some(person) = actor.person() else { return Ok(None) };
    let row: Option<(WorkbookId, String, String, NaiveDateTime)> = workbooks::table
        .filter(workbooks::application_id.eq(application))
        .filter(workbooks::uploaded_by.eq(person))
        .filter(workbooks::uploaded_at.ge(is_kept_since(now)))
        .filter(workbooks::shape.eq(CONTENT_SHAPE))
        .select((workbooks::id, workbooks::file_name, workbooks::content, workbooks::uploaded_at))
        .first(conn)
        .optional()?;
    let Some((id, file_name, content, uploaded_at)) = row else { return Ok(None) };
    let content = serde_json::from_str(&content).map_err(AppError::fault)?;
    Ok(Some(Waiting { id, file_name, uploaded_at, content }))
}

/// Keeps a workbook in place of any the person uploaded before.
pub(in crate::applications) fn add_workbook(
    tx: &mut Tx<'_>,
    application: ApplicationId,
    file_name: &str,
    content: &WorkbookContent,
) -> Result<WorkbookId, AppError> {
    let (id, now, person): (WorkbookId, _, _) = (tx.new_id(), tx.now(), tx.person()?);
    let content = serde_json::to_string(content).map_err(AppError::fault)?;
    remove_workbook(tx, application)?;
    diesel::insert_into(workbooks::table)
        .values((
            workbooks::id.eq(id),
            workbooks::application_id.eq(application),
            workbooks::file_name.eq(file_name),
            workbooks::content.eq(content),
            workbooks::shape.eq(CONTENT_SHAPE),
            workbooks::uploaded_at.eq(now),
            workbooks::uploaded_by.eq(person),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Drops those of anybody that waited too long; returns how many.
pub(in crate::applications) fn remove_old_workbooks(tx: &mut Tx<'_>) -> Result<usize, AppError> {
    let since = is_kept_since(tx.now());
    Ok(diesel::delete(workbooks::table.filter(workbooks::uploaded_at.lt(since))).execute(tx.conn())?)
}

/// Drops what the person uploaded for an application; `false` when there was nothing.
pub(in crate::applications) fn remove_workbook(
    tx: &mut Tx<'_>,
    application: ApplicationId,
) -> Result<bool, AppError> {
    let person = tx.person()?;
    let theirs = workbooks::table
        .filter(workbooks::application_id.eq(application))
        .filter(workbooks::uploaded_by.eq(person));
    Ok(diesel::delete(theirs).execute(tx.conn())? > 0)
}
