//! A person's own notices, and how they choose to be told.

use halemark::notices::actions::notify;
use halemark::notices::{Notice, NoticeKind};

use super::scene::{tell, tell_of_message};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    what_is_new_shows_on_the_desk_until_its_page_was_opened,
    all_can_be_marked_as_read_at_once,
    nobody_reads_what_somebody_else_was_told,
    nobody_is_told_of_what_they_did_themselves,
    a_long_list_has_pages_and_an_empty_one_says_so,
    every_kind_has_a_line_whatever_it_was_given,
    a_choice_that_is_missing_is_asked_for,
);

async fn what_is_new_shows_on_the_desk_until_its_page_was_opened(app: TestApp) {
    let reader = app.person("Rita Reader");
    let client = app.sign_in(&reader).await;
    assert!(!client.get("/desk").await.says("new notice"));
    tell_of_message(&app, &reader, "Policy");
    assert!(client.get("/desk").await.says("One new notice"));
    let list = client.get("/notices").await;
    assert!(list.says("Ada Adviser wrote to you about “Policy”"), "{}", list.text());
    let page = list.links().into_iter().find(|link| link.starts_with("/notices/")).unwrap();
    assert!(client.get(&page).await.says("wrote to you about “Policy”"));
    assert!(client.get("/desk").await.says("One new notice"), "looking changes nothing");
    let opened = client.post(&page, &[]).await;
    assert_eq!(opened.location(), Some("/account"), "it leads to what it is about");
    assert!(!client.get("/desk").await.says("new notice"));
    assert!(client.get("/notices").await.says("“Policy”"), "it stays in the list");
}

async fn all_can_be_marked_as_read_at_once(app: TestApp) {
    let (reader, other) = (app.person("Rita Reader"), app.person("Otto Other"));
    for title in ["Policy", "Campaigns"] {
        tell_of_message(&app, &reader, title);
        tell_of_message(&app, &other, title);
    }
    let client = app.sign_in(&reader).await;
    assert!(client.get("/notices").await.says("2 of them are new"));
    let page = client.post_and_follow("/notices/read", &[]).await;
    assert!(page.says("You have read all of them"), "{}", page.text());
    assert!(app.sign_in(&other).await.get("/notices").await.says("2 of them are new"));
}

async fn nobody_reads_what_somebody_else_was_told(app: TestApp) {
    let (reader, other) = (app.person("Rita Reader"), app.person("Otto Other"));
    tell_of_message(&app, &reader, "Policy");
    let list = app.sign_in(&reader).await.get("/notices").await;
    let page = list.links().into_iter().find(|link| link.starts_with("/notices/")).unwrap();
    let client = app.sign_in(&other).await;
    assert!(client.get("/notices").await.says("Nothing yet"));
    assert_eq!(client.get(&page).await.status, 404);
    assert_eq!(client.post(&page, &[]).await.status, 404);
    assert_eq!(app.visitor().get("/notices").await.location(), Some("/sign-in"));
}

async fn nobody_is_told_of_what_they_did_themselves(app: TestApp) {
    let (doer, other) = (app.person("Dora Doer"), app.person("Otto Other"));
    let notice = Notice::new(NoticeKind::Message, "/desk").with("who", "Dora Doer").with("title", "Policy");
    let actor = app.actor(&doer);
    let to = [other.id, doer.id, other.id];
    app.app.write_now(&actor, |tx| notify(tx, &to, &notice)).unwrap();
    assert!(app.sign_in(&doer).await.get("/notices").await.says("Nothing yet"));
    let list = app.sign_in(&other).await.get("/notices").await.text();
    assert_eq!(list.matches("“Policy”").count(), 1, "each once: {list}");
}

async fn a_long_list_has_pages_and_an_empty_one_says_so(app: TestApp) {
    let reader = app.person("Rita Reader");
    let client = app.sign_in(&reader).await;
    assert!(client.get("/notices").await.says("Nothing yet"));
    for number in 1..=26 {
        tell_of_message(&app, &reader, &format!("Criterion {number}."));
    }
    let (first, second) = (client.get("/notices").await, client.get("/notices?page=2").await);
    assert!(first.says("Criterion 26.") && !first.says("Criterion 1."), "{}", first.text());
    assert!(second.says("Criterion 1.") && !second.says("Criterion 2."), "{}", second.text());
}

async fn every_kind_has_a_line_whatever_it_was_given(app: TestApp) {
    let reader = app.person("Rita Reader");
    for kind in NoticeKind::ALL {
        tell(&app, &reader, &Notice::new(kind, "/desk"));
        let given = Notice::new(kind, "/desk").with("title", "Walking week").with("day", "2026-03-09");
        tell(&app, &reader, &given.with("who", "Ada").with("employer", "Mill").with("count", 3));
    }
    let overdue = Notice::new(NoticeKind::Due, "/desk").with("title", "Policy").with("day", "2026-03-01");
    tell(&app, &reader, &overdue.with("overdue", "yes"));
    let list = app.sign_in(&reader).await.get("/notices").await;
    assert!(list.says("“Policy” was due on 1 March 2026"), "{}", list.text());
    assert!(!list.says("not-told") && !list.says("notices-line"), "{}", list.text());
    for words in
        ["“Walking week” is due on 9 March 2026 (Mill)", "Something you work on for your employer is due"]
    {
        assert!(list.says(words), "{words}: {}", list.text());
    }
}

async fn a_choice_that_is_missing_is_asked_for(app: TestApp) {
    let client = app.sign_in(&app.person("Rita Reader")).await;
    let answer = client.post("/account/notices", &[("message", "page"), ("due", "never")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.error_at("due").is_some() && answer.error_at("message").is_none(), "{}", answer.text());
    assert_eq!(answer.value_of("message").as_deref(), Some("page"));
}
