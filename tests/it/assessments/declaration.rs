//! The declaration comes before the file.

use halemark::assessments;

use super::scene::{self, EMPLOYER, NARRATIVE, act};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(the_file_does_not_open_before_the_declaration, a_conflict_sends_the_application_back_to_the_queue);

async fn the_file_does_not_open_before_the_declaration(app: TestApp) {
    let scene = scene::submitted(&app);
    let id = scene.allocate(&app);
    let page = app.sign_in(&scene.assessor).await;
    let (file, criterion) = (format!("/assessments/{id}"), format!("/assessments/{id}/criteria/bronze-1"));

    let before = page.get(&file).await;
    assert!(before.says(EMPLOYER) && before.says("Declare any conflict of interest"), "{}", before.text());
    assert!(!before.body().contains("criteria/"), "{}", before.text());
    for closed in [&criterion, &format!("{file}/completion")] {
        let led = page.get(closed).await;
        assert_eq!((led.status, led.whole_location()), (303, Some(file.as_str())), "{closed}");
    }
    let mark = [("mark", "2"), ("rationale", "Seen."), ("version", "0")];
    let refused = page.post(&criterion, &mark).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("Declare first"), "{}", refused.text());
    assert!(!refused.body().contains(NARRATIVE));

    let unsaid = page.post(&format!("{file}/declaration"), &[]).await;
    assert_eq!(
        unsaid.error_at("declaration").as_deref(),
        Some("Say whether you have a conflict of interest")
    );
    let after = page.post_and_follow(&format!("{file}/declaration"), &[("declaration", "clear")]).await;
    assert!(after.says("The file is open"), "{}", after.text());
    let open = page.get(&criterion).await;
    assert!(open.says(NARRATIVE), "the file could not be seen at all:\n{}", open.text());
    let again = page.post(&format!("{file}/declaration"), &[("declaration", "clear")]).await;
    assert_eq!(again.status, 409);
}

async fn a_conflict_sends_the_application_back_to_the_queue(app: TestApp) {
    let scene = scene::submitted(&app);
    let id = scene.allocate(&app);
    let page = app.sign_in(&scene.assessor).await;
    let path = format!("/assessments/{id}/declaration");
    let unexplained = page.post(&path, &[("declaration", "conflict")]).await;
    assert_eq!(unexplained.error_at("reason").as_deref(), Some("Say what the conflict is"));
    let conflict = [("declaration", "conflict"), ("reason", "My sister works there.")];
    let done = page.post_and_follow(&path, &conflict).await;
    assert!(done.says("gone back to the coordinator"), "{}", done.text());
    assert_eq!(page.get(&format!("/assessments/{id}")).await.status, 404);

    let coordinator = app.sign_in(&scene.coordinator).await;
    assert!(coordinator.get("/assessments").await.says(EMPLOYER));
    let allocation = format!("/applications/{}/allocation", scene.application);
    let form = coordinator.get(&allocation).await;
    assert!(form.says("My sister works there."), "{}", form.text());
    let chosen = scene.assessor.id.to_string();
    assert_eq!(coordinator.post(&allocation, &[("assessor", &chosen)]).await.status, 422);
    let letters = app.letters_to(&scene.coordinator.email).await;
    assert!(letters.iter().any(|letter| letter.contains("needs another assessor")), "{letters:?}");
    assert!(!letters.iter().any(|letter| letter.contains("sister")), "the reason left in a letter");
    act(&app, &scene.lead, |tx| {
        let found = assessments::list_markers(tx.conn(), scene.application)?;
        assert!(found.is_empty());
        Ok(())
    });
}
