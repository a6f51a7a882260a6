//! Handing an application in.

use super::steps::{about, take};
use crate::applications::letters;
use crate::applications::rules::{self, NewSubmission, Step};
use crate::applications::store::{self, Dossier};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, SubmissionId};
use crate::platform::tx::Tx;
use crate::{evidence, people};

/// Hands an application in: its answers, what its counters read, what it covers, and the employer's facts stand from now on.
///
/// # Errors
/// [`AppError::Stale`] when it changed since the person read it; when the person may not, it is not open, or
/// its level would not be met.
pub fn submit(tx: &mut Tx<'_>, id: ApplicationId, new: &NewSubmission) -> Result<SubmissionId, AppError> {
    let (actor, today) = (tx.actor(), tx.today());
    let dossier = store::get_dossier(tx.conn(), actor, id, Act::SubmitApplication, today)?;
    let Dossier { application, employer, edition, inputs, answers, carries, covered, verdict, .. } = dossier;
    rules::may_submit(application.status, &verdict, rules::count_unconfirmed(&carries))?;
    if application.version != new.version {
        return Err(AppError::Stale);
    }
    let round = store::latest_submission(tx.conn(), id)?.map_or(1, |last| last.round + 1);
    let submission = store::add_submission(tx, &application, round, new, &inputs.facts, &covered)?;
    evidence::actions::hold(tx, submission, answers.values().flat_map(|answer| &answer.evidence))?;
    store::set_counted(tx, &edition.definition, &answers)?;
    let application = take(tx, application, Step::Submit)?;
    let level = edition.definition.level(&application.level).map_or("", |level| level.title.as_str());
    let event = about("application-submitted", &application);
    tx.record(
        event.with("reference", application.reference.as_str()).with("level", level).with("round", round),
    )?;
    for to in people::list_lead_recipients(tx.conn(), employer.id)? {
        tx.post(letters::submitted(to, &application, &employer, level, new))?;
    }
    for to in people::list_coordinator_recipients(tx.conn(), application.scheme)? {
        tx.post(letters::received(to, &application, &employer, level))?;
    }
    Ok(submission)
}
