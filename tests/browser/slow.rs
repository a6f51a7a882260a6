//! What a slow connection, and a browser that is slow to keep things, must not lose: held up on purpose, for as long as it takes.

use super::phone::{
    AIR, BOTH, NOISE, adds, approved_by_all, at_a_walk_round, noted_and_not_sent, photographed, seen,
    signed_in, told, written,
};
use crate::needs::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::database::{Database, run};
use crate::support::parts::Part;
use fantoccini::key::Key;
use image::{Rgb, RgbImage};

const SAVED: &str = "Everything is saved.";

#[test]
fn a_second_photograph_added_while_the_first_is_on_its_way_arrives_too_and_one_that_is_none_says_so() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        let folder = tempfile::tempdir().unwrap();
        let (large, none) = (folder.path().join("yard.png"), folder.path().join("none.jpg"));
        let small = photographed(&folder, "stairs.jpg");
        RgbImage::from_fn(300, 300, |x, y| Rgb([x, y, x * y].map(|n| u8::try_from(n * 97 % 251).unwrap())))
            .save(&large)
            .unwrap();
        std::fs::write(&none, "no picture").unwrap();
        phone.hold_up_connection().await;
        for (file, caption) in [(&large, "The yard"), (&small, "The stairs"), (&none, "Broken")] {
            adds(&phone, file, caption).await;
        }
        phone.sees("Waiting to be sent: The stairs").await;
        assert!(seen(&app, &needing).photographs.is_empty(), "the first is still on its way");
        phone.find_connection().await;
        phone.sees("Sent: The yard").await;
        phone.sees("Sent: The stairs").await;
        phone.sees("Broken: ").await;
        phone.click("Discard").await;
        phone.sees_no_more("Broken").await;
        let kept = seen(&app, &needing);
        let captions: Vec<&str> = kept.photographs.iter().map(|one| one.caption.as_str()).collect();
        assert_eq!(captions, ["The yard", "The stairs"]);
        they_are_in_the_report(&app, &needing, &phone, &one).await;
    });
}

#[test]
fn a_photograph_entered_while_the_browser_still_keeps_the_one_before_stays_in_its_form() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, _) = at_a_walk_round(&app).await;
        let folder = tempfile::tempdir().unwrap();
        let file = photographed(&folder, "yard.jpg");
        phone.hold_up_keeping().await;
        for caption in ["The yard", "The gate"] {
            adds(&phone, &file, caption).await;
        }
        phone.upload("Photograph", &file).await;
        phone.fill("What does it show?", "The stairs").await;
        phone.sees("Waiting to be sent: The gate").await;
        assert!(seen(&app, &needing).photographs.is_empty(), "nothing is sent before it is kept");
        phone.let_go_of_keeping().await;
        phone.sees("Sent: The yard").await;
        phone.sees("Sent: The gate").await;
        assert_eq!(phone.value("What does it show?").await, "The stairs");
        phone.submit("Add the photograph").await;
        phone.sees("Sent: The stairs").await;
        assert_eq!(seen(&app, &needing).photographs.len(), 3);
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
        phone.hold_up_connection().await;
        phone.press(Key::Enter).await;
        phone.sees("Sending").await;
        phone.type_text("1").await;
        assert_eq!(phone.value(people).await, "4");
        phone.find_connection().await;
        phone.sees_heading("Conversation of 2 February 2026").await;
        assert_eq!(written(&app, &needing), 1);
    });
}

#[test]
fn a_page_says_that_everything_is_saved_only_while_it_is() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, _) = at_a_walk_round(&app).await;
        phone.choose_in("Air", "Could be better").await;
        phone.fill(AIR, "Stuffy").await;
        phone.sees(SAVED).await;
        phone.hold_up_connection().await;
        phone.fill(AIR, "Stuffy by the ovens").await;
        phone.sees_no_more(SAVED).await;
        assert_eq!(seen(&app, &needing).observations["air"].note, "Stuffy");
        phone.find_connection().await;
        phone.sees(SAVED).await;
        assert_eq!(seen(&app, &needing).observations["air"].note, "Stuffy by the ovens");
    });
}

#[test]
fn signing_out_asks_too_when_the_browser_is_slow_to_say_what_it_keeps() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        noted_and_not_sent(&app, &needing, &phone, &one, "Loud by the mixers").await;
        phone.hold_up_keeping().await;
        phone.click("Sign out").await;
        phone.sees("Sign out and lose what was not sent?").await;
        phone.submit("Stay signed in").await;
        phone.let_go_of_keeping().await;
        phone.goto(&format!("{}{one}", app.address)).await;
        phone.sees(BOTH).await;
        assert_eq!(phone.value(NOISE).await, "Loud by the mixers");
    });
}

async fn they_are_in_the_report(app: &TestApp, needing: &Needing, phone: &Browser, one: &str) {
    phone.choose_in("Stairs", "Good").await;
    phone.sees("Everything is saved.").await;
    phone.goto(&format!("{}{one}/publication", app.address)).await;
    phone.submit("Publish the walk-round").await;
    phone.sees("The walk-round was published").await;
    phone.goto(&format!("{}{}", app.address, needing.page("report"))).await;
    phone.sees("The stairs").await;
    phone.check("needs-report-photographs").await;
    phone.click("Everything that was seen at Bakery").await;
    phone.sees_heading("Bakery, 2 February 2026").await;
    phone.check("walkround-read").await;
}
