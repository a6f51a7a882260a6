//! The promise: nobody who has the database, its log, its backups and the letters gets from a person to their answers.
//!
//! The same attacker is let loose on an installation with one safeguard turned off, for each safeguard: then it wins.

use std::io::Write;
use std::sync::{Arc, Mutex};

use halemark::platform::safeguards::{Safeguard, Safeguards};
use halemark::surveys::actions::{Answered, close_due};
use halemark::surveys::rules::Mode;
use halemark::surveys::{find_vault, keys};
use rand::SeedableRng;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;

use super::attacker::{ATTACKS, Hoard};
use super::scene::{Launched, closed, comment_of, launch, send};
use super::seen::{has_rowid, look, raw};
use crate::support::app::TestApp;
use crate::support::database::{Database, on_both};

const PEOPLE: usize = 60;

/// So many are enough for an attacker who wins.
const FEWER: usize = 24;

/// Guessing gets one of sixty right on average; more than nine of them about once in ten million tries.
const GUESSING: usize = 9;

/// Each safeguard, and the attack that gets through without it.
const NEEDED: [(Safeguard, &str); 9] = [
    (Safeguard::Sealing, "reads answers before the close"),
    (Safeguard::Padding, "matches by length"),
    (Safeguard::KeyedHashes, "hashes the codes in letters"),
    (Safeguard::SeparateKeys, "finds the hash of a pass among answers"),
    (Safeguard::UntouchedPasses, "sees which pass was used"),
    (Safeguard::Scattering, "matches by order"),
    (Safeguard::DetachedComments, "joins comments to answers"),
    (Safeguard::Destroying, "opens with keys left behind"),
    (Safeguard::Compacting, "finds what was deleted"),
];

on_both!(nobody_gets_from_a_person_to_their_answers);

async fn nobody_gets_from_a_person_to_their_answers(app: TestApp) {
    for mode in [Mode::Personal, Mode::Slips] {
        let hoard = hold(&app, mode, PEOPLE);
        let told: Vec<String> = ATTACKS
            .iter()
            .map(|(name, attack)| (name, attack(&hoard)))
            .filter(|(_, hits)| *hits > GUESSING)
            .map(|(name, hits)| format!("{mode:?}: it {name}: {hits} of {PEOPLE}"))
            .collect();
        assert!(told.is_empty(), "{told:?}");
    }
    for table in ["survey_passes", "survey_sealed_answers", "survey_closed_answers", "survey_comments"] {
        assert!(!has_rowid(&app.database_url, table), "{table} numbers its rows as they are written");
    }
    assert_eq!(has_rowid(&app.database_url, "people"), app.database_url.starts_with("sqlite:"));
}

mod without_any_one_of_its_safeguards_the_attacker_wins {
    use super::{Database, win_without};

    #[test]
    fn sqlite() {
        win_without(Database::Sqlite);
    }

    #[test]
    fn postgres() {
        win_without(Database::Postgres);
    }
}

fn win_without(database: Database) {
    if !Database::available().contains(&database) {
        return;
    }
    for (safeguard, attack) in NEEDED {
        let fresh = database.fresh();
        actix_web::rt::System::new().block_on(async {
            let app = TestApp::start_weakened(fresh.url.clone(), Safeguards::without(safeguard)).await;
            let hoard = hold(&app, Mode::Personal, FEWER);
            let (_, run) = ATTACKS.iter().find(|(name, _)| *name == attack).unwrap();
            let hits = run(&hoard);
            assert!(hits > FEWER / 2, "{database:?} without {safeguard:?}: it {attack}: only {hits}");
            app.stop().await;
        });
    }
}

/// Nothing in the program makes its safeguards weaker.
#[test]
fn no_code_of_the_program_turns_a_safeguard_off() {
    let weakening = |file: &&crate::contracts::files::File| file.text.contains("Safeguards::without");
    let files = crate::contracts::files::sources();
    assert!(files.iter().any(|file| file.text.contains("Safeguards::all")));
    let named: Vec<&str> = files.iter().filter(weakening).map(|file| file.path.as_str()).collect();
    assert!(named.is_empty(), "{named:?}");
}

/// So many people answer one after the other, and the survey closes, while the attacker collects what it can.
fn hold(app: &TestApp, mode: Mode, people: usize) -> Hoard {
    let launched = launch(app, mode, people);
    let mut order: Vec<usize> = (0..people).collect();
    order.shuffle(&mut StdRng::seed_from_u64(5));
    let vault = app.app.read_now(|conn| find_vault(conn, launched.survey)).unwrap().unwrap();
    let log = Log::default();
    let before = log.during(|| answer_all(app, &launched, &order));
    app.wait_days(15);
    log.during(|| close_due(&app.app).unwrap());
    assert_eq!(closed(&app.app, launched.survey).len(), people);
    log.says_nothing_of(&launched);
    let after = look(&app.database_url).since(&before[0]);
    let keys = keys::load(&app.app, &vault).ok();
    Hoard { order, before, after, raw: raw(&app.database_url), keys, codes: launched.codes }
}

fn answer_all(app: &TestApp, launched: &Launched, order: &[usize]) -> Vec<super::seen::Seen> {
    let mut seen = vec![look(&app.database_url)];
    for person in order {
        assert_eq!(send(&app.app, launched, *person), Answered::Taken);
        seen.push(look(&app.database_url));
    }
    seen
}

/// Everything that is logged, at the most verbose.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn during<T>(&self, f: impl FnOnce() -> T) -> T {
        let log = self.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
            .with_writer(move || log.clone())
            .finish();
        tracing::subscriber::with_default(subscriber, || {
            tracing::trace!("the log is read");
            f()
        })
    }

    fn says_nothing_of(&self, launched: &Launched) {
        let text = String::from_utf8(self.0.lock().unwrap().clone()).unwrap();
        assert!(text.contains("the log is read"));
        for (at, code) in launched.codes.iter().enumerate() {
            for secret in [code.secret(), &code.printed(), &comment_of(at)] {
                assert!(!text.contains(secret), "the log says {secret}");
            }
        }
        assert!(!text.contains("@northmoor"), "{text}");
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
