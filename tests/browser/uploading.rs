//! A file on its way, with scripts: how far it has got, and what is said when it does not arrive.

use std::path::PathBuf;

use super::phone::comes_in;
use crate::applications::scene::{self, Scene};
use crate::support::app::{Person, TestApp};
use crate::support::browser::Browser;
use crate::support::database::Database;
use crate::support::parts::Part;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";

async fn signed_in(app: &TestApp, person: &Person) -> Browser {
    let browser = Browser::open().await;
    comes_in(app, &browser, person).await;
    browser
}

/// The form with everything filled in and this file chosen.
async fn filled_in(browser: &Browser, app: &TestApp, scene: &Scene, bytes: &[u8]) {
    let file: PathBuf = app.data_dir.join("plan.pdf");
    std::fs::write(&file, bytes).unwrap();
    browser.goto(&format!("{}/employers/{}/evidence/new", app.address, scene.employer)).await;
    browser.fill("What is it called?", "Our walking plan").await;
    browser.choose("File").await;
    browser.upload("Choose a file", &file).await;
}

#[actix_web::test]
async fn a_file_that_does_not_arrive_leaves_what_was_typed_and_says_what_to_do() {
    if !Part::Browser.runs() {
        return;
    }
    let fresh = Database::Sqlite.fresh();
    let app = TestApp::start(fresh.url.clone()).await;
    let scene = scene::set(&app);
    let browser = signed_in(&app, &scene.contributor).await;

    filled_in(&browser, &app, &scene, &vec![b' '; 1024 * 1024 + 1]).await;
    browser.submit("Add evidence").await;
    browser.sees("There is a problem").await;
    browser.sees("The file is larger than 1 MB").await;

    filled_in(&browser, &app, &scene, b"no PDF").await;
    browser.submit("Add evidence").await;
    browser.sees("The name of the file says PDF").await;
    assert_eq!(browser.value("What is it called?").await, "Our walking plan");

    filled_in(&browser, &app, &scene, PDF).await;
    browser.submit("Add evidence").await;
    browser.sees("The evidence was added").await;

    filled_in(&browser, &app, &scene, PDF).await;
    app.stop().await;
    browser.submit("Add evidence").await;
    browser.sees("There is a problem").await;
    browser.sees("The file did not arrive, because the connection was lost").await;
    assert_eq!(browser.value("What is it called?").await, "Our walking plan", "it stays");
    browser.check("evidence-lost").await;
}
