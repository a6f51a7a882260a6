//! A page of another site cannot make a visitor's browser act here.

use super::assert_none;
use crate::support::app::{Person, TestApp};
use crate::support::client::{Answer, Client};
use crate::support::database::{Database, run};
use halemark::platform::access::Role;
use halemark::routes;
use reqwest::Method;

/// What browsers send with a form that another site posts: new ones, a sister domain's, old ones, a sandboxed frame's.
const FROM_ELSEWHERE: [(&str, &str); 4] = [
    ("Sec-Fetch-Site", "cross-site"),
    ("Sec-Fetch-Site", "same-site"),
    ("Origin", "https://elsewhere.example"),
    ("Origin", "null"),
];

#[test]
fn every_form_is_refused_from_another_site_and_none_from_our_own() {
    run(Database::Sqlite, async |app| {
        let (_, client) = coordinator(&app).await;
        let posts: Vec<String> = paths_that_change();
        assert!(posts.len() > 10, "the routes were not read");
        let mut violations = Vec::new();
        for path in posts {
            for header in FROM_ELSEWHERE {
                if !is_turned_away(&post(&client, &path, header).await) {
                    violations.push(format!("{path} with {header:?} is let in"));
                }
            }
            for header in [("Sec-Fetch-Site", "same-origin"), ("Origin", app.address.as_str())] {
                if is_turned_away(&post(&client, &path, header).await) {
                    violations.push(format!("{path} with {header:?} is turned away"));
                }
            }
        }
        assert_none("forms act only from our own pages", &violations);
    });
}

#[test]
fn another_site_changes_nothing_in_the_name_of_who_is_signed_in() {
    run(Database::Sqlite, async |app| {
        let (person, client) = coordinator(&app).await;
        let rename = async |header| {
            let form = "application/x-www-form-urlencoded";
            let headers = [("Content-Type", form), header];
            client.send(Method::POST, "/account/name", &headers, "name=Renamed+Person").await;
            let page = client.get("/account").await;
            (page.body().contains(&person.name), page.body().contains("Renamed Person"))
        };
        for header in FROM_ELSEWHERE {
            assert_eq!(rename(header).await, (true, false), "{header:?}");
        }
        assert_eq!(rename(("Sec-Fetch-Site", "same-origin")).await, (false, true), "the same form does act");
    });
}

async fn coordinator(app: &TestApp) -> (Person, Client) {
    let person = app.staff("Cora Coordinator", Role::Coordinator, None);
    let client = app.sign_in(&person).await;
    (person, client)
}

/// The path of every route that is not a page, with something in place of what varies.
fn paths_that_change() -> Vec<String> {
    let changing = routes::all().into_iter().filter(|route| !route.method.is_safe());
    changing.map(|route| with_something(route.path)).collect()
}

/// `/a/{id}/b` gives `/a/0195…/b`.
fn with_something(path: &str) -> String {
    let something = |part: &str| match part.starts_with('{') {
        true => "019526a0-0000-7000-8000-000000000000".to_owned(),
        false => part.to_owned(),
    };
    path.split('/').map(something).collect::<Vec<_>>().join("/")
}

async fn post(client: &Client, path: &str, header: (&str, &str)) -> Answer {
    client.send(Method::POST, path, &[header], "").await
}

/// The guard says why; any other page that says no says something else.
fn is_turned_away(answer: &Answer) -> bool {
    answer.status == 403 && answer.heading() == "This request came from another site"
}
