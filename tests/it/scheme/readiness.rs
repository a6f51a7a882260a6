//! The readiness check: a form without an account that keeps nothing.

use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;
use diesel::{QueryDsl, RunQueryDsl};
use halemark::platform::access::Actor;
use halemark::schema::{answers, applications, events, sessions};
use halemark::scheme::{self, Criterion, Definition, Facts, Level};
use std::collections::BTreeMap;

on_both!(
    whoever_has_everything_in_place_gets_the_level_and_goes_on_to_the_next,
    what_is_missing_is_said_with_the_first_steps_up,
    a_form_that_is_not_right_comes_back_as_typed,
    answers_travel_in_the_form_and_nothing_is_kept,
    only_what_applies_to_the_employer_is_asked,
    every_scheme_in_the_program_can_be_checked,
);

const PATH: &str = "/schemes/bhawa/readiness";

/// What is in the fields of a form.
type Form = BTreeMap<String, String>;

fn definition(app: &TestApp, slug: &str) -> Definition {
    let found = app.app.read_now(|conn| {
        let scheme = scheme::get_scheme(conn, slug)?;
        scheme::get_current_edition(conn, scheme.id)
    });
    found.unwrap().definition.clone()
}

/// An employer of forty with a canteen and no union, asked for `page`.
fn facts() -> Form {
    [
        ("headcount", "40"),
        ("fte", "38"),
        ("in_scope", "40"),
        ("has_food_outlet", "yes"),
        ("has_recognised_union", "no"),
        ("has_visitors", "yes"),
        ("page", "facts"),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect()
}

/// Answers to every criterion of a level, with all numbers that are asked.
fn all(form: &mut Form, definition: &Definition, level: &str, status: &str) {
    for criterion in definition.criteria.iter().filter(|of| of.levels.iter().any(|of| of.as_str() == level)) {
        form.insert(format!("answer-{}", criterion.code), status.to_owned());
        for counter in &criterion.counters {
            let name = format!("count-{}--{}", criterion.code, counter.name);
            match counter.of.at_least() {
                Some(number) => drop(form.insert(name, number.to_string())),
                None => {
                    for (part, value) in [("day", "1"), ("month", "2"), ("year", "2026")] {
                        form.insert(format!("{name}-{part}"), value.to_owned());
                    }
                }
            }
        }
    }
    form.insert("page".into(), level.to_owned());
}

async fn post(client: &Client, path: &str, form: &Form) -> Answer {
    let fields: Vec<(&str, &str)> =
        form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post(path, &fields).await
}

async fn whoever_has_everything_in_place_gets_the_level_and_goes_on_to_the_next(app: TestApp) {
    let (visitor, definition) = (app.visitor(), definition(&app, "bhawa"));
    let page = post(&visitor, PATH, &facts()).await;
    assert!(page.status == 200 && page.heading().contains("Questions for Bronze"), "{}", page.text());
    let mut form = facts();
    all(&mut form, &definition, "bronze", "met");
    let result = post(&visitor, PATH, &form).await;
    assert!(result.says("You would get Bronze") && result.says("Go on to the questions for Silver"));
    assert!(!result.says("What stands between"), "{}", result.text());
    form.insert("go".into(), "silver".into());
    let silver = post(&visitor, PATH, &form).await;
    assert!(silver.heading().contains("Questions for Silver"), "{}", silver.text());
    assert_eq!(silver.value_of("answer-bronze-1").as_deref(), Some("met"), "what was answered travels on");
    form.remove("go");
    all(&mut form, &definition, "silver", "met");
    assert!(post(&visitor, PATH, &form).await.says("You would get Silver"));
}

async fn what_is_missing_is_said_with_the_first_steps_up(app: TestApp) {
    let (visitor, definition) = (app.visitor(), definition(&app, "bhawa"));
    let mut form = facts();
    all(&mut form, &definition, "bronze", "met");
    form.insert("answer-bronze-3".into(), "in_progress".into());
    form.insert("count-bronze-2--campaigns".into(), "1".into());
    let result = post(&visitor, PATH, &form).await;
    assert!(
        result.says("No level yet") && result.says("What stands between you and Bronze"),
        "{}",
        result.text()
    );
    assert!(result.says("1 so far, at least 3 needed") && result.says("Started, not finished"));
    assert!(result.says("The shortest way to Bronze is 2 criteria"), "{}", result.text());
    let criterion = |code: &str| definition.criteria.iter().find(|of| of.code.as_str() == code).unwrap();
    for code in ["bronze-2", "bronze-3"] {
        assert!(result.first("ol.hm-steps").contains(&criterion(code).title), "{code}");
    }
    assert!(result.links().contains(&"/sign-up".to_owned()));
    form.insert("go".into(), "bronze".into());
    let again = post(&visitor, PATH, &form).await;
    assert_eq!(again.value_of("answer-bronze-3").as_deref(), Some("in_progress"));
    assert_eq!(again.value_of("count-bronze-2--campaigns").as_deref(), Some("1"));
}

async fn a_form_that_is_not_right_comes_back_as_typed(app: TestApp) {
    let (visitor, definition) = (app.visitor(), definition(&app, "bhawa"));
    let mut form = facts();
    form.insert("headcount".into(), "forty".into());
    form.remove("has_food_outlet");
    let again = post(&visitor, PATH, &form).await;
    assert_eq!((again.status, again.value_of("headcount").as_deref()), (422, Some("forty")));
    assert!(again.error_at("headcount").is_some());
    assert_eq!(again.error_at("has_food_outlet").as_deref(), Some("Select yes or no"));
    assert_eq!(again.value_of("has_visitors").as_deref(), Some("yes"));

    let mut form = facts();
    all(&mut form, &definition, "bronze", "met");
    form.remove("answer-bronze-1");
    form.insert("answer-bronze-3".into(), "certainly".into());
    form.insert("count-bronze-2--campaigns".into(), "a few".into());
    let again = post(&visitor, PATH, &form).await;
    assert_eq!(again.status, 422);
    for field in ["answer-bronze-1", "answer-bronze-3", "count-bronze-2--campaigns"] {
        assert!(again.error_at(field).is_some(), "{field}: {}", again.text());
    }
    assert_eq!(again.value_of("count-bronze-2--campaigns").as_deref(), Some("a few"));
    assert_eq!(again.value_of("answer-bronze-4").as_deref(), Some("met"));
    let not_allowed =
        definition.criteria.iter().find(|of| !of.allows_not_applicable && of.levels[0].as_str() == "bronze");
    let mut form = facts();
    all(&mut form, &definition, "bronze", "met");
    form.insert(format!("answer-{}", not_allowed.unwrap().code), "not_applicable".into());
    assert_eq!(post(&visitor, PATH, &form).await.status, 422);
    assert_eq!(post(&visitor, PATH, &Form::new()).await.status, 422, "an empty form asks for the facts");
}

async fn answers_travel_in_the_form_and_nothing_is_kept(app: TestApp) {
    let (visitor, definition) = (app.visitor(), definition(&app, "bhawa"));
    let count = || {
        app.app.read_now(|conn| {
            let counts: [i64; 4] = [
                answers::table.count().get_result(conn)?,
                applications::table.count().get_result(conn)?,
                events::table.count().get_result(conn)?,
                sessions::table.count().get_result(conn)?,
            ];
            Ok(counts)
        })
    };
    let before = count().unwrap();
    let mut form = facts();
    all(&mut form, &definition, "bronze", "met");
    for form in [facts(), form] {
        let page = post(&visitor, PATH, &form).await;
        assert!(page.status == 200 && page.header("set-cookie").is_none(), "{:?}", page.headers);
        assert_eq!(page.value_of("headcount").as_deref(), Some("40"), "the form carries what was said");
        assert!(!page.links().iter().any(|link| link.contains('?')), "{:?}", page.links());
    }
    assert_eq!(count().unwrap(), before);
}

async fn only_what_applies_to_the_employer_is_asked(app: TestApp) {
    let (visitor, definition) = (app.visitor(), definition(&app, "bhawa"));
    let applying = |facts: &Facts| {
        let of_bronze = definition.criteria.iter().filter(|of| of.levels[0].as_str() == "bronze");
        of_bronze.filter(|of| of.applies_to(facts, None)).map(|of| of.title.clone()).collect::<Vec<_>>()
    };
    for canteen in [true, false] {
        let facts_of = Facts {
            headcount: 40,
            fte_hundredths: 3800,
            people_in_scope: 40,
            has_food_outlet: canteen,
            has_recognised_union: false,
            has_visitors: true,
        };
        let mut form = facts();
        form.insert("has_food_outlet".into(), if canteen { "yes" } else { "no" }.into());
        let page = post(&visitor, PATH, &form).await;
        let asked = applying(&facts_of);
        assert_eq!(page.body().matches("class=\"hm-check\"").count(), asked.len());
        assert!(asked.iter().all(|title| page.says(title)), "{}", page.text());
    }
}

async fn every_scheme_in_the_program_can_be_checked(app: TestApp) {
    let visitor = app.visitor();
    let shipped = ["best-workplace", "bhawa", "small-employer-pledge", "workplace-wellbeing-charter"];
    app.app.write_now(&Actor::Operator, |tx| scheme::actions::publish_shipped(tx, &shipped)).unwrap();
    for scheme in app.app.read_now(scheme::list_schemes).unwrap() {
        let (path, definition) =
            (format!("/schemes/{}/readiness", scheme.slug), definition(&app, &scheme.slug));
        assert_eq!(visitor.get(&path).await.status, 200, "{path}");
        let mut form = facts();
        for level in &definition.levels {
            let own: Vec<&Criterion> =
                definition.criteria.iter().filter(|of| of.is_of(&level.code)).collect();
            if own.is_empty() {
                continue;
            }
            all(&mut form, &definition, level.code.as_str(), "met");
            let result = post(&visitor, &path, &form).await;
            assert!(
                result.status == 200 && !result.says("No level yet"),
                "{}: {}",
                level.title,
                result.text()
            );
        }
        let has_questions = |level: &&Level| definition.criteria.iter().any(|one| one.is_of(&level.code));
        let highest = definition.levels.iter().rfind(has_questions).unwrap();
        assert!(
            post(&visitor, &path, &form).await.says(&format!("You would get {}", highest.title)),
            "{path}"
        );
    }
}
