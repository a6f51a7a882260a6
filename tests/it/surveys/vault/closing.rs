//! Closing a survey, however often it is interrupted.

use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::prelude::*;
use halemark::app::{Kind, assemble};
use halemark::platform::access::Actor;
use halemark::platform::app::App;
use halemark::platform::db::{DatabaseUrl, Db};
use halemark::platform::error::AppError;
use halemark::platform::ids::SurveyId;
use halemark::platform::passwords::Cost;
use halemark::questionnaires::Answer;
use halemark::schema::{survey_sealed_answers as sealed, surveys};
use halemark::surveys::actions::{Answered, Answering, answer, close, close_due, take_next_step};
use halemark::surveys::rules::{ClosingStep, Mode, State};
use halemark::surveys::{count_sealed, find_vault, keys};

use super::scene::{Launched, answers_of, closed, comment_of, commented, launch, send, send_with, state};
use super::seen::{look, raw};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_survey_closes_after_its_last_day_with_every_answer_once,
    closing_goes_on_where_it_was_interrupted,
    answers_are_scattered_and_comments_parted,
    what_would_name_somebody_is_taken_out_of_comments,
    an_answer_that_was_not_sealed_here_is_left_out,
    an_answer_on_its_way_while_the_survey_closes_is_kept_or_refused,
    compacting_waits_for_whoever_still_reads_what_was_deleted,
);

async fn a_survey_closes_after_its_last_day_with_every_answer_once(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 30);
    answer_all(&app.app, &launched, 25);
    close_due(&app.app).unwrap();
    assert_eq!(state(&app.app, launched.survey), State::Open, "its last day has not come");
    assert!(closed(&app.app, launched.survey).is_empty());
    app.wait_days(15);
    app.run_job("survey-closings").await;
    assert_eq!(state(&app.app, launched.survey), State::Closed);
    assert_eq!(sorted(closed(&app.app, launched.survey)), (0..25).collect::<Vec<_>>());
    assert_eq!(app.app.read_now(|conn| count_sealed(conn, launched.survey)).unwrap(), 0);
    let vault = app.app.read_now(|conn| find_vault(conn, launched.survey)).unwrap().unwrap();
    assert!(keys::load(&app.app, &vault).is_err(), "the keys are still there");
    app.run_job("survey-closings").await;
    assert_eq!(closed(&app.app, launched.survey).len(), 25);
}

async fn closing_goes_on_where_it_was_interrupted(app: TestApp) {
    let launched = launch(&app, Mode::Personal, 20);
    answer_all(&app.app, &launched, 20);
    app.wait_days(15);
    stop(&app);
    let mut steps = 0;
    // Every step is another server's, which knows nothing but what the database and the folder hold.
    while take_next_step(&another(&app), launched.survey).unwrap() {
        steps += 1;
    }
    assert_eq!(steps, 4);
    assert_eq!(state(&app.app, launched.survey), State::Closed);
    assert_eq!(sorted(closed(&app.app, launched.survey)), (0..20).collect::<Vec<_>>());
}

/// Stops the survey only: without its keys the rest cannot be done, which is what a killed server leaves behind.
fn stop(app: &TestApp) {
    let (keys, aside) = (app.data_dir.join("survey-keys"), app.data_dir.join("aside"));
    std::fs::rename(&keys, &aside).unwrap();
    assert!(close_due(&app.app).is_err(), "a survey closed without its keys");
    std::fs::rename(&aside, &keys).unwrap();
}

fn another(app: &TestApp) -> App {
    let db = Db::open(&DatabaseUrl::parse(&app.database_url).unwrap()).unwrap();
    let kind = Kind { clock: app.app.clock().clone(), cost: Cost::Test, ..Kind::service() };
    assemble(app.app.config().clone(), db, 0, kind).unwrap()
}

async fn answers_are_scattered_and_comments_parted(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 60);
    answer_all(&app.app, &launched, 60);
    app.wait_days(15);
    close_due(&app.app).unwrap();
    let (answers, comments) = (closed(&app.app, launched.survey), commented(&app.app, launched.survey));
    assert_eq!((answers.len(), comments.len()), (60, 60));
    let in_order = answers.iter().enumerate().filter(|(at, person)| at == *person).count();
    assert!(in_order < 10, "{answers:?}");
    let writers: Vec<usize> = comments.iter().filter_map(|text| super::scene::writer_of(text)).collect();
    let together = answers.iter().zip(&writers).filter(|(person, writer)| person == writer).count();
    assert!(together < 10, "{answers:?} {writers:?}");
    assert!(comments.contains(&comment_of(17)));
}

async fn what_would_name_somebody_is_taken_out_of_comments(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 10);
    let mut answers = answers_of(1);
    let text = "Ask me: jo@northmoor.example or 0191 498 0123";
    answers.items.insert("comment".into(), Answer::Text(text.into()));
    let (code, nonce) = (launched.codes.first().cloned(), String::new());
    answer(&app.app, &Answering { survey: launched.survey, code, nonce, answers }).unwrap();
    app.wait_days(15);
    close_due(&app.app).unwrap();
    assert_eq!(commented(&app.app, launched.survey), ["Ask me: [taken out] or [taken out]"]);
}

async fn an_answer_that_was_not_sealed_here_is_left_out(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 12);
    answer_all(&app.app, &launched, 11);
    let row = (
        sealed::survey_id.eq(launched.survey),
        sealed::answer_hash.eq(vec![7_u8; 32]),
        sealed::sealed.eq(vec![9_u8; 9_000]),
    );
    app.app
        .write_now(&Actor::System, |tx| {
            diesel::insert_into(sealed::table).values(row.clone()).execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    app.wait_days(15);
    close_due(&app.app).unwrap();
    assert_eq!(sorted(closed(&app.app, launched.survey)), (0..11).collect::<Vec<_>>());
    assert_eq!(send_with(&app.app, launched.survey, None, 3), Answered::Closed);
}

async fn an_answer_on_its_way_while_the_survey_closes_is_kept_or_refused(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 160);
    let (taken, unknown) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for sender in 0..8 {
            let (app, launched, taken, unknown) = (&app.app, &launched, &taken, &unknown);
            scope.spawn(move || {
                for at in (sender..160).step_by(8) {
                    match try_to_send(app, launched, at) {
                        Ok(Answered::Taken) => _ = taken.fetch_add(1, Ordering::SeqCst),
                        Ok(Answered::Closed) => return,
                        Ok(other) => panic!("{other:?}"),
                        Err(_) => _ = unknown.fetch_add(1, Ordering::SeqCst),
                    }
                }
            });
        }
        while taken.load(Ordering::SeqCst) < 20 {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        stop_early(&app.app, launched.survey);
        let mut tries = 0;
        while close(&app.app, launched.survey).is_err() {
            tries += 1;
            assert!(tries < 20, "it never closes");
        }
    });
    let (taken, unknown) = (taken.into_inner(), unknown.into_inner());
    let kept = sorted(closed(&app.app, launched.survey));
    assert!(kept.windows(2).all(|pair| pair[0] < pair[1]), "{kept:?}");
    assert!(taken < 160, "nobody was on their way");
    assert!((taken..=taken + unknown).contains(&kept.len()), "{taken} taken, {} kept", kept.len());
    assert_eq!(app.app.read_now(|conn| count_sealed(conn, launched.survey)).unwrap(), 0);
}

fn try_to_send(app: &App, launched: &Launched, at: usize) -> Result<Answered, AppError> {
    let code = launched.codes.get(at).cloned();
    answer(app, &Answering { survey: launched.survey, code, nonce: String::new(), answers: answers_of(at) })
}

fn stop_early(app: &App, survey: SurveyId) {
    app.write_now(&Actor::System, |tx| {
        diesel::update(surveys::table.find(survey))
            .set((surveys::state.eq(State::Closing), surveys::closing_step.eq(ClosingStep::Stopped)))
            .execute(tx.conn())?;
        Ok(())
    })
    .unwrap();
}

async fn compacting_waits_for_whoever_still_reads_what_was_deleted(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 10);
    answer_all(&app.app, &launched, 10);
    let hashes: Vec<Vec<u8>> = look(&app.database_url).sealed.into_iter().map(|row| row.key).collect();
    let found = || {
        let raw = raw(&app.database_url);
        hashes.iter().filter(|hash| raw.windows(32).any(|bytes| bytes == hash.as_slice())).count()
    };
    assert_eq!(found(), 10, "what is there should be found");
    app.wait_days(15);
    let (began, begins) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        let reader = app.app.clone();
        scope.spawn(move || {
            reader.read_now(|conn| {
                count_sealed(conn, launched.survey)?;
                began.send(()).map_err(AppError::fault)?;
                std::thread::sleep(std::time::Duration::from_secs(2));
                Ok(())
            })
        });
        begins.recv().unwrap();
        let started = std::time::Instant::now();
        close_due(&app.app).unwrap();
        assert!(started.elapsed().as_millis() > 1_000, "it waited for nobody");
    });
    assert_eq!(found(), 0);
}

fn answer_all(app: &App, launched: &Launched, people: usize) {
    for at in 0..people {
        assert_eq!(send(app, launched, at), Answered::Taken);
    }
}

fn sorted(mut people: Vec<usize>) -> Vec<usize> {
    people.sort_unstable();
    people
}
