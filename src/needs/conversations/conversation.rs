//! One conversation, as the group approved it.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use crate::needs::assessment::{load, onward};
use crate::needs::rules::{Conversation, Theme};
use crate::needs::store;
use crate::platform::access::Act;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ConversationId, NeedsAssessmentId};
use crate::platform::web::Visit;

/// What the group said.
pub async fn show(
    visit: Visit,
    path: web::Path<(NeedsAssessmentId, ConversationId)>,
) -> Result<HttpResponse, AppError> {
    let (id, conversation) = path.into_inner();
    let lang = visit.lang.code();
    let context = visit
        .read(move |conn, actor| {
            let seen = load(conn, actor, id, Act::ViewNeeds)?;
            let mut context = seen.context();
            context["conversation"] = to_value(&find(conn, id, conversation)?, lang);
            context["next"] = onward(conn, &seen)?;
            Ok(context)
        })
        .await?;
    visit.page("needs/conversations-conversation.html", context)
}

/// One conversation of a needs assessment.
pub(super) fn find(
    conn: &mut Conn,
    assessment: NeedsAssessmentId,
    id: ConversationId,
) -> Result<Conversation, AppError> {
    let all = store::list_conversations(conn, assessment)?;
    all.into_iter().find(|one| one.id == id).ok_or(AppError::NotFound)
}

/// A conversation as a template shows it: `id`, `held_on`, `people`, `site`, and `themes` with `title`, `weight`,
/// `summary`, `suggestion`.
pub(in crate::needs) fn to_value(conversation: &Conversation, lang: &str) -> Value {
    let shown = |theme: &Theme| {
        let title = conversation.topics.title_of(&theme.topic, lang);
        json!({
            "title": title.unwrap_or_else(|| theme.topic.clone()),
            "weight": theme.weight.as_str(),
            "summary": theme.summary,
            "suggestion": theme.suggestion,
        })
    };
    json!({
        "id": conversation.id,
        "held_on": conversation.held_on,
        "people": conversation.people,
        "site": conversation.site_name,
        "themes": conversation.themes.iter().map(shown).collect::<Vec<_>>(),
    })
}
