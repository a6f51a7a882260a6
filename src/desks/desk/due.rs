//! What somebody has to do by a day.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::ROWS_SHOWN;
use crate::applications::{self, Duty};
use crate::needs;
use crate::needs::rules::PlanDuty;
use crate::notices::rules::timing;
use crate::platform::access::Actor;
use crate::platform::db::Conn;
use crate::platform::error::AppError;

/// What is the person's to do, in applications and in action plans, earliest due first: `{total, rows}`; null for whoever
/// works for no employer.
pub(super) fn list(conn: &mut Conn, actor: &Actor, today: NaiveDate) -> Result<Value, AppError> {
    if actor.employers().is_empty() {
        return Ok(Value::Null);
    }
    let duties = applications::list_duties(conn, actor)?;
    let planned = needs::list_plan_duties(conn, actor)?;
    let mut rows: Vec<(NaiveDate, Value)> =
        duties.iter().map(|duty| (duty.due_on, of_application(duty, today))).collect();
    rows.extend(planned.iter().map(|duty| (duty.action.told.due_on, of_plan(duty, today))));
    rows.sort_by_key(|(due_on, _)| *due_on);
    let total = rows.len();
    let rows: Vec<Value> = rows.into_iter().take(ROWS_SHOWN).map(|(_, row)| row).collect();
    Ok(json!({ "total": total, "rows": rows }))
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
