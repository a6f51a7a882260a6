//! Taking a conversation back that should not have been written down.

use actix_web::{HttpResponse, web};

use super::conversation::{find, to_value};
use crate::needs::actions;
use crate::needs::assessment::load;
use crate::needs::rules::check_open;
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{ConversationId, NeedsAssessmentId};
use crate::platform::web::Visit;

/// Asks whether it should go.
pub async fn show(
    visit: Visit,
    path: web::Path<(NeedsAssessmentId, ConversationId)>,
) -> Result<HttpResponse, AppError> {
    let (id, conversation) = path.into_inner();
    let lang = visit.lang.code();
    let context = visit
        .read(move |conn, actor| {
            let seen = load(conn, actor, id, Act::LeadNeeds)?;
            check_open(seen.assessment.state)?;
            let mut context = seen.context();
            context["conversation"] = to_value(&find(conn, id, conversation)?, lang);
            Ok(context)
        })
        .await?;
    visit.page("needs/conversations-removal.html", context)
}

/// Removes it.
pub async fn remove(
    visit: Visit,
    path: web::Path<(NeedsAssessmentId, ConversationId)>,
) -> Result<HttpResponse, AppError> {
    let (id, conversation) = path.into_inner();
    visit.write(move |tx| actions::remove_conversation(tx, id, conversation)).await?;
    Ok(visit.see_other(&format!("/needs/{id}/conversations"), Some("conversation-removed")))
}
