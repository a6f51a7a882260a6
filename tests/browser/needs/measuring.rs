//! The survey of the assessment and the two pulses around a campaign, by slips that are really answered.

use super::acting::to_the_first_campaign;
use super::firm::Firm;
use super::window::Window;
use crate::support::app::TestApp;
use crate::support::browser::{Browser, PHONE};
use crate::surveys::respondents::scene::Respondent;

/// How many people draw a slip and answer.
const ANSWER: usize = 40;

/// The lead plans the survey of the assessment, with results by shift, and launches it.
pub async fn a_survey_belongs_to_it(lead: &Window<'_>) {
    lead.takes_step("Survey").await;
    lead.click("Plan a survey for this health needs assessment").await;
    lead.looks("survey-new").await;
    the_plan_is_typed(lead, "How are you at work?", "3").await;
    lead.click("Results by group").await;
    lead.choose("When do you mostly work?").await;
    lead.submit("Save").await;
    it_is_launched(lead).await;
    lead.takes_step("Survey").await;
    lead.sees("How are you at work?").await;
    lead.looks("survey-chosen").await;
}

/// It is open until the twentieth of a month.
async fn the_plan_is_typed(person: &Window<'_>, title: &str, month: &str) {
    person.fill("What is the survey called?", title).await;
    person.choose("A slip drawn from an envelope").await;
    person.fill("How many people do you ask?", "240").await;
    person.date("Last day for answers", ["20", month, "2026"]).await;
    person.choose("The award scheme alone").await;
    person.submit("Save the plan").await;
    person.sees("The survey was planned").await;
}

async fn it_is_launched(lead: &Window<'_>) {
    lead.click("Launch the survey").await;
    lead.submit("Launch the survey").await;
    lead.sees("The survey is open").await;
}

/// The adviser prints the slips; one employee answers on a telephone, the others as their browsers would send it.
pub async fn its_slips_are_answered(firm: &Firm<'_>, lead: &Window<'_>, adviser: &Window<'_>) {
    adviser.takes_step("Survey").await;
    adviser.click("How are you at work?").await;
    let codes = slips_are_printed(adviser, "How are you at work?").await;
    an_employee_answers_on_a_telephone(firm, &codes[0]).await;
    for (at, code) in codes.iter().enumerate().skip(1) {
        somebody_answers(firm.app, code, &needs_of(at)).await;
    }
    to_the_survey(lead, "How are you at work?").await;
    it_is_closed(firm, lead).await;
    lead.sees("40 of 240 people answered").await;
    lead.looks("survey-results").await;
}

async fn slips_are_printed(adviser: &Window<'_>, title: &str) -> Vec<String> {
    adviser.click("Print slips").await;
    adviser.fill("How many slips?", &ANSWER.to_string()).await;
    adviser.submit("Make the slips").await;
    adviser.sees("Print this page now. It cannot be shown again.").await;
    let page = adviser.source().await;
    let codes: Vec<String> = page
        .split("hm-slip__code\">")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('<')?.0.to_owned()))
        .collect();
    assert_eq!(codes.len(), ANSWER);
    adviser.click(title).await;
    codes
}

/// The address stands on the slip.
async fn an_employee_answers_on_a_telephone(firm: &Firm<'_>, code: &str) {
    let phone = Browser::open().await;
    phone.resize(PHONE).await;
    phone.goto(&format!("{}/s", firm.app.address)).await;
    phone.fill("Your code", code).await;
    phone.click("Continue").await;
    phone.click("Show all questions on one page").await;
    phone.choose_in("I can take the breaks I need", "Never").await;
    phone.choose_in("I feel stressed by my work", "Always").await;
    phone.choose("Days").await;
    phone.fill("What one thing would do most for the health of people here?", "Somewhere to sit down.").await;
    phone.click("Continue").await;
    phone.sees_heading("Check your answers").await;
    phone.click("Send my answers").await;
    phone.sees_heading("Thank you").await;
}

/// Types and sends what somebody answers, as a browser without scripts would.
async fn somebody_answers(app: &TestApp, code: &str, answers: &[(&str, &str)]) {
    let mut respondent = Respondent::with_code(app, code).await;
    respondent.press("whole", &[]).await;
    respondent.press("next", answers).await;
    respondent.press("send", &[]).await;
    assert_eq!(respondent.page.heading(), "Thank you", "{}", respondent.page.text());
}

/// Seven in ten cannot take their breaks; four in ten are stressed; a dozen write something.
fn needs_of(at: usize) -> Vec<(&'static str, &'static str)> {
    let breaks = if at < 28 { ["1", "2"][at % 2] } else { "4" };
    let stress = if at.is_multiple_of(5) || at % 5 == 1 { "4" } else { "2" };
    let shift = if at < 25 { "days" } else { "other" };
    let mut answers =
        vec![("q-breaks", breaks), ("q-stress-work", stress), ("q-sleep", "3"), ("g-shift", shift)];
    match at {
        3 => answers.push(("q-suggestions", "Somewhere to sit down. Ring me on 0191 498 0123.")),
        _ if at < 12 => answers.push(("q-suggestions", "Somewhere to sit down, please.")),
        _ => {}
    }
    answers
}

/// A short survey before the campaign: most could rarely take their breaks.
pub async fn a_pulse_is_taken_before(firm: &Firm<'_>, [advocate, lead, adviser]: [&Window<'_>; 3]) {
    to_the_first_campaign(advocate).await;
    advocate.click("Plan a short survey before it starts").await;
    the_plan_is_typed(advocate, "How are you before the campaign?", "3").await;
    it_is_asked(
        firm,
        lead,
        adviser,
        ("How are you before the campaign?", ["3", "1", "2", "5", "3", "4", "2", "7"]),
    )
    .await;
    to_the_first_campaign(advocate).await;
    advocate.sees("How are you before the campaign?, 2 March 2026").await;
}

/// The same questions after it: most could.
pub async fn a_pulse_is_taken_after(firm: &Firm<'_>, [advocate, lead, adviser]: [&Window<'_>; 3]) {
    to_the_first_campaign(advocate).await;
    advocate.click("Plan the same survey after it").await;
    the_plan_is_typed(advocate, "How are you after the campaign?", "4").await;
    it_is_asked(
        firm,
        lead,
        adviser,
        ("How are you after the campaign?", ["7", "2", "6", "5", "8", "7", "6", "9"]),
    )
    .await;
    to_the_first_campaign(advocate).await;
    advocate.click("Choose the surveys before and after").await;
    advocate.looks("pulse-chosen").await;
    advocate.click("Cancel").await;
}

async fn it_is_asked(
    firm: &Firm<'_>,
    lead: &Window<'_>,
    adviser: &Window<'_>,
    (title, breaks): (&str, [&str; 8]),
) {
    to_the_survey(lead, title).await;
    it_is_launched(lead).await;
    to_the_survey(adviser, title).await;
    for (at, code) in slips_are_printed(adviser, title).await.iter().enumerate() {
        somebody_answers(
            firm.app,
            code,
            &[("q-breaks", breaks[at % 8]), ("q-workload", ["4", "6", "8"][at % 3])],
        )
        .await;
    }
    it_is_closed(firm, lead).await;
}

async fn to_the_survey(person: &Window<'_>, title: &str) {
    person.to_the_employer().await;
    person.click("Anonymous surveys").await;
    person.click(title).await;
}

/// The lead closes it before its last day; the answers are opened, shuffled and counted.
async fn it_is_closed(firm: &Firm<'_>, lead: &Window<'_>) {
    lead.click("Close the survey now").await;
    lead.submit("Close the survey now").await;
    lead.sees("The survey takes no more answers").await;
    firm.app.run_job("survey-closings").await;
    lead.reload().await;
    lead.click("Results").await;
}
