//! The pages on which everybody reads what surveys ask.

use halemark::questionnaires;

use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_visitor_finds_every_question_word_by_word,
    how_answers_are_counted_and_what_bands_compare_with_is_there_to_read,
    a_questionnaire_nobody_validated_says_so,
    every_limit_is_there_to_read_with_its_source_or_as_our_own_mark,
    the_pages_are_in_welsh_and_say_which_words_are_not,
);

async fn a_visitor_finds_every_question_word_by_word(app: TestApp) {
    let visitor = app.visitor();
    let list = visitor.get("/questionnaires").await;
    assert!(visitor.get("/").await.body().contains("href=\"/questionnaires\""), "every page leads there");
    let shipped = questionnaires::shipped().unwrap();
    assert!(shipped.len() >= 6);
    for questionnaire in shipped {
        let path = format!("/questionnaires/{}", questionnaire.slug);
        assert!(list.links().contains(&path), "{path} is not among {:?}", list.links());
        let page = visitor.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        for item in questionnaire.items() {
            let text = item.text.say("en", &questionnaire.languages);
            assert!(page.says(text), "{path} lacks {text}");
        }
    }
    assert_eq!(visitor.get("/questionnaires/none").await.status, 404);
}

async fn how_answers_are_counted_and_what_bands_compare_with_is_there_to_read(app: TestApp) {
    let page = app.visitor().get("/questionnaires/hse-indicator").await;
    assert!(page.says("Counted the other way round: 3, 6, 9, 12, 16, 18, 20, 22"), "{}", page.text());
    assert!(page.says("2.9387") && page.says("136 organisations") && page.says("one secondary source"));
    assert!(page.says("Crown copyright") && page.says("HSE does not endorse this survey"));
    assert!(page.says("Open Government Licence v3.0"));
}

async fn a_questionnaire_nobody_validated_says_so(app: TestApp) {
    let says = "Nobody has tested whether these questions measure what they ask about";
    assert!(app.visitor().get("/questionnaires/three-cs").await.says(says));
    assert!(!app.visitor().get("/questionnaires/ons4").await.says(says));
}

async fn every_limit_is_there_to_read_with_its_source_or_as_our_own_mark(app: TestApp) {
    let visitor = app.visitor();
    let list = visitor.get("/questionnaires").await;
    assert!(list.body().contains("id=\"limits\"") && list.says("no study gave it"), "{}", list.text());
    let page = visitor.get("/questionnaires/hse-indicator").await;
    let says = "A finding where the mean is under 3.4603. Source of the limit: Percentiles of the means of 136 organisations";
    assert!(page.says(says) && !page.says("Our own mark."), "{}", page.text());
    let page = visitor.get("/questionnaires/ons4").await;
    assert!(page.says("A finding from 10% on of those who answer: 0–4 . Our own mark."), "{}", page.text());
    let page = visitor.get("/questionnaires/pulse").await;
    assert!(page.says("A finding where the mean is under 5. Our own mark."), "{}", page.text());
    let page = visitor.get("/questionnaires/hna").await;
    assert!(
        page.says("A finding for each of these from 25% on: Stress and mental health · Sleep ·"),
        "{}",
        page.text()
    );
    let page = visitor.get("/questionnaires/three-cs").await;
    assert!(page.says("A finding where the mean is under 5. Our own mark."), "{}", page.text());
}

async fn the_pages_are_in_welsh_and_say_which_words_are_not(app: TestApp) {
    let visitor = app.visitor();
    visitor.get("/language?to=cy&next=/questionnaires").await;
    let page = visitor.get("/questionnaires").await;
    assert_eq!(page.heading(), "Beth mae arolygon yn ei ofyn");
    let page = visitor.get("/questionnaires/ons4").await;
    assert!(page.body().contains("<h1 class=\"govuk-heading-xl\" lang=\"en\">"), "{}", page.body());
}
