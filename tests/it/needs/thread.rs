//! From a priority to what is done about it, and from the last assessment to the next: campaigns, costs, notes, help.

use halemark::campaigns::{self, NewCampaign, Outcome};
use halemark::needs::{self, Method};
use halemark::platform::ids::{CampaignId, PriorityId};

use super::scene::{self, Needing};
use super::walkrounds;
use crate::assessments::scene::act;
use crate::directory::scene as directory;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_priority_leads_to_its_campaigns_and_says_how_far_they_are,
    the_report_tells_of_each_priority_what_is_done_what_it_costs_and_what_can_help,
    the_report_tells_what_a_walk_round_found_once,
    where_priorities_are_chosen_those_of_the_last_assessment_stand_with_what_was_done,
);

fn first_priority(app: &TestApp, needing: &Needing) -> PriorityId {
    app.app.read_now(|conn| needs::list_priorities(conn, needing.assessment)).unwrap()[0].id
}

/// A campaign of 10 to 20 March 2026 that answers a priority.
fn plan_campaign(app: &TestApp, needing: &Needing, priority: PriorityId) -> CampaignId {
    let new = NewCampaign {
        topic: "Lift well".into(),
        theme: None,
        starts_on: "2026-03-10".parse().unwrap(),
        ends_on: Some("2026-03-20".parse().unwrap()),
        all_year: false,
        priority: "Spare backs".into(),
        assessment: Some(needing.assessment),
        answers: Some(priority),
    };
    let employer = needing.asking.scene.employer;
    act(app, &needing.asking.scene.lead, |tx| campaigns::actions::plan(tx, employer, &new))
}

async fn a_priority_leads_to_its_campaigns_and_says_how_far_they_are(app: TestApp) {
    let needing = scene::small(&app);
    scene::make_ready(&app, &needing);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let pages = ["plan", "campaigns", "report"].map(|page| needing.page(page));
    let overview = lead.get(&needing.path()).await;
    assert!(overview.links().contains(&pages[1]), "{:?}", overview.links());
    for page in &pages {
        assert!(!lead.get(page).await.says("Lift well"));
    }
    let before = lead.get(&pages[1]).await;
    assert!(before.says("Spare backs No campaign answers this priority yet. Plan a campaign about this"));

    let campaign = plan_campaign(&app, &needing, first_priority(&app, &needing));
    let link = format!("/campaigns/{campaign}");
    for (days, state) in [(0, "Planned"), (8, "Running"), (11, "Over, not evaluated")] {
        app.wait_days(days);
        let lead = app.sign_in(&needing.asking.scene.lead).await;
        for page in &pages {
            let told = lead.get(page).await;
            let words = format!("Lift well 10 March 2026 to 20 March 2026 {state}");
            assert!(told.says(&words), "{words}: {}", told.text());
            assert!(told.links().contains(&link), "{:?}", told.links());
        }
    }
    act(&app, &needing.asking.scene.lead, |tx| {
        let version = campaigns::get(tx.conn(), campaign)?.version;
        let evaluated_on = Some("2026-03-21".parse().unwrap());
        let outcome = Outcome { evaluation: "Fewer sore backs".into(), evaluated_on, ..Outcome::default() };
        campaigns::actions::evaluate(tx, campaign, version, &outcome)
    });
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    for page in &pages[..2] {
        let told = lead.get(page).await;
        assert!(told.says("20 March 2026 Evaluated"), "{}", told.text());
        assert!(told.says("Plan another campaign about this : Spare backs"), "{}", told.text());
        assert!(told.says("Plan a campaign about this : Sleep after nights"), "{}", told.text());
    }
    let adviser = app.sign_in(&needing.asking.adviser).await.get(&pages[1]).await;
    assert!(adviser.says("Lift well") && !adviser.says("Plan a campaign"), "{}", adviser.text());
}

async fn the_report_tells_of_each_priority_what_is_done_what_it_costs_and_what_can_help(app: TestApp) {
    let needing = scene::small(&app);
    scene::make_ready(&app, &needing);
    let report = needing.page("report");
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let none = lead.get(&report).await;
    assert!(!none.says("What all of it may cost") && !none.says("What can help"), "{}", none.text());
    let service = halemark::directory::rules::Details {
        topics: ["back-joints".to_owned()].into_iter().collect(),
        ..directory::service("Backs North East")
    };
    directory::add(&app, &needing.asking.coordinator, &service, "2027-01-31");
    let priority = first_priority(&app, &needing).to_string();
    for (action, cost) in [("Rent a lifting table", "1,200"), ("Teach how to lift", "49.50")] {
        let form = [
            ("action", action),
            ("priority", priority.as_str()),
            ("topic", "back-joints"),
            ("due_on-day", "27"),
            ("due_on-month", "3"),
            ("due_on-year", "2026"),
            ("measure", "Fewer lifts by hand"),
            ("cost", cost),
        ];
        let planned = lead.post(&needing.page("plan/new"), &form).await;
        assert_eq!(planned.status, 303, "{}", planned.text());
    }
    act(&app, &needing.asking.scene.lead, |tx| {
        let all = needs::list_actions(tx.conn(), needing.assessment)?;
        let taught = all.iter().find(|action| action.told.action == "Teach how to lift").unwrap();
        let ending = needs::rules::NewEnding {
            is_done: true,
            on: None,
            note: "All shifts were there".into(),
            evidence: None,
        };
        needs::actions::end_action(tx, (needing.assessment, taught.id), taught.version, &ending)
    });
    let told = lead.get(&report).await;
    for words in [
        "1. Spare backs (",
        "Rent a lifting table Who: The lead · By: 27 March 2026 · Cost: £1,200",
        "How you will know that it worked: Fewer lifts by hand",
        "Cost: £49.50",
        "Done, 2 March 2026: All shifts were there",
        "What can help: Backs North East",
        "2. Sleep after nights",
        "Answers no priority Buy a hoist",
        "What all of it may cost together: £1,249.50",
    ] {
        assert!(told.says(words), "{words}: {}", told.text());
    }
}

async fn the_report_tells_what_a_walk_round_found_once(app: TestApp) {
    let needing = scene::open(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let one = walkrounds::begun_at(&adviser, &needing.path()).await;
    let form = [
        ("mark-drinking-water", "problem"),
        ("note-drinking-water", "The only tap is in the yard."),
        ("version-drinking-water", "0"),
        ("mark-stairs", "good"),
        ("version-stairs", "0"),
    ];
    adviser.post_and_follow(&one, &form).await;
    assert_eq!(walkrounds::publish(&adviser, &one).await.status, 303);
    adviser.post_and_follow(&needing.page("findings"), &[]).await;
    let report = adviser.get(&needing.page("report")).await;
    let text = report.text();
    assert_eq!(text.matches("The only tap is in the yard.").count(), 1, "{text}");
    for words in [
        "2 of 42 things on the list were looked at. Harms or hinders people: 1. Could be better: 0. In order: 1.",
        "stands among the findings above, unless the adviser left it out",
        "In order: Stairs",
    ] {
        assert!(report.says(words), "{words}: {text}");
    }
}

async fn where_priorities_are_chosen_those_of_the_last_assessment_stand_with_what_was_done(app: TestApp) {
    let needing = scene::small(&app);
    scene::make_ready(&app, &needing);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    assert!(!lead.get(&needing.page("priorities")).await.says("of the assessment before"), "none was before");
    act(&app, &needing.asking.scene.lead, |tx| {
        let action = needs::list_actions(tx.conn(), needing.assessment)?.remove(0);
        let priority = needs::list_priorities(tx.conn(), needing.assessment)?[0].id;
        let told = needs::rules::NewPlanAction { priority: Some(priority), ..action.told };
        needs::actions::change_action(tx, (needing.assessment, action.id), action.version, &told)?;
        let ending = needs::rules::NewEnding {
            is_done: true,
            on: None,
            note: "It hangs there".into(),
            evidence: None,
        };
        needs::actions::end_action(tx, (needing.assessment, action.id), action.version + 1, &ending)
    });
    scene::publish(&app, &needing);
    let again = scene::planned(&app, needing.asking, Method::Conversation);
    for page in ["priorities", "priorities/new"] {
        let told = lead.get(&again.page(page)).await;
        for words in [
            "The priorities of the assessment before, of 2 March 2026, and what was done",
            "Spare backs: 1 of 1 action done (Buy a hoist)",
            "Sleep after nights: no action planned",
        ] {
            assert!(told.says(words), "{words}: {}", told.text());
        }
    }
}
