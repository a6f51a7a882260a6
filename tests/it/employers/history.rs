//! What happened at an employer, as its own people read it.

use halemark::applications;
use halemark::employers::actions as employing;
use halemark::platform::access::Role;

use super::scene::registered;
use crate::assessments::scene::{self, PLACE, act};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    what_happened_within_one_second_is_told_in_its_order_newest_first,
    an_employer_reads_its_own_peoples_names_and_its_advisers_and_the_offices_of_who_judged_it,
);

async fn what_happened_within_one_second_is_told_in_its_order_newest_first(app: TestApp) {
    // The clock stands still: every event is of the same second.
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery Limited").await;
    let history = lead.get(&format!("{employer}/history")).await.text();
    let lines = [
        "The employer was registered",
        "Accepted that the award changes no legal duty",
        "Chose what may be published",
        "Added the site Bakehouse",
        "Stated the facts about the workplace",
        "Entered a headcount of 12",
        "Began to register",
    ];
    let places: Vec<Option<usize>> = lines.iter().map(|line| history.find(line)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}\n{history}");
}

async fn an_employer_reads_its_own_peoples_names_and_its_advisers_and_the_offices_of_who_judged_it(
    app: TestApp,
) {
    let scene = scene::submitted(&app);
    let adviser = app.staff("Ada Adviser", Role::Adviser, Some(PLACE));
    act(&app, &scene.coordinator, |tx| employing::allot_adviser(tx, scene.employer, adviser.id));
    let level = "silver".parse().unwrap();
    scene.release(&app);
    let silver =
        act(&app, &scene.lead, |tx| applications::actions::start(tx, scene.employer, app.bhawa(), &level));
    act(&app, &adviser, |tx| {
        let text = "Begin with the survey.".to_owned();
        let message = applications::rules::NewMessage { text, needs_reply: false };
        applications::actions::write_message(tx, silver, None, &message)
    });
    let path = format!("/employers/{}/history", scene.employer);
    let judges = [&scene.coordinator.name, &scene.assessor.name, &scene.chair.name];

    // What is kept from the employer is there: who runs the scheme reads it.
    let whole = app.sign_in(&scene.coordinator).await.get(&path).await;
    assert!(judges.iter().all(|name| whole.says(name)), "{}", whole.text());
    for reader in [&scene.lead, &adviser] {
        let history = app.sign_in(reader).await.get(&path).await;
        assert!(judges.iter().all(|name| !history.body().contains(*name)), "{}", history.text());
        for line in [
            "Lena Lead",
            "Advice given on the application",
            "Ada Adviser 2 March 2026",
            "was given to an assessor Scheme team",
            "was completed Assessor",
            "award number",
            "Panel 2 March 2026",
        ] {
            assert!(history.says(line), "{line} is missing:\n{}", history.text());
        }
    }
}
