//! What somebody without an account sees, in English and in Welsh.

use super::person::Journey;
use crate::support::parts::Part;
use halemark::scheme::{Facts, pack};

const PAGES: [(&str, &str); 12] = [
    ("home", "/"),
    ("scheme", "/schemes/bhawa"),
    ("questions", "/schemes/bhawa/questions"),
    ("readiness", "/schemes/bhawa/readiness"),
    ("register-empty", "/register"),
    ("sign-in", "/sign-in"),
    ("sign-up", "/sign-up"),
    ("resets", "/resets"),
    ("privacy", "/privacy"),
    ("cookies", "/cookies"),
    ("accessibility", "/accessibility"),
    ("not-found", "/no-such-page"),
];

#[actix_web::test]
async fn every_public_page_is_sound_in_both_languages() {
    if !Part::Browser.runs() {
        return;
    }
    let journey = Journey::begin();
    let visitor = journey.person("A visitor", "visitor@nowhere.example").await;
    for (name, path) in PAGES {
        visitor.open(path).await;
        visitor.check(&format!("public-{name}")).await;
    }
    visitor.open("/").await;
    visitor.click("Cymraeg").await;
    for (name, path) in PAGES {
        visitor.open(path).await;
        visitor.check(&format!("public-{name}-cy")).await;
    }
    journey.was_sound();
}

#[actix_web::test]
async fn somebody_without_an_account_checks_where_they_stand_and_prints_it() {
    if !Part::Browser.runs() {
        return;
    }
    let journey = Journey::begin();
    let visitor = journey.person("A visitor", "visitor@nowhere.example").await;
    visitor.open("/").await;
    visitor.click("How the Better Health at Work Award works").await;
    visitor.click("Check where you stand").await;
    visitor.submit("Continue").await;
    visitor.sees("There is a problem").await;
    visitor.check("readiness-errors").await;
    visitor.fill("How many people work for the employer?", "40").await;
    for question in FACTS {
        visitor.choose_in(question, "No").await;
    }
    visitor.submit("Continue").await;
    visitor.sees("Questions for Bronze").await;
    visitor.check("readiness-questions").await;
    let asked = criteria_of_bronze();
    for title in &asked {
        visitor.choose_in(title, "Not yet").await;
    }
    visitor.submit("See where you stand").await;
    visitor.sees("No level yet").await;
    visitor.sees("First steps").await;
    visitor.check("readiness-result").await;
    visitor.submit("Answers for Bronze").await;
    visitor.sees("Questions for Bronze").await;
    let chosen = visitor.source().await.matches("value=\"not_started\" checked").count();
    assert_eq!(chosen, asked.len(), "what was said travels with the form");
    journey.was_sound();
}

/// What is asked about the employer besides its size.
const FACTS: [&str; 3] = [
    "Is there a canteen or a vending machine at any site?",
    "Does the employer recognise a trade union?",
    "Do visitors or contractors come to any site?",
];

/// What an employer of whom none of that is true is asked for Bronze: number and title.
fn criteria_of_bronze() -> Vec<String> {
    let shipped = pack::shipped().unwrap();
    let bhawa = shipped.iter().find(|of| of.scheme.slug.as_str() == "bhawa").unwrap();
    let facts = Facts { headcount: 40, fte_hundredths: 4000, people_in_scope: 40, ..Facts::default() };
    let asked =
        bhawa.criteria.iter().filter(|of| of.levels[0].as_str() == "bronze" && of.applies_to(&facts, None));
    asked.map(|of| format!("{}. {}", of.number, of.title)).collect()
}
