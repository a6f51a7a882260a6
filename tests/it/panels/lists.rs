//! The lists of those who judge, short and long.

use halemark::panels::rules::Outcome;
use halemark::panels::{self, rules::Decision};
use halemark::scheme::Mark;

use crate::assessments::scene::{self, Scene, act};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(the_lists_of_those_who_judge_issue_the_same_number_of_queries_for_one_row_and_for_many);

/// Enough rows that one query more for each would show; not so many that the test is slow.
const MANY: usize = 12;

async fn the_lists_of_those_who_judge_issue_the_same_number_of_queries_for_one_row_and_for_many(
    app: TestApp,
) {
    let first = scene::submitted(&app);
    let coordinator = app.sign_in(&first.coordinator).await;
    let assessor = app.sign_in(&first.assessor).await;
    let chair = app.sign_in(&first.chair).await;
    let lists = [
        (&coordinator, "/assessments"),
        (&assessor, "/assessments"),
        (&coordinator, "/assessments?status=assessing"),
        (&coordinator, "/assessments?status=assessed"),
        (&chair, "/panels"),
    ];
    let mut scenes = vec![first];
    let mut counts = Vec::new();
    for number in [1, MANY] {
        while scenes.len() < number {
            scenes.push(scenes[0].another(&app, scenes.len()));
        }
        let new = if number == 1 { &scenes[..] } else { &scenes[1..] };
        let mut asked = vec![queries(&app, lists[0]).await];
        let open: Vec<_> = new.iter().map(|scene| scene.open(&app)).collect();
        asked.push(queries(&app, lists[1]).await);
        asked.push(queries(&app, lists[2]).await);
        for (scene, id) in new.iter().zip(open) {
            scene.mark(&app, id, Mark::Met);
            act(&app, &scene.assessor, |tx| halemark::assessments::actions::complete(tx, id, "Sound."));
        }
        asked.push(queries(&app, lists[3]).await);
        asked.push(queries(&app, lists[4]).await);
        new.iter().for_each(|scene| award(&app, scene));
        asked.push(queries(&app, lists[4]).await);
        asked.push(queries(&app, lists[1]).await);
        counts.push(asked);
    }
    assert!(chair.get("/panels").await.says(&format!("Works {}", MANY - 1)));
    assert_eq!(counts[0], counts[1]);
}

async fn queries(app: &TestApp, (client, path): (&Client, &str)) -> u64 {
    client.get(path).await;
    let before = app.app.db().statements();
    assert_eq!(client.get(path).await.status, 200, "{path}");
    app.app.db().statements() - before
}

fn award(app: &TestApp, scene: &Scene) {
    scene.vote(app, Outcome::Award, &[&scene.chair, &scene.member]);
    let decision = Decision { outcome: Outcome::Award, reason: "Sound.".into(), actions: None, act_by: None };
    act(app, &scene.chair, |tx| panels::actions::decide(tx, scene.submission, &decision));
}
