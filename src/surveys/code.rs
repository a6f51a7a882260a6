//! `/s`: the box for a code, and the way in by the link of a survey.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::actions::Answered;
use super::questions::{self, Asking, Course};
use super::rules::{Code, Entered, Misread, Mode, read_code};
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::web::{Posted, Private, PrivateForm};

/// The box.
///
/// # Errors
/// A fault.
pub async fn show(visit: Private, request: HttpRequest) -> Result<HttpResponse, AppError> {
    the_box(&visit, None, &Course { is_kiosk: is_kiosk(&request), ..Course::default() })
}

/// The link of one survey: its first page where everybody has the same link, the box where everybody has a code.
///
/// # Errors
/// [`AppError::NotFound`] when no survey has this tag.
pub async fn show_survey(
    visit: Private,
    tag: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let course = Course { is_kiosk: is_kiosk(&request), ..Course::default() };
    let Some(asking) = Asking::find(&visit, &tag).await? else { return Err(AppError::NotFound) };
    if !asking.is_open {
        return asking.ended(&visit, &course, Answered::Closed);
    }
    match asking.terms.mode {
        Mode::Open => asking.first_page(&visit, course.with_nonce()),
        Mode::Personal | Mode::Slips => the_box(&visit, Some(&asking), &course),
    }
}

/// Somebody enters a code.
///
/// # Errors
/// A fault.
pub async fn enter(visit: Private, form: PrivateForm) -> Result<HttpResponse, AppError> {
    let posted = form.0;
    let visit = visit.in_language(posted.text("lang"));
    let course = Course::of(&posted);
    let typed = posted.text("code");
    let entered = match read_code(typed) {
        _ if typed.is_empty() => return again(&visit, &course, typed, "respondent-code-missing"),
        Err(misread) => return again(&visit, &course, typed, misread_key(misread)),
        Ok(entered) => entered,
    };
    let (tag, code) = match entered {
        Entered::Tag(tag) => (tag, None),
        Entered::Code(code) => (code.tag().to_owned(), Some(code)),
    };
    match Asking::find(&visit, &tag).await? {
        None => again(&visit, &course, typed, "respondent-code-unknown"),
        Some(asking) => let_in(&visit, asking, course, code, typed).await,
    }
}

async fn let_in(
    visit: &Private,
    asking: Asking,
    course: Course,
    code: Option<Code>,
    typed: &str,
) -> Result<HttpResponse, AppError> {
    if !asking.is_open {
        return asking.ended(visit, &course, Answered::Closed);
    }
    if asking.terms.mode == Mode::Open {
        return asking.first_page(visit, course.with_nonce());
    }
    let Some(code) = code else { return again(visit, &course, typed, "respondent-code-too-short") };
    let course = Course { code: code.printed(), ..course };
    match questions::standing(visit, &asking, &course).await? {
        None => asking.first_page(visit, course),
        Some(Answered::WrongCode) => again(visit, &course, typed, "respondent-code-wrong"),
        Some(outcome) => asking.ended(visit, &course, outcome),
    }
}

fn misread_key(misread: Misread) -> &'static str {
    match misread {
        Misread::Length => "respondent-code-length",
        Misread::Letter => "respondent-code-letter",
        Misread::Check => "respondent-code-wrong",
    }
}

fn is_kiosk(request: &HttpRequest) -> bool {
    let query = serde_html_form::from_str(request.query_string()).unwrap_or_default();
    Posted::new(query).text("kiosk") == "1"
}

fn the_box(visit: &Private, asking: Option<&Asking>, course: &Course) -> Result<HttpResponse, AppError> {
    visit.page(
        "surveys/code.html",
        json!({ "title": asking.map(|asking| &asking.terms.title), "course": course }),
    )
}

/// The box again, with what was typed and what is wrong with it.
fn again(visit: &Private, course: &Course, typed: &str, key: &str) -> Result<HttpResponse, AppError> {
    let mut errors = FieldErrors::default();
    errors.add("code", key);
    let context = json!({
        "title": null,
        "course": course,
        "form": { "code": typed },
        "errors": visit.errors(&errors),
    });
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, "surveys/code.html", context)
}
