//! The coordinator's queue, and who can be given what.

use halemark::assessments::{self, rules::Declaration};
use halemark::employers;
use halemark::platform::access::{Grant, Role};

use super::scene::{self, EMPLOYER, act};
use crate::support::app::{Person, TestApp};
use crate::support::database::on_both;

on_both!(
    the_queue_shows_what_waits_and_who_has_what,
    someone_who_advised_the_employer_cannot_be_allocated,
    someone_who_works_there_or_is_from_elsewhere_cannot_be_allocated,
    two_coordinators_at_once_allocate_one_assessor,
    an_assessor_can_be_changed_until_the_assessment_is_complete,
    only_a_coordinator_sees_the_queue,
);

async fn the_queue_shows_what_waits_and_who_has_what(app: TestApp) {
    let scene = scene::submitted(&app);
    let page = app.sign_in(&scene.coordinator).await;
    let queue = page.get("/assessments").await;
    assert_eq!(queue.status, 200, "{}", queue.text());
    assert!(queue.says(EMPLOYER) && queue.says("Gateshead") && queue.says("Bronze"), "{}", queue.text());

    let allocation = format!("/applications/{}/allocation", scene.application);
    let form = page.get(&allocation).await;
    assert!(form.says("Asha Assessor") && form.says("Nothing in hand"), "{}", form.text());
    let chosen = scene.assessor.id.to_string();
    let nobody = page.post(&allocation, &[]).await;
    assert_eq!(nobody.error_at("assessor").as_deref(), Some("Choose an assessor"));
    let done = page.post_and_follow(&allocation, &[("assessor", &chosen)]).await;
    assert!(done.says("The application has been allocated"), "{}", done.text());
    assert!(!done.says(EMPLOYER), "still waiting:\n{}", done.text());
    let assessing = page.get("/assessments?status=assessing").await;
    assert!(assessing.says(EMPLOYER) && assessing.says("Asha Assessor"), "{}", assessing.text());
    let letters = app.letters_to(&scene.assessor.email).await;
    assert!(letters.iter().any(|letter| letter.contains("/assessments/")), "{letters:?}");

    let theirs = app.sign_in(&scene.assessor).await.get("/assessments").await;
    assert!(theirs.says(EMPLOYER) && theirs.says("Declaration needed"), "{}", theirs.text());
}

async fn someone_who_advised_the_employer_cannot_be_allocated(app: TestApp) {
    let scene = scene::submitted(&app);
    let scheme = app.bhawa();
    let adviser = app.staff("Ada Adviser", Role::Adviser, None);
    app.give(&adviser, &Grant { role: Role::Assessor, scheme: Some(scheme), place: None, employer: None });
    act(&app, &scene.coordinator, |tx| employers::actions::allot_adviser(tx, scene.employer, adviser.id));
    let other = app.staff("Otto Other", Role::Adviser, None);
    act(&app, &scene.coordinator, |tx| employers::actions::allot_adviser(tx, scene.employer, other.id));

    let page = app.sign_in(&scene.coordinator).await;
    let path = format!("/applications/{}/allocation", scene.application);
    let form = page.get(&path).await;
    assert!(form.says("Ada Adviser Advised this employer"), "{}", form.text());
    assert!(!form.body().contains(&adviser.id.to_string()), "offered:\n{}", form.text());
    // She is the employer's adviser no longer, and is refused all the same.
    let refused = page.post(&path, &[("assessor", &adviser.id.to_string())]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("advised the employer"), "{}", refused.text());
    assert!(page.get("/assessments").await.says(EMPLOYER));
}

async fn someone_who_works_there_or_is_from_elsewhere_cannot_be_allocated(app: TestApp) {
    let scene = scene::submitted(&app);
    let inside = app.staff("Ines Inside", Role::Assessor, None);
    let works_there = Grant { role: Role::Viewer, scheme: None, place: None, employer: Some(scene.employer) };
    app.give(&inside, &works_there);
    let elsewhere = app.staff("Elis Elsewhere", Role::Assessor, Some("E08000021"));
    let page = app.sign_in(&scene.coordinator).await;
    let path = format!("/applications/{}/allocation", scene.application);
    let form = page.get(&path).await;
    assert!(form.says("Ines Inside Has a role at this employer"), "{}", form.text());
    assert!(!form.says("Elis Elsewhere"), "{}", form.text());
    for (person, why) in [(&inside, "has a role at the employer"), (&elsewhere, "not an assessor of")] {
        let refused = page.post(&path, &[("assessor", &person.id.to_string())]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says(why), "{}", refused.text());
    }
}

async fn two_coordinators_at_once_allocate_one_assessor(app: TestApp) {
    let scene = scene::submitted(&app);
    let second = app.staff("Cyril Coordinator", Role::Coordinator, None);
    let rival = app.staff("Rita Rival", Role::Assessor, None);
    let path = format!("/applications/{}/allocation", scene.application);
    let (one, two) = (app.sign_in(&scene.coordinator).await, app.sign_in(&second).await);
    let (first, other) = (scene.assessor.id.to_string(), rival.id.to_string());
    let (first, other) = ([("assessor", first.as_str())], [("assessor", other.as_str())]);
    let (a, b) = futures_util::future::join(one.post(&path, &first), two.post(&path, &other)).await;
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422], "{}\n{}", a.text(), b.text());
    let has_it = |person: &Person| {
        let id = person.id;
        app.app.read_now(|conn| assessments::list_of_assessor(conn, id)).unwrap().len()
    };
    assert_eq!(has_it(&scene.assessor) + has_it(&rival), 1);
}

async fn an_assessor_can_be_changed_until_the_assessment_is_complete(app: TestApp) {
    let scene = scene::submitted(&app);
    let id = scene.open(&app);
    let next = app.staff("Nia Next", Role::Assessor, None);
    let page = app.sign_in(&scene.coordinator).await;
    let path = format!("/applications/{}/allocation", scene.application);
    let form = page.get(&path).await;
    assert!(form.says("Asha Assessor has this application now"), "{}", form.text());
    let chosen = next.id.to_string();
    // Who saw the application waiting does not know that somebody has it.
    let late = page.post(&path, &[("assessor", &chosen)]).await;
    assert!(late.status == 422 && late.says("Asha Assessor"), "{}", late.text());
    let seen = id.to_string();
    let changed = page.post(&path, &[("assessor", &chosen), ("instead_of", &seen)]).await;
    assert_eq!(changed.location(), Some("/assessments"), "{}", changed.text());
    let former = app.sign_in(&scene.assessor).await;
    assert_eq!(former.get(&format!("/assessments/{id}")).await.status, 404);
    assert!(!former.get("/assessments").await.says(EMPLOYER));
    let newly = app.app.read_now(|conn| assessments::list_of_assessor(conn, next.id)).unwrap();
    act(&app, &next, |tx| assessments::actions::declare(tx, newly[0].id, &Declaration::Clear));
    assert_eq!(app.sign_in(&next).await.get(&format!("/assessments/{}", newly[0].id)).await.status, 200);
}

async fn only_a_coordinator_sees_the_queue(app: TestApp) {
    let scene = scene::submitted(&app);
    let path = format!("/applications/{}/allocation", scene.application);
    for person in [&scene.lead, &scene.assessor, &scene.member] {
        let page = app.sign_in(person).await;
        assert_eq!(page.get(&path).await.status, 404, "{}", person.name);
        let chosen = scene.assessor.id.to_string();
        assert_eq!(page.post(&path, &[("assessor", &chosen)]).await.status, 404, "{}", person.name);
        assert!(!page.get("/assessments").await.says(EMPLOYER), "{}", person.name);
    }
    assert_eq!(app.visitor().get("/assessments").await.location(), Some("/sign-in"));
}
