//! `halemark serve`.

use super::program::{Serving, run};
use crate::support::client::Client;
use crate::support::database::Database;
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};

const LETTERS_AS_FILES: (&str, &str) = ("HALEMARK_MAIL_FILES", "true");

#[actix_web::test]
async fn an_installation_starts_in_an_empty_folder_and_offers_the_first_coordinator_a_link() {
    let data = tempfile::tempdir().unwrap();
    let serving = Serving::start(data.path(), &["serve"], &[LETTERS_AS_FILES]);
    assert!(data.path().join("halemark.db").exists());
    let client = Client::new(&serving.address);
    for (path, word) in [("/health/live", "live"), ("/health/ready", "ready")] {
        let answer = client.get(path).await;
        assert_eq!((answer.status, answer.body().as_str()), (200, word), "{path}");
    }
    let path = first_coordinator_link(&serving);
    let form = [("name", "First One"), ("email", "first@test.example"), ("password", "seven brown geese")];
    assert_eq!(client.get(&path).await.status, 200);
    assert_eq!(client.post(&path, &form).await.location(), Some("/desk"));
    drop(serving);

    let again = Serving::start(data.path(), &["serve"], &[LETTERS_AS_FILES]);
    assert!(!again.said().contains("/first-coordinator/"), "{}", again.said());
    let sign_in = [("email", "first@test.example"), ("password", "seven brown geese")];
    assert_eq!(Client::new(&again.address).post("/sign-in", &sign_in).await.location(), Some("/desk"));
}

#[test]
fn the_database_of_a_demonstration_is_not_served() {
    for database in Database::available() {
        let (fresh, folder) = (database.fresh(), tempfile::tempdir().unwrap());
        mark(database, &fresh.url, "demo");
        let settings = [LETTERS_AS_FILES, ("DATABASE_URL", &fresh.url), ("HALEMARK_LISTEN", "127.0.0.1:0")];
        let ended = run(folder.path(), &["serve"], &settings);
        assert!(!ended.is_ok, "{database:?} was served");
        assert!(ended.faults.contains("demonstration"), "{}", ended.faults);
    }
}

#[test]
fn nothing_is_served_without_a_way_for_letters_to_leave() {
    let folder = tempfile::tempdir().unwrap();
    let ended = run(folder.path(), &["serve"], &[("HALEMARK_LISTEN", "127.0.0.1:0")]);
    assert!(!ended.is_ok);
    for name in ["HALEMARK_SMTP_URL", "HALEMARK_MAIL_FILES"] {
        assert!(ended.faults.contains(name), "{}", ended.faults);
    }
}

#[test]
fn a_mistyped_database_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let settings =
        [LETTERS_AS_FILES, ("DATABASE_URL", "sqlite:halemrk.db"), ("HALEMARK_LISTEN", "127.0.0.1:0")];
    let ended = run(folder.path(), &["serve"], &settings);
    assert!(!ended.is_ok);
    assert!(ended.faults.contains("halemrk.db") && ended.faults.contains("--create"), "{}", ended.faults);
    assert!(!folder.path().join("halemrk.db").exists());
}

#[test]
fn a_database_that_cannot_be_reached_stops_the_start_and_keeps_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let url = "postgres://hale:s3cret@127.0.0.1:1/halemark";
    let settings = [LETTERS_AS_FILES, ("DATABASE_URL", url), ("HALEMARK_LISTEN", "127.0.0.1:0")];
    let ended = run(folder.path(), &["serve"], &settings);
    assert!(!ended.is_ok);
    let says = |words: &str| ended.faults.contains(words);
    assert!(says("DATABASE_URL") && says("127.0.0.1:1") && says("refused"), "{}", ended.faults);
    assert!(!says("s3cret"), "{}", ended.faults);
}

/// The path of the link that the program printed.
fn first_coordinator_link(serving: &Serving) -> String {
    let said = serving.said();
    let line = said.lines().find(|line| line.contains("/first-coordinator/"));
    let link = line.unwrap_or_else(|| panic!("no link in\n{said}")).trim();
    link.strip_prefix(&serving.address).unwrap_or_else(|| panic!("{link} leads elsewhere")).to_owned()
}

fn mark(database: Database, url: &str, kind: &str) {
    let row = format!("INSERT INTO installation VALUES (1, '{kind}', '2026-03-02 09:00:00')");
    match database {
        Database::Sqlite => {
            SqliteConnection::establish(&url["sqlite:".len()..]).unwrap().batch_execute(&row).unwrap()
        }
        Database::Postgres => PgConnection::establish(url).unwrap().batch_execute(&row).unwrap(),
    }
}
