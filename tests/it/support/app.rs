//! The real program on a free port, with a clock that stands still, and people to sign in as.

use std::path::{Path, PathBuf};

use actix_web::dev::ServerHandle;
use chrono::{NaiveDate, NaiveDateTime};
use halemark::app::{Kind, assemble, serve};
use halemark::people::actions::{create_account, grant};
use halemark::platform::access::{Actor, Grant, Role};
use halemark::platform::app::App;
use halemark::platform::clock::Clock;
use halemark::platform::config::{Config, MailSetting, gather};
use halemark::platform::db::{DatabaseUrl, Db};
use halemark::platform::ids::{EmployerId, PersonId, SchemeId};
use halemark::platform::installation::{InstallationKind, find_kind, mark};
use halemark::platform::mail::deliver_due;
use halemark::platform::passwords::Cost;
use halemark::platform::safeguards::Safeguards;
use halemark::scheme;
use mail_parser::MessageParser;
use tempfile::TempDir;

use super::client::Client;

/// The password of everybody whom a test makes.
pub const PASSWORD: &str = "seven brown geese";

/// The app under test.
pub struct TestApp {
    /// The database it runs on.
    pub database_url: String,
    /// The installation itself, for what no page shows.
    pub app: App,
    /// Where it answers, as `http://127.0.0.1:PORT`.
    pub address: String,
    /// Where its letters and files go.
    pub data_dir: PathBuf,
    server: ServerHandle,
    _folder: TempDir,
}

/// A person who can sign in.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their key.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// The address they sign in with.
    pub email: String,
}

impl TestApp {
    /// Starts the app on `database_url`, which is migrated and empty. It is 2 March 2026, nine in the morning.
    pub async fn start(database_url: String) -> TestApp {
        TestApp::start_with(database_url, |_| {}).await
    }

    /// Starts the app with settings of the test's own.
    pub async fn start_with(database_url: String, change: impl FnOnce(&mut Config)) -> TestApp {
        let db = Db::open(&DatabaseUrl::parse(&database_url).unwrap()).unwrap();
        TestApp::start_on(database_url, db, change).await
    }

    /// Starts the app without one of the safeguards of surveys, for an attacker to show that it is needed.
    pub async fn start_weakened(database_url: String, safeguards: Safeguards) -> TestApp {
        let db = Db::open(&DatabaseUrl::parse(&database_url).unwrap()).unwrap();
        TestApp::start_as(database_url, db, |_| {}, safeguards).await
    }

    /// Starts the app on a database that is open already.
    pub async fn start_on(database_url: String, db: Db, change: impl FnOnce(&mut Config)) -> TestApp {
        TestApp::start_as(database_url, db, change, Safeguards::all()).await
    }

    async fn start_as(
        database_url: String,
        db: Db,
        change: impl FnOnce(&mut Config),
        safeguards: Safeguards,
    ) -> TestApp {
        let folder = tempfile::tempdir().unwrap();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let mut config = config(folder.path());
        change(&mut config);
        let clock = Clock::standing_at(nine_on(2026, 3, 2));
        let kind = Kind { clock, cost: Cost::Test, safeguards, ..Kind::service() };
        let app = assemble(config, db, port, kind).unwrap();
        app.write_now(&Actor::Operator, |tx| {
            if find_kind(tx.conn())?.is_none() {
                mark(tx, InstallationKind::Service)?;
            }
            scheme::actions::publish_shipped(tx, &["bhawa"])
        })
        .unwrap();
        let server = serve(&app, listener, 1).unwrap();
        let handle = server.handle();
        actix_web::rt::spawn(server);
        TestApp {
            database_url,
            app,
            address: format!("http://127.0.0.1:{port}"),
            data_dir: folder.path().to_owned(),
            server: handle,
            _folder: folder,
        }
    }

    /// Somebody who is not signed in.
    pub fn visitor(&self) -> Client {
        Client::new(&self.address)
    }

    /// Signs a person in through the page.
    pub async fn sign_in(&self, person: &Person) -> Client {
        let client = self.visitor();
        let answer = client.post("/sign-in", &[("email", &person.email), ("password", PASSWORD)]).await;
        assert_eq!(
            answer.location(),
            Some("/desk"),
            "{} could not sign in:\n{}",
            person.email,
            answer.text()
        );
        client
    }

    /// Makes a person with an account and no role.
    pub fn person(&self, name: &str) -> Person {
        let email = format!("{}@test.example", name.to_lowercase().replace(' ', "."));
        let hash = self.app.passwords().hash_now(PASSWORD).unwrap();
        let id =
            self.app.write_now(&Actor::Operator, |tx| create_account(tx, name, &email, Some(&hash))).unwrap();
        Person { id, name: name.to_owned(), email }
    }

    /// Makes a person who holds `role` in BHAWA, everywhere or in one place.
    pub fn staff(&self, name: &str, role: Role, place: Option<&str>) -> Person {
        let person = self.person(name);
        let place = place.map(str::to_owned);
        self.give(&person, &Grant { role, scheme: Some(self.bhawa()), place, employer: None });
        person
    }

    /// Makes a person who holds `role` at an employer.
    pub fn colleague(&self, name: &str, role: Role, employer: EmployerId) -> Person {
        let person = self.person(name);
        self.give(&person, &Grant { role, scheme: None, place: None, employer: Some(employer) });
        person
    }

    /// Gives a person a role.
    pub fn give(&self, person: &Person, role: &Grant) {
        self.app.write_now(&Actor::Operator, |tx| grant(tx, person.id, role)).unwrap();
    }

    /// The person as somebody who acts, with the roles they hold now: for setting a scene through actions.
    pub fn actor(&self, person: &Person) -> Actor {
        let key = format!("scene-{}", person.id);
        self.app
            .write_now(&Actor::Operator, |tx| {
                let now = tx.now();
                if halemark::people::who(tx.conn(), &key, now)?.is_none() {
                    halemark::people::actions::sign_in(tx, person.id, &key, 100_000)?;
                }
                Ok(())
            })
            .unwrap();
        let now = self.app.clock().now();
        self.app.read_now(|conn| halemark::people::who(conn, &key, now)).unwrap().unwrap()
    }

    /// The key of the scheme BHAWA.
    pub fn bhawa(&self) -> SchemeId {
        self.app.read_now(|conn| scheme::get_scheme(conn, "bhawa")).unwrap().id
    }

    /// Delivers what is in the outbox; returns the texts of all letters that ever went to `email`, oldest first.
    pub async fn letters_to(&self, email: &str) -> Vec<String> {
        let app = self.app.clone();
        actix_web::web::block(move || while deliver_due(&app).unwrap() > 0 {}).await.unwrap();
        letters_in(&self.data_dir.join("mail"), email)
    }

    /// The last one-use link that went to `email`, as a path of the site.
    pub async fn link_to(&self, email: &str) -> String {
        let letters = self.letters_to(email).await;
        let last = letters.last().unwrap_or_else(|| panic!("no letter to {email}"));
        let start = last.find(&self.address).unwrap_or_else(|| panic!("no link in:\n{last}"));
        last[start + self.address.len()..].split_whitespace().next().unwrap().to_owned()
    }

    /// Moves the clock on.
    pub fn wait_days(&self, days: i64) {
        let clock = self.app.clock();
        clock.set(clock.now() + chrono::Duration::days(days));
    }

    /// Runs one of the program's jobs now.
    pub async fn run_job(&self, name: &str) {
        let job = halemark::jobs::all().into_iter().find(|job| job.name == name).unwrap();
        let app = self.app.clone();
        actix_web::web::block(move || (job.run)(&app)).await.unwrap().unwrap();
    }

    /// Stops the server.
    pub async fn stop(&self) {
        self.server.stop(false).await;
    }
}

/// Nine in the morning of a day, in UTC.
pub fn nine_on(year: i32, month: u32, day: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(year, month, day).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

fn config(folder: &Path) -> Config {
    let mut config = Config::read(&gather(Path::new("no-such-folder"), |_| None).unwrap()).unwrap();
    config.data_dir = folder.to_owned();
    config.mail = MailSetting::Files;
    config.upload_limit = 1024 * 1024;
    config
}

/// The texts of the letters to `email` among the files of a folder, oldest first.
pub fn letters_in(folder: &Path, email: &str) -> Vec<String> {
    let mut files: Vec<PathBuf> = match std::fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| entry.unwrap().path()).collect(),
        Err(_) => Vec::new(),
    };
    files.sort_by_key(|file| std::fs::metadata(file).and_then(|data| data.modified()).ok());
    files.iter().filter_map(|file| letter(file, email)).collect()
}

/// `Subject\n\nbody` of the letter in a file, when it went to `email`.
fn letter(file: &Path, email: &str) -> Option<String> {
    let bytes = std::fs::read(file).unwrap();
    let message = MessageParser::default().parse(&bytes)?;
    let to = message.to()?.first()?.address()?;
    let subject = message.subject().unwrap_or_default();
    (to == email).then(|| format!("{subject}\n\n{}", message.body_text(0).unwrap_or_default()))
}
