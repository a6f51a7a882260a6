//! The virus scanner, a real clamd.

use std::collections::BTreeSet;

use diesel::prelude::*;
use halemark::applications::{self, NewAnswer};
use halemark::evidence;
use halemark::platform::app::App;
use halemark::platform::files::clamd::{ClamdAddress, Verdict};
use halemark::platform::ids::PersonId;
use halemark::schema::notices;
use halemark::scheme::Status;
use reqwest::multipart::{Form, Part};

use crate::applications::scene;
use crate::assessments::scene as judging;
use crate::support::app::TestApp;
use crate::support::clamd::{Clamd, INFECTED};
use crate::support::client::Client;
use crate::support::database::on_both;
use crate::support::parts::Part as Needs;

on_both!(
    a_file_waits_for_the_scanner_and_who_judges_waits_with_it,
    an_infected_file_is_put_aside_and_who_added_it_and_the_leads_are_told,
);

const CLEAN: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";

#[test]
fn clamd_knows_the_file_of_the_tests_and_nothing_against_others() {
    if !Needs::Clamd.runs() {
        return;
    }
    let clamd = Clamd::start(&Clamd::socket());
    assert_eq!(clamd.address.scan(CLEAN).unwrap(), Verdict::Clean);
    assert_eq!(clamd.address.scan(INFECTED).unwrap(), Verdict::Infected);
    assert!(clamd.address.scan(&vec![b'x'; 31 * 1024 * 1024]).is_err(), "larger than it takes");
}

async fn with_scanner(app: &TestApp, address: ClamdAddress) -> TestApp {
    TestApp::start_with(app.database_url.clone(), |config| config.clamd = Some(address)).await
}

async fn scan(app: &TestApp) {
    let app: App = app.app.clone();
    actix_web::web::block(move || evidence::actions::scan_waiting(&app)).await.unwrap().unwrap();
}

/// Adds a file; its page.
async fn add(client: &Client, employer: impl std::fmt::Display, bytes: &[u8]) -> String {
    let part = Part::bytes(bytes.to_vec()).file_name("plan.pdf");
    let form = Form::new().text("title", "Our plan").text("kind", "file").part("file", part);
    let added = client.upload(&format!("/employers/{employer}/evidence/new"), form).await;
    assert_eq!(added.status, 303, "{}", added.text());
    let page = client.get(added.location().unwrap()).await;
    page.links().into_iter().find(|link| link.starts_with("/evidence/")).unwrap()
}

async fn a_file_waits_for_the_scanner_and_who_judges_waits_with_it(app: TestApp) {
    if !Needs::Clamd.runs() {
        return;
    }
    let socket = Clamd::socket();
    let app = with_scanner(&app, ClamdAddress::Unix(socket.clone())).await;
    let (scene, item) = handed_in(&app).await;
    scene.open(&app);
    let (lead, assessor) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.assessor).await);
    let file = format!("{item}/file");

    scan(&app).await;
    let page = lead.get(&item).await;
    assert!(page.says("waits for the virus scanner"), "nobody answers, so it waits: {}", page.text());
    assert_eq!(lead.get(&file).await.status, 200, "its own people can open it");
    let page = assessor.get(&item).await;
    assert!(
        page.says("plan.pdf") && !page.links().iter().any(|link| link.ends_with("/file")),
        "{}",
        page.text()
    );
    assert_eq!(assessor.get(&file).await.status, 404);

    let _clamd = Clamd::start(&socket);
    scan(&app).await;
    assert!(!lead.get(&item).await.says("virus scanner"));
    assert_eq!(assessor.get(&file).await.bytes, CLEAN);
}

/// An application that relies on a file, handed in, and the page of the file.
async fn handed_in(app: &TestApp) -> (judging::Scene, String) {
    let scene = judging::submitted(app);
    let lead = app.person("Leo Lead");
    let employer = judging::registered(app, &lead, "Southmoor Bakery Limited");
    let page = add(&app.sign_in(&lead).await, employer, CLEAN).await;
    let item = page.trim_start_matches("/evidence/").parse().unwrap();
    let (scheme, level) = (app.bhawa(), "bronze".parse().unwrap());
    let application =
        judging::act(app, &lead, |tx| applications::actions::start(tx, employer, scheme, &level));
    judging::act(app, &lead, |tx| scene::keep_portfolio(tx, employer));
    for (code, readings) in judging::criteria(app, application) {
        let excused = code.as_str() == judging::NOT_APPLICABLE;
        let answer = NewAnswer {
            status: if excused { Status::NotApplicable } else { Status::Met },
            narrative: if excused { String::new() } else { "We did.".into() },
            reason: if excused { "The canteen closes for good next week.".into() } else { String::new() },
            readings,
            evidence: [item].into(),
            version: 0,
        };
        judging::act(app, &lead, |tx| applications::actions::save_answer(tx, application, &code, &answer));
    }
    let submission = judging::submit(app, &lead, application);
    (judging::Scene { lead, employer, application, submission, ..scene }, page)
}

async fn an_infected_file_is_put_aside_and_who_added_it_and_the_leads_are_told(app: TestApp) {
    if !Needs::Clamd.runs() {
        return;
    }
    let clamd = Clamd::start(&Clamd::socket());
    let app = with_scanner(&app, clamd.address.clone()).await;
    let scene = scene::set(&app);
    let contributor = app.sign_in(&scene.contributor).await;
    let item = add(&contributor, scene.employer, INFECTED).await;
    assert_eq!(contributor.get(&format!("{item}/file")).await.status, 200, "before anybody knew");
    scan(&app).await;
    let page = contributor.get(&item).await;
    assert!(page.says("found something harmful in this file"), "{}", page.text());
    assert!(!page.links().iter().any(|link| link.ends_with("/file")), "{:?}", page.links());
    for person in [&scene.contributor, &scene.lead, &scene.viewer] {
        let client = app.sign_in(person).await;
        assert_eq!(client.get(&format!("{item}/file")).await.status, 404, "{}", person.name);
        assert_eq!(client.get(&format!("{item}/versions/1/file")).await.status, 404, "{}", person.name);
    }
    let both = BTreeSet::from([scene.lead.id, scene.contributor.id]);
    assert_eq!(told(&app, &item), both);
    scan(&app).await;
    assert_eq!(told(&app, &item), both, "no more of it");
}

/// The people who have a notice that leads to `page`.
fn told(app: &TestApp, page: &str) -> BTreeSet<PersonId> {
    let of_page = notices::table.filter(notices::page.eq(page.to_owned())).select(notices::person_id);
    let people: Vec<PersonId> = app.app.read_now(|conn| Ok(of_page.load(conn)?)).unwrap();
    let told: BTreeSet<PersonId> = people.iter().copied().collect();
    assert_eq!(told.len(), people.len(), "nobody is told twice");
    told
}
