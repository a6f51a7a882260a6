//! Revoking, and what a higher award does to a lower one.

use halemark::awards;

use crate::assessments::scene::{self, EMPLOYER, Scene, act};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(a_revocation_drops_the_entry_at_once, a_lower_award_steps_back_for_a_higher_and_comes_back_after_it);

async fn a_revocation_drops_the_entry_at_once(app: TestApp) {
    let scene = scene::submitted(&app);
    let id = scene.release(&app);
    assert!(app.visitor().get("/register").await.says(EMPLOYER));
    let path = format!("/awards/{id}/revocation");
    for person in [&scene.chair, &scene.lead] {
        assert_eq!(app.sign_in(person).await.post(&path, &[("reason", "x")]).await.status, 404);
    }
    let coordinator = app.sign_in(&scene.coordinator).await;
    assert!(coordinator.get(&path).await.says("leaves the register at once"));
    let unsaid = coordinator.post(&path, &[]).await;
    assert_eq!(unsaid.error_at("reason").as_deref(), Some("Say why the award is revoked"));
    let done = coordinator.post_and_follow(&path, &[("reason", "The bakery closed.")]).await;
    assert!(done.says("Revoked on") && done.says("The bakery closed."), "{}", done.text());
    for list in ["/register", "/register.csv", "/register.json"] {
        assert!(!app.visitor().get(list).await.body().contains("Northmoor Bakery"), "{list}");
    }
    let letters = app.letters_to(&scene.lead.email).await;
    assert!(letters.iter().any(|letter| letter.contains("The bakery closed.")), "{letters:?}");
    let lead = app.sign_in(&scene.lead).await;
    assert_eq!(lead.get(&format!("/awards/{id}/certificate")).await.status, 409);
    assert_eq!(coordinator.post(&path, &[("reason", "Again")]).await.status, 409);
}

async fn a_lower_award_steps_back_for_a_higher_and_comes_back_after_it(app: TestApp) {
    let scene = scene::submitted(&app);
    let bronze = scene.release(&app);
    let (application, submission) = scene::applied(&app, &scene.lead, scene.employer, "silver");
    let scene = Scene { application, submission, ..scene };
    let silver = scene.release(&app);
    let entry = || async { app.visitor().get("/register.csv").await.body() };
    let shown = entry().await;
    assert!(shown.contains("Silver") && !shown.contains("Bronze"), "{shown}");
    let lower = app.app.read_now(|conn| awards::get(conn, bronze)).unwrap();
    assert_eq!(lower.superseded_by, Some(silver));
    act(&app, &scene.coordinator, |tx| awards::actions::revoke(tx, silver, "Granted in error."));
    let shown = entry().await;
    assert!(shown.contains("Bronze") && !shown.contains("Silver"), "{shown}");
}
