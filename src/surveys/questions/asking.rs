//! A launched survey as its respondents meet it: its terms, its pages, how it ends.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde_json::{Value, json};

use super::course::Course;
use super::fields::Wording;
use super::steps::Step;
use super::{fields, review};
use crate::platform::clock::day_of;
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::SurveyId;
use crate::platform::web::{Posted, Private};
use crate::questionnaires::Answers;
use crate::questionnaires::rules::{Asked, Choice, ItemKind, Misread, Translation, read};
use crate::surveys::actions::Answered;
use crate::surveys::rules::{Controller, Mode, State, Terms};
use crate::surveys::store;

/// How many questions somebody answers in a minute, roughly.
const A_MINUTE: usize = 7;

/// A launched survey.
pub struct Asking {
    /// Its key.
    pub survey: SurveyId,
    /// What respondents are promised.
    pub terms: Terms,
    /// Whether it takes answers today.
    pub is_open: bool,
    tag: String,
    closes_on: chrono::NaiveDate,
}

impl Asking {
    /// The launched survey whose codes begin so; `None` when there is none.
    ///
    /// # Errors
    /// The database's fault.
    pub async fn find(visit: &Private, tag: &str) -> Result<Option<Self>, AppError> {
        let (tag, today) = (tag.to_ascii_uppercase(), day_of(visit.app.clock().now()));
        let found = visit.app.read(move |conn| {
            let Some(survey) = store::find_by_tag(conn, &tag)? else { return Ok(None) };
            let is_open = survey.state == State::Open && today <= survey.closes_on;
            let terms = store::get_terms(conn, survey.id)?.terms;
            Ok(Some(Asking { survey: survey.id, terms, is_open, tag, closes_on: survey.closes_on }))
        });
        found.await
    }

    /// How many pages of questions there are: those of the questionnaire, and one for the groups.
    pub fn pages(&self) -> usize {
        self.terms.questionnaire.pages.len() + usize::from(!self.terms.breakdowns.is_empty())
    }

    /// The page a field is on, from 1.
    pub fn page_of(&self, field: &str) -> Option<usize> {
        (1..=self.pages()).find(|page| fields::names(&self.terms, *page).iter().any(|name| name == field))
    }

    /// What was answered.
    ///
    /// # Errors
    /// Everything that cannot be read as an answer.
    pub fn read(&self, posted: &Posted) -> Result<Answers, Vec<Misread>> {
        let groups: Vec<(&str, &[Choice])> =
            self.terms.breakdowns.iter().map(|chosen| (chosen.code.as_str(), &*chosen.groups)).collect();
        let asked = Asked { questionnaire: &self.terms.questionnaire, groups: &groups };
        read(&asked, |name| {
            let given = posted.pairs().iter().filter(|(field, _)| field == name);
            given.map(|(_, text)| text.as_str()).collect()
        })
    }

    /// What somebody should know before they begin.
    ///
    /// # Errors
    /// A fault.
    pub fn first_page(&self, visit: &Private, course: Course) -> Result<HttpResponse, AppError> {
        self.page(visit, &course, Step::Start, &Posted::default(), &FieldErrors::default())
    }

    /// A page of the way, with what was answered so far; 422 when something is wrong.
    ///
    /// # Errors
    /// A fault.
    pub fn page(
        &self,
        visit: &Private,
        course: &Course,
        step: Step,
        posted: &Posted,
        errors: &FieldErrors,
    ) -> Result<HttpResponse, AppError> {
        let mut context = self.context(visit, course);
        context["at"] = step.text().into();
        context["hidden"] = json!(fields::carried(&self.terms, step, posted));
        context["form"] = posted.to_value();
        context["errors"] = visit.errors(errors);
        let template = match step {
            Step::Start => "surveys/questions-start.html",
            Step::Page(_) | Step::Whole => "surveys/questions-page.html",
            Step::Review => "surveys/questions-review.html",
        };
        match step {
            Step::Start => context["start"] = self.start(visit),
            Step::Page(page) => {
                context["pages"] = json!([fields::page(&Wording::of_respondent(&self.terms, visit), page)])
            }
            Step::Whole => {
                let all = (1..=self.pages())
                    .map(|page| fields::page(&Wording::of_respondent(&self.terms, visit), page));
                context["pages"] = all.collect();
            }
            Step::Review => {
                context["cards"] = review::cards(&self.terms, visit, &self.read(posted).unwrap_or_default());
            }
        }
        let is_right = errors.iter().next().is_none();
        let status = if is_right { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        visit.page_with(status, template, context)
    }

    /// The page that says what came of it.
    ///
    /// # Errors
    /// A fault.
    pub fn ended(&self, visit: &Private, course: &Course, how: Answered) -> Result<HttpResponse, AppError> {
        let (status, how) = match how {
            Answered::Taken => (StatusCode::OK, "taken"),
            Answered::AlreadyTaken => (StatusCode::CONFLICT, "already"),
            Answered::Closed => (StatusCode::GONE, "closed"),
            Answered::WrongCode | Answered::TooLong => (StatusCode::CONFLICT, "wrong-code"),
        };
        let mut context = self.context(visit, course);
        context["how"] = how.into();
        visit.page_with(status, "surveys/questions-end.html", context)
    }

    fn context(&self, visit: &Private, course: &Course) -> Value {
        let terms = &self.terms;
        json!({
            "tag": self.tag,
            "closes_on": self.closes_on,
            "title": terms.title,
            "employer": terms.employer,
            "scheme": terms.scheme,
            "min_cell": terms.min_cell,
            "pooled": terms.asked < terms.min_cell,
            "is_open_link": terms.mode == Mode::Open,
            "course": course,
            "count": self.pages(),
            "lang": visit.lang.code(),
        })
    }

    fn start(&self, visit: &Private) -> Value {
        let terms = &self.terms;
        let questionnaire = &terms.questionnaire;
        let count = questionnaire.items().count() + terms.breakdowns.len();
        let has_comments = questionnaire.items().any(|item| matches!(item.kind, ItemKind::Text { .. }));
        let own = questionnaire.languages.iter().find(|language| language.code == visit.lang.code());
        json!({
            "purpose": Wording::of_respondent(terms, visit).said(&questionnaire.purpose),
            "questions": count,
            "minutes": count.div_ceil(A_MINUTE),
            "has_comments": has_comments,
            "mode": terms.mode.as_str(),
            "is_joint": terms.controller == Controller::Joint,
            "other_language": own.is_none(),
            "unreviewed": own.is_some_and(|language| language.status == Translation::Unreviewed),
        })
    }
}
