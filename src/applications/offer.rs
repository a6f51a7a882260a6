//! A coordinator offers a new edition to the applications that are open under an earlier one.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::{actions, store};
use crate::platform::access::{Act, may};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::SchemeId;
use crate::platform::web::Visit;
use crate::scheme::{self, Change, Edition, difference, rules::may_offer};
use std::sync::Arc;

/// What is different in the edition, and how many applications it would be offered to.
pub async fn show(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, AppError> {
    let (slug, label) = path.into_inner();
    let (editions, edition, offered, open) = visit
        .read(move |conn, actor| {
            let scheme = scheme::get_scheme(conn, &slug)?.id;
            may(Act::OfferEdition, &scheme::actions::relation(actor, scheme))?;
            let edition = labelled(conn, scheme, &label)?;
            let offered = scheme::is_offered(conn, edition.id)?;
            let open = store::list_open_under_others(conn, scheme, edition.id)?.len();
            Ok((scheme::list_full_editions(conn, scheme)?, edition, offered, open))
        })
        .await?;
    let newest = editions.first().is_some_and(|newest| newest.id == edition.id);
    if !offered {
        may_offer(newest, offered)?;
    }
    let before = editions.iter().skip_while(|one| one.id != edition.id).nth(1);
    let changes =
        before.map(|before| difference(&before.definition, &edition.definition)).unwrap_or_default();
    visit.page(
        "applications/offer.html",
        json!({
            "scheme": edition.definition.scheme.name,
            "label": edition.label,
            "before": before.map(|before| before.label.as_str()),
            "offered": offered,
            "open": open,
            "changes": changes.iter().map(|change| shown(&visit, change)).collect::<Vec<_>>(),
        }),
    )
}

fn shown(visit: &Visit, change: &Change) -> Value {
    let parts: Vec<String> = change.parts().iter().map(|text| visit.say(text)).collect();
    json!({ "text": visit.say(&change.text()), "parts": parts })
}

fn labelled(conn: &mut Conn, scheme: SchemeId, label: &str) -> Result<Arc<Edition>, AppError> {
    let id = scheme::get_edition_id(conn, scheme, label)?;
    scheme::get_edition(conn, id)
}

/// Offers it.
pub async fn save(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, AppError> {
    let (slug, label) = path.into_inner();
    visit
        .write(move |tx| {
            let scheme = scheme::get_scheme(tx.conn(), &slug)?.id;
            let actor = tx.actor();
            may(Act::OfferEdition, &scheme::actions::relation(actor, scheme))?;
            let edition = labelled(tx.conn(), scheme, &label)?;
            actions::offer_edition(tx, edition.id)
        })
        .await?;
    Ok(visit.see_other(visit.path(), Some("edition-offered")))
}
