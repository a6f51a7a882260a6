//! Everybody answers in a language they read.

use halemark::surveys::rules::Mode;
use reqwest::Method;

use super::scene::{Respondent, open, taken};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    the_pages_are_in_the_language_of_the_browser_and_say_that_nobody_checked_it,
    changing_the_language_keeps_what_was_answered,
);

async fn the_pages_are_in_the_language_of_the_browser_and_say_that_nobody_checked_it(app: TestApp) {
    let opened = open(&app, Mode::Open);
    let path = format!("/s/{}", opened.tag);
    for (lang, begin, reviewed) in [
        ("pl", "Zacznij", false),
        ("ro", "Începeți", false),
        ("pt", "Começar", false),
        ("cy", "Dechrau", true),
    ] {
        let page = app.visitor().send(Method::GET, &path, &[("Accept-Language", lang)], "").await;
        assert_eq!(page.first("button[value='next']"), begin);
        assert_eq!(page.first(".hm-unreviewed").is_empty(), reviewed, "{lang}");
        assert!(page.body().contains(&format!("<html lang=\"{lang}\"")));
        assert!(
            page.first("span[lang='en']").contains("health"),
            "the purpose stays in English, and says so"
        );
    }
}

async fn changing_the_language_keeps_what_was_answered(app: TestApp) {
    let opened = open(&app, Mode::Open);
    let mut respondent = Respondent::at(&app, &format!("/s/{}", opened.tag)).await;
    respondent.press("next", &[]).await;
    respondent.press("next", &[("q-general-health", "good")]).await;
    respondent.send(&[("q-sleep", "2"), ("speak", "pl")]).await;
    assert_eq!(respondent.page.first("button[value='next']"), "Dalej");
    assert_eq!(respondent.page.first("[lang='en'] legend"), "I feel stressed by my work");
    assert_eq!(respondent.page.value_of("q-sleep").as_deref(), Some("2"));
    respondent.press("next", &[("q-sleep", "2")]).await;
    assert_eq!(respondent.page.first("button[value='next']"), "Dalej", "the language stays");
    for _ in 0..8 {
        respondent.press("next", &[]).await;
    }
    respondent.press("send", &[]).await;
    assert_eq!(respondent.page.heading(), "Dziękujemy");
    let answers = taken(&app, opened.survey);
    assert_eq!(answers[0].items.len(), 2);
}
