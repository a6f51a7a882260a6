//! An address of nothing leads to the site's own page, whatever is in it.

use super::assert_none;
use crate::support::database::{Database, run};
use halemark::platform::access::Role;
use halemark::routes;
use reqwest::Method;

/// Keys of nothing: one that could be, one that could not, one that tries something.
const NOTHING: [&str; 3] = ["019526a0-0000-7000-8000-000000000000", "12", "%27%20OR%201=1--%00"];

#[test]
fn a_key_of_nothing_gets_the_page_that_says_so() {
    run(Database::Sqlite, async |app| {
        let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
        let client = app.sign_in(&coordinator).await;
        let mut violations = Vec::new();
        let routes = routes::all();
        let with_keys: Vec<_> = routes.iter().filter(|route| route.path.contains('{')).collect();
        assert!(with_keys.len() > 50, "the routes were not read");
        for route in with_keys {
            for nothing in NOTHING {
                let path = with_key(route.path, nothing);
                let method = Method::from_bytes(route.method.as_str().as_bytes()).unwrap();
                let answer = client.send(method, &path, &[("Sec-Fetch-Site", "same-origin")], "").await;
                // The form behind a mailed link is read before the link is used up.
                let is_form_again = answer.status == 422 && route.path.ends_with("{secret}");
                if !(answer.status == 404 || is_form_again) || answer.heading().is_empty() {
                    let found = (answer.status, answer.whole_location(), answer.heading());
                    violations.push(format!("{} {path}: {found:?}", route.method));
                }
            }
        }
        assert_none("what is not there is not found", &violations);
    });
}

/// `/a/{id}/b` with a key in place of what varies.
fn with_key(path: &str, key: &str) -> String {
    path.split('/').map(|part| if part.starts_with('{') { key } else { part }).collect::<Vec<_>>().join("/")
}
