//! How many answers a second an installation takes: `TMPDIR=/var/tmp cargo bench --bench answering`, so that the databases
//! are on a disk and not in memory. Figures and what they mean: `benches/README.md`.
//!
//! Eight people send at once, each the next as soon as the last was kept: one durable transaction each.

#[path = "../tests/it/surveys/vault/scene.rs"]
#[allow(dead_code, reason = "a scene for tests offers more than is measured here")]
mod scene;
#[path = "../tests/it/support/mod.rs"]
mod support;

/// What the scene stands on.
#[path = "../tests/it/applications"]
mod applications {
    #[allow(dead_code, reason = "a scene for tests offers more than is measured here")]
    pub mod scene;
}

use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use diesel::{Connection, PgConnection, RunQueryDsl, sql_query};
use halemark::surveys::actions::{Answered, close_due};
use halemark::surveys::rules::Mode;
use support::app::TestApp;
use support::database::Database;

const SENDERS: usize = 8;
const PEOPLE: usize = 4_000;
const AT_MOST: Duration = Duration::from_secs(10);

fn main() {
    println!(
        "| database | answers a second, 8 senders | median | 95 in 100 under | closing them | fsync of 4 KB |"
    );
    println!("|---|---:|---:|---:|---:|---:|");
    for database in Database::available() {
        let fresh = database.fresh();
        actix_web::rt::System::new().block_on(async {
            let app = TestApp::start(fresh.url.clone()).await;
            make_durable(&fresh.url);
            measure(&format!("{database:?}"), &app);
            app.stop().await;
        });
    }
}

/// The cluster of the tests keeps nothing through a loss of power; a real one does.
fn make_durable(url: &str) {
    if url.starts_with("sqlite:") {
        return;
    }
    let mut conn = PgConnection::establish(url).unwrap();
    for setting in ["fsync", "full_page_writes", "synchronous_commit"] {
        sql_query(format!("ALTER SYSTEM SET {setting} = on")).execute(&mut conn).unwrap();
    }
    sql_query("SELECT pg_reload_conf()").execute(&mut conn).unwrap();
    std::thread::sleep(Duration::from_secs(1));
}

fn measure(name: &str, app: &TestApp) {
    let launched = scene::launch(app, Mode::Slips, PEOPLE);
    let (next, started) = (AtomicUsize::new(0), Instant::now());
    let send = || {
        let mut times = Vec::new();
        while started.elapsed() < AT_MOST {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= PEOPLE {
                break;
            }
            let one = Instant::now();
            assert_eq!(scene::send(&app.app, &launched, at), Answered::Taken);
            times.push(one.elapsed());
        }
        times
    };
    let mut times: Vec<Duration> = std::thread::scope(|scope| {
        let senders: Vec<_> = (0..SENDERS).map(|_| scope.spawn(send)).collect();
        senders.into_iter().flat_map(|sender| sender.join().unwrap()).collect()
    });
    let took = started.elapsed();
    times.sort_unstable();
    app.wait_days(15);
    let closing = Instant::now();
    close_due(&app.app).unwrap();
    let closing = closing.elapsed();
    assert_eq!(scene::closed(&app.app, launched.survey).len(), times.len());
    println!(
        "| {name} | {:.0} | {:.1} ms | {:.1} ms | {} in {:.1} s | {:.2} ms |",
        times.len() as f64 / took.as_secs_f64(),
        millis(times[times.len() / 2]),
        millis(times[times.len() * 95 / 100]),
        times.len(),
        closing.as_secs_f64(),
        millis(fsync(support::leash::scratch())),
    );
}

/// What the disk takes to keep four kilobytes: the least that any durable transaction takes.
fn fsync(folder: &Path) -> Duration {
    let mut file = tempfile::NamedTempFile::new_in(folder).unwrap();
    let mut times: Vec<Duration> = (0..200)
        .map(|_| {
            let one = Instant::now();
            file.write_all(&[7; 4096]).unwrap();
            file.as_file().sync_data().unwrap();
            one.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
