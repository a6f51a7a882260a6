//! Telling: the closed answers of a survey become its results, once.

use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::tx::Tx;
use crate::surveys::{rules, store};

/// Counts the answers of a survey whose closing is otherwise done, and freezes what may be told of them. Called in the
/// transaction that makes it closed; when the results are there already nothing happens.
///
/// # Errors
/// The database's fault, or that of terms nobody here wrote.
pub fn tell(tx: &mut Tx<'_>, survey: SurveyId) -> Result<(), AppError> {
    if store::find_results(tx.conn(), survey)?.is_some() {
        return Ok(());
    }
    let terms = store::get_terms(tx.conn(), survey)?.terms;
    let closed = store::list_closed_answers(tx, survey)?;
    let mut fault = None;
    let answers = closed.read().map_while(|answers| answers.map_err(|error| fault = Some(error)).ok());
    let results = rules::results(&terms, answers).map_err(AppError::fault)?;
    match fault {
        Some(fault) => Err(fault),
        None => store::add_results(tx, survey, &results),
    }
}
