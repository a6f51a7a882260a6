use halemark::applications::{self, NewAnswer};
use halemark::employers::actions as employing;
use halemark::employers::{Details, Registration, RegistrationKind, Sector};
use halemark::platform::access::Role;
use halemark::platform::ids::EmployerId;
use halemark::scheme::Status;

use crate::applications::scene::keep_portfolio;
use crate::assessments::scene::{self, EMPLOYER, PLACE, act};
use crate::support::app::{Person, TestApp};
use crate::support::database::on_both;

on_both!(
    a_desk_is_for_people_who_are_signed_in,
    somebody_without_a_part_is_led_to_registering_an_employer,
    a_lead_is_led_from_registration_to_submission,
    colleagues_see_the_same_employer_with_the_step_their_role_allows,
    an_adviser_sees_the_employers_allotted_to_them_and_nobody_elses,
    each_judge_finds_a_case_while_it_is_theirs,
    a_desk_asks_the_database_the_same_number_of_questions_for_one_and_ten_employers,
);

async fn a_desk_is_for_people_who_are_signed_in(app: TestApp) {
    let answer = app.visitor().get("/desk").await;
    assert_eq!((answer.status, answer.whole_location()), (303, Some("/sign-in?next=%2Fdesk")));
}

async fn somebody_without_a_part_is_led_to_registering_an_employer(app: TestApp) {
    let newcomer = app.sign_in(&app.person("Nia Newcomer")).await;
    let desk = newcomer.get("/desk").await;
    assert!(desk.links().contains(&"/employers/new".to_owned()), "{}", desk.text());
}

async fn a_lead_is_led_from_registration_to_submission(app: TestApp) {
    let lead = app.person("Lena Lead");
    let started = start_registering(&app, &lead, "Halfway Works");
    let client = app.sign_in(&lead).await;
    let desk = client.get("/desk").await;
    assert!(desk.says("Finish registering") && desk.links().contains(&format!("/employers/{started}")));

    let lead = app.person("Ola Lead");
    let employer = scene::registered(&app, &lead, EMPLOYER);
    let client = app.sign_in(&lead).await;
    assert!(client.get("/desk").await.says("Start Bronze"));
    let scheme = app.bhawa();
    let level = "bronze".parse().unwrap();
    let application = act(&app, &lead, |tx| applications::actions::start(tx, employer, scheme, &level));
    let needed = scene::criteria(&app, application).len();
    let desk = client.get("/desk").await;
    assert!(desk.says(&format!("0 of {needed} criteria are in place")), "{}", desk.text());
    answer_everything(&app, &lead, application);
    let desk = client.get("/desk").await;
    assert!(desk.says("Bronze is ready to be submitted"), "{}", desk.text());
    assert!(desk.links().contains(&format!("/applications/{application}/submission")));
    scene::submit(&app, &lead, application);
    let desk = client.get("/desk").await;
    assert!(desk.says("waiting for an assessor") && !desk.says("Submit"), "{}", desk.text());
}

async fn colleagues_see_the_same_employer_with_the_step_their_role_allows(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = scene::registered(&app, &lead, EMPLOYER);
    let viewer = app.sign_in(&app.colleague("Vic Viewer", Role::Viewer, employer)).await;
    let desk = viewer.get("/desk").await;
    assert!(desk.says("Somebody who leads here can start one for Bronze"), "{}", desk.text());
    let (scheme, level) = (app.bhawa(), "bronze".parse().unwrap());
    let application = act(&app, &lead, |tx| applications::actions::start(tx, employer, scheme, &level));
    answer_everything(&app, &lead, application);
    let contributor = app.sign_in(&app.colleague("Cai Contributor", Role::Contributor, employer)).await;
    for (client, shown) in [(viewer, "See the application"), (contributor, "Continue the application")] {
        let desk = client.get("/desk").await;
        assert!(desk.says(shown) && !desk.says("Submit the application"), "{}", desk.text());
    }
}

async fn an_adviser_sees_the_employers_allotted_to_them_and_nobody_elses(app: TestApp) {
    let lead = app.person("Lena Lead");
    let (mine, _other) =
        (scene::registered(&app, &lead, EMPLOYER), scene::registered(&app, &lead, "Other Works"));
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let adviser = app.staff("Ada Adviser", Role::Adviser, Some(PLACE));
    let client = app.sign_in(&adviser).await;
    assert!(client.get("/desk").await.says("No employer is allotted to you yet"));
    act(&app, &coordinator, |tx| employing::allot_adviser(tx, mine, adviser.id));
    let (scheme, level) = (app.bhawa(), "bronze".parse().unwrap());
    act(&app, &lead, |tx| applications::actions::start(tx, mine, scheme, &level));
    let desk = client.get("/desk").await;
    assert!(desk.says(EMPLOYER) && desk.says("Bronze") && desk.says("being answered"), "{}", desk.text());
    assert!(!desk.says("Other Works"), "{}", desk.text());
}

async fn each_judge_finds_a_case_while_it_is_theirs(app: TestApp) {
    let scene = scene::submitted(&app);
    let (coordinator, assessor, chair) = (
        app.sign_in(&scene.coordinator).await,
        app.sign_in(&scene.assessor).await,
        app.sign_in(&scene.chair).await,
    );
    assert!(coordinator.get("/desk").await.says("One submission waits for an assessor"));
    assert!(assessor.get("/desk").await.says("Nothing is given to you now"));
    let assessment = scene.allocate(&app);
    let desk = assessor.get("/desk").await;
    assert!(desk.says("Say whether you have a conflict"), "{}", desk.text());
    assert!(desk.links().contains(&format!("/assessments/{assessment}")));
    assert!(chair.get("/desk").await.says("No case waits for a decision"));
    act(&app, &scene.assessor, |tx| {
        halemark::assessments::actions::declare(
            tx,
            assessment,
            &halemark::assessments::rules::Declaration::Clear,
        )
    });
    assert!(assessor.get("/desk").await.says("being marked"));
    scene.mark(&app, assessment, halemark::scheme::Mark::Met);
    act(&app, &scene.assessor, |tx| {
        halemark::assessments::actions::complete(tx, assessment, "A sound file.")
    });
    assert!(assessor.get("/desk").await.says("Nothing is given to you now"));
    let desk = chair.get("/desk").await;
    assert!(desk.says("Waiting for a decision") && desk.says(EMPLOYER), "{}", desk.text());
    let award = decide(&app, &scene);
    let desk = chair.get("/desk").await;
    assert!(desk.links().contains(&format!("/awards/{award}/release")), "{}", desk.text());
    act(&app, &scene.chair, |tx| halemark::awards::actions::release(tx, award));
    assert!(!chair.get("/desk").await.says(EMPLOYER));
    let lead = app.sign_in(&scene.lead).await.get("/desk").await;
    assert!(lead.says("Holds Bronze until 1 March 2028") && lead.says("Start Silver"), "{}", lead.text());
}

async fn a_desk_asks_the_database_the_same_number_of_questions_for_one_and_ten_employers(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let adviser = app.staff("Ada Adviser", Role::Adviser, Some(PLACE));
    let client = app.sign_in(&adviser).await;
    let (scheme, level) = (app.bhawa(), "bronze".parse().unwrap());
    let mut asked = Vec::new();
    for n in 0..10 {
        let lead = app.person(&format!("Lead {n}"));
        let employer = scene::registered(&app, &lead, &format!("Works {n}"));
        act(&app, &coordinator, |tx| employing::allot_adviser(tx, employer, adviser.id));
        act(&app, &lead, |tx| applications::actions::start(tx, employer, scheme, &level));
        if n == 0 || n == 9 {
            let before = app.app.db().statements();
            let desk = client.get("/desk").await;
            asked.push(app.app.db().statements() - before);
            assert_eq!(desk.text().matches("being answered").count(), n + 1);
        }
    }
    assert_eq!(asked[0], asked[1]);
}

fn start_registering(app: &TestApp, lead: &Person, name: &str) -> EmployerId {
    let details = Details {
        legal_name: name.to_owned(),
        trading_name: None,
        registration: Registration::read(RegistrationKind::None, "").unwrap(),
        sector: Sector::C,
    };
    act(app, lead, |tx| employing::register(tx, &details, true))
}

fn answer_everything(app: &TestApp, lead: &Person, application: halemark::platform::ids::ApplicationId) {
    act(app, lead, |tx| {
        let employer = applications::get(tx.conn(), application)?.employer;
        keep_portfolio(tx, employer)
    });
    for (code, readings) in scene::criteria(app, application) {
        let answer = NewAnswer {
            status: Status::Met,
            narrative: "Done.".into(),
            reason: String::new(),
            readings,
            evidence: [].into(),
            version: 0,
        };
        act(app, lead, |tx| applications::actions::save_answer(tx, application, &code, &answer));
    }
}

fn decide(app: &TestApp, scene: &scene::Scene) -> halemark::platform::ids::AwardId {
    use halemark::panels::rules::{Decision, Outcome};
    scene.vote(app, Outcome::Award, &[&scene.chair, &scene.member]);
    let decision = Decision { outcome: Outcome::Award, reason: "Sound.".into(), actions: None, act_by: None };
    act(app, &scene.chair, |tx| halemark::panels::actions::decide(tx, scene.submission, &decision)).unwrap()
}
