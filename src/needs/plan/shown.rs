//! Actions of a plan as pages show them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::needs::rules::{PlanAction, progress};
use crate::notices::rules::Holder;
use crate::platform::ids::PersonId;
use crate::platform::text::Text;
use crate::platform::web::{Visit, filters};
use crate::topics;

/// Actions in the language of a reader, on a day.
pub(super) struct Reader<'a> {
    pub visit: &'a Visit,
    /// Who can see to actions of the employer now.
    pub able: &'a BTreeSet<PersonId>,
    pub today: NaiveDate,
}

impl Reader<'_> {
    /// One action.
    pub fn action(&self, action: &PlanAction) -> Value {
        let told = &action.told;
        let ended = action.ended.as_ref();
        json!({
            "id": action.id,
            "href": action.page(),
            "action": told.action,
            "topic": self.topic(action),
            "priority": action.priority_title,
            "owner": self.owner(action),
            "due_on": told.due_on,
            "measure": told.measure,
            "cost": told.cost_pence.map(|pence| pounds(pence.into())),
            "state": action.state.as_str(),
            "timing": action.timing(self.today).map(|timing| timing.as_str()),
            "ended_on": ended.map(|ended| ended.on),
            "note": ended.map(|ended| ended.note.as_str()),
            "evidence": ended.and_then(|ended| ended.evidence_title.as_ref().map(|title| {
                json!({ "id": ended.evidence, "title": title })
            })),
            "version": action.version,
            "changed_at": action.changed_at,
            "changed_by": action.changed_by_name,
        })
    }

    /// What its topic is called.
    pub fn topic(&self, action: &PlanAction) -> String {
        topics::title(&action.told.topic, self.visit.lang.code())
    }

    /// Whose it is.
    pub fn owner(&self, action: &PlanAction) -> String {
        match (action.holder(self.able), &action.owner_name) {
            (Holder::Person(_), Some(name)) => name.clone(),
            (Holder::Leads, Some(name)) => {
                self.visit.say(&Text::new("plan-owner-left").with("name", name.as_str()))
            }
            (_, None) => self.visit.say(&Text::new("plan-owner-leads")),
        }
    }

    /// How far these are, as one bar: `{total, open, dropped, parts: [{is, count, at, width}]}`, in percent of the bar.
    pub fn progress(&self, actions: &[PlanAction]) -> Value {
        let found = progress(actions, self.today);
        let total = found.total();
        let parts =
            [("done", found.done), ("later", found.later), ("soon", found.soon), ("overdue", found.overdue)];
        let mut before = 0;
        let mut shown = Vec::new();
        for (is, count) in parts {
            let (at, to) = (percent(before, total), percent(before + count, total));
            shown.push(json!({ "is": is, "count": count, "at": at, "width": to - at }));
            before += count;
        }
        let open = found.later + found.soon + found.overdue;
        json!({ "total": total, "open": open, "dropped": found.dropped, "parts": shown })
    }
}

/// So many hundredths of a bar, to the nearest: numbers of actions are small.
fn percent(part: usize, total: usize) -> usize {
    (part * 100 + total / 2).checked_div(total).unwrap_or_default()
}

/// Pence as people write pounds.
pub fn pounds(pence: i64) -> String {
    let whole = filters::grouped(&(pence / 100).to_string());
    match pence % 100 {
        0 => format!("£{whole}"),
        rest => format!("£{whole}.{rest:02}"),
    }
}
