//! A conversation between the employer's people and their adviser: about one criterion, or about the whole.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{Message, may_write};
use super::{actions, forms, overview, store};
use crate::employers;
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::ApplicationId;
use crate::platform::web::paging::{PER_PAGE, Page, offset};
use crate::platform::web::{Posted, Visit};
use crate::scheme::CriterionCode;

const TEMPLATE: &str = "applications/messages.html";

/// What a conversation is about.
type Topic = (ApplicationId, Option<CriterionCode>);

/// The conversation about the application as a whole.
pub async fn show(
    visit: Visit,
    path: web::Path<ApplicationId>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    read(&visit, (path.into_inner(), None), &request).await
}

/// Writes in it.
pub async fn write(
    visit: Visit,
    path: web::Path<ApplicationId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    send(&visit, (path.into_inner(), None), &posted).await
}

/// The conversation about a criterion.
pub async fn show_at_criterion(
    visit: Visit,
    path: web::Path<(ApplicationId, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    read(&visit, topic(path.into_inner())?, &request).await
}

/// Writes in it.
pub async fn write_at_criterion(
    visit: Visit,
    path: web::Path<(ApplicationId, String)>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    send(&visit, topic(path.into_inner())?, &posted).await
}

fn topic((id, code): (ApplicationId, String)) -> Result<Topic, AppError> {
    Ok((id, Some(code.parse().map_err(|_| AppError::NotFound)?)))
}

async fn read(visit: &Visit, topic: Topic, request: &HttpRequest) -> Result<HttpResponse, AppError> {
    let page = forms::page(request.query_string());
    let context = context(visit, topic, page, Act::ReadMessages).await?;
    visit.page(TEMPLATE, context)
}

async fn send(visit: &Visit, topic: Topic, posted: &Posted) -> Result<HttpResponse, AppError> {
    let new = match forms::message(posted) {
        Ok(new) => new,
        Err(AppError::Invalid(errors)) => {
            let context = context(visit, topic, 1, Act::WriteMessage).await?;
            return visit.form_again(TEMPLATE, context, posted, &errors);
        }
        Err(error) => return Err(error),
    };
    let (id, code) = topic.clone();
    visit.write(move |tx| actions::write_message(tx, id, code.as_ref(), &new)).await?;
    Ok(visit.see_other(&address(&topic), Some("message-written")))
}

fn address((id, code): &Topic) -> String {
    match code {
        Some(code) => format!("{}/messages", overview::address(*id, code.as_str())),
        None => format!("/applications/{id}/messages"),
    }
}

/// One page of the conversation, newest first.
async fn context(visit: &Visit, topic: Topic, page: i64, act: Act) -> Result<Value, AppError> {
    let today = day_of(visit.app.clock().now());
    let href = address(&topic);
    let (id, code) = topic;
    let (dossier, criterion, adviser, messages, page) = visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, act, today)?;
            let criterion = match &code {
                Some(code) => Some(store::get_asked(conn, &dossier.application, code)?),
                None => None,
            };
            let adviser = employers::get_adviser(conn, dossier.employer.id)?.map(|(_, name)| name);
            let page = Page::new(page, store::count_messages(conn, id, code.as_ref())?);
            let messages = store::list_messages(conn, id, code.as_ref(), offset(page.number), PER_PAGE)?;
            Ok((dossier, criterion, adviser, messages, page))
        })
        .await?;
    let refusal = may_write(dossier.application.status, adviser.is_some()).err();
    let mut context = overview::head(&dossier);
    context["criterion"] = criterion.map_or(Value::Null, |criterion| {
        json!({ "title": criterion.title, "href": overview::address(id, criterion.code.as_str()) })
    });
    context["adviser"] = adviser.into();
    context["may_write"] = (dossier.may(Act::WriteMessage) && refusal.is_none()).into();
    context["refusal"] =
        refusal.filter(|_| dossier.may(Act::WriteMessage)).map(|why| visit.say(&why.text())).into();
    context["messages"] = messages.iter().map(message).collect();
    context["page"] = json!(page);
    context["page_href"] = format!("{href}?page=").into();
    Ok(context)
}

/// A message for a template.
pub(super) fn message(of: &Message) -> Value {
    json!({
        "by": of.author_name,
        "side": of.side.as_str(),
        "at": of.written_at,
        "text": of.text,
        "needs_reply": of.needs_reply,
    })
}
