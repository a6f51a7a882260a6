//! What is told of a survey, wherever it is told.

use std::collections::BTreeSet;

use super::{Pool, find_pool_of, find_results, get, get_terms, has_open_link, list_pool_employers};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::stored_as_text;
use crate::surveys::rules::{Mode, Telling, Told};

stored_as_text!(Telling);

/// What is told of a survey: of a small employer's, of several together, in no groups, and without a response rate where
/// anybody could answer twice at one of them. `None` before it has results.
///
/// # Errors
/// The database's fault, or that of a row nobody here wrote.
pub fn find_told(conn: &mut Conn, id: SurveyId) -> Result<Option<Told>, AppError> {
    let pool = find_pool_of(conn, id)?;
    told(conn, id, pool)
}

/// What was told of a survey while `telling` was what there was to tell.
///
/// # Errors
/// As [`find_told`].
pub fn find_told_as(conn: &mut Conn, id: SurveyId, telling: Telling) -> Result<Option<Told>, AppError> {
    match telling {
        Telling::Nothing => Ok(None),
        Telling::Own => told(conn, id, None),
        Telling::Pool => find_told(conn, id),
    }
}

fn told(conn: &mut Conn, id: SurveyId, pool: Option<Pool>) -> Result<Option<Told>, AppError> {
    let Some((results, released_on)) = find_results(conn, id)? else { return Ok(None) };
    let mut terms = get_terms(conn, id)?.terms;
    let Some(pool) = pool else {
        let employers = BTreeSet::from([get(conn, id)?.employer]);
        return Ok(Some(Told { terms, results, released_on, employers }));
    };
    terms.breakdowns.clear();
    if has_open_link(conn, pool.id)? {
        terms.mode = Mode::Open;
    }
    let employers = list_pool_employers(conn, pool.id)?;
    Ok(Some(Told { terms, results: pool.results, released_on: pool.released_on, employers }))
}
