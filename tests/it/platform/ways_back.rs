//! Where people are led afterwards: to a page of this site, always.

use reqwest::Method;

use crate::assessments::scene;
use crate::support::app::{PASSWORD, TestApp};
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;

on_both!(
    a_refusal_leads_back_to_the_page_the_person_came_from_and_to_no_other_site,
    signing_in_leads_to_no_other_site,
);

async fn a_refusal_leads_back_to_the_page_the_person_came_from_and_to_no_other_site(app: TestApp) {
    let scene = scene::submitted(&app);
    let lead = app.sign_in(&scene.lead).await;
    let form = format!("/applications/{}/submission", scene.application);
    for (referer, back) in [
        (format!("{}{form}?notice=answer-saved", app.address), form.as_str()),
        (format!("{}/employers/{}/history?page=2", app.address, scene.employer), "history?page=2"),
        ("https://elsewhere.example/desk-2".into(), "/desk"),
        (format!("{}//elsewhere.example", app.address), "/desk"),
        (String::new(), "/desk"),
    ] {
        let refused = refused(&lead, &form, &referer).await;
        let way = refused.first("main a[href]");
        let links = refused.links();
        assert!(links.iter().any(|link| link.ends_with(back)), "{referer}: {links:?}");
        assert!(!links.iter().any(|link| link.contains("elsewhere")), "{referer}: {links:?}");
        let expected = if back == "/desk" { "Go to your desk" } else { "Go back to the page you came from" };
        assert_eq!(way, expected, "{referer}");
    }
}

/// Hands in once more what is handed in.
async fn refused(client: &Client, form: &str, referer: &str) -> Answer {
    let headers = [
        ("Sec-Fetch-Site", "same-origin"),
        ("Content-Type", "application/x-www-form-urlencoded"),
        ("Referer", referer),
    ];
    let body = "signatory_name=Sue&signatory_role=Owner&declaration=yes&confirmed=yes&version=1";
    let answer = client.send(Method::POST, form, &headers, body).await;
    assert_eq!(answer.status, 409, "{}", answer.text());
    answer
}

async fn signing_in_leads_to_no_other_site(app: TestApp) {
    let person = app.person("Pia Person");
    let to = async |next: &str| {
        let form = [("email", person.email.as_str()), ("password", PASSWORD), ("next", next)];
        app.visitor().post("/sign-in", &form).await.whole_location().map(str::to_owned)
    };
    assert_eq!(to("/account?x=2").await.as_deref(), Some("/account?x=2"));
    for away in
        ["//elsewhere.example", "/\\elsewhere.example", "/\t/elsewhere.example", "https://elsewhere.example"]
    {
        assert_eq!(to(away).await.as_deref(), Some("/desk"), "{away:?}");
    }
}
