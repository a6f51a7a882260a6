//! Findings through their pages.

use super::released;
use super::scene::{Needing, open};
use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;

on_both!(
    the_adviser_draws_findings_and_each_says_what_it_rests_on,
    a_finding_that_is_left_out_stays_left_out_and_nobody_at_the_employer_reads_why,
    a_clear_change_since_the_last_survey_is_a_finding_and_a_small_one_is_none,
    the_adviser_adds_a_finding_of_their_own_and_others_cannot,
    a_finding_that_vanishes_stays_marked_where_a_priority_rests_on_it,
);

const BREAKS: &str = "60% answered “Strongly disagree, Disagree” to “I could take the breaks I needed”";

async fn drawn(client: &Client, needing: &Needing) -> Answer {
    client.post_and_follow(&needing.page("findings"), &[]).await
}

/// The page of the only finding whose link is on a page.
fn one(page: &Answer) -> String {
    let is_one = |link: &&String| link.contains("/findings/") && !link.ends_with("/new");
    page.links().iter().find(is_one).expect("a finding").clone()
}

async fn the_adviser_draws_findings_and_each_says_what_it_rests_on(app: TestApp) {
    let needing = open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let path = needing.page("findings");
    assert!(adviser.get(&path).await.says("There is nothing to draw findings from yet"));
    released::tie(&app, &needing, released::answers(24), None);
    assert!(adviser.get(&path).await.says("1 new finding can be drawn"));
    let page = drawn(&adviser, &needing).await;
    for words in [
        "Breaks and working hours",
        BREAKS,
        "It is a finding because it is 25% or more, the limit this questionnaire sets.",
        "40 people answered. The 95% interval is 45% to 74%.",
        "From the survey “How we are”.",
        "The limit is our own mark, taken from no study.",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(!page.says("My employer cared about my health"), "nobody disagreed: {}", page.text());
    assert!(!page.says("can be drawn"), "the same data draw the same: {}", page.text());
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let read = lead.get(&path).await;
    assert!(read.says(BREAKS) && !read.says("Leave out"), "{}", read.text());
    assert!(read.links().contains(&"/questionnaires#limits".to_owned()), "{:?}", read.links());
    let report = lead.get(&needing.page("report")).await;
    for words in [BREAKS, "95% interval 45% to 74% · the limit is our own mark", "not what is healthy"] {
        assert!(report.says(words), "{words}: {}", report.text());
    }
    assert_eq!(lead.post(&path, &[]).await.status, 403, "drawing is the adviser's");
}

async fn a_finding_that_is_left_out_stays_left_out_and_nobody_at_the_employer_reads_why(app: TestApp) {
    let needing = open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let survey = released::tie(&app, &needing, released::answers(24), None);
    let finding = one(&drawn(&adviser, &needing).await);
    let empty = adviser.post(&finding, &[("version", "1"), ("step", "out")]).await;
    assert_eq!(empty.error_at("why").as_deref(), Some("Enter why it is left out"));
    let form = [("version", "1"), ("step", "out"), ("why", "The rota changed in May")];
    let left = adviser.post_and_follow(&finding, &form).await;
    assert!(left.says("Left out") && left.says("The rota changed in May"), "{}", left.text());
    assert_eq!(adviser.post(&finding, &form).await.status, 422, "somebody was quicker");

    let later = released::tie(&app, &needing, released::answers(32), Some(survey));
    assert_ne!(later, survey);
    let again = drawn(&adviser, &needing).await;
    assert!(again.says("80% answered") && again.says("The rota changed in May"), "{}", again.text());
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let read = lead.get(&needing.page("findings")).await;
    assert!(!read.says("The rota changed") && !read.says("80% answered “"), "{}", read.text());
    assert_eq!(lead.get(&finding).await.status, 403);

    let version = adviser.get(&finding).await.value_of("version").unwrap();
    let back = adviser.post_and_follow(&finding, &[("version", version.as_str()), ("step", "in")]).await;
    assert!(!back.says("Only advisers see these"), "{}", back.text());
    assert!(lead.get(&needing.page("findings")).await.says("80% answered “"));
}

async fn a_clear_change_since_the_last_survey_is_a_finding_and_a_small_one_is_none(app: TestApp) {
    let needing = open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let before = released::add(&app, &needing, released::answers(24), None);
    released::tie(&app, &needing, released::answers(12), Some(before));
    let page = drawn(&adviser, &needing).await;
    for words in [
        "30% answered “Strongly disagree, Disagree” to “I could take the breaks I needed”; before it was 60%",
        "Better",
        "The difference is -30, with a 95% interval from -48 to -8, which excludes zero.",
        "40 people answered before and 40 now",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    released::tie(&app, &needing, released::answers(20), Some(before));
    let page = drawn(&adviser, &needing).await;
    assert!(page.says("50% answered") && !page.says("before it was"), "{}", page.text());
}

async fn the_adviser_adds_a_finding_of_their_own_and_others_cannot(app: TestApp) {
    let needing = open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let new = needing.page("findings/new");
    let form = [("topic", "food"), ("text", "The canteen shuts before the night shift")];
    let wrong = adviser.post(&new, &[("topic", "gold"), ("text", "Kept words")]).await;
    assert_eq!(wrong.error_at("topic").as_deref(), Some("Choose a topic from the list"));
    assert_eq!(wrong.value_of("text").as_deref(), Some("Kept words"));
    let page = adviser.post_and_follow(&new, &form).await;
    assert!(page.says("The canteen shuts before the night shift"), "{}", page.text());
    for person in [&needing.asking.scene.lead, &needing.asking.coordinator] {
        let client = app.sign_in(person).await;
        assert_eq!(client.get(&new).await.status, 403);
        assert_eq!(client.post(&new, &form).await.status, 403);
    }
    let kept = drawn(&adviser, &needing).await;
    assert!(kept.says("The canteen shuts"), "drawing leaves it alone: {}", kept.text());
}

async fn a_finding_that_vanishes_stays_marked_where_a_priority_rests_on_it(app: TestApp) {
    let needing = open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    released::tie(&app, &needing, released::answers(24), None);
    let finding = one(&drawn(&adviser, &needing).await);
    let key = finding.rsplit('/').next().unwrap().to_owned();
    released::tie(&app, &needing, released::answers(4), None);
    let form = [("topic", "rest"), ("title", "Everybody can take breaks"), ("findings", key.as_str())];
    adviser.post_and_follow(&needing.page("priorities/new"), &form).await;
    let marked = drawn(&adviser, &needing).await;
    assert!(marked.says(BREAKS) && marked.says("No longer drawn"), "{}", marked.text());
    let priorities = adviser.get(&needing.page("priorities")).await;
    let removal = priorities.links().iter().find(|link| link.ends_with("/removal")).unwrap().clone();
    adviser.post_and_follow(&removal, &[]).await;
    let gone = drawn(&adviser, &needing).await;
    assert!(!gone.says(BREAKS), "{}", gone.text());
}
