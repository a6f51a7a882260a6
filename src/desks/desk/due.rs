//! What somebody has to do by a day.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::ROWS_SHOWN;
use crate::applications::rules::timing;
use crate::applications::{self, Duty};
use crate::platform::access::Actor;
use crate::platform::db::Conn;
use crate::platform::error::AppError;

/// What is the person's to do, earliest due first: `{total, rows}`; null for whoever works for no employer.
pub(super) fn list(conn: &mut Conn, actor: &Actor, today: NaiveDate) -> Result<Value, AppError> {
    if actor.employers().is_empty() {
        return Ok(Value::Null);
    }
    let duties = applications::list_duties(conn, actor)?;
    let row = |duty: &Duty| {
        json!({
            "href": format!("/applications/{}/criteria/{}", duty.application, duty.criterion),
            "title": duty.title,
            "employer": duty.employer_name,
            "due_on": duty.due_on,
            "timing": timing(duty.due_on, today).as_str(),
            "is_inherited": duty.is_inherited,
        })
    };
    let rows: Vec<Value> = duties.iter().take(ROWS_SHOWN).map(row).collect();
    Ok(json!({ "total": duties.len(), "rows": rows }))
}
