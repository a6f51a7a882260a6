//! Removing a needs assessment that is only told of, or giving up one that is under way.

use actix_web::{HttpResponse, web};

use super::assessment;
use super::rules::State;
use super::{actions, store};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::Visit;

/// Asks whether it should go, and says what that changes.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (seen, campaigns) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            may(act(seen.assessment.state), &seen.relation)?;
            if seen.assessment.state != State::Recorded {
                super::rules::check_open(seen.assessment.state)?;
            }
            Ok((seen, store::count_campaigns(conn, id)?))
        })
        .await?;
    let mut context = seen.context();
    context["campaigns"] = campaigns.into();
    visit.page("needs/removal.html", context)
}

/// Removes it, or gives it up.
pub async fn remove(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (found, notice) = visit
        .write(move |tx| match store::get(tx.conn(), id)?.state {
            State::Recorded => Ok((actions::remove(tx, id)?, "needs-removed")),
            _ => Ok((actions::give_up(tx, id)?, "needs-given-up")),
        })
        .await?;
    Ok(visit.see_other(&format!("/employers/{}/needs", found.employer), Some(notice)))
}

fn act(state: State) -> Act {
    if state == State::Recorded { Act::EditPortfolio } else { Act::PlanNeeds }
}
