//! The questions on paper, to be printed; and as fields, for whoever types filled-in forms.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::questions::{Wording, field, group};
use super::rules::{AskingRefusal, Mode, Terms};
use super::{store, survey};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::text::Text;
use crate::platform::web::Visit;
use crate::questionnaires::rules::Page;

/// The form to be printed.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let (seen, terms) = load(&visit, path.into_inner(), Act::ViewSurvey).await?;
    let mut context = seen.context(&visit);
    context["pages"] = pages(&visit, &terms);
    context["title"] = terms.title.clone().into();
    visit.page("surveys/paper.html", context)
}

/// An open survey that takes answers on paper, with its terms.
pub(super) async fn load(visit: &Visit, id: SurveyId, act: Act) -> Result<(survey::Seen, Terms), AppError> {
    let today = day_of(visit.app.clock().now());
    visit
        .read(move |conn, actor| {
            let seen = survey::load(conn, actor, id, act)?;
            // A form that somebody fills in with a link of their own would carry their name.
            if seen.survey.mode == Mode::Personal || !seen.survey.takes_answers(today) {
                return Err(AskingRefusal::NotOpen.into());
            }
            let terms = store::get_terms(conn, id)?.terms;
            Ok((seen, terms))
        })
        .await
}

/// Every page of the questions with its fields; the groups come last.
pub(super) fn pages(visit: &Visit, terms: &Terms) -> Value {
    let wording = Wording::of_paper(terms, visit);
    let page = |page: &Page| {
        json!({
            "title": wording.say(&page.title),
            "intro": page.intro.as_ref().map(|intro| wording.say(intro)),
            "fields": page.items.iter().map(|item| field(&wording, item)).collect::<Vec<_>>(),
        })
    };
    let mut pages: Vec<Value> = terms.questionnaire.pages.iter().map(page).collect();
    if !terms.breakdowns.is_empty() {
        let fields: Vec<Value> = terms.breakdowns.iter().map(|chosen| group(&wording, chosen)).collect();
        let title = visit.say(&Text::new("surveys-paper-groups"));
        pages.push(json!({ "title": title, "intro": null, "fields": fields }));
    }
    pages.into()
}
