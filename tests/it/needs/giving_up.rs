//! What becomes of an assessment that was given up: what its pages say, and how the adviser removes it.

use std::fs::File;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use diesel::prelude::*;
use halemark::needs;
use halemark::schema::{
    needs_actions, needs_assessments, needs_conversations, needs_findings, needs_observations,
    needs_photographs, needs_priorities, needs_suggestions, needs_walkrounds,
};

use super::photographs::{picture, pictures, upload};
use super::scene::{self, Needing};
use super::walkrounds::begun_at;
use super::{action_plan, released};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    an_assessment_that_was_given_up_says_when_and_why_and_what_can_be_done_now,
    no_form_and_no_board_of_one_that_was_given_up_takes_anything,
    the_adviser_removes_what_was_given_up_with_all_that_was_written_down,
    what_is_under_way_is_not_removed_by_a_form_that_came_too_late,
);

async fn give_up(client: &Client, needing: &Needing) {
    let given_up = client.post(&needing.page("removal"), &[("why", "The shop closes in May")]).await;
    assert_eq!(given_up.status, 303, "{}", given_up.text());
}

async fn an_assessment_that_was_given_up_says_when_and_why_and_what_can_be_done_now(app: TestApp) {
    let needing = scene::open(&app);
    let scene = &needing.asking.scene;
    let (lead, viewer) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.viewer).await);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let open = lead.get(&needing.path()).await;
    assert!(open.says("To do") && open.links().contains(&needing.page("survey")), "{}", open.text());
    give_up(&lead, &needing).await;
    let page = lead.get(&needing.path()).await;
    for words in ["Given up on 2 March 2026", "The shop closes in May", "By Lena Lead"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(!page.says("To do") && !page.links().contains(&needing.page("survey")), "{}", page.text());
    let new = format!("/employers/{}/needs/new", scene.employer);
    assert!(page.says("Start another one") && page.links().contains(&new));
    let removal = needing.page("removal");
    assert!(adviser.get(&needing.path()).await.links().contains(&removal));
    for client in [&lead, &viewer] {
        assert!(!client.get(&needing.path()).await.links().contains(&removal));
    }
    assert!(!viewer.get(&needing.path()).await.says("Start another one"));
    let history = lead.get(&format!("/employers/{}/history", scene.employer)).await;
    assert!(history.says("given up") && !history.says("closes in May"), "{}", history.text());
    let again = scene::planned(&app, needing.asking, needs::Method::Mixed);
    let page = lead.get(&format!("/needs/{}", needing.assessment)).await;
    assert!(page.links().contains(&again.path()) && !page.says("Start another one"), "{}", page.text());
}

async fn no_form_and_no_board_of_one_that_was_given_up_takes_anything(app: TestApp) {
    let needing = scene::open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let suggestion = [("topic", "rest"), ("text", "A quiet room"), ("source", "other")];
    adviser.post_and_follow(&needing.page("suggestions/new"), &suggestion).await;
    let action = action_plan::planned(&lead, &needing, &action_plan::kettle()).await;
    let links = adviser.get(&needing.page("suggestions")).await.links();
    let showing = links.into_iter().find(|link| link.ends_with("/showing")).unwrap();
    let one = showing.trim_end_matches("/showing").to_owned();
    let mut pages: Vec<String> = [
        "details",
        "profile",
        "survey",
        "survey/new",
        "review",
        "publication",
        "findings/new",
        "suggestions/new",
        "priorities/new",
        "conversations/new",
        "walkrounds/new",
        "plan/new",
        "board",
    ]
    .map(|page| needing.page(page))
    .into();
    pages.extend([one.clone(), format!("{one}/removal"), showing.clone()]);
    pages.extend(["details", "ending"].map(|page| format!("{action}/{page}")));
    for page in &pages {
        assert_eq!(adviser.get(page).await.status, 200, "{page}");
    }
    let answer = format!("{one}/answer");
    assert_eq!(lead.get(&answer).await.status, 200);
    give_up(&lead, &needing).await;
    for page in &pages {
        let told = adviser.get(page).await;
        assert_eq!(told.status, 409, "{page}");
        assert!(told.says("it was given up. Plan another one"), "{page}: {}", told.text());
    }
    let plan = lead.get(&needing.page("plan")).await;
    assert!(
        plan.status == 200 && plan.links().contains(&action),
        "what was written down can be read: {}",
        plan.text()
    );
    assert!(!plan.links().contains(&needing.page("plan/new")), "{:?}", plan.links());
    let one_action = lead.get(&action).await;
    assert!(one_action.status == 200 && !one_action.links().contains(&format!("{action}/ending")));
    assert_eq!(lead.get(&answer).await.status, 409);
    assert_eq!(app.visitor().get(&needing.page("board")).await.status, 404);
    let late = adviser.post(&needing.page("suggestions/new"), &suggestion).await;
    assert!(late.status == 409 && late.says("it was given up"), "{}", late.text());
    assert_eq!(late.value_of("text").as_deref(), Some("A quiet room"), "nothing typed is lost");
    for (page, form) in [("board", vec![("step", "open")]), ("plan/new", action_plan::kettle())] {
        let late = lead.post(&needing.page(page), &form).await;
        assert!(late.status == 409 && late.says("it was given up"), "{page}: {}", late.text());
    }
}

async fn the_adviser_removes_what_was_given_up_with_all_that_was_written_down(app: TestApp) {
    let needing = scene::small(&app);
    let scene = &needing.asking.scene;
    scene::make_ready(&app, &needing);
    let survey = released::tie(&app, &needing, released::answers(24), None);
    let (lead, adviser) = (app.sign_in(&scene.lead).await, app.sign_in(&needing.asking.adviser).await);
    let suggestion = [("topic", "rest"), ("text", "A quiet room"), ("source", "other")];
    adviser.post_and_follow(&needing.page("suggestions/new"), &suggestion).await;
    let walk = begun_at(&adviser, &needing.path()).await;
    assert_eq!(upload(&adviser, &walk, "a".repeat(20), picture(40, 30)).await.status, 303);
    let src = pictures(&adviser, &walk).await.remove(0);
    adviser.post(&walk, &[("mark-stairs", "good"), ("note-stairs", "Wide"), ("version-stairs", "0")]).await;
    let campaign = plan_campaign(&app, &needing, &lead).await;
    give_up(&lead, &needing).await;
    let removal = needing.page("removal");
    let asked = adviser.get(&removal).await;
    for words in [
        "1 conversation",
        "1 walk-round",
        "1 photograph",
        "1 finding",
        "1 suggestion",
        "3 priorities",
        "1 action of the action plan",
        "1 campaign says that it follows from it. The campaign stays",
        "The survey stays",
    ] {
        assert!(asked.says(words), "{words}: {}", asked.text());
    }
    assert_eq!(lead.get(&removal).await.status, 409, "the lead is told that it was given up");
    assert_eq!(lead.post(&removal, &[("step", "remove")]).await.status, 403);
    assert!(rows(&app).iter().all(|count| *count > 0), "{:?}", rows(&app));
    let file = day_old_file(&app);
    let removed = adviser.post_and_follow(&removal, &[("step", "remove")]).await;
    assert!(removed.says("No health needs assessment is recorded yet"), "{}", removed.text());
    assert_eq!(rows(&app), [0; 9]);
    for gone in [needing.path(), walk, src] {
        assert_eq!(adviser.get(&gone).await.status, 404, "{gone}");
    }
    let stays = app.app.read_now(|conn| halemark::surveys::get(conn, survey)).unwrap();
    assert_eq!(stays.id, survey);
    let page = lead.get(&campaign).await;
    assert!(page.status == 200 && page.says("Spare backs"), "{}", page.text());
    let history = lead.get(&format!("/employers/{}/history", scene.employer)).await;
    assert!(history.says("was removed, with all that was written down"), "{}", history.text());
    assert!(file.exists(), "until the next sweep");
    app.run_job("evidence-sweeps").await;
    assert!(!file.exists(), "its bytes are gone");
}

async fn what_is_under_way_is_not_removed_by_a_form_that_came_too_late(app: TestApp) {
    let needing = scene::open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let removal = needing.page("removal");
    let refused = adviser.post(&removal, &[("step", "remove")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("Only a health needs assessment that was given up"), "{}", refused.text());
    assert_eq!(adviser.get(&needing.path()).await.status, 200);
    give_up(&adviser, &needing).await;
    let twice = adviser.post(&removal, &[("why", "Once more")]).await;
    assert_eq!(twice.status, 409, "giving it up twice removes nothing");
    assert_eq!(adviser.get(&needing.path()).await.status, 200);
    assert_eq!(adviser.post(&removal, &[("step", "remove")]).await.status, 303);
}

/// A campaign that answers the first priority.
async fn plan_campaign(app: &TestApp, needing: &Needing, lead: &Client) -> String {
    let priorities = app.app.read_now(|conn| needs::list_priorities(conn, needing.assessment)).unwrap();
    let key = priorities[0].id.to_string();
    let mut form = vec![("topic", "Backs"), ("all_year", "yes"), ("answers", key.as_str())];
    form.extend([("starts_on-day", "1"), ("starts_on-month", "9"), ("starts_on-year", "2026")]);
    let new = format!("/employers/{}/campaigns/new", needing.asking.scene.employer);
    let planned = lead.post(&new, &form).await;
    planned.location().expect("it is planned").split('?').next().unwrap().to_owned()
}

/// How many rows there are of what belongs to assessments.
fn rows(app: &TestApp) -> [i64; 9] {
    macro_rules! count {
        ($conn:expr, $($table:ident)+) => {
            [$($table::table.count().get_result::<i64>($conn)?),+]
        };
    }
    app.app
        .read_now(|conn| {
            Ok(count!(
                conn,
                needs_actions
                needs_assessments
                needs_conversations
                needs_findings
                needs_observations
                needs_photographs
                needs_priorities
                needs_suggestions
                needs_walkrounds
            ))
        })
        .unwrap()
}

/// The bytes of the one photograph, as if they had been there for more than a day.
#[expect(clippy::disallowed_methods, reason = "files are dated by the machine's clock")]
fn day_old_file(app: &TestApp) -> PathBuf {
    let hash: String = app
        .app
        .read_now(|conn| Ok(needs_photographs::table.select(needs_photographs::sha256).first(conn)?))
        .unwrap();
    let path = app.data_dir.join("files").join(&hash[..2]).join(&hash[2..]);
    let at = SystemTime::now() - Duration::from_hours(25);
    File::options().write(true).open(&path).unwrap().set_modified(at).unwrap();
    path
}
