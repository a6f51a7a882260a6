//! Employers as tests need them, told through the pages.

use crate::support::app::{Person, TestApp};
use crate::support::client::{Answer, Client};

/// A form with names and a company number.
pub fn details<'a>(legal_name: &'a str, company_number: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("legal_name", legal_name),
        ("trading_name", ""),
        ("registration", if company_number.is_empty() { "none" } else { "company" }),
        ("company_number", company_number),
        ("charity_number", ""),
        ("sector", "C"),
    ]
}

/// Begins to register an employer; the path of its overview.
pub async fn begin(client: &Client, legal_name: &str, company_number: &str) -> String {
    let answer = client.post("/employers/new", &details(legal_name, company_number)).await;
    answer.location().unwrap_or_else(|| panic!("not begun:\n{}", answer.text())).to_owned()
}

/// Sends one of the employer's forms with the version its page shows.
pub async fn tell(client: &Client, path: &str, form: &[(&str, &str)]) -> Answer {
    let version = client.get(path).await.value_of("version").unwrap_or_default();
    let mut form = form.to_vec();
    form.push(("version", &version));
    client.post(path, &form).await
}

/// A count of twelve people on the day before the test's day.
pub const WORKFORCE: [(&str, &str); 6] = [
    ("headcount", "12"),
    ("fte", "9.5"),
    ("in_scope", "12"),
    ("counted_on-day", "1"),
    ("counted_on-month", "3"),
    ("counted_on-year", "2026"),
];

/// Facts with food and visitors, without a union.
pub const FACTS: [(&str, &str); 3] =
    [("has_food_outlet", "yes"), ("has_recognised_union", "no"), ("has_visitors", "yes")];

/// A site in Newcastle, confirmed.
pub const SITE: [(&str, &str); 4] =
    [("name", "Bakehouse"), ("postcode", "NE1 4LP"), ("asked", "NE1 4LP"), ("place_code", "E08000021")];

/// The sector is published, the size is not.
pub const PUBLICATION: [(&str, &str); 3] =
    [("publish_sector", "yes"), ("publish_size", "no"), ("website", "")];

/// Tells everything but the legal note.
pub async fn tell_all_but_the_note(client: &Client, employer: &str) {
    for (page, form) in [
        ("workforce", &WORKFORCE[..]),
        ("facts", &FACTS[..]),
        ("sites", &SITE[..]),
        ("publication", &PUBLICATION[..]),
    ] {
        let answer = tell(client, &format!("{employer}/{page}"), form).await;
        assert_eq!(answer.location(), Some(employer), "{page}:\n{}", answer.text());
    }
}

/// A registered employer with its lead, who is signed in: the path of its overview, and the lead's browser.
pub async fn registered(app: &TestApp, lead: &Person, legal_name: &str) -> (String, Client) {
    let client = app.sign_in(lead).await;
    let employer = begin(&client, legal_name, "").await;
    tell_all_but_the_note(&client, &employer).await;
    let answer = client.post(&format!("{employer}/note"), &[("accepted", "yes")]).await;
    assert_eq!(answer.location(), Some(employer.as_str()), "{}", answer.text());
    (employer, client)
}
