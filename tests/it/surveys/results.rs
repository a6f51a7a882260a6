//! What is told of a closed survey, and to whom.

use chrono::NaiveDate;
use diesel::prelude::*;
use halemark::platform::access::Role;
use halemark::platform::ids::{EmployerId, ResponseId, SurveyId};
use halemark::questionnaires::rules::{Choice, Words};
use halemark::questionnaires::{self, Answer, Answers};
use halemark::schema::{survey_comments, survey_results, surveys};
use halemark::surveys::keys;
use halemark::surveys::rules::{ChosenBreakdown, Controller, Mode, State, Terms, results};
use uuid::Uuid;

use crate::employers::scene::registered;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    the_lead_reads_scales_with_bands_and_which_groups_are_withheld,
    with_too_few_answers_no_figure_is_told,
    the_table_for_spreadsheets_withholds_what_the_page_withholds,
    two_waves_are_compared_as_if_different_people_had_answered,
    comments_are_for_the_adviser_alone_and_only_where_enough_people_wrote,
    an_open_link_has_no_response_rate,
);

/// A closed survey with the HSE tool: how many answered in each department, and the mark each gave to everything.
pub struct Closed<'a> {
    departments: [(&'a str, usize); 4],
    pub mark: fn(usize) -> i32,
    mode: Mode,
    previous: Option<SurveyId>,
}

pub const SHOWN: [(&str, usize); 4] = [("Ops", 31), ("Sales", 14), ("Admin", 6), ("IT", 4)];

pub fn closed(departments: [(&str, usize); 4]) -> Closed<'_> {
    Closed { departments, mark: |at| 2 + i32::from(at % 2 == 0), mode: Mode::Slips, previous: None }
}

fn words(text: &str) -> Words {
    Words([("en".to_owned(), text.to_owned())].into())
}

impl Closed<'_> {
    fn terms(&self) -> Terms {
        let group = |(at, (name, _)): (usize, &(&str, usize))| Choice {
            code: format!("g{}", at + 1),
            text: words(name),
        };
        Terms {
            shape: 1,
            employer: "Northmoor Bakery".into(),
            scheme: "BHAWA".into(),
            title: "How we work".into(),
            mode: self.mode,
            min_cell: 10,
            controller: Controller::Scheme,
            asked: 80,
            questionnaire: questionnaires::find("hse-indicator").unwrap().clone(),
            breakdowns: vec![ChosenBreakdown {
                code: "department".into(),
                text: words("Which part of the organisation do you work in?"),
                hint: None,
                groups: self.departments.iter().enumerate().map(group).collect(),
                sites: Vec::new(),
            }],
            response_goal: None,
        }
    }

    fn answers(&self, terms: &Terms) -> Vec<Answers> {
        let of = |(at, (_, count)): (usize, &(&str, usize))| {
            (0..*count).map(move |person| (format!("g{}", at + 1), person))
        };
        let answer = |(group, person): (String, usize)| Answers {
            items: terms
                .questionnaire
                .items()
                .map(|item| (item.code.clone(), Answer::Number((self.mark)(person))))
                .collect(),
            groups: [("department".to_owned(), group)].into(),
        };
        self.departments.iter().enumerate().flat_map(of).map(answer).collect()
    }

    /// Puts it there as the closing job leaves it.
    pub fn add(&self, app: &TestApp, employer: EmployerId) -> SurveyId {
        let terms = self.terms();
        let told = results(&terms, self.answers(&terms)).unwrap();
        let json = serde_json::to_string(&terms).unwrap();
        let (survey, scheme) = (SurveyId::from_uuid(Uuid::now_v7()), app.bhawa());
        let person = app.person(&format!("Planner {}", Uuid::new_v4().simple()));
        let day: NaiveDate = "2026-01-01".parse().unwrap();
        app.app
            .write_now(&app.actor(&person), |tx| {
                let now = tx.now();
                let key = vec![1_u8; 32];
                diesel::insert_into(surveys::table)
                    .values((
                        (
                            surveys::id.eq(survey),
                            surveys::employer_id.eq(employer),
                            surveys::scheme_id.eq(scheme),
                        ),
                        (surveys::title.eq("How we work"), surveys::questionnaire.eq("hse-indicator")),
                        (surveys::mode.eq(self.mode), surveys::min_cell.eq(10)),
                        (surveys::controller.eq(Controller::Scheme), surveys::asked.eq(80)),
                        (surveys::breakdowns.eq("[]"), surveys::closes_on.eq(day)),
                        (surveys::previous_id.eq(self.previous), surveys::state.eq(State::Closed)),
                        (
                            surveys::tag.eq(keys::new_tag()),
                            surveys::terms.eq(&json),
                            surveys::public_key.eq(&key),
                        ),
                        (surveys::launched_at.eq(now), surveys::launched_by.eq(tx.person()?)),
                        (surveys::closed_on.eq(day), surveys::version.eq(1)),
                        (surveys::added_at.eq(now), surveys::added_by.eq(tx.person()?)),
                    ))
                    .execute(tx.conn())?;
                let told = serde_json::to_string(&told).unwrap();
                let row = (
                    survey_results::survey_id.eq(survey),
                    survey_results::answers.eq(0),
                    survey_results::results.eq(told),
                    survey_results::shape.eq(1),
                    survey_results::released_on.eq(day),
                );
                diesel::insert_into(survey_results::table).values(row).execute(tx.conn())?;
                Ok(())
            })
            .unwrap();
        survey
    }
}

fn id(employer: &str) -> EmployerId {
    employer.trim_start_matches("/employers/").parse().unwrap()
}

async fn the_lead_reads_scales_with_bands_and_which_groups_are_withheld(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let survey = closed(SHOWN).add(&app, id(&employer));
    let path = format!("/surveys/{survey}/results");
    let page = lead.get(&path).await;
    assert_eq!((page.status, page.heading()), (200, "Results: How we work".to_owned()));
    assert!(page.says("55 of 80 people answered: 69%."), "{}", page.text());
    assert!(page.says("HSE’s guide calls that desirable"));
    assert!(page.says("Withheld: Admin, IT."), "{}", page.text());
    assert!(page.says("Ops") && page.says("31 answers") && page.says("Sales") && page.says("14 answers"));
    assert!(!page.says("6 answers") && !page.says("4 answers of"));
    assert!(page.says("Demands") && page.says("2.5") || page.says("3.5"), "{}", page.text());
    assert!(page.says("Red: below the 20th percentile") && page.says("one secondary source"));
    assert!(page.says("Crown copyright") && page.says("drawn") || page.says("draw a slip"));
    let (_, other) = registered(&app, &app.person("Olga Other"), "Other Bakery").await;
    assert_eq!(other.get(&path).await.status, 404);
}

async fn with_too_few_answers_no_figure_is_told(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let survey = closed([("Ops", 5), ("Sales", 4), ("Admin", 0), ("IT", 0)]).add(&app, id(&employer));
    let page = lead.get(&format!("/surveys/{survey}/results")).await;
    assert!(page.says("Fewer than 10 people answered"), "{}", page.text());
    assert!(!page.says("Demands") && !page.says("Red: below"));
}

async fn the_table_for_spreadsheets_withholds_what_the_page_withholds(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let survey = closed(SHOWN).add(&app, id(&employer));
    let table = lead.get(&format!("/surveys/{survey}/results.csv")).await;
    assert_eq!(table.header("content-type"), Some("text/csv; charset=utf-8; header=present"));
    let body = table.body();
    assert!(body.contains("demands,Demands,Mean,Everybody,55,3.5"), "{body}");
    assert!(body.contains("demands,Demands,Mean,Ops,31,3.5"), "{body}");
    assert!(
        body.contains("demands,Demands,Mean,Admin,,withheld") && body.contains("Mean,IT,,withheld"),
        "{body}"
    );
}

async fn two_waves_are_compared_as_if_different_people_had_answered(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let first = closed(SHOWN).add(&app, id(&employer));
    let better = Closed { mark: |at| 3 + i32::from(at % 2 == 0), previous: Some(first), ..closed(SHOWN) };
    let second = better.add(&app, id(&employer));
    assert_eq!(lead.get(&format!("/surveys/{first}/comparison")).await.status, 404);
    let page = lead.get(&format!("/surveys/{second}/comparison")).await;
    assert!(page.says("Control") && page.says("+1.0") && page.says("A clear change"), "{}", page.text());
    assert!(page.says("Demands") && page.says("-1.0"), "{}", page.text());
    assert!(page.says("as if different people had answered"));
    let same = Closed { previous: Some(first), ..closed(SHOWN) }.add(&app, id(&employer));
    let page = lead.get(&format!("/surveys/{same}/comparison")).await;
    assert!(page.says("No clear change") && !page.says("A clear change"), "{}", page.text());
}

async fn comments_are_for_the_adviser_alone_and_only_where_enough_people_wrote(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let coordinator = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let ada = app.staff("Ada Adviser", Role::Adviser, None);
    coordinator.post(&format!("{employer}/adviser"), &[("adviser", &ada.id.to_string())]).await;
    let survey = with_comments(&app, id(&employer), 9);
    let path = format!("/surveys/{survey}/comments");
    assert_eq!((lead.get(&path).await.status, coordinator.get(&path).await.status), (403, 403));
    let adviser = app.sign_in(&ada).await;
    let page = adviser.get(&path).await;
    assert!(page.says("fewer than 10 people wrote something") && !page.says("More fruit"), "{}", page.text());
    let survey = with_comments(&app, id(&employer), 10);
    let page = adviser.get(&format!("/surveys/{survey}/comments")).await;
    assert!(
        page.says("More fruit 9") && page.says("In one comment something was taken out"),
        "{}",
        page.text()
    );
}

/// A closed survey with the health needs assessment that so many people wrote something in.
fn with_comments(app: &TestApp, employer: EmployerId, count: usize) -> SurveyId {
    let survey = closed(SHOWN).add(app, employer);
    let mut terms = closed(SHOWN).terms();
    terms.questionnaire = questionnaires::find("hna").unwrap().clone();
    // What was promised cannot be changed; this scene has never been launched, so the row is made anew.
    let copy = SurveyId::from_uuid(Uuid::now_v7());
    let person = app.person(&format!("Planner {}", Uuid::new_v4().simple()));
    app.app
        .write_now(&app.actor(&person), |tx| {
            let (now, scheme) = (tx.now(), app.bhawa());
            diesel::insert_into(surveys::table)
                .values((
                    (surveys::id.eq(copy), surveys::employer_id.eq(employer), surveys::scheme_id.eq(scheme)),
                    (
                        surveys::title.eq("Needs"),
                        surveys::questionnaire.eq("hna"),
                        surveys::mode.eq(Mode::Slips),
                    ),
                    (
                        surveys::min_cell.eq(10),
                        surveys::controller.eq(Controller::Scheme),
                        surveys::asked.eq(80),
                    ),
                    (surveys::breakdowns.eq("[]"), surveys::closes_on.eq(tx.today())),
                    (surveys::previous_id.eq(Some(survey)), surveys::state.eq(State::Closed)),
                    (surveys::tag.eq(keys::new_tag()), surveys::public_key.eq(vec![1_u8; 32])),
                    (surveys::terms.eq(serde_json::to_string(&terms).unwrap()), surveys::launched_at.eq(now)),
                    (surveys::launched_by.eq(tx.person()?), surveys::closed_on.eq(tx.today())),
                    (surveys::added_at.eq(now), surveys::added_by.eq(tx.person()?), surveys::version.eq(1)),
                ))
                .execute(tx.conn())?;
            for at in 0..count {
                let row = (
                    survey_comments::survey_id.eq(copy),
                    survey_comments::id.eq(ResponseId::from_uuid(Uuid::new_v4())),
                    survey_comments::item.eq("suggestions"),
                    survey_comments::comment.eq(format!("More fruit {at}")),
                    survey_comments::redacted.eq(i32::from(at == 0)),
                );
                diesel::insert_into(survey_comments::table).values(row).execute(tx.conn())?;
            }
            Ok(())
        })
        .unwrap();
    copy
}

async fn an_open_link_has_no_response_rate(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let survey = Closed { mode: Mode::Open, ..closed(SHOWN) }.add(&app, id(&employer));
    let page = lead.get(&format!("/surveys/{survey}/results")).await;
    assert!(page.says("55 people answered.") && page.says("there is no response rate"), "{}", page.text());
    assert!(!page.says("69%"));
}
