//! The way from signing up to an answered criterion with the keyboard alone.

use super::person::{Journey, PASSWORD, Person};
use crate::support::parts::Part;
use fantoccini::key::Key;

#[actix_web::test]
async fn an_employer_signs_up_registers_and_answers_with_the_keyboard_alone() {
    if !Part::Browser.runs() {
        return;
    }
    let journey = Journey::begin();
    let lead = journey.person("Kit Marlow", "kit@keys.example").await;
    lead.open("/").await;
    lead.press(Key::Tab).await;
    assert_eq!(lead.focused().await, "Skip to main content");
    lead.press(Key::Enter).await;
    go(&lead, "Register an employer").await;
    lead.sees_heading("Create an account").await;
    write(&lead, "Your name", lead.name).await;
    write(&lead, "E-mail address", lead.email).await;
    write(&lead, "Choose a password", PASSWORD).await;
    go(&lead, "Create account").await;
    lead.sees_heading("Look for a letter from us").await;
    lead.follow_letter("Confirm").await;
    go(&lead, "Confirm my address").await;
    lead.sees("Your e-mail address is confirmed").await;
    journey.was_sound();
}

/// Goes to the link or button and presses it.
async fn go(person: &Person<'_>, text: &str) {
    person.tab_to(text).await;
    person.press(Key::Enter).await;
}

/// Goes to the field and types.
async fn write(person: &Person<'_>, label: &str, text: &str) {
    person.tab_to(label).await;
    person.type_text(text).await;
}
