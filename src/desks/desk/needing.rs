//! The health needs assessments that are under way at employers somebody advises, with what comes next and for whom.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::employers::EmployerSummary;
use crate::needs::rules::{Facts, Step, act_of, awaits_agreement, next, steps};
use crate::needs::{self, UnderWay};
use crate::platform::access::Act;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;

/// What is under way, by employer: one at each at most.
pub(super) struct Needing(BTreeMap<EmployerId, UnderWay>);

impl Needing {
    /// What is under way at these employers.
    pub(super) fn read(conn: &mut Conn, employers: &[EmployerId]) -> Result<Self, AppError> {
        let found = needs::list_under_way(conn, employers)?;
        Ok(Needing(found.into_iter().map(|one| (one.assessment.employer, one)).collect()))
    }

    /// What is under way at an employer, once: `{href, employer, step, whose}`, with the key of the next step and of who
    /// takes it; null where nothing is, or it was told of already.
    pub(super) fn take(&mut self, employer: &EmployerSummary) -> Value {
        let Some(UnderWay { assessment, facts }) = self.0.remove(&employer.id) else { return Value::Null };
        let step = next(&facts, &steps(&facts), is_advisers);
        json!({
            "href": format!("/needs/{}", assessment.id),
            "employer": employer.name,
            "step": step.map(Step::as_str),
            "whose": step.map(|step| whose(step, &facts)),
        })
    }
}

/// Whether whoever advises an employer can do this in its assessment.
fn is_advisers(act: Act) -> bool {
    matches!(act, Act::LeadNeeds | Act::PlanNeeds)
}

/// Whose the next step is, as the end of a message's key.
fn whose(step: Step, facts: &Facts) -> &'static str {
    match act_of(step, facts) {
        Act::LeadNeeds => "you",
        Act::PlanNeeds => "either",
        _ if step == Step::Priorities && awaits_agreement(facts) => "lead",
        _ => "employer",
    }
}
