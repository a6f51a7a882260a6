//! Typing in what people answered on paper, one form after another. They are sealed like all others, and shuffled in.

use actix_web::{HttpResponse, web};
use serde_json::Value;
use uuid::Uuid;

use super::actions::{self, Answered, Answering};
use super::paper;
use super::rules::{Entered, Mode, Terms, read_code};
use crate::platform::access::Act;
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::SurveyId;
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};
use crate::questionnaires::Answers;
use crate::questionnaires::rules::{Asked, Choice, Fault, Misread, read};

const TEMPLATE: &str = "surveys/entry.html";

/// An empty form.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let (_, context) = load(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Takes one, and shows an empty form for the next.
pub async fn save(visit: Visit, path: web::Path<SurveyId>, posted: Posted) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (terms, context) = load(&visit, id).await?;
    match taken(&visit, id, &terms, &posted).await {
        Ok(()) => Ok(visit.see_other(&format!("/surveys/{id}/entry"), Some("survey-entered"))),
        Err(AppError::Invalid(errors)) => {
            let mut context = context;
            if !posted.text("nonce").is_empty() {
                context["nonce"] = posted.text("nonce").into();
            }
            visit.form_again(TEMPLATE, context, &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

async fn load(visit: &Visit, id: SurveyId) -> Result<(Terms, Value), AppError> {
    let (seen, terms) = paper::load(visit, id, Act::EnterPaper).await?;
    let mut context = seen.context(visit);
    context["pages"] = paper::pages(visit, &terms);
    context["lang"] = visit.lang.code().into();
    context["nonce"] = Uuid::new_v4().simple().to_string().into();
    context["needs_code"] = (terms.mode == Mode::Slips).into();
    Ok((terms, context))
}

async fn taken(visit: &Visit, id: SurveyId, terms: &Terms, posted: &Posted) -> Result<(), AppError> {
    let answers = answers(terms, posted)?;
    let code = match read_code(posted.text("code")) {
        _ if terms.mode == Mode::Open => None,
        Ok(Entered::Code(code)) => Some(code),
        _ => return Err(AppError::field("code", "surveys-entry-code-wrong")),
    };
    if answers.items.is_empty() {
        return Err(AppError::field("code", "surveys-entry-empty"));
    }
    let answering = Answering { survey: id, code, nonce: posted.text("nonce").to_owned(), answers };
    let app = visit.app.clone();
    let outcome = web::block(move || actions::answer(&app, &answering)).await.map_err(AppError::fault)??;
    match outcome {
        Answered::Taken => Ok(()),
        Answered::AlreadyTaken => Err(AppError::field("code", "surveys-entry-taken")),
        Answered::WrongCode => Err(AppError::field("code", "surveys-entry-code-wrong")),
        Answered::TooLong => Err(AppError::field("code", "surveys-entry-too-long")),
        Answered::Closed => Err(AppError::Refused("refused-surveys-not-open".into())),
    }
}

/// What was typed, checked like everybody's answers.
fn answers(terms: &Terms, posted: &Posted) -> Result<Answers, AppError> {
    let groups: Vec<(&str, &[Choice])> =
        terms.breakdowns.iter().map(|chosen| (chosen.code.as_str(), &*chosen.groups)).collect();
    let asked = Asked { questionnaire: &terms.questionnaire, groups: &groups };
    let given = |name: &str| {
        let fields = posted.pairs().iter().filter(|(field, _)| field == name);
        fields.map(|(_, text)| text.as_str()).collect()
    };
    read(&asked, given).map_err(|misread| AppError::Invalid(errors(&misread)))
}

fn errors(misread: &[Misread]) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for misread in misread {
        let text = match misread.fault {
            Fault::Unknown | Fault::Twice => Text::new("surveys-entry-unknown"),
            Fault::TooMany { most } => Text::new("surveys-entry-too-many").with("most", most),
            Fault::RankedTwice => Text::new("surveys-entry-ranked-twice"),
            Fault::TooLong { longest, .. } => Text::new("field-too-long").with("limit", longest),
        };
        errors.add(&misread.field, text);
    }
    errors
}
