//! What a browser keeps of what was not sent: when it goes, whose it is, and what is said of it.

use super::premises::{approved, begun, seen, signed_in, told, written};
use crate::needs::scene::{self, Needing};
use crate::support::app::{PASSWORD, Person, TestApp};
use crate::support::browser::{Browser, PHONE};
use crate::support::database::{Database, run};
use crate::support::parts::Part;
use fantoccini::key::Key;
use image::{Rgb, RgbImage};

/// The field of the note on noise.
pub const NOISE: &str = "Note: Noise (optional)";
/// The field of the note on the air.
pub const AIR: &str = "Note: Air (optional)";
/// What a page says that puts something back.
pub const PUT_BACK: &str = "What you had typed before this page closed is in the form again.";

#[test]
fn signing_out_with_something_unsent_asks_first_and_one_that_fails_deletes_nothing() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        phone.fill(NOISE, "Loud by the mixers").await;
        phone.sees("Choose how it was, too.").await;
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
        phone.sees(PUT_BACK).await;
        assert_eq!(phone.value(NOISE).await, "Loud by the mixers", "the sign-out came to nothing");
        phone.forget_cookies().await;
        phone.goto(&format!("{}/sign-in?notice=signed-out", app.address)).await;
        phone.sees("You are signed out.").await;
        signed_in(&app, &needing, &phone, &one).await;
        assert_eq!(phone.value(NOISE).await, "Loud by the mixers", "a session that ended is no sign-out");

        phone.click("Sign out").await;
        phone.submit("Sign out and delete it").await;
        phone.sees("You are signed out.").await;
        signed_in(&app, &needing, &phone, &one).await;
        assert_eq!(phone.value(NOISE).await, "");
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
fn two_tabs_of_a_conversation_keep_a_text_each() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let needing = scene::small(&app);
        let new = format!("{}{}", app.address, needing.page("conversations/new"));
        let phone = Browser::open().await;
        signed_in(&app, &needing, &phone, &needing.page("conversations/new")).await;
        let said = "What the group says: Sleep and tiredness";
        told(&phone, "2", "Nights are long.").await;
        phone.keeps("Nights are long.").await;
        let first = phone.open_tab().await;
        phone.goto(&new).await;
        phone.sees("This form is open in another tab of this browser, too.").await;
        assert_eq!(phone.value(said).await, "");
        told(&phone, "3", "Days are long.").await;
        phone.keeps("Days are long.").await;
        phone.close_tab(first).await;
        assert_eq!(phone.value(said).await, "Nights are long.", "neither writes over the other");
        phone.goto(&new).await;
        phone.sees(PUT_BACK).await;
        assert_eq!(phone.value(said).await, "Days are long.", "the newest that no tab has comes back first");
        approved(&phone).await;
        phone.sees_heading("Conversation of 3 February 2026").await;
        phone.goto(&new).await;
        phone.sees(PUT_BACK).await;
        assert_eq!(phone.value(said).await, "Nights are long.");
        approved(&phone).await;
        phone.sees_heading("Conversation of 2 February 2026").await;
        assert_eq!(written(&app, &needing), 2);
    });
}

#[test]
fn a_tab_that_outlives_a_sign_out_says_that_it_keeps_nothing() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (_, phone, _) = at_a_walk_round(&app).await;
        phone.fill(NOISE, "Loud").await;
        phone.sees("Choose how it was, too.").await;
        let first = phone.open_tab().await;
        phone.goto(&format!("{}/desk", app.address)).await;
        phone.click("Sign out").await;
        phone.submit("Sign out and delete it").await;
        phone.sees("You are signed out.").await;
        phone.close_tab(first).await;
        phone.fill(NOISE, "Loud by the mixers").await;
        phone.sees("This browser cannot keep what you type. Stay on this page until it is saved.").await;
    });
}

#[test]
fn what_was_never_sent_goes_after_thirty_days() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (_, phone, _) = at_a_walk_round(&app).await;
        phone.fill(NOISE, "Loud by the mixers").await;
        phone.sees("Choose how it was, too.").await;
        phone.age_kept(29).await;
        phone.reload().await;
        phone.sees(PUT_BACK).await;
        assert_eq!(phone.value(NOISE).await, "Loud by the mixers");
        phone.age_kept(2).await;
        phone.reload().await;
        phone.does_not_see(PUT_BACK).await;
        assert_eq!(phone.value(NOISE).await, "");
    });
}

#[test]
fn a_second_photograph_added_while_the_first_is_on_its_way_arrives_too_and_one_that_is_none_says_so() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, one) = at_a_walk_round(&app).await;
        let folder = tempfile::tempdir().unwrap();
        let (large, small, none) = (
            folder.path().join("yard.png"),
            folder.path().join("stairs.jpg"),
            folder.path().join("none.jpg"),
        );
        RgbImage::from_fn(300, 300, |x, y| Rgb([x, y, x * y].map(|n| u8::try_from(n * 97 % 251).unwrap())))
            .save(&large)
            .unwrap();
        RgbImage::from_pixel(60, 40, Rgb([90, 140, 60])).save(&small).unwrap();
        std::fs::write(&none, "no picture").unwrap();
        phone.slow_connection(2_000).await;
        for (file, caption) in [(&large, "The yard"), (&small, "The stairs"), (&none, "Broken")] {
            phone.upload("Photograph", file).await;
            phone.fill("What does it show?", caption).await;
            phone.submit("Add the photograph").await;
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
        let file = folder.path().join("yard.jpg");
        RgbImage::from_pixel(60, 40, Rgb([90, 140, 60])).save(&file).unwrap();
        phone.hold_up_keeping().await;
        for caption in ["The yard", "The gate"] {
            phone.upload("Photograph", &file).await;
            phone.fill("What does it show?", caption).await;
            phone.submit("Add the photograph").await;
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
fn a_note_that_is_too_long_says_so_beside_it_while_the_others_are_saved() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let (needing, phone, _) = at_a_walk_round(&app).await;
        phone.lose_connection().await;
        phone.choose_in("Air", "Could be better").await;
        phone.fill(AIR, &"a".repeat(20_001)).await;
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

/// A walk-round that was begun, open on the adviser's telephone.
pub async fn at_a_walk_round(app: &TestApp) -> (Needing, Browser, String) {
    let needing = scene::open(app);
    let one = begun(app, &needing).await;
    let phone = Browser::open().await;
    phone.resize(PHONE).await;
    signed_in(app, &needing, &phone, &one).await;
    (needing, phone, one)
}

/// Signs somebody in in a tab of its own, and comes back.
async fn in_another_tab(app: &TestApp, phone: &Browser, person: &Person) {
    let first = phone.open_tab().await;
    phone.goto(&format!("{}/sign-in", app.address)).await;
    phone.fill("E-mail address", &person.email).await;
    phone.fill("Password", PASSWORD).await;
    phone.submit("Sign in").await;
    phone.sees(&person.name).await;
    phone.close_tab(first).await;
}
