//! What waits for the panels somebody sits on.

use serde_json::{Value, json};

use super::{ROWS_SHOWN, place_name};
use crate::panels::{self, CaseSummary};
use crate::platform::access::{Actor, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;

pub(super) fn list(conn: &mut Conn, actor: &Actor) -> Result<Value, AppError> {
    let (waiting, waiting_total) = panels::list_cases(conn, actor, 0, ROWS_SHOWN as i64)?;
    let (pending, pending_total) = panels::list_pending(conn, actor, 0, ROWS_SHOWN as i64)?;
    let chairs = actor.has(Role::PanelChair);
    Ok(json!({
        "waiting": waiting.iter().map(|case| row(case, false)).collect::<Vec<_>>(),
        "waiting_total": waiting_total,
        "pending": pending.iter().map(|case| row(case, chairs)).collect::<Vec<_>>(),
        "pending_total": pending_total,
    }))
}

/// A case for the page; a chair is led to the release, everybody else to the case.
fn row(case: &CaseSummary, to_release: bool) -> Value {
    let href = match case.award.filter(|_| to_release) {
        Some(award) => format!("/awards/{award}/release"),
        None => format!("/panels/{}", case.submission),
    };
    json!({
        "href": href,
        "name": case.employer_name,
        "place": case.place_code.as_deref().map(place_name),
        "level": case.level_title,
        "since": case.since,
    })
}
