//! What is done about the priorities, as the report tells it: the actions, the campaigns and what can help.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::directory::Service;
use crate::needs::campaigns::following;
use crate::needs::plan::pounds;
use crate::needs::rules::{FollowingCampaign, PlanAction, Priority, cost};
use crate::platform::ids::PriorityId;
use crate::topics;

/// Services named of one priority at most.
const MOST_SERVICES: usize = 5;

/// What answers priorities.
pub(super) struct Answers<'a> {
    pub actions: &'a [PlanAction],
    pub campaigns: &'a [FollowingCampaign],
    /// What can help with any of the priorities.
    pub services: &'a [Service],
    /// Whether the reader goes in and out of the assessment: who sees to an action is no matter of those who judge.
    pub is_ours: bool,
    pub today: NaiveDate,
}

impl Answers<'_> {
    /// A priority with what is done about it: `{title, why, topic, actions, campaigns, services: [names]}`.
    pub fn of(&self, priority: &Priority, lang: &str) -> Value {
        let helps = self.services.iter().filter(|service| service.helps_with(&priority.topic));
        let names: Vec<&str> =
            helps.map(|service| service.details.name.as_str()).take(MOST_SERVICES).collect();
        json!({
            "title": priority.title,
            "why": priority.why,
            "topic": topics::title(&priority.topic, lang),
            "actions": self.actions(Some(priority.id)),
            "campaigns": following(self.campaigns, Some(priority.id), self.today),
            "services": names,
        })
    }

    /// What answers no priority: `{actions, campaigns}`.
    pub fn others(&self) -> Value {
        json!({ "actions": self.actions(None), "campaigns": following(self.campaigns, None, self.today) })
    }

    /// What all actions that were not given up may cost together; null where nothing was said of it.
    pub fn cost(&self) -> Option<String> {
        cost(self.actions).map(pounds)
    }

    fn actions(&self, priority: Option<PriorityId>) -> Vec<Value> {
        let here = self.actions.iter().filter(|action| action.told.priority == priority);
        here.map(|action| self.action(action)).collect()
    }

    fn action(&self, of: &PlanAction) -> Value {
        let ended = of.ended.as_ref();
        let shown = ended.filter(|_| self.is_ours).and_then(|ended| ended.evidence_title.as_deref());
        json!({
            "action": of.told.action,
            "owner": of.owner_name.as_ref().filter(|_| self.is_ours),
            "due_on": of.told.due_on,
            "measure": of.told.measure,
            "cost": of.told.cost_pence.map(|pence| pounds(pence.into())),
            "state": of.state.as_str(),
            "ended_on": ended.map(|ended| ended.on),
            "note": ended.map(|ended| ended.note.as_str()),
            "evidence": shown,
        })
    }
}
