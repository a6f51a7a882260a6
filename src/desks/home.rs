//! The first page of the site: what the award is, how it works, who holds one now.

use std::sync::Arc;

use actix_web::HttpResponse;
use serde_json::{Value, json};

use crate::places::atlas;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::web::Visit;
use crate::register::{self, Holding};
use crate::scheme::{self, Criterion, Definition, Edition, Facts, Level, LevelCode, Period};

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
    let figure = |of: &Holding| json!({ "scheme": of.scheme, "level": of.level, "title": of.title, "awards": of.awards });
    held.iter().map(figure).collect()
}

/// What a level asks of an employer at most.
fn criteria<'a>(definition: &'a Definition, level: &Level) -> Vec<&'a Criterion> {
    let below = |code: &LevelCode| definition.level(code).is_some_and(|of| of.rank <= level.rank);
    let mut asked = definition.asked(&level.code, &Facts::ALL_TRUE, None);
    // Where standards carry levels of their own, higher criteria are asked as well, but the level does not take them.
    asked.retain(|criterion| criterion.levels.iter().any(below));
    asked
}

/// A scheme with its levels, the lowest first.
fn ladder(edition: &Arc<Edition>) -> Value {
    let definition = &edition.definition;
    let title =
        |code| definition.levels.iter().find(|level| Some(&level.code) == code).map(|level| &level.title);
    let levels = definition.levels.iter().map(|level| {
        let asked = criteria(definition, level);
        json!({
            "code": level.code,
            "title": level.title,
            "criteria": asked.len(),
            "conditional": asked.iter().any(|criterion| criterion.when.is_some()),
            "months": level.policy.term.and_then(Period::months),
            "requires": title(level.requires.as_ref()),
        })
    });
    json!({
        "slug": definition.scheme.slug,
        "name": definition.scheme.name,
        "strap": definition.scheme.strap,
        "levels": levels.collect::<Vec<_>>(),
    })
}
