//! Pooling: what small employers' people answered, told together, once.

use crate::people::actions::relation_to_scheme;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{SchemeId, SurveyId, SurveyPoolId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::questionnaires::Answers;
use crate::surveys::rules::{self, PoolRefusal, Waiting, check_pool};
use crate::surveys::store;

/// Makes one pool of these surveys of a scheme and freezes what may be told of it. None of them can ever be in another.
///
/// # Errors
/// [`PoolRefusal`] for what speaks against it; when the actor does not coordinate the scheme.
pub fn pool(
    tx: &mut Tx<'_>,
    scheme: SchemeId,
    title: &str,
    chosen: &[SurveyId],
) -> Result<SurveyPoolId, AppError> {
    may(Act::PoolSurveys, &relation_to_scheme(tx.actor(), scheme))?;
    let waiting = store::list_waiting(tx.conn(), &[scheme])?;
    let find = |id: &SurveyId| waiting.iter().find(|(_, one)| one.id == *id).map(|(_, one)| one.clone());
    let chosen: Option<Vec<Waiting>> = chosen.iter().map(find).collect();
    let chosen = chosen.ok_or(PoolRefusal::NotWaiting)?;
    check_pool(&chosen)?;
    let mut answers: Vec<Vec<Answers>> = Vec::new();
    for one in &chosen {
        answers.push(store::list_closed_answers(tx, one.id)?.read().collect::<Result<_, _>>()?);
    }
    let results = rules::pooled(&chosen, answers).map_err(AppError::fault)?;
    let id = store::add_pool(tx, scheme, title, &chosen, &results)?;
    tx.record(Event::new("survey-pool-made").subject(id).with("title", title))?;
    Ok(id)
}
