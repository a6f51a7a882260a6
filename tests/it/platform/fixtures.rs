//! The design system's `fixtures.json`, put into the words of our components.

use std::collections::BTreeMap;
use std::fs;

use scraper::{ElementRef, Html, Node};
use serde_json::Value as Json;
use tera::Value;

/// One case: options in, markup out.
pub struct Case {
    pub name: String,
    pub options: BTreeMap<String, Value>,
    /// What stands between a component's tags, for those that have a body.
    pub body: Option<String>,
    pub html: String,
}

/// Every case of a component of the design system.
pub fn cases(component: &str) -> Vec<Case> {
    let path = format!(
        "{}/govuk-frontend/dist/govuk/components/{component}/fixtures.json",
        env!("HALEMARK_NODE_MODULES")
    );
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let file: Json = serde_json::from_str(&text).unwrap();
    let fixtures = file["fixtures"].as_array().unwrap();
    fixtures.iter().map(|fixture| case(component, fixture)).collect()
}

fn case(component: &str, fixture: &Json) -> Case {
    let mut options = in_our_words(&fixture["options"]);
    let body = match component {
        "fieldset" => fixture["options"]["html"].as_str().map(str::to_owned).or(Some(String::new())),
        _ => None,
    };
    if component == "fieldset" {
        options.remove("text");
    }
    for (theirs, ours) in renamed(component) {
        if let Some(value) = options.remove(*theirs) {
            options.insert((*ours).to_owned(), value);
        }
    }
    let written = fixture["html"].as_str().unwrap().to_owned();
    Case { name: fixture["name"].as_str().unwrap().to_owned(), options, body, html: written }
}

/// Options that go by another name with us.
fn renamed(component: &str) -> &'static [(&'static str, &'static str)] {
    match component {
        "error-summary" => &[("error_list", "errors")],
        "notification-banner" => &[("type", "kind")],
        _ => &[],
    }
}

/// Names in snake case; `html` beside or in place of `text` becomes a text that is markup; a map
/// that has nothing but its text becomes that text.
fn in_our_words(options: &Json) -> BTreeMap<String, Value> {
    let mut ours = BTreeMap::new();
    for (name, value) in options.as_object().into_iter().flatten() {
        let name = snake(name);
        if name == "attributes" {
            ours.insert(name, Value::from_serializable(value));
        } else if let Some(stem) = name.strip_suffix("html") {
            if value.as_str().is_some_and(|html| !html.is_empty()) {
                let stem = text_name(stem, options);
                ours.insert(stem, Value::safe_string(value.as_str().unwrap().trim()));
            }
        } else {
            let name = match name.strip_suffix("_text") {
                Some(stem) if ["title", "description", "summary"].contains(&stem) => stem.to_owned(),
                _ => name,
            };
            ours.entry(name).or_insert_with(|| worded(value));
        }
    }
    ours
}

fn text_name(stem: &str, _: &Json) -> String {
    match stem.trim_end_matches('_') {
        "" => "text".to_owned(),
        stem => stem.to_owned(),
    }
}

fn worded(value: &Json) -> Value {
    match value {
        Json::Array(items) => Value::from(items.iter().map(listed).collect::<Vec<_>>()),
        Json::Object(_) => {
            let mut map = in_our_words(value);
            match map.len() {
                1 if map.contains_key("text") => map.remove("text").unwrap(),
                _ => Value::from(map),
            }
        }
        plain => Value::from_serializable(plain),
    }
}

/// An item of a list stays a map.
fn listed(item: &Json) -> Value {
    match item {
        Json::Object(_) => Value::from(in_our_words(item)),
        other => worded(other),
    }
}

fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

/// A page's elements, attributes in order of name, texts with their white space put together.
pub fn normal(html: &str) -> String {
    let mut out = String::new();
    write(Html::parse_fragment(html).root_element(), &mut out);
    out
}

fn write(element: ElementRef<'_>, out: &mut String) {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut attributes: Vec<_> =
        element.value().attrs().map(|(name, value)| format!(" {name}={:?}", words(value))).collect();
    attributes.sort();
    out.push_str(&format!("<{}{}>", element.value().name(), attributes.concat()));
    for child in element.children() {
        match (ElementRef::wrap(child), child.value()) {
            (Some(element), _) => write(element, out),
            (None, Node::Text(text)) => out.push_str(&words(text)),
            _ => {}
        }
    }
    out.push_str(&format!("</{}>", element.value().name()));
}
