//! One action of the plan.

use actix_web::{HttpResponse, web};

use super::shown::Reader;
use super::{able, head, read};
use crate::needs::store;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PlanActionId};
use crate::platform::web::Visit;

/// What is told of it, and how it ended.
pub async fn show(
    visit: Visit,
    path: web::Path<(NeedsAssessmentId, PlanActionId)>,
) -> Result<HttpResponse, AppError> {
    let (id, action) = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let (seen, found, able) = visit
        .read(move |conn, actor| {
            let seen = read(conn, actor, id)?;
            let able = able(conn, seen.employer.id)?;
            Ok((seen, store::get_action_of(conn, id, action)?, able))
        })
        .await?;
    let mut context = head(&seen);
    context["action"] = Reader { visit: &visit, able: &able, today }.action(&found);
    visit.page("needs/plan-action.html", context)
}
