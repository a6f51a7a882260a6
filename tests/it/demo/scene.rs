//! A demonstration that is made in a test.

use crate::support::app::nine_on;
use crate::support::database::Fresh;
use halemark::app::{Kind, assemble, serve};
use halemark::demo::{Recipe, fill};
use halemark::platform::app::App;
use halemark::platform::clock::Clock;
use halemark::platform::config::{Config, MailSetting, gather};
use halemark::platform::db::{Conn, DatabaseUrl, Db};
use halemark::platform::error::AppError;
use halemark::platform::passwords::Cost;
use std::path::Path;
use tempfile::TempDir;

/// A demonstration on a database of its own. It is 2 March 2026, nine in the morning.
pub struct Demo {
    /// The installation.
    pub app: App,
    _folder: TempDir,
    _database: Fresh,
}

impl Demo {
    /// An installation whose world is not made yet.
    pub fn empty(database: Fresh) -> Demo {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config::read(&gather(Path::new("no-such-folder"), |_| None).unwrap()).unwrap();
        config.data_dir = folder.path().to_owned();
        config.mail = MailSetting::Files;
        let db = Db::open(&DatabaseUrl::parse(&database.url).unwrap()).unwrap();
        let clock = Clock::standing_at(nine_on(2026, 3, 2));
        let kind = Kind { clock, cost: Cost::Test, ..Kind::demo() };
        Demo { app: assemble(config, db, 0, kind).unwrap(), _folder: folder, _database: database }
    }

    /// An installation with the world of a recipe.
    pub fn of(database: Fresh, recipe: &Recipe) -> Demo {
        let demo = Demo::empty(database);
        assert!(fill(&demo.app, recipe).unwrap(), "an empty database was taken for a filled one");
        demo
    }

    /// Reads from its database.
    pub fn read<T>(&self, f: impl FnOnce(&mut Conn) -> Result<T, AppError>) -> T {
        self.app.read_now(f).unwrap()
    }

    /// Serves it while `journey` visits its address.
    pub fn visit<T, F: Future<Output = T>>(&self, journey: impl FnOnce(String) -> F) -> T {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        actix_web::rt::System::new().block_on(async {
            let server = serve(&self.app, listener, 1).unwrap();
            let handle = server.handle();
            actix_web::rt::spawn(server);
            let seen = journey(address).await;
            handle.stop(false).await;
            seen
        })
    }
}
