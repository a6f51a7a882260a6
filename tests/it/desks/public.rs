use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    the_public_pages_are_there_in_both_languages,
    a_language_link_leads_back_and_never_leaves_the_site,
    the_cookies_page_names_every_cookie_that_is_set,
);

async fn the_public_pages_are_there_in_both_languages(app: TestApp) {
    let visitor = app.visitor();
    let pages = ["/", "/register", "/register/none", "/privacy", "/cookies", "/accessibility"];
    let mut english = Vec::new();
    for path in pages {
        english.push(visitor.get(path).await.heading());
    }
    visitor.get("/language?to=cy&next=/").await;
    for (path, english) in pages.into_iter().zip(english) {
        let page = visitor.get(path).await;
        assert!(page.body().contains("<html lang=\"cy\""), "{path}");
        assert_ne!(page.heading(), english, "{path}");
    }
}

async fn a_language_link_leads_back_and_never_leaves_the_site(app: TestApp) {
    let visitor = app.visitor();
    let back = visitor.get("/language?to=cy&next=%2Fregister%3Flevel%3Dgold").await;
    assert_eq!((back.status, back.whole_location()), (303, Some("/register?level=gold")));
    for away in [
        "https://evil.example",
        "//evil.example",
        "/%5Cevil.example",
        "/%09/evil.example",
        "javascript:1",
        "",
    ] {
        let answer = visitor.get(&format!("/language?to=en&next={away}")).await;
        assert_eq!(answer.whole_location(), Some("/"), "{away}");
    }
    let unknown = visitor.get("/language?to=fr&next=/").await;
    assert_eq!((unknown.status, unknown.header("set-cookie")), (404, None));
}

async fn the_cookies_page_names_every_cookie_that_is_set(app: TestApp) {
    let page = app.visitor().get("/cookies").await;
    let name = |cookie: &str| cookie.split('=').next().unwrap().to_owned();
    let language = app.visitor().get("/language?to=cy&next=/").await;
    let language = name(language.header("set-cookie").unwrap());
    let person = app.person("Ada Adviser");
    let form = [("email", person.email.as_str()), ("password", crate::support::app::PASSWORD)];
    let session = app.visitor().post("/sign-in", &form).await;
    let session = name(session.header("set-cookie").unwrap());
    for cookie in [language, session] {
        assert!(page.text().contains(&cookie), "{cookie}: {}", page.text());
    }
}
