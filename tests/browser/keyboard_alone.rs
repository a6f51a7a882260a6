//! The way from signing up to an answered criterion, and through a survey, with the keyboard alone.

use super::person::{Journey, Person};
use crate::support::app::PASSWORD;
use crate::support::browser::Browser;
use crate::support::database::{Database, run};
use crate::support::parts::Part;
use crate::surveys::respondents::scene::{self, taken};
use fantoccini::key::Key;
use halemark::questionnaires::Answer;
use halemark::surveys::rules::Mode;

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

#[test]
fn an_employee_opens_a_slip_answers_and_sends_with_the_keyboard_alone() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let opened = scene::open(&app, Mode::Slips);
        let employee = Browser::open().await;
        employee.goto(&format!("{}/s", app.address)).await;
        write(&employee, "Your code", &opened.codes[0].printed()).await;
        go(&employee, "Continue").await;
        employee.sees("What happens to your answers").await;
        go(&employee, "Start").await;
        employee.sees_heading("Your health in general").await;
        pick(&employee, "Very good", "Fair").await;
        for page in PAGES {
            go(&employee, "Continue").await;
            employee.sees_heading(page).await;
        }
        assert!(taken(&app, opened.survey).is_empty(), "nothing is sent before the last button");
        go(&employee, "Send my answers").await;
        employee.sees_heading("Thank you").await;
        let answers = taken(&app, opened.survey);
        let [one] = &answers[..] else { panic!("{answers:?}") };
        assert_eq!(one.items.get("general-health"), Some(&Answer::Text("fair".into())), "{one:?}");
    });
}

/// What follows the first page of the questions.
const PAGES: [&str; 9] = [
    "Stress, sleep and body",
    "Moving, eating and breaks",
    "Smoking, alcohol and drugs",
    "Life outside and through the years",
    "Support at work",
    "What should happen",
    "In your own words",
    "About you",
    "Check your answers",
];

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
async fn go(person: &Browser, text: &str) {
    person.tab_to(text).await;
    person.press(Key::Enter).await;
}

/// Goes to the field and types.
async fn write(person: &Browser, label: &str, text: &str) {
    person.tab_to(label).await;
    person.type_text(text).await;
}

/// Goes to the first of some radio buttons and on to the one that is meant.
async fn pick(person: &Browser, first: &str, label: &str) {
    person.tab_to(first).await;
    person.press(Key::Space).await;
    let is_there = async || {
        let is_there = person.focused().await == label;
        if !is_there {
            person.press(Key::Down).await;
        }
        is_there
    };
    person.until(&format!("the arrows should lead to {label:?}"), is_there).await;
}
