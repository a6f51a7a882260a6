//! Who may open what: every route, opened by one person for each way of standing to an employer and its application.
//!
//! `access_matrix.txt` holds what everyone gets. A route that nobody opens fails, and so does a changed outcome: read the
//! difference against `src/platform/access/may.rs`, then accept it with `HALEMARK_BLESS=1 cargo test access_matrix`.

mod cast;
mod kept;
mod outcome;
mod rows;
mod scene;
mod world;

use crate::support::app::{PASSWORD, Person, TestApp};
use crate::support::client::{Answer, Client};
use crate::support::database::{Database, run};
use cast::Cast;
use halemark::routes;
use kept::Kept;
use outcome::{is_refused, outcome};
use rows::Row;
use std::collections::BTreeMap;
use std::path::PathBuf;
use world::World;

/// A row's name to what each relation gets, the relations of one outcome together.
type Matrix = BTreeMap<String, Vec<(String, Vec<&'static str>)>>;

#[test]
fn everyone_gets_what_the_matrix_says_and_every_route_is_in_it() {
    run(Database::Sqlite, async |app| {
        let cast = Cast::make(&app);
        let world = World::make(&app, &cast).await;
        let rows: Vec<Row> = routes::all()
            .iter()
            .flat_map(|route| {
                let rows = world.rows_of(route);
                let name = format!("{} {}", route.method, route.path);
                assert!(!rows.is_empty(), "nobody opens {name}: say in rows.rs what to put into its path");
                rows
            })
            .collect();
        let relations: Vec<&str> = cast.relations().iter().map(|(relation, _)| *relation).collect();
        compare(&written(&relations, &fill(&app, &cast, &rows).await));
    });
}

/// Opens every row as everyone. Whatever a form did is undone before the next.
async fn fill(app: &TestApp, cast: &Cast, rows: &[Row]) -> Matrix {
    let mut callers = vec![("visitor", "none=0".to_owned())];
    for (relation, person) in cast.relations() {
        callers.push((relation, cookie(app, person).await));
    }
    let (client, mut kept) = (app.visitor(), Kept::of(&app.database_url));
    let mut matrix = Matrix::new();
    for row in rows {
        let of_row = matrix.entry(row.name.clone()).or_default();
        for (relation, cookie) in &callers {
            let got = try_out(&client, cookie, row, &mut kept).await;
            match of_row.iter_mut().find(|(outcome, _)| *outcome == got) {
                Some((_, relations)) => relations.push(*relation),
                None => of_row.push((got, vec![*relation])),
            }
        }
    }
    matrix
}

/// Signs in through the page; each request carries the cookie by hand, so that none of them changes the caller.
async fn cookie(app: &TestApp, person: &Person) -> String {
    let form = [("email", person.email.as_str()), ("password", PASSWORD)];
    let answer = app.visitor().post("/sign-in", &form).await;
    answer.header("set-cookie").unwrap().split(';').next().unwrap().to_owned()
}

/// What one caller gets. A refusal must not hang on what is in the form: then an empty one is tried too.
async fn try_out(client: &Client, cookie: &str, row: &Row, kept: &mut Kept) -> String {
    let answer = send(client, cookie, row, &row.form).await;
    if row.method.is_safe() {
        return outcome(&answer);
    }
    if !is_refused(&answer) {
        kept.put_back();
        return outcome(&answer);
    }
    let empty = send(client, cookie, row, &[]).await;
    if is_refused(&empty) {
        return outcome(&answer);
    }
    kept.put_back();
    format!("{}; with an empty form {}", outcome(&answer), outcome(&empty))
}

async fn send(client: &Client, cookie: &str, row: &Row, form: &[(&str, String)]) -> Answer {
    let headers = [
        ("Cookie", cookie),
        ("Sec-Fetch-Site", "same-origin"),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    let body = serde_html_form::to_string(form).unwrap();
    let answer = client.send(row.method.clone(), &row.path, &headers, &body).await;
    // Pages that may be seen name the employer in their heading; see the matrix.
    // Who is signed out gets back what they posted, which is a name of their own making.
    let names_it = is_refused(&answer) && answer.status != 401 && answer.body().contains("Bakery Limited");
    assert!(!names_it, "{}: a refusal names the employer:\n{}", row.name, answer.text());
    answer
}

fn written(relations: &[&str], matrix: &Matrix) -> String {
    let mut text = format!("Everyone: visitor, {}.\n\n", relations.join(", "));
    for (row, outcomes) in matrix {
        text += &format!("{row}\n");
        for (outcome, relations) in outcomes {
            text += &format!("    {outcome}: {}\n", who(outcome, relations, outcomes));
        }
        text += "\n";
    }
    text
}

/// Whoever gets in is always named; "everyone else" are those who find nothing, or all but the visitor.
fn who(outcome: &str, relations: &[&str], outcomes: &[(String, Vec<&'static str>)]) -> String {
    let is_rest =
        outcome == "404" || outcomes.iter().all(|(other, who)| other == outcome || *who == ["visitor"]);
    match outcomes {
        [_] => "everyone".to_owned(),
        _ if is_rest => "everyone else".to_owned(),
        _ => relations.join(", "),
    }
}

/// Fails with the rows that are not as the file says, or writes the file when told to.
fn compare(now: &str) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/contracts/access_matrix.txt");
    if std::env::var_os("HALEMARK_BLESS").is_some_and(|value| value == "1") {
        std::fs::write(&file, now).unwrap();
    }
    let then = std::fs::read_to_string(&file).unwrap_or_default();
    let changed = differences(&then, now);
    assert!(
        changed.is_empty(),
        "the access matrix changed; - is what {} says, + is what happens now.\nIf that is right: \
         HALEMARK_BLESS=1 cargo test access_matrix\n\n{}",
        file.display(),
        changed.join("\n")
    );
}

/// The blocks only one text has, marked with its sign, in order of their rows.
fn differences(then: &str, now: &str) -> Vec<String> {
    let blocks = |text: &str, sign: char| -> Vec<(String, char)> {
        let blocks = text.split("\n\n").map(str::trim_end).filter(|block| !block.is_empty());
        blocks.map(|block| (block.to_owned(), sign)).collect()
    };
    let (then, now) = (blocks(then, '-'), blocks(now, '+'));
    let is_only_in_one = |block: &&(String, char)| {
        let other = if block.1 == '-' { &now } else { &then };
        !other.iter().any(|(text, _)| *text == block.0)
    };
    let mut changed: Vec<&(String, char)> = then.iter().chain(&now).filter(is_only_in_one).collect();
    changed.sort_by_key(|(block, sign)| (block.lines().next().map(str::to_owned), *sign == '+'));
    changed
        .iter()
        .map(|(block, sign)| format!("{sign} {}", block.replace('\n', &format!("\n{sign} "))))
        .collect()
}

#[test]
fn a_changed_outcome_and_a_new_row_show_in_the_difference() {
    let then = "GET /a\n    200: lead\n\nGET /b\n    200: lead\n\n";
    let now = "GET /a\n    404: lead\n\nGET /b\n    200: lead\n\nGET /c\n    200: lead\n\n";
    let changed = differences(then, now);
    assert_eq!(
        changed,
        ["- GET /a\n-     200: lead", "+ GET /a\n+     404: lead", "+ GET /c\n+     200: lead"]
    );
}
