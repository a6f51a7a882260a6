//! An employer with its adviser, and surveys of its people.

use halemark::employers::actions::allot_adviser;
use halemark::platform::access::Role;
use halemark::platform::ids::SurveyId;
use halemark::surveys::{self, Survey};

use crate::applications::scene::{self as employing, Scene};
use crate::support::app::{Person, TestApp};
use crate::support::client::Client;

/// An employer of 48 people in Newcastle, its people, and who advises it.
pub struct Asking {
    pub scene: Scene,
    pub adviser: Person,
    pub coordinator: Person,
}

pub fn set(app: &TestApp) -> Asking {
    let scene = employing::set(app);
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let adviser = app.staff("Ada Adviser", Role::Adviser, Some("E08000021"));
    let employer = scene.employer;
    app.app.write_now(&app.actor(&coordinator), |tx| allot_adviser(tx, employer, adviser.id)).unwrap();
    Asking { scene, adviser, coordinator }
}

/// The form of a survey of 40 people that is open until 20 March 2026.
pub fn form(mode: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("title", "How are you at work?"),
        ("questionnaire", "hse-indicator"),
        ("mode", mode),
        ("asked", "40"),
        ("closes_on-day", "20"),
        ("closes_on-month", "3"),
        ("closes_on-year", "2026"),
        ("controller", "scheme"),
    ]
}

/// Plans a survey through the page; returns its path.
pub async fn planned(client: &Client, asking: &Asking, mode: &'static str) -> String {
    let new = format!("/employers/{}/surveys/new", asking.scene.employer);
    let added = client.post(&new, &form(mode)).await;
    assert_eq!(added.status, 303, "{}", added.text());
    added.location().unwrap().to_owned()
}

/// Plans and launches a survey through the pages; returns its path. In `personal` mode it asks twelve people.
pub async fn launched(client: &Client, asking: &Asking, mode: &'static str) -> String {
    let path = planned(client, asking, mode).await;
    if mode == "personal" {
        let list: String = (1..=12).map(|at| format!("p{at}@northmoor.example\n")).collect();
        let listed = client.post(&format!("{path}/invitees"), &[("addresses", list.as_str())]).await;
        assert_eq!(listed.status, 303, "{}", listed.text());
    }
    let page = client.get(&format!("{path}/launch")).await;
    let hidden = page.hidden();
    let form: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let launched = client.post(&format!("{path}/launch"), &form).await;
    assert_eq!(launched.status, 303, "{}", launched.text());
    path
}

/// The survey at a path.
pub fn stored(app: &TestApp, path: &str) -> Survey {
    let id: SurveyId = path.trim_start_matches("/surveys/").parse().unwrap();
    app.app.read_now(|conn| surveys::get(conn, id)).unwrap()
}
