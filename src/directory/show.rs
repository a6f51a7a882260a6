//! One service: what it does, for whom, where; and whether one's own employer used it.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{Service, UseBand};
use super::search::shown;
use super::store;
use crate::employers;
use crate::people;
use crate::platform::access::{Act, Actor, Relation, Role, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, ServiceId};
use crate::platform::web::Visit;

/// The service. One that lapsed is there for coordinators only.
pub async fn show(visit: Visit, path: web::Path<ServiceId>) -> Result<HttpResponse, AppError> {
    let (id, lang, today) = (path.into_inner(), visit.lang, day_of(visit.app.clock().now()));
    let context = visit
        .read(move |conn, actor| {
            let service = store::get(conn, id)?;
            let keeps = may(Act::KeepDirectory, &Relation::of(actor)).is_ok();
            if !service.is_shown(today) && !keeps {
                return Err(AppError::NotFound);
            }
            Ok(json!({
                "service": shown(&service, lang),
                "is_lapsed": !service.is_shown(today),
                "kept": if keeps { kept(conn, &service)? } else { Value::Null },
                "own": own_uses(conn, actor, id)?,
            }))
        })
        .await?;
    visit.page("directory/show.html", context)
}

/// What only coordinators see: who vouches for it, and how many employers used it, as a band.
fn kept(conn: &mut Conn, service: &Service) -> Result<Value, AppError> {
    let used = store::count_uses(conn, &[service.id])?.remove(&service.id).unwrap_or(0);
    let owner = service.details.owner;
    let name = match owner {
        Some(owner) => people::names(conn, &[owner])?.remove(&owner),
        None => None,
    };
    Ok(json!({ "owner": name, "used_key": UseBand::of(used).text_key() }))
}

/// The employers for which the person may say whether they used it, each with the day they said so.
fn own_uses(conn: &mut Conn, actor: &Actor, id: ServiceId) -> Result<Vec<Value>, AppError> {
    let edits = |role| matches!(role, Role::Lead | Role::Contributor);
    let grants = actor.grants().iter().filter(|grant| edits(grant.role));
    let own: Vec<EmployerId> = grants.filter_map(|grant| grant.employer).collect();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let told = store::list_uses(conn, id, &own)?;
    let employers = employers::list_of_person(conn, actor)?;
    let mine = employers.iter().filter(|employer| own.contains(&employer.id));
    let row = |employer: &employers::EmployerSummary| json!({ "id": employer.id, "name": employer.name, "used_on": told.get(&employer.id) });
    Ok(mine.map(row).collect())
}
