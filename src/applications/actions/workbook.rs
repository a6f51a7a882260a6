//! A workbook that comes back: keeping it, taking it over, discarding it.

use super::answers::save_beside_draft;
use super::steps::about;
use crate::applications::rules::{self, Application, WorkbookChoices, WorkbookContent};
use crate::applications::store;
use crate::platform::access::{Act, Actor, may};
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, WorkbookId};
use crate::platform::jobs::{Every, Job};
use crate::platform::tx::Tx;

/// Drops workbooks that nobody took over, in the small hours.
pub const OLD_WORKBOOKS: Job =
    Job { name: "old-workbooks", every: Every::DayAt(3), run: |app| drop_old_workbooks(app).map(drop) };

/// Drops every workbook that waited longer than it may; returns how many. Blocks.
///
/// # Errors
/// The database's fault.
pub fn drop_old_workbooks(app: &App) -> Result<usize, AppError> {
    app.write_now(&Actor::System, store::remove_old_workbooks)
}

/// Keeps what a workbook says, in place of one the person uploaded before. No answer changes.
///
/// # Errors
/// When the person may not, or the application is locked.
pub fn keep_workbook(
    tx: &mut Tx<'_>,
    id: ApplicationId,
    file_name: &str,
    content: &WorkbookContent,
) -> Result<WorkbookId, AppError> {
    let application = answerable(tx, id)?;
    rules::may_answer(application.status)?;
    let workbook = store::add_workbook(tx, id, file_name, content)?;
    tx.record(about("workbook-uploaded", &application).with("reference", application.reference.as_str()))?;
    Ok(workbook)
}

/// Saves every answer of a workbook as it was chosen, all or none; returns how many.
///
/// # Errors
/// [`AppError::Stale`] when an answer, or the workbook, is not what the person saw; when the person may not, or the
/// application is locked.
pub fn take_over_workbook(
    tx: &mut Tx<'_>,
    id: ApplicationId,
    workbook: WorkbookId,
    choices: &WorkbookChoices,
) -> Result<usize, AppError> {
    let (actor, now, today) = (tx.actor(), tx.now(), tx.today());
    let application = answerable(tx, id)?;
    rules::may_answer(application.status)?;
    let waiting = store::find_workbook(tx.conn(), id, actor, now)?;
    let waiting = waiting.filter(|waiting| waiting.id == workbook).ok_or(AppError::Stale)?;
    let dossier = store::get_dossier(tx.conn(), actor, id, Act::AnswerCriterion, today)?;
    let found = rules::compare(&waiting.content, &dossier.criteria(), &dossier.answers);
    let answers = rules::new_answers(&found, choices).ok_or(AppError::Stale)?;
    for (code, answer) in &answers {
        save_beside_draft(tx, id, code, answer)?;
    }
    store::remove_workbook(tx, id)?;
    let event = about("workbook-taken-over", &application).with("reference", application.reference.as_str());
    tx.record(event.with("count", answers.len()))?;
    Ok(answers.len())
}

/// Drops what the person uploaded.
///
/// # Errors
/// When the person may not.
pub fn discard_workbook(tx: &mut Tx<'_>, id: ApplicationId) -> Result<(), AppError> {
    let application = answerable(tx, id)?;
    if !store::remove_workbook(tx, id)? {
        return Ok(());
    }
    tx.record(about("workbook-discarded", &application).with("reference", application.reference.as_str()))
}

/// The application, for somebody who may answer its criteria.
fn answerable(tx: &mut Tx<'_>, id: ApplicationId) -> Result<Application, AppError> {
    let actor = tx.actor();
    let application = store::get(tx.conn(), id)?;
    may(Act::AnswerCriterion, &store::relation(tx.conn(), actor, &application)?)?;
    Ok(application)
}
