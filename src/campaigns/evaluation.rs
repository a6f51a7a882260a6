//! Saying what came of a campaign.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{Campaign, Outcome, check_begun};
use super::{actions, forms, pulse, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::CampaignId;
use crate::platform::web::{Posted, Visit, put_day};

const TEMPLATE: &str = "campaigns/evaluation.html";

/// The form with what is said now. A campaign that has not started has none.
pub async fn show(visit: Visit, path: web::Path<CampaignId>) -> Result<HttpResponse, AppError> {
    let today = day_of(visit.app.clock().now());
    let (found, context) = load(&visit, path.into_inner()).await?;
    check_begun(found.told.starts_on, today)?;
    visit.page(TEMPLATE, context)
}

/// Records it.
pub async fn save(
    visit: Visit,
    path: web::Path<CampaignId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let saved = match forms::outcome(&posted) {
        Ok(outcome) => visit.write(move |tx| actions::evaluate(tx, id, seen, &outcome)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/campaigns/{id}"), Some("campaign-saved"))),
        Err(error) => {
            let current = async { Ok(load(&visit, id).await?.1) };
            visit.not_saved(error, TEMPLATE, &posted, current).await
        }
    }
}

async fn load(visit: &Visit, id: CampaignId) -> Result<(Campaign, Value), AppError> {
    let today = day_of(visit.app.clock().now());
    visit
        .read(move |conn, actor| {
            let found = store::get(conn, id)?;
            let employer = employers::get(conn, found.employer)?;
            let relation = employers::relation(conn, actor, &employer)?;
            may(Act::EditPortfolio, &relation)?;
            let is_small = pulse::is_small(conn, employer.id)?;
            let context = json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "is_small": is_small,
                "is_withheld": pulse::find(conn, &found, &relation, today)?.is_withheld,
                "campaign": found.to_value(&[], today),
                "version": found.version,
                "form": form(&found.outcome),
            });
            Ok((found, context))
        })
        .await
}

/// What came of it as its form would have been posted.
fn form(outcome: &Outcome) -> Value {
    let mut form = json!({
        "reach": outcome.reach.map(|reach| reach.to_string()).unwrap_or_default(),
        "evaluation": outcome.evaluation,
        "learnt": outcome.learnt,
    });
    put_day(&mut form, "evaluated_on", outcome.evaluated_on);
    form
}
