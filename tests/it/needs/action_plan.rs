use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use diesel::prelude::*;
use halemark::needs::Method;
use halemark::needs::actions::remind_of_actions;
use halemark::people;
use halemark::platform::access::Role;
use halemark::platform::ids::PriorityId;
use halemark::schema::needs_priorities;
use uuid::Uuid;

use super::scene::{self, Needing};
use crate::applications::scene::{keep_portfolio, told};
use crate::assessments::scene::act;
use crate::notices::scene::write_digests;
use crate::support::app::{Person, TestApp};
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;

on_both!(
    an_action_is_planned_changed_done_and_taken_up_again,
    done_needs_a_note_or_evidence_and_giving_up_a_reason,
    an_action_of_a_priority_stands_below_it_and_has_its_topic,
    an_action_goes_only_to_somebody_who_can_see_to_it_and_not_by_yesterday,
    an_owner_is_told_when_it_is_theirs_a_week_before_and_once_after_in_one_letter,
    an_action_that_is_taken_up_again_is_reminded_of_again,
    what_somebody_who_left_had_is_the_leads_to_do,
    what_is_due_and_overdue_is_on_the_desk_of_the_employer,
    a_change_over_a_colleagues_shows_both_and_loses_nothing,
    a_plan_leaves_as_a_workbook_and_as_days,
    who_reads_a_plan_changes_nothing_and_a_stranger_finds_nothing,
    a_needs_assessment_that_is_only_told_of_has_no_plan,
);

/// A form of an action that is due on 27 March 2026.
pub fn kettle() -> Vec<(&'static str, &'static str)> {
    vec![
        ("action", "Put a kettle into the rest room"),
        ("topic", "rest"),
        ("due_on-day", "27"),
        ("due_on-month", "3"),
        ("due_on-year", "2026"),
        ("measure", "It is used every break"),
        ("cost", "49.50"),
    ]
}

/// Plans an action and returns its path.
pub async fn planned(client: &Client, needing: &Needing, form: &[(&str, &str)]) -> String {
    let added = client.post_and_follow(&needing.page("plan/new"), form).await;
    assert_eq!(added.status, 200, "{}", added.text());
    let below = needing.page("plan/");
    let links = added.links();
    let action = links.iter().find(|link| link.starts_with(&below) && !link.contains("/new"));
    action.unwrap_or_else(|| panic!("{links:?}")).clone()
}

async fn an_action_is_planned_changed_done_and_taken_up_again(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.contributor).await;
    let empty = client.get(&needing.page("plan")).await;
    assert!(empty.says("There are no priorities yet"), "{}", empty.text());
    let path = planned(&client, &needing, &kettle()).await;
    let page = client.get(&path).await;
    assert_eq!(page.heading(), "Put a kettle into the rest room");
    for words in ["27 March 2026", "It is used every break", "£49.50", "The lead", "To do"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let form = client.get(&format!("{path}/details")).await;
    assert_eq!(form.value_of("cost").as_deref(), Some("49.50"));
    let mut change = kettle();
    change[0].1 = "Put a kettle and a table into the rest room";
    change.push(("version", "1"));
    let changed = client.post_and_follow(&format!("{path}/details"), &change).await;
    assert_eq!(changed.heading(), "Put a kettle and a table into the rest room", "{}", changed.text());

    let said = [("version", "2"), ("ending", "done"), ("note", "Both are there.")];
    let plan = client.post_and_follow(&format!("{path}/ending"), &said).await;
    assert!(plan.says("1 of 1 action done"), "{}", plan.text());
    assert!(!plan.links().contains(&needing.page("plan.ics")), "no day is left for a calendar");
    let done = client.get(&path).await;
    assert!(done.says("Both are there.") && done.says("Done on 2 March 2026"), "{}", done.text());
    assert_eq!(client.get(&format!("{path}/details")).await.status, 409);
    assert_eq!(client.post(&format!("{path}/ending"), &said).await.status, 409);
    let again = client.post_and_follow(&format!("{path}/reopening"), &[("version", "3")]).await;
    assert!(again.says("To do") && !again.says("Both are there."), "{}", again.text());
    let history = client.get(&format!("/employers/{}/history", needing.asking.scene.employer)).await;
    for words in ["was put into the action plan", "was changed, to be done", "was done", "taken up again"] {
        assert!(history.says(words), "{words}: {}", history.text());
    }
    assert!(!history.says("kettle"), "the words of an action are not in the history");
}

async fn done_needs_a_note_or_evidence_and_giving_up_a_reason(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = planned(&client, &needing, &kettle()).await;
    let ending = format!("{path}/ending");
    let nothing = client.post(&ending, &[("version", "1"), ("ending", "done")]).await;
    assert_eq!(nothing.status, 422);
    assert!(nothing.error_at("note").unwrap().starts_with("Say how one can tell"), "{}", nothing.text());
    let unsaid = client.post(&ending, &[("version", "1"), ("ending", "dropped")]).await;
    assert!(unsaid.error_at("note").unwrap().starts_with("Say why"), "{}", unsaid.text());
    let neither = client.post(&ending, &[("version", "1"), ("note", "It is.")]).await;
    assert!(neither.error_at("ending").is_some(), "{}", neither.text());
    assert_eq!(neither.value_of("note").as_deref(), Some("It is."));

    let employer = needing.asking.scene.employer;
    let item = [("kind", "note"), ("title", "Photo of the room"), ("note", "A kettle stands there.")];
    let library = client.post_and_follow(&format!("/employers/{employer}/evidence/new"), &item).await;
    let links = library.links();
    let id = links.iter().find_map(|link| link.strip_prefix("/evidence/").filter(|id| id.len() == 36));
    let id = id.unwrap_or_else(|| panic!("{links:?}")).to_owned();
    let strange = Uuid::now_v7().to_string();
    let unknown =
        client.post(&ending, &[("version", "1"), ("ending", "done"), ("evidence", strange.as_str())]).await;
    assert_eq!(unknown.error_at("evidence").as_deref(), Some("Choose evidence from the list"));
    let shown =
        client.post(&ending, &[("version", "1"), ("ending", "done"), ("evidence", id.as_str())]).await;
    assert_eq!(shown.status, 303, "{}", shown.text());
    let page = client.get(&path).await;
    assert!(page.says("Photo of the room"), "{}", page.text());
    assert!(page.links().contains(&format!("/evidence/{id}")), "{:?}", page.links());
}

async fn an_action_of_a_priority_stands_below_it_and_has_its_topic(app: TestApp) {
    let needing = scene::open(&app);
    let (ours, theirs) = (prioritise(&app, &needing, "Nights can be slept off"), Uuid::now_v7());
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let page = client.get(&needing.page("plan")).await;
    assert!(page.says("Nights can be slept off Nothing is planned about this yet"), "{}", page.text());
    let campaign = format!("/employers/{}/campaigns/new?priority={ours}", needing.asking.scene.employer);
    assert!(page.links().contains(&campaign), "{:?}", page.links());
    let mut form = kettle();
    let (ours, theirs) = (ours.to_string(), theirs.to_string());
    form.push(("priority", &theirs));
    let strange = client.post(&needing.page("plan/new"), &form).await;
    assert_eq!(strange.error_at("priority").as_deref(), Some("Choose a priority from the list"));
    form.pop();
    form.push(("priority", &ours));
    let path = planned(&client, &needing, &form).await;
    let action = client.get(&path).await;
    assert!(action.says("Nights can be slept off") && action.says("Topic Sleep"), "{}", action.text());
}

async fn an_action_goes_only_to_somebody_who_can_see_to_it_and_not_by_yesterday(app: TestApp) {
    let needing = scene::open(&app);
    let scene = &needing.asking.scene;
    let client = app.sign_in(&scene.lead).await;
    let form = client.get(&needing.page("plan/new")).await;
    assert!(form.says("Conor Contributor") && !form.says("Vera Viewer"), "{}", form.text());
    let viewer = scene.viewer.id.to_string();
    let mut wrong = kettle();
    wrong.push(("owner", &viewer));
    let refused = client.post(&needing.page("plan/new"), &wrong).await;
    assert!(refused.error_at("owner").unwrap().starts_with("Choose somebody"), "{}", refused.text());
    let mut late = kettle();
    late[2].1 = "1";
    let refused = client.post(&needing.page("plan/new"), &late).await;
    assert_eq!(refused.error_at("due_on-date").as_deref(), Some("Enter a day that has not passed"));
    assert_eq!(refused.value_of("action").as_deref(), Some("Put a kettle into the rest room"));
    let empty = client.post(&needing.page("plan/new"), &[("cost", "a lot")]).await;
    assert!(empty.error_at("action").is_some() && empty.error_at("topic").is_some(), "{}", empty.text());
    assert!(empty.error_at("cost").is_some(), "{}", empty.text());
}

async fn an_owner_is_told_when_it_is_theirs_a_week_before_and_once_after_in_one_letter(app: TestApp) {
    let needing = scene::open(&app);
    let scene = &needing.asking.scene;
    let lead = app.sign_in(&scene.lead).await;
    give(&lead, &needing, &scene.contributor, &kettle()).await;
    let mut table = kettle();
    table[0].1 = "Put a table into the rest room";
    give(&lead, &needing, &scene.contributor, &table).await;
    let plans = || told(&app, &scene.contributor).into_iter().filter(|(kind, ..)| kind == "plan").count();
    assert_eq!(plans(), 2, "both were given to them");
    assert_eq!(told(&app, &scene.lead).len(), 0, "the lead gave them");
    app.wait_days(17); // 19 March
    remind(&app).await;
    assert_eq!(plans(), 2, "eight days are no week");
    app.wait_days(1);
    for _ in 0..2 {
        remind(&app).await;
        assert_eq!(plans(), 4, "once each");
    }
    app.wait_days(8); // the day after
    for _ in 0..2 {
        remind(&app).await;
        assert_eq!(plans(), 6, "and once when it has passed");
    }
    app.wait_days(1);
    assert_eq!(write_digests(&app).await, 1, "one letter for all of them");
    let letters = app.letters_to(&scene.contributor.email).await;
    let letter = letters.last().unwrap();
    assert!(letter.contains("kettle") && letter.contains("table"), "{letter}");
}

async fn an_action_that_is_taken_up_again_is_reminded_of_again(app: TestApp) {
    let needing = scene::open(&app);
    let scene = &needing.asking.scene;
    let lead = app.sign_in(&scene.lead).await;
    let given = give(&lead, &needing, &scene.contributor, &kettle()).await;
    assert_eq!(given.status, 303);
    let links = lead.get(&needing.page("plan")).await.links();
    let below = needing.page("plan/");
    let path = links.iter().find(|link| link.starts_with(&below) && !link.contains("/new")).unwrap();
    let plans = || told(&app, &scene.contributor).into_iter().filter(|(kind, ..)| kind == "plan").count();
    for (days, version) in [(18, 1), (8, 3)] {
        app.wait_days(days); // 20 March, a week before; 28 March, the day after
        remind(&app).await;
        let before = plans();
        remind(&app).await;
        assert_eq!(plans(), before, "they were told");
        let lead = app.sign_in(&scene.lead).await;
        let seen = version.to_string();
        let done = [("version", seen.as_str()), ("ending", "done"), ("note", "It is there.")];
        assert_eq!(lead.post(&format!("{path}/ending"), &done).await.status, 303);
        let ended = plans();
        remind(&app).await;
        assert_eq!(plans(), ended, "nobody is reminded of what is done");
        let seen = (version + 1).to_string();
        let again = lead.post(&format!("{path}/reopening"), &[("version", seen.as_str())]).await;
        assert_eq!(again.status, 303, "{}", again.text());
        for _ in 0..2 {
            remind(&app).await;
            assert_eq!(plans(), ended + 1, "once, after it was taken up again");
        }
    }
}

async fn what_somebody_who_left_had_is_the_leads_to_do(app: TestApp) {
    let needing = scene::open(&app);
    let scene = &needing.asking.scene;
    let lead = app.sign_in(&scene.lead).await;
    give(&lead, &needing, &scene.contributor, &kettle()).await;
    assert!(!lead.get("/desk").await.says("Put a kettle"), "it is somebody else's");
    let members = app.app.read_now(|conn| people::list_members(conn, scene.employer)).unwrap();
    let role = members.iter().find(|member| member.person == scene.contributor.id).unwrap().role_id;
    let left = lead.post(&format!("/employers/{}/team/{role}/removal", scene.employer), &[]).await;
    assert_eq!(left.status, 303, "{}", left.text());
    let desk = lead.get("/desk").await;
    assert!(desk.says("Put a kettle") && desk.says("was with somebody who cannot"), "{}", desk.text());
    let plan = lead.get(&needing.page("plan")).await;
    assert!(plan.says("Conor Contributor has left this work"), "{}", plan.text());
    app.wait_days(20);
    remind(&app).await;
    assert_eq!(told(&app, &scene.lead).iter().filter(|(kind, ..)| kind == "plan").count(), 1);
}

async fn what_is_due_and_overdue_is_on_the_desk_of_the_employer(app: TestApp) {
    let needing = scene::open(&app);
    let scene = &needing.asking.scene;
    let lead = app.sign_in(&scene.lead).await;
    planned(&lead, &needing, &kettle()).await;
    let desk = lead.get("/desk").await;
    assert!(desk.says("Action plan: 1 action to do") && desk.says("By 27 March 2026"), "{}", desk.text());
    app.wait_days(26);
    let lead = app.sign_in(&scene.lead).await;
    let desk = lead.get("/desk").await;
    assert!(desk.says("1 overdue") && desk.says("Overdue"), "{}", desk.text());
    let all = format!("/employers/{}/needs/plan", scene.employer);
    assert!(desk.links().contains(&all), "{:?}", desk.links());
    let page = lead.get(&all).await;
    assert!(page.says("Put a kettle") && page.says("Overdue 1"), "{}", page.text());
}

async fn a_change_over_a_colleagues_shows_both_and_loses_nothing(app: TestApp) {
    let needing = scene::open(&app);
    let scene = &needing.asking.scene;
    let (one, two) = (app.sign_in(&scene.lead).await, app.sign_in(&needing.asking.adviser).await);
    let path = planned(&one, &needing, &kettle()).await;
    let named = |action: &'static str, version: &'static str| {
        let mut form = kettle();
        form[0].1 = action;
        form.push(("version", version));
        form
    };
    let details = format!("{path}/details");
    assert_eq!(two.post(&details, &named("Theirs", "1")).await.status, 303, "the adviser helps");
    let stale = one.post(&details, &named("Mine", "1")).await;
    assert_eq!(stale.status, 422);
    assert!(stale.says("What is saved now") && stale.says("Theirs"), "{}", stale.text());
    assert_eq!(stale.value_of("action").as_deref(), Some("Mine"));
    let late = [("version", "1"), ("ending", "done"), ("note", "There.")];
    assert_eq!(one.post(&format!("{path}/ending"), &late).await.status, 422);
    assert_eq!(one.post(&details, &named("Mine", "2")).await.status, 303);
}

async fn a_plan_leaves_as_a_workbook_and_as_days(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let mut form = kettle();
    form[0].1 = "=HYPERLINK(\"http://example.org\")";
    planned(&client, &needing, &form).await;
    for path in
        [needing.page("plan.xlsx"), format!("/employers/{}/needs/plan.xlsx", needing.asking.scene.employer)]
    {
        let file = client.get(&path).await;
        let name = file.header("content-disposition").unwrap();
        assert_eq!(name, "attachment; filename=\"action-plan-northmoor-bakery-limited.xlsx\"");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes.clone())).unwrap();
        assert!(book.worksheet_formula("Action plan").unwrap().is_empty(), "no text became a formula");
        let cells = book.worksheet_range("Action plan").unwrap();
        let cell = |column| cells.get_value((2, column)).cloned().unwrap();
        assert_eq!(cell(2), Data::String("=HYPERLINK(\"http://example.org\")".into()));
        assert!(matches!(cell(4), Data::DateTime(_)), "{:?}", cell(4));
        assert_eq!(cell(6), Data::Float(49.5));
        assert_eq!(cell(7), Data::String("To do".into()));
    }
    let days = client.get(&needing.page("plan.ics")).await;
    assert_eq!(days.header("content-type"), Some("text/calendar; charset=utf-8"));
    let body = days.body();
    assert!(body.contains("DTSTART;VALUE=DATE:20260327"), "{body}");
    assert!(body.contains("DTEND;VALUE=DATE:20260328"), "{body}");
}

async fn who_reads_a_plan_changes_nothing_and_a_stranger_finds_nothing(app: TestApp) {
    let needing = scene::open(&app);
    let path = planned(&app.sign_in(&needing.asking.scene.lead).await, &needing, &kettle()).await;
    let viewer = app.sign_in(&needing.asking.scene.viewer).await;
    let page = viewer.get(&path).await;
    assert_eq!(page.heading(), "Put a kettle into the rest room");
    assert!(!page.links().iter().any(|link| link.contains("/details") || link.contains("/ending")));
    let said = [("version", "1"), ("ending", "done"), ("note", "There.")];
    assert_eq!(viewer.post(&format!("{path}/ending"), &said).await.status, 403);
    let stranger = app.sign_in(&app.person("Otto Other")).await;
    let judge = app.sign_in(&app.staff("Alan Assessor", Role::Assessor, None)).await;
    for path in [path.clone(), needing.page("plan"), needing.page("plan.xlsx"), needing.page("plan.ics")] {
        assert_eq!(stranger.get(&path).await.status, 404, "{path}");
        assert_eq!(judge.get(&path).await.status, 404, "{path}");
    }
}

async fn a_needs_assessment_that_is_only_told_of_has_no_plan(app: TestApp) {
    let asking = crate::surveys::scene::set(&app);
    let employer = asking.scene.employer;
    act(&app, &asking.scene.lead, |tx| keep_portfolio(tx, employer));
    let needing = scene::planned(&app, asking, Method::Mixed);
    let scene = &needing.asking.scene;
    let all = app.app.read_now(|conn| halemark::needs::list_of_employer(conn, scene.employer)).unwrap();
    let told = all.iter().find(|held| held.told().is_some()).unwrap();
    let client = app.sign_in(&scene.lead).await;
    let page = client.get(&format!("/needs/{}/plan", told.id)).await;
    assert_eq!(page.status, 409);
    assert!(page.says("There is no action plan here"), "{}", page.text());
    assert_eq!(client.post(&format!("/needs/{}/plan/new", told.id), &kettle()).await.status, 409);
    let path = planned(&client, &needing, &kettle()).await;
    let elsewhere = path.replace(&needing.assessment.to_string(), &told.id.to_string());
    assert_ne!(client.get(&elsewhere).await.status, 200);
}

/// Plans an action for somebody.
async fn give(client: &Client, needing: &Needing, to: &Person, form: &[(&str, &str)]) -> Answer {
    let owner = to.id.to_string();
    let mut form = form.to_vec();
    form.push(("owner", &owner));
    let given = client.post(&needing.page("plan/new"), &form).await;
    assert_eq!(given.status, 303, "{}", given.text());
    given
}

/// A priority about sleep, as it is kept.
fn prioritise(app: &TestApp, needing: &Needing, title: &str) -> PriorityId {
    let id = PriorityId::from_uuid(Uuid::now_v7());
    app.app
        .write_now(&app.actor(&needing.asking.adviser), |tx| {
            use needs_priorities as t;
            let row = (
                (t::id.eq(id), t::assessment_id.eq(needing.assessment), t::position.eq(1)),
                (t::topic.eq("sleep"), t::title.eq(title), t::why.eq(""), t::version.eq(1)),
            );
            diesel::insert_into(t::table).values(row).execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    id
}

async fn remind(app: &TestApp) {
    let app = app.app.clone();
    actix_web::web::block(move || remind_of_actions(&app)).await.unwrap().unwrap();
}
