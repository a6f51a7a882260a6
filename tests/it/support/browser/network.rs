//! The connection between a browser and everything else, which ChromeDriver can take away.

use super::Browser;
use fantoccini::wd::WebDriverCompatibleCommand;
use reqwest::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

impl Browser {
    /// Takes the connection away, as a tunnel does to a train: no request leaves any of the browser's tabs.
    pub async fn lose_connection(&self) {
        self.set_connection(json!({ "offline": true, "latency": 0, "throughput": 0 })).await;
        self.is_offline.set(true);
    }

    /// Gives the connection back, as quick as the machine is.
    pub async fn find_connection(&self) {
        self.set_connection(json!({ "offline": false, "latency": 0, "throughput": -1 })).await;
        self.is_offline.set(false);
    }

    /// Makes the connection so slow that nothing arrives before it is given back.
    pub async fn hold_up_connection(&self) {
        self.set_connection(json!({ "offline": false, "latency": 0, "throughput": 1 })).await;
    }

    /// A tab that closes sends no last words: ChromeDriver takes the connection from it only while it is open.
    pub(super) async fn cut_off(&self) {
        let cut = "window.fetch = () => Promise.reject(new TypeError('no connection'));";
        self.script("cut the tab off", cut, vec![]).await;
    }

    /// The site runs in a browser without the Web Locks of this one, as Safari was before 15.4: from the next page on.
    pub async fn without_locks(&self) {
        let source = "delete Navigator.prototype.locks;";
        let parameters =
            json!({ "cmd": "Page.addScriptToEvaluateOnNewDocument", "params": { "source": source } });
        let command = Chromiums { what: "goog/cdp/execute", body: parameters };
        self.must("take the locks away", self.client.issue_cmd(command).await).await;
    }

    /// Whether the site has Web Locks here.
    pub async fn has_locks(&self) -> bool {
        self.script("look for locks", "return !!navigator.locks", vec![]).await == true
    }

    /// Makes what the site keeps in this browser's database so many days older.
    pub async fn age_kept(&self, days: u32) {
        self.script("age what the browser keeps", AGE_KEPT, vec![json!(days)]).await;
    }

    /// Waits until this browser's database has these words.
    pub async fn keeps(&self, words: &str) {
        self.until(&format!("the browser should keep {words:?}"), async || self.has_kept(words).await).await;
    }

    /// Waits until this browser's database has these words no more.
    pub async fn keeps_no_more(&self, words: &str) {
        let wanted = format!("the browser should no longer keep {words:?}");
        self.until(&wanted, async || !self.has_kept(words).await).await;
    }

    async fn has_kept(&self, words: &str) -> bool {
        let all = self.script("read what the browser keeps", ALL_KEPT, vec![]).await;
        all.as_str().is_some_and(|all| all.contains(words))
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
        self.settles().await;
        let names = "return Object.keys(localStorage).filter(name => name.startsWith(arguments[0]))";
        let found = self.script("read what the browser keeps", names, vec![json!(prefix)]).await;
        serde_json::from_value(found).unwrap()
    }

    async fn set_connection(&self, conditions: Value) {
        let body = json!({ "network_conditions": conditions });
        let command = Chromiums { what: "chromium/network_conditions", body };
        self.must("change the connection", self.client.issue_cmd(command).await).await;
    }
}

/// A command of ChromeDriver's own; WebDriver has none for this.
#[derive(Debug)]
struct Chromiums {
    what: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Chromiums {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.what))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
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
