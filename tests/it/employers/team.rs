use halemark::platform::access::Role;

use super::scene::registered;
use crate::support::app::{PASSWORD, TestApp};
use crate::support::database::on_both;

on_both!(
    a_colleague_is_invited_and_joins,
    somebody_who_is_there_or_invited_already_is_not_invited_again,
    a_withdrawn_invitation_opens_nothing,
    the_last_lead_cannot_leave,
    a_lead_beside_another_can_leave_and_sees_nothing_more,
    a_role_of_the_scheme_is_not_for_an_employer_to_give,
    a_member_of_another_employer_cannot_be_removed_from_here,
);

async fn a_colleague_is_invited_and_joins(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let path = format!("{employer}/team/invitations");
    let page = lead.post_and_follow(&path, &[("email", "new@bakery.example"), ("role", "contributor")]).await;
    assert!(page.says("new@bakery.example"), "{}", page.text());

    let link = app.link_to("new@bakery.example").await;
    let colleague = app.visitor();
    let joined = colleague.post(&link, &[("name", "Nia New"), ("password", PASSWORD)]).await;
    assert_eq!(joined.status, 303, "{}", joined.text());
    assert!(colleague.get(&employer).await.says("Northmoor Bakery"));
    let team = lead.get(&format!("{employer}/team")).await;
    assert!(team.says("Nia New Role Contributor"), "{}", team.text());
    assert!(!team.says("Invited, not here yet"));
    let history = lead.get(&format!("{employer}/history")).await;
    assert!(history.says("new@bakery.example was invited"), "{}", history.text());
}

async fn somebody_who_is_there_or_invited_already_is_not_invited_again(app: TestApp) {
    let lena = app.person("Lena Lead");
    let (employer, lead) = registered(&app, &lena, "Northmoor Bakery").await;
    let path = format!("{employer}/team/invitations");
    let there = lead.post(&path, &[("email", &lena.email), ("role", "viewer")]).await;
    assert!(there.error_at("email").is_some(), "{}", there.text());
    lead.post(&path, &[("email", "new@bakery.example"), ("role", "viewer")]).await;
    let again = lead.post(&path, &[("email", "New@Bakery.example"), ("role", "lead")]).await;
    let error = again.error_at("email").unwrap_or_default();
    assert!(error.contains("waiting already"), "{}", again.text());
    assert_eq!(again.value_of("email").as_deref(), Some("New@Bakery.example"));
    assert_eq!(again.value_of("role").as_deref(), Some("lead"));
}

async fn a_withdrawn_invitation_opens_nothing(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let path = format!("{employer}/team/invitations");
    let team = lead.post_and_follow(&path, &[("email", "new@bakery.example"), ("role", "viewer")]).await;
    let link = app.link_to("new@bakery.example").await;
    let withdrawal = team.links().into_iter().find(|link| link.ends_with("/withdrawal")).unwrap();
    assert!(lead.get(&withdrawal).await.says("new@bakery.example"), "it asks first");
    assert_eq!(app.visitor().get(&link).await.status, 200, "asking withdraws nothing");
    lead.post(&withdrawal, &[]).await;
    assert_eq!(app.visitor().get(&link).await.status, 404);
    assert!(!lead.get(&format!("{employer}/team")).await.says("new@bakery.example"));
}

async fn the_last_lead_cannot_leave(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let id = employer.trim_start_matches("/employers/").parse().unwrap();
    app.colleague("Colin Contributor", Role::Contributor, id);
    let team = lead.get(&format!("{employer}/team")).await;
    let own = team.links().into_iter().filter(|link| link.starts_with(&format!("{employer}/team/")));
    for member in own.collect::<Vec<_>>() {
        if lead.get(&member).await.heading().contains("Lena") {
            let gone = lead.post(&format!("{member}/removal"), &[]).await;
            assert_eq!(gone.status, 409);
            assert!(gone.says("at least one lead"), "{}", gone.text());
            let changed = lead.post(&member, &[("role", "viewer")]).await;
            assert_eq!(changed.status, 409, "{}", changed.text());
        }
    }
    assert!(lead.get(&format!("{employer}/team")).await.says("Lena Lead Role Employer lead"));
}

async fn a_lead_beside_another_can_leave_and_sees_nothing_more(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let id = employer.trim_start_matches("/employers/").parse().unwrap();
    let other = app.sign_in(&app.colleague("Olga Other", Role::Lead, id)).await;
    let team = other.get(&format!("{employer}/team")).await;
    for member in team.links().into_iter().filter(|link| link.starts_with(&format!("{employer}/team/"))) {
        if lead.get(&member).await.heading().contains("Lena") {
            assert!(lead.get(&format!("{member}/removal")).await.heading().contains("Leave the team"));
            let gone = lead.post(&format!("{member}/removal"), &[]).await;
            assert_eq!(gone.location(), Some("/desk"));
        }
    }
    assert_eq!(lead.get(&employer).await.status, 404);
    assert_eq!(other.get(&employer).await.status, 200);
}

async fn a_role_of_the_scheme_is_not_for_an_employer_to_give(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let path = format!("{employer}/team/invitations");
    let answer = lead.post(&path, &[("email", "new@bakery.example"), ("role", "coordinator")]).await;
    assert!(answer.error_at("role").is_some(), "{}", answer.text());
    assert!(app.letters_to("new@bakery.example").await.is_empty());
}

async fn a_member_of_another_employer_cannot_be_removed_from_here(app: TestApp) {
    let (bakery, bakery_lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let (mill, mill_lead) = registered(&app, &app.person("Milo Lead"), "Southmoor Mill").await;
    let team = mill_lead.get(&format!("{mill}/team")).await;
    let milo = team.links().into_iter().find(|link| link.starts_with(&format!("{mill}/team/"))).unwrap();
    let role = milo.rsplit('/').next().unwrap();
    let here = format!("{bakery}/team/{role}/removal");
    assert_eq!(bakery_lead.post(&here, &[]).await.status, 404);
    assert!(mill_lead.get(&format!("{mill}/team")).await.says("Milo Lead"));
}
