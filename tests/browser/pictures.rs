//! The pictures of the README: each role's first page in the demonstration, its needs assessment, the register and a
//! certificate.

use super::installation::Installation;
use super::person::sign_in;
use crate::support::browser::{Browser, DESK};
use crate::support::parts::Part;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// A picture larger than this would make the repository heavy.
const LARGEST: u64 = 200 * 1024;

/// Runs when `HALEMARK_README_SCREENSHOTS=1`, because it writes into `docs/screenshots`.
#[actix_web::test]
async fn the_readme_shows_the_first_page_of_each_role() {
    let asked = std::env::var_os("HALEMARK_README_SCREENSHOTS").is_some_and(|value| value == "1");
    if !asked || !Part::Browser.runs() {
        return;
    }
    let (demo, file) = Installation::demo();
    let sign_ins: Vec<Value> = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    for one in &sign_ins {
        let [role, email, password] = ["role", "email", "password"].map(|part| one[part].as_str().unwrap());
        let browser = Browser::open().await;
        browser.goto(&format!("{}/sign-in", demo.address)).await;
        sign_in(&browser, email, password).await;
        browser.sees("Sign out").await;
        keep(&browser, &role.replace(' ', "-")).await;
        if role == "coordinator" {
            a_certificate(&browser, &demo).await;
        }
        if role == "employer lead" {
            the_needs_assessment(&browser).await;
        }
    }
    the_public_pages(&demo).await;
}

/// The needs assessment of the lead's employer: its steps, its report, and what is put on the notice board.
async fn the_needs_assessment(lead: &Browser) {
    to_the_needs_assessment(lead).await;
    keep(lead, "needs-steps").await;
    lead.click("Report").await;
    lead.click("Read the report").await;
    lead.sees_heading("Report of the health needs assessment").await;
    keep(lead, "needs-report").await;
    lead.click("Health needs assessment").await;
    lead.click("What people suggested").await;
    lead.click("Look at the board: you said, we did").await;
    lead.sees_heading("You said, we did").await;
    keep(lead, "needs-board").await;
}

/// The newest stands first.
async fn to_the_needs_assessment(lead: &Browser) {
    lead.click("Your employer").await;
    lead.click("Health needs assessments").await;
    let page = lead.source().await;
    let links = page.split("href=\"").filter_map(|rest| rest.split_once('"'));
    let newest = links.map(|(href, _)| href).find(|href| href.starts_with("/needs/")).unwrap();
    let here = lead.url().await;
    lead.goto(&here.replace(&lead.path().await, newest)).await;
    lead.sees_heading("Health needs assessment").await;
}

/// The certificate of the first employer in the register, found as a coordinator finds it.
async fn a_certificate(coordinator: &Browser, demo: &Installation) {
    let register = reqwest::get(format!("{}/register.json", demo.address)).await.unwrap();
    let register: Value = register.json().await.unwrap();
    let [name, level] = [&register["entries"][0]["name"], &register["entries"][0]["level"]["title"]]
        .map(|text| text.as_str().unwrap().to_owned());
    coordinator.click("Employers").await;
    coordinator.fill("Name", &name).await;
    coordinator.submit("Search").await;
    coordinator.click(&name).await;
    coordinator.click("Awards").await;
    coordinator.click(&level).await;
    coordinator.click("Open the certificate").await;
    coordinator.sees("Nothing here is a real award.").await;
    coordinator.screenshot(&picture("certificate"), DESK).await;
}

async fn the_public_pages(demo: &Installation) {
    let browser = Browser::open().await;
    browser.goto(&demo.address).await;
    keep(&browser, "home").await;
    browser.goto(&format!("{}/register", demo.address)).await;
    keep(&browser, "register").await;
}

async fn keep(browser: &Browser, name: &str) {
    let file = picture(name);
    browser.snapshot(&file).await;
    let size = std::fs::metadata(&file).unwrap().len();
    assert!(size <= LARGEST, "{name}.png has {size} bytes");
}

fn picture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/screenshots").join(format!("{name}.png"))
}
