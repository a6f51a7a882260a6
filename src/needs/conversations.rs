//! The structured conversations of a needs assessment.

pub(super) mod conversation;
pub(super) mod correction;
pub(super) mod new;
pub(super) mod removal;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::assessment::load;
use super::rules::Conversation;
use super::store;
use crate::employers::{self, Employer};
use crate::platform::access::Act;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::Visit;

/// What was said, the first held first. Conversations are few, so it is one page.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let context = visit
        .read(move |conn, actor| {
            let seen = load(conn, actor, id, Act::ViewNeeds)?;
            let mut context = seen.context();
            let all = store::list_conversations(conn, id)?;
            context["conversations"] = all.iter().map(shown).collect();
            Ok(context)
        })
        .await?;
    visit.page("needs/conversations.html", context)
}

/// A conversation in a list.
fn shown(conversation: &Conversation) -> Value {
    json!({
        "id": conversation.id,
        "held_on": conversation.held_on,
        "people": conversation.people,
        "site": conversation.site_name,
        "themes": conversation.themes.len(),
    })
}

/// The sites of the employer to choose from.
pub(super) fn sites(conn: &mut Conn, employer: &Employer) -> Result<Value, AppError> {
    let all = employers::list_sites(conn, employer.id)?;
    Ok(all.iter().map(|site| json!({ "value": site.id, "text": site.name })).collect())
}
