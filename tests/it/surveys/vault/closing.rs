//! Closing a survey, however often it is interrupted.

use halemark::app::{Kind, assemble};
use halemark::platform::app::App;
use halemark::platform::db::{DatabaseUrl, Db};
use halemark::platform::passwords::Cost;
use halemark::surveys::actions::{Answered, close_due, take_next_step};
use halemark::surveys::rules::{Mode, State};
use halemark::surveys::{count_sealed, find_vault, keys};

use super::scene::{Launched, answers_of, closed, comment_of, commented, launch, send, send_with, state};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_survey_closes_after_its_last_day_with_every_answer_once,
    closing_goes_on_where_it_was_interrupted,
    answers_are_scattered_and_comments_parted,
    what_would_name_somebody_is_taken_out_of_comments,
    an_answer_that_was_not_sealed_here_is_left_out,
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
    use halemark::questionnaires::Answer;
    use halemark::surveys::actions::{Answering, answer};
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
    use diesel::prelude::*;
    use halemark::schema::survey_sealed_answers as sealed;
    let launched = launch(&app, Mode::Slips, 12);
    answer_all(&app.app, &launched, 11);
    let row = (
        sealed::survey_id.eq(launched.survey),
        sealed::answer_hash.eq(vec![7_u8; 32]),
        sealed::sealed.eq(vec![9_u8; 9_000]),
    );
    app.app
        .write_now(&halemark::platform::access::Actor::System, |tx| {
            diesel::insert_into(sealed::table).values(row.clone()).execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    app.wait_days(15);
    close_due(&app.app).unwrap();
    assert_eq!(sorted(closed(&app.app, launched.survey)), (0..11).collect::<Vec<_>>());
    assert_eq!(send_with(&app.app, launched.survey, None, 3), Answered::Closed);
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
