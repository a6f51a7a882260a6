//! Walk-rounds and conversations on a telephone: without a signal, past a killed tab, on two devices, past a session.

use super::phone::{
    AIR, BOTH, NOISE, OTHER, SLEEP, adds, adviser_signs_in, approved, at_a_walk_round, noted_and_not_sent,
    photographed, seen, signed_in, told, written,
};
use crate::needs::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::browser::{Browser, PHONE};
use crate::support::database::{Database, run};
use crate::support::parts::Part;

#[test]
fn a_walk_round_without_a_signal_loses_and_doubles_nothing() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        phone.check("walkround").await;
        phone.resize(PHONE).await;
        a_tab_killed_without_a_signal_keeps_notes_and_photographs(&app, &needing, &phone, &one).await;
        two_devices_show_both_texts(&app, &needing, &phone, &one).await;
        a_session_that_ends_asks_to_sign_in_and_sends_afterwards(&app, &needing, &phone).await;
        signing_out_clears_what_the_browser_kept(&app, &needing, &phone, &one).await;
    });
}

#[test]
fn a_conversation_stays_in_the_browser_until_the_group_approves_it_and_there_is_a_signal() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let needing = scene::small(&app);
        let new = needing.page("conversations/new");
        let phone = Browser::open().await;
        phone.resize(PHONE).await;
        signed_in(&app, &needing, &phone, &new).await;
        phone.check("conversation-new").await;
        phone.resize(PHONE).await;
        phone.goto(&format!("{}/desk", app.address)).await;
        let first = phone.open_tab().await;
        phone.goto(&format!("{}{new}", app.address)).await;
        told(&phone, "2", "Nights follow each other too fast.").await;
        phone.sees("Kept in this browser. Nothing is sent before you save.").await;
        assert_eq!(written(&app, &needing), 0, "nothing reached the server before the group approved it");
        phone.lose_connection().await;
        approved(&phone).await;
        phone.sees("There is no connection.").await;
        assert_eq!(written(&app, &needing), 0);
        phone.close_tab(first).await;
        phone.find_connection().await;
        phone.goto(&format!("{}{new}", app.address)).await;
        phone.sees_heading("Conversation of 2 February 2026").await;
        phone.sees("Nights follow each other too fast.").await;
        phone.check("conversation").await;
        assert_eq!(written(&app, &needing), 1, "it came once");
        phone.goto(&format!("{}{new}", app.address)).await;
        assert_eq!(phone.value(SLEEP).await, "", "the next form is empty");
        let long = format!("Too few free days. {}", "Freischicht".repeat(22));
        told(&phone, "3", &long).await;
        phone.forget_cookies().await;
        approved(&phone).await;
        phone.sees("You are signed out. What you typed is kept in this browser").await;
        assert_eq!(
            phone.url().await,
            format!("{}{new}", app.address),
            "no page has it that somebody else may see"
        );
        phone.click("Sign in again").await;
        adviser_signs_in(&needing, &phone).await;
        phone.sees_heading("Conversation of 3 February 2026").await;
        phone.sees("Too few free days.").await;
        phone.fits_the_width().await;
        assert_eq!(written(&app, &needing), 2, "it came once, after signing in");
    });
}

async fn a_tab_killed_without_a_signal_keeps_notes_and_photographs(
    app: &TestApp,
    needing: &Needing,
    phone: &Browser,
    one: &str,
) {
    phone.goto(&format!("{}/desk", app.address)).await;
    let first = phone.open_tab().await;
    phone.goto(&format!("{}{one}", app.address)).await;
    phone.lose_connection().await;
    phone.sees("Drinking water 0 of 2 noted").await;
    phone.choose_in("Drinking water", "A problem").await;
    phone.sees("Drinking water 1 of 2 noted").await;
    phone.fill("Note: Drinking water (optional)", "The only tap is in the yard.").await;
    phone.sees("There is no connection. What you type is kept in this browser").await;
    let folder = tempfile::tempdir().unwrap();
    adds(phone, &photographed(&folder, "yard.jpg"), "The tap in the yard").await;
    phone.sees("Waiting to be sent: The tap in the yard").await;
    for words in ["The only tap is in the yard.", "The tap in the yard"] {
        phone.keeps(words).await;
    }
    phone.close_tab(first).await;
    assert!(seen(app, needing).observations.is_empty(), "nothing was sent yet");
    phone.find_connection().await;
    phone.goto(&format!("{}{one}", app.address)).await;
    phone.sees("Everything is saved.").await;
    phone.sees("Sent: The tap in the yard").await;
    assert_eq!(phone.value("Note: Drinking water (optional)").await, "The only tap is in the yard.");
    let now = seen(app, needing);
    let water = &now.observations["drinking-water"];
    assert_eq!((water.note.as_str(), water.version), ("The only tap is in the yard.", 1));
    assert_eq!(now.photographs.len(), 1);
    phone.reload().await;
    phone.sees("The tap in the yard").await;
    assert_eq!(seen(app, needing).photographs.len(), 1, "and not once more");
}

async fn two_devices_show_both_texts(app: &TestApp, needing: &Needing, phone: &Browser, one: &str) {
    phone.lose_connection().await;
    phone.choose_in("Air", "Could be better").await;
    phone.fill(AIR, "Stuffy by the ovens").await;
    let desk = app.sign_in(&needing.asking.adviser).await;
    let form = [("mark-air", "good"), ("note-air", "Draughty by the door"), ("version-air", "0")];
    assert_eq!(desk.post(one, &form).await.status, 303);
    phone.find_connection().await;
    phone.sees("Somebody else wrote something else meanwhile. Look at both below.").await;
    phone.sees("Draughty by the door").await;
    assert_eq!(phone.value(AIR).await, "Stuffy by the ovens");
    assert_eq!(
        seen(app, needing).observations["air"].note,
        "Draughty by the door",
        "nothing is written over"
    );
    phone.reload().await;
    phone.sees("Somebody else wrote something else meanwhile. Look at both below.").await;
    assert_eq!(phone.value(AIR).await, "Stuffy by the ovens");
    assert_eq!(seen(app, needing).observations["air"].note, "Draughty by the door", "nor by a reload");
    phone.submit("Keep mine").await;
    phone.sees("Everything is saved.").await;
    assert_eq!(seen(app, needing).observations["air"].note, "Stuffy by the ovens");
}

async fn a_session_that_ends_asks_to_sign_in_and_sends_afterwards(
    app: &TestApp,
    needing: &Needing,
    phone: &Browser,
) {
    phone.forget_cookies().await;
    phone.choose_in("Stairs", "Good").await;
    phone.fill("Note: Stairs (optional)", "Wide and well lit").await;
    phone.sees("You are signed out. What you typed is kept in this browser").await;
    assert!(!seen(app, needing).observations.contains_key("stairs"));
    phone.click("Sign in again").await;
    adviser_signs_in(needing, phone).await;
    phone.sees("Everything is saved.").await;
    assert_eq!(seen(app, needing).observations["stairs"].note, "Wide and well lit");
}

/// A note beside another device's stays in the browser only, until somebody has chosen.
async fn signing_out_clears_what_the_browser_kept(
    app: &TestApp,
    needing: &Needing,
    phone: &Browser,
    one: &str,
) {
    noted_and_not_sent(app, needing, phone, one, "Loud by the mixers").await;
    phone.reload().await;
    phone.sees(BOTH).await;
    assert_eq!(phone.value(NOISE).await, "Loud by the mixers");
    phone.click("Sign out").await;
    phone.sees("Sign out and lose what was not sent?").await;
    phone.submit("Sign out and delete it").await;
    phone.sees("You are signed out.").await;
    signed_in(app, needing, phone, one).await;
    assert_eq!(phone.value(NOISE).await, OTHER, "the next person finds nothing of it");
}
