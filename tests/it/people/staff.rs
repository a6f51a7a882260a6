use halemark::platform::access::Role;

use crate::support::app::{PASSWORD, TestApp};
use crate::support::database::on_both;

on_both!(
    the_first_coordinator_comes_by_the_printed_link_and_nobody_after_them,
    a_coordinator_invites_an_assessor_who_has_no_account,
    an_invitation_is_only_for_the_address_it_went_to,
    the_last_coordinator_stays,
    nobody_but_a_coordinator_knows_the_page_of_people,
);

async fn the_first_coordinator_comes_by_the_printed_link_and_nobody_after_them(app: TestApp) {
    use halemark::people::actions::offer_first_coordinator;
    use halemark::platform::access::Actor;
    let link = app.app.write_now(&Actor::Operator, offer_first_coordinator).unwrap().unwrap();
    let client = app.visitor();
    let form = [("name", "First One"), ("email", "first@test.example"), ("password", PASSWORD)];
    assert_eq!(client.post(&link, &form).await.location(), Some("/desk"));
    assert_eq!(client.get("/schemes/bhawa/people").await.status, 200);
    for form in [&form[..], &[]] {
        assert_eq!(app.visitor().post(&link, form).await.heading(), "This link no longer works");
    }
    assert_eq!(app.app.write_now(&Actor::Operator, offer_first_coordinator).unwrap(), None);
}

async fn a_coordinator_invites_an_assessor_who_has_no_account(app: TestApp) {
    let coordinator = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let form = [("email", "new@test.example"), ("role", "assessor"), ("place", "E08000021")];
    let page = coordinator.post_and_follow("/schemes/bhawa/people/invitations", &form).await;
    assert!(page.says("new@test.example") && page.says("Newcastle upon Tyne"), "{}", page.text());

    let link = app.link_to("new@test.example").await;
    let newcomer = app.visitor();
    assert!(newcomer.get(&link).await.says("Assessor"));
    let form = [("name", "New Assessor"), ("password", PASSWORD)];
    assert_eq!(newcomer.post(&link, &form).await.location(), Some("/desk"));
    let page = coordinator.get("/schemes/bhawa/people").await;
    assert!(page.says("New Assessor"), "{}", page.text());
    assert_eq!(app.visitor().get(&link).await.status, 404);
}

async fn an_invitation_is_only_for_the_address_it_went_to(app: TestApp) {
    let coordinator = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let form = [("email", "invited@test.example"), ("role", "panel_chair"), ("place", "")];
    coordinator.post("/schemes/bhawa/people/invitations", &form).await;
    let link = app.link_to("invited@test.example").await;
    let other = app.sign_in(&app.person("Other Person")).await;
    let answer = other.post(&link, &[]).await;
    assert_eq!(answer.location(), Some("/sign-in"));
    assert!(other.get(&link).await.says("signed in as somebody else"));
    assert!(!coordinator.get("/schemes/bhawa/people").await.says("Other Person"));
}

async fn the_last_coordinator_stays(app: TestApp) {
    let coordinator = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let page = coordinator.get("/schemes/bhawa/people").await;
    let end = page.links().into_iter().find(|link| link.ends_with("/end")).unwrap();
    let answer = coordinator.post(&end, &[]).await;
    assert_eq!(answer.status, 409);
    assert!(answer.says("at least one coordinator"), "{}", answer.text());
    app.staff("Second Coordinator", Role::Coordinator, None);
    assert_eq!(coordinator.post(&end, &[]).await.location(), Some("/schemes/bhawa/people"));
}

async fn nobody_but_a_coordinator_knows_the_page_of_people(app: TestApp) {
    let assessor = app.sign_in(&app.staff("Asa Assessor", Role::Assessor, None)).await;
    assert_eq!(assessor.get("/schemes/bhawa/people").await.status, 404);
    assert_eq!(app.visitor().get("/schemes/bhawa/people").await.location(), Some("/sign-in"));
    let form = [("email", "friend@test.example"), ("role", "coordinator"), ("place", "")];
    assert_eq!(assessor.post("/schemes/bhawa/people/invitations", &form).await.status, 404);
    assert!(app.letters_to("friend@test.example").await.is_empty());
}
