//! One needs assessment: changing what is told of it.

use actix_web::{HttpResponse, web};
use chrono::Datelike;
use serde_json::{Value, json};

use super::rules::{Method, NeedsAssessment};
use super::{actions, forms, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/assessment.html";

/// The form with what is told now.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let (found, mut context) = load(&visit, path.into_inner()).await?;
    context["form"] = form(&found);
    visit.page(TEMPLATE, context)
}

/// Changes it.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), forms::version(&posted));
    let (found, mut context) = load(&visit, id).await?;
    let saved = match forms::assessment(&posted) {
        Ok(new) => visit.write(move |tx| actions::change(tx, id, seen, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(found) => {
            Ok(visit.see_other(&format!("/employers/{}/needs", found.employer), Some("needs-changed")))
        }
        Err(AppError::Invalid(errors)) => {
            // What the person has seen stays what it was: a stale edit is still noticed once the form is right.
            context["version"] = seen.into();
            visit.form_again(TEMPLATE, context, &posted, &errors)
        }
        Err(AppError::Stale) => {
            context["meanwhile"] = found.to_value();
            let mut errors = FieldErrors::default();
            errors.add("meanwhile", "portfolio-meanwhile");
            visit.form_again(TEMPLATE, context, &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

async fn load(visit: &Visit, id: NeedsAssessmentId) -> Result<(NeedsAssessment, Value), AppError> {
    let (found, mut context) = visit
        .read(move |conn, actor| {
            let found = store::get(conn, id)?;
            let employer = employers::get(conn, found.employer)?;
            may(Act::EditPortfolio, &employers::relation(conn, actor, &employer)?)?;
            let context = json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "id": id,
                "version": found.version,
                "meanwhile": null,
            });
            Ok((found, context))
        })
        .await?;
    context["methods"] = methods(visit);
    Ok((found, context))
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
    let told = &found.told;
    json!({
        "held_on-day": told.held_on.day().to_string(),
        "held_on-month": told.held_on.month().to_string(),
        "held_on-year": told.held_on.year().to_string(),
        "method": told.method.as_str(),
        "took_part": told.took_part.map(|count| count.to_string()).unwrap_or_default(),
        "note": told.note,
    })
}
