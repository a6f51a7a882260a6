//! The readiness check: a few questions, the level they would come to, what is missing, and what to do first. For
//! everybody; nothing is kept.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::forms;
use super::rules::{
    Criterion, Definition, FactName, Facts, Level, LevelVerdict, Measure, Readiness, evaluate, facts_asked,
    ladder, readiness, ways_up,
};
use super::shown::{scheme_head, shown_gaps, shown_standards};
use super::store::{self, Edition};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::web::{Posted, Visit};

/// How many first steps are shown.
const FIRST: usize = 3;

/// Asks for the facts.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such scheme or it has no edition.
pub async fn show(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, AppError> {
    let edition = edition(&visit, path.into_inner()).await?;
    let definition = edition.definition.worded(visit.lang.code());
    visit.page("scheme/readiness.html", facts_page(&visit, &definition, &Posted::default()))
}

/// Takes one page of the form and shows the next: the questions of a level, or what the answers come to. `page` is the page
/// that was filled in, `go` the one asked for, if any: "facts" or the code of a level.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such scheme or it has no edition.
pub async fn answer(visit: Visit, path: web::Path<String>, posted: Posted) -> Result<HttpResponse, AppError> {
    let edition = edition(&visit, path.into_inner()).await?;
    let definition = edition.definition.worded(visit.lang.code());
    let form = |mut context: Value| {
        context["form"] = posted.to_value();
        context
    };
    let facts = match forms::facts(&posted, &facts_asked(&definition)) {
        Ok(facts) if posted.text("go") != "facts" => facts,
        Ok(_) => return visit.page("scheme/readiness.html", form(facts_page(&visit, &definition, &posted))),
        Err(AppError::Invalid(errors)) => {
            let context = facts_page(&visit, &definition, &posted);
            return visit.form_again("scheme/readiness.html", context, &posted, &errors);
        }
        Err(error) => return Err(error),
    };
    let ladder = ladder(&definition, &facts, definition.track_of(&facts).map(|track| &track.code));
    let named = |code: &str| ladder.iter().position(|(level, _)| level.code.as_str() == code);
    let questions = |at: usize| {
        let (level, asked) = &ladder[at];
        questions_page(&visit, &definition, &posted, level, asked)
    };
    // An optional level is not where a check begins.
    let first = ladder.iter().position(|(level, _)| !level.optional).or((!ladder.is_empty()).then_some(0));
    match (named(posted.text("go")), named(posted.text("page")), first) {
        (Some(wanted), _, _) => visit.page("scheme/readiness-questions.html", form(questions(wanted))),
        (None, Some(filled_in), _) => match forms::answers(&posted, &ladder[filled_in].1) {
            Err(AppError::Invalid(errors)) => {
                visit.form_again("scheme/readiness-questions.html", questions(filled_in), &posted, &errors)
            }
            read => {
                read?;
                result_page(&visit, &definition, &posted, facts, &ladder)
            }
        },
        (None, None, Some(first)) => visit.page("scheme/readiness-questions.html", form(questions(first))),
        (None, None, None) => result_page(&visit, &definition, &posted, facts, &ladder),
    }
}

async fn edition(visit: &Visit, slug: String) -> Result<Arc<Edition>, AppError> {
    visit
        .read(move |conn, _| {
            let scheme = store::get_scheme(conn, &slug)?;
            store::get_current_edition(conn, scheme.id)
        })
        .await
}

fn facts_page(visit: &Visit, definition: &Definition, posted: &Posted) -> Value {
    let asked = facts_asked(definition);
    let answers = definition.criteria.iter().flat_map(forms::answer_fields);
    json!({
        "scheme": scheme_head(visit, definition),
        "asks_fte": asked.sizes.contains(&Measure::Fte),
        "asks_in_scope": asked.sizes.contains(&Measure::PeopleInScope),
        "facts": asked.truths.iter().map(truth).collect::<Vec<_>>(),
        "hidden": hidden(posted, answers),
    })
}

fn truth(of: &FactName) -> Value {
    let key = match of {
        FactName::HasFoodOutlet => "readiness-food-outlet",
        FactName::HasRecognisedUnion => "readiness-union",
        FactName::HasVisitors => "readiness-visitors",
    };
    json!({ "name": forms::fact_name(*of), "key": key })
}

fn questions_page(
    visit: &Visit,
    definition: &Definition,
    posted: &Posted,
    level: &Level,
    asked: &[&Criterion],
) -> Value {
    let others = definition.criteria.iter().filter(|one| !asked.iter().any(|asked| asked.code == one.code));
    let carried = forms::fact_fields().into_iter().chain(others.flat_map(forms::answer_fields));
    let shown = |of: &&Criterion| {
        json!({
            "name": forms::answer_name(of),
            "number": of.number,
            "title": of.title,
            "good_looks_like": of.good_looks_like,
            "allows_not_applicable": of.allows_not_applicable,
            "counters": of.counters.iter().map(|counter| json!({
                "name": forms::counter_name(of, counter), "label": counter.label, "at_least": counter.of.at_least(),
            })).collect::<Vec<_>>(),
        })
    };
    json!({
        "scheme": scheme_head(visit, definition),
        "level": { "code": level.code, "title": level.title },
        "criteria": asked.iter().map(shown).collect::<Vec<_>>(),
        "hidden": hidden(posted, carried),
    })
}

fn result_page(
    visit: &Visit,
    definition: &Definition,
    posted: &Posted,
    facts: Facts,
    ladder: &[(&Level, Vec<&Criterion>)],
) -> Result<HttpResponse, AppError> {
    let today = day_of(visit.app.clock().now());
    let found = readiness(definition, facts, forms::findings(posted, &definition.criteria), today);
    let title = |verdict: &LevelVerdict| definition.level(&verdict.level).map(|level| level.title.as_str());
    let reached = found.verdicts.iter().rev().find(|verdict| verdict.is_met());
    let goal = found.verdicts.iter().find(|verdict| {
        !verdict.is_met() && definition.level(&verdict.level).is_some_and(|level| !level.optional)
    });
    let asked = |level: &Level| found.verdicts.iter().any(|verdict| verdict.level == level.code);
    let level =
        |level: &Level| json!({ "code": level.code, "title": level.title, "optional": level.optional });
    let all =
        forms::fact_fields().into_iter().chain(definition.criteria.iter().flat_map(forms::answer_fields));
    let (answered, open): (Vec<&Level>, Vec<&Level>) =
        ladder.iter().map(|(level, _)| *level).partition(|level| asked(level));
    let context = json!({
        "scheme": scheme_head(visit, definition),
        "as_of": today,
        "reached": reached.and_then(title),
        "goal": goal.map(|goal| missing(visit, definition, &found, goal)),
        "answered": answered.into_iter().map(level).collect::<Vec<_>>(),
        // The optional levels below, and the next one above.
        "open": open.iter().filter(|level| level.optional).chain(open.iter().find(|level| !level.optional))
            .map(|one| level(one)).collect::<Vec<_>>(),
        "standards": shown_standards(definition, &evaluate(definition, &found.inputs)),
        "hidden": hidden(posted, all),
    });
    visit.page("scheme/readiness-result.html", context)
}

/// What stands between somebody and a level, and the first steps of the cheapest way.
fn missing(visit: &Visit, definition: &Definition, found: &Readiness, goal: &LevelVerdict) -> Value {
    let ways = ways_up(definition, &found.inputs, &goal.level);
    let cheapest = ways.as_ref().and_then(|ways| ways.ways.first());
    let codes = cheapest.map(|way| way.criteria.as_slice()).unwrap_or_default();
    let mut steps: Vec<&Criterion> = codes.iter().filter_map(|code| definition.criterion(code)).collect();
    steps.sort_by_key(|criterion| criterion.effort);
    let step = |of: &&Criterion| json!({ "title": of.title, "good_looks_like": of.good_looks_like });
    json!({
        "title": definition.level(&goal.level).map(|level| level.title.as_str()),
        "needed": goal.needed,
        "in_place": goal.in_place,
        "steps": steps.iter().take(FIRST).map(step).collect::<Vec<_>>(),
        "way": codes.len(),
        "gaps": shown_gaps(visit, definition, goal),
    })
}

/// What was typed into these fields, to travel on: `[{name, value}]`.
fn hidden(posted: &Posted, names: impl IntoIterator<Item = String>) -> Vec<Value> {
    let filled = names.into_iter().filter(|name| posted.has(name));
    filled.map(|name| json!({ "value": posted.text(&name), "name": name })).collect()
}
