//! An employer whose only lead has gone gets another.

use halemark::platform::access::{Grant, Role};
use halemark::platform::ids::EmployerId;

use super::scene::registered;
use crate::support::app::{PASSWORD, Person, TestApp};
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;

on_both!(
    after_seven_days_without_an_objection_the_new_lead_takes_over,
    a_coordinator_who_did_not_ask_lets_it_be_completed_at_once,
    whoever_asked_cannot_confirm_it_themselves,
    an_objection_of_the_present_lead_ends_it,
    a_colleague_who_is_there_already_leads_at_once,
    nobody_makes_themselves_or_a_scheme_colleague_the_lead,
    a_recovery_can_be_taken_back_and_asked_for_again,
    what_is_missing_is_asked_for_and_what_was_typed_stays,
    the_employers_own_people_cannot_ask_for_it,
);

/// An employer with its lead, its adviser and a coordinator.
struct Scene {
    employer: String,
    lena: Person,
    lead: Client,
    ada: Person,
    adviser: Client,
    cora: Person,
}

impl Scene {
    async fn make(app: &TestApp) -> Scene {
        let lena = app.person("Lena Lead");
        let (employer, lead) = registered(app, &lena, "Northmoor Bakery").await;
        let cora = app.staff("Cora Coordinator", Role::Coordinator, None);
        let ada = app.staff("Ada Adviser", Role::Adviser, Some("E08000021"));
        let form = [("adviser", ada.id.to_string())];
        let named =
            app.sign_in(&cora).await.post(&format!("{employer}/adviser"), &[(form[0].0, &form[0].1)]).await;
        assert_eq!(named.status, 303, "{}", named.text());
        let adviser = app.sign_in(&ada).await;
        Scene { employer, lena, lead, ada, adviser, cora }
    }

    fn path(&self, rest: &str) -> String {
        format!("{}/recovery{rest}", self.employer)
    }

    fn id(&self) -> EmployerId {
        self.employer.trim_start_matches("/employers/").parse().unwrap()
    }

    async fn ask_for(&self, client: &Client, email: &str) -> Answer {
        let form =
            [("name", "Nia New"), ("email", email), ("reason", "The owner says that Lena left in May.")];
        client.post(&self.path(""), &form).await
    }

    async fn asked(&self) {
        let asked = self.ask_for(&self.adviser, "nia@bakery.example").await;
        assert_eq!(asked.location(), Some(self.path("").as_str()), "{}", asked.text());
    }
}

/// That a letter with these words went to a person.
async fn assert_told(app: &TestApp, person: &Person, words: &str) {
    let letters = app.letters_to(&person.email).await;
    assert!(letters.iter().any(|letter| letter.contains(words)), "{words} is not in {letters:#?}");
}

async fn after_seven_days_without_an_objection_the_new_lead_takes_over(app: TestApp) {
    let scene = Scene::make(&app).await;
    let link = app.sign_in(&scene.ada).await.get(&scene.employer).await.links();
    assert!(link.contains(&scene.path("")), "the adviser finds it on the employer's page: {link:?}");
    scene.asked().await;
    assert_told(&app, &scene.lena, "Ada Adviser says that nobody leads Northmoor Bakery any more").await;
    assert_told(&app, &scene.lena, "object until 9 March 2026").await;
    assert_eq!(app.letters_to(&scene.cora.email).await.len(), 1, "the coordinator is told at once");

    let early = scene.adviser.post(&scene.path("/completion"), &[]).await;
    assert_eq!(early.status, 409);
    assert!(early.says("7 days to object"), "{}", early.text());
    app.wait_days(7);
    let adviser = app.sign_in(&scene.ada).await;
    assert!(adviser.get(&scene.path("/completion")).await.says("nia@bakery.example"), "it asks first");
    let done = adviser.post_and_follow(&scene.path("/completion"), &[]).await;
    assert!(done.says("Ada Adviser invited the new lead"), "{}", done.text());
    let lead = app.sign_in(&scene.lena).await;
    assert_eq!(lead.get(&scene.employer).await.status, 200, "until the new lead accepts, nothing changes");

    let invitation = app.link_to("nia@bakery.example").await;
    let nia = app.visitor();
    let joined = nia.post(&invitation, &[("name", "Nia New"), ("password", PASSWORD)]).await;
    assert_eq!(joined.status, 303, "{}", joined.text());
    let team = nia.get(&format!("{}/team", scene.employer)).await;
    assert!(team.says("Nia New Role Employer lead") && !team.says("Lena Lead"), "{}", team.text());
    assert_eq!(lead.get(&scene.employer).await.status, 404);
    assert_told(&app, &scene.lena, "Nia New now leads Northmoor Bakery").await;
    let history = nia.get(&format!("{}/history", scene.employer)).await;
    for line in ["that Nia New should lead", "Made Nia New the new lead", "Lena Lead no longer leads"] {
        assert!(history.says(line), "{line}: {}", history.text());
    }
}

async fn a_coordinator_who_did_not_ask_lets_it_be_completed_at_once(app: TestApp) {
    let scene = Scene::make(&app).await;
    scene.asked().await;
    let coordinator = app.sign_in(&scene.cora).await;
    assert!(coordinator.get(&scene.path("")).await.says("Confirm as a second person"));
    let page = coordinator.post_and_follow(&scene.path("/confirmation"), &[]).await;
    assert!(page.says("Confirmed by Cora Coordinator"), "{}", page.text());
    assert_told(&app, &scene.lena, "Cora Coordinator confirmed").await;
    let done = scene.adviser.post(&scene.path("/completion"), &[]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    assert_eq!(app.letters_to("nia@bakery.example").await.len(), 1);
}

async fn whoever_asked_cannot_confirm_it_themselves(app: TestApp) {
    let scene = Scene::make(&app).await;
    let coordinator = app.sign_in(&scene.cora).await;
    scene.ask_for(&coordinator, "nia@bakery.example").await;
    assert!(!coordinator.get(&scene.path("")).await.says("Confirm as a second person"));
    let own = coordinator.post(&scene.path("/confirmation"), &[]).await;
    assert!(own.status == 409 && own.says("somebody else has to confirm"), "{}", own.text());
    assert_eq!(
        scene.adviser.post(&scene.path("/confirmation"), &[]).await.status,
        403,
        "it takes a coordinator"
    );
    assert_eq!(coordinator.post(&scene.path("/completion"), &[]).await.status, 409);
    let other = app.sign_in(&app.staff("Carl Coordinator", Role::Coordinator, None)).await;
    assert_eq!(other.post(&scene.path("/confirmation"), &[]).await.status, 303);
    assert_eq!(coordinator.post(&scene.path("/completion"), &[]).await.status, 303);
}

async fn an_objection_of_the_present_lead_ends_it(app: TestApp) {
    let scene = Scene::make(&app).await;
    scene.asked().await;
    let team = scene.lead.get(&format!("{}/team", scene.employer)).await;
    assert!(team.links().contains(&scene.path("")), "the lead finds it on the team's page: {}", team.text());
    assert!(scene.lead.get(&scene.path("")).await.says("The owner says that Lena left in May."));
    let empty = scene.lead.post(&scene.path("/objection"), &[("objection", " ")]).await;
    assert!(empty.error_at("objection").is_some(), "{}", empty.text());
    let form = [("objection", "I am back from parental leave.")];
    scene.lead.post_and_follow(&scene.path("/objection"), &form).await;
    assert_told(&app, &scene.ada, "Lena Lead still leads").await;
    app.wait_days(8);
    let adviser = app.sign_in(&scene.ada).await;
    let page = adviser.get(&scene.path("")).await;
    assert!(page.says("Lena Lead objected") && page.says("parental leave"), "{}", page.text());
    let late = adviser.post(&scene.path("/completion"), &[]).await;
    assert!(late.status == 409 && late.says("objected to"), "{}", late.text());
    assert!(app.letters_to("nia@bakery.example").await.is_empty());
}

async fn a_colleague_who_is_there_already_leads_at_once(app: TestApp) {
    let scene = Scene::make(&app).await;
    let colin = app.colleague("Colin Contributor", Role::Contributor, scene.id());
    let asked = scene.ask_for(&scene.adviser, &colin.email).await;
    assert_eq!(asked.status, 303, "{}", asked.text());
    app.wait_days(7);
    app.sign_in(&scene.ada).await.post_and_follow(&scene.path("/completion"), &[]).await;
    let team = app.sign_in(&colin).await.get(&format!("{}/team", scene.employer)).await;
    assert!(team.says("Colin Contributor Role Employer lead") && !team.says("Lena Lead"), "{}", team.text());
    assert_eq!(app.sign_in(&scene.lena).await.get(&scene.employer).await.status, 404);
}

async fn nobody_makes_themselves_or_a_scheme_colleague_the_lead(app: TestApp) {
    let scene = Scene::make(&app).await;
    for (email, words) in [
        (scene.ada.email.to_uppercase(), "cannot lead an employer"),
        (scene.cora.email.clone(), "cannot lead an employer"),
        (scene.lena.email.clone(), "leads the employer already"),
    ] {
        let answer = scene.ask_for(&scene.adviser, &email).await;
        let error = answer.error_at("email").unwrap_or_default();
        assert!(answer.status == 422 && error.contains(words), "{email}: {}", answer.text());
    }
}

async fn a_recovery_can_be_taken_back_and_asked_for_again(app: TestApp) {
    let scene = Scene::make(&app).await;
    scene.asked().await;
    let twice = scene.ask_for(&scene.adviser, "other@bakery.example").await;
    assert!(twice.status == 409 && twice.says("already asked"), "{}", twice.text());
    let page = scene.adviser.post_and_follow(&scene.path("/withdrawal"), &[]).await;
    assert!(page.says("Ada Adviser took it back"), "{}", page.text());
    assert_told(&app, &scene.lena, "took back").await;
    let late = scene.lead.post(&scene.path("/objection"), &[("objection", "I am here.")]).await;
    assert_eq!(late.status, 409);
    let again = scene.ask_for(&scene.adviser, "other@bakery.example").await;
    assert_eq!(again.status, 303, "{}", again.text());
}

async fn what_is_missing_is_asked_for_and_what_was_typed_stays(app: TestApp) {
    let scene = Scene::make(&app).await;
    let answer =
        scene.adviser.post(&scene.path(""), &[("name", "Nia New"), ("email", "nia"), ("reason", "")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.error_at("email").is_some() && answer.error_at("reason").is_some(), "{}", answer.text());
    assert_eq!(answer.value_of("name").as_deref(), Some("Nia New"));
}

async fn the_employers_own_people_cannot_ask_for_it(app: TestApp) {
    let scene = Scene::make(&app).await;
    let colin = app.colleague("Colin Contributor", Role::Contributor, scene.id());
    let contributor = app.sign_in(&colin).await;
    assert_eq!(scene.ask_for(&contributor, "nia@bakery.example").await.status, 403);
    assert_eq!(scene.ask_for(&scene.lead, "nia@bakery.example").await.status, 403);
    // Whoever works there does not get round it with a role in the scheme.
    let role = Grant { role: Role::Coordinator, scheme: Some(app.bhawa()), place: None, employer: None };
    app.give(&colin, &role);
    assert_eq!(scene.ask_for(&app.sign_in(&colin).await, "nia@bakery.example").await.status, 403);
    let elsewhere = app.sign_in(&app.staff("Alma Adviser", Role::Adviser, None)).await;
    assert_eq!(scene.ask_for(&elsewhere, "nia@bakery.example").await.status, 404);
}
