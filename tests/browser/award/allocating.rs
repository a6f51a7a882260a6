//! 4. The coordinator names an adviser and an assessor, who cannot be the same person.

use super::opening::{Staff, invite};
use super::registering::{EMPLOYER, Employer};
use crate::browser::person::Person;
use crate::support::browser::Browser;

/// One of the scheme's advisers also assesses; that is no harm until it is the same employer.
pub async fn the_adviser_also_becomes_an_assessor(coordinator: &Person<'_>, staff: &Staff<'_>) {
    coordinator.open("/schemes/bhawa/people").await;
    invite(coordinator, &staff.adviser, "Assessor", "Gateshead").await;
    staff.adviser.follow_letter("You are invited to").await;
    staff.adviser.check("invitation-signed-in").await;
    staff.adviser.submit("Accept the invitation").await;
    staff.adviser.sees("You have accepted the invitation.").await;
}

pub async fn the_coordinator_sees_the_queue(coordinator: &Person<'_>) {
    let letter = coordinator.letter("Fellside Joinery submitted a Bronze application").await;
    assert!(letter.contains("It waits for an assessor."), "{letter}");
    coordinator.open("/desk").await;
    coordinator.sees("One submission waits for an assessor").await;
    coordinator.check("desk-coordinator").await;
    coordinator.click("Employers").await;
    coordinator.sees(EMPLOYER).await;
    coordinator.check("employers").await;
    coordinator.click("Assessments").await;
    coordinator.sees_heading("Applications to assess").await;
    coordinator.check("queue").await;
}

/// The page to allocate stands open in one tab while the adviser is named in another.
pub async fn whoever_advised_is_refused(
    coordinator: &Person<'_>,
    staff: &Staff<'_>,
    employer: &Employer<'_>,
) {
    coordinator.click("Allocate").await;
    coordinator.sees_heading("Allocate an assessor").await;
    coordinator.check("allocation").await;
    coordinator.choose(staff.adviser.name).await;
    let first = coordinator.open_tab().await;
    the_adviser_is_named(coordinator, staff, employer).await;
    coordinator.close_tab(first).await;
    coordinator.submit("Allocate").await;
    coordinator.sees("This person advised the employer, so they cannot assess it.").await;
    coordinator.sees("Advised this employer").await;
    coordinator.check("allocation-refused").await;
}

async fn the_adviser_is_named(coordinator: &Person<'_>, staff: &Staff<'_>, employer: &Employer<'_>) {
    coordinator.open(&employer.page).await;
    coordinator.check("employer-coordinator").await;
    coordinator.click("Name the adviser").await;
    coordinator.check("adviser").await;
    coordinator.choose(staff.adviser.name).await;
    coordinator.submit("Name the adviser").await;
    coordinator.sees("The adviser is named.").await;
    let letter = employer.lead.letter("Amir Khan is your adviser").await;
    assert!(letter.contains(EMPLOYER), "{letter}");
    staff.adviser.open("/desk").await;
    staff.adviser.sees(EMPLOYER).await;
    staff.adviser.check("desk-adviser").await;
    staff.adviser.click("Application for Bronze").await;
    staff.adviser.check("application-adviser").await;
}

pub async fn an_assessor_of_the_place_is_allocated(coordinator: &Person<'_>, staff: &Staff<'_>) {
    it_is_given_to(coordinator, staff.assessor.name).await;
    coordinator.check("queue-allocated").await;
}

/// On the page that allocates an application.
pub async fn it_is_given_to(coordinator: &Browser, assessor: &str) {
    coordinator.choose(assessor).await;
    coordinator.submit("Allocate").await;
    coordinator.sees("The application has been allocated.").await;
}
