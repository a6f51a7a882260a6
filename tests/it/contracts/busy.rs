//! When the database is busy or gone, people are told to come back, and nothing is half done.

use crate::support::app::{Person, TestApp};
use crate::support::client::{Answer, Client};
use crate::support::database::Database;
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, RunQueryDsl, SqliteConnection, sql_query};
use halemark::platform::db::{DatabaseUrl, Db};
use std::time::{Duration, Instant};

/// What the program waits for a lock or a connection in these tests.
const PATIENCE: Duration = Duration::from_millis(300);

#[test]
fn a_locked_file_gets_a_page_that_says_so_and_nothing_is_half_written() {
    with_little_patience(Database::Sqlite, async |app, person, client| {
        let mut other = SqliteConnection::establish(&app.database_url["sqlite:".len()..]).unwrap();
        other.batch_execute("BEGIN EXCLUSIVE").unwrap();
        let started = Instant::now();
        assert_come_back(&rename(&client).await);
        assert_come_back(&app.visitor().post("/resets", &[("email", &person.email)]).await);
        assert!(started.elapsed() < 10 * PATIENCE, "a busy database was waited for again and again");
        assert!(client.get("/account").await.body().contains(&person.name), "pages can still be read");

        other.batch_execute("ROLLBACK").unwrap();
        assert!(client.get("/account").await.body().contains(&person.name), "half of it was written");
        assert!(
            app.letters_to(&person.email).await.is_empty(),
            "a letter left for a write that was not kept"
        );
        assert_eq!(rename(&client).await.location(), Some("/account"), "the same form, a moment later");
    });
}

#[test]
fn a_locked_table_gets_a_page_that_says_so() {
    with_little_patience(Database::Postgres, async |app, _, client| {
        let mut other = PgConnection::establish(&app.database_url).unwrap();
        other.batch_execute("BEGIN; LOCK TABLE people IN ACCESS EXCLUSIVE MODE").unwrap();
        let started = Instant::now();
        assert_come_back(&client.get("/account").await);
        assert_come_back(&rename(&client).await);
        assert!(started.elapsed() < 10 * PATIENCE, "a busy database was waited for again and again");
        other.batch_execute("ROLLBACK").unwrap();
        assert_eq!(rename(&client).await.location(), Some("/account"));
    });
}

#[test]
fn a_database_that_is_gone_gets_a_page_that_says_so_until_it_is_back() {
    with_little_patience(Database::Postgres, async |app, person, client| {
        assert!(client.get("/account").await.body().contains(&person.name));
        allow_connections(&app, false);
        for answer in [client.get("/account").await, client.get("/register").await, rename(&client).await] {
            assert_come_back(&answer);
        }
        assert_eq!(client.get("/health/ready").await.status, 503);
        assert_eq!(client.get("/health/live").await.status, 200, "the program itself runs on");
        allow_connections(&app, true);
        assert_eq!(rename(&client).await.location(), Some("/account"), "the session outlives it");
    });
}

fn with_little_patience(database: Database, story: impl AsyncFnOnce(TestApp, Person, Client)) {
    if !Database::available().contains(&database) {
        return;
    }
    let fresh = database.fresh();
    actix_web::rt::System::new().block_on(async {
        let db = Db::open_with(&DatabaseUrl::parse(&fresh.url).unwrap(), PATIENCE).unwrap();
        let app = TestApp::start_on(fresh.url.clone(), db, |_| {}).await;
        let person = app.person("Patient Person");
        let client = app.sign_in(&person).await;
        story(app, person, client).await;
    });
}

async fn rename(client: &Client) -> Answer {
    client.post("/account/name", &[("name", "Renamed Person")]).await
}

/// The site's own page, and for machines when to try again.
fn assert_come_back(answer: &Answer) {
    assert_eq!((answer.status, answer.heading().as_str()), (503, "The service is busy"), "{}", answer.text());
    assert_eq!(answer.header("Retry-After"), Some("10"));
}

/// Ends every connection to the app's database, and lets nobody in or everybody.
fn allow_connections(app: &TestApp, allowed: bool) {
    let name = app.database_url["postgres:///".len()..].split('?').next().unwrap();
    let elsewhere = app.database_url.replacen(name, "postgres", 1);
    let mut conn = PgConnection::establish(&elsewhere).unwrap();
    conn.batch_execute(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS {allowed}")).unwrap();
    sql_query(format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"))
        .execute(&mut conn)
        .unwrap();
}
