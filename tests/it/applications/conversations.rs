use halemark::platform::access::{Grant, Role};

use super::scene::{self, Scene};
use crate::support::app::{Person, TestApp};
use crate::support::database::on_both;

on_both!(
    both_sides_talk_at_a_criterion_and_each_is_told_of_the_others_messages,
    whoever_asked_last_is_shown_as_waited_for_until_the_other_side_answers,
    only_the_employers_people_and_its_adviser_write_and_nobody_who_judges_reads,
    nothing_is_written_where_nobody_advises_or_the_application_has_ended,
    whoever_wrote_as_adviser_never_judges_even_when_they_advise_no_more,
);

async fn both_sides_talk_at_a_criterion_and_each_is_told_of_the_others_messages(app: TestApp) {
    let (scene, adviser) = advised(&app);
    let code = scene::asked(&app, &scene)[0].to_string();
    let page = format!("{}/messages", scene.criterion(&code));
    let (advises, contributes) = (app.sign_in(&adviser).await, app.sign_in(&scene.contributor).await);

    let empty = contributes.post(&page, &[("text", " "), ("needs_reply", "yes")]).await;
    assert_eq!(empty.status, 422);
    assert_eq!(empty.error_at("text").as_deref(), Some("Enter your message"));
    let asked = [("text", "Do two posters count?\n\nWe have three."), ("needs_reply", "yes")];
    assert_eq!(contributes.post(&page, &asked).await.location(), Some(page.as_str()));
    let told = scene::told(&app, &adviser);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].0.as_str(), told[0].1.as_str()), ("message", page.as_str()));
    assert!(told[0].2.contains("Conor Contributor"), "{told:?}");
    assert!(!told[0].2.contains("posters"), "a notice keeps no text of people: {told:?}");
    assert!(scene::told(&app, &scene.contributor).is_empty(), "nobody is told of what they wrote themselves");

    let read = advises.get(&page).await;
    assert!(read.says("Do two posters count?") && read.says("Asks for an answer"), "{}", read.text());
    advises.post(&page, &[("text", "They do.")]).await;
    for person in [&scene.contributor, &scene.lead] {
        let told = scene::told(&app, person);
        assert_eq!(told.len(), 1, "{}: {told:?}", person.name);
        assert!(told[0].2.contains("Adam Adviser"), "{told:?}");
    }
    assert!(scene::told(&app, &scene.viewer).is_empty(), "the viewer has nothing to do with it");
    let at_criterion = app.sign_in(&scene.viewer).await.get(&scene.criterion(&code)).await;
    assert!(at_criterion.says("They do."), "{}", at_criterion.text());
    assert!(at_criterion.says("Do two posters count?"), "{}", at_criterion.text());
    let whole = contributes.get(&format!("{}/messages", scene.path())).await;
    assert!(!whole.says("They do."), "a conversation is about one thing: {}", whole.text());
}

async fn whoever_asked_last_is_shown_as_waited_for_until_the_other_side_answers(app: TestApp) {
    let (scene, adviser) = advised(&app);
    let code = scene::asked(&app, &scene)[0].to_string();
    let page = format!("{}/messages", scene.criterion(&code));
    let (advises, leads) = (app.sign_in(&adviser).await, app.sign_in(&scene.lead).await);
    let waits = "One conversation waits for your answer";
    advises.post(&page, &[("text", "Who runs it?"), ("needs_reply", "yes")]).await;
    assert!(leads.get(&scene.path()).await.says(waits));
    assert!(!advises.get(&scene.path()).await.says(waits), "the adviser asked");
    let reads = app.sign_in(&scene.viewer).await.get(&scene.path()).await;
    assert!(!reads.says(waits), "a viewer cannot answer: {}", reads.text());

    leads.post(&page, &[("text", "I do. Is that enough?"), ("needs_reply", "yes")]).await;
    assert!(!leads.get(&scene.path()).await.says(waits));
    assert!(advises.get(&scene.path()).await.says(waits));
    advises.post(&page, &[("text", "It is.")]).await;
    for client in [&leads, &advises] {
        assert!(!client.get(&scene.path()).await.says(waits));
    }
}

async fn only_the_employers_people_and_its_adviser_write_and_nobody_who_judges_reads(app: TestApp) {
    let (scene, adviser) = advised(&app);
    let page = format!("{}/messages", scene.path());
    let form = [("text", "Start with the night shift.")];
    assert_eq!(app.sign_in(&adviser).await.post(&page, &form).await.status, 303);
    assert_eq!(app.sign_in(&scene.viewer).await.post(&page, &form).await.status, 403);
    let other = app.staff("Olga Other", Role::Adviser, None);
    assert_eq!(app.sign_in(&other).await.post(&page, &form).await.status, 404, "not allotted");

    let coordinator = app.staff("Cleo Coordinator", Role::Coordinator, None);
    let coordinates = app.sign_in(&coordinator).await;
    assert_eq!(coordinates.post(&page, &form).await.status, 403);
    assert!(coordinates.get(&page).await.says("Start with the night shift."));
    let scheme = Some(app.bhawa());
    app.give(&coordinator, &Grant { role: Role::PanelMember, scheme, place: None, employer: None });
    assert_eq!(coordinates.get(&page).await.status, 403, "who decides does not read it");
    let overview = coordinates.get(&scene.path()).await;
    assert_eq!(overview.status, 200);
    assert!(!overview.says("night shift"), "{}", overview.text());
}

async fn nothing_is_written_where_nobody_advises_or_the_application_has_ended(app: TestApp) {
    let scene = scene::set(&app);
    let (page, form) = (format!("{}/messages", scene.path()), [("text", "Hello?")]);
    let leads = app.sign_in(&scene.lead).await;
    let alone = leads.post(&page, &form).await;
    assert_eq!(alone.status, 409);
    assert!(alone.says("There is no adviser yet"), "{}", alone.text());
    allot(&app, &scene);
    assert_eq!(leads.post(&page, &form).await.status, 303);
    let actor = app.actor(&scene.lead);
    let id = scene.application;
    app.app.write_now(&actor, |tx| halemark::applications::actions::withdraw(tx, id)).unwrap();
    let ended = leads.post(&page, &form).await;
    assert_eq!(ended.status, 409);
    let kept = leads.get(&page).await;
    assert!(kept.says("Hello?") && kept.says("This application has ended"), "{}", kept.text());
}

async fn whoever_wrote_as_adviser_never_judges_even_when_they_advise_no_more(app: TestApp) {
    let (scene, adviser) = advised(&app);
    let page = format!("{}/messages", scene.path());
    app.sign_in(&adviser).await.post(&page, &[("text", "Well begun.")]).await;
    let leads = app.sign_in(&scene.lead).await;
    leads.post(&page, &[("text", "Thank you.")]).await;
    let relation = |person: &Person| {
        let (actor, application) = (app.actor(person), scene.stored(&app));
        app.app.read_now(|conn| halemark::applications::relation(conn, &actor, &application)).unwrap()
    };
    assert!(relation(&adviser).advised);
    assert!(!relation(&scene.lead).advised, "to write for the employer is no advice");
    let judges = app
        .app
        .read_now(|conn| halemark::assessments::list_advisers(conn, scene.employer, scene.application))
        .unwrap();
    assert!(judges.contains(&adviser.id) && !judges.contains(&scene.lead.id), "{judges:?}");
}

fn advised(app: &TestApp) -> (Scene, Person) {
    let scene = scene::set(app);
    let adviser = allot(app, &scene);
    (scene, adviser)
}

fn allot(app: &TestApp, scene: &Scene) -> Person {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let adviser = app.staff("Adam Adviser", Role::Adviser, Some("E08000021"));
    let actor = app.actor(&coordinator);
    app.app
        .write_now(&actor, |tx| halemark::employers::actions::allot_adviser(tx, scene.employer, adviser.id))
        .unwrap();
    adviser
}
