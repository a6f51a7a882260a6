use super::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_report_is_published_once_everything_is_there_and_then_stands,
    small_groups_stay_out_of_the_report_with_what_would_give_them_away,
    the_next_assessment_looks_back_on_the_priorities,
    the_report_asks_as_much_for_many_sites_as_for_one,
);

async fn a_report_is_published_once_everything_is_there_and_then_stands(app: TestApp) {
    let needing = scene::small(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let publication = needing.page("publication");
    let early = adviser.post(&publication, &[("version", "1")]).await;
    assert_eq!(early.status, 409);
    assert!(early.says("The report cannot be published yet"), "{}", early.text());
    scene::make_ready(&app, &needing);
    let asked = adviser.get(&publication).await;
    assert!(asked.says("After that nothing in it changes"), "{}", asked.text());
    let version = asked.value_of("version").unwrap();
    assert_eq!(lead.post(&publication, &[("version", &version)]).await.status, 403, "the adviser publishes");
    assert!(lead.get(&needing.page("report")).await.says("This report is not published yet"));

    let published = adviser.post_and_follow(&publication, &[("version", &version)]).await;
    assert!(published.says("The report was published on 2 March 2026"), "{}", published.text());
    let report = lead.get(&needing.page("report")).await;
    for words in
        ["4 people took part in a conversation", "Lifting is done by hand", "Spare backs", "Buy a hoist"]
    {
        assert!(report.says(words), "{words}: {}", report.text());
    }
    let late = lead.post(&needing.page("review"), &[("version", "9"), ("review_on-day", "1")]).await;
    assert_eq!(late.status, 422);
    let form =
        [("version", "9"), ("review_on-day", "1"), ("review_on-month", "6"), ("review_on-year", "2027")];
    let late = lead.post(&needing.page("review"), &form).await;
    assert!(late.status == 409 && late.says("Nothing in it can be changed any more"), "{}", late.text());
    assert!(lead.get("/notices").await.says("The health needs assessment was published"));
    let stranger = app.person("Otto Other");
    assert_eq!(app.sign_in(&stranger).await.get(&needing.page("report")).await.status, 404);
}

async fn small_groups_stay_out_of_the_report_with_what_would_give_them_away(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let form = [
        ("version", "1"),
        ("shift-day", "27"),
        ("shift-late", "14"),
        ("shift-night", "7"),
        ("contract-permanent", "45"),
        ("contract-agency", "3"),
    ];
    lead.post_and_follow(&needing.page("profile"), &form).await;
    let report = lead.get(&needing.page("report")).await;
    assert!(report.says("Days 27"), "{}", report.text());
    assert!(report.says("Late shift not shown") && report.says("Nights not shown"), "{}", report.text());
    assert!(report.says("By contract: not shown"), "{}", report.text());
    assert!(!report.says("45"), "{}", report.text());
}

async fn the_next_assessment_looks_back_on_the_priorities(app: TestApp) {
    let needing = scene::small(&app);
    scene::make_ready(&app, &needing);
    scene::publish(&app, &needing);
    let again = scene::planned(&app, needing.asking, halemark::needs::Method::Conversation);
    let lead = app.sign_in(&again.asking.scene.lead).await;
    let report = lead.get(&again.page("report")).await;
    assert!(report.says("What became of the one before, of 2 March 2026"), "{}", report.text());
    assert!(report.says("Spare backs"), "{}", report.text());
}

async fn the_report_asks_as_much_for_many_sites_as_for_one(app: TestApp) {
    let needing = scene::open(&app);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let asked = async |sites: usize| {
        scene::walk_round(&app, &needing, sites);
        lead.get(&needing.page("report")).await;
        let before = app.app.db().statements();
        let page = lead.get(&needing.page("report")).await;
        (app.app.db().statements() - before, page.text().matches("Walk-round at").count())
    };
    let (few, shown) = asked(1).await;
    assert_eq!(shown, 1);
    let (many, shown) = asked(13).await;
    assert_eq!(shown, 14);
    assert_eq!(few, many);
}
