//! The employers somebody advises.

use serde_json::{Value, json};

use super::{ROWS_SHOWN, place_name};
use crate::applications;
use crate::desks::rules::status_key;
use crate::employers::{self, EmployerSummary};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PersonId};

/// The employers somebody advises, with the application each has on its way.
pub(super) fn list(conn: &mut Conn, adviser: PersonId) -> Result<Value, AppError> {
    let employers = employers::list_advised_by(conn, adviser)?;
    let shown = &employers[..employers.len().min(ROWS_SHOWN)];
    let ids: Vec<EmployerId> = shown.iter().map(|employer| employer.id).collect();
    let running = applications::list_running(conn, &ids)?;
    let row = |employer: &EmployerSummary| {
        let application = running.get(&employer.id).map(|application| {
            json!({
                "href": format!("/applications/{}", application.id),
                "level": application.level_title,
                "status_key": status_key(application.status),
            })
        });
        json!({
            "href": format!("/employers/{}", employer.id),
            "name": employer.name,
            "place": employer.place_code.as_deref().map(place_name),
            "registered": employer.registered_at.is_some(),
            "application": application,
        })
    };
    Ok(json!({ "total": employers.len(), "rows": shown.iter().map(row).collect::<Vec<_>>() }))
}
