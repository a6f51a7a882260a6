//! What an assessor has in hand.

use serde_json::{Value, json};

use super::{ROWS_SHOWN, place_name};
use crate::assessments::rules::Stage;
use crate::assessments::{self, AssessmentSummary};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;

pub(super) fn list(conn: &mut Conn, assessor: PersonId) -> Result<Value, AppError> {
    let in_hand = assessments::list_of_assessor(conn, assessor)?;
    let rows: Vec<Value> = in_hand.iter().take(ROWS_SHOWN).map(row).collect();
    Ok(json!({ "total": in_hand.len(), "rows": rows }))
}

fn row(assessment: &AssessmentSummary) -> Value {
    let (action_key, status_key) = match assessment.stage {
        Stage::Declaring => ("desk-assess-declare", "desk-assess-declaring"),
        Stage::Marking => ("desk-assess-continue", "desk-assess-marking"),
        Stage::Completed | Stage::Ended => ("desk-assess-see", "desk-assess-done"),
    };
    json!({
        "href": format!("/assessments/{}", assessment.id),
        "name": assessment.employer_name,
        "place": assessment.place_code.as_deref().map(place_name),
        "level": assessment.level_title,
        "since": assessment.allocated_at,
        "action_key": action_key,
        "status_key": status_key,
    })
}
