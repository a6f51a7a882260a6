//! The part of the site where employees answer surveys knows nobody and leaves nothing behind.

use reqwest::Method;

use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    who_is_signed_in_is_nobody_on_the_pages_of_respondents,
    an_error_page_of_respondents_speaks_the_language_of_the_browser_or_of_the_address,
    a_form_of_another_site_is_refused_on_a_page_of_respondents,
);

async fn who_is_signed_in_is_nobody_on_the_pages_of_respondents(app: TestApp) {
    let person = app.person("Pia Person");
    let client = app.sign_in(&person).await;
    let elsewhere = client.get("/no-such-page").await;
    assert!(elsewhere.body().contains("Pia Person"), "signed in everywhere else");
    let page = client.get("/s/no/such/page").await;
    assert_eq!((page.status, page.heading()), (404, "Page not found".to_owned()));
    assert!(!page.body().contains("Pia Person") && !page.body().contains("/sign-"), "{}", page.body());
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert_eq!(page.header("set-cookie"), None);
}

async fn an_error_page_of_respondents_speaks_the_language_of_the_browser_or_of_the_address(app: TestApp) {
    let heading = async |path: &str, accept: &str| {
        let answer = app.visitor().send(Method::GET, path, &[("Accept-Language", accept)], "").await;
        (answer.heading(), answer.body().contains("Nikt jeszcze nie sprawdził"))
    };
    assert_eq!(heading("/s/x/y", "pl-PL,en;q=0.5").await, ("Nie znaleziono strony".to_owned(), true));
    assert_eq!(heading("/s/x/y?lang=cy", "pl").await, ("Heb ddod o hyd i’r dudalen".to_owned(), false));
    assert_eq!(heading("/no-such-page", "pl").await, ("Page not found".to_owned(), false));
}

async fn a_form_of_another_site_is_refused_on_a_page_of_respondents(app: TestApp) {
    let headers = [("Sec-Fetch-Site", "cross-site"), ("Content-Type", "application/x-www-form-urlencoded")];
    let answer = app.visitor().send(Method::POST, "/s/x/y", &headers, "a=b").await;
    assert_eq!((answer.status, answer.heading()), (403, "This request came from another site".to_owned()));
}
