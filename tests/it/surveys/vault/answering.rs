//! What happens when somebody sends answers.

use diesel::prelude::*;
use halemark::platform::access::Actor;
use halemark::schema::{survey_sealed_answers, surveys};
use halemark::surveys::actions::{Answered, Answering, answer, personal_code};
use halemark::surveys::rules::{Code, Mode, State};
use halemark::surveys::{count_sealed, find_vault, keys};
use uuid::Uuid;

use super::scene::{answers_of, comment_of, launch, send, send_with};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    an_answer_counts_once_however_often_it_is_sent,
    a_code_that_was_never_given_out_answers_nothing,
    without_codes_one_page_answers_once_and_two_pages_twice,
    a_survey_that_is_over_takes_nothing,
    every_sealed_answer_has_the_same_length_and_reads_like_noise,
    an_answer_too_long_for_the_survey_is_told_so_and_nothing_is_kept,
    terms_that_somebody_changed_stop_the_survey,
    a_personal_code_is_the_same_every_time_and_nobody_elses,
    eight_people_at_once_are_all_taken,
    nobody_else_may_read_the_keys_and_nothing_prints_answers,
);

async fn an_answer_counts_once_however_often_it_is_sent(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 12);
    assert_eq!(send(&app.app, &launched, 3), Answered::Taken);
    assert_eq!(send(&app.app, &launched, 3), Answered::AlreadyTaken);
    assert_eq!(
        send_with(&app.app, launched.survey, launched.codes.get(3).cloned(), 4),
        Answered::AlreadyTaken
    );
    assert_eq!(app.app.read_now(|conn| count_sealed(conn, launched.survey)).unwrap(), 1);
    assert_eq!(send(&app.app, &launched, 4), Answered::Taken);
    assert_eq!(app.app.read_now(|conn| count_sealed(conn, launched.survey)).unwrap(), 2);
}

async fn a_code_that_was_never_given_out_answers_nothing(app: TestApp) {
    let (mine, other) = (launch(&app, Mode::Slips, 10), launch(&app, Mode::Slips, 10));
    let invented = Code::new(mine.codes[0].tag(), [7; 8]);
    for code in [Some(invented), Some(other.codes[0].clone()), None] {
        assert_eq!(send_with(&app.app, mine.survey, code, 1), Answered::WrongCode);
    }
    assert_eq!(app.app.read_now(|conn| count_sealed(conn, mine.survey)).unwrap(), 0);
    assert_eq!(send(&app.app, &mine, 0), Answered::Taken);
}

async fn without_codes_one_page_answers_once_and_two_pages_twice(app: TestApp) {
    let open = launch(&app, Mode::Open, 30);
    assert_eq!(send(&app.app, &open, 1), Answered::Taken);
    assert_eq!(send(&app.app, &open, 1), Answered::AlreadyTaken);
    assert_eq!(send(&app.app, &open, 2), Answered::Taken);
    let answering =
        Answering { survey: open.survey, code: None, nonce: String::new(), answers: answers_of(3) };
    assert_eq!(answer(&app.app, &answering).unwrap(), Answered::WrongCode);
}

async fn a_survey_that_is_over_takes_nothing(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 10);
    app.wait_days(14);
    assert_eq!(send(&app.app, &launched, 0), Answered::Taken, "the last day counts");
    app.wait_days(1);
    assert_eq!(send(&app.app, &launched, 1), Answered::Closed);
    let stopped = launch(&app, Mode::Slips, 10);
    let row = surveys::table.find(stopped.survey);
    app.app
        .write_now(&Actor::System, |tx| {
            diesel::update(row).set(surveys::state.eq(State::Closing)).execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    assert_eq!(send(&app.app, &stopped, 1), Answered::Closed);
}

async fn every_sealed_answer_has_the_same_length_and_reads_like_noise(app: TestApp) {
    let launched = launch(&app, Mode::Personal, 20);
    for at in 0..20 {
        assert_eq!(send(&app.app, &launched, at), Answered::Taken);
    }
    let sealed: Vec<Vec<u8>> = app
        .app
        .read_now(|conn| Ok(survey_sealed_answers::table.select(survey_sealed_answers::sealed).load(conn)?))
        .unwrap();
    let lengths: Vec<usize> = sealed.iter().map(Vec::len).collect();
    assert!(lengths.iter().all(|length| *length == lengths[0] && *length > 8_000), "{lengths:?}");
    let has = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
    assert!(sealed.iter().all(|bytes| !has(bytes, b"says") && !has(bytes, &[0; 16])));
    assert_ne!(comment_of(1).len(), comment_of(2).len(), "what was sent had lengths of its own");
}

async fn an_answer_too_long_for_the_survey_is_told_so_and_nothing_is_kept(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 10);
    let mut answers = answers_of(1);
    answers.items.insert("comment".into(), halemark::questionnaires::Answer::Text("x".repeat(2_000_000)));
    let code = launched.codes.first().cloned();
    let answering = Answering { survey: launched.survey, code, nonce: String::new(), answers };
    assert_eq!(answer(&app.app, &answering).unwrap(), Answered::TooLong);
    assert_eq!(send(&app.app, &launched, 0), Answered::Taken, "the code is not used up");
}

async fn terms_that_somebody_changed_stop_the_survey(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 10);
    let vault = app.app.read_now(|conn| find_vault(conn, launched.survey)).unwrap().unwrap();
    let weaker = vault.terms.replace("\"min_cell\":10", "\"min_cell\":5");
    assert_ne!(weaker, vault.terms);
    let row = surveys::table.find(launched.survey);
    let refused = app.app.write_now(&Actor::System, |tx| {
        diesel::update(row).set(surveys::terms.eq(&weaker)).execute(tx.conn())?;
        Ok(())
    });
    assert!(refused.is_err(), "the database lets the terms of a launched survey change");
    assert!(keys::load(&app.app, &vault).is_ok());
    let tampered = halemark::surveys::rules::Vault { terms: weaker, ..vault.clone() };
    assert!(keys::load(&app.app, &tampered).is_err(), "other terms open the same keys");
    let stranger = halemark::surveys::rules::Vault { public_key: vec![9; 32], ..vault };
    assert!(keys::load(&app.app, &stranger).is_err(), "answers would be sealed to a stranger's key");
}

async fn a_personal_code_is_the_same_every_time_and_nobody_elses(app: TestApp) {
    let launched = launch(&app, Mode::Personal, 10);
    let (mine, theirs) = (Uuid::new_v4(), Uuid::new_v4());
    let code = |of: Uuid| {
        let invitee = halemark::platform::ids::Id::from_uuid(of);
        app.app.read_now(|conn| personal_code(&app.app, conn, launched.survey, invitee)).unwrap()
    };
    assert_eq!(code(mine), code(mine));
    assert_ne!(code(mine), code(theirs));
}

async fn eight_people_at_once_are_all_taken(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 64);
    std::thread::scope(|scope| {
        for sender in 0..8 {
            let (app, launched) = (&app.app, &launched);
            scope.spawn(move || {
                for at in (sender * 8)..(sender * 8 + 8) {
                    assert_eq!(send(app, launched, at), Answered::Taken);
                    assert_eq!(send(app, launched, at), Answered::AlreadyTaken);
                }
            });
        }
    });
    assert_eq!(app.app.read_now(|conn| count_sealed(conn, launched.survey)).unwrap(), 64);
}

async fn nobody_else_may_read_the_keys_and_nothing_prints_answers(app: TestApp) {
    use std::os::unix::fs::PermissionsExt;
    let launched = launch(&app, Mode::Slips, 10);
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = app.app.config().survey_keys_folder();
    assert_eq!(mode(&folder), 0o700);
    for entry in std::fs::read_dir(&folder).unwrap() {
        assert_eq!(mode(&entry.unwrap().path()), 0o600);
    }
    let code = launched.codes.first().cloned();
    let secret = code.as_ref().unwrap().secret().to_owned();
    let answering =
        Answering { survey: launched.survey, code, nonce: "n0nce".into(), answers: answers_of(1) };
    let printed = format!("{answering:?}");
    assert!(printed.contains(&launched.survey.to_string()));
    assert!(
        !printed.contains("says") && !printed.contains("n0nce") && !printed.contains(&secret),
        "{printed}"
    );
}
