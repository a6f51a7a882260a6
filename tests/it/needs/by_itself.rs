use super::scene;
use crate::applications::scene as applying;
use crate::assessments::scene::act;
use crate::support::app::TestApp;
use crate::support::database::on_both;
use halemark::applications;
use halemark::campaigns::{self, NewCampaign};
use halemark::needs::{self, Method, NewNeedsAssessment};
use halemark::platform::clock::day_of;
use halemark::platform::ids::NeedsAssessmentId;
use halemark::scheme::Status;

on_both!(
    the_bronze_criteria_turn_to_met_by_themselves_and_stay_so_when_handed_in,
    what_is_only_told_of_turns_nothing_to_met,
);

async fn the_bronze_criteria_turn_to_met_by_themselves_and_stay_so_when_handed_in(app: TestApp) {
    let needing = scene::small(&app);
    let scene = &needing.asking.scene;
    let lead = app.sign_in(&scene.lead).await;
    scene::make_ready(&app, &needing);
    assert!(lead.get(&scene.criterion("bronze-1")).await.says("Day the health needs assessment was held"));
    assert!(!lead.get(&scene.path()).await.says("Met, counted"), "it is not published");
    scene::publish(&app, &needing);
    assert_eq!(lead.get(&scene.path()).await.text().matches("Met, counted").count(), 1);
    let page = lead.get(&scene.criterion("bronze-1")).await;
    assert!(page.says("Met: counted from the health needs assessment of 2 March 2026"), "{}", page.text());
    assert!(page.links().contains(&needing.page("report")), "{:?}", page.links());

    run_campaigns(&app, &needing, Some(needing.assessment));
    assert_eq!(lead.get(&scene.path()).await.text().matches("Met, counted").count(), 2);

    answer_the_others(&app, &needing);
    let handed_in = applications::NewSubmission {
        signatory_name: "Sue Senior".into(),
        signatory_role: "Owner".into(),
        version: scene.stored(&app).version,
    };
    act(&app, &scene.lead, |tx| applications::actions::submit(tx, scene.application, &handed_in));
    for code in ["bronze-1", "bronze-2"] {
        let answers = scene.answers(&app);
        assert_eq!(answers[code].status, Status::Met, "{code}");
    }
}

async fn what_is_only_told_of_turns_nothing_to_met(app: TestApp) {
    let needing = scene::small(&app);
    let scene = &needing.asking.scene;
    let held_on = day_of(app.app.clock().now());
    let told = NewNeedsAssessment { held_on, method: Method::Survey, took_part: None, note: String::new() };
    let told = act(&app, &scene.lead, |tx| needs::actions::add(tx, scene.employer, &told));
    run_campaigns(&app, &needing, Some(told));
    let lead = app.sign_in(&scene.lead).await;
    assert!(!lead.get(&scene.path()).await.says("Met, counted"));
    scene::make_ready(&app, &needing);
    scene::publish(&app, &needing);
    let page = lead.get(&scene.path()).await;
    assert_eq!(page.text().matches("Met, counted").count(), 1, "the assessment counts, the campaigns do not");
}

/// Three campaigns that follow from an assessment, and two advocates.
fn run_campaigns(app: &TestApp, needing: &scene::Needing, assessment: Option<NeedsAssessmentId>) {
    let scene = &needing.asking.scene;
    act(app, &scene.lead, |tx| {
        for number in 1..=3 {
            let campaign = NewCampaign {
                topic: format!("Campaign {number}"),
                theme: None,
                starts_on: tx.today(),
                ends_on: Some(tx.today()),
                all_year: false,
                priority: "Backs".into(),
                assessment,
                answers: None,
            };
            campaigns::actions::plan(tx, scene.employer, &campaign)?;
        }
        applying::train_advocates(tx, scene.employer)
    });
}

/// Answers what is asked and is not met by itself, without typing anything that is counted.
fn answer_the_others(app: &TestApp, needing: &scene::Needing) {
    let scene = &needing.asking.scene;
    applying::answer_all(app, scene, &["bronze-1", "bronze-2"]);
}
