//! The first page of the site: what the award is, how it works, who holds one now.

use std::collections::BTreeSet;
use std::sync::Arc;

use actix_web::HttpResponse;
use serde_json::{Value, json};

use crate::places::atlas;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::web::Visit;
use crate::register::{self, Holding};
use crate::scheme::{self, Edition, Level, Period};

/// Shows the page.
///
/// # Errors
/// The database's fault.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    let as_of = day_of(visit.app.clock().now());
    let (held, editions) = visit
        .read(move |conn, _| {
            let held = register::count_by_level(conn, as_of)?;
            let schemes = scheme::list_schemes(conn)?;
            let editions: Result<Vec<_>, _> =
                schemes.iter().map(|scheme| scheme::get_current_edition(conn, scheme.id)).collect();
            Ok((held, editions?))
        })
        .await?;
    let context = json!({
        "area": atlas().area_name(),
        "as_of": as_of,
        "held": figures(&held),
        "total": held.iter().map(|holding| holding.awards).sum::<i64>(),
        "schemes": editions.iter().map(ladder).collect::<Vec<_>>(),
    });
    visit.page("desks/home.html", context)
}

fn figures(held: &[Holding]) -> Vec<Value> {
    let figure = |of: &Holding| json!({ "level": of.level, "title": of.title, "awards": of.awards });
    held.iter().map(figure).collect()
}

/// A scheme with its levels, the lowest first.
fn ladder(edition: &Arc<Edition>) -> Value {
    let definition = &edition.definition;
    let criteria = |level: &Level| {
        // Two criteria that no employer can have both share a number.
        let asked = definition.criteria.iter().filter(|criterion| criterion.is_of(&level.code));
        asked.map(|criterion| criterion.number).collect::<BTreeSet<_>>().len()
    };
    let title =
        |code| definition.levels.iter().find(|level| Some(&level.code) == code).map(|level| &level.title);
    let levels = definition.levels.iter().map(|level| {
        json!({
            "code": level.code,
            "title": level.title,
            "criteria": criteria(level),
            "months": level.policy.term.and_then(Period::months),
            "requires": title(level.requires.as_ref()),
        })
    });
    json!({
        "name": definition.scheme.name,
        "strap": definition.scheme.strap,
        "levels": levels.collect::<Vec<_>>(),
    })
}
