//! Every way answering can end: each has a page that says what happened, and answers count once.

use halemark::surveys::rules::Mode;

use super::scene::{Respondent, open, taken};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    answers_that_are_sent_twice_count_once,
    answers_from_a_poster_that_are_sent_twice_count_once_and_another_visit_counts_for_itself,
    a_used_slip_is_told_before_anything_is_asked,
    two_tabs_with_one_code_count_once,
    a_survey_that_closed_meanwhile_takes_nothing_and_says_so,
    a_shared_device_goes_back_to_the_beginning_and_shows_nothing_of_the_last_person,
);

/// At the review, with one answer.
async fn answered(mut respondent: Respondent) -> Respondent {
    respondent.press("next", &[]).await;
    respondent.press("next", &[("q-general-health", "good")]).await;
    respondent.go_to_the_review().await;
    respondent
}

async fn answers_that_are_sent_twice_count_once(app: TestApp) {
    let opened = open(&app, Mode::Slips);
    let mut respondent = answered(Respondent::with_code(&app, &opened.codes[0].printed()).await).await;
    let (action, form) = (respondent.action(), respondent.form(&[("go", "send")]));
    respondent.press("send", &[]).await;
    assert_eq!(respondent.page.heading(), "Thank you");
    respondent.post_again(&action, &form).await;
    assert_eq!(
        (respondent.page.status, respondent.page.heading()),
        (409, "Your answers are in already".into())
    );
    assert!(respondent.page.says("they count once"), "{}", respondent.page.text());
    assert_eq!(taken(&app, opened.survey).len(), 1);
}

async fn answers_from_a_poster_that_are_sent_twice_count_once_and_another_visit_counts_for_itself(
    app: TestApp,
) {
    let opened = open(&app, Mode::Open);
    let link = format!("/s/{}", opened.tag);
    let mut respondent = answered(Respondent::at(&app, &link).await).await;
    let (action, form) = (respondent.action(), respondent.form(&[("go", "send")]));
    respondent.press("send", &[]).await;
    respondent.post_again(&action, &form).await;
    assert!(respondent.page.says("were sent from this page before"), "{}", respondent.page.text());
    assert_eq!(taken(&app, opened.survey).len(), 1);
    let mut other = answered(Respondent::at(&app, &link).await).await;
    other.press("send", &[]).await;
    assert_eq!(other.page.heading(), "Thank you");
    assert_eq!(taken(&app, opened.survey).len(), 2);
}

async fn a_used_slip_is_told_before_anything_is_asked(app: TestApp) {
    let opened = open(&app, Mode::Slips);
    let code = opened.codes[0].printed();
    answered(Respondent::with_code(&app, &code).await).await.press("send", &[]).await;
    let again = Respondent::with_code(&app, &code).await;
    assert_eq!((again.page.status, again.page.heading()), (409, "Your answers are in already".into()));
    assert!(again.page.says("somebody else has used your code"), "{}", again.page.text());
    let other = Respondent::with_code(&app, &opened.codes[1].printed()).await;
    assert_eq!(other.page.heading(), "How are you at work?", "other slips are good");
}

async fn two_tabs_with_one_code_count_once(app: TestApp) {
    let opened = open(&app, Mode::Personal);
    let code = opened.codes[0].printed();
    let mut one = answered(Respondent::with_code(&app, &code).await).await;
    let mut two = answered(Respondent::with_code(&app, &code).await).await;
    one.press("send", &[]).await;
    two.press("send", &[]).await;
    assert_eq!((one.page.status, two.page.status), (200, 409));
    assert_eq!(taken(&app, opened.survey).len(), 1);
}

async fn a_survey_that_closed_meanwhile_takes_nothing_and_says_so(app: TestApp) {
    let opened = open(&app, Mode::Slips);
    let code = opened.codes[0].printed();
    app.wait_days(14);
    let mut respondent = answered(Respondent::with_code(&app, &code).await).await;
    app.wait_days(1);
    respondent.press("send", &[]).await;
    assert_eq!((respondent.page.status, respondent.page.heading()), (410, "This survey has closed".into()));
    assert!(respondent.page.says("Its last day was 16 March 2026"), "{}", respondent.page.text());
    assert!(taken(&app, opened.survey).is_empty());
    assert_eq!(Respondent::with_code(&app, &code).await.page.status, 410);
    assert_eq!(Respondent::at(&app, &format!("/s/{}", opened.tag)).await.page.status, 410);
}

async fn a_shared_device_goes_back_to_the_beginning_and_shows_nothing_of_the_last_person(app: TestApp) {
    let opened = open(&app, Mode::Open);
    let beginning = format!("/s/{}?kiosk=1", opened.tag);
    let mut respondent = Respondent::at(&app, &beginning).await;
    respondent.press("next", &[]).await;
    let (action, form) =
        (respondent.action(), respondent.form(&[("q-general-health", "good"), ("go", "next")]));
    respondent.press("next", &[("q-general-health", "good")]).await;
    respondent.go_to_the_review().await;
    respondent.press("send", &[]).await;
    assert_eq!(respondent.page.heading(), "Thank you");
    let refresh = format!("content=\"30;url={beginning}\"");
    assert!(respondent.page.body().contains(&refresh), "{}", respondent.page.body());
    // What the browser's back button and a reload would send.
    respondent.post_again(&action, &form).await;
    assert_eq!(respondent.page.status, 409);
    assert!(!respondent.page.body().contains("general-health"), "{}", respondent.page.body());
    let next = Respondent::at(&app, &beginning).await;
    assert_ne!(next.form(&[]), form, "the next person starts anew");
}

/// What the program waits for a lock in this test.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(300);

#[test]
fn answers_that_meet_a_busy_database_are_kept_on_the_page_and_sent_a_moment_later() {
    use diesel::Connection;
    use diesel::connection::SimpleConnection;
    let fresh = crate::support::database::Database::Sqlite.fresh();
    actix_web::rt::System::new().block_on(async {
        let url = halemark::platform::db::DatabaseUrl::parse(&fresh.url).unwrap();
        let db = halemark::platform::db::Db::open_with(&url, PATIENCE).unwrap();
        let app = TestApp::start_on(fresh.url.clone(), db, |_| {}).await;
        let opened = open(&app, Mode::Slips);
        let mut respondent = answered(Respondent::with_code(&app, &opened.codes[0].printed()).await).await;
        let mut other = diesel::SqliteConnection::establish(&fresh.url["sqlite:".len()..]).unwrap();
        other.batch_execute("BEGIN EXCLUSIVE").unwrap();
        let carried = respondent.page.hidden();
        respondent.press("send", &[]).await;
        assert_eq!((respondent.page.status, respondent.page.heading()), (503, "Check your answers".into()));
        assert_eq!(respondent.page.hidden(), carried, "everything is kept");
        assert!(respondent.page.error_at("send").is_some() || respondent.page.says("There is a problem"));
        other.batch_execute("ROLLBACK").unwrap();
        assert!(taken(&app, opened.survey).is_empty());
        respondent.press("send", &[]).await;
        assert_eq!(respondent.page.heading(), "Thank you");
        assert_eq!(taken(&app, opened.survey).len(), 1);
    });
}
