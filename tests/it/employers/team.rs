use halemark::notices::actions::notify;
use halemark::notices::{Notice, NoticeKind};
use halemark::platform::access::{Actor, Role};

use super::scene::registered;
use crate::support::app::{PASSWORD, TestApp};
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    a_colleague_is_invited_and_joins,
    somebody_who_is_there_or_invited_already_is_not_invited_again,
    a_withdrawn_invitation_opens_nothing,
    the_last_lead_cannot_leave_while_nobody_is_there_to_follow,
    the_last_lead_names_a_successor_and_leaves_in_one_step,
    whoever_is_taken_out_is_told_and_finds_nothing_of_the_employer,
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

async fn the_last_lead_cannot_leave_while_nobody_is_there_to_follow(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let own = page_of(&lead, &employer, "Lena").await;
    let asked = lead.get(&format!("{own}/removal")).await;
    assert!(asked.says("Invite a colleague first"), "{}", asked.text());
    let gone = lead.post(&format!("{own}/removal"), &[]).await;
    assert_eq!(gone.status, 409);
    assert!(gone.says("at least one lead"), "{}", gone.text());
    let changed = lead.post(&own, &[("role", "viewer")]).await;
    assert_eq!(changed.status, 409, "{}", changed.text());
    assert!(lead.get(&format!("{employer}/team")).await.says("Lena Lead Role Employer lead"));
}

async fn the_last_lead_names_a_successor_and_leaves_in_one_step(app: TestApp) {
    let lena = app.person("Lena Lead");
    let (employer, lead) = registered(&app, &lena, "Northmoor Bakery").await;
    let id = employer.trim_start_matches("/employers/").parse().unwrap();
    let colin = app.colleague("Colin Contributor", Role::Contributor, id);
    app.colleague("Vik Viewer", Role::Viewer, id);
    let removal = format!("{}/removal", page_of(&lead, &employer, "Lena").await);
    for form in [&[][..], &[("successor", "somebody")], &[("successor", removal.split('/').nth(4).unwrap())]]
    {
        let asked = lead.post(&removal, form).await;
        assert!(asked.status == 422 && asked.error_at("successor").is_some(), "{}", asked.text());
    }
    let next = page_of(&lead, &employer, "Colin").await;
    let gone = lead.post(&removal, &[("successor", next.rsplit('/').next().unwrap())]).await;
    assert_eq!(gone.location(), Some("/desk"), "{}", gone.text());
    assert_eq!(lead.get(&employer).await.status, 404);
    let team = app.sign_in(&colin).await.get(&format!("{employer}/team")).await;
    assert!(team.says("Colin Contributor Role Employer lead") && !team.says("Lena Lead"), "{}", team.text());
    let told = app.letters_to(&colin.email).await;
    assert!(
        told.iter().any(|letter| letter.contains("Lena Lead made you the lead of Northmoor Bakery")),
        "{told:?}"
    );
}

async fn whoever_is_taken_out_is_told_and_finds_nothing_of_the_employer(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let id = employer.trim_start_matches("/employers/").parse().unwrap();
    let colin = app.colleague("Colin Contributor", Role::Contributor, id);
    let message = Notice::new(NoticeKind::Message, "/desk").employer(id).with("title", "Secret recipe");
    app.app.write_now(&Actor::System, |tx| notify(tx, &[colin.id], &message)).unwrap();
    let client = app.sign_in(&colin).await;
    assert!(client.get("/notices").await.says("Secret recipe"));
    let member = page_of(&lead, &employer, "Colin").await;
    assert_eq!(lead.post(&member, &[("role", "viewer")]).await.status, 303);
    let member = page_of(&lead, &employer, "Colin").await;
    lead.post_and_follow(&format!("{member}/removal"), &[]).await;
    assert_eq!(client.get(&employer).await.status, 404, "the same session");
    let notices = client.get("/notices").await;
    assert!(notices.says("Lena Lead took you out of the team of Northmoor Bakery"), "{}", notices.text());
    assert!(
        notices.says("Lena Lead changed your role") && !notices.says("Secret recipe"),
        "{}",
        notices.text()
    );
    let letters = app.letters_to(&colin.email).await;
    assert_eq!(letters.len(), 2, "both leave at once: {letters:?}");
}

/// The page of a member of the team.
async fn page_of(lead: &Client, employer: &str, name: &str) -> String {
    let start = format!("{employer}/team/");
    for link in lead.get(&format!("{employer}/team")).await.links() {
        if link.starts_with(&start)
            && !link.contains("invitations")
            && lead.get(&link).await.heading().contains(name)
        {
            return link;
        }
    }
    panic!("{name} is not in the team");
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
