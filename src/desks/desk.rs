//! The page a person comes to after signing in: what waits for them, one section for each role they hold.

pub(super) mod advised;
mod asked;
mod assessed;
mod cases;
mod coordinated;
mod due;
mod needing;
mod own;

use actix_web::HttpResponse;
use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::notices;
use crate::places::atlas;
use crate::platform::access::Role;
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::web::Visit;

/// The rows of a list on a desk; the whole list has a page of its own.
const ROWS_SHOWN: usize = 10;

/// Shows the desk.
///
/// # Errors
/// [`AppError::SignInFirst`] when nobody is signed in, or the database's fault.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    let person = visit.actor.person().ok_or(AppError::SignInFirst)?;
    let today = day_of(visit.app.clock().now());
    let context = visit
        .read(move |conn, actor| {
            let sits = actor.has(Role::PanelMember) || actor.has(Role::PanelChair);
            Ok(json!({
                "unread": notices::count_unread(conn, person)?,
                "own": own::list(conn, actor, today)?,
                "due": due::list(conn, actor, today)?,
                "advised": if actor.has(Role::Adviser) { Some(supported(conn, person, today)?) } else { None },
                "assessed": if actor.has(Role::Assessor) { Some(assessed::list(conn, person)?) } else { None },
                "cases": if sits { Some(cases::list(conn, actor)?) } else { None },
                "coordinated": coordinated::list(conn, actor)?,
            }))
        })
        .await?;
    visit.page("desks/desk.html", context)
}

/// The employers a person advises that need them most, and the health needs assessments that are under way at them:
/// `{total, rows, needs_total, needs}`.
fn supported(conn: &mut Conn, adviser: PersonId, today: NaiveDate) -> Result<Value, AppError> {
    let rows = advised::list(conn, adviser, today)?;
    let needs: Vec<&Value> = rows.iter().map(|row| &row["needs"]).filter(|needs| !needs.is_null()).collect();
    Ok(json!({
        "total": rows.len(),
        "rows": rows.iter().take(ROWS_SHOWN).collect::<Vec<_>>(),
        "needs_total": needs.len(),
        "needs": needs.iter().take(ROWS_SHOWN).collect::<Vec<_>>(),
    }))
}

fn place_name(code: &str) -> &str {
    atlas().get(code).map_or(code, |place| &place.name)
}
