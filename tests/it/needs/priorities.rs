//! Priorities through their pages.

use super::scene::{self, Needing};
use crate::assessments::scene::act;
use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;
use diesel::prelude::*;
use halemark::needs::{self, rules::NewPriority};
use halemark::platform::ids::PriorityId;
use halemark::schema::needs_priorities;

on_both!(
    the_lead_agrees_to_three_to_five_priorities_and_a_change_takes_that_back,
    nobody_but_the_lead_agrees_and_nobody_to_others_than_they_read,
    nobody_agrees_to_findings_that_changed_while_they_were_reading,
    priorities_are_put_in_order_and_there_are_five_at_most,
    a_priority_over_a_colleagues_shows_both_and_loses_nothing,
    the_lead_is_sent_to_the_priorities_that_wait_for_them,
    what_a_colleague_worded_anew_is_not_removed_unread,
    a_priority_keeps_a_topic_that_no_list_has_any_more,
);

async fn add(client: &Client, needing: &Needing, title: &str) -> Answer {
    let form = [("topic", "sleep"), ("title", title), ("why", "People said so")];
    client.post_and_follow(&needing.page("priorities/new"), &form).await
}

async fn agree(client: &Client, needing: &Needing, print: &str) -> Answer {
    client.post(&needing.page("priorities"), &[("print", print)]).await
}

/// The address of the form of the priority with this title.
fn form_of(page: &Answer, number: usize) -> String {
    let is_form = |link: &&String| {
        link.contains("/priorities/") && !link.ends_with("/new") && !link.ends_with("/removal")
    };
    page.links().iter().filter(is_form).nth(number).unwrap().clone()
}

async fn the_lead_agrees_to_three_to_five_priorities_and_a_change_takes_that_back(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    for title in ["Sleep", "Breaks"] {
        add(&lead, &needing, title).await;
    }
    let two = lead.get(&needing.page("priorities")).await;
    assert!(!two.says("You agree for your organisation"), "{}", two.text());
    let three = add(&lead, &needing, "Food").await;
    let print = three.value_of("print").expect("there are enough to agree to");
    assert_eq!(agree(&lead, &needing, &print).await.status, 303);
    let agreed = lead.get(&needing.page("priorities")).await;
    assert!(agreed.says("Agreed on") && agreed.value_of("print").is_none(), "{}", agreed.text());

    let form = form_of(&agreed, 0);
    let before = [("version", "1"), ("topic", "sleep"), ("title", "Better sleep")];
    assert_eq!(
        lead.post(&form, &before).await.status,
        422,
        "a page from before the agreement takes nothing back"
    );
    assert!(lead.get(&needing.page("priorities")).await.says("Agreed on"));
    let change = [("version", "2"), ("topic", "sleep"), ("title", "Better sleep")];
    let changed = lead.post_and_follow(&form, &change).await;
    assert!(changed.says("Better sleep") && !changed.says("Agreed on"), "{}", changed.text());
    let history = lead.get(&format!("/employers/{}/history", needing.asking.scene.employer)).await;
    assert!(history.says("3 priorities of the health needs assessment agreed"), "{}", history.text());
}

async fn nobody_but_the_lead_agrees_and_nobody_to_others_than_they_read(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let contributor = app.sign_in(&needing.asking.scene.contributor).await;
    let adviser = app.sign_in(&needing.asking.adviser).await;
    for title in ["Sleep", "Breaks", "Food"] {
        add(&contributor, &needing, title).await;
    }
    let page = lead.get(&needing.page("priorities")).await;
    let print = page.value_of("print").unwrap();
    for other in [&contributor, &adviser] {
        assert!(other.get(&needing.page("priorities")).await.says("has not agreed to these yet"));
        assert_eq!(agree(other, &needing, &print).await.status, 403);
    }
    adviser
        .post_and_follow(&form_of(&page, 2), &[("version", "1"), ("topic", "food"), ("title", "Fresh food")])
        .await;
    let stale = agree(&lead, &needing, &print).await;
    assert_eq!(stale.status, 422);
    assert!(stale.says("Somebody changed the priorities while you were reading"), "{}", stale.text());
    assert!(stale.says("Fresh food") && !stale.says("Agreed on"), "{}", stale.text());
    let fresh = stale.value_of("print").unwrap();
    assert_eq!(agree(&lead, &needing, &fresh).await.status, 303);
}

async fn nobody_agrees_to_findings_that_changed_while_they_were_reading(app: TestApp) {
    let needing = scene::open(&app);
    let (id, adviser) = (needing.assessment, &needing.asking.adviser);
    let finding = act(&app, adviser, |tx| {
        let finding = needs::actions::add_finding(tx, id, "sleep", "Nobody sleeps after nights")?;
        for title in ["Sleep", "Breaks", "Food"] {
            let (topic, title) = ("sleep".to_owned(), title.to_owned());
            let new = NewPriority { topic, title, why: String::new(), findings: vec![finding] };
            needs::actions::add_priority(tx, id, &new)?;
        }
        Ok(finding)
    });
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let print = lead.get(&needing.page("priorities")).await.value_of("print").unwrap();
    act(&app, adviser, |tx| needs::actions::leave_out(tx, (id, finding), 1, "It was one person"));
    let stale = agree(&lead, &needing, &print).await;
    assert_eq!(stale.status, 422, "{}", stale.text());
    assert_eq!(agree(&lead, &needing, &stale.value_of("print").unwrap()).await.status, 303);

    act(&app, adviser, |tx| needs::actions::leave_out(tx, (id, finding), 2, ""));
    let page = lead.get(&needing.page("priorities")).await;
    assert!(!page.says("Agreed on"), "it counts again: {}", page.text());
    let history = lead.get(&format!("/employers/{}/history", needing.asking.scene.employer)).await;
    assert!(history.says("taken back: a finding they rest on changed"), "{}", history.text());
}

async fn priorities_are_put_in_order_and_there_are_five_at_most(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    for title in ["One", "Two", "Three", "Four", "Five"] {
        add(&lead, &needing, title).await;
    }
    let page = lead.get(&needing.page("priorities")).await;
    assert!(page.says("5. Five") && !page.says("Add a priority"), "{}", page.text());
    let sixth = [("topic", "food"), ("title", "Six")];
    let refused = lead.post(&needing.page("priorities/new"), &sixth).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("There can be 5 priorities at most"), "{}", refused.text());
    assert_eq!(refused.value_of("title").as_deref(), Some("Six"), "what was typed is there");
    let order = format!("{}/order", form_of(&page, 4));
    for press in ["first", "second"] {
        let moved = lead.post_and_follow(&order, &[("position", "5"), ("version", "1")]).await;
        assert!(moved.says("4. Five") && moved.says("5. Four"), "the {press} press: {}", moved.text());
    }
    assert_eq!(
        lead.post(&order, &[("position", "3"), ("version", "1")]).await.status,
        409,
        "it is not there"
    );
    let moved = lead.get(&needing.page("priorities")).await;
    assert!(moved.says("4. Five") && moved.says("5. Four"), "{}", moved.text());
    let first = form_of(&moved, 0);
    let gone = lead.post_and_follow(&format!("{first}/removal"), &[("version", "1")]).await;
    assert!(gone.says("1. Two") && gone.says("3. Five") && gone.says("4. Four"), "{}", gone.text());
}

async fn a_priority_over_a_colleagues_shows_both_and_loses_nothing(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let contributor = app.sign_in(&needing.asking.scene.contributor).await;
    let form = form_of(&add(&lead, &needing, "Sleep").await, 0);
    let mine = [("version", "1"), ("topic", "sleep"), ("title", "Mine")];
    let theirs = [("version", "1"), ("topic", "sleep"), ("title", "Theirs"), ("why", "Typed long")];
    lead.post_and_follow(&form, &mine).await;
    let stale = contributor.post(&form, &theirs).await;
    assert_eq!(stale.status, 422);
    assert!(stale.says("Mine"), "{}", stale.text());
    assert_eq!(stale.value_of("title").as_deref(), Some("Theirs"));
    assert_eq!(stale.value_of("why").as_deref(), Some("Typed long"));
    let reader = app.sign_in(&needing.asking.scene.viewer).await;
    assert_eq!(reader.get(&form).await.status, 403);
    assert!(reader.get(&needing.page("priorities")).await.says("Mine"));
}

async fn what_a_colleague_worded_anew_is_not_removed_unread(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let contributor = app.sign_in(&needing.asking.scene.contributor).await;
    let form = form_of(&add(&lead, &needing, "Sleep").await, 0);
    let removal = format!("{form}/removal");
    let question = lead.get(&removal).await;
    let seen = question.value_of("version").expect("the question knows what it asks about");
    contributor
        .post_and_follow(&form, &[("version", "1"), ("topic", "sleep"), ("title", "Better sleep")])
        .await;
    assert_eq!(lead.post(&removal, &[("version", &seen)]).await.status, 409);
    assert!(lead.get(&needing.page("priorities")).await.says("Better sleep"));
    let seen = lead.get(&removal).await.value_of("version").unwrap();
    let gone = lead.post_and_follow(&removal, &[("version", &seen)]).await;
    assert!(!gone.says("Better sleep"), "{}", gone.text());
}

async fn a_priority_keeps_a_topic_that_no_list_has_any_more(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let form = form_of(&add(&lead, &needing, "Sleep").await, 0);
    let id: PriorityId = form.rsplit('/').next().unwrap().parse().unwrap();
    act(&app, &needing.asking.adviser, |tx| {
        let topic = needs_priorities::topic.eq("shift-swaps");
        diesel::update(needs_priorities::table.find(id)).set(topic).execute(tx.conn())?;
        Ok(())
    });
    let page = lead.get(&form).await;
    assert_eq!(page.value_of("topic").as_deref(), Some("shift-swaps"), "{}", page.text());
    let saved = [("version", "1"), ("topic", "shift-swaps"), ("title", "Swap shifts")];
    let changed = lead.post_and_follow(&form, &saved).await;
    assert!(changed.says("1. Swap shifts") && changed.says("shift-swaps"), "{}", changed.text());
    let new = lead.get(&needing.page("priorities/new")).await;
    assert!(!new.says("shift-swaps"), "nothing new gets it: {}", new.text());
}

async fn the_lead_is_sent_to_the_priorities_that_wait_for_them(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let contributor = app.sign_in(&needing.asking.scene.contributor).await;
    let priorities = needing.page("priorities");
    let (id, adviser) = (needing.assessment, &needing.asking.adviser);
    act(&app, adviser, |tx| needs::actions::add_finding(tx, id, "sleep", "Nobody sleeps after nights"));
    for title in ["Sleep", "Breaks"] {
        add(&contributor, &needing, title).await;
    }
    assert!(!lead.get("/desk").await.links().contains(&priorities), "two are too few");
    add(&contributor, &needing, "Food").await;
    let desk = lead.get("/desk").await;
    assert!(desk.says("Agree to the priorities") && desk.links().contains(&priorities), "{}", desk.text());
    assert!(!contributor.get("/desk").await.says("Agree to the priorities"), "only the lead agrees");
    let overview = lead.get(&needing.path()).await;
    assert!(overview.says("Priorities are chosen. The employer’s lead reads them"), "{}", overview.text());

    let print = lead.get(&priorities).await.value_of("print").unwrap();
    let agreed = lead.post_and_follow(&priorities, &[("print", &print)]).await;
    assert!(agreed.links().contains(&needing.page("plan")), "{:?}", agreed.links());
    assert!(!lead.get("/desk").await.says("Agree to the priorities"));
    assert!(!lead.get(&needing.path()).await.says("Priorities are chosen."));
}
