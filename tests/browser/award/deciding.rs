//! 6. The panel votes, the chair records the decision and releases it.

use super::opening::Staff;
use super::registering::{EMPLOYER, Employer};
use crate::browser::person::Person;

/// Returns the path of the case.
pub async fn the_panel_decides(staff: &Staff<'_>) -> String {
    let Staff { member, chair, .. } = staff;
    member.open("/desk").await;
    member.check("desk-panel").await;
    member.click("Panel").await;
    member.check("panel-agenda").await;
    member.click(EMPLOYER).await;
    member.sees("The marks meet Bronze.").await;
    member.check("panel-case").await;
    member.submit("Vote").await;
    member.sees("Choose award or defer").await;
    vote(member, "Every criterion is met, and well shown.").await;
    chair.open("/panels").await;
    chair.click(EMPLOYER).await;
    chair.sees("Read the marks, then vote").await;
    let case = chair.path().await;
    assert!(!chair.offers("Record the decision").await, "one vote should not be enough");
    vote(chair, "I agree.").await;
    chair.check("panel-case-voted").await;
    chair.click("Record the decision").await;
    chair.check("panel-decision").await;
    chair.fill("Reason for the decision", "Bronze is met on every criterion that applies.").await;
    chair.submit("Award Bronze").await;
    chair.sees("The award is decided. It stays pending until it is released.").await;
    chair.check("panel-decided").await;
    case
}

async fn vote(member: &Person<'_>, reason: &str) {
    member.choose("Award the level").await;
    member.fill("Your reason", reason).await;
    member.submit("Vote").await;
    member.sees("Your vote is recorded.").await;
}

pub async fn nobody_outside_learns_of_it(employer: &Employer<'_>, application: &str, visitor: &Person<'_>) {
    visitor.open("/register").await;
    visitor.does_not_see(EMPLOYER).await;
    let lead = &employer.lead;
    lead.open(application).await;
    lead.sees("The assessor has finished, and the panel decides.").await;
    lead.open(&format!("{}/awards", employer.page)).await;
    lead.sees("There is no award yet.").await;
    lead.open(&format!("{}/history", employer.page)).await;
    lead.does_not_see("decided").await;
}

pub async fn the_chair_releases_it(staff: &Staff<'_>) {
    let chair = &staff.chair;
    chair.open("/panels").await;
    chair.sees("Awarded, not yet released").await;
    chair.check("panel-agenda-pending").await;
    chair.click(EMPLOYER).await;
    chair.check("award-pending").await;
    chair.click("Release").await;
    chair.check("award-release").await;
    chair.submit("Release now").await;
    chair.sees("The award is released. We have written to the employer.").await;
    chair.check("award-released").await;
}
