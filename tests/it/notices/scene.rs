//! People who are told things.

use halemark::notices::actions::{digest_due, notify};
use halemark::notices::{Notice, NoticeKind};
use halemark::platform::access::Actor;

use crate::support::app::{Person, TestApp};

/// Tells a person that Ada wrote about something.
pub fn tell_of_message(app: &TestApp, person: &Person, title: &str) {
    let notice = Notice::new(NoticeKind::Message, "/account")
        .with("who", "Ada Adviser")
        .with("title", title)
        .with("employer", "Northmoor Bakery");
    tell(app, person, &notice);
}

/// Tells a person.
pub fn tell(app: &TestApp, person: &Person, notice: &Notice) {
    app.app.write_now(&Actor::System, |tx| notify(tx, &[person.id], notice)).unwrap();
}

/// Writes the digests that are due, as the program does once a minute; how many letters it wrote.
pub async fn write_digests(app: &TestApp) -> usize {
    let app = app.app.clone();
    actix_web::web::block(move || digest_due(&app)).await.unwrap().unwrap()
}
