use crate::support::app::{PASSWORD, TestApp};
use crate::support::database::on_both;

on_both!(
    somebody_signs_up_confirms_and_comes_in,
    signing_up_says_the_same_whether_the_address_is_known_or_not,
    opening_a_link_uses_nothing_up_and_the_form_does,
    a_new_password_ends_every_session,
    too_many_wrong_passwords_rest_the_account_even_for_the_right_one,
    a_wrong_password_and_an_unknown_address_get_the_same_answer,
    signing_out_everywhere_ends_the_other_device_too,
    what_was_typed_comes_back_with_the_errors_but_never_the_password,
    nobody_can_flood_an_address_with_letters,
    a_mistyped_address_of_a_page_gets_the_sites_own_page,
);

async fn somebody_signs_up_confirms_and_comes_in(app: TestApp) {
    let (client, email) = (app.visitor(), "amina@baker.example");
    let answer =
        client.post("/sign-up", &[("name", "Amina"), ("email", email), ("password", PASSWORD)]).await;
    assert!(answer.says("amina@baker.example"), "{}", answer.text());

    let early = client.post("/sign-in", &[("email", email), ("password", PASSWORD)]).await;
    assert_eq!(early.location(), None, "an unconfirmed address opens nothing");
    assert_eq!(client.get("/account").await.location(), Some("/sign-in"));

    let link = app.link_to(email).await;
    assert_eq!(client.get(&link).await.heading(), "Confirm your e-mail address");
    assert_eq!(client.post(&link, &[]).await.location(), Some("/desk"));
    assert!(client.get("/account").await.says(email));
}

async fn signing_up_says_the_same_whether_the_address_is_known_or_not(app: TestApp) {
    let known = app.person("Known Person");
    let form = |email: &'static str| [("name", "Somebody"), ("email", email), ("password", PASSWORD)];
    let new = app.visitor().post("/sign-up", &form("unknown@test.example")).await;
    let old = app.visitor().post("/sign-up", &form("known.person@test.example")).await;
    assert_eq!(new.status, old.status);
    assert_eq!(new.text().replace("unknown@", "X@"), old.text().replace("known.person@", "X@"));
    let letters = app.letters_to(&known.email).await;
    assert!(letters[0].starts_with("You have an account already"), "{letters:?}");
}

async fn opening_a_link_uses_nothing_up_and_the_form_does(app: TestApp) {
    let person = app.person("Forgetful Person");
    let client = app.visitor();
    client.post("/resets", &[("email", &person.email)]).await;
    let link = app.link_to(&person.email).await;
    for _ in 0..3 {
        assert_eq!(app.visitor().get(&link).await.status, 200, "a mail scanner looks at it");
    }
    assert_eq!(client.post(&link, &[("password", "nine green ducks")]).await.location(), Some("/desk"));
    assert_eq!(client.get(&link).await.status, 404);
    for typed in ["ten yellow swans", "short", ""] {
        let again = app.visitor().post(&link, &[("password", typed)]).await;
        assert_eq!((again.status, again.heading().as_str()), (404, "This link no longer works"), "{typed}");
    }

    let late = app.person("Late Person");
    client.post("/resets", &[("email", &late.email)]).await;
    let link = app.link_to(&late.email).await;
    assert!(client.post(&link, &[("password", "")]).await.error_at("password").is_some(), "while it works");
    app.wait_days(1);
    assert_eq!(client.post(&link, &[("password", "")]).await.status, 404, "a link that is too old");
}

async fn a_new_password_ends_every_session(app: TestApp) {
    let person = app.person("Cautious Person");
    let elsewhere = app.sign_in(&person).await;
    assert_eq!(elsewhere.get("/account").await.status, 200);
    app.visitor().post("/resets", &[("email", &person.email)]).await;
    let link = app.link_to(&person.email).await;
    app.visitor().post(&link, &[("password", "nine green ducks")]).await;
    assert_eq!(elsewhere.get("/account").await.location(), Some("/sign-in"));
}

async fn too_many_wrong_passwords_rest_the_account_even_for_the_right_one(app: TestApp) {
    let person = app.person("Guessed Person");
    let client = app.visitor();
    for _ in 0..10 {
        let answer = client.post("/sign-in", &[("email", &person.email), ("password", "wrong guess")]).await;
        assert_eq!(answer.status, 422);
    }
    let right = client.post("/sign-in", &[("email", &person.email), ("password", PASSWORD)]).await;
    assert_eq!(right.status, 429);
    assert!(right.says("15 minutes"), "{}", right.text());
    app.wait_days(1);
    app.sign_in(&person).await;
}

async fn a_wrong_password_and_an_unknown_address_get_the_same_answer(app: TestApp) {
    let person = app.person("Real Person");
    let real = app.visitor().post("/sign-in", &[("email", &person.email), ("password", "wrong guess")]).await;
    let none =
        app.visitor().post("/sign-in", &[("email", "n.o@test.example"), ("password", "wrong guess")]).await;
    assert_eq!((real.status, real.error_at("email")), (none.status, none.error_at("email")));
    assert!(real.error_at("email").is_some());
}

async fn signing_out_everywhere_ends_the_other_device_too(app: TestApp) {
    let person = app.person("Travelling Person");
    let (here, there) = (app.sign_in(&person).await, app.sign_in(&person).await);
    assert!(here.get("/account").await.says("2 devices"));
    here.post("/account/sessions/end", &[]).await;
    assert_eq!(there.get("/account").await.location(), Some("/sign-in"));
}

async fn what_was_typed_comes_back_with_the_errors_but_never_the_password(app: TestApp) {
    let form = [("name", "Amina"), ("email", "not an address"), ("password", "hunter2hunter2")];
    let answer = app.visitor().post("/sign-up", &form).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.value_of("name").as_deref(), Some("Amina"));
    assert_eq!(answer.value_of("email").as_deref(), Some("not an address"));
    assert!(answer.error_at("email").unwrap().contains("name@example.org"));
    assert!(!answer.body().contains("hunter2"));
}

async fn nobody_can_flood_an_address_with_letters(app: TestApp) {
    let person = app.person("Pestered Person");
    for _ in 0..8 {
        assert_eq!(app.visitor().post("/resets", &[("email", &person.email)]).await.status, 200);
    }
    assert_eq!(app.letters_to(&person.email).await.len(), 5);
    app.wait_days(1);
    app.visitor().post("/resets", &[("email", &person.email)]).await;
    assert_eq!(app.letters_to(&person.email).await.len(), 6);
}

async fn a_mistyped_address_of_a_page_gets_the_sites_own_page(app: TestApp) {
    for path in
        ["/no-such-page", "/schemes/no-such-scheme/people/roles/not-a-key/end", "/employers/not-a-key"]
    {
        let answer = app.sign_in(&app.person(&format!("Lost {}", path.len()))).await.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.heading(), "Page not found", "{path}");
    }
    let head = app.visitor().send(reqwest::Method::HEAD, "/sign-in", &[], "").await;
    assert_eq!((head.status, head.bytes.len()), (200, 0));
}
