//! Results of small employers together: what there is, and what waits.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::rules::Waiting;
use super::{forms, store};
use crate::platform::access::{Act, Actor, Relation, Role, may};
use crate::platform::error::AppError;
use crate::platform::ids::SchemeId;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};

/// The page.
///
/// # Errors
/// When the person coordinates no scheme.
pub async fn show(visit: Visit, request: HttpRequest) -> Result<HttpResponse, AppError> {
    let number = forms::page(request.query_string());
    let context = visit
        .read(move |conn, actor| {
            may(Act::PoolSurveys, &Relation::of(actor))?;
            let own = own_schemes(actor);
            let page = Page::new(number, store::count_pools(conn, &own)?);
            let pools = store::list_pools(conn, &own, (offset(page.number), PER_PAGE))?;
            let shown = pools.iter().map(|pool| {
                json!({ "title": pool.title, "employers": pool.employers, "on": pool.released_on,
                    "answers": pool.results.answers(), "asked": pool.results.asked })
            });
            let pools: Vec<Value> = shown.collect();
            Ok(json!({ "pools": pools, "sets": sets(store::list_waiting(conn, &own)?), "page": page,
                "page_href": "/surveys/pools?page=" }))
        })
        .await?;
    visit.page("surveys/pools.html", context)
}

/// The schemes the actor coordinates.
fn own_schemes(actor: &Actor) -> Vec<SchemeId> {
    let grants = actor.grants().iter().filter(|grant| grant.role == Role::Coordinator);
    grants.filter_map(|grant| grant.scheme).collect()
}

/// What waits, in sets that can be pooled: of one scheme, with the same questions.
fn sets(waiting: Vec<(SchemeId, Waiting)>) -> Vec<Value> {
    let mut sets: Vec<(SchemeId, Vec<Waiting>)> = Vec::new();
    for (scheme, one) in waiting {
        let asked_alike = |set: &&mut (SchemeId, Vec<Waiting>)| {
            let first = set.1.first().map(|first| &first.terms.questionnaire);
            set.0 == scheme && first == Some(&one.terms.questionnaire)
        };
        match sets.iter_mut().find(asked_alike) {
            Some((_, set)) => set.push(one),
            None => sets.push((scheme, vec![one])),
        }
    }
    sets.iter().map(|(scheme, set)| to_value(*scheme, set)).collect()
}

fn to_value(scheme: SchemeId, set: &[Waiting]) -> Value {
    let about = set.first().map(|one| {
        let questionnaire = &one.terms.questionnaire;
        (one.terms.scheme.clone(), questionnaire.title.say("en", &questionnaire.languages).to_owned())
    });
    let (name, asks) = about.unwrap_or_default();
    let surveys = set.iter().map(|one| {
        json!({ "id": one.id, "employer": one.terms.employer, "title": one.terms.title, "asked": one.terms.asked })
    });
    json!({ "scheme": scheme, "scheme_name": name, "asks": asks, "surveys": surveys.collect::<Vec<_>>() })
}
