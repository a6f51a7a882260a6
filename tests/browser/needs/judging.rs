//! What the application says of it, and what the assessor reads.

use super::firm::{EMPLOYER, Firm};
use super::window::Window;
use crate::browser::award::allocating::it_is_given_to;
use crate::browser::award::assessing::no_conflict_is_declared;
use crate::browser::award::submitting::somebody_senior_signs;

/// The criteria that follow from the needs assessment.
const MET: [&str; 2] = [
    "A health needs assessment is offered to the whole workforce",
    "Three campaigns or events chosen from the health needs assessment",
];

/// Neither criterion is met while the report is not published, whatever was done.
pub async fn nothing_is_met_yet(lead: &Window<'_>) {
    lead.to_the_application().await;
    assert_eq!(counted(lead).await, 0, "{}", lead.text().await);
}

/// Both turn to met without anybody having answered them.
pub async fn two_criteria_are_met_by_themselves(lead: &Window<'_>) {
    lead.to_the_application().await;
    assert_eq!(counted(lead).await, 2, "{}", lead.text().await);
    lead.looks("application-counted").await;
    for title in MET {
        lead.to_the_application().await;
        lead.click(title).await;
        lead.sees("Met: counted from the health needs assessment of 2 March 2026.").await;
    }
    lead.looks("criterion-counted").await;
    lead.click("The report of the health needs assessment").await;
    the_report_is_whole(lead).await;
    lead.looks("report").await;
}

/// How many criteria of the application say that they are met by what is counted.
async fn counted(lead: &Window<'_>) -> usize {
    lead.text().await.matches("Met, counted").count()
}

async fn the_report_is_whole(window: &Window<'_>) {
    let case = window.firm.case;
    window.sees_heading("Report of the health needs assessment").await;
    window.sees(case.asked).await;
    for priority in &case.priorities {
        window.sees(priority.title).await;
    }
    window.sees(case.suggestion.1).await;
    window.sees("Looked at again on 1 March 2027").await;
}

/// The lead hands in, the coordinator allocates, and the assessor finds the report beside the criterion.
pub async fn the_assessor_reads_the_report(firm: &Firm<'_>, lead: &Window<'_>) {
    firm.answer_the_others();
    it_is_handed_in(lead).await;
    let coordinator = Window::of(firm, &firm.asking.coordinator).await;
    coordinator.click("Assessments").await;
    coordinator.click("Allocate").await;
    it_is_given_to(&coordinator, &firm.assessor.name).await;
    let assessor = Window::of(firm, &firm.assessor).await;
    assessor.click(EMPLOYER).await;
    no_conflict_is_declared(&assessor).await;
    for title in MET {
        assessor.click(title).await;
        assessor.sees("The report of the health needs assessment held on 2 March 2026").await;
        assessor.looks("assessor-criterion").await;
        assessor.click("Back to the list of criteria").await;
    }
    assessor.click(MET[0]).await;
    assessor.click("The report of the health needs assessment held on 2 March 2026").await;
    the_report_is_whole(&assessor).await;
    assessor.looks("assessor-report").await;
    if firm.case.was_walked {
        assessor.sees("The tap in the yard").await;
        assessor.click("Everything that was seen at Bakery").await;
        assessor.sees("The only tap is in the yard").await;
        assessor.looks("assessor-walkround").await;
    }
}

async fn it_is_handed_in(lead: &Window<'_>) {
    lead.to_the_application().await;
    lead.sees("Bronze would be met today.").await;
    lead.click("Check and submit").await;
    somebody_senior_signs(lead, "Olive Owner", EMPLOYER).await;
}
