//! 1. An employer registers itself, and a colleague joins.

use crate::browser::person::{Journey, Person};

/// What the employer is called everywhere but in contracts.
pub const EMPLOYER: &str = "Fellside Joinery";

/// The employer's people, each at a window of their own, and the path of their employer's page.
pub struct Employer<'a> {
    pub lead: Person<'a>,
    pub colleague: Person<'a>,
    pub page: String,
}

pub async fn an_employer_registers(journey: &Journey) -> Employer<'_> {
    let lead = journey.person("Ruth Askew", "ruth.askew@fellside.example").await;
    let page = somebody_registers_the_employer(&lead).await;
    let colleague = a_colleague_joins(journey, &lead, &page).await;
    Employer { lead, colleague, page }
}

/// Returns the path of the employer's page.
pub async fn somebody_registers_the_employer(lead: &Person<'_>) -> String {
    somebody_signs_up(lead).await;
    let page = the_employer_is_made(lead).await;
    its_people_are_counted(lead).await;
    its_facts_are_told(lead).await;
    its_first_site_is_placed(lead).await;
    it_says_what_may_be_published(lead).await;
    it_accepts_the_legal_note(lead).await;
    page
}

async fn somebody_signs_up(lead: &Person<'_>) {
    lead.open("/sign-up").await;
    lead.submit("Create account").await;
    lead.sees("There is a problem").await;
    lead.check("sign-up-errors").await;
    lead.sign_up().await;
    lead.check("sign-up-letter").await;
    lead.follow_letter("Confirm your e-mail address").await;
    lead.check("confirmation").await;
    lead.click("Confirm my address").await;
    lead.sees("Your e-mail address is confirmed and you are signed in.").await;
    lead.check("desk-new").await;
}

async fn the_employer_is_made(lead: &Person<'_>) -> String {
    lead.click("Register an employer").await;
    lead.sees_heading("Register an employer").await;
    lead.check("employer-new").await;
    lead.submit("Save and continue").await;
    lead.sees("Enter the legal name of the employer").await;
    lead.check("employer-new-errors").await;
    lead.fill("Legal name", "Fellside Joinery Limited").await;
    lead.fill("Trading name (optional)", EMPLOYER).await;
    lead.choose("Company").await;
    lead.fill("Company number", "not a number").await;
    lead.select("Sector", "Manufacturing").await;
    lead.submit("Save and continue").await;
    lead.sees("A company number has 8 digits").await;
    assert_eq!(lead.value("Company number").await, "not a number");
    lead.fill("Company number", "09876543").await;
    lead.submit("Save and continue").await;
    lead.sees_heading(EMPLOYER).await;
    lead.check("employer-registering").await;
    lead.path().await
}

async fn its_people_are_counted(lead: &Person<'_>) {
    lead.click("Continue").await;
    lead.sees_heading("People who work for you").await;
    lead.fill("Headcount", "48").await;
    lead.fill("Full-time equivalents", "52").await;
    lead.fill("People the award covers", "48").await;
    lead.fill("Day", "31").await;
    lead.fill("Month", "2").await;
    lead.fill("Year", "2026").await;
    lead.submit("Save and continue").await;
    lead.sees("There is a problem").await;
    lead.check("workforce-errors").await;
    assert_eq!(lead.value("Headcount").await, "48", "what was typed should come back");
    lead.fill("Full-time equivalents", "41.5").await;
    lead.fill("Day", "28").await;
    lead.submit("Save and continue").await;
}

async fn its_facts_are_told(lead: &Person<'_>) {
    lead.click("Continue").await;
    lead.sees_heading("Facts about the workplace").await;
    lead.check("facts").await;
    lead.choose_in("Is there a canteen or a vending machine at any of your sites?", "Yes").await;
    lead.choose_in("Do you recognise a trade union?", "No").await;
    lead.choose_in("Do visitors or contractors come to your sites?", "Yes").await;
    lead.submit("Save and continue").await;
}

async fn its_first_site_is_placed(lead: &Person<'_>) {
    lead.click("Continue").await;
    lead.sees_heading("Your first site").await;
    lead.fill("Name of the site", "Workshop").await;
    lead.fill("Postcode", "SW1A 1AA").await;
    lead.submit("Continue").await;
    lead.sees("which is outside the").await;
    lead.check("site-outside").await;
    lead.fill("Postcode", "ne16 3ab").await;
    lead.submit("Continue").await;
    lead.sees("Which local authority is the site in?").await;
    lead.check("site-place").await;
    lead.choose("Gateshead").await;
    lead.submit("Confirm and save").await;
}

async fn it_says_what_may_be_published(lead: &Person<'_>) {
    lead.click("Continue").await;
    lead.sees_heading("What may be published").await;
    lead.check("publication").await;
    lead.choose_in("May the register also show your sector?", "Yes").await;
    lead.choose_in("May the register also show your size?", "Yes").await;
    lead.fill("Website the register may link to (optional)", "www.fellside-joinery.example").await;
    lead.submit("Save and continue").await;
}

async fn it_accepts_the_legal_note(lead: &Person<'_>) {
    lead.click("Continue").await;
    lead.sees_heading("What the award does not change").await;
    lead.check("note").await;
    lead.submit("Save and continue").await;
    lead.sees("Tick the box to show that you have read this and accept it").await;
    lead.choose("I have read this, and I accept it for the employer").await;
    lead.submit("Save and continue").await;
    lead.sees("Everything is there: the employer is registered.").await;
    lead.check("employer-registered").await;
}

async fn a_colleague_joins<'a>(journey: &'a Journey, lead: &Person<'_>, page: &str) -> Person<'a> {
    let colleague = journey.person("Tom Ridley", "tom.ridley@fellside.example").await;
    lead.open(&format!("{page}/team")).await;
    lead.fill("E-mail address", colleague.email).await;
    lead.choose("Contributor").await;
    lead.submit("Send the invitation").await;
    lead.check("team-invited").await;
    colleague.follow_letter("You are invited to Fellside Joinery").await;
    colleague.check("invitation-colleague").await;
    colleague.accept_invitation().await;
    colleague.check("desk-colleague").await;
    lead.reload().await;
    lead.sees(colleague.name).await;
    lead.check("team").await;
    lead.click("Change Tom Ridley").await;
    lead.check("member").await;
    lead.click("Account").await;
    lead.check("account").await;
    colleague
}
