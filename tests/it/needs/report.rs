use diesel::prelude::*;
use halemark::needs::rules::NewEnding;
use halemark::needs::{self, FindingSource};
use halemark::questionnaires::{self, Answer, Answers};
use halemark::schema::{needs_assessments, needs_priority_findings};
use halemark::surveys::rules::Terms;

use super::{released, scene};
use crate::assessments::scene::act;
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    a_report_is_published_once_everything_is_there_and_then_stands,
    nobody_publishes_what_they_have_not_seen,
    the_report_keeps_the_number_of_people_it_was_published_with,
    a_report_waits_until_findings_are_drawn_again_and_marks_those_that_are_not_any_more,
    small_groups_stay_out_of_the_report_with_what_would_give_them_away,
    who_types_no_totals_reads_no_small_ones_and_ages_stand_in_their_order,
    the_next_assessment_looks_back_on_the_priorities,
    what_changed_between_two_waves_of_the_shipped_questionnaire_is_in_the_report,
    the_report_asks_as_much_for_many_sites_as_for_one,
);

async fn a_report_is_published_once_everything_is_there_and_then_stands(app: TestApp) {
    let needing = scene::small(&app);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let publication = needing.page("publication");
    let early = adviser.post(&publication, &[("print", "")]).await;
    assert_eq!(early.status, 409);
    assert!(early.says("The report cannot be published yet"), "{}", early.text());
    scene::make_ready(&app, &needing);
    let asked = adviser.get(&publication).await;
    assert!(asked.says("A photograph can still be taken out"), "{}", asked.text());
    let print = asked.value_of("print").unwrap();
    assert_eq!(lead.post(&publication, &[("print", &print)]).await.status, 403, "the adviser publishes");
    assert!(lead.get(&needing.page("report")).await.says("This report is not published yet"));

    let published = adviser.post_and_follow(&publication, &[("print", &print)]).await;
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
    assert!(late.status == 409 && late.says("Only its action plan, the answers"), "{}", late.text());
    assert!(lead.get("/notices").await.says("The health needs assessment was published"));
    let stranger = app.person("Otto Other");
    assert_eq!(app.sign_in(&stranger).await.get(&needing.page("report")).await.status, 404);
}

async fn a_report_waits_until_findings_are_drawn_again_and_marks_those_that_are_not_any_more(app: TestApp) {
    let needing = scene::small(&app);
    scene::make_ready(&app, &needing);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let (publication, findings) = (needing.page("publication"), needing.page("findings"));
    let print = adviser.get(&publication).await.value_of("print").expect("everything is there");
    released::tie(&app, &needing, released::answers(24), None);
    let refused = adviser.post(&publication, &[("print", &print)]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("Draw the findings again before you publish"), "{}", refused.text());
    assert!(refused.links().contains(&findings) && refused.value_of("print").is_none());
    assert!(
        adviser
            .get(&needing.path())
            .await
            .says("Findings What stands out, and what each finding rests on In progress")
    );

    adviser.post_and_follow(&findings, &[]).await;
    rest_on_what_was_drawn(&app, &needing);
    released::tie(&app, &needing, released::answers(4), None);
    assert!(
        adviser.get(&publication).await.says("The report can be published once the findings are drawn again")
    );
    adviser.post_and_follow(&findings, &[]).await;
    let unsettled = adviser.get(&publication).await;
    assert!(
        unsettled.says("agreed priorities") && unsettled.value_of("print").is_none(),
        "{}",
        unsettled.text()
    );
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    agree(&lead, &needing).await;
    let page = adviser.get(&publication).await;
    assert!(page.says("Findings 1"), "the one that is not drawn any more does not count: {}", page.text());
    adviser.post_and_follow(&publication, &[("print", &page.value_of("print").unwrap())]).await;
    let report = lead.get(&needing.page("report")).await;
    assert!(
        report.says("I could take the breaks I needed") && report.says("No longer drawn"),
        "{}",
        report.text()
    );
    assert_eq!(report.text().matches("No longer drawn").count(), 1);
}

/// Agrees to the priorities as they are.
async fn agree(lead: &Client, needing: &scene::Needing) {
    let page = lead.get(&needing.page("priorities")).await;
    let print = page.value_of("print").expect("nobody has agreed to what they rest on now");
    assert_eq!(lead.post(&needing.page("priorities"), &[("print", &print)]).await.status, 303);
}

async fn nobody_publishes_what_they_have_not_seen(app: TestApp) {
    let needing = scene::small(&app);
    scene::make_ready(&app, &needing);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let publication = needing.page("publication");
    let seen = adviser.get(&publication).await.value_of("print").unwrap();
    let own = [("topic", "sleep"), ("text", "Nobody sleeps after nights.")];
    adviser.post_and_follow(&needing.page("findings/new"), &own).await;
    let refused = adviser.post(&publication, &[("print", &seen)]).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    assert!(
        refused.says("changed while you were reading") && refused.says("Findings 2"),
        "{}",
        refused.text()
    );
    let seen = refused.value_of("print").unwrap();
    act(&app, &needing.asking.scene.lead, |tx| {
        let action = needs::list_actions(tx.conn(), needing.assessment)?.remove(0);
        let ending = NewEnding { is_done: true, on: None, note: "It hangs there.".into(), evidence: None };
        needs::actions::end_action(tx, (needing.assessment, action.id), action.version, &ending)
    });
    let refused = adviser.post(&publication, &[("print", &seen)]).await;
    assert_eq!(refused.status, 422, "an action is part of it: {}", refused.text());
    let seen = refused.value_of("print").unwrap();
    assert_eq!(adviser.post(&publication, &[("print", &seen)]).await.status, 303);
}

async fn the_report_keeps_the_number_of_people_it_was_published_with(app: TestApp) {
    let needing = scene::small(&app);
    scene::make_ready(&app, &needing);
    scene::publish(&app, &needing);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    assert!(lead.get(&needing.page("report")).await.says("People 5"));
    scene::count_people(&app, &needing.asking, 7);
    let report = lead.get(&needing.page("report")).await;
    assert!(report.says("People 5"), "{}", report.text());

    let id = needing.assessment;
    act(&app, &needing.asking.adviser, |tx| {
        // As one that was published before this was kept.
        diesel::update(needs_assessments::table.find(id))
            .set(needs_assessments::people.eq(None::<i32>))
            .execute(tx.conn())?;
        Ok(())
    });
    let report = lead.get(&needing.page("report")).await;
    assert!(report.says("People Not known: how many people worked here"), "{}", report.text());
    assert!(!report.says("People 7"), "{}", report.text());
}

/// Lets the first priority rest on what a survey found.
fn rest_on_what_was_drawn(app: &TestApp, needing: &scene::Needing) {
    let id = needing.assessment;
    act(app, &needing.asking.adviser, |tx| {
        let drawn = needs::list_findings(tx.conn(), id)?;
        let found = drawn.iter().find(|finding| finding.source == FindingSource::Survey).expect("a finding");
        let priority = needs::list_priorities(tx.conn(), id)?[0].id;
        let row = (
            needs_priority_findings::priority_id.eq(priority),
            needs_priority_findings::finding_id.eq(found.id),
        );
        diesel::insert_into(needs_priority_findings::table).values(row).execute(tx.conn())?;
        Ok(())
    });
}

async fn who_types_no_totals_reads_no_small_ones_and_ages_stand_in_their_order(app: TestApp) {
    let needing = scene::open(&app);
    let page = needing.page("profile");
    let viewer = app.sign_in(&needing.asking.scene.viewer).await;
    assert!(viewer.get(&page).await.says("Nobody has typed yet who works here"));
    let form = [
        ("version", "1"),
        ("age-under-25", "11"),
        ("age-25-44", "20"),
        ("age-45-64", "13"),
        ("age-65-and-over", "4"),
        ("contract-permanent", "45"),
    ];
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let typed = lead.post_and_follow(&page, &form).await;
    assert_eq!(typed.value_of("age-65-and-over").as_deref(), Some("4"));
    let read = viewer.get(&page).await;
    assert!(read.says("Under 25 not shown 25 to 44 20 45 to 64 13 65 and over not shown"), "{}", read.text());
    assert!(
        !read.says("45 people") && !read.says("Permanent 45"),
        "three would be left of 48: {}",
        read.text()
    );
    let report = viewer.get(&needing.page("report")).await;
    assert!(
        report.says("Under 25 not shown 25 to 44 20 45 to 64 13 65 and over not shown"),
        "{}",
        report.text()
    );
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
    assert!(report.says("There are no results of a survey of both"), "{}", report.text());
}

/// People of whom so many say never, seldom, sometimes, often and always of the breaks they need.
fn breaks(counts: [usize; 5]) -> Vec<Answers> {
    let marks = (1..).zip(counts).flat_map(|(mark, count)| std::iter::repeat_n(mark, count));
    let one =
        |mark| Answers { items: [("breaks".to_owned(), Answer::Number(mark))].into(), ..Answers::default() };
    marks.map(one).collect()
}

async fn what_changed_between_two_waves_of_the_shipped_questionnaire_is_in_the_report(app: TestApp) {
    let first = scene::small(&app);
    scene::make_ready(&app, &first);
    scene::publish(&app, &first);
    let questionnaire = questionnaires::find("hna").unwrap().clone();
    let terms = Terms { questionnaire, asked: 80, ..released::terms() };
    let before = released::add_of(&app, &first, &terms, breaks([8, 8, 14, 15, 15]), None);
    released::tie_to(&app, &first, before);
    let again = scene::planned(&app, first.asking, halemark::needs::Method::Mixed);
    let lead = app.sign_in(&again.asking.scene.lead).await;
    let page = again.page("report");
    assert!(lead.get(&page).await.says("There are no results of a survey of both"), "one wave is no change");

    let now = released::add_of(&app, &again, &terms, breaks([8, 30, 8, 7, 7]), None);
    released::tie_to(&app, &again, now);
    let report = lead.get(&page).await;
    assert!(!report.says("There are no results"), "{}", report.text());
    for words in ["What changed since", "I can take the breaks I need", "A clear change"] {
        assert!(report.says(words), "{words}: {}", report.text());
    }

    released::tie(&app, &again, released::answers(24), None);
    let report = lead.get(&page).await;
    assert!(report.says("The two surveys asked different questions"), "{}", report.text());
    assert!(!report.says("A clear change"), "{}", report.text());
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
