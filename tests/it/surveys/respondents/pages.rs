//! From the first page to the review.

use halemark::questionnaires::Answer;
use halemark::surveys::rules::Mode;

use super::scene::{Respondent, open, taken};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    the_first_page_says_who_sees_what_before_anything_is_asked,
    somebody_with_a_slip_answers_page_by_page,
    everything_can_be_on_one_page,
    what_was_answered_survives_going_back_and_changing_it,
    what_cannot_be_read_is_said_at_its_field_and_nothing_is_lost,
    a_comment_of_two_megabytes_comes_back_with_its_text,
    nothing_is_sent_when_everything_was_left_out,
);

async fn the_first_page_says_who_sees_what_before_anything_is_asked(app: TestApp) {
    let opened = open(&app, Mode::Slips);
    let respondent = Respondent::with_code(&app, &opened.codes[0].printed()).await;
    for words in [
        "Northmoor Bakery Limited takes part in Better Health at Work Award",
        "You can leave out any question",
        "It is up to you whether you take part",
        "figures about 10 people or more",
        "only if 10 people or more wrote something there",
        "you cannot change or withdraw them",
        "Better Health at Work Award alone is responsible",
        "closes at the end of 16 March 2026",
        "116 123",
    ] {
        assert!(respondent.page.says(words), "{words} is missing in:\n{}", respondent.page.text());
    }
}

async fn somebody_with_a_slip_answers_page_by_page(app: TestApp) {
    let opened = open(&app, Mode::Slips);
    let mut respondent = Respondent::with_code(&app, &opened.codes[0].printed()).await;
    respondent.press("next", &[]).await;
    assert_eq!(respondent.page.heading(), "Your health in general");
    assert!(respondent.page.says("Page 1 of 9"), "{}", respondent.page.text());
    respondent.press("next", &[("q-general-health", "good"), ("q-long-term", "")]).await;
    respondent.press("next", &[("q-stress-work", "4")]).await;
    while respondent.page.heading() != "What should happen" {
        respondent.press("next", &[]).await;
    }
    let wishes = [("q-campaigns-1", "sleep"), ("q-campaigns-2", "stress"), ("q-best-time", "before")];
    respondent.press("next", &wishes).await;
    respondent.press("next", &[("q-suggestions", "Fruit.\nAnd sleep.")]).await;
    assert_eq!(respondent.page.heading(), "About you");
    respondent.press("next", &[("g-shift", "days")]).await;
    assert_eq!(respondent.page.heading(), "Check your answers");
    assert!(respondent.page.says("Nothing has been sent yet"));
    assert!(respondent.page.says("1. Sleep") && respondent.page.says("2. Stress and mental health"));
    assert!(taken(&app, opened.survey).is_empty(), "nothing is kept before it is sent");
    respondent.press("send", &[]).await;
    assert_eq!((respondent.page.status, respondent.page.heading()), (200, "Thank you".to_owned()));

    let [answers] = taken(&app, opened.survey).try_into().unwrap();
    assert_eq!(answers.groups["shift"], "days");
    assert_eq!(answers.items.len(), 5);
    assert_eq!(answers.items["stress-work"], Answer::Number(4));
    assert_eq!(answers.items["campaigns"], Answer::Codes(vec!["sleep".into(), "stress".into()]));
    assert_eq!(answers.items["suggestions"], Answer::Text("Fruit.\nAnd sleep.".into()));
}

async fn everything_can_be_on_one_page(app: TestApp) {
    let opened = open(&app, Mode::Open);
    let mut respondent = Respondent::at(&app, &format!("/s/{}", opened.tag)).await;
    respondent.press("whole", &[]).await;
    for words in ["How is your health in general?", "Which topics do you want campaigns on?", "About you"] {
        assert!(respondent.page.says(words), "{words}");
    }
    respondent.press("next", &[("q-sleep", "2"), ("g-shift", "other")]).await;
    assert_eq!(respondent.page.heading(), "Check your answers");
    respondent.press("send", &[]).await;
    assert_eq!(respondent.page.heading(), "Thank you");
    assert_eq!(taken(&app, opened.survey)[0].items["sleep"], Answer::Number(2));
}

async fn what_was_answered_survives_going_back_and_changing_it(app: TestApp) {
    let opened = open(&app, Mode::Slips);
    let mut respondent = Respondent::with_code(&app, &opened.codes[0].printed()).await;
    respondent.press("next", &[]).await;
    respondent.press("next", &[("q-general-health", "good")]).await;
    respondent.press("back", &[("q-sleep", "2")]).await;
    assert_eq!(respondent.page.value_of("q-general-health").as_deref(), Some("good"));
    respondent.press("next", &[("q-general-health", "fair")]).await;
    assert_eq!(respondent.page.value_of("q-sleep").as_deref(), Some("2"));
    respondent.press("next", &[("q-sleep", "2")]).await;
    respondent.go_to_the_review().await;
    assert!(respondent.page.says("Fair") && !respondent.page.says("Good"));
    respondent.press("2", &[]).await;
    assert_eq!(respondent.page.heading(), "Stress, sleep and body");
    respondent.press("next", &[("q-sleep", "3")]).await;
    assert_eq!(respondent.page.heading(), "Check your answers", "a change leads back to the review");
    respondent.press("send", &[]).await;
    let answers = taken(&app, opened.survey);
    assert_eq!(answers[0].items["sleep"], Answer::Number(3));
    assert_eq!(answers[0].items["general-health"], Answer::Text("fair".into()));
}

async fn what_cannot_be_read_is_said_at_its_field_and_nothing_is_lost(app: TestApp) {
    let opened = open(&app, Mode::Slips);
    let mut respondent = Respondent::with_code(&app, &opened.codes[0].printed()).await;
    while respondent.page.heading() != "What should happen" {
        respondent.press("next", &[("q-sleep", "2")]).await;
    }
    let twice = [("q-campaigns-1", "sleep"), ("q-campaigns-2", "sleep")];
    let many = [("q-best-time", "before"), ("q-best-time", "during"), ("q-best-time", "after")];
    respondent.press("next", &[&twice[..], &many[..]].concat()).await;
    assert_eq!(respondent.page.status, 422);
    let error = |field| respondent.page.error_at(field).unwrap_or_default();
    assert!(error("q-campaigns-2").contains("chose this already"), "{}", respondent.page.text());
    assert_eq!(error("q-best-time"), "Choose at most 2");
    assert_eq!(respondent.page.value_of("q-campaigns-1").as_deref(), Some("sleep"));
    assert!(respondent.page.hidden().contains(&("q-sleep".to_owned(), "2".to_owned())));
    respondent.press("next", &[("q-campaigns-1", "sleep")]).await;
    assert_eq!(respondent.page.heading(), "In your own words");
}

async fn a_comment_of_two_megabytes_comes_back_with_its_text(app: TestApp) {
    let opened = open(&app, Mode::Slips);
    let mut respondent = Respondent::with_code(&app, &opened.codes[0].printed()).await;
    while respondent.page.heading() != "In your own words" {
        respondent.press("next", &[]).await;
    }
    let comment = "More fruit. ".repeat(2 * 1024 * 1024 / 12);
    respondent.press("next", &[("q-suggestions", &comment)]).await;
    assert_eq!(respondent.page.status, 422);
    let error = respondent.page.error_at("q-suggestions").unwrap();
    assert!(error.contains("too long") && error.contains("1,000"), "{error}");
    assert_eq!(respondent.page.value_of("q-suggestions").unwrap().trim_end(), comment.trim_end());
    respondent.press("next", &[("q-suggestions", "More fruit.")]).await;
    respondent.go_to_the_review().await;
    respondent.press("send", &[]).await;
    assert_eq!(taken(&app, opened.survey).len(), 1);
}

async fn nothing_is_sent_when_everything_was_left_out(app: TestApp) {
    let opened = open(&app, Mode::Slips);
    let mut respondent = Respondent::with_code(&app, &opened.codes[0].printed()).await;
    respondent.go_to_the_review().await;
    respondent.press("send", &[]).await;
    assert_eq!(respondent.page.status, 422);
    assert!(respondent.page.says("You left every question out"), "{}", respondent.page.text());
    assert!(taken(&app, opened.survey).is_empty());
    respondent.press("1", &[]).await;
    respondent.press("next", &[("q-general-health", "good")]).await;
    respondent.press("send", &[]).await;
    assert_eq!(taken(&app, opened.survey).len(), 1, "the code was not used up");
}
