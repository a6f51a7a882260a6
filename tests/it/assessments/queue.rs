//! The queue and the desk of who coordinates every place, and of who coordinates one.

use diesel::prelude::*;
use halemark::applications::{self, ApplicationStatus};
use halemark::platform::access::{Actor, Grant, Reach, Role};
use halemark::platform::ids::EmployerId;
use halemark::schema::employers;

use super::scene::{self, EMPLOYER, PLACE};
use crate::support::app::TestApp;
use crate::support::database::on_both;

/// Newcastle upon Tyne.
const ELSEWHERE: &str = "E08000021";

on_both!(
    a_coordinator_of_one_place_sees_what_waits_there_and_no_more,
    a_page_of_the_queue_counts_what_the_coordinator_sees,
);

async fn a_coordinator_of_one_place_sees_what_waits_there_and_no_more(app: TestApp) {
    let here = scene::submitted(&app);
    let elsewhere = here.another(&app, 1);
    put(&app, elsewhere.employer, Some(ELSEWHERE));
    put(&app, here.another(&app, 2).employer, None);
    let of_here = app.staff("Carl Coordinator", Role::Coordinator, Some(PLACE));
    let of_both = app.staff("Cleo Coordinator", Role::Coordinator, Some(PLACE));
    let (role, scheme, place) = (Role::Coordinator, Some(app.bhawa()), Some(ELSEWHERE.to_owned()));
    app.give(&of_both, &Grant { role, scheme, place, employer: None });
    let names = [EMPLOYER, "Works 1", "Works 2"];
    for (person, seen, counted) in [
        (&here.coordinator, [true, true, true], "3 submissions wait for an assessor"),
        (&of_here, [true, false, false], "One submission waits for an assessor"),
        (&of_both, [true, true, false], "2 submissions wait for an assessor"),
    ] {
        let client = app.sign_in(person).await;
        let (queue, desk) = (client.get("/assessments").await, client.get("/desk").await);
        assert_eq!(names.map(|name| queue.says(name)), seen, "{}:\n{}", person.name, queue.text());
        assert!(desk.says(counted), "{}:\n{}", person.name, desk.text());
    }

    put(&app, elsewhere.employer, Some(PLACE)); // where the assessor is
    elsewhere.award(&app);
    put(&app, elsewhere.employer, Some(ELSEWHERE));
    for (person, pending) in [(&here.coordinator, 1), (&of_here, 0), (&of_both, 1)] {
        let desk = app.sign_in(person).await.get("/desk").await;
        let counts = format!("0 waiting for the panel {pending} decided, not released");
        assert!(desk.says(&counts), "{}:\n{}", person.name, desk.text());
    }
}

async fn a_page_of_the_queue_counts_what_the_coordinator_sees(app: TestApp) {
    let first = scene::submitted(&app);
    put(&app, first.another(&app, 1).employer, Some(ELSEWHERE));
    let last = first.another(&app, 2);
    let page = |places: Option<&[&str]>, offset| {
        let places = places.map(|places| places.iter().map(|&place| place.to_owned()).collect());
        let reach = Reach { scheme: app.bhawa(), places };
        let waiting = [ApplicationStatus::Submitted];
        let (rows, total) = app
            .app
            .read_now(|conn| applications::list_with_status(conn, &reach, &waiting, offset, 1))
            .unwrap();
        (rows.iter().map(|row| row.application).collect::<Vec<_>>(), total)
    };
    assert_eq!(page(None, 0), (vec![first.application], 3));
    assert_eq!(page(None, 2), (vec![last.application], 3));
    assert_eq!(page(Some(&[PLACE]), 1), (vec![last.application], 2));
    assert_eq!(page(Some(&[PLACE]), 2), (vec![], 2));
    assert_eq!(page(Some(&[]), 0), (vec![], 0));
}

/// Puts an employer where no page can: straight to another place, or back to none.
fn put(app: &TestApp, employer: EmployerId, place: Option<&str>) {
    app.app
        .write_now(&Actor::Operator, |tx| {
            diesel::update(employers::table.find(employer))
                .set(employers::place_code.eq(place))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
}
