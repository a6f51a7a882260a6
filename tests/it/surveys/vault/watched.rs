//! A server of its own process, started again each day, that says everything it has to say into a file.
//!
//! It is this test program, started again for the part [`the_server_that_is_watched`]: the shipped program has no clock
//! that could be moved and no safeguard that could be turned off.

use std::fs::OpenOptions;
use std::io::Read;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use halemark::app::{Kind, assemble, serve};
use halemark::jobs;
use halemark::platform::clock::Clock;
use halemark::platform::config::{Config, MailSetting, gather};
use halemark::platform::db::{DatabaseUrl, Db};
use halemark::platform::jobs::keep_running;
use halemark::platform::mail::keep_delivering;
use halemark::platform::passwords::Cost;
use halemark::platform::safeguards::{Safeguard, Safeguards};
use serde_json::{Value, json};

use super::unlinkability::NEEDED;
use crate::support::app::TestApp;

/// Tells the other process what to do.
const ORDER: &str = "HALEMARK_TEST_WATCHED";

/// A server that runs, for one day of the clock; it is killed when this is dropped.
pub struct Watched {
    /// Where it answers, as `http://127.0.0.1:PORT`.
    pub address: String,
    child: Child,
}

impl Watched {
    /// Starts a server on the database, letters and keys of an installation, on the day it has there.
    pub fn start(app: &TestApp, without: Option<Safeguard>) -> Watched {
        let folder = &app.data_dir;
        let address = folder.join("address");
        let _ = std::fs::remove_file(&address);
        let order = json!({
            "database": app.database_url, "folder": folder, "now": app.app.clock().now(),
            "without": without.map(|safeguard| format!("{safeguard:?}")),
        });
        let log = OpenOptions::new().create(true).append(true).open(log_of(app)).unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "surveys::vault::watched::the_server_that_is_watched", "--ignored"])
            .env(ORDER, order.to_string())
            .stdin(Stdio::piped())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        let started = Instant::now();
        while !address.exists() {
            assert!(child.try_wait().unwrap().is_none(), "the server ended");
            assert!(started.elapsed() < Duration::from_secs(120), "the server does not start");
            std::thread::sleep(Duration::from_millis(5));
        }
        Watched { address: std::fs::read_to_string(address).unwrap(), child }
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where the servers of an installation log.
pub fn log_of(app: &TestApp) -> PathBuf {
    app.data_dir.join("server.log")
}

#[test]
#[ignore = "it is a part of another test, which starts it and kills it"]
fn the_server_that_is_watched() {
    let Ok(order) = std::env::var(ORDER) else { return };
    let order: Value = serde_json::from_str(&order).unwrap();
    let log = tracing_subscriber::fmt().with_env_filter("trace").with_ansi(false);
    log.with_writer(std::io::stderr).init();
    end_with_the_parent();
    let folder = PathBuf::from(order["folder"].as_str().unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let mut config = Config::read(&gather(Path::new("no-such-folder"), |_| None).unwrap()).unwrap();
    config.data_dir = folder.clone();
    config.mail = MailSetting::Files;
    let db = Db::open(&DatabaseUrl::parse(order["database"].as_str().unwrap()).unwrap()).unwrap();
    let clock = Clock::standing_at(order["now"].as_str().unwrap().parse().unwrap());
    let kind = Kind { clock, cost: Cost::Test, safeguards: safeguards(&order), ..Kind::service() };
    let app = assemble(config, db, port, kind).unwrap();
    let served = actix_web::rt::System::new().block_on(async move {
        let server = serve(&app, listener, 1).unwrap();
        actix_web::rt::spawn(keep_delivering(app.clone()));
        actix_web::rt::spawn(keep_running(app, jobs::all()));
        std::fs::write(folder.join("address.part"), format!("http://127.0.0.1:{port}")).unwrap();
        std::fs::rename(folder.join("address.part"), folder.join("address")).unwrap();
        server.await
    });
    served.unwrap();
}

fn safeguards(order: &Value) -> Safeguards {
    let without = order["without"].as_str();
    let named = NEEDED.iter().map(|(safeguard, _)| *safeguard);
    let off = named.into_iter().find(|safeguard| Some(format!("{safeguard:?}").as_str()) == without);
    assert_eq!(off.is_some(), without.is_some());
    off.map_or_else(Safeguards::all, Safeguards::without)
}

/// A parent that is killed cannot stop us, but its end of the pipe closes.
fn end_with_the_parent() {
    std::thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(1);
    });
}
