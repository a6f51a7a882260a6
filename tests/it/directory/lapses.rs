//! A service that nobody vouches for any more.

use super::scene::{add, service};
use crate::support::app::{Person, TestApp};
use crate::support::database::on_both;
use halemark::directory::actions::take_over;
use halemark::directory::{list_for, pack};
use halemark::platform::access::{Actor, Role};

on_both!(
    a_lapsed_service_is_on_no_page_until_somebody_vouches_for_it_again,
    whoever_vouches_is_told_once_and_the_notice_leads_to_the_review,
    when_nobody_in_particular_vouches_every_coordinator_is_told,
    while_nobody_coordinates_nothing_counts_as_told,
);

const LAST: &str = "2026-03-10";
const LINE: &str = "“Help Line” in the support directory was to be looked at by 10 March 2026";

async fn a_lapsed_service_is_on_no_page_until_somebody_vouches_for_it_again(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let id = add(&app, &coordinator, &service("Help Line"), LAST);
    let (path, visitor) = (format!("/directory/{id}"), app.visitor());
    let helping = |app: &TestApp| {
        let today = app.app.clock().now().date();
        app.app.read_now(|conn| list_for(conn, &["stress".into()], None, today)).unwrap().len()
    };
    app.wait_days(8);
    assert!(visitor.get("/directory").await.says("Help Line"), "the last day counts");
    assert_eq!((visitor.get(&path).await.status, helping(&app)), (200, 1));
    app.wait_days(1);
    assert!(!visitor.get("/directory").await.says("Help Line"));
    assert_eq!((visitor.get(&path).await.status, helping(&app)), (404, 0));

    let client = app.sign_in(&coordinator).await;
    assert!(client.get("/directory/keeping?show=lapsed").await.says("Help Line"));
    assert!(client.get(&path).await.says("Nobody sees this service"), "coordinators still find it");
    let review = client.get(&format!("{path}/review")).await;
    assert_eq!(review.value_of("until-year").as_deref(), Some("2027"), "a year unless they say otherwise");
    let day = [("until-day", "11"), ("until-month", "3"), ("until-year", "2027"), ("version", "1")];
    assert_eq!(client.post(&format!("{path}/review"), &day).await.status, 303);
    assert!(visitor.get("/directory").await.says("Help Line"));
    assert_eq!((visitor.get(&path).await.status, helping(&app)), (200, 1));
}

async fn whoever_vouches_is_told_once_and_the_notice_leads_to_the_review(app: TestApp) {
    let owner = app.staff("Olga Owner", Role::Coordinator, None);
    let other = app.staff("Cora Coordinator", Role::Coordinator, None);
    let mut details = service("Help Line");
    details.owner = Some(owner.id);
    let id = add(&app, &other, &details, LAST);
    app.wait_days(8);
    assert_eq!(told(&app, &owner).await, 0, "the last day is not over");
    app.wait_days(1);
    for _ in 0..2 {
        assert_eq!((told(&app, &owner).await, told(&app, &other).await), (1, 0));
    }
    let client = app.sign_in(&owner).await;
    let links = client.get("/notices").await.links();
    let notice = links.into_iter().find(|link| link.starts_with("/notices/")).unwrap();
    let review = format!("/directory/{id}/review");
    assert_eq!(client.post(&notice, &[]).await.location(), Some(review.as_str()));
    let day = [("until-day", "1"), ("until-month", "4"), ("until-year", "2026"), ("version", "1")];
    assert_eq!(client.post(&review, &day).await.status, 303);
    assert_eq!(told(&app, &owner).await, 0, "what was told is dealt with");
    app.wait_days(30);
    let again = "“Help Line” in the support directory was to be looked at by 1 April 2026";
    told(&app, &owner).await;
    let client = app.sign_in(&owner).await;
    assert!(client.get("/notices").await.says(again), "a new day is told of anew");
}

async fn when_nobody_in_particular_vouches_every_coordinator_is_told(app: TestApp) {
    let [one, two] = ["Olga One", "Cora Two"].map(|name| app.staff(name, Role::Coordinator, None));
    let adviser = app.staff("Alma Adviser", Role::Adviser, None);
    add(&app, &one, &service("Help Line"), LAST);
    app.wait_days(9);
    let all = [told(&app, &one).await, told(&app, &two).await, told(&app, &adviser).await];
    assert_eq!(all, [1, 1, 0]);
}

async fn while_nobody_coordinates_nothing_counts_as_told(app: TestApp) {
    let packs = pack::LIBRARY.shipped().unwrap();
    app.app.write_now(&Actor::Operator, |tx| take_over(tx, packs)).unwrap();
    app.wait_days(400);
    app.run_job("directory-lapses").await;
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    app.run_job("directory-lapses").await;
    let notices = app.sign_in(&coordinator).await.get("/notices").await;
    assert!(notices.says("in the support directory was to be looked at by"), "{}", notices.text());
}

/// Runs the job; how often a person is told of the service.
async fn told(app: &TestApp, person: &Person) -> usize {
    app.run_job("directory-lapses").await;
    app.sign_in(person).await.get("/notices").await.text().matches(LINE).count()
}
