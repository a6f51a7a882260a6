//! 3. A senior person signs, and answers freeze.

use super::registering::{EMPLOYER, Employer};
use crate::browser::person::Person;
use crate::support::browser::Browser;

pub async fn a_colleague_is_still_typing(employer: &Employer<'_>, application: &str) {
    employer.colleague.open(&format!("{application}/criteria/bronze-12")).await;
    employer.colleague.fill("What you do", "Typed just before it was handed in.").await;
}

pub async fn the_application_is_submitted(lead: &Person<'_>, application: &str) {
    lead.open(application).await;
    lead.click("Check and submit").await;
    lead.sees_heading("Check your answers").await;
    lead.check("submission").await;
    lead.submit("Submit the application").await;
    lead.sees("Enter the name of the senior person who signs").await;
    lead.check("submission-errors").await;
    somebody_senior_signs(lead, "Helen Fell", EMPLOYER).await;
    lead.check("submitted").await;
    let letter = lead.letter("Your Bronze application was submitted").await;
    assert!(letter.contains("Helen Fell, Managing director, signed it."), "{letter}");
}

/// On the page that checks the answers.
pub async fn somebody_senior_signs(lead: &Browser, name: &str, employer: &str) {
    lead.fill("Name of the senior person who signs", name).await;
    lead.fill("Their role", "Managing director").await;
    lead.choose(&format!(
        "This person has read the answers and confirms for {employer} that they are true and that the evidence may be \
         seen by the assessor and the panel"
    ))
    .await;
    lead.submit("Submit the application").await;
    lead.sees("Application submitted").await;
}

pub async fn the_answers_are_frozen(employer: &Employer<'_>, application: &str) {
    let Employer { lead, colleague, .. } = employer;
    colleague.submit("Save and continue").await;
    colleague.sees_heading("Your answer was not saved").await;
    colleague.sees("Typed just before it was handed in.").await;
    colleague.check("criterion-locked").await;
    lead.open(&format!("{application}/criteria/bronze-12")).await;
    assert!(!lead.offers("Save and continue").await, "a submitted answer should not be editable");
    lead.does_not_see("Typed just before it was handed in.").await;
    lead.check("criterion-submitted").await;
    lead.open(application).await;
    lead.check("application-submitted").await;
    lead.open("/desk").await;
    lead.check("desk-submitted").await;
}
