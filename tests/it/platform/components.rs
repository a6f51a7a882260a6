//! Our components against the design system's own cases: the same options give the same page.

use std::collections::BTreeSet;

use halemark::platform::web::pages::Pages;
use halemark::platform::web::texts::Lang;
use scraper::{Html, Selector};
use serde_json::json;
use tera::{Context, Tera};

use super::fixtures::{Case, cases, normal};

/// Component of the design system, and ours that answers to it.
const COMPONENTS: [(&str, &str); 28] = [
    ("back-link", "ui.back_link"),
    ("breadcrumbs", "ui.breadcrumbs"),
    ("button", "ui.button"),
    ("character-count", "ui.character_count"),
    ("checkboxes", "ui.checkboxes"),
    ("date-input", "ui.date_input"),
    ("details", "ui.details"),
    ("error-message", "ui.error_message"),
    ("error-summary", "ui.error_summary"),
    ("fieldset", "ui.fieldset"),
    ("file-upload", "ui.file_upload"),
    ("hint", "ui.hint"),
    ("input", "ui.input"),
    ("inset-text", "ui.inset_text"),
    ("label", "ui.label"),
    ("notification-banner", "ui.notification_banner"),
    ("pagination", "ui.pagination"),
    ("panel", "ui.panel"),
    ("phase-banner", "ui.phase_banner"),
    ("radios", "ui.radios"),
    ("select", "ui.select"),
    ("service-navigation", "ui.service_navigation"),
    ("skip-link", "ui.skip_link"),
    ("summary-list", "ui.summary_list"),
    ("table", "ui.table"),
    ("tag", "ui.tag"),
    ("task-list", "ui.task_list"),
    ("textarea", "ui.textarea"),
];

/// Cases we do not follow, each group with its reason. It may only shrink: a case in it that passes fails the test.
const NOT_FOLLOWED: &str = include_str!("not_followed.txt");

#[test]
fn components_give_what_the_design_system_gives() {
    let pages = Pages::load(None).unwrap();
    let tera = pages.engine(Lang::En);
    let skipped: BTreeSet<&str> =
        NOT_FOLLOWED.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let (mut wrong, mut mended, mut right) = (Vec::new(), Vec::new(), 0);
    for (theirs, ours) in COMPONENTS {
        for case in cases(theirs) {
            let name = format!("{theirs}: {}", case.name);
            match (difference(tera, ours, &case), skipped.contains(name.as_str())) {
                (None, false) => right += 1,
                (None, true) => mended.push(name),
                (Some(difference), false) => wrong.push(format!("{name}\n{difference}")),
                (Some(_), true) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases differ:\n{}", wrong.len(), wrong.join("\n\n"));
    assert!(mended.is_empty(), "take these out of not_followed.txt:\n{}", mended.join("\n"));
    assert!(right > 400, "only {right} cases were compared");
}

/// How our page differs from theirs, or `None`.
fn difference(tera: &Tera, component: &str, case: &Case) -> Option<String> {
    let mut context = Context::new();
    for (name, value) in &case.options {
        context.insert_value(name.clone(), value.clone());
    }
    match tera.render_component(component, &context, case.body.as_deref(), true) {
        Err(error) => {
            let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
            Some(format!("  {error} {cause}"))
        }
        Ok(html) => {
            let (ours, theirs) = (normal(&html), normal(&case.html));
            (ours != theirs).then(|| format!("  ours:   {ours}\n  theirs: {theirs}"))
        }
    }
}

#[test]
fn every_example_for_page_authors_renders_in_both_languages() {
    let text = include_str!("../../../docs/COMPONENTS.md");
    let examples: Vec<_> =
        text.split("```jinja\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(examples.len() > 10);
    let site = json!({ "lang": "en", "path": "/", "here": "/", "base_url": "http://localhost", "demo": true, "notice": null,
        "nav": [{ "href": "/register", "text_key": "site-name", "active": true }], "person": { "id": 1, "name": "Ann" } });
    let context = Context::from_serialize(&json!({ "site": site, "form": { "legal_name": "<Ann & Co>" },
        "errors": [{ "name": "legal_name", "text": "Enter a name" }],
        "rows": [{ "id": 1, "name": "Northmoor Bakery", "staff": 1200 }] }))
    .unwrap();
    let pages = Pages::load(None).unwrap();
    for (example, lang) in examples.iter().flat_map(|example| Lang::OF_SITE.map(|lang| (example, lang))) {
        let mut tera = pages.engine(lang).clone();
        tera.add_raw_template("example.html", example).unwrap_or_else(|error| panic!("{example}\n{error}"));
        let html =
            tera.render("example.html", &context).unwrap_or_else(|error| panic!("{example}\n{error:?}"));
        assert!(!html.contains("<Ann") && !html.contains("style="), "{html}");
    }
}

#[test]
fn a_field_shows_what_was_typed_and_its_error() {
    let pages = Pages::load(None).unwrap();
    let mut tera = pages.engine(Lang::En).clone();
    let source = "{{<field.input form={form} errors={errors} name=\"a\" label=\"A\" />}}\
                  {{<field.checkboxes form={form} errors={errors} name=\"b\" items={[{\"value\": \"x\", \"text\": \"X\"}, {\"value\": \"y\", \"text\": \"Y\"}]} />}}\
                  {{<field.date form={form} errors={errors} name=\"c\" legend=\"C\" />}}\
                  {{<field.password errors={errors} name=\"p\" label=\"P\" />}}";
    tera.add_raw_template("tried.html", source).unwrap();
    let context = json!({
        "form": { "a": "\"quoted\"", "b": ["y"], "c-day": "30", "c-month": "2", "p": "hunter2" },
        "errors": [{ "name": "a", "text": "Enter A" }, { "name": "c", "text": "Enter a real date" }]
    });
    let html = tera.render("tried.html", &Context::from_serialize(&context).unwrap()).unwrap();
    let page = Html::parse_document(&html);
    let one = |css: &str| page.select(&Selector::parse(css).unwrap()).next().unwrap();
    assert_eq!(one("#a").attr("value"), Some("\"quoted\""));
    assert_eq!(one("#a").attr("aria-describedby"), Some("a-error"));
    assert!(one("#a-error").text().collect::<String>().contains("Enter A"));
    assert_eq!(one("input[name=b][checked]").attr("value"), Some("y"));
    assert_eq!(one("#c").attr("name"), Some("c-day"));
    assert_eq!(one("#c").attr("value"), Some("30"));
    assert!(one("#c-month").attr("class").unwrap().contains("govuk-input--error"));
    assert_eq!(one("#p").attr("value"), None);
    assert!(!html.contains("hunter2"));
}
