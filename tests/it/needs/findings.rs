//! Findings through their pages.

use diesel::prelude::*;
use halemark::needs::rules::NewConversation;
use halemark::needs::{self, FindingSource, Theme, Weight};
use halemark::platform::ids::FindingId;
use halemark::schema::needs_findings;

use super::released;
use super::scene::{Needing, open};
use crate::assessments::scene::act;
use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;

on_both!(
    the_adviser_draws_findings_and_each_says_what_it_rests_on,
    a_finding_that_is_left_out_stays_left_out_and_nobody_at_the_employer_reads_why,
    a_clear_change_since_the_last_survey_is_a_finding_and_a_small_one_is_none,
    the_adviser_adds_a_finding_of_their_own_and_others_cannot,
    a_finding_that_vanishes_stays_marked_where_a_priority_rests_on_it,
    what_matters_first_stands_first_on_every_page_and_the_page_says_how,
    a_finding_kept_before_references_were_says_nothing_of_its_limit,
    a_step_that_was_drawn_is_known_without_drawing_until_its_sources_change,
);

const BREAKS: &str = "60% answered “Strongly disagree” or “Disagree” to “I could take the breaks I needed”";

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
        "30% answered “Strongly disagree” or “Disagree” to “I could take the breaks I needed”; before it was 60%",
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
    the_priority_is_removed(&adviser, &needing).await;
    let gone = drawn(&adviser, &needing).await;
    assert!(!gone.says(BREAKS), "{}", gone.text());
}

async fn the_priority_is_removed(client: &Client, needing: &Needing) {
    let priorities = client.get(&needing.page("priorities")).await;
    let removal = priorities.links().iter().find(|link| link.ends_with("/removal")).unwrap().clone();
    let question = client.get(&removal).await.hidden();
    let form: Vec<_> = question.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post_and_follow(&removal, &form).await;
}

/// Two conversations, on food and on sleep; sleep weighs strongly.
fn talk(app: &TestApp, needing: &Needing) {
    let theme = |topic: &str, weight| Theme {
        topic: topic.to_owned(),
        weight,
        summary: format!("What was said of {topic}"),
        suggestion: String::new(),
    };
    act(app, &needing.asking.adviser, |tx| {
        let talk = NewConversation {
            held_on: tx.today(),
            people: 5,
            site: None,
            themes: vec![theme("food", Weight::Some), theme("sleep", Weight::Strong)],
            token: "talk".to_owned(),
        };
        needs::actions::write_down_conversation(tx, needing.assessment, &talk)
    });
}

async fn what_matters_first_stands_first_on_every_page_and_the_page_says_how(app: TestApp) {
    let needing = open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    talk(&app, &needing);
    let before = released::add(&app, &needing, released::answers(12), None);
    released::tie(&app, &needing, released::answers(24), Some(before));
    drawn(&adviser, &needing).await;
    // A change for the worse, a share clear of our own mark, a theme that weighs strongly, one that weighs on some. By their
    // codes food would come before rest, and rest before sleep.
    let order = [
        "; before it was",
        "to “I could take the breaks I needed” Limit",
        "What was said of sleep",
        "What was said of food",
    ];
    for page in ["findings", "report"] {
        let page = adviser.get(&needing.page(page)).await;
        let at: Vec<Option<usize>> = order.iter().map(|words| page.text().find(words)).collect();
        assert!(at.iter().all(Option::is_some) && at.is_sorted(), "{at:?}: {}", page.text());
        assert!(page.says("comes first, then what is clear against our own marks"), "{}", page.text());
    }
    let choices = adviser.get(&needing.page("priorities/new")).await;
    let at: Vec<Option<usize>> = ["before it was", "What was said of sleep", "What was said of food"]
        .map(|words| choices.text().find(words))
        .into();
    assert!(at.iter().all(Option::is_some) && at.is_sorted(), "{at:?}: {}", choices.text());
}

async fn a_finding_kept_before_references_were_says_nothing_of_its_limit(app: TestApp) {
    let needing = open(&app);
    let id = needing.assessment;
    let of = r#"{"survey":"How we are","question":"I sleep well","answers":["Never"],"unit":"percent","beyond":"from","employers":1}"#;
    let told = r#"{"value":60.0,"is_bound":false,"interval":[45.0,74.0],"n":40}"#;
    let keep = |reference: &str| {
        let detail = format!(
            r#"{{"rule":"group","of":{of},"by":"Shift","group":"Nights","told":{told},"all":30.0,"limit":25.0{reference}}}"#
        );
        act(&app, &needing.asking.adviser, |tx| {
            diesel::delete(needs_findings::table).execute(tx.conn())?;
            let row = (
                needs_findings::id.eq::<FindingId>(tx.new_id()),
                needs_findings::assessment_id.eq(id),
                (needs_findings::key.eq("group:sleep"), needs_findings::source.eq(FindingSource::Survey)),
                (needs_findings::topic.eq("sleep"), needs_findings::detail.eq(&detail)),
                (needs_findings::detail_shape.eq(1), needs_findings::left_out.eq("")),
                (needs_findings::is_outdated.eq(false), needs_findings::version.eq(1)),
            );
            diesel::insert_into(needs_findings::table).values(row).execute(tx.conn())?;
            Ok(())
        });
    };
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    keep(r#","reference":null"#);
    let report = lead.get(&needing.page("report")).await;
    assert!(
        report.says("In “Nights”, 60% answered “Never”") && report.says("our own mark"),
        "{}",
        report.text()
    );
    keep("");
    for page in ["report", "findings"] {
        let page = lead.get(&needing.page(page)).await;
        assert!(page.says("In “Nights”, 60% answered “Never”"), "{}", page.text());
        assert!(!page.says("own mark, taken") && !page.says("is our own mark"), "{}", page.text());
        assert!(
            !page.says("Where the limit comes from") && !page.says("the limit comes from"),
            "{}",
            page.text()
        );
    }
}

async fn a_step_that_was_drawn_is_known_without_drawing_until_its_sources_change(app: TestApp) {
    let needing = open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let step = "Findings What stands out, and what each finding rests on";
    talk(&app, &needing);
    released::tie(&app, &needing, released::answers(24), None);
    assert!(adviser.get(&needing.path()).await.says(&format!("{step} To do")));
    drawn(&adviser, &needing).await;
    let opened = async || {
        adviser.get(&needing.path()).await;
        let before = app.app.db().statements();
        let page = adviser.get(&needing.path()).await;
        (page.says(&format!("{step} Done")), app.app.db().statements() - before)
    };
    let (is_done, known) = opened().await;
    assert!(is_done);

    let finding = one(&adviser.get(&needing.page("findings")).await);
    released::tie(&app, &needing, released::answers(4), None);
    let (is_done, read) = opened().await;
    assert!(!is_done && read > known + 5, "they are drawn to see: {read} and {known} questions");
    let key = finding.rsplit('/').next().unwrap();
    let form = [("topic", "rest"), ("title", "Everybody can take breaks"), ("findings", key)];
    adviser.post_and_follow(&needing.page("priorities/new"), &form).await;
    drawn(&adviser, &needing).await;
    assert_eq!(opened().await, (true, known), "a priority rests on what is not drawn any more");
    the_priority_is_removed(&adviser, &needing).await;
    assert!(!opened().await.0, "nothing rests on it any more");
}
