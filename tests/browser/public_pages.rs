//! What somebody without an account sees, in English and in Welsh.

use super::person::Journey;
use crate::support::parts::Part;

const PAGES: [(&str, &str); 12] = [
    ("home", "/"),
    ("scheme", "/scheme/bhawa"),
    ("questions", "/scheme/bhawa/questions"),
    ("readiness", "/scheme/bhawa/readiness"),
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
