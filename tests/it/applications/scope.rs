//! What an application covers, from the choice to the public register.

use super::scene::set;
use crate::assessments::scene::{self, act, submitted};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;
use halemark::applications;
use halemark::assessments::actions::complete;
use halemark::employers::{self, SiteDetails};
use halemark::panels::actions::decide;
use halemark::panels::rules::{Decision, Outcome};
use halemark::places::Postcode;
use halemark::platform::ids::{EmployerId, SiteId, SubmissionId};
use halemark::scheme::Mark;

on_both!(
    an_application_covers_the_whole_employer_until_its_lead_names_sites,
    a_site_that_is_covered_by_name_stays_open,
    who_chooses_over_somebody_elses_choice_is_told,
    the_award_and_the_register_name_the_sites_that_were_judged,
    a_round_is_shown_with_what_it_covered_when_it_was_handed_in,
);

/// A second site in Gateshead; its key.
fn depot(app: &TestApp, lead: &crate::support::app::Person, employer: EmployerId) -> SiteId {
    let version = app.app.read_now(|conn| employers::get(conn, employer)).unwrap().version;
    let (postcode, place) = (Postcode::parse("NE8 1AB").unwrap(), "E08000037".parse().unwrap());
    let site = SiteDetails { name: "Team Valley depot".into(), postcode, place };
    act(app, lead, |tx| employers::actions::add_site(tx, employer, version, &site)).0
}

async fn choose(client: &Client, application: &str, form: &[(&str, &str)]) -> crate::support::client::Answer {
    let path = format!("{application}/scope");
    let seen = client.get(&path).await.value_of("seen").unwrap();
    let mut form = form.to_vec();
    form.push(("seen", &seen));
    client.post(&path, &form).await
}

async fn an_application_covers_the_whole_employer_until_its_lead_names_sites(app: TestApp) {
    let scene = set(&app);
    let depot = depot(&app, &scene.lead, scene.employer).to_string();
    let path = scene.path();
    let client = app.sign_in(&scene.lead).await;
    let page = client.get(&path).await;
    assert!(page.says("Covers the whole employer."), "{}", page.text());
    assert!(page.links().contains(&format!("{path}/scope")));
    let contributor = app.sign_in(&scene.contributor).await;
    assert!(!contributor.get(&path).await.links().contains(&format!("{path}/scope")));
    assert_eq!(contributor.get(&format!("{path}/scope")).await.status, 403);

    assert!(choose(&client, &path, &[]).await.error_at("scope").is_some());
    let none = choose(&client, &path, &[("scope", "sites")]).await;
    assert!(none.error_at("sites").is_some(), "{}", none.text());
    let foreign = ("sites", "019526a0-0000-7000-8000-000000000000");
    let foreign = choose(&client, &path, &[("scope", "sites"), foreign]).await;
    assert!(foreign.error_at("sites").is_some(), "{}", foreign.text());
    let chosen = choose(&client, &path, &[("scope", "sites"), ("sites", &depot)]).await;
    assert_eq!(chosen.location(), Some(path.as_str()));
    for page in [&path, &format!("{path}/submission")] {
        let page = client.get(page).await;
        assert!(page.says("Covers these sites: Team Valley depot."), "{}", page.text());
    }
    let history = client.get(&format!("/employers/{}/history", scene.employer)).await;
    assert!(history.says("covers 1 site"), "{}", history.text());
    choose(&client, &path, &[("scope", "whole"), ("sites", &depot)]).await;
    assert!(client.get(&path).await.says("Covers the whole employer."));
}

async fn a_site_that_is_covered_by_name_stays_open(app: TestApp) {
    let scene = set(&app);
    let depot = depot(&app, &scene.lead, scene.employer).to_string();
    let client = app.sign_in(&scene.lead).await;
    choose(&client, &scene.path(), &[("scope", "sites"), ("sites", &depot)]).await;
    let closure = format!("/employers/{}/sites/{depot}/closure", scene.employer);
    let refused = client.post(&closure, &[]).await;
    assert!(refused.status == 409 && refused.says("covers this site by name"), "{}", refused.text());
    choose(&client, &scene.path(), &[("scope", "whole")]).await;
    assert_eq!(client.post(&closure, &[]).await.status, 303);
}

async fn who_chooses_over_somebody_elses_choice_is_told(app: TestApp) {
    let scene = set(&app);
    let depot = depot(&app, &scene.lead, scene.employer).to_string();
    let path = scene.path();
    let client = app.sign_in(&scene.lead).await;
    choose(&client, &path, &[("scope", "sites"), ("sites", &depot)]).await;
    let late = client.post(&format!("{path}/scope"), &[("scope", "whole"), ("seen", "")]).await;
    assert_eq!(late.status, 422);
    assert!(late.says("What is saved now") && late.says("Team Valley depot"), "{}", late.text());
    assert_eq!(late.value_of("scope").as_deref(), Some("whole"), "what was chosen is still there");
    assert!(client.get(&path).await.says("Team Valley depot"));
}

async fn the_award_and_the_register_name_the_sites_that_were_judged(app: TestApp) {
    let mut scene = submitted(&app);
    let employer = scene::registered(&app, &scene.lead, "Southmoor Foods Limited");
    let depot = depot(&app, &scene.lead, employer);
    let application = scene::answered(&app, &scene.lead, employer, "bronze");
    let new = applications::NewScope { sites: vec![depot], seen: String::new() };
    act(&app, &scene.lead, |tx| applications::actions::choose_scope(tx, application, &new));
    let submission = scene::submit(&app, &scene.lead, application);
    let locked = app.sign_in(&scene.lead).await.get(&format!("/applications/{application}/scope")).await;
    assert_eq!(locked.status, 409, "{}", locked.text());
    (scene.employer, scene.application, scene.submission) = (employer, application, submission);

    let award = scene.release(&app);
    let case = app.sign_in(&scene.chair).await.get(&format!("/panels/{submission}")).await;
    assert!(case.says("What is applied for Team Valley depot"), "{}", case.text());
    let lead = app.sign_in(&scene.lead).await;
    assert!(lead.get(&format!("/awards/{award}")).await.says("What it covers Team Valley depot"));
    let certificate = lead.get(&format!("/awards/{award}/certificate")).await;
    assert!(certificate.says("covers these sites: Team Valley depot."), "{}", certificate.text());
    let register = app.visitor().get("/register?name=southmoor").await;
    assert!(register.says("Covers These sites: Team Valley depot"), "{}", register.text());
    let json = app.visitor().get("/register.json?name=southmoor").await.body();
    assert!(
        json.contains(r#""scope":"named_sites","#) && json.contains(r#"["Team Valley depot"]"#),
        "{json}"
    );
    let csv = app.visitor().get("/register.csv?name=southmoor").await.body();
    assert!(csv.contains(",named_sites,") && csv.contains(",Team Valley depot\r\n"), "{csv}");
}

async fn a_round_is_shown_with_what_it_covered_when_it_was_handed_in(app: TestApp) {
    let mut scene = submitted(&app);
    let (first, id) = (scene.submission, scene.open(&app));
    scene.mark(&app, id, Mark::Met);
    act(&app, &scene.assessor, |tx| complete(tx, id, "A sound file."));
    scene.vote(&app, Outcome::Defer, &[&scene.chair, &scene.member]);
    let deferral = Decision {
        outcome: Outcome::Defer,
        reason: "The head office differs.".into(),
        actions: Some("Leave it out.".into()),
        act_by: chrono::NaiveDate::from_ymd_opt(2027, 2, 1),
    };
    act(&app, &scene.chair, |tx| decide(tx, first, &deferral));
    let depot = depot(&app, &scene.lead, scene.employer).to_string();
    let (lead, path) = (app.sign_in(&scene.lead).await, format!("/applications/{}", scene.application));
    choose(&lead, &path, &[("scope", "sites"), ("sites", &depot)]).await;
    assert!(lead.get(&path).await.says("Covers these sites: Team Valley depot."));

    let (assessor, chair) = (app.sign_in(&scene.assessor).await, app.sign_in(&scene.chair).await);
    let whole = "What is applied for The whole employer";
    for page in [assessor.get(&format!("/assessments/{id}")).await, chair.get(&case(first)).await] {
        assert!(page.says(whole) && !page.says("Team Valley depot"), "{}", page.text());
    }
    scene.submission = scene::submit(&app, &scene.lead, scene.application);
    let id = scene.open(&app);
    scene.mark(&app, id, Mark::Met);
    act(&app, &scene.assessor, |tx| complete(tx, id, "A sound file."));
    let named = "What is applied for Team Valley depot";
    for page in [assessor.get(&format!("/assessments/{id}")).await, chair.get(&case(scene.submission)).await]
    {
        assert!(page.says(named), "{}", page.text());
    }
    assert!(chair.get(&case(first)).await.says(whole));
    forget_scope(&app, first);
    assert!(chair.get(&case(first)).await.says(named), "an older submission reads as the application does");
}

fn case(submission: SubmissionId) -> String {
    format!("/panels/{submission}")
}

/// As a submission from before its scope was kept.
fn forget_scope(app: &TestApp, id: SubmissionId) {
    use diesel::prelude::*;
    use halemark::platform::access::Actor;
    use halemark::schema::submissions;
    app.app
        .write_now(&Actor::System, |tx| {
            let none = submissions::scope_sites.eq(None::<String>);
            Ok(diesel::update(submissions::table.find(id)).set(none).execute(tx.conn())?)
        })
        .unwrap();
}
