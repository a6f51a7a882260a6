//! Suggestions, their answers and the board, through their pages.

use diesel::prelude::*;
use halemark::needs::State;
use halemark::schema::needs_assessments;

use super::released;
use super::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;

on_both!(
    comments_are_a_source_only_where_enough_people_wrote,
    the_employer_answers_and_the_adviser_words,
    a_suggestion_is_on_the_board_only_when_the_adviser_confirmed_that_it_points_to_nobody,
    the_board_is_open_to_everybody_once_it_is_published_and_switched_on,
);

async fn add(client: &Client, needing: &Needing, text: &str, source: &str) -> Answer {
    let form = [("topic", "rest"), ("text", text), ("source", source)];
    client.post(&needing.page("suggestions/new"), &form).await
}

/// The address of the suggestion whose links are on the page.
fn one(page: &Answer) -> String {
    let link = page.links().iter().find(|link| link.ends_with("/showing")).expect("a suggestion").clone();
    link.trim_end_matches("/showing").to_owned()
}

async fn comments_are_a_source_only_where_enough_people_wrote(app: TestApp) {
    let needing = scene::open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let survey = released::tie(&app, &needing, released::answers(24), None);
    released::write_comments(&app, &needing, survey, 9);
    let page = adviser.get(&needing.page("suggestions")).await;
    assert!(page.says("Too few people wrote in the survey for anybody to read it"), "{}", page.text());
    let refused = add(&adviser, &needing, "A quiet room", "survey").await;
    assert!(refused.error_at("source").unwrap().starts_with("Too few people wrote"), "{}", refused.text());
    assert_eq!(refused.value_of("text").as_deref(), Some("A quiet room"));
    released::write_comments(&app, &needing, survey, 1);
    assert!(adviser.get(&needing.page("suggestions")).await.says("Read what people wrote in the survey"));
    assert_eq!(add(&adviser, &needing, "A quiet room", "survey").await.status, 303);
    let refused = add(&adviser, &needing, "A quiet room", "conversation").await;
    assert!(refused.error_at("source").unwrap().starts_with("No conversation"), "{}", refused.text());
}

async fn the_employer_answers_and_the_adviser_words(app: TestApp) {
    let needing = scene::open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let contributor = app.sign_in(&needing.asking.scene.contributor).await;
    assert_eq!(add(&contributor, &needing, "A quiet room", "other").await.status, 403);
    assert_eq!(add(&adviser, &needing, "A quiet room", "other").await.status, 303);
    assert_eq!(add(&adviser, &needing, "A quiet room", "other").await.status, 303);
    let page = adviser.get(&needing.page("suggestions")).await;
    assert_eq!(
        page.text().matches("Not answered yet").count(),
        1,
        "sent twice, written once: {}",
        page.text()
    );
    let suggestion = one(&page);
    let answer = format!("{suggestion}/answer");
    assert_eq!(adviser.get(&answer).await.status, 403);
    let bare = contributor.post(&answer, &[("version", "1"), ("answer", "not_now")]).await;
    assert_eq!(bare.error_at("answer_text").as_deref(), Some("Enter why it is not done now"));
    let form = [("version", "1"), ("answer", "planned"), ("answer_text", "The store room, in May")];
    let answered = contributor.post_and_follow(&answer, &form).await;
    assert!(answered.says("Planned") && answered.says("The store room, in May"), "{}", answered.text());
    let worded = [("version", "1"), ("topic", "rest"), ("text", "Somewhere quiet"), ("source", "other")];
    let stale = adviser.post(&suggestion, &worded).await;
    assert_eq!(stale.status, 422);
    assert!(stale.says("The store room, in May"), "{}", stale.text());
    assert_eq!(stale.value_of("text").as_deref(), Some("Somewhere quiet"));
}

async fn a_suggestion_is_on_the_board_only_when_the_adviser_confirmed_that_it_points_to_nobody(app: TestApp) {
    let needing = scene::open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    add(&adviser, &needing, "A quiet room", "other").await;
    let suggestion = one(&adviser.get(&needing.page("suggestions")).await);
    let showing = format!("{suggestion}/showing");
    let board = needing.page("board");
    assert!(lead.get(&board).await.says("There is nothing on the board yet"));
    assert_eq!(
        lead.post(&showing, &[("version", "1"), ("step", "show"), ("nobody", "yes")]).await.status,
        403
    );
    let bare = adviser.post(&showing, &[("version", "1"), ("step", "show")]).await;
    assert_eq!(bare.error_at("nobody").as_deref(), Some("Confirm that it points to nobody"));
    let report = needing.page("report");
    let unconfirmed = lead.get(&report).await;
    assert!(unconfirmed.says("1 suggestion is not on the board") && !unconfirmed.says("A quiet room"));
    adviser.post_and_follow(&showing, &[("version", "1"), ("step", "show"), ("nobody", "yes")]).await;
    assert!(lead.get(&board).await.says("A quiet room") && lead.get(&report).await.says("A quiet room"));
    let worded = [("version", "2"), ("topic", "rest"), ("text", "A room for Ann"), ("source", "other")];
    adviser.post_and_follow(&suggestion, &worded).await;
    let off = lead.get(&board).await;
    assert!(!off.says("A room for Ann") && off.says("nothing on the board"), "{}", off.text());
}

async fn the_board_is_open_to_everybody_once_it_is_published_and_switched_on(app: TestApp) {
    let needing = scene::open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let board = needing.page("board");
    add(&adviser, &needing, "A quiet room", "other").await;
    add(&adviser, &needing, "Kept off the board", "other").await;
    let page = adviser.get(&needing.page("suggestions")).await;
    let first = one(&page);
    let text = adviser.get(&first).await.value_of("text").unwrap();
    adviser
        .post_and_follow(
            &format!("{first}/showing"),
            &[("version", "1"), ("step", "show"), ("nobody", "yes")],
        )
        .await;
    let visitor = app.visitor();
    assert_eq!(adviser.post(&board, &[("step", "open")]).await.status, 303);
    assert_eq!(visitor.get(&board).await.status, 404, "it is not published");
    let id = needing.assessment;
    app.app
        .write_now(&app.actor(&needing.asking.adviser), |tx| {
            diesel::update(needs_assessments::table.find(id))
                .set(needs_assessments::state.eq(State::Published))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    let open = visitor.get(&board).await;
    assert_eq!(open.status, 200);
    assert!(open.says("You said, we did") && open.says(&text) && open.says("We have not answered yet"));
    let other = if text == "A quiet room" { "Kept off the board" } else { "A quiet room" };
    assert!(!open.says(other), "{}", open.text());
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let form = [("version", "2"), ("answer", "done"), ("answer_text", "Since May")];
    assert_eq!(lead.post(&format!("{first}/answer"), &form).await.status, 303, "answers come later, too");
    assert!(!visitor.get(&board).await.says(&text), "nobody has confirmed that the answer points to nobody");
    let again = [("version", "3"), ("step", "show"), ("nobody", "yes")];
    adviser.post_and_follow(&format!("{first}/showing"), &again).await;
    assert!(visitor.get(&board).await.says("We did") && visitor.get(&board).await.says("Since May"));
    assert_eq!(add(&adviser, &needing, "Too late", "other").await.status, 409);
    lead.post(&board, &[("step", "close")]).await;
    assert_eq!(visitor.get(&board).await.status, 404);
    assert_eq!(lead.get(&board).await.status, 200);
}
