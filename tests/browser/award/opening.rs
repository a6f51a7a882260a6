//! Before the first employer: the first coordinator, and the people of the scheme.

use crate::browser::person::{Journey, Person};
use crate::support::app::PASSWORD;

/// The scheme's own people, each at a window of their own.
pub struct Staff<'a> {
    pub adviser: Person<'a>,
    pub assessor: Person<'a>,
    pub member: Person<'a>,
    pub chair: Person<'a>,
}

pub async fn the_first_coordinator_opens_the_printed_link(journey: &Journey) -> Person<'_> {
    let coordinator = journey.person("Carol Dunn", "carol.dunn@team.example").await;
    coordinator.open("/").await;
    coordinator.check("home-empty").await;
    coordinator.goto(&journey.site.printed_link()).await;
    coordinator.check("first-coordinator").await;
    coordinator.fill("Your name", coordinator.name).await;
    coordinator.fill("E-mail address", coordinator.email).await;
    coordinator.fill("Choose a password", "password").await;
    coordinator.click("Create my account").await;
    coordinator.sees("There is a problem").await;
    coordinator.check("first-coordinator-error").await;
    coordinator.fill("Choose a password", PASSWORD).await;
    coordinator.click("Create my account").await;
    coordinator.sees("You are the coordinator.").await;
    coordinator.check("desk-coordinator-first").await;
    coordinator
}

pub async fn the_scheme_gets_its_people<'a>(journey: &'a Journey, coordinator: &Person<'_>) -> Staff<'a> {
    let staff = Staff {
        adviser: journey.person("Amir Khan", "amir.khan@team.example").await,
        assessor: journey.person("Nell Ord", "nell.ord@team.example").await,
        member: journey.person("Priya Nair", "priya.nair@team.example").await,
        chair: journey.person("George Reay", "george.reay@team.example").await,
    };
    coordinator.open("/schemes/bhawa/people").await;
    coordinator.check("staff-empty").await;
    invite(coordinator, &staff.adviser, "Adviser", "Gateshead").await;
    invite(coordinator, &staff.assessor, "Assessor", "Gateshead").await;
    invite(coordinator, &staff.member, "Panel member", "Everywhere").await;
    invite(coordinator, &staff.chair, "Panel chair", "Everywhere").await;
    coordinator.check("staff-invited").await;
    for person in [&staff.adviser, &staff.assessor, &staff.member, &staff.chair] {
        person.follow_letter("You are invited to").await;
        if person.name == staff.adviser.name {
            person.check("invitation").await;
        }
        person.accept_invitation().await;
    }
    coordinator.reload().await;
    coordinator.check("staff").await;
    staff
}

/// Invites somebody from the page of the scheme's people.
pub async fn invite(coordinator: &Person<'_>, who: &Person<'_>, role: &str, place: &str) {
    coordinator.fill("E-mail address", who.email).await;
    coordinator.choose(role).await;
    coordinator.select("Local authority", place).await;
    coordinator.click("Send the invitation").await;
    coordinator.sees("The invitation is on its way.").await;
}
