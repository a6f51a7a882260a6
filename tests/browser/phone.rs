//! The adviser on the premises, with a telephone: at a walk-round, or with a group that talks.

use super::person::sign_in;
use crate::needs::scene::{self, Needing};
use crate::support::app::{PASSWORD, Person, TestApp};
use crate::support::browser::{Browser, PHONE};
use halemark::needs::{self, Walkround};
use image::{Rgb, RgbImage};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The field of the note on noise.
pub const NOISE: &str = "Note: Noise (optional)";
/// The field of the note on the air.
pub const AIR: &str = "Note: Air (optional)";
/// The field of what the group says of sleep.
pub const SLEEP: &str = "What the group says: Sleep and tiredness";
/// What a page says that puts something back.
pub const PUT_BACK: &str = "What you had typed before this page closed is in the form again.";
/// What a page says of a note that stays in the browser, until somebody has chosen between it and another's.
pub const BOTH: &str = "Look at both below.";
/// What another device noted of the noise.
pub const OTHER: &str = "Quiet by the door";

/// A walk-round that was begun, open on the adviser's telephone.
pub async fn at_a_walk_round(app: &TestApp) -> (Needing, Browser, String) {
    let needing = scene::open(app);
    let one = begun(app, &needing).await;
    let phone = Browser::open().await;
    phone.resize(PHONE).await;
    signed_in(app, &needing, &phone, &one).await;
    (needing, phone, one)
}

/// Notes the noise, which stays in the browser: another device wrote of it after the page was opened.
pub async fn noted_and_not_sent(app: &TestApp, needing: &Needing, phone: &Browser, one: &str, note: &str) {
    let desk = app.sign_in(&needing.asking.adviser).await;
    let form = [("mark-noise", "good"), ("note-noise", OTHER), ("version-noise", "0")];
    assert_eq!(desk.post(one, &form).await.status, 303);
    phone.fill(NOISE, note).await;
    phone.sees(BOTH).await;
    phone.keeps(note).await;
}

/// Begins a walk-round of the only site, and returns where it is.
pub async fn begun(app: &TestApp, needing: &Needing) -> String {
    let client = app.sign_in(&needing.asking.adviser).await;
    let employer = needing.asking.scene.employer;
    let sites = app.app.read_now(|conn| halemark::employers::list_sites(conn, employer)).unwrap();
    let site = sites[0].id.to_string();
    let form = [
        ("site", site.as_str()),
        ("walked_on-day", "2"),
        ("walked_on-month", "2"),
        ("walked_on-year", "2026"),
        ("checklist", "premises"),
    ];
    let begun = client.post(&needing.page("walkrounds/new"), &form).await;
    begun.location().expect("it begins").to_owned()
}

/// Opens a page as the adviser.
pub async fn signed_in(app: &TestApp, needing: &Needing, phone: &Browser, page: &str) {
    phone.goto(&format!("{}{page}", app.address)).await;
    adviser_signs_in(needing, phone).await;
    phone.goto(&format!("{}{page}", app.address)).await;
}

/// Signs the adviser in on the page that asks for it.
pub async fn adviser_signs_in(needing: &Needing, phone: &Browser) {
    sign_in(phone, &needing.asking.adviser.email, PASSWORD).await;
    phone.sees(&needing.asking.adviser.name).await;
}

/// Signs somebody in at the front door.
pub async fn comes_in(app: &TestApp, phone: &Browser, person: &Person) {
    phone.goto(&format!("{}/sign-in", app.address)).await;
    sign_in(phone, &person.email, PASSWORD).await;
    phone.sees(&person.name).await;
}

/// Fills in what a group said on a day in February.
pub async fn told(phone: &Browser, day: &str, words: &str) {
    phone.fill_date("When was it?", [day, "2", "2026"]).await;
    phone.fill("How many people took part?", "4").await;
    let rested = "Do people come to work rested? Which hours or shifts make that hard?";
    phone.choose_in(rested, "Weighs on many").await;
    phone.fill(SLEEP, words).await;
}

/// Saves the form with the approval of the group.
pub async fn approved(phone: &Browser) {
    approved_by_all(phone).await;
    phone.submit("Save the conversation").await;
}

/// Ticks the approval of the group.
pub async fn approved_by_all(phone: &Browser) {
    phone.choose("The owner and whoever manages the group were out of the room").await;
    phone.choose("I read this out, and the group agrees that it may be told like this").await;
}

/// A small photograph in a file, each name in a colour of its own.
pub fn photographed(folder: &TempDir, name: &str) -> PathBuf {
    let file = folder.path().join(name);
    let colour = name.bytes().fold(7, u8::wrapping_add);
    RgbImage::from_pixel(60, 40, Rgb([colour, 140, 60])).save(&file).unwrap();
    file
}

/// Adds a photograph to the walk-round.
pub async fn adds(phone: &Browser, file: &Path, caption: &str) {
    phone.upload("Photograph", file).await;
    phone.fill("What does it show?", caption).await;
    phone.submit("Add the photograph").await;
}

/// The walk-round as the server has it.
pub fn seen(app: &TestApp, needing: &Needing) -> Walkround {
    let all = app.app.read_now(|conn| needs::list_walkrounds(conn, needing.assessment, false)).unwrap();
    all.into_iter().next().expect("a walk-round")
}

/// How many conversations the server has.
pub fn written(app: &TestApp, needing: &Needing) -> usize {
    app.app.read_now(|conn| Ok(needs::list_conversations(conn, needing.assessment)?.len())).unwrap()
}
