//! What a browser keeps on a device that several people use, and for what takes nothing any more.

use super::phone::{
    BOTH, NOISE, OTHER, adds, at_a_walk_round, comes_in, noted_and_not_sent, photographed, seen, signed_in,
};
use crate::applications;
use crate::needs::walkrounds::publish;
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::database::{Database, run};
use crate::support::parts::Part;
use fantoccini::key::Key;

const LEFT: &str = "Not sent from this browser";

#[test]
fn somebody_who_signs_out_deletes_nothing_of_the_person_before() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        noted_and_not_sent(&app, &needing, &phone, &one, "Loud by the mixers").await;
        phone.forget_cookies().await;
        comes_in(&app, &phone, &needing.asking.coordinator).await;
        phone.click("Sign out").await;
        phone.sees("You are signed out.").await;
        signed_in(&app, &needing, &phone, &one).await;
        phone.sees(BOTH).await;
        assert_eq!(phone.value(NOISE).await, "Loud by the mixers");
        phone.click("Sign out").await;
        phone.submit("Sign out and delete it").await;
        phone.sees("You are signed out.").await;
        signed_in(&app, &needing, &phone, &one).await;
        assert_eq!(phone.value(NOISE).await, OTHER, "their own sign-out deletes it");
    });
}

#[test]
fn signing_out_asks_for_the_drafts_of_who_signs_out_and_leaves_those_of_the_person_before() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let scene = applications::scene::set(&app);
        let desk = Browser::open().await;
        comes_in(&app, &desk, &scene.lead).await;
        desk.goto(&format!("{}{}", app.address, scene.criterion("bronze-1"))).await;
        desk.lose_connection().await;
        desk.fill("What you do", "We asked the night shift first.").await;
        desk.sees("There is no connection.").await;
        desk.forget_cookies().await;
        desk.find_connection().await;
        comes_in(&app, &desk, &scene.contributor).await;
        assert_eq!(desk.kept_under("halemark-draft ").await.len(), 1, "the lead's is in this browser");
        desk.click("Sign out").await;
        desk.sees("You are signed out.").await;
        assert_eq!(desk.kept_under("halemark-draft ").await.len(), 1, "and stays, without a question");
        comes_in(&app, &desk, &scene.lead).await;
        desk.click("Sign out").await;
        desk.sees("Sign out and lose what was not sent?").await;
        desk.submit("Sign out and delete it").await;
        desk.sees("You are signed out.").await;
        assert!(desk.kept_under("halemark-draft ").await.is_empty(), "their own sign-out deletes it");
    });
}

#[test]
fn what_was_kept_for_a_walk_round_that_is_closed_can_be_read_and_discarded() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        noted_and_not_sent(&app, &needing, &phone, &one, "Loud by the <b>mixers</b>").await;
        let desk = app.sign_in(&needing.asking.adviser).await;
        let form = [("mark-air", "good"), ("note-air", ""), ("version-air", "0")];
        assert_eq!(desk.post(&one, &form).await.status, 303);
        assert_eq!(publish(&desk, &one).await.status, 303);
        phone.reload().await;
        phone.sees(LEFT).await;
        phone.sees("Noise: Loud by the <b>mixers</b>").await;
        phone.check("walkround-left").await;
        phone.submit("Discard").await;
        phone.sees_no_more(LEFT).await;
        phone.reload().await;
        phone.sees_heading("Bakery, 2 February 2026").await;
        phone.does_not_see(LEFT).await;
        phone.click("Sign out").await;
        phone.sees("You are signed out.").await;
    });
}

#[test]
fn what_was_kept_for_a_walk_round_that_was_removed_is_on_the_list_of_walk_rounds() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        let list = format!("{}{}", app.address, needing.page("walkrounds"));
        noted_and_not_sent(&app, &needing, &phone, &one, "Loud by the mixers").await;
        phone.goto(&list).await;
        phone.does_not_see(LEFT).await;
        let desk = app.sign_in(&needing.asking.adviser).await;
        assert_eq!(desk.post(&format!("{one}/removal"), &[]).await.status, 303);
        phone.goto(&list).await;
        phone.sees(LEFT).await;
        phone.sees("Noise: Loud by the mixers").await;
    });
}

#[test]
fn what_was_typed_and_taken_back_is_not_kept() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, _) = at_a_walk_round(&app).await;
        phone.fill(NOISE, "L").await;
        phone.press(Key::Backspace).await;
        phone.sees("Everything is saved.").await;
        assert!(seen(&app, &needing).seen("noise").is_none(), "nor anywhere else");
        phone.click("Sign out").await;
        phone.sees("You are signed out.").await;
    });
}

#[test]
fn a_photograph_that_fails_each_time_holds_up_no_other_and_is_said_to_have_failed() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, _) = at_a_walk_round(&app).await;
        let folder = tempfile::tempdir().unwrap();
        let (yard, stairs) = (photographed(&folder, "yard.png"), photographed(&folder, "stairs.jpg"));
        adds(&phone, &yard, "The yard").await;
        phone.sees("Sent: The yard").await;
        no_room_for(&app, &seen(&app, &needing).photographs[0].sha256);
        phone.lose_connection().await;
        adds(&phone, &yard, "The yard once more").await;
        adds(&phone, &stairs, "The stairs").await;
        phone.find_connection().await;
        phone.sees("Sent: The stairs").await;
        phone.sees("Waiting to be sent: The yard once more").await;
        // Each time the connection comes back it is tried again, and in the end no more.
        let has_failed = async || {
            phone.lose_connection().await;
            phone.find_connection().await;
            phone.source().await.contains("The yard once more: This photograph could not be saved.")
        };
        phone.until("a photograph that fails each time should say so", has_failed).await;
        assert_eq!(seen(&app, &needing).photographs.len(), 2);
    });
}

/// Puts a folder where the file store wants to write these bytes.
fn no_room_for(app: &TestApp, sha256: &str) {
    let (folder, rest) = sha256.split_at(2);
    let file = app.data_dir.join("files").join(folder).join(rest);
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir_all(file.join("in-the-way")).unwrap();
}
