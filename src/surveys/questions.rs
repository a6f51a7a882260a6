//! `/s/{tag}`: the questions, for whoever came in. Every page of them is posted here; what was answered on earlier pages
//! travels in the form, and the server keeps nothing until it is sent.

mod asking;
mod course;
mod fields;
mod review;
mod steps;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

pub use self::asking::Asking;
pub use self::course::Course;
pub use self::fields::{Wording, field, group};
use self::steps::{Step, Wanted};
use super::actions::{self, Answered, Answering};
use super::rules::{Entered, Mode, read_code};
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::web::{Posted, Private, PrivateForm};
use crate::questionnaires::Answers;

/// Takes a page and shows the one that is wanted next; with the last one the answers are sent.
///
/// # Errors
/// A fault.
pub async fn go_on(
    visit: Private,
    tag: web::Path<String>,
    form: PrivateForm,
) -> Result<HttpResponse, AppError> {
    let posted = form.0;
    let visit = visit.in_language(posted.text("lang")).in_language(posted.text("speak"));
    let Some(asking) = Asking::find(&visit, &tag).await? else { return Err(AppError::NotFound) };
    let course = Course::of(&posted);
    if !asking.is_open {
        return asking.ended(&visit, &course, Answered::Closed);
    }
    // On a shared device the browser's way back leads over forms that were sent: nothing is shown again of those.
    if course.is_kiosk
        && let Some(outcome) = standing(&visit, &asking, &course).await?
    {
        return asking.ended(&visit, &course, outcome);
    }
    let at = Step::read(posted.text("at"), asking.pages());
    match at.then(posted.text("go"), &course, asking.pages()) {
        _ if posted.has("speak") => asking.page(&visit, &course, at, &posted, &FieldErrors::default()),
        Wanted::Back(step) => asking.page(&visit, &course, step, &posted, &FieldErrors::default()),
        Wanted::On(step) => on(&visit, &asking, course, (at, step), &posted),
        Wanted::Send => send(&visit, &asking, &course, &posted).await,
    }
}

/// On to a later page, unless something on this one cannot be read as an answer.
fn on(
    visit: &Private,
    asking: &Asking,
    course: Course,
    (at, to): (Step, Step),
    posted: &Posted,
) -> Result<HttpResponse, AppError> {
    let wrong = match asking.read(posted) {
        Ok(_) => Vec::new(),
        Err(misread) => misread,
    };
    // Before the review everything has to be right, wherever it is.
    let is_shown = |field: &str| at.shows(asking.page_of(field)) || matches!(to, Step::Review);
    let errors = fields::errors(wrong.iter().filter(|misread| is_shown(&misread.field)));
    match errors.iter().next() {
        Some(first) => {
            let back_to = at.or_page(asking.page_of(&first.name));
            asking.page(visit, &course, back_to, posted, &errors)
        }
        None => asking.page(visit, &course.at(to), to, posted, &errors),
    }
}

/// Sends the answers. Whatever goes wrong, the page comes back with them.
async fn send(
    visit: &Private,
    asking: &Asking,
    course: &Course,
    posted: &Posted,
) -> Result<HttpResponse, AppError> {
    let answers = match asking.read(posted) {
        Ok(answers) => answers,
        Err(misread) => {
            let errors = fields::errors(misread.iter());
            let page = errors.iter().next().and_then(|first| asking.page_of(&first.name));
            return asking.page(visit, course, Step::Review.or_page(page), posted, &errors);
        }
    };
    if answers.items.is_empty() {
        return not_sent(visit, asking, course, posted, "respondent-review-nothing");
    }
    let answering = answering(asking, course, answers);
    let app = visit.app.clone();
    match web::block(move || actions::answer(&app, &answering)).await.map_err(AppError::fault)? {
        Ok(Answered::TooLong) => not_sent(visit, asking, course, posted, "respondent-review-too-long"),
        Ok(outcome) => asking.ended(visit, course, outcome),
        Err(AppError::Busy(what)) => {
            tracing::warn!(what, "busy when answers were sent");
            not_sent(visit, asking, course, posted, "respondent-review-again")
        }
        Err(error) => Err(error),
    }
}

/// The review again, with a sentence that says why nothing was sent.
fn not_sent(
    visit: &Private,
    asking: &Asking,
    course: &Course,
    posted: &Posted,
    key: &str,
) -> Result<HttpResponse, AppError> {
    let mut errors = FieldErrors::default();
    errors.add("send", key);
    let mut page = asking.page(visit, course, Step::Review, posted, &errors)?;
    if key == "respondent-review-again" {
        *page.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    }
    Ok(page)
}

/// What sending answers would come to now; `None` when they would be taken.
///
/// # Errors
/// A fault.
pub async fn standing(
    visit: &Private,
    asking: &Asking,
    course: &Course,
) -> Result<Option<Answered>, AppError> {
    let (app, answering) = (visit.app.clone(), answering(asking, course, Answers::default()));
    web::block(move || actions::standing(&app, &answering)).await.map_err(AppError::fault)?
}

fn answering(asking: &Asking, course: &Course, answers: Answers) -> Answering {
    let code = match read_code(&course.code) {
        Ok(Entered::Code(code)) if asking.terms.mode != Mode::Open => Some(code),
        _ => None,
    };
    Answering { survey: asking.survey, code, nonce: course.nonce.clone(), answers }
}
