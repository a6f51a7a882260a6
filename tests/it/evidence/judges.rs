use halemark::applications;
use halemark::assessments::{self, rules::Declaration};
use halemark::platform::access::Role;
use halemark::scheme::Mark;

use crate::assessments::scene::{self, PLACE, act};
use crate::support::app::{Person, TestApp};
use crate::support::database::on_both;

on_both!(
    an_assessor_sees_an_item_from_the_declaration_on,
    an_assessor_with_a_conflict_sees_no_item,
    a_panel_sees_the_items_of_its_cases_and_whoever_marked_or_stood_aside_none,
);

fn item(app: &TestApp, scene: &scene::Scene) -> String {
    let answers = app.app.read_now(|conn| applications::list_answers(conn, scene.application)).unwrap();
    format!("/evidence/{}", answers["bronze-1"].evidence[0].id)
}

async fn status(app: &TestApp, who: &Person, path: &str) -> u16 {
    app.sign_in(who).await.get(path).await.status
}

async fn an_assessor_sees_an_item_from_the_declaration_on(app: TestApp) {
    let scene = scene::submitted(&app);
    let item = item(&app, &scene);
    let other = app.staff("Otto Other", Role::Assessor, Some(PLACE));
    assert_eq!(status(&app, &scene.assessor, &item).await, 404, "not allocated");
    let id = scene.allocate(&app);
    assert_eq!(status(&app, &scene.assessor, &item).await, 404, "not declared");
    act(&app, &scene.assessor, |tx| assessments::actions::declare(tx, id, &Declaration::Clear));
    let page = app.sign_in(&scene.assessor).await.get(&item).await;
    assert!(page.says("12 came."), "{}", page.text());
    assert!(!page.says("Where it is used"), "the other applications of the employer are not theirs to see");
    assert_eq!(status(&app, &other, &item).await, 404, "allocated to somebody else");
}

async fn an_assessor_with_a_conflict_sees_no_item(app: TestApp) {
    let scene = scene::submitted(&app);
    let item = item(&app, &scene);
    let id = scene.allocate(&app);
    let conflict = Declaration::Conflict("My sister leads it.".into());
    act(&app, &scene.assessor, |tx| assessments::actions::declare(tx, id, &conflict));
    assert_eq!(status(&app, &scene.assessor, &item).await, 404);
}

async fn a_panel_sees_the_items_of_its_cases_and_whoever_marked_or_stood_aside_none(app: TestApp) {
    let scene = scene::submitted(&app);
    let item = item(&app, &scene);
    assert_eq!(status(&app, &scene.member, &item).await, 404, "not a case yet");
    scene.assess(&app, Mark::Met);
    assert_eq!(status(&app, &scene.member, &item).await, 200);
    let elsewhere = app.staff("Elin Elsewhere", Role::PanelMember, Some("E08000021"));
    assert_eq!(status(&app, &elsewhere, &item).await, 404, "a member for another place");
    act(&app, &scene.member, |tx| {
        halemark::panels::actions::recuse(tx, scene.submission, "My sister leads it.")
    });
    assert_eq!(status(&app, &scene.member, &item).await, 404, "stood aside");
    assert_eq!(status(&app, &scene.chair, &item).await, 200);
}
