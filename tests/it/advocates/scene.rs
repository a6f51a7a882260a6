//! Advocates as tests need them, told through the pages.

use crate::support::client::Client;

/// Whoever a test calls so, trained on 2 March 2025 until 1 May 2026: 60 days after the test's day.
pub fn trained(name: &str) -> Vec<(&str, &str)> {
    vec![
        ("name", name),
        ("site", ""),
        ("training", "Understanding Health Improvement"),
        ("trained_on-day", "2"),
        ("trained_on-month", "3"),
        ("trained_on-year", "2025"),
        ("expires_on-day", "1"),
        ("expires_on-month", "5"),
        ("expires_on-year", "2026"),
        ("hours", "4"),
    ]
}

/// Adds an advocate to the employer at `/employers/{id}`; the path of their page.
pub async fn add(client: &Client, employer: &str, form: &[(&str, &str)]) -> String {
    let answer = client.post(&format!("{employer}/advocates/new"), form).await;
    answer.location().unwrap_or_else(|| panic!("not added:\n{}", answer.text())).to_owned()
}

/// Sends one of an advocate's forms with the version its page shows.
pub async fn tell(client: &Client, path: &str, form: &[(&str, &str)]) -> crate::support::client::Answer {
    let version = client.get(path).await.value_of("version").unwrap_or_default();
    let mut form = form.to_vec();
    form.push(("version", &version));
    client.post(path, &form).await
}
