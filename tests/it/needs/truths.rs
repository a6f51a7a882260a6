//! What pages say of themselves: how far an assessment is, what counts, in which order errors are summed up.

use diesel::prelude::*;
use halemark::needs::{self, State};
use halemark::schema::needs_assessments;

use super::scene::{self, Needing};
use super::{action_plan, released};
use crate::assessments::scene::act;
use crate::support::app::TestApp;
use crate::support::client::Answer;
use crate::support::database::on_both;

on_both!(
    the_list_says_how_far_each_assessment_is,
    only_an_assessment_that_is_published_is_counted,
    the_day_an_action_was_done_is_asked,
    a_calendar_of_nothing_is_a_sentence,
    the_only_lead_stands_once_among_those_who_can_see_to_an_action,
    a_topic_nobody_knows_is_refused_in_words,
    errors_are_summed_up_in_the_order_of_the_page,
);

fn set_state(app: &TestApp, needing: &Needing, state: State) {
    let id = needing.assessment;
    act(app, &needing.asking.adviser, |tx| {
        let row = needs_assessments::table.find(id);
        diesel::update(row).set(needs_assessments::state.eq(state)).execute(tx.conn())?;
        Ok(())
    });
}

async fn the_list_says_how_far_each_assessment_is(app: TestApp) {
    let needing = scene::open(&app);
    let list = format!("/employers/{}/needs", needing.asking.scene.employer);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    released::tie(&app, &needing, released::answers(24), None);
    let open = lead.get(&list).await;
    assert!(open.says("Under way since 2 February 2026"), "{}", open.text());
    assert!(!open.says("Held on"), "a survey has closed, and it is not held yet: {}", open.text());
    let starts_on = Some("2026-03-09".parse::<chrono::NaiveDate>().unwrap());
    act(&app, &needing.asking.adviser, |tx| {
        let row = needs_assessments::table.find(needing.assessment);
        diesel::update(row).set(needs_assessments::starts_on.eq(starts_on)).execute(tx.conn())?;
        Ok(())
    });
    assert!(lead.get(&list).await.says("Planned for 9 March 2026"));
    set_state(&app, &needing, State::Published);
    assert!(lead.get(&list).await.says("Held on"), "{}", lead.get(&list).await.text());
    set_state(&app, &needing, State::Cancelled);
    let given_up = lead.get(&list).await;
    assert!(given_up.says("Given up on 2 March 2026"), "{}", given_up.text());
}

async fn only_an_assessment_that_is_published_is_counted(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let criterion = needing.asking.scene.criterion("bronze-1");
    released::tie(&app, &needing, released::answers(24), None);
    let held = app.app.read_now(|conn| needs::get(conn, needing.assessment)).unwrap().held_on;
    assert!(held.is_some(), "people were asked");
    let open = lead.get(&criterion).await;
    assert!(open.says("No health needs assessment counts yet"), "{}", open.text());
    assert!(!open.says("Your health needs assessment"), "{}", open.text());
    set_state(&app, &needing, State::Published);
    let published = lead.get(&criterion).await;
    assert!(published.says("Your health needs assessment"), "{}", published.text());
    assert!(!published.says("No health needs assessment counts yet"), "{}", published.text());
}

async fn the_day_an_action_was_done_is_asked(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let path = action_plan::planned(&lead, &needing, &action_plan::kettle()).await;
    let ending = format!("{path}/ending");
    let form = lead.get(&ending).await;
    assert_eq!(form.value_of("ended_on-day").as_deref(), Some("2"), "today is proposed");
    let on = |day: &'static str, month: &'static str| {
        let mut form = vec![("version", "1"), ("ending", "done"), ("note", "It stands there.")];
        form.extend([("ended_on-day", day), ("ended_on-month", month), ("ended_on-year", "2026")]);
        form
    };
    let to_come = lead.post(&ending, &on("3", "3")).await;
    assert_eq!(to_come.error_at("ended_on-date").as_deref(), Some("Enter a day that is not in the future"));
    assert_eq!(to_come.value_of("note").as_deref(), Some("It stands there."));
    let before = lead.post(&ending, &on("1", "2")).await;
    assert!(before.error_at("ended_on-date").unwrap().contains("not before the first day"));
    lead.post_and_follow(&ending, &on("20", "2")).await;
    let done = lead.get(&path).await;
    assert!(done.says("Done on 20 February 2026"), "{}", done.text());
}

async fn a_calendar_of_nothing_is_a_sentence(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let calendars =
        [needing.page("plan.ics"), format!("/employers/{}/needs/plan.ics", needing.asking.scene.employer)];
    let path = action_plan::planned(&lead, &needing, &action_plan::kettle()).await;
    for calendar in &calendars {
        assert_eq!(lead.get(calendar).await.header("content-type"), Some("text/calendar; charset=utf-8"));
    }
    let said = [("version", "1"), ("ending", "done"), ("note", "It stands there.")];
    let plan = lead.post_and_follow(&format!("{path}/ending"), &said).await;
    assert!(plan.says("there is nothing for your calendar"), "{}", plan.text());
    for calendar in &calendars {
        let nothing = lead.get(calendar).await;
        assert_eq!(nothing.status, 409);
        assert!(nothing.says("there is no day for a calendar"), "{}", nothing.text());
    }
}

async fn the_only_lead_stands_once_among_those_who_can_see_to_an_action(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let owners = lead.get(&needing.page("plan/new")).await.first("select[name='owner']");
    assert!(owners.contains("The lead, Lena Lead") && owners.contains("Conor Contributor"), "{owners}");
    assert_eq!(owners.matches("Lena Lead").count(), 1, "{owners}");
}

async fn a_topic_nobody_knows_is_refused_in_words(app: TestApp) {
    let needing = scene::open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let new = needing.page("suggestions/new");
    let form = |topic: &'static str| [("topic", topic), ("text", "A quiet room"), ("source", "other")];
    let refused = adviser.post(&new, &form("nowhere")).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.error_at("topic").as_deref(), Some("Choose a topic from the list"));
    assert_eq!(refused.value_of("text").as_deref(), Some("A quiet room"));
    assert_eq!(adviser.post(&new, &form("rest")).await.status, 303, "a known one is kept");
}

async fn errors_are_summed_up_in_the_order_of_the_page(app: TestApp) {
    let needing = scene::open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    for (page, first) in [("suggestions/new", "text"), ("priorities/new", "title"), ("plan/new", "action")] {
        let empty = adviser.post(&needing.page(page), &[]).await;
        assert_eq!(empty.status, 422, "{page}");
        let fields = summed_up(&empty);
        assert!(fields.len() > 1, "{page}: {fields:?}");
        assert_eq!(fields[0], first, "{page}: {fields:?}");
        let body = empty.body();
        let places: Vec<_> = fields.iter().map(|field| body.find(&format!(" id=\"{field}\""))).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{page}: {fields:?} {places:?}");
    }
}

/// The fields that the summary of errors leads to, in its order.
fn summed_up(page: &Answer) -> Vec<String> {
    let links = page.links();
    links.iter().filter_map(|link| link.strip_prefix('#')).map(str::to_owned).collect()
}
