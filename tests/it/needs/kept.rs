//! What a published report goes on saying when a setting or the name of a site changes.

use std::collections::BTreeMap;

use halemark::employers::actions as employing;
use halemark::employers::{self, SiteDetails};
use halemark::needs::Method;
use halemark::places::Postcode;
use halemark::platform::ids::SiteId;
use halemark::questionnaires::Answers;
use halemark::questionnaires::rules::{Choice, Words};
use halemark::surveys::rules::{ChosenBreakdown, Terms};

use super::released;
use super::scene::{self, Needing};
use crate::assessments::scene::act;
use crate::support::app::TestApp;
use crate::support::database::on_both;
use crate::surveys::scene::{self as asking, Asking};

on_both!(
    a_threshold_that_is_set_later_changes_no_published_report,
    a_site_that_is_called_something_else_keeps_its_answers_in_the_report,
    without_the_keys_of_sites_a_name_that_two_have_says_nothing,
);

/// The same installation with another threshold.
async fn with_threshold(app: &TestApp, fewest: u32) -> TestApp {
    TestApp::start_with(app.database_url.clone(), |config| config.survey_min_cell = fewest).await
}

async fn a_threshold_that_is_set_later_changes_no_published_report(app: TestApp) {
    let needing = scene::small(&app);
    scene::count_people(&app, &needing.asking, 48);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let totals = [("version", "1"), ("shift-day", "33"), ("shift-late", "15")];
    lead.post_and_follow(&needing.page("profile"), &totals).await;
    scene::make_ready(&app, &needing);
    let page = needing.page("report");
    let says = |text: &crate::support::client::Answer, fewest: u32| {
        text.says(&format!("Groups of fewer than {fewest} people are not shown"))
    };
    let (raised, lowered) = (with_threshold(&app, 20).await, with_threshold(&app, 5).await);
    let open = raised.sign_in(&needing.asking.scene.lead).await.get(&page).await;
    assert!(says(&open, 20) && !open.says("Days 33"), "one that is open follows: {}", open.text());

    scene::publish(&app, &needing);
    for other in [&app, &raised, &lowered] {
        let report = other.sign_in(&needing.asking.scene.lead).await.get(&page).await;
        assert!(says(&report, 10) && report.says("Days 33"), "{}", report.text());
    }
}

/// An employer of 48 people with two sites, and its assessment.
fn two_sites(app: &TestApp) -> (Needing, [SiteId; 2]) {
    let asking = asking::set(app);
    let employer = asking.scene.employer;
    act(app, &asking.scene.lead, |tx| {
        let version = employers::get(tx.conn(), employer)?.version;
        employing::add_site(tx, employer, version, &called("Mill"))
    });
    let needing = scene::planned(app, asking, Method::Mixed);
    let sites = app.app.read_now(|conn| employers::list_sites(conn, employer)).unwrap();
    let mill = sites.iter().find(|site| site.name == "Mill").unwrap().id;
    let other = sites.iter().find(|site| site.id != mill).unwrap().id;
    (needing, [other, mill])
}

fn called(name: &str) -> SiteDetails {
    let (postcode, place) = (Postcode::parse("NE8 1AB").unwrap(), "E08000037".parse().unwrap());
    SiteDetails { name: name.to_owned(), postcode, place }
}

fn rename(app: &TestApp, asking: &Asking, site: SiteId, name: &str) {
    let employer = asking.scene.employer;
    act(app, &asking.scene.lead, |tx| {
        let sites = employers::list_sites(tx.conn(), employer)?;
        let version = sites.iter().find(|kept| kept.id == site).unwrap().version;
        employing::change_site(tx, employer, site, version, &called(name))
    });
}

/// A closed survey that broke its forty answers down by two sites: 25 and 15.
fn survey(app: &TestApp, needing: &Needing, names: [&str; 2], sites: &[SiteId]) {
    let words = |text: &str| Words(BTreeMap::from([("en".to_owned(), text.to_owned())]));
    let group = |(at, name): (usize, &&str)| Choice { code: format!("g{}", at + 1), text: words(name) };
    let breakdown = ChosenBreakdown {
        code: "site".into(),
        text: words("Where do you work?"),
        hint: None,
        groups: names.iter().enumerate().map(group).collect(),
        sites: sites.to_vec(),
    };
    let terms = Terms { breakdowns: vec![breakdown], ..released::terms() };
    let at = |(place, one): (usize, Answers)| {
        let group = if place < 25 { "g1" } else { "g2" };
        Answers { groups: [("site".to_owned(), group.to_owned())].into(), ..one }
    };
    let answers = released::answers(24).into_iter().enumerate().map(at).collect();
    let survey = released::add_of(app, needing, &terms, answers, None);
    released::tie_to(app, needing, survey);
}

async fn type_totals(app: &TestApp, needing: &Needing, sites: &[SiteId; 2]) {
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let [one, two] = sites.map(|site| format!("site-{site}"));
    let form = [("version", "1"), (one.as_str(), "30"), (two.as_str(), "18")];
    lead.post_and_follow(&needing.page("profile"), &form).await;
}

async fn a_site_that_is_called_something_else_keeps_its_answers_in_the_report(app: TestApp) {
    let (needing, sites) = two_sites(&app);
    type_totals(&app, &needing, &sites).await;
    rename(&app, &needing.asking, sites[0], "Ovens");
    survey(&app, &needing, ["Ovens", "Mill"], &sites);
    let viewer = app.sign_in(&needing.asking.scene.viewer).await;
    let page = needing.page("report");
    let report = viewer.get(&page).await;
    assert!(report.says("Ovens 30 25") && report.says("Mill 18 15"), "{}", report.text());
    rename(&app, &needing.asking, sites[0], "Bakehouse");
    let report = viewer.get(&page).await;
    assert!(report.says("Bakehouse 30 25") && report.says("Mill 18 15"), "{}", report.text());
    rename(&app, &needing.asking, sites[0], "Mill");
    let report = viewer.get(&page).await;
    assert!(report.says("Mill 30 25") && report.says("Mill 18 15"), "{}", report.text());
}

async fn without_the_keys_of_sites_a_name_that_two_have_says_nothing(app: TestApp) {
    let (needing, sites) = two_sites(&app);
    type_totals(&app, &needing, &sites).await;
    rename(&app, &needing.asking, sites[0], "Ovens");
    survey(&app, &needing, ["Ovens", "Mill"], &[]);
    let viewer = app.sign_in(&needing.asking.scene.viewer).await;
    let page = needing.page("report");
    let report = viewer.get(&page).await;
    assert!(report.says("Ovens 30 25") && report.says("Mill 18 15"), "terms as they were: {}", report.text());
    rename(&app, &needing.asking, sites[0], "Mill");
    let report = viewer.get(&page).await;
    assert!(report.says("Mill 30") && report.says("Mill 18"), "{}", report.text());
    assert!(!report.says("30 25") && !report.says("30 15") && !report.says("18 15"), "{}", report.text());
}
