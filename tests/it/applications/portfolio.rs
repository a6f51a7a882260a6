//! What criteria count comes from the employer's campaigns, advocates and needs assessments.

use halemark::applications::{self, ApplicationStatus};
use halemark::campaigns::{self, NewCampaign};
use halemark::needs;
use halemark::platform::error::AppError;
use halemark::platform::tx::Tx;
use halemark::scheme::Reading;

use super::scene::{self, ADVOCATES, CAMPAIGNS, Scene};
use crate::support::app::{Person, TestApp};
use crate::support::database::on_both;

on_both!(
    a_criterion_shows_what_it_counts_and_where_from,
    nobody_types_in_what_is_counted,
    what_is_counted_is_kept_when_an_application_is_handed_in,
    after_a_deferral_it_is_counted_anew,
);

async fn a_criterion_shows_what_it_counts_and_where_from(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let before = client.get(&scene.criterion("bronze-2")).await;
    assert!(before.says("0 so far. This criterion takes at least 3."), "{}", before.text());
    assert!(before.says("say which priority of a health needs assessment they answer"), "{}", before.text());
    let at_employer = |page: &str| format!("/employers/{}/{page}", scene.employer);
    for page in ["campaigns", "advocates"] {
        assert!(before.links().contains(&at_employer(page)), "{page}: {:?}", before.links());
    }
    let hna = client.get(&scene.criterion("bronze-1")).await;
    assert!(hna.says("No health needs assessment counts yet."), "{}", hna.text());
    assert!(hna.links().contains(&at_employer("needs")), "{:?}", hna.links());

    act(&app, &scene.lead, |tx| scene::keep_portfolio(tx, scene.employer));
    let after = client.get(&scene.criterion("bronze-2")).await;
    assert!(after.says("6 so far. This criterion takes at least 3."), "{}", after.text());
    assert!(after.says("3 so far. This criterion takes at least 2."), "{}", after.text());
    assert!(after.says("Your 6 campaigns") && after.says("Your 3 health advocates"), "{}", after.text());
    assert!(client.get(&scene.criterion("bronze-1")).await.says("31 January 2026"));
}

async fn nobody_types_in_what_is_counted(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let form = [("version", "0"), ("status", "met"), ("narrative", "Plenty."), ("counter-campaigns", "9")];
    assert_eq!(client.post(&scene.criterion("bronze-2"), &form).await.status, 303);
    assert!(scene.answers(&app)["bronze-2"].readings.is_empty());
    let overview = client.get(&scene.path()).await;
    assert!(overview.says("Campaigns or events held: 0 so far, at least 3 needed"), "{}", overview.text());
    act(&app, &scene.lead, |tx| scene::keep_portfolio(tx, scene.employer));
    let overview = client.get(&scene.path()).await;
    assert!(!overview.says("Campaigns or events held: 0 so far"), "{}", overview.text());
    let code = "bronze-2".parse().unwrap();
    let forged = applications::NewAnswer {
        status: halemark::scheme::Status::Met,
        narrative: String::new(),
        reason: String::new(),
        readings: [("campaigns".parse().unwrap(), Reading::Number(9))].into(),
        evidence: Default::default(),
        version: 1,
    };
    let actor = app.actor(&scene.lead);
    let refused = app
        .app
        .write_now(&actor, |tx| applications::actions::save_answer(tx, scene.application, &code, &forged));
    assert!(matches!(refused, Err(AppError::Refused(_))), "{refused:?}");
}

async fn what_is_counted_is_kept_when_an_application_is_handed_in(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    assert!(scene.answers(&app)["bronze-2"].readings.is_empty(), "it is counted while it is open");
    let client = app.sign_in(&scene.lead).await;
    assert_eq!(scene::submit(&client, &scene, &app).await.status, 303);
    assert_eq!(kept(&app, &scene), [Reading::Number(ADVOCATES), Reading::Number(CAMPAIGNS)]);
    let held_on = app.app.read_now(|conn| halemark::needs::list_of_employer(conn, scene.employer)).unwrap();
    let day = scene.answers(&app)["bronze-1"].readings.values().next().copied();
    assert_eq!(day, held_on[0].held_on.map(Reading::Day));

    hold_one_more(&app, &scene);
    assert_eq!(kept(&app, &scene), [Reading::Number(ADVOCATES), Reading::Number(CAMPAIGNS)]);
    let page = client.get(&scene.criterion("bronze-2")).await;
    assert!(page.says("Campaigns or events held 6"), "{}", page.text());
}

async fn after_a_deferral_it_is_counted_anew(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let client = app.sign_in(&scene.lead).await;
    scene::submit(&client, &scene, &app).await;
    hold_one_more(&app, &scene);
    act(&app, &scene.lead, |tx| applications::actions::begin_assessment(tx, scene.application));
    act(&app, &scene.lead, |tx| applications::actions::finish_assessment(tx, scene.application));
    act(&app, &scene.lead, |tx| applications::actions::reopen(tx, scene.application));
    assert_eq!(scene.stored(&app).status, ApplicationStatus::Open);
    let page = client.get(&scene.criterion("bronze-2")).await;
    assert!(page.says("7 so far"), "{}", page.text());
    let kept_so_far = kept(&app, &scene);
    assert_eq!(
        kept_so_far[1],
        Reading::Number(CAMPAIGNS),
        "what was handed in stays until it is handed in again"
    );
    let version = page.value_of("version").unwrap();
    let form = [("version", version.as_str()), ("status", "met"), ("narrative", "Seven by now.")];
    assert_eq!(client.post(&scene.criterion("bronze-2"), &form).await.status, 303);
    assert_eq!(
        kept(&app, &scene)[1],
        Reading::Number(CAMPAIGNS),
        "an answer that is saved says nothing of it"
    );
    assert_eq!(scene::submit(&client, &scene, &app).await.status, 303);
    assert_eq!(kept(&app, &scene)[1], Reading::Number(CAMPAIGNS + 1));
}

/// What is stored of bronze-2: advocates, campaigns.
fn kept(app: &TestApp, scene: &Scene) -> Vec<Reading> {
    scene.answers(app)["bronze-2"].readings.values().copied().collect()
}

fn hold_one_more(app: &TestApp, scene: &Scene) {
    act(app, &scene.lead, |tx| {
        let today = tx.today();
        let assessment = needs::list_of_employer(tx.conn(), scene.employer)?.first().map(|held| held.id);
        let campaign = NewCampaign {
            topic: "One more".into(),
            theme: None,
            starts_on: today,
            ends_on: Some(today),
            all_year: false,
            priority: "Backs".into(),
            assessment,
            answers: None,
        };
        campaigns::actions::plan(tx, scene.employer, &campaign)
    });
}

fn act<T>(app: &TestApp, who: &Person, f: impl FnMut(&mut Tx<'_>) -> Result<T, AppError>) -> T {
    let actor = app.actor(who);
    app.app.write_now(&actor, f).unwrap_or_else(|error| panic!("{}: {error}", who.name))
}
