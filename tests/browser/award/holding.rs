//! 7 and 8. The employer's letter and certificate, the public register, and what a revocation does.

use super::registering::{EMPLOYER, Employer};
use crate::browser::person::{Journey, Person};

/// Returns the award's number and the path of its page.
pub async fn the_employer_gets_a_letter_and_a_certificate(employer: &Employer<'_>) -> (String, String) {
    let lead = &employer.lead;
    let letter = lead.letter("Fellside Joinery has been awarded Bronze").await;
    let (_, number) = letter.split_once("Its number is ").unwrap_or_else(|| panic!("{letter}"));
    let number = number.split_whitespace().next().unwrap().trim_end_matches('.').to_owned();
    lead.follow_letter("Fellside Joinery has been awarded Bronze").await;
    lead.sees_heading(EMPLOYER).await;
    lead.sees(&number).await;
    lead.check("certificate").await;
    lead.click("Back").await;
    lead.sees("Open the certificate").await;
    lead.check("award").await;
    let page = lead.path().await;
    lead.open("/desk").await;
    lead.check("desk-holding").await;
    (number, page)
}

pub async fn the_public_register_shows_it(journey: &Journey, visitor: &Person<'_>, number: &str) {
    visitor.open("/register").await;
    visitor.sees(EMPLOYER).await;
    visitor.check("register").await;
    visitor.fill("Employer or award number", "fellside").await;
    visitor.select("Local authority", "Gateshead").await;
    visitor.select("Level", "Bronze").await;
    visitor.submit("Search").await;
    visitor.sees(EMPLOYER).await;
    visitor.check("register-found").await;
    visitor.click(EMPLOYER).await;
    visitor.sees(number).await;
    visitor.check("register-entry").await;
    assert!(open_data(journey, "csv").await.contains(EMPLOYER));
    assert!(open_data(journey, "json").await.contains(EMPLOYER));
}

pub async fn the_history_lists_every_step(employer: &Employer<'_>) {
    let lead = &employer.lead;
    lead.open(&format!("{}/history", employer.page)).await;
    lead.check("history").await;
    let mut history = lead.text().await;
    while lead.offers("Next page").await {
        lead.click("Next page").await;
        history += &lead.text().await;
    }
    for step in [
        "Entered a headcount of 48",
        "The employer was registered: everything asked for was there",
        "was invited as contributor",
        "Bronze application started",
        "Bronze application submitted",
        "Amir Khan was named as adviser",
        "was given to an assessor",
        "The assessment of application",
        "Bronze was awarded and released",
    ] {
        assert!(history.contains(step), "the history should say {step:?}:\n{history}");
    }
}

pub async fn a_revocation_drops_it_at_once(
    journey: &Journey,
    coordinator: &Person<'_>,
    employer: &Employer<'_>,
    visitor: &Person<'_>,
    (number, award): &(String, String),
) {
    coordinator.open(award).await;
    coordinator.click("Revoke this award").await;
    coordinator.check("revocation").await;
    coordinator.submit("Revoke the award").await;
    coordinator.sees("Say why the award is revoked").await;
    coordinator.fill("Why the award is revoked", "The employer asked for it after a sale.").await;
    coordinator.submit("Revoke the award").await;
    coordinator.sees("The award is revoked. We have written to the employer.").await;
    coordinator.check("award-revoked").await;
    visitor.open("/register").await;
    visitor.does_not_see(EMPLOYER).await;
    visitor.open(&format!("/register/{number}")).await;
    visitor.check("register-entry-revoked").await;
    assert!(!open_data(journey, "csv").await.contains(EMPLOYER));
    assert!(!open_data(journey, "json").await.contains(EMPLOYER));
    let letter = employer.lead.letter("Bronze for Fellside Joinery has been revoked").await;
    assert!(letter.contains("after a sale"), "{letter}");
}

async fn open_data(journey: &Journey, format: &str) -> String {
    let answer = reqwest::get(format!("{}/register.{format}", journey.site.address)).await.unwrap();
    assert!(answer.status().is_success(), "{}", answer.status());
    answer.text().await.unwrap()
}
