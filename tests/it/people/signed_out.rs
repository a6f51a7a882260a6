//! A form posted after the session had ended: nothing is lost, and nothing is saved by itself.

use reqwest::Method;
use reqwest::multipart::{Form, Part};

use crate::applications::scene;
use crate::support::app::{PASSWORD, Person, TestApp};
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;

on_both!(
    a_long_text_outlives_the_session_it_was_typed_in,
    a_form_of_any_page_comes_back_filled_in,
    a_form_that_comes_back_does_not_take_the_place_of_what_was_saved_meanwhile,
    a_file_has_to_be_chosen_again_and_is_named,
    somebody_else_who_signs_in_sees_the_text_and_saves_nothing_by_that,
    whoever_may_not_see_the_page_still_gets_their_text_back,
    no_password_is_carried_along,
    a_button_alone_leads_back_to_its_page,
    what_comes_back_from_another_site_is_refused,
);

const STORY: &str = "We asked the night shift first.\n\n\"Nobody had asked us\", they said <twice>; it's so.";

/// Signs in from the page that has what was typed, and goes on to the form as the button does.
async fn sign_in_again(client: &Client, person: &Person, signed_out: &Answer) -> Answer {
    let (held, page) = (signed_out.value_of("held").unwrap(), signed_out.value_of("held_page").unwrap());
    let wrong =
        [("email", person.email.as_str()), ("password", "wrong"), ("held", &held), ("held_page", &page)];
    let again = client.post("/sign-in", &wrong).await;
    assert_eq!(again.status, 422);
    assert_eq!(again.value_of("held").as_ref(), Some(&held), "a wrong password loses nothing");
    let right =
        [("email", person.email.as_str()), ("password", PASSWORD), ("held", &held), ("held_page", &page)];
    let signed_in = client.post("/sign-in", &right).await;
    assert_eq!(signed_in.heading(), "You are signed in", "{}", signed_in.text());
    assert_eq!(signed_in.header("cache-control"), Some("no-store"));
    come_back(client, &page, &signed_in.value_of("held").unwrap()).await
}

async fn come_back(client: &Client, page: &str, held: &str) -> Answer {
    let headers = [("Content-Type", "text/plain"), ("Sec-Fetch-Site", "same-origin")];
    client.send(Method::POST, page, &headers, &format!("held={held}\r\n")).await
}

fn answer() -> [(&'static str, &'static str); 4] {
    [("version", "0"), ("status", "in_progress"), ("narrative", STORY), ("step", "list")]
}

async fn a_long_text_outlives_the_session_it_was_typed_in(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let path = scene.criterion("bronze-1");
    assert_eq!(client.get(&path).await.status, 200);
    app.wait_days(30);
    let form = answer().into_iter().fold(Form::new(), |form, (name, text)| form.text(name, text));
    let signed_out = client.upload(&path, form).await;
    assert_eq!((signed_out.status, signed_out.heading().as_str()), (401, "Sign in again"));
    assert!(scene.answers(&app).is_empty());

    let back = sign_in_again(&client, &scene.contributor, &signed_out).await;
    assert_eq!(back.status, 200, "{}", back.text());
    assert!(back.says("It is not saved yet"), "{}", back.text());
    assert_eq!(back.value_of("narrative").as_deref(), Some(STORY));
    assert_eq!(back.value_of("status").as_deref(), Some("in_progress"));
    assert!(scene.answers(&app).is_empty(), "nothing is saved without a press of the button");

    assert_eq!(client.post(&path, &answer()).await.status, 303);
    assert_eq!(scene.answers(&app)["bronze-1"].narrative, STORY);
}

async fn a_form_of_any_page_comes_back_filled_in(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    app.wait_days(30);
    let path = format!("/employers/{}/details", scene.employer);
    let form = [("legal_name", "Northmoor & Sons <Bakery>"), ("registration", "none"), ("sector", "C")];
    let signed_out = client.post(&path, &form).await;
    let back = sign_in_again(&client, &scene.lead, &signed_out).await;
    assert_eq!(back.value_of("legal_name").as_deref(), Some("Northmoor & Sons <Bakery>"), "{}", back.text());
    assert!(client.get(&path).await.body().contains("Northmoor Bakery Limited"), "nothing was saved");
}

async fn a_form_that_comes_back_does_not_take_the_place_of_what_was_saved_meanwhile(app: TestApp) {
    let scene = scene::set(&app);
    let path = format!("/employers/{}/details", scene.employer);
    let client = app.sign_in(&scene.lead).await;
    let opened = client.get(&path).await;
    let (version, print) = (opened.value_of("version").unwrap(), opened.value_of("print").unwrap());
    let form = |name| {
        let fields = [("legal_name", name), ("registration", "none"), ("sector", "C")];
        fields
            .into_iter()
            .chain([("version", version.as_str()), ("print", print.as_str())])
            .collect::<Vec<_>>()
    };
    app.wait_days(30);
    let signed_out = client.post(&path, &form("Mine Limited")).await;
    let quicker = app.sign_in(&scene.lead).await.post(&path, &form("Theirs Limited")).await;
    assert_eq!(quicker.status, 303, "{}", quicker.text());

    let back = sign_in_again(&client, &scene.lead, &signed_out).await;
    assert_eq!(back.value_of("legal_name").as_deref(), Some("Mine Limited"), "{}", back.text());
    let (version, print) = (back.value_of("version").unwrap(), back.value_of("print").unwrap());
    let form = [("legal_name", "Mine Limited"), ("registration", "none"), ("sector", "C")];
    let form = [&form[..], &[("version", &version), ("print", &print)]].concat();
    let late = client.post(&path, &form).await;
    assert!(late.status == 422 && late.says("Somebody else changed this"), "{}", late.text());
    assert!(late.says("Theirs Limited"), "{}", late.text());
}

async fn a_file_has_to_be_chosen_again_and_is_named(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    app.wait_days(30);
    let file = Part::bytes(vec![b'x'; 2_000_000]).file_name("minutes of march.pdf");
    let form = Form::new().text("version", "0").text("narrative", STORY).part("new-file", file);
    let signed_out = client.upload(&scene.criterion("bronze-1"), form).await;
    assert!(signed_out.says("minutes of march.pdf"), "{}", signed_out.text());
    let back = sign_in_again(&client, &scene.lead, &signed_out).await;
    assert!(back.says("Choose these files again: minutes of march.pdf"), "{}", back.text());
    assert_eq!(back.value_of("narrative").as_deref(), Some(STORY));
}

async fn somebody_else_who_signs_in_sees_the_text_and_saves_nothing_by_that(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    app.wait_days(30);
    let signed_out = client.post(&scene.criterion("bronze-1"), &answer()).await;
    let back = sign_in_again(&client, &scene.lead, &signed_out).await;
    assert_eq!(back.value_of("narrative").as_deref(), Some(STORY));
    assert!(back.says("This is what you typed before you signed in again"), "{}", back.text());
    assert!(scene.answers(&app).is_empty());
}

async fn whoever_may_not_see_the_page_still_gets_their_text_back(app: TestApp) {
    let scene = scene::set(&app);
    let stranger = app.person("Sam Stranger");
    let client = app.visitor();
    let signed_out = client.post(&scene.criterion("bronze-1"), &answer()).await;
    let back = sign_in_again(&client, &stranger, &signed_out).await;
    assert_eq!(back.status, 404);
    assert!(back.says("We asked the night shift first."), "{}", back.text());
    assert!(!back.says("health needs assessment is offered"), "{}", back.text());
}

async fn no_password_is_carried_along(app: TestApp) {
    let form = [("old_password", PASSWORD), ("password", "nine green ducks"), ("note", "typed beside it")];
    let signed_out = app.visitor().post("/account/password", &form).await;
    assert_eq!(signed_out.status, 401);
    assert!(signed_out.body().contains("typed beside it"), "the page does carry what was typed");
    assert!(!signed_out.body().contains("geese") && !signed_out.body().contains("ducks"));
    let only = app.visitor().post("/account/password", &form[..2]).await;
    assert_eq!((only.status, only.whole_location()), (303, Some("/sign-in")));
}

async fn a_button_alone_leads_back_to_its_page(app: TestApp) {
    let scene = scene::set(&app);
    let path = format!("{}/withdrawal", scene.path());
    let referer = format!("{}{path}", app.address);
    let headers = [("Sec-Fetch-Site", "same-origin"), ("Referer", referer.as_str())];
    let answer = app.visitor().send(Method::POST, &path, &headers, "").await;
    let to = format!("/sign-in?next={}", path.replace('/', "%2F"));
    assert_eq!(answer.whole_location(), Some(to.as_str()));
}

async fn what_comes_back_from_another_site_is_refused(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let path = scene.criterion("bronze-1");
    let held = r#"{"fields":[["narrative","Words of somebody else."]],"files":[]}"#;
    assert!(
        come_back(&client, &path, held).await.body().contains("Words of somebody else."),
        "it does come back"
    );
    for headers in [
        [("Content-Type", "text/plain"), ("Sec-Fetch-Site", "cross-site")],
        [("Content-Type", "text/plain"), ("Origin", "https://elsewhere.example")],
    ] {
        let answer = client.send(Method::POST, &path, &headers, &format!("held={held}")).await;
        assert_eq!(answer.status, 403);
        assert!(!answer.body().contains("Words of somebody else."), "{}", answer.text());
    }
    let broken = come_back(&client, &path, "not what we wrote").await;
    assert_eq!(broken.status, 404);
}
