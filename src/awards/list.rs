//! What an employer was awarded.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::Award;
use super::store;
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::Visit;

/// Every released award, newest first.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let (id, today) = (path.into_inner(), day_of(visit.app.clock().now()));
    let (employer, awards) = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            may(Act::ViewEmployer, &employers::relation(conn, actor, &employer)?)?;
            let awards = store::list_of_employer(conn, id)?;
            Ok((employer, awards))
        })
        .await?;
    let row = |award: &Award| {
        let release = award.release.as_ref();
        json!({
            "id": award.id,
            "number": award.number,
            "level": award.level,
            "level_title": award.level_title,
            "state_key": award.state(today).text_key(),
            "colour": award.state(today).colour(),
            "starts_on": release.map(|release| release.starts_on),
            "ends_on": release.and_then(|release| release.ends_on),
        })
    };
    let rows: Vec<Value> = awards.iter().map(row).collect();
    visit.page(
        "awards/list.html",
        json!({ "employer": { "id": id, "name": employer.name() }, "awards": rows }),
    )
}
