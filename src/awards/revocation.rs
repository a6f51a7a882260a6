//! The page where a coordinator takes an award back.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::public;
use super::{actions, forms, store};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::AwardId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "awards/revocation.html";

/// Asks why, and says what follows.
pub async fn show(visit: Visit, path: web::Path<AwardId>) -> Result<HttpResponse, AppError> {
    let context = read(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Takes it back.
pub async fn save(visit: Visit, path: web::Path<AwardId>, posted: Posted) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let saved = visit
        .write(move |tx| {
            let reason = forms::revocation(&typed)?;
            actions::revoke(tx, id, &reason)
        })
        .await;
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/awards/{id}"), Some("award-revoked"))),
        Err(AppError::Invalid(errors)) => {
            visit.form_again(TEMPLATE, read(&visit, id).await?, &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

async fn read(visit: &Visit, id: AwardId) -> Result<Value, AppError> {
    let award = visit
        .read(move |conn, actor| {
            let award = store::get(conn, id)?;
            may(Act::Revoke, &store::relation(conn, actor, &award)?)?;
            public(&award)?;
            Ok(award)
        })
        .await?;
    Ok(json!({
        "id": award.id,
        "name": award.name,
        "level_title": award.level_title,
        "number": award.number,
    }))
}
