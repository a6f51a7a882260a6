//! Correcting a conversation: it is written down anew from its own text, and the group approves it once more.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::conversation::find;
use super::new::{self, NOT_SPOKEN_OF, answer, read, with_left_over};
use crate::needs::actions;
use crate::needs::assessment::load;
use crate::needs::rules::{Conversation, check_open};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{ConversationId, NeedsAssessmentId};
use crate::platform::web::{Posted, Visit, put_day};
use crate::topics::{self, TopicList};

const TEMPLATE: &str = "needs/conversations-new.html";

type Key = (NeedsAssessmentId, ConversationId);

/// The form with what was written down; what the group agreed to is asked again.
pub async fn show(visit: Visit, path: web::Path<Key>) -> Result<HttpResponse, AppError> {
    let key = path.into_inner();
    let before = before(&visit, key).await?.ok_or(AppError::NotFound)?;
    let (mut context, state) = new::context(&visit, key.0, &before.topics).await?;
    check_open(state)?;
    context["corrects"] = json!({ "id": before.id, "held_on": before.held_on });
    context["form"] = form(&before);
    visit.page(TEMPLATE, context)
}

/// Writes it down in the place of the one before.
pub async fn save(visit: Visit, path: web::Path<Key>, posted: Posted) -> Result<HttpResponse, AppError> {
    let (id, conversation) = path.into_inner();
    // One that was corrected already is gone; the same form sent twice is known by its token.
    let before = before(&visit, (id, conversation)).await?;
    let list: &TopicList = before.as_ref().map_or(topics::standing(), |before| &before.topics);
    let (mut context, state) = new::context(&visit, id, list).await?;
    context["corrects"] = json!(before.as_ref().map(|one| json!({ "id": one.id, "held_on": one.held_on })));
    let context = with_left_over(context, &posted, list);
    let saved = match read(&visit, &posted, state, list) {
        Ok(new) => visit.write(move |tx| actions::correct_conversation(tx, id, conversation, &new)).await,
        Err(error) => Err(error),
    };
    answer(&visit, id, context, &posted, saved).await
}

/// What is to be corrected, for whoever leads; `None` where it is gone.
async fn before(visit: &Visit, (id, conversation): Key) -> Result<Option<Conversation>, AppError> {
    let found = visit.read(move |conn, actor| {
        load(conn, actor, id, Act::LeadNeeds)?;
        match find(conn, id, conversation) {
            Ok(found) => Ok(Some(found)),
            Err(AppError::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    });
    found.await
}

/// What was written down, as its form would have been posted, without what the group agreed to.
fn form(of: &Conversation) -> Value {
    let mut form = json!({ "people": of.people.to_string(), "site": of.site });
    put_day(&mut form, "held_on", Some(of.held_on));
    for topic in &of.topics.topics {
        form[format!("weight-{}", topic.code)] = NOT_SPOKEN_OF.into();
    }
    for theme in &of.themes {
        form[format!("weight-{}", theme.topic)] = theme.weight.as_str().into();
        form[format!("summary-{}", theme.topic)] = theme.summary.clone().into();
        form[format!("suggestion-{}", theme.topic)] = theme.suggestion.clone().into();
    }
    form
}
