use super::scene;
use crate::applications::scene as applying;
use crate::assessments::scene::{self as judging, act};
use crate::support::app::TestApp;
use crate::support::database::on_both;
use halemark::applications;
use halemark::assessments;
use halemark::campaigns::{self, NewCampaign};
use halemark::needs::{self, Method, NewNeedsAssessment};
use halemark::platform::access::Role;
use halemark::platform::clock::day_of;
use halemark::platform::ids::{AssessmentId, NeedsAssessmentId};
use halemark::scheme::{Mark, Status};

on_both!(
    the_bronze_criteria_turn_to_met_by_themselves_and_stay_so_when_handed_in,
    what_is_only_told_of_turns_nothing_to_met,
    whoever_judges_finds_the_published_report_among_the_evidence,
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

async fn whoever_judges_finds_the_published_report_among_the_evidence(app: TestApp) {
    let needing = scene::small(&app);
    scene::make_ready(&app, &needing);
    scene::publish(&app, &needing);
    run_campaigns(&app, &needing, Some(needing.assessment));
    answer_the_others(&app, &needing);
    let case = handed_in(&app, &needing);
    let assessment = case.open(&app);
    let report = needing.page("report");
    let assessor = app.sign_in(&case.assessor).await;
    for (criterion, has_it) in [("bronze-1", true), ("bronze-2", true), ("bronze-3", false)] {
        let page = assessor.get(&format!("/assessments/{assessment}/criteria/{criterion}")).await;
        assert_eq!(page.links().contains(&report), has_it, "{criterion}: {}", page.text());
    }
    assert_eq!(assessor.get(&report).await.status, 200);
    mark_all(&app, &case, assessment);
    let member = app.sign_in(&case.member).await;
    let page = member.get(&format!("/panels/{}", case.submission)).await;
    assert_eq!(page.links().iter().filter(|link| **link == report).count(), 2, "{}", page.text());
    assert_eq!(member.get(&report).await.status, 200);
}

/// Hands the application in, and gives it people who judge it.
fn handed_in(app: &TestApp, needing: &scene::Needing) -> judging::Scene {
    let applying::Scene { lead, employer, application, .. } = &needing.asking.scene;
    judging::Scene {
        submission: judging::submit(app, lead, *application),
        lead: lead.clone(),
        employer: *employer,
        application: *application,
        coordinator: needing.asking.coordinator.clone(),
        assessor: app.staff("Asha Assessor", Role::Assessor, Some("E08000021")),
        chair: app.staff("Chris Chair", Role::PanelChair, None),
        other_chair: app.staff("Cleo Chair", Role::PanelChair, None),
        member: app.staff("Mo Member", Role::PanelMember, None),
    }
}

/// The assessor marks every criterion as met and completes.
fn mark_all(app: &TestApp, case: &judging::Scene, assessment: AssessmentId) {
    for (code, _) in judging::criteria(app, case.application) {
        let finding =
            assessments::Finding { excused: None, mark: Some(Mark::Met), rationale: "Read.".into() };
        act(app, &case.assessor, |tx| {
            assessments::actions::score_criterion(tx, assessment, &code, finding.clone(), 0)
        });
    }
    act(app, &case.assessor, |tx| assessments::actions::complete(tx, assessment, "A sound file."));
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
