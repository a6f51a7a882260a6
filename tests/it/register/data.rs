use serde_json::Value;

use super::scene::{Award, add, bronze, day};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_cell_that_looks_like_a_formula_is_inert_in_the_csv,
    an_export_longer_than_a_batch_has_every_entry_once,
    the_json_says_what_it_is_and_as_of_when,
    an_export_sets_no_cookie_and_is_never_kept,
);

async fn a_cell_that_looks_like_a_formula_is_inert_in_the_csv(app: TestApp) {
    let name = "=HYPERLINK(\"https://bad.example\",\"x\")";
    add(&app, &[bronze(name, "B-1"), bronze("Plain, Works", "B-2")]);
    assert!(app.visitor().get("/register").await.says("=HYPERLINK"), "it shows as it is on the page");
    let answer = app.visitor().get("/register.csv").await;
    let body = answer.body();
    let text = body.strip_prefix('\u{feff}').expect("a mark that it is UTF-8");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names: Vec<String> = reader.records().map(|row| row.unwrap()[1].to_owned()).collect();
    assert_eq!(names, [format!("'{name}"), "Plain, Works".into()]);
    assert_eq!(reader.headers().unwrap().iter().next_back(), Some("sites"));
    assert!(text.contains(",2026-01-01,2026-12-31,\r\n"), "{text}");
}

async fn an_export_longer_than_a_batch_has_every_entry_once(app: TestApp) {
    // Many of one name, so that a batch ends between entries that sort alike.
    let numbers: Vec<String> = (0..1203).map(|n| format!("N-{n}")).collect();
    let all: Vec<_> = numbers.iter().map(|number| bronze("Same Name", number)).collect();
    add(&app, &all);
    let body = app.visitor().get("/register.csv?name=same").await.body();
    let mut found: Vec<&str> = body.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    found.sort_unstable();
    let mut wanted: Vec<&str> = numbers.iter().map(String::as_str).collect();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    let json: Value = serde_json::from_slice(&app.visitor().get("/register.json").await.bytes).unwrap();
    assert_eq!(json["count"], 1203);
    assert_eq!(json["entries"].as_array().unwrap().len(), 1203);
}

async fn the_json_says_what_it_is_and_as_of_when(app: TestApp) {
    let endless = Some((day(2026, 1, 1), None));
    add(
        &app,
        &[
            Award { publishes: false, term: endless, ..bronze("Quiet Works", "B-1") },
            bronze("Loud Works", "B-2"),
        ],
    );
    let answer = app.visitor().get("/register.json?name=quiet&sort=level").await;
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let json: Value = serde_json::from_slice(&answer.bytes).unwrap();
    assert_eq!(json["as_of"], "2026-03-02");
    assert_eq!(json["filters"], serde_json::json!({ "name": "quiet" }));
    assert_eq!(json["licence"]["name"], "Open Government Licence v3.0");
    let entry = &json["entries"][0];
    assert_eq!(entry["url"], format!("{}/register/B-1", app.address));
    assert_eq!(
        (&entry["sector"], &entry["size"], &entry["ends_on"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(entry["authority"], serde_json::json!({ "code": "E08000037", "name": "Gateshead" }));
    let empty: Value =
        serde_json::from_slice(&app.visitor().get("/register.json?name=zz").await.bytes).unwrap();
    assert_eq!((&empty["count"], &empty["entries"]), (&0.into(), &serde_json::json!([])));
}

async fn an_export_sets_no_cookie_and_is_never_kept(app: TestApp) {
    for path in ["/register", "/register.csv", "/register.json"] {
        let answer = app.visitor().get(path).await;
        assert_eq!(answer.header("set-cookie"), None, "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
    }
}
