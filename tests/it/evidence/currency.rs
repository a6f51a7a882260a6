use crate::applications::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    old_evidence_is_asked_about_until_somebody_says_that_it_still_holds,
    publicity_is_a_question_of_its_own_with_no_answer_given_beforehand,
);

async fn old_evidence_is_asked_about_until_somebody_says_that_it_still_holds(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let form = [
        ("kind", "note"),
        ("title", "Policy"),
        ("note", "Words."),
        ("about-day", "1"),
        ("about-month", "1"),
        ("about-year", "2025"),
    ];
    client.post(&format!("/employers/{}/evidence/new", scene.employer), &form).await;
    let list = format!("/employers/{}/evidence", scene.employer);
    let item =
        client.get(&list).await.links().into_iter().find(|link| link.starts_with("/evidence/")).unwrap();
    assert!(client.get(&list).await.says("Still current?"));
    let page = client.get(&item).await;
    assert!(page.says("It is about a day more than a year ago."), "{}", page.text());
    let question = format!("{item}/currency");
    assert!(client.get(&question).await.says("Is “Policy” still current?"));
    let until = |day, month, year| {
        [("version", "1"), ("until-day", day), ("until-month", month), ("until-year", year)]
    };
    let refused = client.post(&question, &until("1", "1", "2025")).await;
    assert!(refused.error_at("until-date").unwrap().starts_with("Enter a day that is still to come"));
    assert_eq!(client.post(&question, &until("1", "6", "2026")).await.status, 303);
    let page = client.get(&item).await;
    assert!(!page.says("more than a year ago") && page.says("1 June 2026"), "{}", page.text());
    let late = client.post(&question, &until("1", "9", "2026")).await;
    assert_eq!(late.status, 422, "a colleague said so already");
    assert!(late.says("1 June 2026"), "{}", late.text());
    assert_eq!(late.value_of("until-month").as_deref(), Some("9"), "nothing typed is lost");
    assert_eq!(late.value_of("version").as_deref(), Some("2"), "and it can be sent now");

    app.wait_days(120);
    let client = app.sign_in(&scene.viewer).await;
    assert!(client.get(&list).await.says("Past its last day"));
    assert!(!client.get(&item).await.says("Is it still current?"), "a reader is not asked");
    assert_eq!(client.get(&question).await.status, 403);
}

async fn publicity_is_a_question_of_its_own_with_no_answer_given_beforehand(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let form = [("kind", "note"), ("title", "Photograph"), ("note", "Words.")];
    client.post(&format!("/employers/{}/evidence/new", scene.employer), &form).await;
    let list = client.get(&format!("/employers/{}/evidence", scene.employer)).await;
    let item = list.links().into_iter().find(|link| link.starts_with("/evidence/")).unwrap();
    assert!(client.get(&item).await.says("Not asked yet"));
    let question = format!("{item}/publicity");
    let unanswered = client.post(&question, &[("version", "1")]).await;
    assert_eq!(unanswered.error_at("agreed").as_deref(), Some("Choose yes or no"));
    assert_eq!(client.post(&question, &[("version", "1"), ("agreed", "yes")]).await.status, 303);
    assert_eq!(client.post(&question, &[("version", "2"), ("agreed", "no")]).await.status, 303);
    assert!(!client.get(&item).await.says("Not asked yet"));
    let history = client.get(&format!("/employers/{}/history", scene.employer)).await;
    assert!(
        history.says("may be used in publicity: Photograph")
            && history.says("may not be used in publicity: Photograph")
    );
}
