//! The frame of every page.

use halemark::platform::web::pages::Pages;
use halemark::platform::web::texts::Lang;
use scraper::{Html, Selector};
use serde_json::{Value, json};

fn page(lang: Lang, template: &str, change: impl Fn(&mut Value)) -> Html {
    let mut context = json!({
        "site": { "lang": lang.code(), "path": "/register", "here": "/register?q=a&b", "base_url": "http://localhost", "demo": false,
            "notice": null, "nav": [], "person": null },
        "message": "No", "reference": "abc"
    });
    change(&mut context);
    Html::parse_document(&Pages::load(None).unwrap().render(lang, template, &context).unwrap())
}

fn text(page: &Html, css: &str) -> Option<String> {
    let found = page.select(&Selector::parse(css).unwrap()).next()?;
    Some(found.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
}

fn attribute(page: &Html, css: &str, name: &str) -> Option<String> {
    page.select(&Selector::parse(css).unwrap()).next()?.attr(name).map(str::to_owned)
}

#[test]
fn the_other_language_is_one_link_away_and_comes_back_to_the_same_page() {
    let english = page(Lang::En, "errors/not-found.html", |_| {});
    assert_eq!(attribute(&english, "html", "lang").as_deref(), Some("en"));
    let link = attribute(&english, "a[hreflang=cy]", "href").unwrap();
    assert_eq!(link, "/language?to=cy&next=%2Fregister%3Fq%3Da%26b");
    let welsh = page(Lang::Cy, "errors/not-found.html", |_| {});
    assert_eq!(attribute(&welsh, "html", "lang").as_deref(), Some("cy"));
    assert!(attribute(&welsh, "a[hreflang=en]", "href").is_some());
    assert_ne!(text(&english, "h1"), text(&welsh, "h1"));
}

#[test]
fn the_title_says_when_the_form_has_errors() {
    let title = |errors: Value| {
        let page = page(Lang::En, "errors/not-found.html", |context| context["errors"] = errors.clone());
        text(&page, "title").unwrap()
    };
    assert_eq!(title(json!([])), "Page not found – Halemark");
    let wrong = json!([{ "name": "a", "text": "Enter A" }]);
    assert_eq!(title(wrong), "Error: Page not found – Halemark");
}

#[test]
fn who_is_signed_in_can_sign_out_and_nobody_else_is_asked_to() {
    let person = page(Lang::En, "errors/refused.html", |context| {
        context["site"]["person"] = json!({ "id": "1", "name": "Ann <b>" })
    });
    assert_eq!(attribute(&person, "form[action='/sign-out']", "method").as_deref(), Some("post"));
    assert!(text(&person, "form[action='/sign-out']").unwrap().contains("Ann <b>"));
    let visitor = page(Lang::En, "errors/refused.html", |_| {});
    assert!(attribute(&visitor, "form", "action").is_none());
    assert!(attribute(&visitor, "a[href='/sign-in']", "href").is_some());
}

#[test]
fn a_demonstration_says_so_on_every_page() {
    let demo = page(Lang::En, "errors/busy.html", |context| context["site"]["demo"] = json!(true));
    assert!(text(&demo, ".hm-demo").unwrap().contains("invented employers"));
    assert!(text(&page(Lang::En, "errors/busy.html", |_| {}), ".hm-demo").is_none());
}

#[test]
fn nothing_on_a_page_needs_a_looser_content_policy() {
    for template in ["not-found", "not-allowed", "refused", "stale", "busy", "fault"] {
        let page = page(Lang::Cy, &format!("errors/{template}.html"), |_| {});
        for css in ["[style]", "style", "script:not([src])", "[onclick]"] {
            assert!(attribute(&page, css, "class").is_none(), "{template} has {css}");
            assert!(text(&page, css).is_none(), "{template} has {css}");
        }
        assert!(text(&page, "h1").is_some_and(|title| !title.is_empty()));
    }
}
