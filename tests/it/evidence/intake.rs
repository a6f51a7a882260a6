//! What becomes of a file between the browser and the library.

use std::io::Cursor;
use std::time::Duration;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use reqwest::multipart::{Form, Part};
use rust_xlsxwriter::Workbook;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::applications::scene::{self, Scene};
use crate::support::app::{PASSWORD, TestApp};
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;

on_both!(
    a_list_of_staff_with_dates_of_birth_is_pointed_out_until_somebody_decides,
    a_note_is_looked_through_like_a_file,
    evidence_without_personal_data_raises_no_question,
    an_answer_says_which_of_its_evidence_seems_to_hold_personal_data,
    only_who_may_edit_evidence_can_say_that_it_is_no_personal_data,
    a_photograph_is_kept_without_the_place_where_it_was_taken,
    a_picture_that_cannot_be_opened_is_refused_and_the_typed_text_stays,
    an_upload_of_25_megabytes_that_is_cut_off_leaves_nothing,
    what_not_to_upload_is_said_where_files_are_chosen,
);

const KEY: &str = "AB 12 34 56 C";

fn staff_list() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in
        [["Name", "Date of birth"], ["Jane Smith", "12/03/1984"], ["John Jones", "01/05/1990"]]
            .iter()
            .enumerate()
    {
        let row = u32::try_from(row).unwrap();
        sheet.write(row, 0, cells[0]).unwrap();
        sheet.write(row, 1, cells[1]).unwrap();
    }
    book.save_to_buffer().unwrap()
}

fn form(name: &str, bytes: Vec<u8>) -> Form {
    let part = Part::bytes(bytes).file_name(name.to_owned());
    Form::new().text("title", "Who walked").text("kind", "file").part("file", part)
}

async fn upload(client: &Client, scene: &Scene, name: &str, bytes: Vec<u8>) -> Answer {
    client.upload(&format!("/employers/{}/evidence/new", scene.employer), form(name, bytes)).await
}

async fn only_item(client: &Client, scene: &Scene) -> String {
    let page = client.get(&format!("/employers/{}/evidence", scene.employer)).await;
    let items: Vec<String> =
        page.links().into_iter().filter(|link| link.starts_with("/evidence/") && link.len() == 46).collect();
    assert_eq!(items.len(), 1, "{}", page.text());
    items[0].clone()
}

async fn a_list_of_staff_with_dates_of_birth_is_pointed_out_until_somebody_decides(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    assert_eq!(upload(&client, &scene, "staff.xlsx", staff_list()).await.status, 303, "nothing is refused");
    let item = only_item(&client, &scene).await;
    let page = client.get(&item).await;
    assert!(page.says("This seems to hold personal data"), "{}", page.text());
    assert!(page.says("what look like 2 dates of birth"), "{}", page.text());
    assert!(!page.says("1984"), "what was found is not shown");
    assert!(page.links().contains(&format!("{item}/redaction")));
    let page = client.post_and_follow(&format!("{item}/clearance"), &[("number", "1")]).await;
    assert!(!page.says("This seems to hold personal data"), "{}", page.text());
    assert!(page.says("found to hold none"), "{}", page.text());
    let again = client.post(&format!("{item}/clearance"), &[("number", "7")]).await;
    assert_eq!(again.status, 409, "of another version than the one they saw");
}

async fn a_note_is_looked_through_like_a_file(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let note = format!("Conor Smith, NI {KEY}, came to the walk.");
    let form = [("title", "The walk"), ("kind", "note"), ("note", note.as_str())];
    client.post(&format!("/employers/{}/evidence/new", scene.employer), &form).await;
    let page = client.get(&only_item(&client, &scene).await).await;
    assert!(page.says("what looks like a National Insurance number"), "{}", page.text());
}

async fn evidence_without_personal_data_raises_no_question(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, text) in (0..).zip(["Walks in May 2025", "12/05/2025, 14 people", "19/05/2025, 11 people"]) {
        sheet.write(row, 0, text).unwrap();
    }
    upload(&client, &scene, "walks.xlsx", book.save_to_buffer().unwrap()).await;
    let page = client.get(&only_item(&client, &scene).await).await;
    assert!(!page.says("personal data"), "{}", page.text());
}

async fn an_answer_says_which_of_its_evidence_seems_to_hold_personal_data(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let path = scene.criterion("bronze-1");
    let beside = Form::new()
        .text("version", "0")
        .text("status", "in_progress")
        .text("narrative", "We walked.")
        .text("new-title", "Who walked")
        .part("new-file", Part::bytes(staff_list()).file_name("staff.xlsx"))
        .text("step", "add");
    let answer = client.upload(&path, beside).await;
    assert_eq!(answer.location(), Some(path.as_str()), "{}", answer.text());
    let page = client.get(&path).await;
    let warning = "One piece of evidence ticked here seems to hold personal data";
    assert!(page.says(warning) && page.says("what look like 2 dates of birth"), "{}", page.text());
    let item = only_item(&client, &scene).await;
    assert!(page.links().contains(&item));
    client.post(&format!("{item}/clearance"), &[("number", "1")]).await;
    assert!(!client.get(&path).await.says(warning));
}

async fn only_who_may_edit_evidence_can_say_that_it_is_no_personal_data(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    upload(&client, &scene, "staff.xlsx", staff_list()).await;
    let item = only_item(&client, &scene).await;
    let viewer = app.sign_in(&scene.viewer).await;
    let page = viewer.get(&item).await;
    assert!(page.says("This seems to hold personal data") && !page.says("I have checked"), "{}", page.text());
    assert_eq!(viewer.post(&format!("{item}/clearance"), &[("number", "1")]).await.status, 403);
    let stranger = app.sign_in(&app.person("Some Stranger")).await;
    assert_eq!(stranger.post(&format!("{item}/clearance"), &[("number", "1")]).await.status, 404);
    assert!(client.get(&item).await.says("This seems to hold personal data"));
}

/// A JPEG of 4 by 2 pixels that says it was taken at 54 degrees in the north, and lies on its side.
fn photograph() -> Vec<u8> {
    let mut jpeg = Vec::new();
    DynamicImage::new_rgb8(4, 2).write_with_encoder(JpegEncoder::new(&mut jpeg)).unwrap();
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]);
    exif.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend([2, 0, 1, 0, 2, 0, 2, 0, 0, 0, b'N', 0, 0, 0]);
    exif.extend([2, 0, 5, 0, 3, 0, 0, 0, 68, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend([54, 0, 0, 0, 1, 0, 0, 0, 58, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
    let size = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &size, &exif, &jpeg[2..]].concat()
}

fn exif_of(jpeg: &[u8]) -> Option<Vec<u8>> {
    let reader = ImageReader::with_format(Cursor::new(jpeg), ImageFormat::Jpeg);
    reader.into_decoder().unwrap().exif_metadata().unwrap()
}

async fn a_photograph_is_kept_without_the_place_where_it_was_taken(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let original = photograph();
    let exif = exif_of(&original).expect("the original says where it was taken");
    assert!(exif.windows(2).any(|tag| tag == [0x25, 0x88]), "the tag of the place");
    assert_eq!(upload(&client, &scene, "walk.jpg", original.clone()).await.status, 303);
    let item = only_item(&client, &scene).await;
    let kept = client.get(&format!("{item}/file")).await.bytes;
    assert_eq!(exif_of(&kept), None);
    let picture = image::load_from_memory(&kept).unwrap();
    assert_eq!((picture.width(), picture.height()), (2, 4), "it stands upright");
    for file in files_in(&app) {
        assert_ne!(std::fs::read(file).unwrap(), original, "the original is nowhere");
    }
}

async fn a_picture_that_cannot_be_opened_is_refused_and_the_typed_text_stays(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let mut broken = photograph();
    broken.truncate(120);
    let answer = upload(&client, &scene, "walk.jpg", broken).await;
    assert_eq!(answer.status, 422);
    let error = answer.error_at("file").unwrap_or_default();
    assert!(error.starts_with("The picture cannot be opened"), "{error}");
    assert_eq!(answer.value_of("title").as_deref(), Some("Who walked"));
    assert!(files_in(&app).is_empty());
}

async fn an_upload_of_25_megabytes_that_is_cut_off_leaves_nothing(app: TestApp) {
    const MEGABYTE: usize = 1024 * 1024;
    let scene = scene::set(&app);
    let url = app.database_url.clone();
    let app = TestApp::start_with(url, |config| config.upload_limit = 25 * MEGABYTE).await;
    let path = format!("/employers/{}/evidence/new", scene.employer);
    let mut body = b"--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nA plan\r\n\
        --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.pdf\"\r\n\r\n%PDF-1.7\n"
        .to_vec();
    body.resize(25 * MEGABYTE, b'%');
    body.extend(b"\r\n--x--\r\n");

    let sign_in = [("email", scene.contributor.email.as_str()), ("password", PASSWORD)];
    let session = app.visitor().post("/sign-in", &sign_in).await;
    let cookie = session.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        app.address.trim_start_matches("http://"),
        body.len()
    );
    for end in [body.len() / 2, body.len() - 9] {
        let mut socket = connect(&app, &head).await;
        socket.write_all(&body[..end]).await.unwrap();
        drop(socket);
    }
    tokio::time::sleep(Duration::from_millis(400)).await;
    let client = app.sign_in(&scene.contributor).await;
    let page = client.get(&format!("/employers/{}/evidence", scene.employer)).await;
    assert!(page.says("There is no evidence here yet"), "{}", page.text());
    assert!(files_in(&app).is_empty(), "the file store is empty");

    let mut socket = connect(&app, &head).await;
    socket.write_all(&body).await.unwrap();
    let mut answer = String::new();
    socket.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 303"), "the same, whole, is taken: {answer}");
    assert_eq!(files_in(&app).len(), 1);
}

async fn connect(app: &TestApp, head: &str) -> TcpStream {
    let mut socket = TcpStream::connect(app.address.trim_start_matches("http://")).await.unwrap();
    socket.write_all(head.as_bytes()).await.unwrap();
    socket
}

/// Every file in the file store.
fn files_in(app: &TestApp) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for folder in std::fs::read_dir(app.data_dir.join("files")).unwrap().flatten() {
        files.extend(std::fs::read_dir(folder.path()).unwrap().flatten().map(|entry| entry.path()));
    }
    files
}

async fn what_not_to_upload_is_said_where_files_are_chosen(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    for path in [format!("/employers/{}/evidence/new", scene.employer), scene.criterion("bronze-1")] {
        let page = client.get(&path).await;
        assert!(page.says("What not to upload"), "{path}");
        assert!(page.links().contains(&"/evidence/guidance".to_owned()), "{path}");
    }
    let page = client.get("/evidence/guidance").await;
    assert_eq!(page.heading(), "What not to upload");
    assert!(page.says("Photographs lose what they say of where"), "{}", page.text());
    assert_eq!(app.visitor().get("/evidence/guidance").await.location(), Some("/sign-in"));
}
