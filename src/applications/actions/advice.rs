//! Advising an employer on an application.

use super::steps::about;
use crate::applications::letters;
use crate::applications::rules;
use crate::applications::store;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{AdviceId, ApplicationId};
use crate::platform::tx::Tx;
use crate::{employers, people};

/// Leaves a note on an application for its employer. Whoever does cannot judge it any more.
///
/// # Errors
/// When the person may not, or the application is not open.
pub fn advise(tx: &mut Tx<'_>, id: ApplicationId, note: &str) -> Result<AdviceId, AppError> {
    let actor = tx.actor();
    let application = store::get(tx.conn(), id)?;
    let employer = employers::get(tx.conn(), application.employer)?;
    may(Act::Advise, &store::relation_at(tx.conn(), actor, &application, &employer)?)?;
    rules::may_advise(application.status)?;
    let advice = store::add_advice(tx, id, note)?;
    tx.record(about("advice-given", &application).with("reference", application.reference.as_str()))?;
    for to in people::list_lead_recipients(tx.conn(), employer.id)? {
        tx.post(letters::advised(to, &application, &employer))?;
    }
    Ok(advice)
}
