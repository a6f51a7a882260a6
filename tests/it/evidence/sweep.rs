use std::fs::File;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use halemark::evidence::actions::sweep;
use halemark::evidence::{self, Content, NewItem, StoredFile};
use halemark::platform::ids::EvidenceId;

use crate::applications::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(bytes_that_no_item_needs_go_after_a_day_and_no_others);

/// Bytes in the file store, put there so many hours ago.
#[expect(clippy::disallowed_methods, reason = "files are dated by the machine's clock")]
async fn put(app: &TestApp, words: &str, hours: u64) -> (String, PathBuf) {
    let hash = app.app.files().put(words.into()).await.unwrap();
    let path = app.data_dir.join("files").join(&hash[..2]).join(&hash[2..]);
    let at = SystemTime::now() - Duration::from_hours(hours);
    File::options().write(true).open(&path).unwrap().set_modified(at).unwrap();
    (hash, path)
}

fn named(app: &TestApp, scene: &scene::Scene, sha256: &str) -> EvidenceId {
    let file = StoredFile {
        name: "plan.pdf".into(),
        media_type: "application/pdf".into(),
        byte_size: 5,
        sha256: sha256.into(),
    };
    let item = NewItem::new("Plan", None, Content::File(file));
    let actor = app.actor(&scene.lead);
    app.app.write_now(&actor, |tx| evidence::actions::add(tx, scene.employer, &item)).unwrap()
}

async fn sweep_now(app: &TestApp) {
    let app = app.app.clone();
    tokio::task::spawn_blocking(move || sweep(&app)).await.unwrap().unwrap();
}

async fn bytes_that_no_item_needs_go_after_a_day_and_no_others(app: TestApp) {
    let scene = scene::set(&app);
    let (_, left_behind) = put(&app, "an upload that broke off", 25).await;
    let (_, under_way) = put(&app, "an upload under way", 1).await;
    let (needed, file) = put(&app, "evidence", 500).await;
    let item = named(&app, &scene, &needed);
    sweep_now(&app).await;
    assert_eq!((left_behind.exists(), under_way.exists(), file.exists()), (false, true, true));

    let actor = app.actor(&scene.lead);
    app.app.write_now(&actor, |tx| evidence::actions::remove(tx, item)).unwrap();
    sweep_now(&app).await;
    assert!(!file.exists(), "what was removed needs no bytes");
}
