//! The connection between a browser and everything else, which ChromeDriver can take away.

use super::{Browser, PATIENCE, PAUSE};
use fantoccini::wd::WebDriverCompatibleCommand;
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Instant;
use tokio::time::sleep;
use url::{ParseError, Url};

impl Browser {
    /// Takes the connection away, as a tunnel does to a train: no request leaves any of the browser's tabs.
    pub async fn lose_connection(&self) {
        self.set_connection(json!({ "offline": true, "latency": 0, "throughput": 0 })).await;
    }

    /// Gives the connection back, as quick as the machine is.
    pub async fn find_connection(&self) {
        self.set_connection(json!({ "offline": false, "latency": 0, "throughput": -1 })).await;
    }

    /// Makes the connection slow: so many bytes in a second.
    pub async fn slow_connection(&self, bytes: u32) {
        self.set_connection(json!({ "offline": false, "latency": 0, "throughput": bytes })).await;
    }

    /// Makes what the site keeps in this browser's database so many days older.
    pub async fn age_kept(&self, days: u32) {
        self.script("age what the browser keeps", AGE_KEPT, vec![json!(days)]).await;
    }

    /// Waits until this browser's database has these words.
    pub async fn keeps(&self, words: &str) {
        let start = Instant::now();
        while self
            .script("read what the browser keeps", ALL_KEPT, vec![])
            .await
            .as_str()
            .is_none_or(|all| !all.contains(words))
        {
            if start.elapsed() > PATIENCE {
                self.fail(&format!("the browser should keep {words:?}")).await;
            }
            sleep(PAUSE).await;
        }
    }

    /// Holds up what the site writes into this browser's database, as a slow telephone does, until it is let go.
    pub async fn hold_up_keeping(&self) {
        self.script("hold up what the browser keeps", HOLD_UP, vec![]).await;
    }

    /// Lets the site write again.
    pub async fn let_go_of_keeping(&self) {
        self.script("let go of what the browser keeps", "window.isHeldUp = false;", vec![]).await;
    }

    /// The names under which the site keeps something in this browser that begin with `prefix`.
    pub async fn kept_under(&self, prefix: &str) -> Vec<String> {
        let names = "return Object.keys(localStorage).filter(name => name.startsWith(arguments[0]))";
        let found = self.script("read what the browser keeps", names, vec![json!(prefix)]).await;
        serde_json::from_value(found).unwrap()
    }

    async fn set_connection(&self, conditions: Value) {
        let command = Conditions(json!({ "network_conditions": conditions }));
        self.must("change the connection", self.client.issue_cmd(command).await).await;
    }
}

/// ChromeDriver's own command; WebDriver has none for this.
#[derive(Debug)]
struct Conditions(Value);

impl WebDriverCompatibleCommand for Conditions {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/chromium/network_conditions", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}

const ALL_KEPT: &str = "return new Promise((done, failed) => {
        const opening = indexedDB.open('halemark-kept');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
            const reading = opening.result.transaction('kept').objectStore('kept').getAll();
            reading.onsuccess = () => { opening.result.close(); done(JSON.stringify(reading.result)); };
        };
    });";

const AGE_KEPT: &str = "const [days] = arguments;
    return new Promise((done, failed) => {
        const opening = indexedDB.open('halemark-kept');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
            const transaction = opening.result.transaction('kept', 'readwrite'), store = transaction.objectStore('kept');
            store.getAll().onsuccess = event => {
                for (const entry of event.target.result) store.put({ ...entry, at: entry.at - days * 86400000 });
            };
            transaction.oncomplete = () => { opening.result.close(); done(true); };
        };
    });";

// A transaction that always asks for one thing more keeps all others waiting.
const HOLD_UP: &str = "return new Promise((done, failed) => {
        const opening = indexedDB.open('halemark-kept');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
            const transaction = opening.result.transaction('kept', 'readwrite'), store = transaction.objectStore('kept');
            const again = () => { if (window.isHeldUp) store.count().onsuccess = again; };
            window.isHeldUp = true;
            store.count().onsuccess = () => { again(); done(true); };
            transaction.oncomplete = () => opening.result.close();
        };
    });";
