//! Each database test is written once and runs on both databases.
//!
//! ```ignore
//! on_both!(a_second_grant_of_one_decision_is_refused);
//!
//! async fn a_second_grant_of_one_decision_is_refused(app: TestApp) { … }
//! ```
//! gives `a_second_grant_of_one_decision_is_refused::sqlite` and `…::postgres`.

use super::app::TestApp;
use super::parts::Part;
use super::postgres::{self, Scratch};
use halemark::platform::db::{DatabaseUrl, Db};
use std::path::Path;
use std::sync::OnceLock;
use tempfile::TempDir;

/// A database the platform runs on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Database {
    /// A file of its own in a folder of its own.
    Sqlite,
    /// A database of the private cluster.
    Postgres,
}

impl Database {
    /// The databases that can be tested here; a missing one is named on stderr.
    pub fn available() -> Vec<Database> {
        let mut all = vec![Database::Sqlite];
        if Part::Postgres.runs() {
            all.push(Database::Postgres);
        }
        all
    }

    /// A migrated database nobody else uses.
    pub fn fresh(self) -> Fresh {
        match self {
            Database::Sqlite => copy_of_sqlite_template(),
            Database::Postgres => {
                let clone = postgres::the_cluster().clone_of(postgres_template());
                Fresh { url: clone.url.clone(), keep: Keep::Database(clone) }
            }
        }
    }

    /// A database without tables, for tests of the migrations themselves.
    pub fn blank(self) -> Fresh {
        match self {
            Database::Sqlite => {
                let folder = new_folder();
                let url = sqlite_url(folder.path());
                std::fs::write(folder.path().join("test.db"), b"").unwrap();
                Fresh { url, keep: Keep::Folder(folder) }
            }
            Database::Postgres => {
                let database = postgres::the_cluster().create();
                Fresh { url: database.url.clone(), keep: Keep::Database(database) }
            }
        }
    }
}

/// A database for one test, removed when this is dropped.
pub struct Fresh {
    /// What `DATABASE_URL` would be.
    pub url: String,
    keep: Keep,
}

enum Keep {
    Folder(TempDir),
    Database(Scratch),
}

/// Runs `journey` against the app on a fresh database, in a runtime of its own; what [`on_both!`] expands to.
pub fn run<J, F>(database: Database, journey: J)
where
    J: FnOnce(TestApp) -> F,
    F: Future<Output = ()>,
{
    if !Database::available().contains(&database) {
        return;
    }
    let fresh = database.fresh();
    actix_web::rt::System::new().block_on(async {
        let app = TestApp::start(fresh.url.clone()).await;
        journey(app).await;
    });
}

/// Makes two tests of each named `async fn(TestApp)`: `name::sqlite` and `name::postgres`.
macro_rules! on_both {
    ($($journey:ident),+ $(,)?) => { $(
        mod $journey {
            #[test]
            fn sqlite() {
                $crate::support::database::run($crate::support::database::Database::Sqlite, super::$journey);
            }

            #[test]
            fn postgres() {
                $crate::support::database::run($crate::support::database::Database::Postgres, super::$journey);
            }
        }
    )+ };
}
pub(crate) use on_both;

fn copy_of_sqlite_template() -> Fresh {
    let folder = new_folder();
    let url = sqlite_url(folder.path());
    std::fs::write(folder.path().join("test.db"), sqlite_template()).unwrap();
    Fresh { url, keep: Keep::Folder(folder) }
}

/// The bytes of a migrated file; its last connection is closed, so nothing is left in a write-ahead log.
fn sqlite_template() -> &'static [u8] {
    static TEMPLATE: OnceLock<Vec<u8>> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let blank = Database::Sqlite.blank();
        migrate(&blank.url);
        let Keep::Folder(folder) = &blank.keep else { unreachable!("SQLite is a file") };
        assert!(!folder.path().join("test.db-wal").exists(), "a connection to the template is still open");
        std::fs::read(folder.path().join("test.db")).unwrap()
    })
}

fn postgres_template() -> &'static Scratch {
    static TEMPLATE: OnceLock<Scratch> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let database = postgres::the_cluster().create();
        migrate(&database.url);
        database
    })
}

fn migrate(url: &str) {
    let url = DatabaseUrl::parse(url).unwrap_or_else(|error| panic!("{url}: {error}"));
    let migrated = Db::open(&url)
        .map_err(|error| error.to_string())
        .and_then(|db| db.migrate().map_err(|error| error.to_string()));
    migrated.unwrap_or_else(|error| panic!("migrating {url}: {error}"));
}

fn new_folder() -> TempDir {
    tempfile::Builder::new().prefix("halemark-test-").tempdir_in(super::leash::scratch()).unwrap()
}

fn sqlite_url(folder: &Path) -> String {
    format!("sqlite:{}/test.db", folder.display())
}
