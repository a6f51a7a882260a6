//! The promise: nobody who has the database, its log, its backups and the letters gets from a person to their answers.
//!
//! The same attacker is let loose on an installation with one safeguard turned off, for each safeguard: then it wins.

use halemark::platform::safeguards::{Safeguard, Safeguards};
use halemark::surveys::rules::Mode;

use super::attacker::ATTACKS;
use super::hoard::{DAYS, Found, Hoard, collect};
use super::seen::has_rowid;
use super::sources::make_loud;
use crate::support::app::TestApp;
use crate::support::database::Database;

const PEOPLE: usize = 60;

/// So many are enough for an attacker who wins.
const FEWER: usize = 16;

/// Each safeguard, and an attack that gets through without it. All of them are needed where people have links of their own
/// and where they drew slips: somebody who saw a slip, or keeps it, knows whose its code is as one who has the letter does.
pub const NEEDED: [(Safeguard, &str); 9] = [
    (Safeguard::Sealing, "reads answers that lie about before the close"),
    (Safeguard::Padding, "matches by length"),
    (Safeguard::KeyedHashes, "hashes the codes in letters"),
    (Safeguard::SeparateKeys, "finds the hash of a pass among answers"),
    (Safeguard::UntouchedPasses, "sees which pass was used"),
    (Safeguard::Scattering, "compares all orders"),
    (Safeguard::DetachedComments, "joins comments to answers"),
    (Safeguard::Destroying, "opens with keys left behind"),
    (Safeguard::Compacting, "finds what was deleted"),
];

/// Safeguards whose absence other attacks find, too.
const ALSO: [(Safeguard, &str); 3] = [
    (Safeguard::Sealing, "reads answers before the close"),
    (Safeguard::Sealing, "takes what stands beside people"),
    (Safeguard::Scattering, "matches by order"),
];

/// Makes a test of each database and mode.
macro_rules! in_both_modes {
    ($test:ident, $run:expr) => {
        mod $test {
            use super::*;

            #[test]
            fn links_on_sqlite() {
                on(Database::Sqlite, Mode::Personal, $run);
            }

            #[test]
            fn slips_on_sqlite() {
                on(Database::Sqlite, Mode::Slips, $run);
            }

            #[test]
            fn links_on_postgres() {
                on(Database::Postgres, Mode::Personal, $run);
            }

            #[test]
            fn slips_on_postgres() {
                on(Database::Postgres, Mode::Slips, $run);
            }
        }
    };
}

in_both_modes!(nobody_gets_from_a_person_to_their_answers, keep_the_promise);
in_both_modes!(without_any_one_of_its_safeguards_the_attacker_wins, win_without_each);

fn on(database: Database, mode: Mode, run: fn(Database, Mode)) {
    if Database::available().contains(&database) {
        run(database, mode);
    }
}

fn keep_the_promise(database: Database, mode: Mode) {
    let hoard = let_loose(database, mode, PEOPLE, &DAYS, None);
    reads_everything(&hoard, database, mode);
    let told: Vec<String> = ATTACKS
        .iter()
        .map(|(name, guessing, attack)| (name, guessing, attack(&hoard)))
        .filter(|(_, guessing, hits)| hits > *guessing)
        .map(|(name, _, hits)| format!("{mode:?}: it {name}: {hits} of {PEOPLE}"))
        .collect();
    assert!(told.is_empty(), "{told:?}");
}

fn win_without_each(database: Database, mode: Mode) {
    for (safeguard, _) in NEEDED {
        let hoard = let_loose(database, mode, FEWER, &DAYS[..1], Some(safeguard));
        for (_, wins) in NEEDED.iter().chain(&ALSO).filter(|(needed, _)| *needed == safeguard) {
            let (_, _, attack) = ATTACKS.iter().find(|(name, _, _)| name == wins).unwrap();
            let hits = attack(&hoard);
            assert!(
                hits > FEWER / 2,
                "{database:?}, {mode:?}, without {safeguard:?}: it {wins}: only {hits}"
            );
        }
    }
}

/// Starts an installation and collects all there is of a survey in it.
fn let_loose(
    database: Database,
    mode: Mode,
    people: usize,
    days: &[(i64, usize)],
    without: Option<Safeguard>,
) -> Hoard {
    let fresh = database.fresh();
    make_loud(&fresh.url);
    let safeguards = without.map_or_else(Safeguards::all, Safeguards::without);
    actix_web::rt::System::new().block_on(async {
        let app = TestApp::start_weakened(fresh.url.clone(), safeguards).await;
        let hoard = collect(&app, mode, people, days, without).await;
        app.stop().await;
        hoard
    })
}

/// An attacker who looks into nothing finds nothing: what it is after is in everything it looks into.
fn reads_everything(hoard: &Hoard, database: Database, mode: Mode) {
    let has = |source: &str, is_before: bool, sort: &str| {
        let of = |found: &&Found| found.name == source && found.is_before == is_before;
        let hits = hoard.found.iter().filter(of).flat_map(|found| found.names.iter().chain(&found.said));
        let people: Vec<usize> = hits.filter(|hit| hit.sort == sort).map(|hit| hit.person).collect();
        (0..PEOPLE).all(|person| people.contains(&person))
    };
    assert!(has("write-ahead log", true, "hash"), "what was sealed is in the write-ahead log");
    assert!(has("files of the database", true, "hash") && has("files of the database", false, "comment"));
    assert!(has("backup after the close", false, "comment"));
    let (hash, answers) = match database {
        Database::Sqlite => ("hash", "answers"),
        Database::Postgres => ("hash in digits", "spelt answers"),
    };
    assert!(has("backup of day 3", true, hash) && has("backup after the close", false, answers));
    if database == Database::Postgres {
        assert!(has("log of PostgreSQL", true, "hash in digits"), "it logs what is written");
        assert!(has("log of PostgreSQL", false, "comment"));
        assert!(has("write-ahead log", false, "comment"), "what was opened is in there, too");
    }
    if mode == Mode::Personal {
        assert!(has("letters", true, "printed code") && has("letters", true, "address"));
        assert!(has("outbox", true, "address"));
    }
    let log = hoard.found.iter().filter(|found| found.name == "log of the server");
    assert!(
        log.clone().all(|found| found.names.is_empty() && found.said.is_empty()),
        "the log names somebody"
    );
    assert_eq!(log.count(), 2);
    assert!(hoard.log.contains("TRACE"), "the log is read at its most verbose: {:.2000}", hoard.log);
}

#[test]
fn sqlite_numbers_no_row_that_is_an_answer_or_a_pass() {
    let fresh = Database::Sqlite.fresh();
    for table in ["survey_passes", "survey_sealed_answers", "survey_closed_answers", "survey_comments"] {
        assert!(!has_rowid(&fresh.url, table), "{table} numbers its rows as they are written");
    }
    assert!(has_rowid(&fresh.url, "people"));
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
