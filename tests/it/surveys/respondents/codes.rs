//! The box for the code.

use halemark::surveys::keys;
use halemark::surveys::rules::{Code, Mode};

use super::scene::{Opened, Respondent, open};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_code_is_read_however_it_is_typed,
    a_code_that_is_none_says_what_is_wrong_with_it,
    the_link_of_a_survey_with_codes_asks_for_the_code,
    a_poster_leads_to_the_questions_by_its_link_and_by_its_four_letters,
    nobody_who_is_signed_in_is_known_here,
);

async fn a_code_is_read_however_it_is_typed(app: TestApp) {
    let opened = open(&app, Mode::Slips);
    let printed = opened.codes[0].printed();
    for typed in [printed.clone(), printed.to_lowercase(), printed.replace('-', " ")] {
        let respondent = Respondent::with_code(&app, &typed).await;
        assert_eq!(respondent.page.heading(), "How are you at work?", "{}", respondent.page.text());
    }
}

async fn a_code_that_is_none_says_what_is_wrong_with_it(app: TestApp) {
    let opened = open(&app, Mode::Slips);
    let Opened { tag, codes, .. } = &opened;
    let mut mistyped = codes[0].printed();
    let last = mistyped.pop().unwrap();
    mistyped.push(if last == 'A' { 'B' } else { 'A' });
    let never_given = Code::new(tag, [7; 8]).printed();
    let other = Code::new(&keys::new_tag(), [7; 8]).printed();
    for (typed, expected) in [
        ("", "Enter your code"),
        ("ABC", "A code has 16 letters and numbers"),
        ("O0I1-AAAA-AAAA-AAAA", "It never has I, O, 0 or 1"),
        (mistyped.as_str(), "Check it letter by letter"),
        (never_given.as_str(), "Check it letter by letter"),
        (other.as_str(), "There is no survey with this code"),
        (tag.as_str(), "Enter the whole code"),
    ] {
        let respondent = Respondent::with_code(&app, typed).await;
        assert_eq!(respondent.page.status, 422, "{typed}");
        let error = respondent.page.error_at("code").unwrap();
        assert!(error.contains(expected), "{typed}: {error}");
        assert_eq!(respondent.page.value_of("code").as_deref(), Some(typed));
    }
}

async fn the_link_of_a_survey_with_codes_asks_for_the_code(app: TestApp) {
    let opened = open(&app, Mode::Personal);
    let mut respondent = Respondent::at(&app, &format!("/s/{}", opened.tag)).await;
    assert_eq!(respondent.page.first("label"), "Your code");
    assert!(respondent.page.body().contains("data-pass"), "where a script puts the code of the link");
    respondent.send(&[("code", &opened.codes[1].printed())]).await;
    assert_eq!(respondent.page.heading(), "How are you at work?");
    assert_eq!(Respondent::at(&app, "/s/ZZZZ").await.page.status, 404);
}

async fn a_poster_leads_to_the_questions_by_its_link_and_by_its_four_letters(app: TestApp) {
    let opened = open(&app, Mode::Open);
    let by_link = Respondent::at(&app, &format!("/s/{}", opened.tag.to_lowercase())).await;
    let by_letters = Respondent::with_code(&app, &opened.tag.to_lowercase()).await;
    for respondent in [by_link, by_letters] {
        assert!(respondent.page.says("Everybody uses the same link"), "{}", respondent.page.text());
    }
}

async fn nobody_who_is_signed_in_is_known_here(app: TestApp) {
    let opened = open(&app, Mode::Open);
    let person = app.person("Pia Person");
    let client = app.sign_in(&person).await;
    assert!(client.get("/account").await.body().contains("Pia Person"), "known elsewhere");
    let page = client.get(&format!("/s/{}", opened.tag)).await;
    assert!(!page.body().contains("Pia"), "{}", page.body());
    assert_eq!(page.header("set-cookie"), None);
    assert_eq!(page.header("cache-control"), Some("no-store"));
}
