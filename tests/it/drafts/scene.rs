//! Packs to upload, and coordinators who do.

use crate::support::app::{Person, TestApp};
use crate::support::client::{Answer, Client};
use halemark::platform::access::{Grant, Role};
use halemark::platform::ids::SchemeId;
use halemark::scheme;
use reqwest::multipart::{Form, Part};

/// A file to upload: its name and its text.
pub type File = (String, Vec<u8>);

/// A small pack of two criteria.
pub fn pack(slug: &str, label: &str) -> Vec<File> {
    let edition = format!(
        r#"label = "{label}"
source = "Written for a test."

[scheme]
slug = "{slug}"
name = "Small Steps Award"
strap = "An award for first steps"

[[standards]]
code = "rest"
title = "Rest"

[[levels]]
code = "first"
title = "First step"
rank = 10
term = "24 months"

[[levels.pass]]
kind = "every"
"#
    );
    vec![
        file("edition.toml", &edition),
        file(
            "first.toml",
            &format!("{}{}", criterion(1, "Breaks are taken"), criterion(2, "Shifts end in time")),
        ),
    ]
}

/// A criterion of that pack, as TOML.
pub fn criterion(number: u32, title: &str) -> String {
    format!(
        r#"
[[criteria]]
code = "first-{number}"
level = "first"
number = {number}
standard = "rest"
title = "{title}"
good_looks_like = "Everybody can rest, on every shift."
evidence_examples = ["The rota"]
"#
    )
}

/// A file of that name and text.
pub fn file(name: &str, text: &str) -> File {
    (name.to_owned(), text.as_bytes().to_vec())
}

/// Uploads files as the form on the page does.
pub async fn upload(client: &Client, files: &[File]) -> Answer {
    let add = |form: Form, (name, bytes): &File| {
        form.part("files", Part::bytes(bytes.clone()).file_name(name.clone()))
    };
    // A browser sends a part without a name where nothing was chosen.
    let form = match files {
        [] => add(Form::new(), &(String::new(), Vec::new())),
        _ => files.iter().fold(Form::new(), add),
    };
    client.upload("/drafts/new", form).await
}

/// Uploads files that are taken; the path of the draft.
pub async fn uploaded(client: &Client, files: &[File]) -> String {
    let answer = upload(client, files).await;
    let path = answer.location().unwrap_or_else(|| panic!("{} {}", answer.status, answer.text()));
    assert!(path.starts_with("/drafts/"), "{path}");
    path.to_owned()
}

/// Publishes a draft through its page.
pub async fn publish(client: &Client, draft: &str) -> Answer {
    let path = format!("{draft}/publication");
    let seen = client.get(&path).await.value_of("seen").unwrap_or_default();
    client.post(&path, &[("seen", &seen), ("confirmed", "yes")]).await
}

/// Somebody who coordinates BHAWA.
pub fn coordinator(app: &TestApp, name: &str) -> Person {
    app.staff(name, Role::Coordinator, None)
}

/// Opens another scheme with a coordinator of its own.
pub async fn other_scheme(app: &TestApp, slug: &str) -> Person {
    let opener = coordinator(app, &format!("Opener {slug}"));
    let client = app.sign_in(&opener).await;
    let draft = uploaded(&client, &pack(slug, "1")).await;
    assert_eq!(publish(&client, &draft).await.location(), Some("/drafts"));
    let person = app.person(&format!("Coordinator {slug}"));
    let scheme = Some(scheme_of(app, slug));
    app.give(&person, &Grant { role: Role::Coordinator, scheme, place: None, employer: None });
    person
}

/// The key of a scheme.
pub fn scheme_of(app: &TestApp, slug: &str) -> SchemeId {
    app.app.read_now(|conn| scheme::get_scheme(conn, slug)).unwrap().id
}

/// The labels of a scheme's published editions, the current one first.
pub fn labels(app: &TestApp, slug: &str) -> Vec<String> {
    let scheme = scheme_of(app, slug);
    let editions = app.app.read_now(|conn| scheme::list_editions(conn, scheme)).unwrap();
    editions.into_iter().map(|edition| edition.label).collect()
}
