//! What a browser keeps on a device that several people use, in two tabs, and for what takes nothing any more.

use super::kept::{AIR, NOISE, PUT_BACK, at_a_walk_round};
use super::premises::{approved_by_all, seen, signed_in, told, written};
use crate::needs::scene;
use crate::support::app::{PASSWORD, Person, TestApp};
use crate::support::browser::Browser;
use crate::support::database::{Database, run};
use crate::support::parts::Part;
use fantoccini::key::Key;
use image::{Rgb, RgbImage};
use std::path::Path;

const HALF: &str = "Choose how it was, too.";
const LEFT: &str = "Not sent from this browser";

#[test]
fn somebody_who_signs_out_deletes_nothing_of_the_person_before() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        phone.fill(NOISE, "Loud by the mixers").await;
        phone.sees(HALF).await;
        phone.forget_cookies().await;
        somebody(&app, &phone, &needing.asking.coordinator).await;
        phone.click("Sign out").await;
        phone.sees("You are signed out.").await;
        signed_in(&app, &needing, &phone, &one).await;
        phone.sees(PUT_BACK).await;
        assert_eq!(phone.value(NOISE).await, "Loud by the mixers");
        phone.click("Sign out").await;
        phone.submit("Sign out and delete it").await;
        phone.sees("You are signed out.").await;
        signed_in(&app, &needing, &phone, &one).await;
        assert_eq!(phone.value(NOISE).await, "", "their own sign-out deletes it");
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
        phone.sees(PUT_BACK).await;
        assert_eq!(phone.value(AIR).await, "From the second tab");
    });
}

#[test]
fn what_was_kept_for_a_walk_round_that_is_closed_can_be_read_and_discarded() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        phone.fill(NOISE, "Loud by the <b>mixers</b>").await;
        phone.keeps("mixers").await;
        let desk = app.sign_in(&needing.asking.adviser).await;
        let form = [("mark-air", "good"), ("note-air", ""), ("version-air", "0")];
        assert_eq!(desk.post(&one, &form).await.status, 303);
        assert_eq!(desk.post(&format!("{one}/publication"), &[]).await.status, 303);
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
        phone.fill(NOISE, "Loud by the mixers").await;
        phone.keeps("mixers").await;
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
        let (_, phone, _) = at_a_walk_round(&app).await;
        phone.fill(NOISE, "L").await;
        phone.sees(HALF).await;
        phone.press(Key::Backspace).await;
        phone.sees_no_more(HALF).await;
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
        let (yard, stairs) = (folder.path().join("yard.png"), folder.path().join("stairs.jpg"));
        RgbImage::from_pixel(70, 40, Rgb([20, 140, 60])).save(&yard).unwrap();
        RgbImage::from_pixel(60, 40, Rgb([90, 140, 60])).save(&stairs).unwrap();
        added(&phone, &yard, "The yard").await;
        phone.sees("Sent: The yard").await;
        no_room_for(&app, &seen(&app, &needing).photographs[0].sha256);
        phone.lose_connection().await;
        added(&phone, &yard, "The yard once more").await;
        added(&phone, &stairs, "The stairs").await;
        phone.find_connection().await;
        phone.sees("Sent: The stairs").await;
        phone.sees("Waiting to be sent: The yard once more").await;
        for _ in 0..4 {
            phone.lose_connection().await;
            phone.find_connection().await;
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        }
        phone.sees("The yard once more: This photograph could not be saved.").await;
        assert_eq!(seen(&app, &needing).photographs.len(), 2);
    });
}

#[test]
fn nothing_can_be_typed_into_a_conversation_while_it_is_sent() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let needing = scene::small(&app);
        let phone = Browser::open().await;
        signed_in(&app, &needing, &phone, &needing.page("conversations/new")).await;
        told(&phone, "2", "Nights are long.").await;
        approved_by_all(&phone).await;
        let people = "How many people took part?";
        phone.fill(people, "4").await;
        phone.type_text("1").await;
        assert_eq!(phone.value(people).await, "41", "it is where the focus is");
        phone.press(Key::Backspace).await;
        phone.slow_connection(300).await;
        phone.press(Key::Enter).await;
        phone.sees("Sending").await;
        phone.type_text("1").await;
        assert_eq!(phone.value(people).await, "4");
        phone.find_connection().await;
        phone.sees_heading("Conversation of 2 February 2026").await;
        assert_eq!(written(&app, &needing), 1);
    });
}

async fn added(phone: &Browser, file: &Path, caption: &str) {
    phone.upload("Photograph", file).await;
    phone.fill("What does it show?", caption).await;
    phone.submit("Add the photograph").await;
}

/// Puts a folder where the file store wants to write these bytes.
fn no_room_for(app: &TestApp, sha256: &str) {
    let (folder, rest) = sha256.split_at(2);
    let file = app.data_dir.join("files").join(folder).join(rest);
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir_all(file.join("in-the-way")).unwrap();
}

async fn somebody(app: &TestApp, phone: &Browser, person: &Person) {
    phone.goto(&format!("{}/sign-in", app.address)).await;
    phone.fill("E-mail address", &person.email).await;
    phone.fill("Password", PASSWORD).await;
    phone.submit("Sign in").await;
    phone.sees(&person.name).await;
}
