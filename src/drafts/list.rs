//! The editions of the schemes somebody coordinates, and the drafts of new ones.

use actix_web::HttpResponse;
use serde_json::{Value, json};

use super::actions::own_schemes;
use super::store;
use crate::people;
use crate::platform::access::{Act, Relation, may};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::web::Visit;
use crate::scheme::{self, SchemeSummary};

/// The page.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    let context = visit
        .read(|conn, actor| {
            may(Act::PublishEdition, &Relation::of(actor))?;
            let own = own_schemes(actor);
            let drafts = store::list(conn, &own)?;
            let mut uploaders: Vec<_> = drafts.iter().map(|draft| draft.uploaded_by).collect();
            uploaders.sort_unstable();
            uploaders.dedup();
            let names = people::names(conn, &uploaders)?;
            let listed = |draft: &store::Listed| {
                json!({ "id": draft.id, "slug": draft.slug, "label": draft.label,
                    "uploaded_at": draft.uploaded_at, "by": names.get(&draft.uploaded_by) })
            };
            let schemes = scheme::list_schemes(conn)?.into_iter().filter(|scheme| own.contains(&scheme.id));
            let schemes: Result<Vec<Value>, AppError> =
                schemes.map(|scheme| published(conn, &scheme)).collect();
            Ok(json!({ "drafts": drafts.iter().map(listed).collect::<Vec<_>>(), "schemes": schemes? }))
        })
        .await?;
    visit.page("drafts/list.html", context)
}

/// A scheme with its published editions, the current one first.
fn published(conn: &mut Conn, scheme: &SchemeSummary) -> Result<Value, AppError> {
    let editions = scheme::list_editions(conn, scheme.id)?;
    let is_offered = match editions.first() {
        Some(current) => scheme::is_offered(conn, current.id)?,
        None => false,
    };
    // Nobody has begun under an edition older than the first.
    let may_be_offered = editions.len() > 1 && !is_offered;
    let listed = editions.iter().enumerate().map(|(at, edition)| {
        let (is_current, href) = (at == 0, scheme::edition_address(&scheme.slug, &edition.label));
        json!({ "label": edition.label, "published_at": edition.published_at, "current": is_current,
            "offered": is_current && is_offered,
            "offer": (is_current && may_be_offered).then(|| format!("{href}/offer")), "href": href })
    });
    Ok(json!({ "slug": scheme.slug, "name": scheme.name, "editions": listed.collect::<Vec<_>>() }))
}
