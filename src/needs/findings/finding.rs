//! Leaving a finding out, with the reason, or taking it in again.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use crate::needs::{actions, assessment, forms, store};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{FindingId, NeedsAssessmentId};
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/findings-finding.html";

type Path = web::Path<(NeedsAssessmentId, FindingId)>;

/// The finding, and why it is to be left out.
pub async fn show(visit: Visit, path: Path) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, assessment::opened(context)?)
}

/// Leaves it out, or takes it in again.
pub async fn save(visit: Visit, path: Path, posted: Posted) -> Result<HttpResponse, AppError> {
    let (of, seen) = (path.into_inner(), posted.version());
    let saved = match forms::left_out(&posted) {
        Ok(why) => visit.write(move |tx| actions::leave_out(tx, of, seen, &why)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/needs/{}/findings", of.0), Some("needs-finding-saved"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, of)).await,
    }
}

async fn context(visit: &Visit, (id, finding): (NeedsAssessmentId, FindingId)) -> Result<Value, AppError> {
    let (seen, found) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::LeadNeeds)?;
            let kept = store::list_findings(conn, id)?;
            let found = kept.into_iter().find(|kept| kept.id == finding).ok_or(AppError::NotFound)?;
            Ok((seen, found))
        })
        .await?;
    let mut context = seen.context();
    context["version"] = found.version.into();
    context["finding"] = super::told(visit, &found);
    context["form"]["why"] = found.left_out.into();
    Ok(context)
}
