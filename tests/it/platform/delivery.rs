//! Letters through a real mail server.

use crate::support::app::TestApp;
use crate::support::database::{Database, on_both};
use crate::support::smtp::SmtpServer;
use futures_util::future::join_all;
use halemark::people::actions::{Invite, invite};
use halemark::platform::access::{Actor, Grant, Role};
use halemark::platform::config::MailSetting;
use halemark::platform::mail::{count_waiting, deliver_due};

on_both!(
    a_letter_arrives_once_in_words_its_reader_can_act_on,
    a_letter_that_is_refused_is_tried_again_later_and_not_lost,
    several_servers_deliver_every_letter_once,
);

async fn a_letter_arrives_once_in_words_its_reader_can_act_on(app: TestApp) {
    let (app, server) = with_mail_server(app).await;
    let person = app.person("Plain Reader");
    app.visitor().post("/resets", &[("email", &person.email)]).await;
    assert!(server.received().is_empty(), "a letter leaves after the request, not in it");
    deliver(&app).await;
    deliver(&app).await;
    let [letter] = &server.received()[..] else { panic!("{} letters arrived", server.received().len()) };
    assert_eq!(letter.to, [person.email]);
    assert_eq!(letter.subject(), "Choose a new password");
    assert!(letter.text().starts_with("Dear Plain Reader,"), "{}", letter.text());
    let link = letter.link().unwrap();
    let page = app.visitor().get(link.strip_prefix(&app.address).unwrap()).await;
    assert_eq!((page.status, page.heading().as_str()), (200, "Choose a new password"));
}

async fn a_letter_that_is_refused_is_tried_again_later_and_not_lost(app: TestApp) {
    let (app, server) = with_mail_server(app).await;
    let person = app.person("Patient Reader");
    app.visitor().post("/resets", &[("email", &person.email)]).await;
    server.refuse_next(2);
    for minutes in [0, 1] {
        wait_minutes(&app, minutes);
        assert_eq!(deliver(&app).await, 1, "it was due");
        assert_eq!(deliver(&app).await, 0, "it is not tried again at once");
        assert_eq!((server.received().len(), waiting(&app)), (0, 1));
    }
    wait_minutes(&app, 5);
    deliver(&app).await;
    assert_eq!((server.received().len(), waiting(&app)), (1, 0));
    let link = server.received()[0].link().unwrap();
    assert_eq!(app.visitor().get(link.strip_prefix(&app.address).unwrap()).await.status, 200);
}

async fn several_servers_deliver_every_letter_once(app: TestApp) {
    let (app, server) = with_mail_server(app).await;
    let people: Vec<String> = (0..30).map(|number| format!("reader{number}@test.example")).collect();
    for email in &people {
        send_invitation(&app, email, "the award");
    }
    join_all((0..4).map(|_| deliver(&app))).await;
    while deliver(&app).await > 0 {}
    for email in &people {
        assert_eq!(server.received_by(email).len(), 1, "{email}");
    }
}

#[test]
fn a_name_cannot_add_a_header_or_a_recipient() {
    crate::support::database::run(Database::Sqlite, async |app| {
        let (app, server) = with_mail_server(app).await;
        let trick = "Eve\r\nBcc: victim@test.example\r\n\r\nInjected";
        let eve = app.person("Eve Plain");
        app.app
            .write_now(&Actor::Operator, |tx| {
                halemark::people::actions::create_account(tx, trick, "eve@test.example", None).map(drop)
            })
            .unwrap();
        app.visitor().post("/resets", &[("email", "eve@test.example")]).await;
        app.visitor().post("/resets", &[("email", &eve.email)]).await;
        send_invitation(&app, "friend@test.example", trick);
        deliver(&app).await;
        let letters = server.received();
        assert_eq!(letters.len(), 3);
        assert!(server.received_by("friend@test.example")[0].subject().contains("victim@"), "it could have");
        for letter in letters {
            assert_eq!(letter.to.len(), 1, "{:?}", letter.to);
            let head = String::from_utf8(letter.raw).unwrap();
            let head = head.split("\r\n\r\n").next().unwrap();
            assert!(!head.lines().any(|line| line.to_lowercase().starts_with("bcc")), "{head}");
        }
    });
}

#[test]
fn a_line_break_in_a_posted_name_becomes_a_space() {
    crate::support::database::run(Database::Sqlite, async |app| {
        let client = app.sign_in(&app.person("Eve Plain")).await;
        client.post("/account/name", &[("name", "Eve\r\nBcc: victim@test.example")]).await;
        let name = client.get("/account").await.value_of("name");
        assert_eq!(name.as_deref(), Some("Eve Bcc: victim@test.example"));
        let form = [("name", "Eve"), ("email", "eve@test.example\r\nvictim@test.example")];
        let refused = client.post("/sign-up", &form).await;
        assert!(refused.error_at("email").is_some(), "{}", refused.text());
    });
}

/// The same database behind an app that sends through a mail server.
async fn with_mail_server(app: TestApp) -> (TestApp, SmtpServer) {
    let server = SmtpServer::start().await;
    let url = format!("smtp://{}", server.address);
    let db = app.app.db().clone();
    app.stop().await;
    let app = TestApp::start_on(app.database_url.clone(), db, |config| config.mail = MailSetting::Smtp(url));
    (app.await, server)
}

/// Delivers what is due, as the program does between requests; returns how many letters it tried.
async fn deliver(app: &TestApp) -> usize {
    let app = app.app.clone();
    actix_web::web::block(move || deliver_due(&app)).await.unwrap().unwrap()
}

fn waiting(app: &TestApp) -> i64 {
    app.app.read_now(count_waiting).unwrap()
}

fn wait_minutes(app: &TestApp, minutes: i64) {
    let clock = app.app.clock();
    clock.set(clock.now() + chrono::Duration::minutes(minutes));
}

fn send_invitation(app: &TestApp, email: &str, what: &str) {
    let grant = Grant { role: Role::Assessor, scheme: Some(app.bhawa()), place: None, employer: None };
    let details = Invite { email: email.to_owned(), grant, what: what.to_owned() };
    app.app.write_now(&Actor::Operator, |tx| invite(tx, &details)).unwrap();
}
