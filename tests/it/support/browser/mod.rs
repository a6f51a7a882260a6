//! A person at a real browser: headless Chromium, driven through ChromeDriver.
//!
//! A person finds things by what they say: links and buttons by their text, fields by their label. What is not
//! found, or found twice, fails with the address, the heading and the text of the page.

mod checks;
mod driver;
mod fields;
mod keyboard;
mod links;
mod network;
mod waiting;

pub use driver::available;

use driver::Driver;
use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::{Locator, WindowHandle};
use serde_json::Value;
use std::cell::Cell;
use std::time::Duration;

/// A window on the platform, with a profile of its own: its cookies are nobody else's.
pub struct Browser {
    client: Client,
    _driver: Driver,
    runs_scripts: bool,
    is_offline: Cell<bool>,
    patience: Duration,
}

/// What the window is wide and high, in CSS pixels of the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Size(pub u32, pub u32);

/// A small telephone.
pub const PHONE: Size = Size(360, 740);
/// An office screen.
pub const DESK: Size = Size(1280, 900);

/// How long a page may take to show what is looked for: a machine that does a dozen things at once is slow.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(50);

/// What a browser window's own bars take off its height in headless Chromium.
const BARS: u32 = 143;

impl Browser {
    /// Opens a window of the size of an office screen.
    pub async fn open() -> Browser {
        Browser::start(true).await
    }

    /// Opens a window that runs no page's scripts. What the tests themselves ask of the page still works.
    pub async fn without_scripts() -> Browser {
        Browser::start(false).await
    }

    async fn start(scripts: bool) -> Browser {
        let (driver, client) = driver::open(scripts).await;
        let (is_offline, patience) = (Cell::new(false), PATIENCE);
        let browser = Browser { client, _driver: driver, runs_scripts: scripts, is_offline, patience };
        browser.resize(DESK).await;
        browser
    }

    /// Whoever sits here waits no longer than this for what they look for.
    pub fn with_patience(self, patience: Duration) -> Browser {
        Browser { patience, ..self }
    }

    /// Goes to an address.
    pub async fn goto(&self, url: &str) {
        self.must(&format!("go to {url}"), self.client.goto(url).await).await;
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        self.must("reload", self.client.refresh().await).await;
    }

    /// Forgets every cookie, as a browser does when their time is up.
    pub async fn forget_cookies(&self) {
        self.must("forget the cookies", self.client.delete_all_cookies().await).await;
    }

    /// Goes back, as the browser's own button does.
    pub async fn back(&self) {
        self.must("go back", self.client.back().await).await;
        if !self.runs_scripts {
            // A page that comes back as it was left says so only to scripts.
            self.script("take the mark away", "delete document.documentElement.dataset.left", vec![]).await;
        }
    }

    /// Opens a tab beside the one in front and turns to it; returns the one that was in front.
    pub async fn open_tab(&self) -> WindowHandle {
        let first = self.must("read the tab", self.client.window().await).await;
        let second = self.must("open a tab", self.client.new_window(true).await).await;
        self.must("turn to the tab", self.client.switch_to_window(second.handle).await).await;
        self.resize(DESK).await;
        first
    }

    /// Turns to another tab; returns the one that was in front.
    pub async fn turn_to(&self, other: WindowHandle) -> WindowHandle {
        let before = self.must("read the tab", self.client.window().await).await;
        self.must("turn to the tab", self.client.switch_to_window(other).await).await;
        before
    }

    /// Closes the tab in front and turns to another, once the form that the closed one had is free for others.
    pub async fn close_tab(&self, other: WindowHandle) {
        if self.is_offline.get() {
            self.cut_off().await;
        }
        let held = self.script("count the forms that tabs hold", HELD_WITH_THIS, vec![]).await;
        self.must("close the tab", self.client.close_window().await).await;
        self.must("turn to the tab", self.client.switch_to_window(other).await).await;
        if let Some(before) = held.as_u64() {
            let is_free = async || self.script("count again", HELD, vec![]).await.as_u64() < Some(before);
            self.until("the tab that was closed should let go of its form", is_free).await;
        }
    }

    /// Where the browser is.
    pub async fn url(&self) -> String {
        self.client.current_url().await.map(String::from).unwrap_or_default()
    }

    /// The path of where the browser is.
    pub async fn path(&self) -> String {
        self.client.current_url().await.map(|url| url.path().to_owned()).unwrap_or_default()
    }

    /// The text of the first heading; empty when there is none.
    pub async fn heading(&self) -> String {
        self.text_of("h1").await
    }

    /// The text a person can read on the page, come to rest.
    pub async fn text(&self) -> String {
        self.settles().await;
        self.text_of("body").await
    }

    /// The HTML of the page, come to rest.
    pub async fn source(&self) -> String {
        self.settles().await;
        self.must("read the page", self.client.source().await).await
    }

    /// Fails unless the heading reads exactly so, now or soon.
    pub async fn sees_heading(&self, heading: &str) {
        let wanted = format!("the heading should read {heading:?}");
        self.until(&wanted, async || self.heading().await == heading).await;
    }

    /// Fails unless the page says so somewhere, now or soon, spaces and line ends aside.
    pub async fn sees(&self, text: &str) {
        self.until(&format!("the page should say {text:?}"), async || self.says(text).await).await;
    }

    /// Waits until the page no longer says so: what was pressed may take a moment.
    pub async fn sees_no_more(&self, text: &str) {
        self.until(&format!("the page should no longer say {text:?}"), async || !self.says(text).await).await;
    }

    /// Fails if the page, come to rest, says so anywhere.
    pub async fn does_not_see(&self, text: &str) {
        self.settles_with_what_is_kept().await;
        if self.says(text).await {
            self.fail(&format!("the page should not say {text:?}")).await;
        }
    }

    async fn says(&self, text: &str) -> bool {
        one_line(&self.text_of("body").await).contains(&one_line(text))
    }

    /// Makes the page itself this wide and high.
    pub async fn resize(&self, size: Size) {
        let done = self.client.set_window_size(size.0, size.1 + BARS).await;
        self.must("resize the window", done).await;
        let is_done = async || self.script("measure the window", "return innerWidth", vec![]).await == size.0;
        self.until(&format!("the page should be {} px wide", size.0), is_done).await;
    }

    /// Fails, saying what was wanted and what the person was looking at.
    pub async fn fail(&self, wanted: &str) -> ! {
        let (url, heading, text) = (self.url().await, self.heading().await, self.text_of("body").await);
        panic!("{wanted}\n  at      {url}\n  heading {heading:?}\n  text:\n{text}\n");
    }

    async fn must<T>(&self, wanted: &str, result: Result<T, CmdError>) -> T {
        match result {
            Ok(value) => value,
            Err(error) => self.fail(&format!("could not {wanted}: {error}")).await,
        }
    }

    async fn script(&self, wanted: &str, script: &str, arguments: Vec<Value>) -> Value {
        self.must(wanted, self.client.execute(script, arguments).await).await
    }

    async fn all(&self, xpath: &str) -> Vec<Element> {
        self.must(&format!("look for {xpath}"), self.client.find_all(Locator::XPath(xpath)).await).await
    }

    /// Never fails: it is also used to describe a page that failed.
    async fn text_of(&self, css: &str) -> String {
        match self.client.find(Locator::Css(css)).await {
            Ok(element) => element.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }
}

/// How many forms the tabs of this browser hold, in a tab that holds one.
const HELD_WITH_THIS: &str = "return navigator.locks && document.querySelector('[data-kept-form]')
    ? navigator.locks.query().then(all => all.held.length) : null;";

const HELD: &str = "return navigator.locks ? navigator.locks.query().then(all => all.held.length) : 0;";

/// All white space as single spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as an XPath string: XPath has no escape, so one with both kinds of quotes is put together.
fn quoted(text: &str) -> String {
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    let parts: Vec<String> = text.split('\'').map(|part| format!("'{part}'")).collect();
    format!("concat({})", parts.join(r#", "'", "#))
}

#[test]
fn a_text_with_both_kinds_of_quotes_becomes_one_xpath_string() {
    assert_eq!(quoted("Save"), "'Save'");
    assert_eq!(quoted(r#"Ann's "site""#), r#"concat('Ann', "'", 's "site"')"#);
}
