use halemark::applications::actions::remind_due;
use halemark::people;

use super::scene::{self, Scene};
use crate::support::app::{Person, TestApp};
use crate::support::client::Answer;
use crate::support::database::on_both;

on_both!(
    a_criterion_is_given_to_a_colleague_by_a_day_and_they_are_told,
    a_criterion_goes_only_to_somebody_who_can_answer_it_and_not_by_yesterday,
    two_who_assign_at_once_do_not_overwrite_each_other,
    what_somebody_who_left_had_counts_as_the_leads,
    what_is_due_is_told_a_week_before_and_once_when_the_day_has_passed,
    what_is_done_is_not_told_as_due,
);

async fn a_criterion_is_given_to_a_colleague_by_a_day_and_they_are_told(app: TestApp) {
    let scene = scene::set(&app);
    let code = scene::asked(&app, &scene)[0].to_string();
    let leads = app.sign_in(&scene.lead).await;
    let page = leads.get(&assignment(&scene, &code)).await;
    assert!(page.says("Conor Contributor") && !page.says("Vera Viewer"), "{}", page.text());
    let given = give(&app, &scene, &code, &scene.contributor, "27 3 2026", "0").await;
    assert_eq!(given.location(), Some(scene.criterion(&code).as_str()), "{}", given.text());

    let told = scene::told(&app, &scene.contributor);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].0.as_str(), told[0].1.as_str()), ("assignment", scene.criterion(&code).as_str()));
    assert!(told[0].2.contains("2026-03-27"), "{told:?}");
    for path in [scene.path(), scene.criterion(&code)] {
        let shown = app.sign_in(&scene.viewer).await.get(&path).await;
        assert!(shown.says("Conor Contributor, by 27 March 2026"), "{}", shown.text());
    }
    let contributes = app.sign_in(&scene.contributor).await;
    let own = contributes.get(&format!("{}?show=mine", scene.path())).await;
    let criteria = format!("{}/criteria/", scene.path());
    let tasks = |page: &Answer| page.links().into_iter().filter(|link| link.starts_with(&criteria)).count();
    assert!(own.says("Only the one that is yours to do is shown"), "{}", own.text());
    assert!(tasks(&own) < tasks(&contributes.get(&scene.path()).await));

    let taken = leads.post(&assignment(&scene, &code), &[("step", "clear"), ("version", "1")]).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
    assert!(leads.get(&scene.criterion(&code)).await.says("Not assigned to anybody"));
    let history = leads.get(&format!("/employers/{}/history", scene.employer)).await;
    assert!(history.says("was assigned to Conor Contributor"), "{}", history.text());
    assert!(history.says("is no longer assigned to anybody"), "{}", history.text());
}

async fn a_criterion_goes_only_to_somebody_who_can_answer_it_and_not_by_yesterday(app: TestApp) {
    let scene = scene::set(&app);
    let code = scene::asked(&app, &scene)[0].to_string();
    let refused = give(&app, &scene, &code, &scene.viewer, "27 3 2026", "0").await;
    assert_eq!(refused.status, 422);
    assert!(refused.error_at("person").is_some_and(|error| error.contains("lead or a contributor")));
    assert_eq!(refused.value_of("due_on-day").as_deref(), Some("27"), "what was typed is still there");
    let refused = give(&app, &scene, &code, &scene.contributor, "1 3 2026", "0").await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Enter today’s date or a later one"), "{}", refused.text());
    let form = [("person", scene.lead.id.to_string()), ("version", "0".to_owned())];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let viewer = app.sign_in(&scene.viewer).await.post(&assignment(&scene, &code), &form).await;
    assert_eq!(viewer.status, 403);
    assert!(scene::told(&app, &scene.contributor).is_empty());
}

async fn two_who_assign_at_once_do_not_overwrite_each_other(app: TestApp) {
    let scene = scene::set(&app);
    let code = scene::asked(&app, &scene)[0].to_string();
    assert_eq!(give(&app, &scene, &code, &scene.contributor, "27 3 2026", "0").await.status, 303);
    let late = give(&app, &scene, &code, &scene.lead, "28 3 2026", "0").await;
    assert_eq!(late.status, 422, "{}", late.text());
    let seen = "What is saved now";
    assert!(late.says(seen) && late.says("Who does it? Conor Contributor"), "{}", late.text());
    assert!(late.says("By when? 27 March 2026"), "{}", late.text());
    assert_eq!(late.value_of("person"), Some(scene.lead.id.to_string()), "what was chosen is still there");
    let kept = app.sign_in(&scene.lead).await.get(&scene.criterion(&code)).await;
    assert!(kept.says("Conor Contributor, by 27 March 2026"), "{}", kept.text());
    assert_eq!(give(&app, &scene, &code, &scene.lead, "28 3 2026", "1").await.status, 303);
    let leads = app.sign_in(&scene.lead).await;
    let clear = |version: &'static str| [("step", "clear"), ("version", version)];
    assert_eq!(leads.post(&assignment(&scene, &code), &clear("2")).await.status, 303);
    let late = leads.post(&assignment(&scene, &code), &clear("2")).await;
    assert!(late.status == 422 && late.says("Who does it? Nobody"), "{}", late.text());
}

async fn what_somebody_who_left_had_counts_as_the_leads(app: TestApp) {
    let scene = scene::set(&app);
    let code = scene::asked(&app, &scene)[0].to_string();
    give(&app, &scene, &code, &scene.contributor, "27 3 2026", "0").await;
    let leads = app.sign_in(&scene.lead).await;
    let mine = format!("{}?show=mine", scene.path());
    assert!(leads.get(&mine).await.says("Nothing here is yours to do"));
    leave(&app, &scene, &scene.contributor);
    let inherited = leads.get(&mine).await;
    assert!(inherited.says("Only the one that is yours to do is shown"), "{}", inherited.text());
    assert!(inherited.says("Was with Conor Contributor"), "{}", inherited.text());
    app.wait_days(20);
    remind(&app).await;
    let told = scene::told(&app, &scene.lead);
    assert_eq!(told.iter().filter(|(kind, ..)| kind == "due").count(), 1, "{told:?}");
}

async fn what_is_due_is_told_a_week_before_and_once_when_the_day_has_passed(app: TestApp) {
    let scene = scene::set(&app);
    let code = scene::asked(&app, &scene)[0].to_string();
    give(&app, &scene, &code, &scene.contributor, "27 3 2026", "0").await;
    let told =
        || scene::told(&app, &scene.contributor).into_iter().filter(|(kind, ..)| kind == "due").count();
    app.wait_days(17); // 19 March
    remind(&app).await;
    assert_eq!(told(), 0, "eight days are no week");
    app.wait_days(1);
    for _ in 0..2 {
        remind(&app).await;
        assert_eq!(told(), 1, "once");
    }
    app.wait_days(7); // the day itself
    remind(&app).await;
    assert_eq!(told(), 1, "it is not late yet");
    app.wait_days(1);
    for _ in 0..2 {
        remind(&app).await;
        assert_eq!(told(), 2, "once more");
    }
    let overdue = app.sign_in(&scene.viewer).await.get(&scene.path()).await;
    assert!(overdue.says("Conor Contributor, overdue since 27 March 2026"), "{}", overdue.text());
    let moved = give(&app, &scene, &code, &scene.contributor, "30 4 2026", "1").await;
    assert_eq!(moved.status, 303);
    app.wait_days(28);
    remind(&app).await;
    assert_eq!(told(), 3, "another day is told again");
}

async fn what_is_done_is_not_told_as_due(app: TestApp) {
    let scene = scene::set(&app);
    let codes = scene::asked(&app, &scene);
    let (done, open) = (codes[0].to_string(), codes[1].to_string());
    for code in [&done, &open] {
        give(&app, &scene, code, &scene.contributor, "27 3 2026", "0").await;
    }
    let but: Vec<&str> = codes[1..].iter().map(|code| code.as_str()).collect();
    scene::answer_all(&app, &scene, &but);
    app.wait_days(20);
    remind(&app).await;
    let told = scene::told(&app, &scene.contributor);
    let due: Vec<_> = told.iter().filter(|(kind, ..)| kind == "due").collect();
    assert_eq!(due.len(), 1, "{told:?}");
    assert_eq!(due[0].1, scene.criterion(&open));
}

fn assignment(scene: &Scene, code: &str) -> String {
    format!("{}/assignment", scene.criterion(code))
}

/// Gives a criterion to somebody as the lead; `due_on` as in "27 3 2026".
async fn give(app: &TestApp, scene: &Scene, code: &str, to: &Person, due_on: &str, version: &str) -> Answer {
    let mut day = due_on.split(' ');
    let mut part = || day.next().unwrap_or_default();
    let person = to.id.to_string();
    let form = [
        ("person", person.as_str()),
        ("due_on-day", part()),
        ("due_on-month", part()),
        ("due_on-year", part()),
        ("version", version),
    ];
    app.sign_in(&scene.lead).await.post(&assignment(scene, code), &form).await
}

fn leave(app: &TestApp, scene: &Scene, who: &Person) {
    let members = app.app.read_now(|conn| people::list_members(conn, scene.employer)).unwrap();
    let role = members.iter().find(|member| member.person == who.id).unwrap().role_id;
    let actor = app.actor(&scene.lead);
    app.app
        .write_now(&actor, |tx| halemark::employers::actions::remove_member(tx, scene.employer, role, None))
        .unwrap();
}

async fn remind(app: &TestApp) {
    let app = app.app.clone();
    actix_web::web::block(move || remind_due(&app)).await.unwrap().unwrap();
}
