//! Surveys of the employer of the cast: one with results, and one that people are answering. Unlike the rest of the world
//! they are of the day the demonstration is made, since nothing can be answered in the past; their codes and keys differ
//! every time.

use chrono::Duration;

use super::draw::Draw;
use super::employer::Resident;
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, SurveyId};
use crate::questionnaires::rules::{Item, ItemKind};
use crate::questionnaires::{Answer, Answers};
use crate::scheme;
use crate::surveys;
use crate::surveys::actions::{Answering, answer, close, close_early, launch, plan, print_slips};
use crate::surveys::rules::{Code, Controller, Mode, Plan, PlannedBreakdown, Terms};

/// Its own seed: the answers are the same every time.
const SEED: u64 = 73;

/// How many people are asked, and how many of them answer the first survey and the second.
const ASKED: u32 = 46;
const ANSWERED: [usize; 2] = [38, 14];

const DEPARTMENTS: [&str; 3] = ["Bakehouse", "Shop and vans", "Office"];

const COMMENTS: [&str; 6] = [
    "The early shift would be easier with a proper break at eight.",
    "More fruit in the canteen, please.",
    "It helped that my manager asked how I was after my operation.",
    "The floor by the ovens is too hot in summer.",
    "Tell us earlier when the rota changes.",
    "A walk at lunch in a group would be good.",
];

/// Asks them.
///
/// # Errors
/// What an action says.
pub fn ask(app: &App, bakery: &Resident) -> Result<(), AppError> {
    let Some(adviser) = &bakery.adviser else { return Ok(()) };
    let mut draw = Draw::new(SEED);
    let closed = launched(app, bakery, "How are you at work?", "hna", Mode::Slips)?;
    let slips = app.write_now(adviser, |tx| print_slips(tx, app, closed, ASKED))?;
    for code in slips.into_iter().take(ANSWERED[0]) {
        answered(app, closed, Some(code), &mut draw)?;
    }
    close_now(app, bakery.lead(), closed)?;
    let open = launched(app, bakery, "What your work asks of you", "hse-indicator", Mode::Open)?;
    (0..ANSWERED[1]).try_for_each(|_| answered(app, open, None, &mut draw))
}

fn launched(
    app: &App,
    bakery: &Resident,
    title: &str,
    questionnaire: &str,
    mode: Mode,
) -> Result<SurveyId, AppError> {
    let (employer, lead): (_, &Actor) = (bakery.id, bakery.lead());
    let today = day_of(app.clock().now());
    let departments = DEPARTMENTS.map(str::to_owned).to_vec();
    let told = Plan {
        title: title.to_owned(),
        scheme: app.read_now(|conn| scheme::get_scheme(conn, "bhawa"))?.id,
        questionnaire: questionnaire.to_owned(),
        mode,
        controller: Controller::Scheme,
        asked: ASKED,
        closes_on: today + Duration::days(21),
        breakdowns: vec![PlannedBreakdown { code: "department".into(), groups: departments }],
        previous: None,
    };
    let min_cell = app.config().survey_min_cell;
    let id = app.write_now(lead, |tx| plan(tx, employer, min_cell, &told))?;
    app.write_now(lead, |tx| launch(tx, app, id, 1))?;
    Ok(id)
}

/// A survey by slips, and how many of the people asked answer it.
pub(super) struct Asked<'a> {
    pub employer: EmployerId,
    pub lead: &'a Actor,
    pub adviser: &'a Actor,
    pub title: &'a str,
    pub questionnaire: &'a str,
    pub people: u32,
    pub answers: usize,
}

/// Plans, launches and has it answered.
pub(super) fn ask_all(app: &App, asked: &Asked<'_>, draw: &mut Draw) -> Result<SurveyId, AppError> {
    let told = Plan {
        title: asked.title.to_owned(),
        scheme: app.read_now(|conn| scheme::get_scheme(conn, "bhawa"))?.id,
        questionnaire: asked.questionnaire.to_owned(),
        mode: Mode::Slips,
        controller: Controller::Scheme,
        asked: asked.people,
        closes_on: day_of(app.clock().now()) + Duration::days(14),
        breakdowns: Vec::new(),
        previous: None,
    };
    let min_cell = app.config().survey_min_cell;
    let id = app.write_now(asked.lead, |tx| plan(tx, asked.employer, min_cell, &told))?;
    app.write_now(asked.lead, |tx| launch(tx, app, id, 1))?;
    let slips = app.write_now(asked.adviser, |tx| print_slips(tx, app, id, asked.people))?;
    slips.into_iter().take(asked.answers).try_for_each(|code| answered(app, id, Some(code), draw))?;
    Ok(id)
}

/// Closes a survey before its last day.
pub(super) fn close_now(app: &App, lead: &Actor, survey: SurveyId) -> Result<(), AppError> {
    app.write_now(lead, |tx| close_early(tx, survey))?;
    close(app, survey)
}

fn answered(app: &App, survey: SurveyId, code: Option<Code>, draw: &mut Draw) -> Result<(), AppError> {
    let terms = app.read_now(|conn| surveys::get_terms(conn, survey))?.terms;
    let nonce = uuid::Uuid::new_v4().simple().to_string();
    answer(app, &Answering { survey, code, nonce, answers: answers(&terms, draw) }).map(drop)
}

/// What one person might say.
fn answers(terms: &Terms, draw: &mut Draw) -> Answers {
    let mut answers = Answers::default();
    // Some are in better spirits than others, on every question.
    let spirits = draw.days(-1, 1);
    for item in terms.questionnaire.items() {
        if draw.chance(93)
            && let Some(answer) = one(item, spirits, draw)
        {
            answers.items.insert(item.code.clone(), answer);
        }
    }
    for chosen in &terms.breakdowns {
        // Half work in the first group, and few in the last.
        let at = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2][draw.below(10)].min(chosen.groups.len().saturating_sub(1));
        if let Some(group) = chosen.groups.get(at) {
            answers.groups.insert(chosen.code.clone(), group.code.clone());
        }
    }
    answers
}

fn one(item: &Item, spirits: i64, draw: &mut Draw) -> Option<Answer> {
    match &item.kind {
        ItemKind::Single { choices } => {
            choices.get(draw.below(choices.len())).map(|choice| Answer::Text(choice.code.clone()))
        }
        ItemKind::Several { choices, most } => {
            let most = most.unwrap_or(3).min(3);
            let mut codes: Vec<String> = choices.iter().map(|choice| choice.code.clone()).collect();
            draw.shuffle(&mut codes);
            codes.truncate(draw.below(most) + 1);
            let in_order = choices.iter().filter(|choice| codes.contains(&choice.code));
            Some(Answer::Codes(in_order.map(|choice| choice.code.clone()).collect()))
        }
        ItemKind::Scale { from, to, .. } => {
            let middle = i64::from(*from) + i64::from(*to - *from) * 6 / 10;
            let number = (middle + spirits + draw.days(-2, 2)).clamp(i64::from(*from), i64::from(*to));
            i32::try_from(number).ok().map(Answer::Number)
        }
        ItemKind::Likert { choices } => {
            let middle = i64::try_from(choices.len()).ok()? / 2;
            let at = usize::try_from((middle + spirits + draw.days(-1, 1)).max(0)).ok()?;
            choices.get(at.min(choices.len().checked_sub(1)?)).map(|mark| Answer::Number(mark.mark))
        }
        ItemKind::Ranking { choices, most } => {
            let mut codes: Vec<String> = choices.iter().map(|choice| choice.code.clone()).collect();
            draw.shuffle(&mut codes);
            codes.truncate(*most);
            Some(Answer::Codes(codes))
        }
        ItemKind::Text { .. } if draw.chance(40) => {
            COMMENTS.get(draw.below(COMMENTS.len())).map(|text| Answer::Text((*text).to_owned()))
        }
        ItemKind::Text { .. } => None,
    }
}
