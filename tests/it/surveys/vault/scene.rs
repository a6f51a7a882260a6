//! A launched survey, the codes it gave out, and what each person would answer.

use std::collections::BTreeMap;

use chrono::Days;
use diesel::prelude::*;
use halemark::platform::access::Actor;
use halemark::platform::app::App;
use halemark::platform::clock::day_of;
use halemark::platform::ids::{EmployerId, Id, InviteeId, SurveyId};
use halemark::questionnaires::rules::{Item, ItemKind, Language, Page, Source, Translation, Words};
use halemark::questionnaires::{Answer, Answers, Questionnaire};
use halemark::schema::{survey_closed_answers, survey_comments, survey_invitees, surveys};
use halemark::surveys::actions::{Answered, Answering, add_passes, answer};
use halemark::surveys::rules::{Code, Controller, Mode, State, Terms};
use halemark::surveys::{find_vault, keys};
use uuid::Uuid;

use crate::applications::scene::register;
use crate::support::app::{Person, TestApp};

/// A survey that takes answers.
pub struct Launched {
    pub survey: SurveyId,
    /// Of everybody asked, in the order of the list; none where the link is open.
    pub codes: Vec<Code>,
    /// The rows of the list, in its order; none where nobody has a link of their own.
    pub invitees: Vec<InviteeId>,
}

/// Launches a survey of so many people, open for a fortnight, as its pages do it, and gives them their codes.
pub fn launch(app: &TestApp, mode: Mode, people: usize) -> Launched {
    let lead = app.person(&format!("Lena {}", Uuid::new_v4().simple()));
    let employer = register(app, &lead, "Northmoor Bakery Limited");
    let survey = open(app, &lead, employer, mode, people);
    give_codes(&app.app, survey, mode, people)
}

/// Launches a survey of so many people at an employer; nobody has a code yet.
pub fn open(app: &TestApp, lead: &Person, employer: EmployerId, mode: Mode, people: usize) -> SurveyId {
    let survey = SurveyId::from_uuid(Uuid::now_v7());
    let terms = serde_json::to_string(&terms(mode, people)).unwrap();
    let public_key = keys::make(&app.app, survey, &terms).unwrap();
    let (scheme, tag) = (app.bhawa(), keys::new_tag());
    app.app
        .write_now(&app.actor(lead), |tx| {
            let (now, person) = (tx.now(), tx.person()?);
            diesel::insert_into(surveys::table)
                .values((
                    (
                        surveys::id.eq(survey),
                        surveys::employer_id.eq(employer),
                        surveys::scheme_id.eq(scheme),
                    ),
                    (
                        surveys::title.eq("How we are"),
                        surveys::questionnaire.eq("test"),
                        surveys::mode.eq(mode),
                    ),
                    (surveys::min_cell.eq(10), surveys::controller.eq(Controller::Scheme)),
                    (surveys::asked.eq(i32::try_from(people).unwrap()), surveys::breakdowns.eq("[]")),
                    (surveys::closes_on.eq(day_of(now) + Days::new(14)), surveys::state.eq(State::Open)),
                    (surveys::tag.eq(&tag), surveys::terms.eq(&terms), surveys::public_key.eq(&public_key)),
                    (surveys::launched_at.eq(now), surveys::launched_by.eq(person)),
                    (surveys::added_at.eq(now), surveys::added_by.eq(person), surveys::version.eq(1)),
                ))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    survey
}

/// Makes everybody's code, and the list of those who have a link of their own.
pub fn give_codes(app: &App, survey: SurveyId, mode: Mode, people: usize) -> Launched {
    let vault = app.read_now(|conn| find_vault(conn, survey)).unwrap().unwrap();
    let keys = keys::load(app, &vault).unwrap();
    let (mut codes, mut invitees) = (Vec::new(), Vec::new());
    for at in 0..people {
        match mode {
            Mode::Open => {}
            Mode::Slips => codes.push(keys.new_slip_code(&vault.tag)),
            Mode::Personal => {
                let invitee: InviteeId = Id::from_uuid(Uuid::new_v4());
                add_invitee(app, survey, invitee, &address_of(at));
                invitees.push(invitee);
                codes.push(keys.personal_code(&vault.tag, invitee));
            }
        }
    }
    app.write_now(&Actor::System, |tx| add_passes(tx, &keys, &codes)).unwrap();
    Launched { survey, codes, invitees }
}

fn add_invitee(app: &App, survey: SurveyId, invitee: InviteeId, email: &str) {
    app.write_now(&Actor::System, |tx| {
        let row = (
            survey_invitees::survey_id.eq(survey),
            survey_invitees::id.eq(invitee),
            survey_invitees::email.eq(email),
        );
        diesel::insert_into(survey_invitees::table).values(row).execute(tx.conn())?;
        Ok(())
    })
    .unwrap();
}

/// Sends what person `at` answers, with their code.
pub fn send(app: &App, launched: &Launched, at: usize) -> Answered {
    send_with(app, launched.survey, launched.codes.get(at).cloned(), at)
}

/// Sends what person `at` answers, with a code of the caller's choice.
pub fn send_with(app: &App, survey: SurveyId, code: Option<Code>, at: usize) -> Answered {
    answer(app, &Answering { survey, code, nonce: format!("{at:032x}"), answers: answers_of(at) }).unwrap()
}

/// What person `at` answers: two marks that are theirs alone, and a comment of a length of its own.
pub fn answers_of(at: usize) -> Answers {
    let mut answers = Answers::default();
    for (code, number) in [("tens", at / 10), ("ones", at % 10)] {
        answers.items.insert(code.into(), Answer::Number(i32::try_from(number).unwrap()));
    }
    answers.items.insert("comment".into(), Answer::Text(comment_of(at)));
    answers
}

/// The address of person `at`.
pub fn address_of(at: usize) -> String {
    format!("person{at:04}@northmoor.example")
}

/// The comment of person `at`.
pub fn comment_of(at: usize) -> String {
    format!("{at} says: {}", "more fruit ".repeat(at % 120)).trim().to_owned()
}

/// Whose answers these are.
pub fn person_of(answers: &Answers) -> Option<usize> {
    let number = |code: &str| match answers.items.get(code) {
        Some(Answer::Number(number)) => usize::try_from(*number).ok(),
        _ => None,
    };
    Some(number("tens")? * 10 + number("ones")?)
}

/// Whose comment this is.
pub fn writer_of(comment: &str) -> Option<usize> {
    comment.split(' ').next()?.parse().ok()
}

/// Whose answers are in the table of closed ones, in the order the database gives them.
pub fn closed(app: &App, survey: SurveyId) -> Vec<usize> {
    let of = survey_closed_answers::table.filter(survey_closed_answers::survey_id.eq(survey));
    let texts: Vec<String> =
        app.read_now(|conn| Ok(of.select(survey_closed_answers::answers).load(conn)?)).unwrap();
    texts.iter().map(|text| person_of(&serde_json::from_str(text).unwrap()).unwrap()).collect()
}

/// Who wrote the comments that are kept, in the order the database gives them.
pub fn commented(app: &App, survey: SurveyId) -> Vec<String> {
    let of = survey_comments::table.filter(survey_comments::survey_id.eq(survey));
    app.read_now(|conn| Ok(of.select(survey_comments::comment).load(conn)?)).unwrap()
}

/// Where a survey stands.
pub fn state(app: &App, survey: SurveyId) -> State {
    app.read_now(|conn| halemark::surveys::get(conn, survey)).unwrap().state
}

fn terms(mode: Mode, people: usize) -> Terms {
    Terms {
        shape: 1,
        employer: "Northmoor Bakery Limited".into(),
        scheme: "BHAWA".into(),
        title: "How we are".into(),
        mode,
        min_cell: 10,
        controller: Controller::Scheme,
        asked: u32::try_from(people).unwrap(),
        questionnaire: questionnaire(),
        breakdowns: Vec::new(),
        response_goal: None,
    }
}

fn questionnaire() -> Questionnaire {
    let marks = |code: &str| Item {
        code: code.into(),
        text: words("How much?"),
        hint: None,
        concerns: Vec::new(),
        kind: ItemKind::Scale { from: 0, to: 99, low: words("none"), high: words("all"), shares: Vec::new() },
    };
    let kind = ItemKind::Text { longest: 2_000 };
    let comment =
        Item { code: "comment".into(), text: words("What else?"), hint: None, kind, concerns: Vec::new() };
    Questionnaire {
        slug: "test".into(),
        version: "1".into(),
        title: words("A test"),
        purpose: words("To be tested."),
        source: Source { citation: "Us".into(), licence: "MIT".into(), address: None, validated: false },
        languages: vec![Language { code: "en".into(), status: Translation::Original }],
        pages: vec![Page {
            title: words("All"),
            intro: None,
            items: vec![marks("tens"), marks("ones"), comment],
        }],
        scales: Vec::new(),
        breakdowns: Vec::new(),
    }
}

fn words(text: &str) -> Words {
    Words(BTreeMap::from([("en".to_owned(), text.to_owned())]))
}
