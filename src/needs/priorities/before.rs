//! What became of the priorities of the assessment before: in the report, and where new ones are chosen.

use serde_json::{Value, json};

use crate::needs::rules::{ActionState, PlanAction, Priority};
use crate::needs::{NeedsAssessment, store};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;

/// The assessment before.
pub struct Before {
    assessment: NeedsAssessment,
    priorities: Vec<Priority>,
    actions: Vec<PlanAction>,
}

/// The assessment that was held before this one; `None` where none was.
pub fn find(conn: &mut Conn, of: &NeedsAssessment) -> Result<Option<Before>, AppError> {
    let Some(id) = of.thread.previous else { return Ok(None) };
    Ok(Some(Before {
        assessment: store::get(conn, id)?,
        priorities: store::list_priorities(conn, id)?,
        actions: store::list_actions(conn, id)?,
    }))
}

impl Before {
    /// For templates: `{id, held_on, priorities: [{title, actions, done: [what was done]}]}`, `actions` being how many were
    /// not given up. Where nobody was asked, since a walk-round was all there was, the day is that of the publication.
    pub fn to_value(&self) -> Value {
        let published = self.assessment.thread.published_at.map(day_of);
        json!({
            "id": self.assessment.id,
            "held_on": self.assessment.held_on.or(published),
            "priorities": self.priorities.iter().map(|one| self.priority(one)).collect::<Vec<_>>(),
        })
    }

    fn priority(&self, of: &Priority) -> Value {
        let kept = |action: &&PlanAction| {
            action.told.priority == Some(of.id) && action.state != ActionState::Dropped
        };
        let actions: Vec<&PlanAction> = self.actions.iter().filter(kept).collect();
        let done = actions.iter().filter(|action| action.state == ActionState::Done);
        let done: Vec<&str> = done.map(|action| action.told.action.as_str()).collect();
        json!({ "title": of.title, "actions": actions.len(), "done": done })
    }
}
