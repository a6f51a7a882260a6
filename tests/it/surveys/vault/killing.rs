//! SIGKILL under load and while closing: no answer that was acknowledged is lost, and none counts twice.
//!
//! The killed process is a real one: this test program, started again for the part [`the_process_that_is_killed`].

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use halemark::app::{Kind, assemble};
use halemark::platform::app::App;
use halemark::platform::clock::Clock;
use halemark::platform::config::{Config, MailSetting, gather};
use halemark::platform::db::{DatabaseUrl, Db};
use halemark::platform::passwords::Cost;
use halemark::surveys::actions::{Answered, Answering, answer, close_due};
use halemark::surveys::rules::{Code, Entered, Mode, State, read_code};
use halemark::surveys::{count_sealed, keys};
use serde_json::{Value, json};

use super::scene::{Launched, answers_of, closed, commented, launch, state};
use crate::support::app::TestApp;
use crate::support::database::on_both;

const PEOPLE: usize = 150;
const SENDERS: usize = 8;
/// The process is killed whenever it has acknowledged so many more.
const BETWEEN_KILLS: usize = 25;
/// Tells the other process what to do.
const ORDER: &str = "HALEMARK_TEST_KILLED";

on_both!(no_acknowledged_answer_is_lost_or_counted_twice_when_the_server_is_killed);

async fn no_acknowledged_answer_is_lost_or_counted_twice_when_the_server_is_killed(app: TestApp) {
    let launched = launch(&app, Mode::Slips, PEOPLE);
    let scene = Scene { app: &app, launched: &launched };
    let kills = scene.send_all();
    assert!(kills >= 3, "it was killed only {kills} times while it took answers");
    assert_eq!(app.app.read_now(|conn| count_sealed(conn, launched.survey)).unwrap(), PEOPLE as i64);
    app.wait_days(15);
    let kills = scene.close();
    assert!(kills >= 3, "it was killed only {kills} times while it closed the survey");
    let mut people = closed(&app.app, launched.survey);
    people.sort_unstable();
    assert_eq!(people, (0..PEOPLE).collect::<Vec<_>>());
    assert_eq!(commented(&app.app, launched.survey).len(), PEOPLE);
    assert_eq!(app.app.read_now(|conn| count_sealed(conn, launched.survey)).unwrap(), 0);
    assert!(keys::list_files(&app.app).unwrap().is_empty());
}

struct Scene<'a> {
    app: &'a TestApp,
    launched: &'a Launched,
}

impl Scene<'_> {
    /// Starts and kills processes until every answer is acknowledged; returns how many were killed.
    fn send_all(&self) -> usize {
        let (mut kills, mut before) = (0, 0);
        while before < PEOPLE {
            let mut child = self.start("send");
            while acknowledged(&self.folder()).len() < (before + BETWEEN_KILLS).min(PEOPLE) {
                assert!(child.try_wait().unwrap().is_none_or(|status| status.success()), "it failed");
                std::thread::sleep(Duration::from_millis(1));
            }
            kills += usize::from(kill(&mut child));
            let now = acknowledged(&self.folder());
            let kept = self.app.app.read_now(|conn| count_sealed(conn, self.launched.survey)).unwrap();
            assert!(kept >= now.len() as i64, "{} acknowledged, {kept} kept", now.len());
            before = now.len();
        }
        kills
    }

    /// Starts and kills processes, each half as late again as the one before, until the survey is closed.
    fn close(&self) -> usize {
        let (mut kills, mut patience) = (0, Duration::from_millis(10));
        for round in 0.. {
            let ready = self.folder().join("ready");
            let _ = std::fs::remove_file(&ready);
            let mut child = self.start("close");
            while !ready.exists() && child.try_wait().unwrap().is_none() {
                std::thread::sleep(Duration::from_millis(1));
            }
            std::thread::sleep(patience);
            patience = patience * 3 / 2;
            kills += usize::from(kill(&mut child));
            if state(&self.app.app, self.launched.survey) == State::Closed {
                return kills;
            }
            assert!(round < 30, "it never closes");
        }
        kills
    }

    fn start(&self, task: &str) -> Child {
        let codes: Vec<String> = self.launched.codes.iter().map(Code::printed).collect();
        let order = json!({
            "task": task, "database": self.app.database_url, "folder": self.folder(), "codes": codes,
            "survey": self.launched.survey, "now": self.app.app.clock().now(),
        });
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "surveys::vault::killing::the_process_that_is_killed", "--ignored"])
            .env(ORDER, order.to_string())
            .stdout(Stdio::null())
            .spawn()
            .unwrap()
    }

    fn folder(&self) -> PathBuf {
        self.app.data_dir.clone()
    }
}

/// Kills a process that we started; `false` when it had ended by itself.
fn kill(child: &mut Child) -> bool {
    let runs = child.try_wait().unwrap().is_none();
    child.kill().unwrap();
    let status = child.wait().unwrap();
    assert!(runs || status.success(), "it failed: {status}");
    runs && !status.success()
}

/// Who was told that their answers are kept.
fn acknowledged(folder: &Path) -> BTreeSet<usize> {
    let text = std::fs::read_to_string(folder.join("acknowledged")).unwrap_or_default();
    text.lines().map(|line| line.parse().unwrap()).collect()
}

#[test]
#[ignore = "it is a part of another test, which starts it and kills it"]
fn the_process_that_is_killed() {
    let Ok(order) = std::env::var(ORDER) else { return };
    let order: Value = serde_json::from_str(&order).unwrap();
    let folder = PathBuf::from(order["folder"].as_str().unwrap());
    let app = server(&order, &folder);
    std::fs::write(folder.join("ready"), b"").unwrap();
    if order["task"] == "close" {
        close_due(&app).unwrap();
        return;
    }
    let done = acknowledged(&folder);
    std::thread::scope(|scope| {
        for sender in 0..SENDERS {
            let (app, order, folder, done) = (&app, &order, &folder, &done);
            scope.spawn(move || {
                for at in (sender..PEOPLE).step_by(SENDERS).filter(|at| !done.contains(at)) {
                    send_until_taken(app, order, at);
                    acknowledge(folder, at);
                }
            });
        }
    });
}

fn server(order: &Value, folder: &Path) -> App {
    let mut config = Config::read(&gather(Path::new("no-such-folder"), |_| None).unwrap()).unwrap();
    config.data_dir = folder.to_owned();
    config.mail = MailSetting::Files;
    let db = Db::open(&DatabaseUrl::parse(order["database"].as_str().unwrap()).unwrap()).unwrap();
    let clock = Clock::standing_at(order["now"].as_str().unwrap().parse().unwrap());
    assemble(config, db, 0, Kind { clock, cost: Cost::Test, ..Kind::service() }).unwrap()
}

/// As a browser whose reply was lost: it sends again until somebody says that the answers are kept.
fn send_until_taken(app: &App, order: &Value, at: usize) {
    let Ok(Entered::Code(code)) = read_code(order["codes"][at].as_str().unwrap()) else { panic!("no code") };
    let survey = order["survey"].as_str().unwrap().parse().unwrap();
    let answering = Answering { survey, code: Some(code), nonce: String::new(), answers: answers_of(at) };
    for _ in 0..50 {
        match answer(app, &answering) {
            Ok(Answered::Taken | Answered::AlreadyTaken) => return,
            Ok(other) => panic!("{at}: {other:?}"),
            Err(_) => std::thread::sleep(Duration::from_millis(20)),
        }
    }
    panic!("{at} was never taken");
}

/// What the person sees; once it is in the file, it was said.
fn acknowledge(folder: &Path, at: usize) {
    let mut file = OpenOptions::new().create(true).append(true).open(folder.join("acknowledged")).unwrap();
    file.write_all(format!("{at}\n").as_bytes()).unwrap();
}
