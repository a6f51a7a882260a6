//! What somebody types outlives their session, their tab and a colleague's answer.

use super::award::{answering, registering};
use super::person::{Journey, Person};
use crate::support::parts::Part;

/// The first criterion of Bronze.
const TITLE: &str = "A health needs assessment is offered to the whole workforce";

const LONG: &str = "We began with the night shift, since nobody had asked it before. Eleven of fourteen answered on paper, \
    two came to talk, and what they named first was the canteen: it closes an hour before their break. \
    The day shift named backs, and lifting; the office named neither.";

/// What the names of the texts that a browser keeps begin with.
const KEPT: &str = "halemark-draft";

#[actix_web::test]
async fn a_session_that_ends_in_the_middle_of_a_long_text_loses_nothing() {
    if !Part::Browser.runs() {
        return;
    }
    let journey = Journey::begin();
    let lead = journey.person("Nell Hargreave", "nell@longtext.example").await;
    let page = criterion_of(&lead).await;
    write_past_the_end_of_the_session(&lead, &page).await;
    lead.check("signed-out-with-a-text").await;
    lead.signs_in_here().await;
    the_text_is_in_its_form_and_is_saved(&lead, &page).await;
    journey.was_sound();
}

#[actix_web::test]
async fn a_session_that_ends_in_the_middle_of_a_long_text_loses_nothing_without_scripts() {
    if !Part::Browser.runs() {
        return;
    }
    let journey = Journey::begin();
    let lead = journey.person_without_scripts("Nell Hargreave", "nell@longtext.example").await;
    let page = criterion_of(&lead).await;
    write_past_the_end_of_the_session(&lead, &page).await;
    lead.signs_in_here().await;
    lead.sees_heading("You are signed in").await;
    lead.click("Go on to what you typed").await;
    the_text_is_in_its_form_and_is_saved(&lead, &page).await;
    journey.was_sound();
}

#[actix_web::test]
async fn what_was_typed_in_a_tab_that_was_closed_is_there_again() {
    if !Part::Browser.runs() {
        return;
    }
    let journey = Journey::begin();
    let lead = journey.person("Nell Hargreave", "nell@longtext.example").await;
    let page = criterion_of(&lead).await;
    a_draft_that_was_kept_is_there_on_another_device(&journey, &lead, &page).await;
    a_tab_closed_at_once_loses_nothing(&lead, &page).await;
    a_discarded_draft_is_gone(&lead, &page).await;
    journey.was_sound();
}

#[actix_web::test]
async fn what_was_typed_without_a_connection_comes_back() {
    if !Part::Browser.runs() {
        return;
    }
    let journey = Journey::begin();
    let lead = journey.person("Nell Hargreave", "nell@longtext.example").await;
    let page = criterion_of(&lead).await;
    a_tab_closed_without_a_connection_loses_nothing(&lead, &page).await;
    an_answer_saved_without_a_connection_is_not_lost(&lead, &page).await;
    assert!(lead.kept_under(KEPT).await.is_empty(), "what is saved is not kept in the browser any more");
    journey.was_sound();
}

#[actix_web::test]
async fn signing_out_clears_what_the_browser_kept() {
    if !Part::Browser.runs() {
        return;
    }
    let journey = Journey::begin();
    let lead = journey.person("Nell Hargreave", "nell@longtext.example").await;
    let page = criterion_of(&lead).await;
    lead.open(&page).await;
    type_without_a_connection(&lead, LONG).await;
    lead.click("Sign out").await;
    lead.sees("Sign out and lose what was not sent?").await;
    assert_eq!(lead.kept_under(KEPT).await.len(), 1, "nothing goes before the person says so");
    lead.find_connection().await;
    lead.submit("Sign out and delete it").await;
    lead.sees("You are signed out.").await;
    assert!(lead.kept_under(KEPT).await.is_empty(), "the next person at this computer finds nothing");
    journey.was_sound();
}

/// The employer registers and begins Bronze; returns the address of its first criterion.
async fn criterion_of(lead: &Person<'_>) -> String {
    let employer = registering::somebody_registers_the_employer(lead).await;
    let application = answering::the_employer_starts_bronze(lead, &employer).await;
    format!("{application}/criteria/bronze-1")
}

async fn write_past_the_end_of_the_session(lead: &Person<'_>, page: &str) {
    lead.open(page).await;
    lead.choose("In progress").await;
    lead.fill("What you do", LONG).await;
    lead.forget_cookies().await;
    lead.submit("Save and go to the list").await;
    lead.sees_heading("Sign in again").await;
}

async fn the_text_is_in_its_form_and_is_saved(lead: &Person<'_>, page: &str) {
    lead.sees_heading(TITLE).await;
    lead.sees("It is not saved yet").await;
    assert_eq!(lead.path().await, page);
    assert_eq!(lead.value("What you do").await, LONG);
    assert!(lead.is_chosen("In progress").await);
    lead.check("criterion-after-signing-in-again").await;
    lead.submit("Save and go to the list").await;
    lead.sees("The answer was saved").await;
    lead.open(page).await;
    assert_eq!(lead.value("What you do").await, LONG);
}

async fn a_draft_that_was_kept_is_there_on_another_device(journey: &Journey, lead: &Person<'_>, page: &str) {
    lead.open("/desk").await;
    let first = lead.open_tab().await;
    lead.open(page).await;
    lead.fill("What you do", LONG).await;
    the_server_has_it(lead).await;
    lead.check("criterion-draft-kept").await;
    lead.close_tab(first).await;
    let phone = journey.person(lead.name, lead.email).await;
    phone.sign_in().await;
    phone.open(page).await;
    phone.sees("This is your draft of").await;
    assert_eq!(phone.value("What you do").await, LONG);
    phone.check("criterion-with-draft").await;
}

async fn a_tab_closed_at_once_loses_nothing(lead: &Person<'_>, page: &str) {
    let more = format!("{LONG} And the drivers were asked by telephone.");
    let first = lead.open_tab().await;
    lead.open(page).await;
    lead.fill("What you do", &more).await;
    lead.close_tab(first).await;
    lead.open(page).await;
    let is_back = async || {
        lead.reload().await;
        lead.value("What you do").await == more
    };
    lead.until("what was typed in the tab that was closed should be there", is_back).await;
}

async fn a_discarded_draft_is_gone(lead: &Person<'_>, page: &str) {
    lead.open(page).await;
    lead.click("Discard the draft").await;
    lead.sees_heading("Discard your draft?").await;
    lead.check("draft-removal").await;
    lead.submit("Discard the draft").await;
    lead.sees("The draft was discarded").await;
    assert_eq!(lead.value("What you do").await, "");
    lead.reload().await;
    assert_eq!(lead.value("What you do").await, "");
}

async fn a_tab_closed_without_a_connection_loses_nothing(lead: &Person<'_>, page: &str) {
    lead.open("/desk").await;
    let first = lead.open_tab().await;
    lead.open(page).await;
    type_without_a_connection(lead, LONG).await;
    lead.check("criterion-without-a-connection").await;
    lead.close_tab(first).await;
    lead.find_connection().await;
    lead.open(page).await;
    lead.sees("What you had typed before this page closed is in the form again").await;
    assert_eq!(lead.value("What you do").await, LONG);
    lead.check("criterion-with-what-was-typed").await;
    the_server_has_it(lead).await;
}

async fn an_answer_saved_without_a_connection_is_not_lost(lead: &Person<'_>, page: &str) {
    let more = format!("{LONG} And the drivers were asked by telephone.");
    lead.choose("In progress").await;
    type_without_a_connection(lead, &more).await;
    lead.submit("Save and go to the list").await;
    lead.does_not_see("The answer was saved").await;
    lead.find_connection().await;
    lead.open(page).await;
    lead.sees("What you had typed before this page closed is in the form again").await;
    assert_eq!(lead.value("What you do").await, more);
    assert!(lead.is_chosen("In progress").await);
    lead.submit("Save and go to the list").await;
    lead.sees("The answer was saved").await;
    lead.open(page).await;
    assert_eq!(lead.value("What you do").await, more);
}

/// Types into the form in front, and sees that it stays in the browser.
async fn type_without_a_connection(lead: &Person<'_>, text: &str) {
    lead.lose_connection().await;
    lead.fill("What you do", text).await;
    lead.sees("There is no connection. What you type is kept in this browser until there is one.").await;
    assert_eq!(lead.kept_under(KEPT).await.len(), 1);
}

/// Waits until the draft has everything: what was typed while one was on its way goes with the next.
async fn the_server_has_it(lead: &Person<'_>) {
    lead.sees("Saved as your draft at").await;
    let has_all = async || lead.kept_under(KEPT).await.is_empty();
    lead.until("the server should have everything that was typed", has_all).await;
}
