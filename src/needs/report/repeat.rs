//! What became of the assessment before: its priorities, what was done, and what changed in numbers, with the interval of
//! each difference.

use serde_json::{Value, json};

use super::super::rules::{ActionState, PlanAction, Priority};
use super::super::store;
use crate::needs::NeedsAssessment;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::Visit;
use crate::surveys::{self, Told};

/// The assessment before.
pub(super) struct Before {
    assessment: NeedsAssessment,
    priorities: Vec<Priority>,
    actions: Vec<PlanAction>,
    survey: Option<Told>,
}

/// The assessment with key `id`, which was held before `of`.
pub(super) fn read(conn: &mut Conn, of: &NeedsAssessment, id: NeedsAssessmentId) -> Result<Before, AppError> {
    let assessment = store::get(conn, id)?;
    let survey = store::find_told_before(conn, of, &assessment)?;
    Ok(Before {
        priorities: store::list_priorities(conn, id)?,
        actions: store::list_actions(conn, id)?,
        assessment,
        survey,
    })
}

impl Before {
    /// For the template: `{held_on, id, priorities: [{title, done, actions}], comparison}`, the last as comparisons of
    /// surveys have it; null where one of the two has no results of a survey.
    pub(super) fn to_value(&self, now: Option<&Told>, visit: &Visit) -> Value {
        let waves = self.survey.as_ref().zip(now);
        let comparison = waves.map(|(before, now)| surveys::compared(visit, now, before));
        json!({
            "id": self.assessment.id,
            "held_on": self.assessment.held_on,
            "priorities": self.priorities.iter().map(|one| self.priority(one)).collect::<Vec<_>>(),
            "comparison": comparison,
        })
    }

    /// What was done about a priority.
    fn priority(&self, of: &Priority) -> Value {
        let kept = |action: &&PlanAction| {
            action.told.priority == Some(of.id) && action.state != ActionState::Dropped
        };
        let actions: Vec<&PlanAction> = self.actions.iter().filter(kept).collect();
        let done = actions.iter().filter(|action| action.state == ActionState::Done).count();
        json!({ "title": of.title, "actions": actions.len(), "done": done })
    }
}
