//! Pooling chosen surveys: a page that says what cannot be undone, and the pooling itself.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::rules::{PoolRefusal, Waiting, check_pool, pool_min_cell};
use super::{actions, forms, store};
use crate::people::actions::relation_to_scheme;
use crate::platform::access::{Act, Relation, may};
use crate::platform::error::AppError;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "surveys/pooling.html";

/// Asks whether these surveys should be pooled.
///
/// # Errors
/// [`PoolRefusal`] for what speaks against it.
pub async fn show(visit: Visit, request: HttpRequest) -> Result<HttpResponse, AppError> {
    let asked = Posted::new(serde_html_form::from_str(request.query_string()).unwrap_or_default());
    let context = load(&visit, &asked).await?;
    visit.page(TEMPLATE, context)
}

/// Pools them.
///
/// # Errors
/// [`PoolRefusal`] for what speaks against it.
pub async fn save(visit: Visit, posted: Posted) -> Result<HttpResponse, AppError> {
    let typed = posted.clone();
    let saved = visit
        .write(move |tx| {
            may(Act::PoolSurveys, &Relation::of(tx.actor()))?;
            let (scheme, chosen) = forms::chosen(&typed).ok_or(PoolRefusal::NotWaiting)?;
            actions::pool(tx, scheme, &forms::pool_title(&typed)?, &chosen)
        })
        .await;
    match saved {
        Ok(_) => Ok(visit.see_other("/surveys/pools", Some("survey-pool-made"))),
        Err(AppError::Invalid(errors)) => {
            let context = load(&visit, &posted).await?;
            visit.form_again(TEMPLATE, context, &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

/// The chosen surveys, when they may be pooled.
async fn load(visit: &Visit, asked: &Posted) -> Result<Value, AppError> {
    let chosen = forms::chosen(asked);
    visit
        .read(move |conn, actor| {
            may(Act::PoolSurveys, &Relation::of(actor))?;
            let (scheme, ids) = chosen.ok_or(PoolRefusal::TooFewEmployers)?;
            may(Act::PoolSurveys, &relation_to_scheme(actor, scheme))?;
            let waiting = store::list_waiting(conn, &[scheme])?;
            let chosen: Vec<Waiting> =
                waiting.into_iter().map(|(_, one)| one).filter(|one| ids.contains(&one.id)).collect();
            if chosen.len() != ids.len() {
                return Err(PoolRefusal::NotWaiting.into());
            }
            check_pool(&chosen)?;
            let surveys = chosen
                .iter()
                .map(|one| json!({ "id": one.id, "employer": one.terms.employer, "asked": one.terms.asked }));
            let surveys: Vec<Value> = surveys.collect();
            Ok(json!({ "scheme": scheme, "surveys": surveys, "min_cell": pool_min_cell(&chosen),
                "asked": chosen.iter().map(|one| one.terms.asked).sum::<u32>() }))
        })
        .await
}
