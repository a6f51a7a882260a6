//! One needs assessment: changing what is told of it.

use actix_web::{HttpResponse, web};
use chrono::Datelike;
use serde_json::{Value, json};

use super::rules::{Method, NeedsAssessment};
use super::{actions, forms, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/assessment.html";

/// The form with what is told now.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Changes it.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let saved = match forms::assessment(&posted) {
        Ok(new) => visit.write(move |tx| actions::change(tx, id, seen, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(found) => {
            Ok(visit.see_other(&format!("/employers/{}/needs", found.employer), Some("needs-changed")))
        }
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: NeedsAssessmentId) -> Result<Value, AppError> {
    let methods = methods(visit);
    visit
        .read(move |conn, actor| {
            let found = store::get(conn, id)?;
            let employer = employers::get(conn, found.employer)?;
            may(Act::EditPortfolio, &employers::relation(conn, actor, &employer)?)?;
            Ok(json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "id": id,
                "version": found.version,
                "methods": methods,
                "now": found.to_value(),
                "form": form(&found),
            }))
        })
        .await
}

/// The methods to choose from.
pub(super) fn methods(visit: &Visit) -> Value {
    let item = |method: Method| {
        let text = visit.say(&Text::new(format!("needs-method-{}", method.as_str())));
        json!({ "value": method.as_str(), "text": text })
    };
    Method::ALL.into_iter().map(item).collect()
}

/// What is told as its form would have been posted.
fn form(found: &NeedsAssessment) -> Value {
    let Some(told) = found.told() else { return Value::Null };
    json!({
        "held_on-day": told.held_on.day().to_string(),
        "held_on-month": told.held_on.month().to_string(),
        "held_on-year": told.held_on.year().to_string(),
        "method": told.method.as_str(),
        "took_part": told.took_part.map(|count| count.to_string()).unwrap_or_default(),
        "note": told.note,
    })
}
