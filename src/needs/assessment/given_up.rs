//! What is left of an assessment that was given up: why, what was written down, and what can be done now.

use actix_web::HttpResponse;
use serde_json::json;

use super::load;
use crate::needs::store;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::Visit;

/// The page: it has no steps any more.
pub(super) async fn show(visit: &Visit, id: NeedsAssessmentId) -> Result<HttpResponse, AppError> {
    let (seen, contents, open) = visit
        .read(move |conn, actor| {
            let seen = load(conn, actor, id, Act::ViewNeeds)?;
            let leads = may(Act::LeadNeeds, &seen.relation).is_ok();
            let contents = store::get_contents(conn, id, leads)?;
            let open = store::find_open(conn, seen.employer.id)?;
            Ok((seen, contents, open))
        })
        .await?;
    let mut context = seen.context();
    context["may_remove"] = may(Act::LeadNeeds, &seen.relation).is_ok().into();
    context["contents"] = json!(contents);
    context["open"] = json!(open);
    visit.page("needs/assessment-given-up.html", context)
}
