//! What the closing of a survey reads, moves and removes.

use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ResponseId, SurveyId};
use crate::platform::tx::Tx;
use crate::schema::{survey_closed_answers, survey_comments, survey_passes, survey_sealed_answers, surveys};
use crate::surveys::rules::{ClosingStep, Comment, State};

/// The tables that hold anything of answers: what is compacted when something in them was deleted.
pub const TABLES: [&str; 6] = [
    "survey_sealed_answers",
    "survey_passes",
    "survey_closed_answers",
    "survey_comments",
    "survey_invitees",
    "outbox",
];

/// Takes a step of closing; `false` when another server has taken it.
///
/// # Errors
/// The database's fault.
pub fn take_closing_step(
    tx: &mut Tx<'_>,
    survey: SurveyId,
    from: ClosingStep,
    to: ClosingStep,
) -> Result<bool, AppError> {
    let row = surveys::table
        .filter(surveys::id.eq(survey))
        .filter(surveys::state.eq(State::Closing))
        .filter(surveys::closing_step.eq(from));
    Ok(diesel::update(row).set(surveys::closing_step.eq(to)).execute(tx.conn())? == 1)
}

/// The hash of an answer, and the answer sealed.
pub type SealedRow = (Vec<u8>, Vec<u8>);

/// A survey's sealed answers whose hashes come after this one, in the order of the hashes.
///
/// # Errors
/// The database's fault.
pub fn list_sealed(
    conn: &mut Conn,
    survey: SurveyId,
    after: &[u8],
    limit: i64,
) -> Result<Vec<SealedRow>, AppError> {
    use survey_sealed_answers as t;
    Ok(t::table
        .filter(t::survey_id.eq(survey))
        .filter(t::answer_hash.gt(after))
        .order(t::answer_hash)
        .limit(limit)
        .select((t::answer_hash, t::sealed))
        .load(conn)?)
}

/// Removes the sealed answers and the passes of a survey; returns how many answers there were.
///
/// # Errors
/// The database's fault.
pub fn remove_sealed(tx: &mut Tx<'_>, survey: SurveyId) -> Result<usize, AppError> {
    let sealed = survey_sealed_answers::table.filter(survey_sealed_answers::survey_id.eq(survey));
    let removed = diesel::delete(sealed).execute(tx.conn())?;
    let passes = survey_passes::table.filter(survey_passes::survey_id.eq(survey));
    diesel::delete(passes).execute(tx.conn())?;
    Ok(removed)
}

/// Writes an opened answer, without its comments.
///
/// # Errors
/// The database's fault.
pub fn add_closed_answer(
    tx: &mut Tx<'_>,
    survey: SurveyId,
    id: ResponseId,
    answers: &str,
) -> Result<(), AppError> {
    use survey_closed_answers as t;
    let row = (t::survey_id.eq(survey), t::id.eq(id), t::answers.eq(answers));
    diesel::insert_into(t::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// Writes a comment, apart from the answer it came with.
///
/// # Errors
/// The database's fault.
pub fn add_comment(
    tx: &mut Tx<'_>,
    survey: SurveyId,
    id: ResponseId,
    comment: &Comment,
) -> Result<(), AppError> {
    use survey_comments as t;
    let redacted = i32::try_from(comment.redacted).map_err(AppError::fault)?;
    let row = (
        t::survey_id.eq(survey),
        t::id.eq(id),
        t::item.eq(&comment.item),
        t::comment.eq(&comment.text),
        t::redacted.eq(redacted),
    );
    diesel::insert_into(t::table).values(row).execute(tx.conn())?;
    Ok(())
}
