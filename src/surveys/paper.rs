//! The questions on paper, to be printed; and as fields, for whoever types filled-in forms.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{AskingRefusal, ChosenBreakdown, Mode, Terms};
use super::{store, survey};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::text::Text;
use crate::platform::web::Visit;
use crate::questionnaires::rules::{
    Choice, Item, ItemKind, Mark, Page, Words, group_field, item_field, rank_field,
};

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
    let page = |page: &Page| {
        json!({
            "title": say(visit, terms, &page.title),
            "intro": page.intro.as_ref().map(|intro| say(visit, terms, intro)),
            "fields": page.items.iter().map(|item| field(visit, terms, item)).collect::<Vec<_>>(),
        })
    };
    let mut pages: Vec<Value> = terms.questionnaire.pages.iter().map(page).collect();
    if !terms.breakdowns.is_empty() {
        let fields: Vec<Value> = terms.breakdowns.iter().map(|chosen| group(visit, terms, chosen)).collect();
        let title = visit.say(&Text::new("surveys-paper-groups"));
        pages.push(json!({ "title": title, "intro": null, "fields": fields }));
    }
    pages.into()
}

fn field(visit: &Visit, terms: &Terms, item: &Item) -> Value {
    let mut field = common(visit, terms, item_field(&item.code), (&item.text, item.hint.as_ref()));
    let (kind, items) = match &item.kind {
        ItemKind::Single { choices } => ("radios", listed(visit, terms, choices)),
        ItemKind::Likert { choices } => {
            let mark =
                |at: &Mark| json!({ "value": at.mark.to_string(), "text": say(visit, terms, &at.text) });
            ("radios", choices.iter().map(mark).collect())
        }
        ItemKind::Scale { from, to, low, high, .. } => {
            let text = |number: i32| match number {
                _ if number == *from => format!("{number} – {}", say(visit, terms, low)),
                _ if number == *to => format!("{number} – {}", say(visit, terms, high)),
                _ => number.to_string(),
            };
            let number = |number: i32| json!({ "value": number.to_string(), "text": text(number) });
            ("scale", (*from..=*to).map(number).collect())
        }
        ItemKind::Several { choices, most } => {
            field["most"] = json!(most);
            ("checkboxes", listed(visit, terms, choices))
        }
        ItemKind::Ranking { choices, most } => {
            let rank = |rank: usize| json!({ "name": rank_field(&item.code, rank), "rank": rank });
            field["ranks"] = (1..=*most).map(rank).collect();
            ("ranking", listed(visit, terms, choices))
        }
        ItemKind::Text { longest } => {
            field["longest"] = json!(longest);
            ("text", Vec::new())
        }
    };
    field["kind"] = kind.into();
    field["items"] = items.into();
    field
}

fn group(visit: &Visit, terms: &Terms, chosen: &ChosenBreakdown) -> Value {
    let mut field = common(visit, terms, group_field(&chosen.code), (&chosen.text, chosen.hint.as_ref()));
    field["kind"] = "radios".into();
    field["items"] = listed(visit, terms, &chosen.groups).into();
    field
}

fn common(visit: &Visit, terms: &Terms, name: String, (text, hint): (&Words, Option<&Words>)) -> Value {
    json!({
        "name": name,
        "text": say(visit, terms, text),
        "lang": visit.lang.code(),
        "hint": hint.map(|hint| say(visit, terms, hint)),
        "skip": visit.say(&Text::new("surveys-entry-nothing")),
        "most": null,
        "longest": null,
        "ranks": [],
    })
}

fn listed(visit: &Visit, terms: &Terms, choices: &[Choice]) -> Vec<Value> {
    let listed = |choice: &Choice| json!({ "value": choice.code, "text": say(visit, terms, &choice.text) });
    choices.iter().map(listed).collect()
}

fn say<'a>(visit: &Visit, terms: &'a Terms, words: &'a Words) -> &'a str {
    words.say(visit.lang.code(), &terms.questionnaire.languages)
}
