//! `halemark demo`.

use super::program::{Serving, run};
use crate::support::client::Client;
use diesel::prelude::*;
use std::path::Path;

#[derive(serde::Deserialize)]
struct SignIn {
    role: String,
    email: String,
    password: String,
}

#[actix_web::test]
async fn a_second_start_keeps_the_demonstration_and_its_sign_ins() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("sign-ins.json");
    let first = Serving::start(data.path(), &["demo", "--sign-ins", file.to_str().unwrap()], &[]);
    let sign_ins: Vec<SignIn> = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    for SignIn { role, email, password } in &sign_ins {
        assert!(first.said().contains(email), "{role} is not announced:\n{}", first.said());
        let answer = Client::new(&first.address)
            .post("/sign-in", &[("email", email.as_str()), ("password", password)])
            .await;
        assert_eq!(answer.location(), Some("/desk"), "{role} could not sign in:\n{}", answer.text());
    }
    let page = Client::new(&first.address).get("/sign-in").await;
    assert!(page.first(".hm-demo").contains("invented"), "a page of the demo does not say so");
    let made = counts(data.path());
    assert!(made.iter().all(|count| *count > 300), "{made:?}");
    drop(first);

    let second = Serving::start(data.path(), &["demo"], &[]);
    assert_eq!(counts(data.path()), made);
    let SignIn { email, password, .. } = &sign_ins[0];
    let form = [("email", email.as_str()), ("password", password)];
    assert_eq!(Client::new(&second.address).post("/sign-in", &form).await.location(), Some("/desk"));
}

#[test]
fn the_demonstration_is_for_this_machine_only() {
    let folder = tempfile::tempdir().unwrap();
    let ended = run(folder.path(), &["demo"], &[("HALEMARK_LISTEN", "0.0.0.0:0")]);
    assert!(!ended.is_ok);
    assert!(
        ended.faults.contains("HALEMARK_LISTEN") && ended.faults.contains("127.0.0.1"),
        "{}",
        ended.faults
    );
    assert!(!folder.path().join("data").exists(), "something was made all the same");
}

/// How many people, employers and applications there are.
fn counts(data: &Path) -> [i64; 3] {
    use halemark::schema::{applications, employers, people};
    let mut conn = SqliteConnection::establish(data.join("demo.db").to_str().unwrap()).unwrap();
    [
        people::table.count().get_result(&mut conn).unwrap(),
        employers::table.count().get_result(&mut conn).unwrap(),
        applications::table.count().get_result(&mut conn).unwrap(),
    ]
}
