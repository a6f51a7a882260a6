//! An assessor declares, marks and completes.

use crate::applications::{self, Application};
use crate::assessments::letters;
use crate::assessments::rules::{
    AssessmentRefusal, Declaration, Finding, MarkRefusal, completable, declarable, markable, tidy,
};
use crate::assessments::store::{self, Case};
use crate::people::{self, Holder};
use crate::platform::access::{Act, Role, may};
use crate::platform::error::AppError;
use crate::platform::ids::{AssessmentId, PersonId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::scheme::CriterionCode;

/// Says whether there is a conflict. A conflict sends the application back to the queue.
///
/// # Errors
/// Refused when it was said before.
pub fn declare(tx: &mut Tx<'_>, id: AssessmentId, declared: &Declaration) -> Result<(), AppError> {
    let case = case_for(tx, id, Act::DeclareConflict)?;
    declarable(case.assessment.stage())?;
    store::set_declared(tx, &case.assessment, declared)?;
    match declared {
        Declaration::Clear => tx.record(event("assessment-declared", &case)),
        Declaration::Conflict(_) => {
            applications::actions::hand_back(tx, case.application.id)?;
            tx.record(event("assessment-conflicted", &case))?;
            let name = case.employer.name();
            for to in people::list_coordinator_recipients(tx.conn(), case.application.scheme)? {
                tx.post(letters::conflicted(to, case.application.id, name, &case.application.reference))?;
            }
            Ok(())
        }
    }
}

/// Marks one criterion. `version` is that of the finding the assessor saw, 0 where there was none.
///
/// # Errors
/// Refused when the finding lacks something or the assessment is not open; [`AppError::Stale`] when the finding
/// changed in the meantime.
pub fn score_criterion(
    tx: &mut Tx<'_>,
    id: AssessmentId,
    code: &CriterionCode,
    finding: Finding,
    version: i32,
) -> Result<(), AppError> {
    let case = case_for(tx, id, Act::Mark)?;
    markable(case.assessment.stage())?;
    let criterion = case.criterion(code.as_str()).map_err(|_| AppError::from(MarkRefusal::NotAsked))?;
    let today = tx.today();
    let file = store::get_file(tx.conn(), &case, today)?;
    let finding = tidy(criterion, &file.claim(code), finding)?;
    match file.marks.get(code) {
        None if version == 0 => store::add_mark(tx, id, code, &finding)?,
        Some(scored) if scored.version == version => store::set_mark(tx, scored.id, version, &finding)?,
        _ => return Err(AppError::Stale),
    }
    tx.record(event("criterion-marked", &case).with("criterion", i32::from(criterion.number)))
}

/// Completes an assessment with a summary: the marks stand, the panel is told.
///
/// # Errors
/// Refused while a criterion has no mark.
pub fn complete(tx: &mut Tx<'_>, id: AssessmentId, summary: &str) -> Result<(), AppError> {
    let case = case_for(tx, id, Act::Mark)?;
    let today = tx.today();
    let file = store::get_file(tx.conn(), &case, today)?;
    completable(case.assessment.stage(), &file.progress(&case))?;
    store::set_completed(tx, &case.assessment, summary, file.verdict(&case)?.is_met())?;
    applications::actions::finish_assessment(tx, case.application.id)?;
    let event = event("assessment-completed", &case).employer(case.employer.id);
    tx.record(event.with("reference", case.application.reference.clone()))?;
    tell_panel(tx, &case)
}

/// The case, when the actor may do this with it.
fn case_for(tx: &mut Tx<'_>, id: AssessmentId, act: Act) -> Result<Case, AppError> {
    let actor = tx.actor();
    let case = store::get_case(tx.conn(), id)?;
    let relation = store::relation(tx.conn(), actor, &case)?;
    match may(act, &relation) {
        // Before the declaration the assessor knows of the case: say what to do, not that it is forbidden.
        Err(AppError::NotAllowed) if relation.allocated && !relation.declared && !relation.advised => {
            Err(AssessmentRefusal::NotDeclared.into())
        }
        outcome => outcome.map(|()| case),
    }
}

/// What happens while judging is not for the employer's history: it would tell what is not yet decided.
fn event(kind: &'static str, case: &Case) -> Event {
    Event::new(kind).application(case.application.id).subject(case.assessment.id)
}

/// The chairs of the panel; its members where it has no chair.
fn tell_panel(tx: &mut Tx<'_>, case: &Case) -> Result<(), AppError> {
    for person in panel(tx, &case.application, case.employer.place_code.as_deref())? {
        let to = people::get_recipient(tx.conn(), person)?;
        let name = case.employer.name();
        tx.post(letters::completed(to, case.submission.id, name, &case.application.reference))?;
    }
    Ok(())
}

fn panel(tx: &mut Tx<'_>, application: &Application, place: Option<&str>) -> Result<Vec<PersonId>, AppError> {
    let here = |holder: &Holder| holder.place.is_none() || holder.place.as_deref() == place;
    for role in [Role::PanelChair, Role::PanelMember] {
        let mut found: Vec<PersonId> = people::list_holders(tx.conn(), role, application.scheme)?
            .iter()
            .filter(|holder| here(holder))
            .map(|holder| holder.person)
            .collect();
        found.sort_unstable();
        found.dedup();
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}
