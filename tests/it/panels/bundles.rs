//! What a decision rested on is kept.

use halemark::applications::{self, NewAnswer};
use halemark::assessments;
use halemark::panels::actions::decide;
use halemark::panels::rules::{Decision, Outcome};
use halemark::scheme::pack::value_hash;
use halemark::scheme::rules::read_frozen;
use halemark::scheme::{Bundle, Mark, Status, replay};

use crate::applications::scene::ask_for_stickers;
use crate::assessments::scene::{self, NARRATIVE, Scene, act};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_decided_case_shows_the_verdict_it_was_decided_on,
    a_decision_can_be_downloaded_and_judged_again,
    who_may_not_see_the_case_downloads_nothing,
);

async fn a_decided_case_shows_the_verdict_it_was_decided_on(app: TestApp) {
    let scene = deferred(&app);
    undo_everything(&app, &scene);
    let recomputed = app.app.read_now(|conn| assessments::get_completed(conn, scene.submission)).unwrap();
    assert!(!recomputed.unwrap().verdict.is_met(), "what the employer changed would change the verdict");

    let page = app.sign_in(&scene.chair).await.get(&format!("/panels/{}", scene.submission)).await;
    assert!(page.says("The marks meet Bronze"), "{}", page.text());
    assert!(!page.says("The marks do not meet"), "{}", page.text());
}

async fn a_decision_can_be_downloaded_and_judged_again(app: TestApp) {
    let scene = scene::submitted(&app);
    scene.assess(&app, Mark::Met);
    let (case, chair) = (format!("/panels/{}", scene.submission), app.sign_in(&scene.chair).await);
    assert_eq!(chair.get(&format!("{case}/bundle")).await.status, 404, "before there is a decision");
    scene.vote(&app, Outcome::Award, &[&scene.chair, &scene.member]);
    let decision = Decision { outcome: Outcome::Award, reason: "Sound.".into(), actions: None, act_by: None };
    act(&app, &scene.chair, |tx| decide(tx, scene.submission, &decision));
    let link = chair.get(&case).await;
    assert!(link.links().contains(&format!("{case}/bundle")), "{:?}", link.links());

    let file = chair.get(&format!("{case}/bundle")).await;
    let name = file.header("content-disposition").unwrap();
    assert!(name.starts_with("attachment; filename=\"decision-BHA-") && name.ends_with(".json\""), "{name}");
    assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
    for words in [NARRATIVE, "Seen in the minutes.", "A sound file.", "Sound.", "The canteen closes"] {
        assert!(!file.body().contains(words), "{words}");
    }
    let mut bundle = Bundle::read(&file.body()).unwrap();
    let inside = bundle.definition.clone().unwrap();
    assert_eq!(value_hash(inside.edition.clone()), bundle.content_hash);
    let frozen = read_frozen(&inside.edition.to_string(), inside.version).unwrap();
    assert!(bundle.verdict.is_met());
    assert!(replay(&bundle, &frozen).same);
    let (_, finding) = bundle.inputs.findings.iter_mut().next().unwrap();
    *finding = halemark::scheme::Finding::said(Status::InProgress, false);
    assert!(!replay(&bundle, &frozen).same, "another finding gives another verdict");
}

async fn who_may_not_see_the_case_downloads_nothing(app: TestApp) {
    let scene = deferred(&app);
    let path = format!("/panels/{}/bundle", scene.submission);
    assert_eq!(app.sign_in(&scene.member).await.get(&path).await.status, 200);
    for person in [&scene.lead, &scene.coordinator, &scene.assessor] {
        assert_eq!(app.sign_in(person).await.get(&path).await.status, 404, "{}", person.name);
    }
}

/// Marked as met throughout, and deferred all the same: the panel may ask for more.
fn deferred(app: &TestApp) -> Scene {
    ask_for_stickers(app, "bronze-6");
    let scene = scene::submitted(app);
    scene.assess(app, Mark::Met);
    scene.vote(app, Outcome::Defer, &[&scene.chair, &scene.member]);
    let decision = Decision {
        outcome: Outcome::Defer,
        reason: "We want to hear the night shift.".into(),
        actions: Some("Ask the night shift.".into()),
        act_by: chrono::NaiveDate::from_ymd_opt(2027, 2, 1),
    };
    act(app, &scene.chair, |tx| decide(tx, scene.submission, &decision));
    scene
}

/// The employer takes back every number it typed in and every item of evidence it gave.
fn undo_everything(app: &TestApp, scene: &Scene) {
    let answers = app.app.read_now(|conn| applications::list_answers(conn, scene.application)).unwrap();
    for (code, answer) in answers {
        let emptied = NewAnswer {
            status: Status::InProgress,
            narrative: answer.narrative,
            reason: String::new(),
            readings: Default::default(),
            evidence: Default::default(),
            version: answer.version,
        };
        act(app, &scene.lead, |tx| {
            applications::actions::save_answer(tx, scene.application, &code, &emptied)
        });
    }
}
