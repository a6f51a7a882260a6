//! What every page of every journey has to pass: axe finds nothing, nothing scrolls sideways, and its pictures are kept.

use super::{Browser, DESK, PHONE, Size};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// WCAG 2.2 AA and everything it contains.
const STANDARDS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// One rule of axe that a page breaks.
#[derive(Debug)]
pub struct Violation {
    /// The rule's name in axe.
    pub rule: String,
    /// What is wrong, as axe says it.
    pub help: String,
    /// The HTML of each element concerned.
    pub elements: Vec<String>,
}

impl Browser {
    /// Checks the page in front of the person, and keeps `<name>-1280.png` and `<name>-360.png` in the folder named
    /// by `HALEMARK_SCREENSHOTS` (`target/screenshots` without it).
    pub async fn check(&self, name: &str) {
        let findings = self.findings(name).await;
        if !findings.is_empty() {
            self.fail(&format!("nothing should be wrong with {name}, but: {findings:#?}")).await;
        }
    }

    /// What [`Browser::check`] would fail for, one sentence each: a journey goes on and tells all at its end.
    pub async fn findings(&self, name: &str) -> Vec<String> {
        self.settles().await;
        self.resize(PHONE).await;
        let mut findings: Vec<String> = self.too_wide().await.into_iter().collect();
        self.screenshot(&picture(name, PHONE), PHONE).await;
        self.resize(DESK).await;
        self.screenshot(&picture(name, DESK), DESK).await;
        findings.extend(self.axe().await.iter().map(|violation| format!("axe: {violation:?}")));
        findings
    }

    /// Runs axe on the page as it stands. Works in a window without scripts too: axe comes from the tests, not the page.
    pub async fn axe(&self) -> Vec<Violation> {
        self.script("load axe", &axe_source(), vec![]).await;
        let run = self.client.execute_async(RUN_AXE, vec![json!(STANDARDS)]).await;
        let found = self.must("run axe", run).await;
        if let Some(error) = found["error"].as_str() {
            self.fail(&format!("axe stopped: {error}")).await;
        }
        array(&found["violations"]).iter().map(violation).collect()
    }

    /// Fails when the page is wider than the window.
    pub async fn fits_the_width(&self) {
        if let Some(finding) = self.too_wide().await {
            self.fail(&finding).await;
        }
    }

    async fn too_wide(&self) -> Option<String> {
        let sizes = self.script("measure the page", MEASURE_WIDTH, vec![]).await;
        let (page, window) = (sizes[0].as_u64().unwrap_or(0), sizes[1].as_u64().unwrap_or(0));
        let fits = page > 0 && page <= window;
        (!fits).then(|| {
            let widest = &sizes[2];
            format!("the page is {page} px wide in a window of {window}; it sticks out at {widest}")
        })
    }

    /// Saves a picture of the whole page, however long, at the width of `size`.
    pub async fn screenshot(&self, file: &Path, size: Size) {
        let height =
            self.script("measure the page", "return document.documentElement.scrollHeight", vec![]).await;
        let whole = (height.as_u64().unwrap_or(0) as u32).clamp(size.1, 8000);
        self.resize(Size(size.0, whole)).await;
        self.snapshot(file).await;
        self.resize(size).await;
    }

    /// Saves a picture of what the window shows.
    pub async fn snapshot(&self, file: &Path) {
        let png = self.must("take a picture", self.client.screenshot().await).await;
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        }
        std::fs::write(file, png).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}

const RUN_AXE: &str = "const [tags, done] = arguments;
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
       .then(found => done({ violations: found.violations.map(v => (
           { rule: v.id, help: v.help, elements: v.nodes.map(n => n.html) })) }))
       .catch(error => done({ error: String(error) }));";

/// The page's width, the window's, and the innermost element that reaches furthest to the right.
const MEASURE_WIDTH: &str = "const root = document.scrollingElement;
    let widest = '', right = innerWidth;
    for (const e of document.querySelectorAll('body *')) {
        const r = e.getBoundingClientRect().right;
        if (r > right + 0.5) { right = r; widest = e.outerHTML.slice(0, 200); }
    }
    return [root.scrollWidth, innerWidth, widest];";

/// axe comes with the platform's own npm packages. `build.rs` says at compile time where they are (it sets
/// `HALEMARK_NODE_MODULES` for every target of the package, this one too); the environment can say it at run time.
fn axe_source() -> String {
    let folder = std::env::var("HALEMARK_NODE_MODULES")
        .ok()
        .or(option_env!("HALEMARK_NODE_MODULES").map(str::to_owned));
    let folder = folder.unwrap_or_else(|| panic!("HALEMARK_NODE_MODULES is not set: where is axe-core?"));
    let file = Path::new(&folder).join("axe-core/axe.min.js");
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn violation(found: &Value) -> Violation {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Violation {
        rule: text(&found["rule"]),
        help: text(&found["help"]),
        elements: array(&found["elements"]).iter().map(text).collect(),
    }
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn picture(name: &str, size: Size) -> PathBuf {
    let folder = std::env::var_os("HALEMARK_SCREENSHOTS").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots"));
    folder.join(format!("{name}-{}.png", size.0))
}
