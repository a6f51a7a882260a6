use super::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;
use crate::surveys::scene as asking;

on_both!(
    who_works_there_is_told_in_totals_and_a_wrong_sum_is_remarked,
    a_survey_of_the_employer_is_tied_to_it_and_no_other,
    the_review_is_a_day_to_come,
);

async fn who_works_there_is_told_in_totals_and_a_wrong_sum_is_remarked(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let (page, version) = (needing.page("profile"), "1");
    let wrong = client.post(&page, &[("version", version), ("shift-day", "some")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.error_at("shift-day").unwrap().starts_with("Enter a whole number"), "{}", wrong.text());
    let many = client.post(&page, &[("version", version), ("shift-day", "40"), ("shift-late", "9")]).await;
    assert!(
        many.error_at("shift-day").unwrap().starts_with("Only 48 people work for you"),
        "{}",
        many.text()
    );
    assert_eq!(many.value_of("shift-late").as_deref(), Some("9"), "what was typed stays");
    assert_eq!(wrong.value_of("shift-day").as_deref(), Some("some"));
    let form = [("version", version), ("shift-day", "30"), ("shift-night", "12"), ("age-25-44", "48")];
    let saved = client.post_and_follow(&page, &form).await;
    assert!(saved.says("By shift: together 42, and 48 people are in scope"), "{}", saved.text());
    assert!(!saved.says("By age: together"), "{}", saved.text());
    assert_eq!(saved.value_of("shift-night").as_deref(), Some("12"));
    assert!(client.get(&needing.path()).await.says("Who works here"), "the step is there");
    let late = client.post(&page, &form).await;
    assert_eq!(late.status, 422, "the version is the one before");
    assert!(late.says("Somebody else changed this"), "{}", late.text());
}

async fn a_survey_of_the_employer_is_tied_to_it_and_no_other(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let page = needing.page("survey");
    let nothing = client.post(&page, &[("version", "1")]).await;
    assert_eq!(nothing.error_at("survey").as_deref(), Some("Choose a survey, or none"));
    let planned = asking::planned(&client, &needing.asking, "slips").await;
    let survey = planned.trim_start_matches("/surveys/");
    assert!(client.get(&page).await.says("How are you at work?"));
    let tied = client.post_and_follow(&page, &[("version", "1"), ("survey", survey)]).await;
    assert!(tied.says("In progress"), "{}", tied.text());
    let other = app.person("Otto Other");
    crate::applications::scene::register(&app, &other, "Other Bakery Limited");
    let strange = app.sign_in(&other).await.post(&page, &[("version", "2"), ("survey", survey)]).await;
    assert_eq!(strange.status, 404);
}

async fn the_review_is_a_day_to_come(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.contributor).await;
    let page = needing.page("review");
    let on = |year: &'static str| {
        [("version", "1"), ("review_on-day", "2"), ("review_on-month", "3"), ("review_on-year", year)]
    };
    let past = client.post(&page, &on("2025")).await;
    assert_eq!(past.error_at("review_on-date").as_deref(), Some("Enter a day that is to come"));
    let far = client.post(&page, &on("2126")).await;
    assert_eq!(far.error_at("review_on-date").as_deref(), Some("Enter a day within the next five years"));
    let set = client.post_and_follow(&page, &on("2027")).await;
    assert!(set.says("Looked at again on 2 March 2027"), "{}", set.text());
}
