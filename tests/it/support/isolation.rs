//! Shows that a database test is alone with its database.

use super::app::TestApp;
use super::database::{Database, on_both};

on_both!(every_test_gets_a_database_of_its_own);

async fn every_test_gets_a_database_of_its_own(app: TestApp) {
    let database =
        if app.database_url.starts_with("sqlite:") { Database::Sqlite } else { Database::Postgres };
    let other = database.fresh();
    create_table(&app.database_url, "only_here").unwrap();
    assert!(
        create_table(&app.database_url, "only_here").is_err(),
        "a second table of one name must be refused"
    );
    create_table(&other.url, "only_here").unwrap();
}

fn create_table(url: &str, name: &str) -> Result<usize, String> {
    use diesel::{Connection, PgConnection, RunQueryDsl, SqliteConnection, sql_query};
    let statement = sql_query(format!("CREATE TABLE {name} (id INTEGER)"));
    let done = match url.strip_prefix("sqlite:") {
        Some(file) => statement.execute(&mut SqliteConnection::establish(file).map_err(|e| e.to_string())?),
        None => statement.execute(&mut PgConnection::establish(url).map_err(|e| e.to_string())?),
    };
    done.map_err(|error| error.to_string())
}
