//! What people suggested, and what the employer answers.

pub(super) mod answer;
pub(super) mod new;
pub(super) mod removal;
pub(super) mod showing;
pub(super) mod suggestion;

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::assessment::{self, Seen};
use super::rules::{Conversation, Suggestion, SuggestionSource, Theme, check_kept};
use super::store;
use crate::platform::access::{Act, may};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SuggestionId};
use crate::platform::web::Visit;
use crate::{platform::access::Actor, surveys, topics};

/// The suggestions by topic; to the adviser also where to find more.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (seen, suggestions, conversations, comments) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            let leads = seen.can(Act::LeadNeeds);
            let conversations = if leads { store::list_conversations(conn, id)? } else { Vec::new() };
            let comments = if leads { comments_of(conn, &seen)? } else { Value::Null };
            Ok((seen, store::list_suggestions(conn, id)?, conversations, comments))
        })
        .await?;
    let mut context = seen.context();
    let takes_answers = check_kept(seen.assessment.state).is_ok();
    context["may_answer"] = (takes_answers && may(Act::EditPortfolio, &seen.relation).is_ok()).into();
    context["may_show"] = (takes_answers && may(Act::LeadNeeds, &seen.relation).is_ok()).into();
    context["topics"] = by_topic(&visit, &suggestions);
    context["said"] = said(&visit, &conversations, &suggestions);
    context["comments"] = comments;
    visit.page("needs/suggestions.html", context)
}

/// The survey whose comments the adviser may read: `{id, is_enough}`; null without a closed one.
fn comments_of(conn: &mut Conn, seen: &Seen) -> Result<Value, AppError> {
    let Some(survey) = seen.assessment.thread.survey else { return Ok(Value::Null) };
    if surveys::find_results(conn, survey)?.is_none() {
        return Ok(Value::Null);
    }
    Ok(json!({ "id": survey, "is_enough": surveys::tells_comments(conn, survey)? }))
}

/// `{title, suggestions}` for each topic.
fn by_topic(visit: &Visit, suggestions: &[Suggestion]) -> Value {
    let mut topics: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for suggestion in suggestions {
        topics.entry(suggestion.topic.as_str()).or_default().push(suggestion.to_value());
    }
    let group = |(topic, suggestions)| json!({ "title": topics::title(topic, visit.lang.code()), "suggestions": suggestions });
    topics.into_iter().map(group).collect()
}

/// What groups suggested, to be taken over: `{topic, title, text, is_taken}`.
fn said(visit: &Visit, conversations: &[Conversation], suggestions: &[Suggestion]) -> Value {
    let is_taken = |theme: &Theme| {
        suggestions
            .iter()
            .any(|known| known.source == SuggestionSource::Conversation && known.topic == theme.topic)
    };
    let themes = conversations.iter().flat_map(|conversation| &conversation.themes);
    let one = |theme: &Theme| {
        json!({
            "topic": theme.topic,
            "title": topics::title(&theme.topic, visit.lang.code()),
            "text": theme.suggestion,
            "is_taken": is_taken(theme),
        })
    };
    themes.filter(|theme| !theme.suggestion.is_empty()).map(one).collect()
}

impl Suggestion {
    /// As templates show it.
    pub(super) fn to_value(&self) -> Value {
        json!({
            "id": self.id,
            "version": self.version,
            "topic": self.topic,
            "text": self.text,
            "source": self.source.as_str(),
            "answer": self.answer.map(|answer| answer.as_str()),
            "answer_text": self.answer_text,
            "is_on_board": self.is_on_board,
        })
    }
}

/// One suggestion of an assessment that the person may do this with, and what its pages show: `version`, `suggestion`.
fn load(
    conn: &mut Conn,
    actor: &Actor,
    (id, suggestion): (NeedsAssessmentId, SuggestionId),
    act: Act,
) -> Result<(Value, Suggestion), AppError> {
    let seen = assessment::load(conn, actor, id, act)?;
    let known = store::list_suggestions(conn, id)?;
    let found = known.into_iter().find(|known| known.id == suggestion).ok_or(AppError::NotFound)?;
    let mut context = seen.context();
    context["version"] = found.version.into();
    context["now"] = found.to_value();
    context["suggestion"] = found.to_value();
    Ok((context, found))
}
