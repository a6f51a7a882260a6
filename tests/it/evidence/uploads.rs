use reqwest::multipart::{Form, Part};

use crate::applications::scene;
use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;

on_both!(
    a_file_comes_back_as_it_was_and_as_something_to_save,
    an_upload_that_lies_about_its_type_is_refused_with_a_sentence,
    an_upload_that_is_too_large_or_empty_is_refused_and_the_typed_text_stays,
    an_interrupted_upload_leaves_nothing,
    a_file_chosen_beside_an_answer_is_added_with_it,
);

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";

fn form(name: &str, bytes: &[u8]) -> Form {
    let part = Part::bytes(bytes.to_vec()).file_name(name.to_owned());
    Form::new().text("title", "Our walking challenge").text("kind", "file").part("file", part)
}

async fn upload(client: &Client, scene: &scene::Scene, name: &str, bytes: &[u8]) -> Answer {
    client.upload(&format!("/employers/{}/evidence/new", scene.employer), form(name, bytes)).await
}

async fn a_file_comes_back_as_it_was_and_as_something_to_save(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let added = upload(&client, &scene, "Tŷ \"Gwyn\" plan.pdf", PDF).await;
    assert_eq!(added.status, 303, "{}", added.text());
    let page = client.get(added.location().unwrap()).await;
    let item = page.links().into_iter().find(|link| link.starts_with("/evidence/")).unwrap();
    assert!(client.get(&item).await.says("Tŷ -Gwyn- plan.pdf"));
    let file = client.get(&format!("{item}/file")).await;
    assert_eq!(file.bytes, PDF);
    assert_eq!(file.header("content-type"), Some("application/pdf"));
    assert_eq!(file.header("content-security-policy"), Some("sandbox"));
    assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
    let disposition = file.header("content-disposition").unwrap();
    assert!(disposition.starts_with("attachment; filename=\"T_ -Gwyn- plan.pdf\""), "{disposition}");
    assert!(disposition.contains("filename*=UTF-8''T%C5%B7"), "{disposition}");

    let stranger = app.sign_in(&app.person("Some Stranger")).await;
    assert_eq!(stranger.get(&format!("{item}/file")).await.status, 404);
    assert_eq!(app.visitor().get(&format!("{item}/file")).await.location(), Some("/sign-in"));
}

async fn an_upload_that_lies_about_its_type_is_refused_with_a_sentence(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    for (name, bytes, sentence) in [
        ("plan.pdf", &b"<html><script>alert(1)</script>"[..], "The name of the file says PDF"),
        ("plan.docx", PDF, "The name of the file says DOCX"),
        ("photo.png", b"\xff\xd8\xff\xe0 a JPEG", "The name of the file says PNG"),
        ("page.html", b"<html></html>", "This type of file is not taken"),
        ("picture.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "This type of file is not taken"),
    ] {
        let answer = upload(&client, &scene, name, bytes).await;
        assert_eq!(answer.status, 422, "{name}");
        let error = answer.error_at("file").unwrap_or_default();
        assert!(error.starts_with(sentence), "{name}: {error}");
        assert_eq!(answer.value_of("title").as_deref(), Some("Our walking challenge"));
    }
    assert_nothing_kept(&app, &client, &scene).await;
}

async fn an_upload_that_is_too_large_or_empty_is_refused_and_the_typed_text_stays(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let mut large = PDF.to_vec();
    large.resize(1024 * 1024 + 1, b' ');
    for (bytes, sentence) in [(&large[..], "The file is larger than 1 MB"), (b"", "The file is empty")] {
        let answer = upload(&client, &scene, "plan.pdf", bytes).await;
        assert_eq!(answer.status, 422);
        let error = answer.error_at("file").unwrap_or_default();
        assert!(error.starts_with(sentence), "{error}");
        assert_eq!(answer.value_of("title").as_deref(), Some("Our walking challenge"));
    }
    let none = client
        .upload(&format!("/employers/{}/evidence/new", scene.employer), Form::new().text("kind", "file"))
        .await;
    assert_eq!(none.error_at("file").as_deref(), Some("Choose a file"));
    assert_eq!(none.error_at("title").as_deref(), Some("Enter what the evidence is called"));
    assert_nothing_kept(&app, &client, &scene).await;

    large.pop();
    assert_eq!(upload(&client, &scene, "plan.pdf", &large).await.status, 303, "the limit itself is taken");
}

async fn an_interrupted_upload_leaves_nothing(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nA plan\r\n\
         --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.pdf\"\r\n\r\n{}",
        String::from_utf8_lossy(PDF)
    );
    let headers = [("Sec-Fetch-Site", "same-origin"), ("Content-Type", "multipart/form-data; boundary=x")];
    let path = format!("/employers/{}/evidence/new", scene.employer);
    let answer = client.send(reqwest::Method::POST, &path, &headers, &body).await;
    assert_eq!(answer.status, 409);
    assert!(answer.says("cannot be read"), "{}", answer.text());
    assert_nothing_kept(&app, &client, &scene).await;
    let whole = format!("{body}\r\n--x--\r\n");
    let answer = client.send(reqwest::Method::POST, &path, &headers, &whole).await;
    assert_eq!(answer.status, 303, "the same, whole, is taken: {}", answer.text());
}

async fn assert_nothing_kept(app: &TestApp, client: &Client, scene: &scene::Scene) {
    let page = client.get(&format!("/employers/{}/evidence", scene.employer)).await;
    assert!(page.says("There is no evidence here yet"), "{}", page.text());
    let kept = std::fs::read_dir(app.data_dir.join("files")).unwrap().count();
    assert_eq!(kept, 0, "the file store is empty");
}

async fn a_file_chosen_beside_an_answer_is_added_with_it(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let beside = |name: &str, bytes: &[u8], status: &str| {
        let part = Part::bytes(bytes.to_vec()).file_name(name.to_owned());
        Form::new()
            .text("version", "0")
            .text("status", status.to_owned())
            .text("narrative", "We walked.")
            .text("new-title", "Poster")
            .part("new-file", part)
            .text("step", "add")
    };
    let path = scene.criterion("bronze-1");
    let answer = client.upload(&path, beside("poster.pdf", b"no PDF", "met")).await;
    assert!(answer.error_at("new-file").unwrap().starts_with("The name of the file says PDF"));
    assert_eq!(answer.value_of("narrative").as_deref(), Some("We walked."));
    let answer = client.upload(&path, beside("poster.pdf", PDF, "met")).await;
    assert_eq!(answer.location(), Some(path.as_str()), "{}", answer.text());
    let stored = scene.answers(&app)["bronze-1"].clone();
    assert_eq!(stored.evidence[0].title, "Poster");
    assert_eq!(stored.narrative, "We walked.");
}
