//! Leading a conversation and writing it down. Until the group has approved it, what is typed stays in the browser.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::sites;
use crate::needs::assessment::load;
use crate::needs::rules::{NewConversation, State, check_open};
use crate::needs::{actions, forms};
use crate::platform::access::Act;
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};
use crate::topics;

const TEMPLATE: &str = "needs/conversations-new.html";

/// The form.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let (context, state) = context(&visit, path.into_inner()).await?;
    check_open(state)?;
    visit.page(TEMPLATE, context)
}

/// Writes it down.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    // Nothing of what was typed is looked at before it is known that the person may.
    let (context, state) = context(&visit, id).await?;
    let saved = match read(&visit, &posted, state) {
        Ok(new) => visit.write(move |tx| actions::write_down_conversation(tx, id, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(conversation) => {
            let to = format!("/needs/{id}/conversations/{conversation}");
            Ok(visit.see_other(&to, Some("conversation-saved")))
        }
        Err(AppError::Refused(text)) if text.key == "refused-conversation-otherwise" => {
            again(&visit, context, &posted, text)
        }
        // Nothing typed is lost, whoever is signed in by now and whatever became of the assessment.
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, async { Ok(context) }).await,
    }
}

/// What the form says, from whoever it was made for, of an assessment that is under way.
fn read(visit: &Visit, posted: &Posted, state: State) -> Result<NewConversation, AppError> {
    visit.check_person(posted)?;
    check_open(state)?;
    forms::conversation(posted, topics::standing())
}

/// The form once more, to be saved beside what the same form brought before: it keeps what was typed, with a new token.
fn again(visit: &Visit, context: Value, posted: &Posted, text: Text) -> Result<HttpResponse, AppError> {
    let kept = posted.pairs().iter().filter(|(name, _)| name != "token").cloned();
    let posted = Posted::new(kept.collect());
    let mut errors = FieldErrors::default();
    errors.add("themes", text);
    visit.form_again(TEMPLATE, context, &posted, &errors)
}

/// What the form shows, and the state of its assessment.
async fn context(visit: &Visit, id: NeedsAssessmentId) -> Result<(Value, State), AppError> {
    let (lang, list) = (visit.lang.code(), topics::standing());
    let person = visit.actor.person();
    let topic = |topic: &topics::Topic| {
        json!({
            "code": topic.code,
            "title": topic.title.say(lang, &list.languages),
            "prompt": topic.prompt.say(lang, &list.languages),
        })
    };
    let topics: Vec<Value> = list.topics.iter().map(topic).collect();
    visit
        .read(move |conn, actor| {
            let seen = load(conn, actor, id, Act::LeadNeeds)?;
            let mut context = seen.context();
            context["topics"] = topics.into();
            context["sites"] = sites(conn, &seen.employer)?;
            context["token"] = format!("{:032x}", rand::random::<u128>()).into();
            context["person"] = json!(person);
            Ok((context, seen.assessment.state))
        })
        .await
}
