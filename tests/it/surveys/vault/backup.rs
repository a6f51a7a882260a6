//! `halemark backup` of an installation that runs, with a survey open.

use std::path::Path;
use std::process::{Command, Output};

use halemark::app::{Kind, assemble};
use halemark::platform::app::App;
use halemark::platform::config::Config;
use halemark::platform::db::{DatabaseUrl, Db};
use halemark::platform::passwords::Cost;
use halemark::surveys::actions::{Answered, close_due};
use halemark::surveys::rules::{Mode, State};

use super::scene::{closed, launch, send, state};
use crate::support::app::TestApp;
use crate::support::database::{Database, Fresh, on_both};
use crate::support::postgres;

on_both!(
    a_backup_holds_everything_but_the_keys_of_open_surveys,
    a_backup_goes_into_a_new_folder_outside_the_data
);

async fn a_backup_holds_everything_but_the_keys_of_open_surveys(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 12);
    for at in 0..12 {
        assert_eq!(send(&app.app, &launched, at), Answered::Taken);
    }
    let sha256 = app.app.files().put(b"a file of evidence".to_vec()).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("monday");
    let output = back_up(&app, &target);
    assert!(output.status.success(), "{output:?}");
    let file = target.join("files").join(&sha256[..2]).join(&sha256[2..]);
    assert_eq!(std::fs::read(file).unwrap(), b"a file of evidence");
    let secret = secret_key(&app);
    assert!(holds(app.app.config().survey_keys_folder().as_path(), &secret), "the keys should be somewhere");
    assert!(!holds(&target, &secret), "the keys are in the backup");

    let restored = restore(&app, &target);
    let stolen = another(&restored, target.clone(), &app);
    assert!(close_due(&stolen).is_err(), "a backup alone closes a survey");
    assert!(closed(&stolen, launched.survey).is_empty());
    let ours = another(&restored, app.data_dir.clone(), &app);
    close_due(&ours).unwrap();
    assert_eq!((state(&ours, launched.survey), closed(&ours, launched.survey).len()), (State::Closed, 12));
}

async fn a_backup_goes_into_a_new_folder_outside_the_data(app: TestApp) {
    let inside = back_up(&app, &app.data_dir.join("backup"));
    let faults = String::from_utf8(inside.stderr).unwrap();
    assert!(!inside.status.success() && faults.contains("inside the data folder"), "{faults}");
    assert!(!app.data_dir.join("backup").exists());
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("halemark.db"), b"yesterday's").unwrap();
    let full = back_up(&app, folder.path());
    let faults = String::from_utf8(full.stderr).unwrap();
    assert!(!full.status.success() && faults.contains("name a new folder"), "{faults}");
}

/// Runs `halemark backup` on an installation, running or not.
pub fn back_up(app: &TestApp, target: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_halemark"))
        .arg("backup")
        .arg(target)
        .env_clear()
        .env("PATH", path())
        .env("HALEMARK_DATA_DIR", &app.data_dir)
        .env("DATABASE_URL", &app.database_url)
        .current_dir(&app.data_dir)
        .output()
        .unwrap()
}

/// Where the programs of PostgreSQL are, and the rest.
pub fn path() -> String {
    let bin = postgres::programs().map(|folder| folder.display().to_string()).unwrap_or_default();
    format!("{bin}:/usr/local/bin:/usr/bin:/bin")
}

fn restore(app: &TestApp, backup: &Path) -> Fresh {
    if app.database_url.starts_with("sqlite:") {
        let fresh = Database::Sqlite.blank();
        std::fs::copy(backup.join("halemark.db"), &fresh.url["sqlite:".len()..]).unwrap();
        return fresh;
    }
    let fresh = Database::Postgres.blank();
    let restored = Command::new("pg_restore")
        .env("PATH", path())
        .arg("--dbname")
        .arg(&fresh.url)
        .arg(backup.join("halemark.dump"))
        .output()
        .unwrap();
    assert!(restored.status.success(), "{restored:?}");
    fresh
}

fn another(database: &Fresh, data_dir: std::path::PathBuf, app: &TestApp) -> App {
    let db = Db::open(&DatabaseUrl::parse(&database.url).unwrap()).unwrap();
    let clock =
        halemark::platform::clock::Clock::standing_at(app.app.clock().now() + chrono::Duration::days(15));
    let config = Config { data_dir, ..app.app.config().clone() };
    assemble(config, db, 0, Kind { clock, cost: Cost::Test, ..Kind::service() }).unwrap()
}

/// The private key of the only survey, as its file spells it.
fn secret_key(app: &TestApp) -> Vec<u8> {
    let folder = app.app.config().survey_keys_folder();
    let file = std::fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    let keys: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    keys["private"].as_str().unwrap().as_bytes().to_vec()
}

/// Whether these bytes are in any file of a folder.
fn holds(folder: &Path, secret: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).any(|path| {
        if path.is_dir() {
            return holds(&path, secret);
        }
        std::fs::read(path).unwrap().windows(secret.len()).any(|window| window == secret)
    })
}
