//! Starting and stopping ChromeDriver and Chromium.

use crate::support::leash::{self, Leashed, StopWith, find_program};
use fantoccini::error::NewSessionError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

/// Says whether journeys can be walked here.
pub fn available() -> Result<(), String> {
    chromium().ok_or("Chromium is not installed")?;
    find_program("chromedriver").ok_or("ChromeDriver is not installed")?;
    Ok(())
}

fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find_program)
}

/// Opens a browser. One that does not come up on a machine that is busy is left, and another one opened.
pub async fn open(scripts: bool) -> (Driver, Client) {
    let mut faults = Vec::new();
    while faults.len() < 3 {
        let driver = Driver::start().unwrap_or_else(|error| panic!("ChromeDriver: {error}"));
        match driver.connect(scripts).await {
            Ok(client) => return (driver, client),
            Err(error) => faults.push(error),
        }
    }
    panic!("Chromium: {faults:?}")
}

/// A running ChromeDriver with a folder for one browser's profile.
pub struct Driver {
    folder: PathBuf,
    port: u16,
    _process: Leashed,
}

impl Driver {
    /// Starts ChromeDriver on a port of its own choosing. Now and then the one it chooses is somebody else's: then again.
    fn start() -> io::Result<Driver> {
        let program = find_program("chromedriver").ok_or_else(|| io::Error::other("not installed"))?;
        for _ in 0..5 {
            let folder = leash::new_folder("halemark-browser", None)?;
            let process = Leashed::start(&folder, None, StopWith::Kill, &program, ["--port=0"])?;
            let limit = Duration::from_secs(120);
            if let Some(port) = process.wait_until(limit, |process| port_in(&process.log()))? {
                return Ok(Driver { folder, port, _process: process });
            }
        }
        Err(io::Error::other("ChromeDriver found no free port"))
    }

    /// Opens a browser with an empty profile.
    async fn connect(&self, scripts: bool) -> Result<Client, NewSessionError> {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(self.capabilities(scripts));
        builder.connect(&format!("http://127.0.0.1:{}", self.port)).await
    }

    fn capabilities(&self, scripts: bool) -> serde_json::Map<String, serde_json::Value> {
        let profile = format!("--user-data-dir={}", self.folder.join("profile").display());
        let mut arguments = ARGUMENTS.to_vec();
        arguments.push(&profile);
        let mut options = json!({ "binary": chromium(), "args": arguments });
        if !scripts {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        // A machine that is busy takes its time over a page, and over what axe looks at.
        let timeouts = json!({ "pageLoad": 300_000, "script": 120_000 });
        let all = json!({ "goog:chromeOptions": options, "timeouts": timeouts });
        let serde_json::Value::Object(capabilities) = all else { unreachable!() };
        capabilities
    }
}

/// No sandbox: continuous integration runs as root. No background traffic: nothing outside is asked for anything.
/// The pipe ties Chromium to ChromeDriver: when the driver dies, the browser ends too.
const ARGUMENTS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
];

/// ChromeDriver's first lines say "… was started successfully on port 38017.", or that it is "Exiting...": then the
/// answer is that there is no port.
fn port_in(log: &str) -> Option<Option<u16>> {
    if log.contains("Exiting...") {
        return Some(None);
    }
    let rest = log.split_once("started successfully on port ")?.1;
    Some(Some(rest.split_once('.')?.0.parse().ok()?))
}
