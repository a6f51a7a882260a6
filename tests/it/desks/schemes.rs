//! Two schemes at once: an employer can have an application of each on its way.

use halemark::applications;
use halemark::employers::actions as employing;
use halemark::platform::access::{Actor, Role};
use halemark::platform::ids::{ApplicationId, EmployerId, SchemeId};
use halemark::scheme;

use crate::assessments::scene::{self, EMPLOYER, PLACE, act};
use crate::support::app::{Person, TestApp};
use crate::support::database::on_both;

on_both!(
    a_desk_shows_the_next_step_in_each_scheme,
    an_adviser_sees_the_applications_of_every_scheme_and_which_is_which,
    the_list_of_applications_names_the_scheme_only_where_there_are_several,
);

const CHARTER: &str = "Workplace Wellbeing Charter";

/// The Charter beside BHAWA: its key, and what BHAWA is called.
fn add_charter(app: &TestApp) -> (SchemeId, String) {
    let slug = "workplace-wellbeing-charter";
    app.app.write_now(&Actor::Operator, |tx| scheme::actions::publish_shipped(tx, &[slug])).unwrap();
    app.app
        .read_now(|conn| {
            Ok::<_, halemark::platform::error::AppError>((
                scheme::get_scheme(conn, slug)?.id,
                scheme::get_scheme(conn, "bhawa")?.name,
            ))
        })
        .unwrap()
}

fn start(app: &TestApp, lead: &Person, employer: EmployerId, scheme: SchemeId, level: &str) -> ApplicationId {
    let level = level.parse().unwrap();
    act(app, lead, |tx| applications::actions::start(tx, employer, scheme, &level))
}

async fn a_desk_shows_the_next_step_in_each_scheme(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = scene::registered(&app, &lead, EMPLOYER);
    let leads = app.sign_in(&lead).await;
    let desk = leads.get("/desk").await;
    assert!(desk.says("Start Bronze") && !desk.says("Start Commitment"), "{}", desk.text());

    let (charter, bhawa) = add_charter(&app);
    let desk = leads.get("/desk").await;
    for says in ["Start Bronze", &bhawa, "Start Commitment", CHARTER] {
        assert!(desk.says(says), "{says}: {}", desk.text());
    }
    let bronze = start(&app, &lead, employer, app.bhawa(), "bronze");
    let path = |id: ApplicationId| format!("/applications/{id}");
    let desk = leads.get("/desk").await;
    assert!(desk.links().contains(&path(bronze)), "{}", desk.text());
    assert!(desk.says("Start Commitment") && !desk.says("Start Bronze"), "{}", desk.text());

    let commitment = start(&app, &lead, employer, charter, "commitment");
    let viewer = app.sign_in(&app.colleague("Vic Viewer", Role::Viewer, employer)).await;
    for client in [&leads, &viewer] {
        let desk = client.get("/desk").await;
        for id in [bronze, commitment] {
            assert!(desk.links().contains(&path(id)), "{}", desk.text());
        }
        assert!(desk.says("Application for Bronze") && desk.says("Application for Commitment"));
        assert!(!desk.says("Start") && !desk.says("can start one"), "{}", desk.text());
    }
}

async fn an_adviser_sees_the_applications_of_every_scheme_and_which_is_which(app: TestApp) {
    let (charter, bhawa) = add_charter(&app);
    let lead = app.person("Lena Lead");
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let adviser = app.staff("Ada Adviser", Role::Adviser, Some(PLACE));
    let employer = scene::registered(&app, &lead, EMPLOYER);
    act(&app, &coordinator, |tx| employing::allot_adviser(tx, employer, adviser.id));
    let both = [
        start(&app, &lead, employer, app.bhawa(), "bronze"),
        start(&app, &lead, employer, charter, "commitment"),
    ];
    let client = app.sign_in(&adviser).await;
    for page in ["/desk", "/advising"] {
        let page = client.get(page).await;
        assert!(page.says(&format!("({bhawa})")) && page.says(&format!("({CHARTER})")), "{}", page.text());
        assert!(both.iter().all(|id| page.links().contains(&format!("/applications/{id}"))));
    }
}

async fn the_list_of_applications_names_the_scheme_only_where_there_are_several(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = scene::registered(&app, &lead, EMPLOYER);
    start(&app, &lead, employer, app.bhawa(), "bronze");
    let client = app.sign_in(&lead).await;
    let path = format!("/employers/{employer}/applications");
    let named = |scheme: &str| format!("Scheme {scheme}");
    let (alone, (charter, bhawa)) = (client.get(&path).await, add_charter(&app));
    assert!(!alone.says(&named(&bhawa)), "{}", alone.text());
    start(&app, &lead, employer, charter, "commitment");
    let list = client.get(&path).await;
    assert!(list.says(&named(&bhawa)) && list.says(&named(CHARTER)), "{}", list.text());
}
