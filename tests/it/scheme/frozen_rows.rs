//! An installation of the first version: its editions are read as they were frozen.

use crate::support::app::TestApp;
use crate::support::database::on_both;
use diesel::prelude::*;
use halemark::platform::access::Actor;
use halemark::schema::editions;
use halemark::scheme;

use super::frozen::VERSION_1;
use super::ladder::named;

on_both!(an_edition_published_by_the_first_version_is_served_and_keeps_its_hash);

async fn an_edition_published_by_the_first_version_is_served_and_keeps_its_hash(app: TestApp) {
    let hash = "ffb8136c51b165af7b54b5ed005b1725109880bdbe96386323d0ea0680896c83";
    app.app
        .write_now(&Actor::Operator, |tx| {
            let frozen = (
                editions::definition.eq(VERSION_1),
                editions::definition_version.eq(1),
                editions::content_hash.eq(hash),
            );
            diesel::update(editions::table).set(frozen).execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    let scheme = app.bhawa();
    let edition = app.app.read_now(|conn| scheme::get_current_edition(conn, scheme)).unwrap();
    assert_eq!((edition.content_hash.as_str(), edition.definition.levels.len()), (hash, 3));
    assert!(edition.definition.criterion(&named("bronze-2")).is_some_and(|asked| asked.counters.len() == 1));
    let page = app.visitor().get("/schemes/bhawa/questions").await;
    assert_eq!(page.status, 200);
    assert!(
        page.says("Three campaigns or events chosen from the health needs assessment"),
        "{}",
        page.text()
    );
}
