//! Reading what a person tells of an action of the plan.

use crate::needs::rules::{NewEnding, NewPlanAction};
use crate::platform::error::AppError;
use crate::platform::web::{Fields, Posted};

/// The most an action may cost, in pence.
const MOST_PENCE: i32 = 1_000_000_000;

/// An action out of the fields `priority`, `topic`, `action`, `owner`, `due_on`, `measure` and `cost`, a number of pounds.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn plan_action(posted: &Posted) -> Result<NewPlanAction, AppError> {
    let mut fields = Fields::of(posted);
    let priority = fields.optional_choice("priority", "refused-plan-priority");
    let topic = match fields.text("priority") {
        "" => fields.line("topic", "refused-plan-topic"),
        // It has the topic of its priority.
        _ => Some(String::new()),
    };
    let action = fields.line("action", "plan-action-missing");
    let owner = fields.optional_choice("owner", "refused-plan-owner");
    let due_on = fields.date("due_on", "plan-due-on-missing");
    let measure = fields.optional_story("measure");
    let cost = match fields.text("cost") {
        "" => Some(None),
        _ => fields.hundredths("cost", 0..=MOST_PENCE, "field-not-number").map(Some),
    };
    fields.finish(|| {
        Some(NewPlanAction {
            priority: priority?,
            topic: topic?,
            action: action?,
            owner: owner?,
            due_on: due_on?,
            measure: measure?,
            cost_pence: cost?,
        })
    })
}

/// The end of an action out of the fields `ending` (`done` or `dropped`), `ended_on`, `note` and `evidence`.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn plan_ending(posted: &Posted) -> Result<NewEnding, AppError> {
    let mut fields = Fields::of(posted);
    let is_done = match fields.text("ending") {
        "done" => Some(true),
        "dropped" => Some(false),
        _ => {
            fields.error("ending", "plan-ending-missing");
            None
        }
    };
    let on = fields.optional_date("ended_on");
    let note = fields.optional_story("note");
    let evidence = fields.optional_choice("evidence", "refused-plan-evidence");
    fields.finish(|| Some(NewEnding { is_done: is_done?, on: on?, note: note?, evidence: evidence? }))
}

/// The page of a list that an address asks for, from 1.
pub fn plan_page(query: &str) -> i64 {
    let typed = Posted::new(serde_html_form::from_str(query).unwrap_or_default());
    typed.text("page").parse().unwrap_or(1)
}
