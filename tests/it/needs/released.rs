//! Surveys that closed, as the closing job leaves them, beside a needs assessment.

use chrono::NaiveDate;
use diesel::prelude::*;
use halemark::platform::access::Actor;
use halemark::platform::error::AppError;
use halemark::platform::ids::{NeedsAssessmentId, ResponseId, SurveyId};
use halemark::platform::packs::PackFile;
use halemark::platform::tx::Tx;
use halemark::questionnaires::{Answer, Answers, Questionnaire, pack};
use halemark::schema::{needs_assessments, survey_comments, survey_results, surveys};
use halemark::surveys::keys;
use halemark::surveys::rules::{Controller, Mode, Results, State, Terms, results};
use uuid::Uuid;

use super::scene::Needing;
use crate::support::app::TestApp;

/// Five Likert items that are in no scale, so that the share of each choice is told.
const AGREEMENT: &str = include_str!("../../packs/questionnaires/agreement.toml");

fn agreement() -> Questionnaire {
    pack::check(&PackFile { name: "agreement.toml".into(), text: AGREEMENT.into() }).whole.unwrap()
}

/// The terms of a survey of 60 people with five Likert items.
pub fn terms() -> Terms {
    Terms {
        shape: 1,
        employer: "Northmoor Bakery".into(),
        scheme: "BHAWA".into(),
        title: "How we are".into(),
        mode: Mode::Slips,
        min_cell: 10,
        controller: Controller::Scheme,
        asked: 60,
        questionnaire: agreement(),
        breakdowns: Vec::new(),
        response_goal: None,
    }
}

/// Forty people, of whom so many disagree that they can take the breaks they need; the others agree or do not know.
pub fn answers(disagree: usize) -> Vec<Answers> {
    let one = |at: usize| {
        let mark = if at < disagree {
            1 + i32::from(at.is_multiple_of(2))
        } else {
            3 + i32::try_from(at % 3).unwrap()
        };
        let items =
            [("breaks".to_owned(), Answer::Number(mark)), ("care".to_owned(), Answer::Number(4))].into();
        Answers { items, ..Answers::default() }
    };
    (0..40).map(one).collect()
}

/// Puts a closed survey with these items there, and ties it to the assessment.
pub fn tie(app: &TestApp, needing: &Needing, answers: Vec<Answers>, previous: Option<SurveyId>) -> SurveyId {
    let survey = add(app, needing, answers, previous);
    tie_to(app, needing, survey);
    survey
}

/// Ties a survey to the assessment.
pub fn tie_to(app: &TestApp, needing: &Needing, survey: SurveyId) {
    let id: NeedsAssessmentId = needing.assessment;
    app.app
        .write_now(&app.actor(&needing.asking.adviser), |tx| {
            diesel::update(needs_assessments::table.find(id))
                .set(needs_assessments::survey_id.eq(Some(survey)))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
}

/// Puts a closed survey with these items there.
pub fn add(app: &TestApp, needing: &Needing, answers: Vec<Answers>, previous: Option<SurveyId>) -> SurveyId {
    add_of(app, needing, &terms(), answers, previous)
}

/// Puts a closed survey with these terms there.
pub fn add_of(
    app: &TestApp,
    needing: &Needing,
    terms: &Terms,
    answers: Vec<Answers>,
    previous: Option<SurveyId>,
) -> SurveyId {
    let told = serde_json::to_string(&results(terms, answers).unwrap()).unwrap();
    let json = serde_json::to_string(terms).unwrap();
    let (survey, scheme, employer) =
        (SurveyId::from_uuid(Uuid::now_v7()), app.bhawa(), needing.asking.scene.employer);
    let day: NaiveDate = "2026-01-01".parse().unwrap();
    app.app
        .write_now(&app.actor(&needing.asking.adviser), |tx| {
            let (now, person) = (tx.now(), tx.person()?);
            diesel::insert_into(surveys::table)
                .values((
                    (
                        surveys::id.eq(survey),
                        surveys::employer_id.eq(employer),
                        surveys::scheme_id.eq(scheme),
                    ),
                    (surveys::title.eq("How we are"), surveys::questionnaire.eq("pulse")),
                    (surveys::mode.eq(Mode::Slips), surveys::min_cell.eq(10)),
                    (surveys::controller.eq(Controller::Scheme), surveys::asked.eq(60)),
                    (surveys::breakdowns.eq("[]"), surveys::closes_on.eq(day)),
                    (surveys::previous_id.eq(previous), surveys::state.eq(State::Closed)),
                    (surveys::tag.eq(keys::new_tag()), surveys::terms.eq(&json)),
                    surveys::public_key.eq(vec![1_u8; 32]),
                    (surveys::launched_at.eq(now), surveys::launched_by.eq(person)),
                    (surveys::closed_on.eq(day), surveys::version.eq(1)),
                    (surveys::added_at.eq(now), surveys::added_by.eq(person)),
                ))
                .execute(tx.conn())?;
            let row = (
                survey_results::survey_id.eq(survey),
                survey_results::answers.eq(0),
                survey_results::results.eq(&told),
                survey_results::shape.eq(1),
                survey_results::released_on.eq(day),
            );
            diesel::insert_into(survey_results::table).values(row).execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    survey
}

/// Tells something else of a survey.
pub fn tell(app: &TestApp, survey: SurveyId, results: &Results) {
    let told = serde_json::to_string(results).unwrap();
    let tell = |tx: &mut Tx<'_>| {
        diesel::update(survey_results::table.find(survey))
            .set(survey_results::results.eq(&told))
            .execute(tx.conn())
            .map_err(AppError::from)
    };
    app.app.write_now(&Actor::System, tell).unwrap();
}

/// So many people wrote something.
pub fn write_comments(app: &TestApp, needing: &Needing, survey: SurveyId, count: usize) {
    app.app
        .write_now(&app.actor(&needing.asking.adviser), |tx| {
            for _ in 0..count {
                let row = (
                    survey_comments::id.eq(ResponseId::from_uuid(Uuid::new_v4())),
                    survey_comments::survey_id.eq(survey),
                    survey_comments::item.eq("suggestions"),
                    survey_comments::comment.eq("A quiet room"),
                    survey_comments::redacted.eq(0),
                );
                diesel::insert_into(survey_comments::table).values(row).execute(tx.conn())?;
            }
            Ok(())
        })
        .unwrap();
}
