use halemark::surveys::rules::{Entered, Mode, read_code};
use halemark::surveys::{self, State};

use super::scene::{self, launched, planned, stored};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    everybody_on_the_list_gets_a_link_of_their_own_and_the_same_one_again,
    the_list_is_read_from_what_was_pasted_and_closed_with_the_launch,
    reminders_go_to_everybody_not_too_often_and_three_times_at_most,
    a_letter_that_would_leave_after_the_close_stays,
    slips_are_printed_once_by_the_adviser_and_no_more_than_people_asked,
    a_poster_shows_the_tag_of_an_open_survey,
    a_survey_is_closed_early_by_whoever_may_launch_it,
    a_form_from_paper_counts_once_with_its_slip_and_only_the_adviser_types_it,
    who_leads_and_who_advises_are_told_of_results,
    employers_of_fewer_than_ten_are_told_that_results_are_pooled,
);

async fn everybody_on_the_list_gets_a_link_of_their_own_and_the_same_one_again(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let path = launched(&client, &asking, "personal").await;
    let survey = stored(&app, &path);
    assert_eq!((survey.mode, survey.asked), (Mode::Personal, 12), "the list counts");
    let first = app.link_to("p1@northmoor.example").await;
    let second = app.link_to("p2@northmoor.example").await;
    assert_ne!(first, second);
    let tag = survey.tag.unwrap();
    let (page, code) = first.split_once('#').unwrap();
    assert_eq!(page, format!("/s/{tag}"));
    assert!(matches!(read_code(code), Ok(Entered::Code(code)) if code.tag() == tag), "{first}");
    app.wait_days(4);
    let client = app.sign_in(&asking.scene.lead).await;
    let reminded = client.post_and_follow(&format!("{path}/reminders"), &[]).await;
    assert!(reminded.says("1 reminder was sent"), "{}", reminded.text());
    assert_eq!(app.link_to("p1@northmoor.example").await, first, "derived again, kept nowhere");
    assert_eq!(app.letters_to("p1@northmoor.example").await.len(), 2);
}

async fn the_list_is_read_from_what_was_pasted_and_closed_with_the_launch(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let path = planned(&client, &asking, "personal").await;
    let list = format!("{path}/invitees");
    assert_eq!(client.get(&format!("{path}/launch")).await.status, 409, "nobody is on the list");
    let wrong = client.post(&list, &[("addresses", "ann@northmoor.example\nbo@@northmoor.example")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.error_at("addresses").unwrap().contains("bo@@northmoor.example"), "{}", wrong.text());
    assert!(wrong.value_of("addresses").unwrap().contains("ann@northmoor.example"));
    let pasted = "Name,Address\nAnn,ANN@northmoor.example\nBo <bo@northmoor.example>\nann@northmoor.example";
    let page = client.post_and_follow(&list, &[("addresses", pasted)]).await;
    assert!(page.says("2 people are on the list"), "{}", page.text());
    let shown = client.get(&list).await.value_of("addresses").unwrap();
    assert_eq!(shown.trim(), "ann@northmoor.example\nbo@northmoor.example");
    let version = stored(&app, &path).version.to_string();
    assert_eq!(client.post(&format!("{path}/launch"), &[("version", &version)]).await.status, 303);
    let closed = client.get(&list).await;
    assert!(closed.says("2 people are on the list"), "{}", closed.text());
    assert!(!closed.body().contains("ann@northmoor.example"), "nobody sees it again");
    assert_eq!(client.post(&list, &[("addresses", pasted)]).await.status, 409);
}

async fn reminders_go_to_everybody_not_too_often_and_three_times_at_most(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let path = launched(&client, &asking, "personal").await;
    let reminders = format!("{path}/reminders");
    app.wait_days(2);
    let client = app.sign_in(&asking.scene.lead).await;
    assert!(client.get(&reminders).await.says("at least 3 days"));
    assert_eq!(client.post(&reminders, &[]).await.status, 409);
    for sent in 1..=3 {
        app.wait_days(3);
        let client = app.sign_in(&asking.scene.lead).await;
        assert_eq!(client.post(&reminders, &[]).await.status, 303, "{sent}");
        assert_eq!(client.post(&reminders, &[]).await.status, 409, "twice on one day");
    }
    app.wait_days(3);
    let client = app.sign_in(&asking.scene.lead).await;
    let page = client.get(&reminders).await;
    assert!(page.says("as often as may be"), "{}", page.text());
    assert_eq!(client.post(&reminders, &[]).await.status, 409);
    for who in 1..=12 {
        let letters = app.letters_to(&format!("p{who}@northmoor.example")).await;
        assert_eq!(letters.len(), 4, "an invitation and three reminders for everybody");
    }
}

async fn a_letter_that_would_leave_after_the_close_stays(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let path = launched(&client, &asking, "personal").await;
    assert_eq!(client.post(&format!("{path}/closing"), &[]).await.status, 303);
    assert!(app.letters_to("p1@northmoor.example").await.is_empty());
    app.wait_days(2);
    assert!(app.letters_to("p1@northmoor.example").await.is_empty(), "and is not tried again");
    let client = app.sign_in(&asking.scene.lead).await;
    let path = launched(&client, &asking, "personal").await;
    assert_eq!(app.letters_to("p1@northmoor.example").await.len(), 1, "{path}: those of an open one leave");
}

async fn slips_are_printed_once_by_the_adviser_and_no_more_than_people_asked(app: TestApp) {
    let asking = scene::set(&app);
    let lead = app.sign_in(&asking.scene.lead).await;
    let path = launched(&lead, &asking, "slips").await;
    assert_eq!(lead.get(&format!("{path}/slips")).await.status, 403, "not who works with them");
    assert_eq!(lead.post(&format!("{path}/sheet"), &[("slips", "3")]).await.status, 403);
    let adviser = app.sign_in(&asking.adviser).await;
    assert_eq!(adviser.get(&format!("{path}/slips")).await.value_of("slips").as_deref(), Some("40"));
    let many = adviser.post(&format!("{path}/sheet"), &[("slips", "41")]).await;
    assert_eq!(many.status, 422);
    assert!(many.error_at("slips").unwrap().contains("at most 40"), "{}", many.text());
    let sheet = adviser.post(&format!("{path}/sheet"), &[("slips", "40")]).await;
    assert_eq!(sheet.status, 200, "{}", sheet.text());
    assert_eq!(sheet.body().matches("<li class=\"hm-slip\">").count(), 40);
    let code = sheet.first(".hm-slip__code");
    assert!(matches!(read_code(&code), Ok(Entered::Code(_))), "{code}");
    assert_eq!(adviser.post(&format!("{path}/sheet"), &[("slips", "1")]).await.status, 409);
    let again = adviser.get(&format!("{path}/slips")).await;
    assert!(again.says("40 slips were printed"), "{}", again.text());
    assert!(!again.body().contains(&code));
}

async fn a_poster_shows_the_tag_of_an_open_survey(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let planned = planned(&client, &asking, "open").await;
    assert_eq!(client.get(&format!("{planned}/poster")).await.status, 409);
    let path = launched(&client, &asking, "open").await;
    let poster = client.get(&format!("{path}/poster")).await;
    let survey = stored(&app, &path);
    assert!(poster.says(survey.tag.as_deref().unwrap()), "{}", poster.text());
    assert!(poster.says("groups of 10 people or more"), "{}", poster.text());
    assert!(poster.body().contains("<path d=\"M4 4h7v1h-7z"), "a square's first corner");
    app.wait_days(20);
    let client = app.sign_in(&asking.scene.lead).await;
    assert_eq!(client.get(&format!("{path}/poster")).await.status, 409, "its last day has passed");
}

async fn a_survey_is_closed_early_by_whoever_may_launch_it(app: TestApp) {
    let asking = scene::set(&app);
    let adviser = app.sign_in(&asking.adviser).await;
    let path = launched(&adviser, &asking, "open").await;
    let contributor = app.sign_in(&asking.scene.contributor).await;
    assert_eq!(contributor.post(&format!("{path}/closing"), &[]).await.status, 403);
    assert!(adviser.get(&format!("{path}/closing")).await.says("cannot be opened again"));
    let page = adviser.post_and_follow(&format!("{path}/closing"), &[]).await;
    assert!(page.says("Closing"), "{}", page.text());
    assert_eq!(stored(&app, &path).state, State::Closing);
    assert_eq!(adviser.post(&format!("{path}/closing"), &[]).await.status, 409);
}

async fn employers_of_fewer_than_ten_are_told_that_results_are_pooled(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let path = planned(&client, &asking, "open").await;
    assert!(!client.get(&path).await.says("never told alone"));
    let mut small = scene::form("open");
    small[3].1 = "9";
    small.push(("version", "1"));
    let page = client.post_and_follow(&format!("{path}/details"), &small).await;
    assert!(page.says("never told alone"), "{}", page.text());
    assert!(client.get(&format!("{path}/launch")).await.says("never told alone"));
    let id = stored(&app, &path).id;
    assert_eq!(app.app.read_now(|conn| surveys::get(conn, id)).unwrap().asked, 9);
}

async fn a_form_from_paper_counts_once_with_its_slip_and_only_the_adviser_types_it(app: TestApp) {
    let asking = scene::set(&app);
    let lead = app.sign_in(&asking.scene.lead).await;
    let path = launched(&lead, &asking, "slips").await;
    let paper = lead.get(&format!("{path}/paper")).await;
    assert!(paper.says("I am clear what is expected of me at work"), "{}", paper.text());
    assert!(paper.says("Code of your slip"), "{}", paper.text());
    let entry = format!("{path}/entry");
    assert_eq!(lead.get(&entry).await.status, 403, "not who works with them");
    let adviser = app.sign_in(&asking.adviser).await;
    let code = adviser.post(&format!("{path}/sheet"), &[("slips", "2")]).await.first(".hm-slip__code");
    let form = adviser.get(&entry).await;
    let nonce = form.value_of("nonce").unwrap();
    let id = stored(&app, &path).id;
    let count = || app.app.read_now(|conn| surveys::count_sealed(conn, id)).unwrap();
    let typed = |code: &str| [("nonce", nonce.clone()), ("code", code.to_owned()), ("q-1", "4".into())];
    async fn send(
        client: &crate::support::client::Client,
        path: &str,
        form: &[(&str, String)],
    ) -> crate::support::client::Answer {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, text)| (*name, text.as_str())).collect();
        client.post(path, &form).await
    }
    let wrong = send(&adviser, &entry, &typed("AAAA-BBBB-CCCC-DDDD")).await;
    assert!(wrong.error_at("code").unwrap().contains("letter by letter"), "{}", wrong.text());
    let empty = send(&adviser, &entry, &typed(&code)[..2]).await;
    assert!(empty.error_at("code").unwrap().contains("Nothing is answered"), "{}", empty.text());
    assert_eq!(count(), 0);
    let taken = send(&adviser, &entry, &typed(&code)).await;
    assert_eq!((taken.status, taken.location()), (303, Some(entry.as_str())), "{}", taken.text());
    let again = send(&adviser, &entry, &typed(&code)).await;
    assert!(again.error_at("code").unwrap().contains("counted already"), "{}", again.text());
    assert_eq!(count(), 1);
}

async fn who_leads_and_who_advises_are_told_of_results(app: TestApp) {
    let asking = scene::set(&app);
    let lead = app.sign_in(&asking.scene.lead).await;
    let path = launched(&lead, &asking, "open").await;
    assert_eq!(lead.post(&format!("{path}/closing"), &[]).await.status, 303);
    assert!(!lead.get("/notices").await.says("results can be read"));
    app.run_job("survey-closings").await;
    assert_eq!(stored(&app, &path).state, State::Closed);
    for told in [&asking.scene.lead, &asking.adviser] {
        let page = app.sign_in(told).await.get("/notices").await;
        assert!(page.says("How are you at work?") && page.says("results can be read"), "{}", page.text());
    }
    let contributor = app.sign_in(&asking.scene.contributor).await;
    assert!(!contributor.get("/notices").await.says("results can be read"));
}
