//! The workbook: out, filled in, and in again.

mod libreoffice;
mod pages;
mod reading;
mod refused;
pub(crate) mod spreadsheet;

use super::scene::Scene;
use crate::support::client::{Answer, Client};

/// Where the workbook of an application is.
fn path(scene: &Scene) -> String {
    format!("{}/workbook", scene.path())
}

/// Where what it would change is shown.
fn changes(scene: &Scene) -> String {
    format!("{}/workbook/changes", scene.path())
}

/// Downloads the workbook.
async fn download(client: &Client, scene: &Scene) -> Vec<u8> {
    let answer = client.get(&format!("{}/file", path(scene))).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.bytes
}

/// Uploads a file as the workbook.
async fn upload(client: &Client, scene: &Scene, name: &str, bytes: Vec<u8>) -> Answer {
    let file = reqwest::multipart::Part::bytes(bytes).file_name(name.to_owned());
    client.upload(&path(scene), reqwest::multipart::Form::new().part("file", file)).await
}

/// Uploads a workbook that is taken, and opens the page with what it would change.
async fn upload_and_look(client: &Client, scene: &Scene, bytes: Vec<u8>) -> Answer {
    let answer = upload(client, scene, "answers.xlsx", bytes).await;
    assert_eq!(answer.location(), Some(changes(scene).as_str()), "{}", answer.text());
    client.get(&changes(scene)).await
}

/// Takes over what a page shows, with these choices.
async fn take_over(client: &Client, scene: &Scene, shown: &Answer, choices: &[(&str, &str)]) -> Answer {
    let mut form = shown.hidden();
    form.extend(choices.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post(&changes(scene), &form).await
}
