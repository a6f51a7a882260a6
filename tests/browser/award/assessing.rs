//! 5. The assessor declares, reads, marks and completes.

use super::bronze::{CRITERIA, NOT_APPLICABLE};
use super::registering::EMPLOYER;
use crate::browser::person::Person;
use crate::support::browser::Browser;

pub async fn the_file_opens_only_after_a_declaration(assessor: &Person<'_>) {
    assessor.open("/desk").await;
    assessor.sees(EMPLOYER).await;
    assessor.check("desk-assessor").await;
    assessor.follow_letter("An application to assess: Fellside Joinery").await;
    assessor.sees_heading("Declare any conflict of interest").await;
    assessor.check("declaration").await;
    let page = assessor.path().await;
    assessor.open(&format!("{page}/criteria/bronze-1")).await;
    assessor.does_not_see(CRITERIA[0].1).await;
    assessor.check("file-closed").await;
    assessor.open(&page).await;
    no_conflict_is_declared(assessor).await;
    assessor.check("file").await;
}

/// On the page that asks for any conflict of interest.
pub async fn no_conflict_is_declared(assessor: &Browser) {
    assessor.choose("I have no conflict of interest").await;
    assessor.submit("Declare").await;
    assessor.sees("Thank you. The file is open.").await;
}

pub async fn every_criterion_is_marked(assessor: &Person<'_>) {
    assessor.click("Start marking").await;
    let last = CRITERIA.len() - 1;
    for (at, (title, words)) in CRITERIA.iter().enumerate() {
        assessor.sees(title).await;
        if at == NOT_APPLICABLE.0 {
            the_reason_is_accepted(assessor).await;
        } else {
            assessor.sees(words).await;
            mark(assessor, at).await;
        }
        assessor.submit(if at == last { "Save" } else { "Save and go to the next" }).await;
    }
    assessor.sees("Every criterion is marked").await;
    assessor.check("file-marked").await;
}

async fn mark(assessor: &Person<'_>, at: usize) {
    if at == 0 {
        assessor.sees("Report of the health needs assessment").await;
        assessor.check("marking").await;
        assessor.submit("Save and go to the next").await;
        assessor.sees("Choose a mark").await;
        assessor.check("marking-errors").await;
    }
    assessor.choose(if at == 3 { "3 – Exceeds" } else { "2 – Met" }).await;
    assessor.fill("Why you give this mark", "The answer and what is attached show it.").await;
}

async fn the_reason_is_accepted(assessor: &Person<'_>) {
    assessor.sees(NOT_APPLICABLE.1).await;
    assessor.check("marking-not-applicable").await;
    assessor.choose("Yes, it does not apply").await;
    assessor.fill("Why you decide so", "The lease confirms it.").await;
}

pub async fn the_assessment_is_completed(assessor: &Person<'_>) {
    assessor.click("Review and complete").await;
    assessor.sees("Your marks meet Bronze.").await;
    assessor.check("completion").await;
    assessor.fill("Summary for the panel", "Strong on mental health; campaigns follow from the needs.").await;
    assessor.choose("I have read all the evidence, and these are my own marks").await;
    assessor.submit("Complete the assessment").await;
    assessor.sees("The assessment is complete. We have told the panel.").await;
    assessor.check("file-completed").await;
}
