//! Who is asked by a link of their own. Once the survey is launched nobody sees the list again, only how long it is.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::forms::ReadList;
use super::rules::{AskingRefusal, Mode, State};
use super::{actions, forms, store, survey};
use crate::platform::access::Act;
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::SurveyId;
use crate::platform::text::Text;
use crate::platform::web::texts::Lang;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "surveys/invitees.html";

/// The list, or its length.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let context = load(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Takes a list in place of the one before; a table that was uploaded is read and shown first, and nothing is saved.
pub async fn save(
    visit: Visit,
    path: web::Path<SurveyId>,
    request: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let context = load(&visit, id).await?;
    let received = forms::received(&request, payload).await?;
    let posted = received.posted;
    let saved = match received.file {
        Some((name, bytes)) => match forms::staff_table(&bytes) {
            Ok(read) => return preview(&visit, context, &name, &read),
            Err(faults) => return unread(&visit, context, &faults),
        },
        None => match forms::invitees(&posted) {
            Ok((emails, lang)) => visit.write(move |tx| actions::list_people(tx, id, &emails, lang)).await,
            Err(error) => Err(error),
        },
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/surveys/{id}"), Some("survey-people-listed"))),
        Err(AppError::Invalid(errors)) => visit.form_again(TEMPLATE, context, &posted, &errors),
        Err(error) => Err(error),
    }
}

/// What was read of a table, in the form that saves it.
fn preview(visit: &Visit, mut context: Value, name: &str, read: &ReadList) -> Result<HttpResponse, AppError> {
    context["form"]["addresses"] = read.emails.join("\n").into();
    context["read"] =
        json!({ "file": name, "column": read.column, "count": read.emails.len(), "without": read.without });
    visit.page(TEMPLATE, context)
}

/// What is wrong with a table; the form is as it was before.
fn unread(visit: &Visit, mut context: Value, faults: &[Text]) -> Result<HttpResponse, AppError> {
    let field = |name: &str| (name.to_owned(), context["form"][name].as_str().unwrap_or_default().to_owned());
    let kept = Posted::new(["addresses", "language"].map(field).into());
    let mut errors = FieldErrors::default();
    match faults {
        [only] => errors.add("file", only.clone()),
        many => {
            errors.add("file", Text::new("surveys-people-faults").with("count", many.len()));
            context["faults"] = many.iter().map(|fault| visit.say(fault)).collect::<Vec<_>>().into();
        }
    }
    visit.form_again(TEMPLATE, context, &kept, &errors)
}

async fn load(visit: &Visit, id: SurveyId) -> Result<Value, AppError> {
    let (seen, emails, lang) = visit
        .read(move |conn, actor| {
            let seen = survey::load(conn, actor, id, Act::PlanSurvey)?;
            if seen.survey.mode != Mode::Personal {
                return Err(AskingRefusal::NotPersonal.into());
            }
            let listed = store::list_invitees(conn, id)?.into_iter();
            let emails: Vec<String> = listed.map(|(_, email)| email).collect();
            Ok((seen, emails, store::get_letters_language(conn, id)?))
        })
        .await?;
    let mut context = seen.context(visit);
    context["count"] = emails.len().into();
    let emails = if seen.survey.state == State::Planned { emails } else { Vec::new() };
    context["form"] = json!({ "addresses": emails.join("\n"), "language": lang.code() });
    let offered = Lang::ALL.map(|lang| json!({ "value": lang.code(), "text": lang.own_name() }));
    context["languages"] = Value::from(offered.to_vec());
    Ok(context)
}
