//! The `surveys` table.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PersonId, SchemeId, SurveyId};
use crate::platform::tx::Tx;
use crate::schema::{survey_results, surveys};
use crate::stored_as_text;
use crate::surveys::rules::{ClosingStep, Controller, Mode, Plan, State, Survey, Terms};

stored_as_text!(State, ClosingStep, Mode, Controller);

/// Surveys read at most where all are wanted.
const MOST: i64 = 2_000;

/// The terms of a launched survey, and the very text the database keeps of them: what every sealed answer is bound to.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// As they are read.
    pub terms: Terms,
    /// As they are kept.
    pub json: String,
}

/// What a launch fixes.
#[derive(Clone, Debug)]
pub struct Launched {
    /// The public beginning of the survey's codes.
    pub tag: String,
    /// The terms as JSON, byte for byte as the survey's keys are bound to them.
    pub terms: String,
    /// The fewest people any figure is told of.
    pub min_cell: u32,
    /// How many people are asked.
    pub asked: u32,
    /// The key answers are sealed to.
    pub public_key: Vec<u8>,
}

type Row = (
    (SurveyId, EmployerId, SchemeId, String, String),
    (Mode, i32, Controller, i32, NaiveDate, String, Option<SurveyId>),
    (State, Option<String>, Option<NaiveDateTime>, Option<i32>, Option<i32>),
    (Option<ClosingStep>, Option<NaiveDate>, PersonId, i32),
);

/// Selects [`Row`].
macro_rules! rows {
    () => {
        surveys::table.select((
            (surveys::id, surveys::employer_id, surveys::scheme_id, surveys::title, surveys::questionnaire),
            (
                surveys::mode,
                surveys::min_cell,
                surveys::controller,
                surveys::asked,
                surveys::closes_on,
                surveys::breakdowns,
                surveys::previous_id,
            ),
            (surveys::state, surveys::tag, surveys::launched_at, surveys::slips, surveys::band),
            (surveys::closing_step, surveys::closed_on, surveys::added_by, surveys::version),
        ))
    };
}

/// A survey that is planned and at a version.
macro_rules! planned {
    ($id:expr, $seen:expr) => {
        surveys::table
            .filter(surveys::id.eq($id))
            .filter(surveys::version.eq($seen))
            .filter(surveys::state.eq(State::Planned))
    };
}

/// One survey.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get(conn: &mut Conn, id: SurveyId) -> Result<Survey, AppError> {
    let row: Row = rows!().filter(surveys::id.eq(id)).first(conn)?;
    survey(row)
}

/// The survey whose codes begin with this tag, in capitals, whatever its state.
///
/// # Errors
/// The database's fault.
pub fn find_by_tag(conn: &mut Conn, tag: &str) -> Result<Option<Survey>, AppError> {
    let row: Option<Row> = rows!().filter(surveys::tag.eq(tag)).first(conn).optional()?;
    row.map(survey).transpose()
}

/// The terms of a launched survey.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such survey or it was never launched.
pub fn get_terms(conn: &mut Conn, id: SurveyId) -> Result<Kept, AppError> {
    let kept: Option<String> = surveys::table.find(id).select(surveys::terms).first(conn)?;
    let json = kept.ok_or(AppError::NotFound)?;
    let terms = serde_json::from_str(&json).map_err(AppError::fault)?;
    Ok(Kept { terms, json })
}

/// The key the answers of a launched survey are sealed to.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such survey or it was never launched.
pub fn get_public_key(conn: &mut Conn, id: SurveyId) -> Result<Vec<u8>, AppError> {
    let kept: Option<Vec<u8>> = surveys::table.find(id).select(surveys::public_key).first(conn)?;
    kept.ok_or(AppError::NotFound)
}

/// Every survey of an employer, the newest first.
///
/// # Errors
/// The database's fault.
pub fn list_of_employer(conn: &mut Conn, employer: EmployerId) -> Result<Vec<Survey>, AppError> {
    list_page(conn, employer, (0, MOST))
}

/// One page of an employer's surveys, the newest first.
///
/// # Errors
/// The database's fault.
pub fn list_page(
    conn: &mut Conn,
    employer: EmployerId,
    (offset, limit): (i64, i64),
) -> Result<Vec<Survey>, AppError> {
    let rows: Vec<Row> = rows!()
        .filter(surveys::employer_id.eq(employer))
        .order((surveys::added_at.desc(), surveys::id.desc()))
        .offset(offset)
        .limit(limit)
        .load(conn)?;
    rows.into_iter().map(survey).collect()
}

/// How many surveys an employer has.
///
/// # Errors
/// The database's fault.
pub fn count_of_employer(conn: &mut Conn, employer: EmployerId) -> Result<i64, AppError> {
    Ok(surveys::table.filter(surveys::employer_id.eq(employer)).count().get_result(conn)?)
}

/// Every survey in a state, the one that closes first at the head.
///
/// # Errors
/// The database's fault.
pub fn list_in_state(conn: &mut Conn, state: State) -> Result<Vec<Survey>, AppError> {
    let rows: Vec<Row> =
        rows!().filter(surveys::state.eq(state)).order((surveys::closes_on, surveys::id)).load(conn)?;
    rows.into_iter().map(survey).collect()
}

/// The surveys of an employer that have results, the newest first: what another can be compared with.
///
/// # Errors
/// The database's fault.
pub fn list_with_results(conn: &mut Conn, employer: EmployerId) -> Result<Vec<Survey>, AppError> {
    let told = survey_results::table.select(survey_results::survey_id);
    let rows: Vec<Row> = rows!()
        .filter(surveys::employer_id.eq(employer))
        .filter(surveys::id.eq_any(told))
        .order((surveys::closed_on.desc(), surveys::id.desc()))
        .limit(MOST)
        .load(conn)?;
    rows.into_iter().map(survey).collect()
}

/// The surveys of these employers that are open, or have closed since a day: the newest first.
///
/// # Errors
/// The database's fault.
pub fn list_lately(
    conn: &mut Conn,
    employers: &[EmployerId],
    since: NaiveDate,
) -> Result<Vec<Survey>, AppError> {
    let rows: Vec<Row> = rows!()
        .filter(surveys::employer_id.eq_any(employers))
        .filter(surveys::state.eq(State::Open).or(surveys::closed_on.ge(since)))
        .order((surveys::closes_on.desc(), surveys::id.desc()))
        .limit(MOST)
        .load(conn)?;
    rows.into_iter().map(survey).collect()
}

fn survey(row: Row) -> Result<Survey, AppError> {
    let ((id, employer, scheme, title, questionnaire), plan, course, end) = row;
    let (mode, min_cell, controller, asked, closes_on, breakdowns, previous) = plan;
    let (state, tag, launched_at, slips, band) = course;
    let (closing_step, closed_on, added_by, version) = end;
    Ok(Survey {
        id,
        employer,
        scheme,
        title,
        questionnaire,
        mode,
        min_cell: u32::try_from(min_cell).map_err(AppError::fault)?,
        controller,
        asked: u32::try_from(asked).map_err(AppError::fault)?,
        closes_on,
        breakdowns: serde_json::from_str(&breakdowns).map_err(AppError::fault)?,
        previous,
        state,
        tag,
        launched_at,
        slips: slips.map(u32::try_from).transpose().map_err(AppError::fault)?,
        band: band.map(u32::try_from).transpose().map_err(AppError::fault)?,
        closing_step,
        closed_on,
        added_by,
        version,
    })
}

/// Plans a survey. `min_cell` is what the host has set now; the launch copies it again.
///
/// # Errors
/// The database's fault.
pub fn add(tx: &mut Tx<'_>, employer: EmployerId, plan: &Plan, min_cell: u32) -> Result<SurveyId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(surveys::table)
        .values((
            (surveys::id.eq(id), surveys::employer_id.eq(employer), surveys::scheme_id.eq(plan.scheme)),
            (surveys::title.eq(&plan.title), surveys::questionnaire.eq(&plan.questionnaire)),
            (surveys::mode.eq(plan.mode), surveys::min_cell.eq(whole(min_cell)?)),
            (surveys::controller.eq(plan.controller), surveys::asked.eq(whole(plan.asked)?)),
            (surveys::closes_on.eq(plan.closes_on), surveys::breakdowns.eq(breakdowns(plan)?)),
            (surveys::previous_id.eq(plan.previous), surveys::state.eq(State::Planned)),
            (surveys::added_at.eq(now), surveys::added_by.eq(person), surveys::version.eq(1)),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Changes the plan of a survey that is at version `seen`.
///
/// # Errors
/// [`AppError::Stale`] when it is not any more, or is launched.
pub fn set_plan(tx: &mut Tx<'_>, id: SurveyId, seen: i32, plan: &Plan) -> Result<(), AppError> {
    let changed = diesel::update(planned!(id, seen))
        .set((
            (surveys::title.eq(&plan.title), surveys::scheme_id.eq(plan.scheme)),
            (surveys::questionnaire.eq(&plan.questionnaire), surveys::mode.eq(plan.mode)),
            (surveys::controller.eq(plan.controller), surveys::asked.eq(whole(plan.asked)?)),
            (surveys::closes_on.eq(plan.closes_on), surveys::breakdowns.eq(breakdowns(plan)?)),
            (surveys::previous_id.eq(plan.previous), surveys::version.eq(seen + 1)),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Takes hold of a planned survey at version `seen`, so that nobody else launches it until this write ends.
///
/// # Errors
/// [`AppError::Stale`] when somebody changed, launched or cancelled it.
pub fn lock(tx: &mut Tx<'_>, id: SurveyId, seen: i32) -> Result<(), AppError> {
    let changed = diesel::update(planned!(id, seen)).set(surveys::version.eq(seen + 1)).execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Opens a planned survey: from here on the database refuses to change what was launched.
///
/// # Errors
/// [`AppError::Stale`] when it is not planned any more.
pub fn set_launched(tx: &mut Tx<'_>, id: SurveyId, launched: &Launched) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let row = surveys::table.filter(surveys::id.eq(id)).filter(surveys::state.eq(State::Planned));
    let changed = diesel::update(row)
        .set((
            (surveys::state.eq(State::Open), surveys::tag.eq(&launched.tag)),
            (surveys::terms.eq(&launched.terms), surveys::public_key.eq(&launched.public_key)),
            (surveys::min_cell.eq(whole(launched.min_cell)?), surveys::asked.eq(whole(launched.asked)?)),
            (surveys::launched_at.eq(now), surveys::launched_by.eq(person)),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Gives a plan up.
///
/// # Errors
/// [`AppError::Stale`] when it is not planned any more.
pub fn set_cancelled(tx: &mut Tx<'_>, id: SurveyId) -> Result<(), AppError> {
    let row = surveys::table.filter(surveys::id.eq(id)).filter(surveys::state.eq(State::Planned));
    let changed = diesel::update(row).set(surveys::state.eq(State::Cancelled)).execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Notes that so many slips were printed, once.
///
/// # Errors
/// [`AppError::Stale`] when they were printed already, or the survey is not open.
pub fn set_slips(tx: &mut Tx<'_>, id: SurveyId, slips: u32) -> Result<(), AppError> {
    let row = surveys::table
        .filter(surveys::id.eq(id))
        .filter(surveys::state.eq(State::Open))
        .filter(surveys::slips.is_null());
    let changed = diesel::update(row).set(surveys::slips.eq(whole(slips)?)).execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Writes the lower end of the band an open survey's answers are in.
///
/// # Errors
/// The database's fault.
pub fn set_band(tx: &mut Tx<'_>, id: SurveyId, band: u32) -> Result<(), AppError> {
    let row = surveys::table.filter(surveys::id.eq(id)).filter(surveys::state.eq(State::Open));
    diesel::update(row).set(surveys::band.eq(whole(band)?)).execute(tx.conn())?;
    Ok(())
}

/// Says how far closing has got; with the first step no answer is taken any more.
///
/// # Errors
/// The database's fault.
pub fn set_closing_step(tx: &mut Tx<'_>, id: SurveyId, step: ClosingStep) -> Result<(), AppError> {
    let row = surveys::table
        .filter(surveys::id.eq(id))
        .filter(surveys::state.eq_any([State::Open, State::Closing]));
    diesel::update(row)
        .set((surveys::state.eq(State::Closing), surveys::closing_step.eq(step)))
        .execute(tx.conn())?;
    Ok(())
}

/// Says that the survey's results are there.
///
/// # Errors
/// The database's fault.
pub fn set_closed(tx: &mut Tx<'_>, id: SurveyId) -> Result<(), AppError> {
    let today = tx.today();
    let row = surveys::table.filter(surveys::id.eq(id)).filter(surveys::state.eq(State::Closing));
    diesel::update(row)
        .set((surveys::state.eq(State::Closed), surveys::closed_on.eq(today)))
        .execute(tx.conn())?;
    Ok(())
}

fn breakdowns(plan: &Plan) -> Result<String, AppError> {
    serde_json::to_string(&plan.breakdowns).map_err(AppError::fault)
}

fn whole(number: u32) -> Result<i32, AppError> {
    i32::try_from(number).map_err(AppError::fault)
}
