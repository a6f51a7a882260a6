//! The day of the review, the publication, and the board that everybody may read.

use super::firm::Firm;
use super::window::Window;
use crate::support::browser::{Browser, PHONE};

/// A report says when all of this is looked at again.
pub async fn a_day_is_set_to_look_again(lead: &Window<'_>) {
    lead.takes_step("Review date").await;
    lead.date("When will you look at it again?", ["1", "3", "2027"]).await;
    lead.submit("Save").await;
    lead.to_the_assessment().await;
    lead.sees("Looked at again on 1 March 2027").await;
}

/// The adviser publishes once nothing is missing.
pub async fn the_report_is_published(adviser: &Window<'_>) {
    adviser.takes_step("Report").await;
    adviser.looks("publication").await;
    adviser.submit("Publish the report").await;
    adviser.sees("The report was published on 1 April 2026").await;
    adviser.to_the_assessment().await;
    adviser.looks("published").await;
}

/// The lead copies the board's address; somebody on the shop floor opens it on their telephone.
pub async fn everybody_reads_the_board(firm: &Firm<'_>, lead: &Window<'_>) {
    lead.takes_step("What people suggested").await;
    lead.click("Look at the board: you said, we did").await;
    lead.sees("Everybody who has this address can read this page.").await;
    let employee = Browser::open().await;
    employee.resize(PHONE).await;
    employee.goto(&lead.url().await).await;
    employee.sees(firm.case.suggestion.1).await;
    employee.sees("From April, and the rota says so.").await;
    assert!(!employee.offers("Close it").await, "who is not signed in reads, and no more");
    let found = employee.findings(&format!("{}-board-of-everybody", firm.case.pictures)).await;
    firm.found(found);
}
