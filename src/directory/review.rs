//! Vouching for a service: that it is still right, and until when.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::details::load;
use super::rules::usual_review;
use super::search::shown;
use super::{actions, forms};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ServiceId;
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit, filters, put_day};

const TEMPLATE: &str = "directory/review.html";

/// What is told of it, and the day; a year from today unless somebody says otherwise.
pub async fn show(visit: Visit, path: web::Path<ServiceId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Saves the day.
pub async fn save(
    visit: Visit,
    path: web::Path<ServiceId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    load(&visit, id).await?;
    let saved = match forms::until(&posted) {
        Ok(until) => visit.write(move |tx| actions::vouch(tx, id, seen, until)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/directory/{id}"), Some("service-vouched"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: ServiceId) -> Result<Value, AppError> {
    let (service, today) = (load(visit, id).await?, day_of(visit.app.clock().now()));
    let now = json!({
        "key": visit.say(&Text::new("directory-until")),
        "value": filters::date(visit.lang, service.review_on),
    });
    let mut form = json!({});
    put_day(&mut form, "until", Some(usual_review(today)));
    Ok(json!({
        "service": shown(&service, visit.lang),
        "is_lapsed": !service.is_shown(today),
        "version": service.version,
        "now": [now],
        "form": form,
    }))
}
