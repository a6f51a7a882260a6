//! What reaches people by letter.

use diesel::prelude::*;
use futures_util::future::join_all;
use halemark::notices::{Notice, NoticeKind};
use halemark::schema::outbox;

use super::scene::{tell, tell_of_message, write_digests};
use crate::support::app::{Person, TestApp, nine_on};
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    what_happened_in_a_day_leaves_in_one_letter_at_seven_the_next_morning,
    a_digest_leaves_once_however_many_servers_write_it,
    what_waited_while_no_server_ran_leaves_when_one_runs_again,
    what_was_read_and_what_is_not_wanted_by_letter_is_not_in_the_digest,
    a_kind_somebody_wants_at_once_leaves_at_once_and_not_again,
    a_duty_notice_leaves_at_once_whatever_was_chosen,
    a_digest_says_what_ends_and_what_is_over,
    the_outbox_holds_no_sentence_of_a_digest,
);

async fn what_happened_in_a_day_leaves_in_one_letter_at_seven_the_next_morning(app: TestApp) {
    let reader = app.person("Rita Reader");
    tell_of_message(&app, &reader, "Policy");
    tell_of_message(&app, &reader, "Campaigns");
    assert_eq!(write_digests(&app).await, 0, "seven in the morning was before it happened");
    set_clock(&app, 2026, 3, 3, -2, -1);
    assert_eq!(write_digests(&app).await, 0, "it is one minute to seven");
    set_clock(&app, 2026, 3, 3, -2, 0);
    assert_eq!(write_digests(&app).await, 1);
    let letters = app.letters_to(&reader.email).await;
    let [letter] = &letters[..] else { panic!("{letters:?}") };
    assert!(letter.starts_with("2 new notices\n"), "{letter}");
    let told = "Ada Adviser wrote to you about “Policy” (Northmoor Bakery)";
    assert!(letter.contains(told) && letter.contains("“Campaigns”"), "{letter}");
    let page = link_under(letter, told, &app.address);
    let client = app.sign_in(&reader).await;
    assert!(client.get(&page).await.says(told), "each line has its page");
}

async fn a_digest_leaves_once_however_many_servers_write_it(app: TestApp) {
    let readers: Vec<Person> = (0..6).map(|number| app.person(&format!("Reader {number}"))).collect();
    for reader in &readers {
        tell_of_message(&app, reader, "Policy");
    }
    app.wait_days(1);
    let written = join_all((0..4).map(|_| write_digests(&app))).await;
    assert_eq!(written.iter().sum::<usize>(), readers.len(), "{written:?}");
    for reader in &readers {
        assert_eq!(app.letters_to(&reader.email).await.len(), 1);
    }
}

async fn what_waited_while_no_server_ran_leaves_when_one_runs_again(app: TestApp) {
    let reader = app.person("Rita Reader");
    tell_of_message(&app, &reader, "Policy");
    app.wait_days(3);
    tell_of_message(&app, &reader, "Campaigns");
    app.wait_days(2);
    assert_eq!(write_digests(&app).await, 1, "five days later, in one letter");
    let letters = app.letters_to(&reader.email).await;
    assert!(letters[0].contains("“Policy”") && letters[0].contains("“Campaigns”"), "{letters:?}");
    assert_eq!(write_digests(&app).await, 0);
}

async fn what_was_read_and_what_is_not_wanted_by_letter_is_not_in_the_digest(app: TestApp) {
    let reader = app.person("Rita Reader");
    let client = app.sign_in(&reader).await;
    choose(&client, "nudge", "page").await;
    tell_of_message(&app, &reader, "Policy");
    client.post("/notices/read", &[]).await;
    tell_of_message(&app, &reader, "Campaigns");
    tell(&app, &reader, &Notice::new(NoticeKind::Nudge, "/desk").with("who", "Ada Adviser"));
    app.wait_days(1);
    assert_eq!(write_digests(&app).await, 1);
    let letters = app.letters_to(&reader.email).await;
    assert!(letters[0].contains("“Campaigns”"), "{letters:?}");
    assert!(!letters[0].contains("“Policy”") && !letters[0].contains("how the application"), "{letters:?}");
    let page = app.sign_in(&reader).await.get("/notices").await;
    assert!(page.says("asks how the application"), "on the page it is: {}", page.text());
}

async fn a_kind_somebody_wants_at_once_leaves_at_once_and_not_again(app: TestApp) {
    let reader = app.person("Rita Reader");
    choose(&app.sign_in(&reader).await, "message", "at_once").await;
    tell_of_message(&app, &reader, "Policy");
    let letters = app.letters_to(&reader.email).await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    assert!(letters[0].starts_with("Something new about Northmoor Bakery"), "{letters:?}");
    app.wait_days(1);
    assert_eq!(write_digests(&app).await, 0);
}

async fn a_duty_notice_leaves_at_once_whatever_was_chosen(app: TestApp) {
    let reader = app.person("Rita Reader");
    let client = app.sign_in(&reader).await;
    let form = [("team", "page"), ("quarantine", "page")];
    client.post("/account/notices", &[&all("page")[..], &form].concat()).await;
    let page = client.get("/account/notices").await;
    assert!(page.says("cannot be switched off") && page.value_of("team").is_none(), "{}", page.text());
    tell(&app, &reader, &Notice::new(NoticeKind::Team, "/desk").with("what", "removed"));
    assert_eq!(app.letters_to(&reader.email).await.len(), 1);
    tell_of_message(&app, &reader, "Policy");
    app.wait_days(1);
    assert_eq!((write_digests(&app).await, app.letters_to(&reader.email).await.len()), (0, 1));
}

async fn a_digest_says_what_ends_and_what_is_over(app: TestApp) {
    let reader = app.person("Rita Reader");
    let of = |what: &'static str, title: &'static str, overdue: &'static str| {
        let notice = Notice::new(NoticeKind::Expiry, "/desk").with("employer", "Northmoor Bakery");
        notice.with("what", what).with("title", title).with("day", "2026-04-11").with("overdue", overdue)
    };
    for notice in [
        of("evidence", "Policy", "no"),
        of("evidence", "Survey", "yes"),
        of("training", "Zoë O’Hara", "no"),
        of("training", "Abe Hale", "yes"),
    ] {
        tell(&app, &reader, &notice);
    }
    app.wait_days(1);
    assert_eq!(write_digests(&app).await, 1);
    let letters = app.letters_to(&reader.email).await;
    let letter = letters[0].split_whitespace().collect::<Vec<_>>().join(" ");
    for line in [
        "“Policy” is near its last day: it is current until 11 April 2026 (Northmoor Bakery)",
        "“Survey” is past its last day: it was current until 11 April 2026 (Northmoor Bakery)",
        "The training of Zoë O’Hara ends soon: it holds until 11 April 2026 (Northmoor Bakery)",
        "The training of Abe Hale is over: it held until 11 April 2026 (Northmoor Bakery)",
    ] {
        assert!(letter.contains(line), "{line} is not in {letter}");
    }
}

async fn the_outbox_holds_no_sentence_of_a_digest(app: TestApp) {
    let reader = app.person("Rita Reader");
    tell_of_message(&app, &reader, "Policy");
    app.wait_days(1);
    write_digests(&app).await;
    let kept: Vec<String> =
        app.app.read_now(|conn| Ok(outbox::table.select(outbox::params).load(conn)?)).unwrap();
    assert!(kept.iter().any(|params| params.contains("Policy")), "{kept:?}");
    assert!(!kept.iter().any(|params| params.contains("wrote to you")), "{kept:?}");
    assert!(app.letters_to(&reader.email).await[0].contains("wrote to you"));
}

/// Every kind that is open to choice, with this choice.
fn all(choice: &'static str) -> [(&'static str, &'static str); 9] {
    ["message", "assignment", "due", "nudge", "expiry", "survey", "needs", "plan", "directory"]
        .map(|kind| (kind, choice))
}

async fn choose(client: &Client, kind: &str, choice: &str) {
    let mut form = all("digest").to_vec();
    for (name, value) in &mut form {
        if *name == kind {
            *value = if choice == "page" { "page" } else { "at_once" };
        }
    }
    let page = client.post_and_follow("/account/notices", &form).await;
    assert_eq!(page.value_of(kind).as_deref(), Some(choice), "{}", page.text());
}

fn set_clock(app: &TestApp, year: i32, month: u32, day: u32, hours: i64, minutes: i64) {
    let at = nine_on(year, month, day) + chrono::Duration::hours(hours) + chrono::Duration::minutes(minutes);
    app.app.clock().set(at);
}

/// The path of the address that stands under a line of a letter.
fn link_under(letter: &str, line: &str, address: &str) -> String {
    let after = letter.split(line).nth(1).unwrap_or_else(|| panic!("{line} is not in {letter}"));
    let link = after.split_whitespace().next().unwrap();
    link.strip_prefix(address).unwrap_or_else(|| panic!("{link} is not of the site")).to_owned()
}
