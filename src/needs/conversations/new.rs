//! Leading a conversation and writing it down. Until the group has approved it, what is typed stays in the browser.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::sites;
use crate::employers;
use crate::needs::assessment::load;
use crate::needs::rules::{
    FEWEST_FOR_CONVERSATION, LEAST_IN_CONVERSATION, NewConversation, State, check_open,
};
use crate::needs::{actions, forms};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::{ConversationId, NeedsAssessmentId};
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit, put_day};
use crate::topics::{self, TopicList};

const TEMPLATE: &str = "needs/conversations-new.html";

/// What a topic says of itself until the group has spoken of it.
pub(super) const NOT_SPOKEN_OF: &str = "none";

/// The form, for today, and for the one site where there is one.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let (mut context, state) = context(&visit, path.into_inner(), topics::standing()).await?;
    check_open(state)?;
    let today = day_of(visit.app.clock().now());
    let mut form = json!({});
    put_day(&mut form, "held_on", Some(today));
    if let Some([only]) = context["sites"].as_array().map(Vec::as_slice) {
        form["site"] = only["value"].clone();
    }
    for topic in &topics::standing().topics {
        form[format!("weight-{}", topic.code)] = NOT_SPOKEN_OF.into();
    }
    context["form"] = form;
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
    let (context, state) = context(&visit, id, topics::standing()).await?;
    let saved = match read(&visit, &posted, state, topics::standing()) {
        Ok(new) => visit.write(move |tx| actions::write_down_conversation(tx, id, &new)).await,
        Err(error) => Err(error),
    };
    answer(&visit, id, with_left_over(context, &posted, topics::standing()), &posted, saved).await
}

/// Leads to what was written down, or shows the form again.
pub(super) async fn answer(
    visit: &Visit,
    id: NeedsAssessmentId,
    context: Value,
    posted: &Posted,
    saved: Result<ConversationId, AppError>,
) -> Result<HttpResponse, AppError> {
    match saved {
        Ok(conversation) => {
            let to = format!("/needs/{id}/conversations/{conversation}");
            Ok(visit.see_other(&to, Some("conversation-saved")))
        }
        Err(AppError::Refused(text)) if text.key == "refused-conversation-otherwise" => {
            again(visit, context, posted, text)
        }
        // Nothing typed is lost, whoever is signed in by now and whatever became of the assessment.
        Err(error) => visit.not_saved(error, TEMPLATE, posted, async { Ok(context) }).await,
    }
}

/// What the form says, from whoever it was made for, of an assessment that is under way.
pub(super) fn read(
    visit: &Visit,
    posted: &Posted,
    state: State,
    topics: &TopicList,
) -> Result<NewConversation, AppError> {
    visit.check_person(posted)?;
    check_open(state)?;
    forms::conversation(posted, topics)
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
pub(super) async fn context(
    visit: &Visit,
    id: NeedsAssessmentId,
    list: &TopicList,
) -> Result<(Value, State), AppError> {
    let lang = visit.lang.code();
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
            let people = employers::get_headcount(conn, seen.employer.id)?.map(|counted| counted.headcount);
            let mut context = seen.context();
            context["topics"] = topics.into();
            context["sites"] = sites(conn, &seen.employer)?;
            context["least"] = LEAST_IN_CONVERSATION.into();
            context["too_few"] = people.filter(|people| *people < FEWEST_FOR_CONVERSATION).into();
            context["token"] = format!("{:032x}", rand::random::<u128>()).into();
            context["person"] = json!(person);
            Ok((context, seen.assessment.state))
        })
        .await
}

/// Shows what was typed of topics that left the list: it has no field any more, and is not to be lost.
pub(super) fn with_left_over(mut context: Value, posted: &Posted, topics: &TopicList) -> Value {
    let told = |(code, words): (&str, Vec<&str>)| json!({ "code": code, "words": words });
    context["left_over"] = forms::left_over(posted, topics).into_iter().map(told).collect();
    context
}
