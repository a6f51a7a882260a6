use halemark::platform::access::Role;

use super::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(advice_reaches_the_employer_and_only_its_adviser_gives_it);

async fn advice_reaches_the_employer_and_only_its_adviser_gives_it(app: TestApp) {
    let scene = scene::set(&app);
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let adviser = app.staff("Adam Adviser", Role::Adviser, Some("E08000021"));
    let path = format!("{}/advice", scene.path());
    let form = [("note", "Start with the night shift.\n\nAsk them first.")];
    let client = app.sign_in(&adviser).await;
    assert_eq!(client.post(&path, &form).await.status, 404, "not allotted yet");

    let actor = app.actor(&coordinator);
    app.app
        .write_now(&actor, |tx| halemark::employers::actions::allot_adviser(tx, scene.employer, adviser.id))
        .unwrap();
    let empty = client.post(&path, &[("note", " ")]).await;
    assert_eq!(empty.error_at("note").as_deref(), Some("Enter your advice"));
    assert_eq!(client.post(&path, &form).await.status, 303);
    assert_eq!(app.sign_in(&scene.lead).await.post(&path, &form).await.status, 403);

    let page = app.sign_in(&scene.viewer).await.get(&scene.path()).await;
    assert!(page.says("Start with the night shift."), "{}", page.text());
    assert!(page.says("Adam Adviser"), "{}", page.text());
    let letters = app.letters_to(&scene.lead.email).await.concat();
    assert!(letters.contains("Your adviser left advice"), "{letters}");
    assert!(!letters.contains("night shift"), "the outbox holds no texts of people");
}
