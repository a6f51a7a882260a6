//! What a browser keeps of what was not sent: when it goes, whose it is, and what is said of it.

use super::phone::{
    AIR, BOTH, NOISE, OTHER, at_a_walk_round, begun, comes_in, noted_and_not_sent, seen, signed_in,
};
use crate::needs::scene;
use crate::support::app::{Person, TestApp};
use crate::support::browser::Browser;
use crate::support::database::{Database, run};
use crate::support::parts::Part;
use fantoccini::key::Key;

#[test]
fn signing_out_with_something_unsent_asks_first_and_one_that_fails_deletes_nothing() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        noted_and_not_sent(&app, &needing, &phone, &one, "Loud by the mixers").await;
        phone.tab_to("Skip to main content").await;
        phone.tab_to("Sign out").await;
        phone.press(Key::Enter).await;
        phone.sees("Sign out and lose what was not sent?").await;
        assert_eq!(phone.focused().await, "Stay signed in", "the harmless answer comes first");
        phone.check("leaving").await;
        phone.press(Key::Enter).await;
        phone.sees_no_more("Sign out and lose").await;
        assert_eq!(phone.value(NOISE).await, "Loud by the mixers");

        phone.lose_connection().await;
        phone.click("Sign out").await;
        phone.submit("Sign out and delete it").await;
        phone.find_connection().await;
        phone.goto(&format!("{}{one}", app.address)).await;
        phone.sees(BOTH).await;
        assert_eq!(phone.value(NOISE).await, "Loud by the mixers", "the sign-out came to nothing");
        phone.forget_cookies().await;
        phone.goto(&format!("{}/sign-in?notice=signed-out", app.address)).await;
        phone.sees("You are signed out.").await;
        signed_in(&app, &needing, &phone, &one).await;
        phone.sees(BOTH).await;
        assert_eq!(phone.value(NOISE).await, "Loud by the mixers", "a session that ended is no sign-out");

        phone.click("Sign out").await;
        phone.submit("Sign out and delete it").await;
        phone.sees("You are signed out.").await;
        signed_in(&app, &needing, &phone, &one).await;
        assert_eq!(phone.value(NOISE).await, OTHER);
        phone.click("Sign out").await;
        phone.sees("You are signed out.").await;
    });
}

#[test]
fn nothing_is_sent_in_the_name_of_somebody_else_who_signed_in_meanwhile() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, _) = at_a_walk_round(&app).await;
        phone.forget_cookies().await;
        phone.choose_in("Air", "Could be better").await;
        phone.fill(AIR, "Stuffy by the ovens").await;
        phone.sees("You are signed out. What you typed is kept in this browser").await;
        in_another_tab(&app, &phone, &needing.asking.coordinator).await;
        phone.sees("Somebody else is signed in in this browser now. Nothing was saved in their name.").await;
        assert!(seen(&app, &needing).observations.is_empty());
        assert_eq!(phone.value(AIR).await, "Stuffy by the ovens");
        phone.forget_cookies().await;
        in_another_tab(&app, &phone, &needing.asking.adviser).await;
        phone.sees("Everything is saved.").await;
        let now = seen(&app, &needing);
        assert_eq!(now.observations["air"].changed_by_name, needing.asking.adviser.name);
    });
}

#[test]
fn what_was_never_sent_goes_after_thirty_days() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        noted_and_not_sent(&app, &needing, &phone, &one, "Loud by the mixers").await;
        phone.age_kept(29).await;
        phone.reload().await;
        phone.sees(BOTH).await;
        assert_eq!(phone.value(NOISE).await, "Loud by the mixers");
        phone.age_kept(2).await;
        phone.reload().await;
        phone.does_not_see(BOTH).await;
        assert_eq!(phone.value(NOISE).await, OTHER);
    });
}

#[test]
fn a_note_that_is_too_long_says_so_beside_it_while_the_others_are_saved() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, _) = at_a_walk_round(&app).await;
        phone.lose_connection().await;
        phone.choose_in("Air", "Could be better").await;
        phone.paste(AIR, &"a".repeat(20_001)).await;
        phone.choose_in("Stairs", "Good").await;
        phone.find_connection().await;
        phone.sees("A note below could not be saved.").await;
        phone.sees("20,000").await;
        assert_eq!(seen(&app, &needing).observations.keys().collect::<Vec<_>>(), ["stairs"]);
        phone.fill(AIR, "Stuffy").await;
        phone.sees("Everything is saved.").await;
        assert_eq!(seen(&app, &needing).observations["air"].note, "Stuffy");
    });
}

#[test]
fn without_scripts_a_photograph_is_added_after_the_notes_are_saved() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let needing = scene::open(&app);
        let one = begun(&app, &needing).await;
        let phone = Browser::without_scripts().await;
        signed_in(&app, &needing, &phone, &one).await;
        assert!(!phone.offers("Add the photograph").await, "it would drop what was typed");
        phone.choose_in("Stairs", "Good").await;
        phone.submit("Save and add a photograph").await;
        phone.sees_heading("Add a photograph").await;
        assert!(seen(&app, &needing).observations.contains_key("stairs"));
    });
}

/// Signs somebody in in a tab of its own, and comes back.
async fn in_another_tab(app: &TestApp, phone: &Browser, person: &Person) {
    let first = phone.open_tab().await;
    comes_in(app, phone, person).await;
    phone.close_tab(first).await;
}
