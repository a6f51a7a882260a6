//! What people do with needs assessments, cut by noun.

mod action_plan;
mod conversations;
mod findings;
mod photographs;
mod plan_reminders;
mod planning;
mod priorities;
mod recording;
mod reviews;
mod suggestions;
mod threading;
mod walkrounds;

use super::rules::{NeedsAssessment, check_open};
use super::store;
use crate::employers::{self, Employer};
use crate::notices::{self, Notice, NoticeKind};
use crate::people;
use crate::platform::access::{Act, Role, may};
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PersonId};
use crate::platform::tx::Tx;

pub use action_plan::{change_action, end_action, plan_action, reopen_action};
pub use conversations::{correct_conversation, remove_conversation, write_down_conversation};
pub use findings::{add_finding, draw_findings, leave_out};
pub use photographs::{PHOTOGRAPH_SCANNING, add_photograph, remove_photograph, scan_photographs};
pub use plan_reminders::{PLAN_REMINDERS, remind_of_actions};
pub use planning::{change_plan, discard, give_up, plan};
pub use priorities::{add_priority, agree_to_priorities, change_priority, move_priority, remove_priority};
pub use recording::{add, change, remove};
pub use reviews::{REVIEWS, tell_of_reviews};
pub use suggestions::{
    add_suggestion, answer_suggestion, change_suggestion, remove_suggestion, show_suggestion, switch_board,
};
pub use threading::{choose_survey, describe_workforce, plan_survey, publish, set_review};
pub use walkrounds::{Noted, begin_walkround, note_what_was_seen, publish_walkround, remove_walkround};

/// An open needs assessment with its employer, where the person may do this.
fn load(tx: &mut Tx<'_>, id: NeedsAssessmentId, act: Act) -> Result<(NeedsAssessment, Employer), AppError> {
    let (assessment, employer) = load_any(tx, id, act)?;
    check_open(assessment.state)?;
    Ok((assessment, employer))
}

/// The same, whatever its state.
fn load_any(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    act: Act,
) -> Result<(NeedsAssessment, Employer), AppError> {
    let actor = tx.actor();
    let assessment = store::get(tx.conn(), id)?;
    let employer = employers::get(tx.conn(), assessment.employer)?;
    may(act, &employers::relation(tx.conn(), actor, &employer)?)?;
    Ok((assessment, employer))
}

/// Tells the employer's leads of a step: `what` is a word of the line `notices-line-needs`, `page` the step's.
fn tell_leads(tx: &mut Tx<'_>, assessment: &NeedsAssessment, what: &str, page: &str) -> Result<(), AppError> {
    let members = people::list_members(tx.conn(), assessment.employer)?;
    let leads = members.into_iter().filter(|member| member.role == Role::Lead).map(|member| member.person);
    let leads: Vec<PersonId> = leads.collect();
    let notice = Notice::new(NoticeKind::Needs, format!("/needs/{}/{page}", assessment.id))
        .employer(assessment.employer)
        .with("what", what);
    notices::actions::notify(tx, &leads, &notice)
}
