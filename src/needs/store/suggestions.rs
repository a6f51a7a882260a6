//! The `needs_suggestions` table.

use diesel::prelude::*;

use super::super::rules::{Suggestion, SuggestionAnswer, SuggestionSource};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SuggestionId};
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
