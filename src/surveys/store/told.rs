//! What is told of a survey, wherever it is told.

use std::collections::BTreeSet;

use super::{find_pool_of, find_results, get, get_terms, has_open_link, list_pool_employers};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::surveys::rules::{Mode, Told};

/// What is told of a survey: of a small employer's, of several together, in no groups, and without a response rate where
/// anybody could answer twice at one of them. `None` before it has results.
///
/// # Errors
/// The database's fault, or that of a row nobody here wrote.
pub fn find_told(conn: &mut Conn, id: SurveyId) -> Result<Option<Told>, AppError> {
    let Some((results, released_on)) = find_results(conn, id)? else { return Ok(None) };
    let mut terms = get_terms(conn, id)?.terms;
    let Some(pool) = find_pool_of(conn, id)? else {
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
