//! Shows on two small pages that the driver does what the journeys rely on, and that its checks can fail.

use crate::support::browser::{Browser, PHONE};
use crate::support::parts::Part;
use actix_web::{App, HttpResponse, HttpServer, web};
use fantoccini::key::Key;
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

const CHECKED: &str = include_str!("pages/checked.html");
const FLAWED: &str = include_str!("pages/flawed.html");
const LATE: &str = include_str!("pages/late.html");
/// As signing out does: it looks first, and sends then.
const LATE_SCRIPT: &str = "
    document.getElementById('led').addEventListener('click', () => location.assign('/late-answer'));
    const form = document.getElementById('asked');
    form.addEventListener('submit', event => {
        if (form.dataset.looked) return;
        event.preventDefault();
        setTimeout(() => { form.dataset.looked = 'yes'; form.requestSubmit(); }, 500);
    });";
const SCRIPT: &str = "document.getElementById('scripts').textContent = 'Scripts ran.';";

#[actix_web::test]
async fn a_form_is_filled_in_and_sent_by_what_its_labels_say() {
    if !Part::Browser.runs() {
        return;
    }
    let (browser, site) = (Browser::open().await, serve());
    browser.goto(&format!("{site}/checked")).await;
    browser.sees_heading("Tell us about your site").await;
    browser.sees("Scripts ran.").await;
    browser.fill("Site name", "Ann's \"yard\"").await;
    browser.fill_in("When did it open?", "Year", "1999").await;
    browser.choose_in("Is there a canteen?", "Yes").await;
    browser.choose("Send me letters").await;
    browser.untick("Send me letters").await;
    browser.select("Sector", "Health").await;
    browser.upload("Policy", std::path::Path::new("Cargo.toml")).await;
    assert_eq!(browser.value("Site name").await, "Ann's \"yard\"");
    assert!(!browser.is_chosen("Send me letters").await);
    browser.click("Save and continue").await;
    browser.sees_heading("Saved").await;
    let sent = browser.text().await;
    for part in ["Ann's \"yard\"", "1999", "canteen", "health", "Cargo.toml"] {
        assert!(sent.contains(part), "{part} should have been sent: {sent}");
    }
    assert!(!sent.contains("letters"), "the tick was taken out again: {sent}");
}

#[actix_web::test]
async fn a_page_can_be_walked_without_scripts_and_with_the_keyboard_alone() {
    if !Part::Browser.runs() {
        return;
    }
    let (browser, site) = (Browser::without_scripts().await, serve());
    browser.goto(&format!("{site}/checked")).await;
    browser.does_not_see("Scripts ran.").await;
    browser.tab_to("Site name").await;
    browser.type_text("Quayside").await;
    browser.shift_tab().await;
    assert_eq!(browser.focused().await, "Skip to the form");
    browser.tab_to("Save and continue").await;
    browser.press(Key::Enter).await;
    browser.sees_heading("Saved").await;
    browser.sees("Quayside").await;
}

#[actix_web::test]
async fn what_is_pressed_has_led_to_its_page_before_the_page_is_read_however_late_it_answers() {
    if !Part::Browser.runs() {
        return;
    }
    for (browser, scripts) in [(Browser::open().await, true), (Browser::without_scripts().await, false)] {
        let site = serve();
        let by_a_script = ["Go when a script has looked", "Go by a script"];
        let ways =
            ["Go by a link", "Go by a form"].into_iter().chain(by_a_script.into_iter().filter(|_| scripts));
        for way in ways {
            browser.goto(&format!("{site}/late")).await;
            browser.does_not_see("Late answer").await;
            browser.click(way).await;
            assert!(browser.text().await.contains("Late answer"), "{way}");
        }
        browser.goto(&format!("{site}/late")).await;
        browser.tab_to("Word").await;
        browser.press(Key::Enter).await;
        browser.does_not_see("Early").await;
    }
}

#[actix_web::test]
async fn the_check_of_every_page_passes_a_sound_page_and_refuses_a_flawed_one() {
    if !Part::Browser.runs() {
        return;
    }
    let (browser, site) = (Browser::open().await, serve());
    browser.goto(&format!("{site}/checked")).await;
    browser.check("driver-checked").await;
    browser.goto(&format!("{site}/flawed")).await;
    let rules: Vec<String> = browser.axe().await.into_iter().map(|violation| violation.rule).collect();
    assert!(rules.contains(&"label".to_owned()), "axe should miss the label: {rules:?}");
    browser.resize(PHONE).await;
    let refused = AssertUnwindSafe(browser.fits_the_width()).catch_unwind().await;
    let message = *refused.unwrap_err().downcast::<String>().unwrap();
    assert!(message.contains("/flawed") && message.contains("too-wide"), "{message}");
}

#[actix_web::test]
async fn what_is_not_on_the_page_fails_with_the_page_described() {
    if !Part::Browser.runs() {
        return;
    }
    let browser = Browser::open().await.with_patience(Duration::from_secs(2));
    let site = serve();
    browser.goto(&format!("{site}/checked")).await;
    let refused = AssertUnwindSafe(browser.fill("Shoe size", "9")).catch_unwind().await;
    let message = *refused.unwrap_err().downcast::<String>().unwrap();
    for part in ["Shoe size", "/checked", "Tell us about your site", "Site name"] {
        assert!(message.contains(part), "the failure should mention {part}: {message}");
    }
}

/// Serves the pages under the platform's own content security policy; the address without a final slash.
fn serve() -> String {
    let app = || {
        App::new()
            .route("/checked", web::get().to(|| async { page(CHECKED) }))
            .route("/flawed", web::get().to(|| async { page(FLAWED) }))
            .route(
                "/script.js",
                web::get().to(|| async { HttpResponse::Ok().content_type("text/javascript").body(SCRIPT) }),
            )
            .route("/late", web::get().to(|| async { page(LATE) }))
            .route(
                "/late.js",
                web::get()
                    .to(|| async { HttpResponse::Ok().content_type("text/javascript").body(LATE_SCRIPT) }),
            )
            .route("/late-answer", web::to(late_answer))
            .route("/saved", web::post().to(saved))
    };
    let server = HttpServer::new(app).workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
    let address = server.addrs()[0];
    actix_web::rt::spawn(server.run());
    format!("http://{address}")
}

fn page(html: &'static str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'",
        ))
        .body(html)
}

async fn late_answer() -> HttpResponse {
    tokio::time::sleep(Duration::from_millis(1500)).await;
    page("<!doctype html><html lang=en><title>Late</title><main><h1>Late answer</h1></main></html>")
}

async fn saved(body: web::Bytes) -> HttpResponse {
    let sent = String::from_utf8_lossy(&body).replace('<', "&lt;");
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(format!(
        "<!doctype html><html lang=en><title>Saved</title><main><h1>Saved</h1><pre>{sent}</pre></main></html>"
    ))
}
