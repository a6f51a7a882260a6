//! What somebody has to do by a day.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::ROWS_SHOWN;
use crate::applications::{self, Duty};
use crate::employers;
use crate::needs;
use crate::needs::rules::PlanDuty;
use crate::notices::rules::timing;
use crate::platform::access::Actor;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;

/// What is the person's to do: priorities that wait for their agreement, then what is due in applications and in action
/// plans, earliest first: `{total, rows}`; null for whoever works for no employer.
pub(super) fn list(conn: &mut Conn, actor: &Actor, today: NaiveDate) -> Result<Value, AppError> {
    if actor.employers().is_empty() {
        return Ok(Value::Null);
    }
    let duties = applications::list_duties(conn, actor)?;
    let planned = needs::list_plan_duties(conn, actor)?;
    let mut rows: Vec<(Option<NaiveDate>, Value)> =
        duties.iter().map(|duty| (Some(duty.due_on), of_application(duty, today))).collect();
    rows.extend(planned.iter().map(|duty| (Some(duty.action.told.due_on), of_plan(duty, today))));
    for (assessment, employer) in needs::list_awaited_agreements(conn, actor)? {
        let name = employers::get(conn, employer)?.name().to_owned();
        rows.push((None, of_agreement(assessment, &name)));
    }
    rows.sort_by_key(|(due_on, _)| *due_on);
    let total = rows.len();
    let rows: Vec<Value> = rows.into_iter().take(ROWS_SHOWN).map(|(_, row)| row).collect();
    Ok(json!({ "total": total, "rows": rows }))
}

/// It has no day, and what comes after it waits for it.
fn of_agreement(assessment: NeedsAssessmentId, employer: &str) -> Value {
    json!({
        "href": format!("/needs/{assessment}/priorities"),
        "is_agreement": true,
        "employer": employer,
        "due_on": null,
        "is_inherited": false,
    })
}

fn of_application(duty: &Duty, today: NaiveDate) -> Value {
    json!({
        "href": format!("/applications/{}/criteria/{}", duty.application, duty.criterion),
        "title": duty.title,
        "employer": duty.employer_name,
        "due_on": duty.due_on,
        "timing": timing(duty.due_on, today).as_str(),
        "is_inherited": duty.is_inherited,
    })
}

fn of_plan(duty: &PlanDuty, today: NaiveDate) -> Value {
    let due_on = duty.action.told.due_on;
    json!({
        "href": duty.action.page(),
        "title": duty.action.told.action,
        "employer": duty.employer_name,
        "due_on": due_on,
        "timing": timing(due_on, today).as_str(),
        "is_inherited": duty.is_inherited,
    })
}
