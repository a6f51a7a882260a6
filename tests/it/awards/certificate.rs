//! From pending to the certificate.

use halemark::awards::{self, State};

use crate::assessments::scene::{self, EMPLOYER};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    nobody_outside_sees_an_award_before_its_release,
    a_released_award_has_a_certificate_and_a_letter,
    two_chairs_releasing_at_once_release_once,
);

async fn nobody_outside_sees_an_award_before_its_release(app: TestApp) {
    let scene = scene::submitted(&app);
    let id = scene.award(&app);
    let (award, certificate) = (format!("/awards/{id}"), format!("/awards/{id}/certificate"));
    let lead = app.sign_in(&scene.lead).await;
    assert_eq!(lead.get(&award).await.status, 404);
    assert_eq!(lead.get(&certificate).await.status, 404);
    assert!(lead.get(&format!("/employers/{}/awards", scene.employer)).await.says("There is no award yet"));
    for inside in [&scene.coordinator, &scene.member] {
        let page = app.sign_in(inside).await;
        assert!(page.get(&award).await.says("Pending"), "{}", inside.name);
        assert_eq!(page.get(&certificate).await.status, 409, "{}", inside.name);
        assert_eq!(page.post(&format!("{award}/release"), &[]).await.status / 100, 4, "{}", inside.name);
    }
    assert_eq!(app.sign_in(&scene.assessor).await.get(&award).await.status, 404);
    assert_eq!(app.visitor().get(&award).await.location(), Some("/sign-in"));
}

async fn a_released_award_has_a_certificate_and_a_letter(app: TestApp) {
    let scene = scene::submitted(&app);
    let id = scene.award(&app);
    app.wait_days(10);
    let chair = app.sign_in(&scene.chair).await;
    let confirm = chair.get(&format!("/awards/{id}/release")).await;
    assert!(confirm.says("12 March 2026") && confirm.says("11 March 2028"), "{}", confirm.text());
    let done = chair.post_and_follow(&format!("/awards/{id}/release"), &[]).await;
    assert!(done.says("We have written to the employer") && done.says("In force"), "{}", done.text());

    let lead = app.sign_in(&scene.lead).await;
    let number = app.app.read_now(|conn| awards::get(conn, id)).unwrap().number;
    let paper = lead.get(&format!("/awards/{id}/certificate")).await;
    for words in [EMPLOYER, "Bronze", "Better Health at Work Award", &number, "12 March 2026", "Gateshead"] {
        assert!(paper.says(words), "{words} is not on\n{}", paper.text());
    }
    assert!(paper.says(&format!("/register/{number}")));
    assert!(lead.get(&format!("/employers/{}/awards", scene.employer)).await.says(&number));
    let letters = app.letters_to(&scene.lead.email).await;
    let told = letters.iter().find(|letter| letter.contains("awarded")).unwrap();
    assert!(told.contains("has been awarded Bronze") && told.contains("11 March 2028"), "{told}");
    assert!(told.contains(&format!("/awards/{id}/certificate")), "{told}");
    assert!(app.visitor().get("/register").await.says(EMPLOYER));
}

async fn two_chairs_releasing_at_once_release_once(app: TestApp) {
    let scene = scene::submitted(&app);
    let id = scene.award(&app);
    let path = format!("/awards/{id}/release");
    let (one, two) = (app.sign_in(&scene.chair).await, app.sign_in(&scene.other_chair).await);
    let (a, b) = futures_util::future::join(one.post(&path, &[]), two.post(&path, &[])).await;
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let letters = app.letters_to(&scene.lead.email).await;
    assert_eq!(letters.iter().filter(|letter| letter.contains("has been awarded")).count(), 1);
    let today = app.app.clock().now().date();
    assert_eq!(app.app.read_now(|conn| awards::get(conn, id)).unwrap().state(today), State::InForce);
}
