//! The `needs_suggestions` table.

use diesel::prelude::*;

use super::super::rules::{NewSuggestion, Suggestion, SuggestionAnswer, SuggestionSource};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SuggestionId};
use crate::platform::tx::Tx;
use crate::schema::needs_suggestions;

crate::stored_as_text!(SuggestionSource, SuggestionAnswer);

type Row = ((SuggestionId, String, String, SuggestionSource), (Option<SuggestionAnswer>, String, bool, i32));

/// The suggestions of a needs assessment, by topic, then in the order they were written down.
///
/// # Errors
/// The database's fault.
pub fn list_suggestions(conn: &mut Conn, assessment: NeedsAssessmentId) -> Result<Vec<Suggestion>, AppError> {
    use needs_suggestions as t;
    let rows: Vec<Row> = t::table
        .filter(t::assessment_id.eq(assessment))
        .order((t::topic, t::added_at, t::id))
        .select((
            (t::id, t::topic, t::text, t::source),
            (t::answer, t::answer_text, t::is_on_board, t::version),
        ))
        .load(conn)?;
    Ok(rows.into_iter().map(suggestion).collect())
}

fn suggestion((said, answered): Row) -> Suggestion {
    let ((id, topic, text, source), (answer, answer_text, is_on_board, version)) = (said, answered);
    Suggestion { id, topic, text, source, answer, answer_text, is_on_board, version }
}

/// Writes down a suggestion.
pub(in crate::needs) fn add_suggestion(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    new: &NewSuggestion,
) -> Result<SuggestionId, AppError> {
    use needs_suggestions as t;
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    let row = (
        t::id.eq(id),
        t::assessment_id.eq(assessment),
        t::topic.eq(&new.topic),
        t::text.eq(&new.text),
        t::source.eq(new.source),
        t::answer_text.eq(""),
        t::is_on_board.eq(false),
        t::added_at.eq(now),
        t::added_by.eq(person),
        t::version.eq(1),
    );
    diesel::insert_into(t::table).values(row).execute(tx.conn())?;
    Ok(id)
}

/// Another wording: it leaves the board until somebody confirms again that it points to nobody.
pub(in crate::needs) fn set_suggestion(
    tx: &mut Tx<'_>,
    id: SuggestionId,
    seen: i32,
    new: &NewSuggestion,
) -> Result<(), AppError> {
    use needs_suggestions as t;
    let of = t::table.filter(t::id.eq(id)).filter(t::version.eq(seen));
    let set = (
        t::topic.eq(&new.topic),
        t::text.eq(&new.text),
        t::source.eq(new.source),
        t::is_on_board.eq(false),
        t::version.eq(seen + 1),
    );
    one(diesel::update(of).set(set).execute(tx.conn())?)
}

/// What the employer answers.
pub(in crate::needs) fn set_answer(
    tx: &mut Tx<'_>,
    (id, seen): (SuggestionId, i32),
    (answer, text): (SuggestionAnswer, &str),
) -> Result<(), AppError> {
    use needs_suggestions as t;
    let of = t::table.filter(t::id.eq(id)).filter(t::version.eq(seen));
    // The board shows what was confirmed to point to nobody, and this was not.
    let set = (
        t::answer.eq(Some(answer)),
        t::answer_text.eq(text),
        t::is_on_board.eq(false),
        t::version.eq(seen + 1),
    );
    one(diesel::update(of).set(set).execute(tx.conn())?)
}

/// Puts a suggestion onto the board, or takes it off.
pub(in crate::needs) fn set_shown(
    tx: &mut Tx<'_>,
    id: SuggestionId,
    seen: i32,
    is_on_board: bool,
) -> Result<(), AppError> {
    use needs_suggestions as t;
    let of = t::table.filter(t::id.eq(id)).filter(t::version.eq(seen));
    let set = (t::is_on_board.eq(is_on_board), t::version.eq(seen + 1));
    one(diesel::update(of).set(set).execute(tx.conn())?)
}

/// Removes a suggestion that is at version `seen`.
pub(in crate::needs) fn remove_suggestion(
    tx: &mut Tx<'_>,
    id: SuggestionId,
    seen: i32,
) -> Result<(), AppError> {
    use needs_suggestions as t;
    one(diesel::delete(t::table.filter(t::id.eq(id)).filter(t::version.eq(seen))).execute(tx.conn())?)
}

fn one(changed: usize) -> Result<(), AppError> {
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}
