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
    the_employer_is_registered(&lead).await;
    a_criterion_is_answered(&lead).await;
    journey.was_sound();
}

async fn the_employer_is_registered(lead: &Person<'_>) {
    go(lead, "Register an employer").await;
    lead.sees_heading("Register an employer").await;
    write(lead, "Legal name", "Marlow Keys Limited").await;
    pick(lead, "Company", "Neither").await;
    write(lead, "Sector", "Manufacturing").await;
    go(lead, "Save and continue").await;
    go_on_to(lead, "People who work for you").await;
    for (label, text) in [
        ("Headcount", "9"),
        ("Full-time equivalents", "7.5"),
        ("People the award covers", "9"),
        ("Day", "28"),
        ("Month", "2"),
        ("Year", "2026"),
    ] {
        write(lead, label, text).await;
    }
    go(lead, "Save and continue").await;
    go_on_to(lead, "Facts about the workplace").await;
    pick(lead, "Yes", "No").await;
    pick(lead, "Yes", "No").await;
    pick(lead, "Yes", "Yes").await;
    go(lead, "Save and continue").await;
    go_on_to(lead, "Your first site").await;
    write(lead, "Name of the site", "Shop").await;
    write(lead, "Postcode", "NE8 1AA").await;
    go(lead, "Continue").await;
    lead.sees("Which local authority is the site in?").await;
    pick(lead, "Gateshead", "Gateshead").await;
    go(lead, "Confirm and save").await;
    go_on_to(lead, "What may be published").await;
    pick(lead, "Yes", "No").await;
    pick(lead, "Yes", "No").await;
    go(lead, "Save and continue").await;
    go_on_to(lead, "What the award does not change").await;
    lead.tab_to("I have read this, and I accept it for the employer").await;
    lead.press(Key::Space).await;
    go(lead, "Save and continue").await;
    lead.sees("Everything is there: the employer is registered.").await;
}

async fn a_criterion_is_answered(lead: &Person<'_>) {
    go(lead, "Go to applications").await;
    lead.sees_heading("Applications").await;
    go(lead, "Start the Bronze application").await;
    lead.sees_heading("Bronze application").await;
    go(lead, "Answer it").await;
    lead.sees_heading("A health needs assessment is offered to the whole workforce").await;
    pick(lead, "Not started", "Met").await;
    write(lead, "What you do", "All nine were asked over tea.").await;
    go(lead, "Save and go to the list").await;
    lead.sees("The answer was saved").await;
}

/// From the employer's page to the next part of registering.
async fn go_on_to(person: &Person<'_>, heading: &str) {
    go(person, "Continue").await;
    person.sees_heading(heading).await;
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

/// Goes to the first of some radio buttons and on to the one that is meant.
async fn pick(person: &Person<'_>, first: &str, label: &str) {
    person.tab_to(first).await;
    person.press(Key::Space).await;
    while person.focused().await != label {
        person.press(Key::Down).await;
    }
}
