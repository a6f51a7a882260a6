use halemark::applications::{self, ApplicationStatus};
use halemark::employers::ToldFacts;
use halemark::platform::access::Role;

use super::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_submitted_application_cannot_be_changed,
    a_submission_freezes_the_facts_of_its_day,
    a_submission_is_told_to_the_leads_and_the_coordinators,
    two_leads_submitting_at_once_submit_once,
    a_submission_of_answers_that_changed_meanwhile_is_shown_again,
    only_a_lead_submits,
    the_signatory_and_the_declaration_are_needed,
    a_withdrawn_application_makes_room_for_another,
    a_level_is_started_once_and_in_order,
);

async fn a_submitted_application_cannot_be_changed(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let client = app.sign_in(&scene.lead).await;
    let done = scene::submit(&client, &scene, &app).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let page = client.get(done.location().unwrap()).await;
    assert_eq!(page.heading(), "Application submitted");
    assert_eq!(scene.stored(&app).status, ApplicationStatus::Submitted);

    let before = scene.answers(&app);
    let form = [("version", "1"), ("status", "met"), ("narrative", "Typed while a colleague submitted.")];
    let refused = client.post(&scene.criterion("bronze-1"), &form).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("answers and evidence cannot be changed"), "{}", refused.text());
    assert_eq!(refused.value_of("narrative").as_deref(), Some("Typed while a colleague submitted."));
    assert_eq!(scene.answers(&app), before);
    assert_eq!(
        client.get(&scene.criterion("bronze-1")).await.value_of("narrative"),
        None,
        "no form is shown"
    );
    assert_eq!(scene::submit(&client, &scene, &app).await.status, 409);
}

async fn a_submission_freezes_the_facts_of_its_day(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let client = app.sign_in(&scene.lead).await;
    scene::submit(&client, &scene, &app).await;
    let actor = app.actor(&scene.lead);
    app.app
        .write_now(&actor, |tx| {
            let version = halemark::employers::get(tx.conn(), scene.employer)?.version;
            let told = ToldFacts { has_food_outlet: false, has_recognised_union: true, has_visitors: false };
            halemark::employers::actions::state_facts(tx, scene.employer, version, told)
        })
        .unwrap();
    let submission =
        app.app.read_now(|conn| applications::latest_submission(conn, scene.application)).unwrap().unwrap();
    assert!(submission.facts.has_food_outlet && !submission.facts.has_recognised_union);
    assert_eq!((submission.facts.headcount, submission.round), (48, 1));
    let page = client.get(&scene.path()).await;
    assert!(page.says("12 of 12 criteria are in place"), "{}", page.text());
}

async fn a_submission_is_told_to_the_leads_and_the_coordinators(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let client = app.sign_in(&scene.lead).await;
    scene::submit(&client, &scene, &app).await;
    let to_lead = app.letters_to(&scene.lead.email).await;
    let receipt =
        to_lead.iter().find(|text| text.starts_with("Your Bronze application was submitted")).unwrap();
    assert!(receipt.contains("Olive Owner, Managing director"), "{receipt}");
    assert!(receipt.contains(&scene.path()), "{receipt}");
    let to_coordinator = app.letters_to(&coordinator.email).await.concat();
    assert!(
        to_coordinator.contains("Northmoor Bakery Limited submitted a Bronze application"),
        "{to_coordinator}"
    );
    let to_contributor = app.letters_to(&scene.contributor.email).await.concat();
    assert!(!to_contributor.contains("was submitted"), "{to_contributor}");
}

async fn two_leads_submitting_at_once_submit_once(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let (one, two) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.lead).await);
    let (a, b) =
        futures_util::future::join(scene::submit(&one, &scene, &app), scene::submit(&two, &scene, &app))
            .await;
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let submission =
        app.app.read_now(|conn| applications::latest_submission(conn, scene.application)).unwrap().unwrap();
    assert_eq!(submission.round, 1);
}

async fn a_submission_of_answers_that_changed_meanwhile_is_shown_again(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let lead = app.sign_in(&scene.lead).await;
    let seen = lead.get(&format!("{}/submission", scene.path())).await.value_of("version").unwrap();
    let change = [("version", "1"), ("status", "met"), ("narrative", "Changed meanwhile.")];
    app.sign_in(&scene.contributor).await.post(&scene.criterion("bronze-3"), &change).await;
    let form = [
        ("version", seen.as_str()),
        ("signatory_name", "Olive Owner"),
        ("signatory_role", "Managing director"),
        ("declaration", "yes"),
    ];
    let again = lead.post(&format!("{}/submission", scene.path()), &form).await;
    assert_eq!(again.status, 409);
    assert!(again.says("An answer was changed while you were reading"), "{}", again.text());
    assert!(again.says("Changed meanwhile."), "{}", again.text());
    assert_eq!(again.value_of("signatory_name").as_deref(), Some("Olive Owner"));
    assert_eq!(again.value_of("declaration"), None, "the declaration was made of other answers");
    assert_eq!(scene.stored(&app).status, ApplicationStatus::Open);
}

async fn only_a_lead_submits(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    for person in [&scene.contributor, &scene.viewer] {
        let client = app.sign_in(person).await;
        assert_eq!(scene::submit(&client, &scene, &app).await.status, 403, "{}", person.name);
        let page = client.get(&format!("{}/submission", scene.path())).await;
        assert!(page.says("A lead of your organisation can submit"), "{}", page.text());
    }
    let other = app.person("Otto Other");
    scene::register(&app, &other, "Southmoor Dairy Limited");
    let client = app.sign_in(&other).await;
    assert_eq!(scene::submit(&client, &scene, &app).await.status, 404);
    assert_eq!(client.get(&scene.path()).await.status, 404);
}

async fn the_signatory_and_the_declaration_are_needed(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let client = app.sign_in(&scene.lead).await;
    let version = scene.stored(&app).version.to_string();
    let form = [("version", version.as_str()), ("signatory_name", ""), ("signatory_role", "Owner")];
    let answer = client.post(&format!("{}/submission", scene.path()), &form).await;
    assert_eq!(answer.status, 422);
    let name = answer.error_at("signatory_name");
    assert_eq!(name.as_deref(), Some("Enter the name of the senior person who signs"));
    assert_eq!(answer.error_at("declaration").as_deref(), Some("Confirm the declaration"));
    assert_eq!(answer.value_of("signatory_role").as_deref(), Some("Owner"));
}

async fn a_withdrawn_application_makes_room_for_another(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let list = format!("/employers/{}/applications", scene.employer);
    let start = client.get(&list).await;
    assert!(!start.body().contains("Start the Bronze application"), "one is running");
    let asked = client.get(&format!("{}/withdrawal", scene.path())).await;
    assert_eq!(asked.heading(), "Withdraw this application?");
    client.post(&format!("{}/withdrawal", scene.path()), &[]).await;
    assert_eq!(scene.stored(&app).status, ApplicationStatus::Withdrawn);
    let form = [("version", "0"), ("status", "met")];
    assert_eq!(client.post(&scene.criterion("bronze-1"), &form).await.status, 409);

    let page = client.get(&list).await;
    assert!(page.body().contains("Start the Bronze application"), "{}", page.text());
    let (scheme, bronze) = (app.bhawa().to_string(), "bronze");
    let started = client.post(&list, &[("scheme", &scheme), ("level", bronze)]).await;
    assert!(started.location().unwrap().starts_with("/applications/"));
    assert_ne!(started.location(), Some(scene.path().as_str()));
}

async fn a_level_is_started_once_and_in_order(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = scene::register(&app, &lead, "Northmoor Bakery Limited");
    let client = app.sign_in(&lead).await;
    let (list, scheme) = (format!("/employers/{employer}/applications"), app.bhawa().to_string());
    let start = |level: &'static str| [("scheme", scheme.clone()), ("level", level.to_owned())];
    let post = async |level| {
        let form = start(level);
        let form: Vec<(&str, &str)> = form.iter().map(|(name, text)| (*name, text.as_str())).collect();
        client.post(&list, &form).await
    };
    let silver = post("silver").await;
    assert_eq!(silver.status, 409);
    assert!(silver.says("when you hold the level below"), "{}", silver.text());
    assert_eq!(post("platinum").await.status, 409);
    let (a, b) = futures_util::future::join(post("bronze"), post("bronze")).await;
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409], "one running application of a scheme");
}
