//! The health needs assessments under way on the desk of whoever advises.

use diesel::prelude::*;
use halemark::employers::{self, actions as employing};
use halemark::needs::{self, Method};
use halemark::platform::access::Role;
use halemark::schema::needs_assessments;

use crate::assessments::scene::{self as judging, PLACE, act};
use crate::needs::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    an_adviser_finds_what_is_under_way_with_what_comes_next_and_for_whom,
    what_is_saved_leads_on_to_the_step_that_comes_next,
    a_desk_shows_ten_that_are_under_way_with_as_many_questions_as_one,
);

async fn an_adviser_finds_what_is_under_way_with_what_comes_next_and_for_whom(app: TestApp) {
    let needing = scene::small(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let next = async |words: &str| {
        for page in ["/desk", "/advising"] {
            let told = adviser.get(page).await;
            assert!(told.says(words), "{page}, {words}: {}", told.text());
            assert!(told.links().contains(&needing.path()), "{page}");
        }
    };
    assert!(adviser.get("/desk").await.says("Health needs assessments under way"));
    next("Next: Conversations · for you").await;
    scene::make_ready(&app, &needing);
    next("Next: Walk-rounds · for you").await;
    scene::walk_round(&app, &needing, 1);
    next("Next: Report · for you").await;
    let id = needing.assessment;
    act(&app, &needing.asking.adviser, |tx| {
        let row = needs_assessments::table.find(id);
        let nobody = None::<chrono::NaiveDateTime>;
        diesel::update(row).set(needs_assessments::agreed_at.eq(nobody)).execute(tx.conn())?;
        Ok(())
    });
    next("Next: Priorities · for the employer’s lead").await;
    let lead = app.sign_in(&needing.asking.scene.lead).await.get("/desk").await;
    assert!(!lead.says("Health needs assessments under way"), "{}", lead.text());
    act(&app, &needing.asking.adviser, |tx| needs::actions::give_up(tx, id, "The shop closes").map(drop));
    let desk = adviser.get("/desk").await;
    assert!(!desk.says("Health needs assessments under way"), "{}", desk.text());
}

async fn what_is_saved_leads_on_to_the_step_that_comes_next(app: TestApp) {
    let needing = scene::small(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    scene::make_ready(&app, &needing);
    let all = app.app.read_now(|conn| needs::list_conversations(conn, needing.assessment)).unwrap();
    let page = adviser.get(&needing.page(&format!("conversations/{}", all[0].id))).await;
    assert!(
        page.says("Walk-rounds") && page.links().contains(&needing.page("walkrounds")),
        "{}",
        page.text()
    );
    scene::walk_round(&app, &needing, 1);
    let walks = app.app.read_now(|conn| needs::list_walkrounds(conn, needing.assessment, true)).unwrap();
    let walk = needing.page(&format!("walkrounds/{}", walks[0].id));
    let page = adviser.get(&walk).await;
    assert!(page.links().contains(&needing.page("publication")), "{}", page.text());
    scene::publish(&app, &needing);
    assert!(
        !adviser.get(&walk).await.links().contains(&needing.page("publication")),
        "nothing is left to do"
    );
}

async fn a_desk_shows_ten_that_are_under_way_with_as_many_questions_as_one(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let adviser = app.staff("Ada Adviser", Role::Adviser, Some(PLACE));
    let client = app.sign_in(&adviser).await;
    let mut asked = Vec::new();
    for n in 0..11 {
        let lead = app.person(&format!("Lead {n}"));
        let employer = judging::registered(&app, &lead, &format!("Works {n}"));
        act(&app, &coordinator, |tx| employing::allot_adviser(tx, employer, adviser.id));
        act(&app, &adviser, |tx| {
            let sites = employers::list_sites(tx.conn(), employer)?.into_iter().map(|site| site.id).collect();
            needs::actions::plan(tx, employer, &scene::plan(Method::Mixed, sites))
        });
        if n == 0 || n == 10 {
            let before = app.app.db().statements();
            let desk = client.get("/desk").await;
            asked.push(app.app.db().statements() - before);
            assert_eq!(desk.text().matches("Next: Who works here").count(), (n + 1).min(10));
            assert_eq!(desk.says("1 more is with the other employers you advise"), n == 10);
        }
    }
    assert_eq!(asked[0], asked[1]);
}
