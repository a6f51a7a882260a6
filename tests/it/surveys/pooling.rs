//! Results of small employers: none of their own, one of several together.

use diesel::prelude::*;
use halemark::platform::access::{Actor, Role};
use halemark::platform::error::AppError;
use halemark::platform::ids::{EmployerId, SurveyId};
use halemark::platform::tx::Tx;
use halemark::schema::surveys;
use halemark::surveys::actions::Answered;
use halemark::surveys::rules::Mode;
use halemark::surveys::{find_pool_of, find_results};

use super::vault::scene::{Launched, launch, send};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    results_are_frozen_once_and_tell_nothing_of_fewer_than_ten_people,
    three_small_employers_are_told_together_once,
    a_small_employer_reads_the_pools_table_and_compares_pools_with_pools,
    pooling_is_the_coordinators_and_two_employers_are_too_few,
);

/// Surveys of so many people each, all of whom answer, and closed.
async fn closed(app: &TestApp, sizes: &[usize]) -> Vec<SurveyId> {
    let launched: Vec<Launched> = sizes.iter().map(|people| launch(app, Mode::Slips, *people)).collect();
    for (survey, people) in launched.iter().zip(sizes) {
        (0..*people).for_each(|at| assert_eq!(send(&app.app, survey, at), Answered::Taken));
    }
    app.wait_days(15);
    app.run_job("survey-closings").await;
    launched.iter().map(|one| one.survey).collect()
}

fn told(app: &TestApp, survey: SurveyId) -> Option<u32> {
    let (results, _) = app.app.read_now(|conn| find_results(conn, survey)).unwrap().expect("results");
    results.answers()
}

fn pooled(app: &TestApp, survey: SurveyId) -> Option<Option<u32>> {
    let pool = app.app.read_now(|conn| find_pool_of(conn, survey)).unwrap();
    pool.map(|pool| pool.results.answers())
}

fn chosen(app: &TestApp, surveys: &[SurveyId]) -> Vec<(&'static str, String)> {
    let scheme = ("scheme", app.bhawa().to_string());
    std::iter::once(scheme).chain(surveys.iter().map(|id| ("survey", id.to_string()))).collect()
}

fn address(form: &[(&str, String)]) -> String {
    let pairs: Vec<String> = form.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("/surveys/pooling?{}", pairs.join("&"))
}

async fn results_are_frozen_once_and_tell_nothing_of_fewer_than_ten_people(app: TestApp) {
    let surveys = closed(&app, &[12, 9]).await;
    assert_eq!(told(&app, surveys[0]), Some(12));
    assert_eq!(told(&app, surveys[1]), None, "nine were asked: they have no results of their own");
    app.run_job("survey-closings").await;
    assert_eq!(told(&app, surveys[0]), Some(12));
}

async fn three_small_employers_are_told_together_once(app: TestApp) {
    let surveys = closed(&app, &[5, 5, 4, 12]).await;
    let client = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let page = client.get("/surveys/pools").await.text();
    assert_eq!(page.matches("Northmoor").count(), 3, "the survey of twelve has results of its own: {page}");
    let form = chosen(&app, &surveys[..3]);
    let asks = client.get(&address(&form)).await;
    assert_eq!(asks.status, 200, "{}", asks.text());
    assert!(asks.text().contains("cannot be undone"), "{}", asks.text());
    let mut typed: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let nameless = client.post("/surveys/pooling", &typed).await;
    assert_eq!(nameless.status, 422, "{}", nameless.text());
    assert_eq!(pooled(&app, surveys[0]), None);
    typed.push(("title", "Bakers, spring 2026"));
    let made = client.post("/surveys/pooling", &typed).await;
    assert_eq!((made.status, made.location()), (303, Some("/surveys/pools")), "{}", made.text());
    assert!(surveys[..3].iter().all(|survey| pooled(&app, *survey) == Some(Some(14))));
    assert_eq!(told(&app, surveys[0]), None);
    let page = client.get("/surveys/pools").await.text();
    assert!(page.contains("Bakers, spring 2026") && page.contains("14 of 14"), "{page}");
    let again = client.post("/surveys/pooling", &typed).await;
    assert_ne!(again.status, 303, "a survey is in one pool only");
}

async fn a_small_employer_reads_the_pools_table_and_compares_pools_with_pools(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let client = app.sign_in(&coordinator).await;
    let first = closed(&app, &[5, 5, 4]).await;
    let second = closed(&app, &[5, 5, 4]).await;
    for (surveys, title) in [(&first, "Spring"), (&second, "Autumn")] {
        let client = app.sign_in(&coordinator).await;
        let form = [chosen(&app, surveys), vec![("title", title.to_owned())]].concat();
        let typed: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(client.post("/surveys/pooling", &typed).await.status, 303);
    }
    drop(client);
    // As if the second were of the same employer, planned to be compared with the first.
    let other = second[0];
    let employer = make_later(&app, first[0], other);
    let lead = app.sign_in(&app.colleague("Leo Lead", Role::Lead, employer)).await;
    let table = lead.get(&format!("/surveys/{other}/results.csv")).await;
    assert!(table.status == 200 && table.body().contains("Everybody,14,"), "{}", table.body());
    let path = format!("/surveys/{other}/comparison");
    let page = lead.get(&path).await;
    assert!(page.says("not told of the same employers’ people"), "two of three differ: {}", page.text());
    make_later(&app, first[1], second[1]);
    make_later(&app, first[2], second[2]);
    let page = lead.get(&path).await;
    assert!(page.says("people of the same 3 small employers together"), "{}", page.text());
    assert_eq!(told(&app, other), None, "it has no results of its own");
}

/// Makes the later survey one of the earlier's employer.
fn make_later(app: &TestApp, earlier: SurveyId, later: SurveyId) -> EmployerId {
    let write = |tx: &mut Tx<'_>| {
        let of = surveys::table.find(earlier).select(surveys::employer_id);
        let employer: EmployerId = of.first(tx.conn())?;
        diesel::update(surveys::table.find(later))
            .set((surveys::previous_id.eq(earlier), surveys::employer_id.eq(employer)))
            .execute(tx.conn())?;
        Ok::<_, AppError>(employer)
    };
    app.app.write_now(&Actor::System, write).unwrap()
}

async fn pooling_is_the_coordinators_and_two_employers_are_too_few(app: TestApp) {
    let surveys = closed(&app, &[9, 9, 9]).await;
    let client = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let title = ("title", "Two".to_owned());
    let post = |surveys: &[SurveyId]| [chosen(&app, surveys), vec![title.clone()]].concat();
    let form = post(&surveys[..2]);
    let typed: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = client.post("/surveys/pooling", &typed).await;
    assert!(refused.text().contains("three or more employers"), "{}", refused.text());
    let form = post(&surveys);
    let typed: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let lead = app.sign_in(&app.person("Leo Lead")).await;
    assert_eq!(lead.get("/surveys/pools").await.status, 404);
    assert_eq!(lead.post("/surveys/pooling", &typed).await.status, 404);
    assert_eq!(pooled(&app, surveys[0]), None);
    assert_eq!(client.post("/surveys/pooling", &typed).await.status, 303);
    assert_eq!(pooled(&app, surveys[0]), Some(Some(27)));
}
