//! Who is asked by a link of their own: a table that is uploaded, and the language of the letters.

use reqwest::multipart::{Form, Part};

use super::scene::{self, planned, stored};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_table_is_read_and_shown_before_anything_is_saved,
    a_table_with_faults_names_every_line,
    letters_leave_in_the_language_that_was_chosen,
    desks_lead_to_open_surveys_and_to_fresh_results,
);

fn table(text: &str) -> Form {
    Form::new().part("file", Part::text(text.to_owned()).file_name("staff.csv"))
}

async fn a_table_is_read_and_shown_before_anything_is_saved(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let path = planned(&client, &asking, "personal").await;
    let list = format!("{path}/invitees");
    let text = "Name;Work e-mail;Boss\r\nAnn;ann@northmoor.example;boss@northmoor.example\r\nBo;;\r\nCy;cy@northmoor.example;\r\n";
    let page = client.upload(&list, table(text)).await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.says("2 different addresses were read from staff.csv"), "{}", page.text());
    assert!(page.says("below “Work e-mail”") && page.says("1 line has no address"), "{}", page.text());
    assert!(page.says("Nothing is saved yet") && page.says("0 people are on the list"), "{}", page.text());
    let read = page.value_of("addresses").unwrap();
    assert_eq!(read.trim(), "ann@northmoor.example\ncy@northmoor.example");
    assert_eq!(client.post(&list, &[("addresses", read.as_str())]).await.status, 303);
    assert!(client.get(&list).await.says("2 people are on the list"));
}

async fn a_table_with_faults_names_every_line(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let list = format!("{}/invitees", planned(&client, &asking, "personal").await);
    assert_eq!(client.post(&list, &[("addresses", "ann@northmoor.example")]).await.status, 303);
    let page = client
        .upload(&list, table("E-mail\nbo@@northmoor.example\ncy@northmoor.example\ndi at work\n"))
        .await;
    assert_eq!(page.status, 422);
    assert!(
        page.says("Line 2: “bo@@northmoor.example”") && page.says("Line 4: “di at work”"),
        "{}",
        page.text()
    );
    assert_eq!(page.value_of("addresses").as_deref().map(str::trim), Some("ann@northmoor.example"));
    let twice = client.post(&list, &[("addresses", "ann@northmoor.example ann+1@northmoor.example")]).await;
    assert!(twice.error_at("addresses").unwrap_or_default().contains("the same mailbox"), "{}", twice.text());
    let none = client.upload(&list, table("PK\u{0}\u{0}")).await;
    assert!(none.status == 422 && none.says("cannot be read as a table"), "{}", none.text());
}

async fn letters_leave_in_the_language_that_was_chosen(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let path = planned(&client, &asking, "personal").await;
    let people: String = (0..12).map(|at| format!("p{at}@northmoor.example\n")).collect();
    let list = format!("{path}/invitees");
    let listed = client.post(&list, &[("addresses", people.as_str()), ("language", "pl")]).await;
    assert_eq!(listed.status, 303, "{}", listed.text());
    assert_eq!(client.get(&list).await.value_of("language").as_deref(), Some("pl"));
    let hidden = client.get(&format!("{path}/launch")).await.hidden();
    let form: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(client.post(&format!("{path}/launch"), &form).await.status, 303);
    let letters = app.letters_to("p3@northmoor.example").await;
    let first = letters.first().unwrap();
    assert!(first.contains("Udział jest dobrowolny") && first.contains("marca 2026"), "{first}");
    app.wait_days(4);
    let client = app.sign_in(&asking.scene.lead).await;
    assert_eq!(client.post(&format!("{path}/reminders"), &[]).await.status, 303);
    let letters = app.letters_to("p3@northmoor.example").await;
    assert!(letters.iter().any(|letter| letter.contains("to samo łącze")), "{letters:?}");
    assert_eq!(stored(&app, &path).asked, 12);
}

async fn desks_lead_to_open_surveys_and_to_fresh_results(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let path = scene::launched(&client, &asking, "slips").await;
    assert!(client.get("/desk").await.links().contains(&path));
    let adviser = app.sign_in(&asking.adviser).await;
    for desk in ["/desk", "/advising"] {
        let page = adviser.get(desk).await;
        assert!(page.links().contains(&path), "{desk}: {}", page.text());
    }
    app.wait_days(20);
    app.run_job("survey-closings").await;
    let client = app.sign_in(&asking.scene.lead).await;
    let desk = client.get("/desk").await;
    assert!(desk.links().contains(&format!("{path}/results")), "{}", desk.text());
    app.wait_days(80);
    let client = app.sign_in(&asking.scene.lead).await;
    assert!(!client.get("/desk").await.says("Results of the survey"));
}
