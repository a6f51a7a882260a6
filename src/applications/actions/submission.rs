//! Handing an application in.

use super::answers::save_beside_draft;
use super::steps::{about, take};
use crate::applications::letters;
use crate::applications::rules::{self, NewAnswer, NewSubmission, Step};
use crate::applications::store::{self, Dossier};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, SubmissionId};
use crate::platform::tx::Tx;
use crate::scheme::{Criterion, Status};
use crate::{evidence, people};

/// Hands an application in: its answers, what its counters read, what it covers, and the employer's facts stand from now on.
///
/// # Errors
/// [`AppError::Stale`] when it changed since the person read it; when the person may not, it is not open, or
/// its level would not be met.
pub fn submit(tx: &mut Tx<'_>, id: ApplicationId, new: &NewSubmission) -> Result<SubmissionId, AppError> {
    let (actor, today) = (tx.actor(), tx.today());
    let dossier = store::get_dossier(tx.conn(), actor, id, Act::SubmitApplication, today)?;
    let unconfirmed = rules::count_unconfirmed(&dossier.carries);
    rules::may_submit(dossier.application.status, &dossier.verdict, unconfirmed)?;
    if dossier.application.version != new.version {
        return Err(AppError::Stale);
    }
    answer_what_is_counted(tx, &dossier)?;
    let dossier = store::get_dossier(tx.conn(), actor, id, Act::SubmitApplication, today)?;
    let Dossier { application, employer, edition, inputs, answers, covered, .. } = dossier;
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

/// Answers "met" where a criterion is met by itself, so that what was counted stands with everything else.
fn answer_what_is_counted(tx: &mut Tx<'_>, dossier: &Dossier) -> Result<(), AppError> {
    let is_counted = |criterion: &&Criterion| dossier.met_by(criterion).is_some();
    let counted: Vec<&Criterion> = dossier.criteria().into_iter().filter(is_counted).collect();
    for criterion in counted {
        let answer = dossier.answers.get(&criterion.code);
        let mut readings = answer.map(|answer| answer.readings.clone()).unwrap_or_default();
        readings.retain(|name, _| criterion.counter(name).is_some_and(|one| one.of.is_typed()));
        let new = NewAnswer {
            status: Status::Met,
            narrative: answer.map(|answer| answer.narrative.clone()).unwrap_or_default(),
            reason: String::new(),
            readings,
            evidence: answer
                .into_iter()
                .flat_map(|answer| answer.evidence.iter().map(|item| item.id))
                .collect(),
            version: answer.map_or(0, |answer| answer.version),
        };
        save_beside_draft(tx, dossier.application.id, &criterion.code, &new)?;
    }
    Ok(())
}
