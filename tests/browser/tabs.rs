//! One site in two tabs of a browser: neither loses what is typed in the other.

use super::phone::{
    AIR, BOTH, NOISE, PUT_BACK, SLEEP, approved, at_a_walk_round, noted_and_not_sent, seen, signed_in, told,
    written,
};
use crate::needs::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::database::{Database, run};
use crate::support::parts::Part;

#[test]
fn two_tabs_of_a_conversation_keep_a_text_each() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let needing = scene::small(&app);
        let new = format!("{}{}", app.address, needing.page("conversations/new"));
        let phone = Browser::open().await;
        signed_in(&app, &needing, &phone, &needing.page("conversations/new")).await;
        told(&phone, "2", "Nights are long.").await;
        phone.keeps("Nights are long.").await;
        let first = phone.open_tab().await;
        phone.goto(&new).await;
        phone.sees("This form is open in another tab of this browser, too.").await;
        assert_eq!(phone.value(SLEEP).await, "");
        told(&phone, "3", "Days are long.").await;
        phone.keeps("Days are long.").await;
        phone.close_tab(first).await;
        assert_eq!(phone.value(SLEEP).await, "Nights are long.", "neither writes over the other");
        phone.goto(&new).await;
        phone.sees(PUT_BACK).await;
        assert_eq!(phone.value(SLEEP).await, "Days are long.", "the newest that no tab has comes back first");
        approved(&phone).await;
        phone.sees_heading("Conversation of 3 February 2026").await;
        phone.goto(&new).await;
        phone.sees(PUT_BACK).await;
        assert_eq!(phone.value(SLEEP).await, "Nights are long.");
        approved(&phone).await;
        phone.sees_heading("Conversation of 2 February 2026").await;
        assert_eq!(written(&app, &needing), 2);
    });
}

#[test]
fn a_tab_that_sends_leaves_the_newer_text_of_another_where_it_is() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        let first = phone.open_tab().await;
        phone.goto(&format!("{}{one}", app.address)).await;
        phone.lose_connection().await;
        let second = phone.turn_to(first).await;
        phone.choose_in("Air", "Could be better").await;
        phone.fill(AIR, "From the first tab").await;
        phone.keeps("From the first tab").await;
        let first = phone.turn_to(second).await;
        phone.fill(AIR, "From the second tab").await;
        phone.keeps("From the second tab").await;
        let second = phone.turn_to(first).await;
        phone.find_connection().await;
        phone.sees("Everything is saved.").await;
        assert_eq!(seen(&app, &needing).observations["air"].note, "From the first tab");
        phone.turn_to(second).await;
        phone.reload().await;
        phone.sees(BOTH).await;
        assert_eq!(phone.value(AIR).await, "From the second tab");
    });
}

#[test]
fn a_tab_that_outlives_a_sign_out_says_that_it_keeps_nothing() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        noted_and_not_sent(&app, &needing, &phone, &one, "Loud").await;
        let first = phone.open_tab().await;
        phone.goto(&format!("{}/desk", app.address)).await;
        phone.click("Sign out").await;
        phone.submit("Sign out and delete it").await;
        phone.sees("You are signed out.").await;
        phone.close_tab(first).await;
        phone.keeps_no_more("Loud").await;
        phone.fill(NOISE, "Loud by the mixers").await;
        phone.sees("This browser cannot keep what you type. Stay on this page until it is saved.").await;
    });
}

/// A conversation half written down in a browser without Web Locks, as Safari was before 15.4; and where its form is.
async fn told_without_locks(app: &TestApp) -> (Needing, Browser, String) {
    let needing = scene::small(app);
    let new = needing.page("conversations/new");
    let phone = Browser::open().await;
    phone.without_locks().await;
    signed_in(app, &needing, &phone, &new).await;
    assert!(!phone.has_locks().await, "it is a browser without them");
    told(&phone, "2", "Nights are long.").await;
    phone.keeps("Nights are long.").await;
    (needing, phone, format!("{}{new}", app.address))
}

#[test]
fn where_the_browser_has_no_locks_a_conversation_comes_back_too_and_is_sent_once() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, new) = told_without_locks(&app).await;
        phone.reload().await;
        phone.sees(PUT_BACK).await;
        assert_eq!(phone.value(SLEEP).await, "Nights are long.");
        approved(&phone).await;
        phone.sees_heading("Conversation of 2 February 2026").await;
        phone.goto(&new).await;
        assert_eq!(phone.value(SLEEP).await, "", "what was sent does not come back");
        assert_eq!(written(&app, &needing), 1);
    });
}

/// Nobody can say whose the form is: the second tab gets what was kept, and what is typed last is what comes back.
#[test]
fn where_the_browser_has_no_locks_what_was_typed_last_in_two_tabs_is_kept() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (_, phone, new) = told_without_locks(&app).await;
        let first = phone.open_tab().await;
        phone.without_locks().await;
        phone.goto(&new).await;
        phone.sees(PUT_BACK).await;
        assert_eq!(phone.value(SLEEP).await, "Nights are long.");
        phone.fill(SLEEP, "Nights are long, and days too.").await;
        phone.keeps("Nights are long, and days too.").await;
        phone.close_tab(first).await;
        phone.reload().await;
        phone.sees(PUT_BACK).await;
        assert_eq!(phone.value(SLEEP).await, "Nights are long, and days too.");
    });
}
