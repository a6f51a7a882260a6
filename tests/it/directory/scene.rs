//! Services as tests need them.

use crate::assessments::scene::act;
use crate::support::app::{Person, TestApp};
use halemark::directory::actions;
use halemark::directory::rules::{Audience, Details};
use halemark::platform::ids::ServiceId;

/// A year after the day of tests.
pub const UNTIL: &str = "2027-03-01";

/// A service that helps with stress, everywhere, and that the scheme team vouches for.
pub fn service(name: &str) -> Details {
    Details {
        name: name.to_owned(),
        about: format!("{name} listens."),
        audience: Audience::Both,
        address: "https://help.example/".into(),
        topics: vec!["stress".into()],
        areas: Vec::new(),
        owner: None,
    }
}

/// Adds a service that somebody vouches for until a day.
pub fn add(app: &TestApp, coordinator: &Person, details: &Details, until: &str) -> ServiceId {
    act(app, coordinator, |tx| actions::add(tx, details, until.parse().unwrap()))
}

/// The form of a service as a coordinator fills it in.
pub fn filled(name: &str) -> Vec<(&str, &str)> {
    vec![
        ("name", name),
        ("about", "Somebody to talk to."),
        ("audience", "employees"),
        ("address", "https://help.example/"),
        ("topics", "stress"),
        ("topics", "sleep"),
        ("areas", "E08000037"),
        ("owner", ""),
        ("until-day", "1"),
        ("until-month", "3"),
        ("until-year", "2027"),
    ]
}
