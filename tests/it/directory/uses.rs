//! That employers used a service: told by them, counted in bands, never listed.

use super::scene::{UNTIL, add, service};
use crate::assessments::scene::registered;
use crate::support::app::TestApp;
use crate::support::database::on_both;
use halemark::platform::access::Role;

on_both!(
    a_coordinator_reads_a_band_and_cannot_tell_one_employer_from_none,
    an_employer_tells_once_and_can_take_it_back,
    nobody_tells_for_an_employer_they_do_not_work_for,
);

async fn a_coordinator_reads_a_band_and_cannot_tell_one_employer_from_none(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let path = format!("/directory/{}", add(&app, &coordinator, &service("Help Line"), UNTIL));
    let keeps = app.sign_in(&coordinator).await;
    let none = (keeps.get(&path).await.text(), keeps.get("/directory/keeping").await.text());
    let mut histories = Vec::new();
    for number in 1..=5 {
        let lead = app.person(&format!("Lead {number}"));
        let employer = registered(&app, &lead, &format!("Bakery {number} Limited"));
        let history = format!("/employers/{employer}/history");
        let before = keeps.get(&history).await.text();
        let client = app.sign_in(&lead).await;
        let used = [("employer", &*employer.to_string()), ("used", "yes")];
        assert_eq!(client.post(&format!("{path}/uses"), &used).await.status, 303);
        histories.push((before, keeps.get(&history).await.text()));
        let now = (keeps.get(&path).await.text(), keeps.get("/directory/keeping").await.text());
        assert_eq!(now == none, number < 5, "after {number}: {}", now.0);
    }
    assert!(keeps.get("/directory/keeping").await.says("5 to 9"));
    assert!(histories.iter().all(|(before, after)| before == after), "no history names a use");
}

async fn an_employer_tells_once_and_can_take_it_back(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let path = format!("/directory/{}", add(&app, &coordinator, &service("Help Line"), UNTIL));
    let lead = app.person("Lena Lead");
    let employer = registered(&app, &lead, "Northmoor Bakery").to_string();
    let client = app.sign_in(&lead).await;
    assert!(client.get(&path).await.says("Northmoor Bakery used this"));
    for (used, words) in [
        ("yes", "You told us on 2 March 2026"),
        ("yes", "You told us on 2 March 2026"),
        ("no", "Northmoor Bakery used this"),
        ("no", "Northmoor Bakery used this"),
    ] {
        let form = [("employer", &*employer), ("used", used)];
        let page = client.post_and_follow(&format!("{path}/uses"), &form).await;
        assert!(page.says(words), "{used}: {}", page.text());
    }
}

async fn nobody_tells_for_an_employer_they_do_not_work_for(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let path = format!("/directory/{}", add(&app, &coordinator, &service("Help Line"), UNTIL));
    let lead = app.person("Lena Lead");
    let employer = registered(&app, &lead, "Northmoor Bakery");
    let (other, viewer) = (app.person("Otto Other"), app.colleague("Vera Viewer", Role::Viewer, employer));
    registered(&app, &other, "Other Bakery");
    let employer = employer.to_string();
    let form = [("employer", &*employer), ("used", "yes")];
    for (person, status) in [(&other, 404), (&viewer, 403), (&coordinator, 403)] {
        let client = app.sign_in(person).await;
        assert_eq!(client.post(&format!("{path}/uses"), &form).await.status, status, "{}", person.name);
    }
    let page = app.sign_in(&lead).await.get(&path).await;
    assert!(page.says("Northmoor Bakery used this"), "nobody told it: {}", page.text());
}
