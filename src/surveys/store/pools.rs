//! `survey_pools` and which survey is in which.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, SchemeId, SurveyId, SurveyPoolId};
use crate::platform::tx::Tx;
use crate::schema::{survey_pool_members, survey_pools, surveys};
use crate::surveys::rules::{FEWEST_ASKED, Mode, Results, State, Waiting};

/// Surveys that can wait for a pool at a time.
const MOST: i64 = 2_000;

/// The results of several small employers' surveys together.
#[derive(Clone, Debug, PartialEq)]
pub struct Pool {
    /// Its key.
    pub id: SurveyPoolId,
    /// The scheme its employers take part in.
    pub scheme: SchemeId,
    /// What it is called.
    pub title: String,
    /// The short name of the questionnaire.
    pub questionnaire: String,
    /// How many employers are in it.
    pub employers: i32,
    /// What may be told.
    pub results: Results,
    /// The day it was made.
    pub released_on: NaiveDate,
}

type Row = (SurveyPoolId, SchemeId, String, String, i32, String, NaiveDate);

macro_rules! pools {
    () => {
        survey_pools::table.select((
            survey_pools::id,
            survey_pools::scheme_id,
            survey_pools::title,
            survey_pools::questionnaire,
            survey_pools::employers,
            survey_pools::results,
            survey_pools::released_on,
        ))
    };
}

/// The surveys of these schemes that wait for a pool: closed, of small employers, in none yet, their answers still there.
///
/// # Errors
/// The database's fault, or that of terms nobody here wrote.
pub fn list_waiting(conn: &mut Conn, schemes: &[SchemeId]) -> Result<Vec<(SchemeId, Waiting)>, AppError> {
    use surveys as t;
    let pooled = survey_pool_members::table.select(survey_pool_members::survey_id);
    let rows: Vec<(SchemeId, SurveyId, EmployerId, Option<String>)> = t::table
        .filter(t::scheme_id.eq_any(schemes))
        .filter(t::state.eq(State::Closed))
        .filter(t::asked.lt(i32::try_from(FEWEST_ASKED).map_err(AppError::fault)?))
        .filter(t::answers_removed_on.is_null())
        .filter(t::id.ne_all(pooled))
        .order((t::closed_on, t::id))
        .limit(MOST)
        .select((t::scheme_id, t::id, t::employer_id, t::terms))
        .load(conn)?;
    let waiting = |(scheme, id, employer, terms): (SchemeId, SurveyId, EmployerId, Option<String>)| {
        let terms = serde_json::from_str(&terms.ok_or(AppError::NotFound)?).map_err(AppError::fault)?;
        Ok((scheme, Waiting { id, employer, terms }))
    };
    rows.into_iter().map(waiting).collect()
}

/// How many pools these schemes have.
///
/// # Errors
/// The database's fault.
pub fn count_pools(conn: &mut Conn, schemes: &[SchemeId]) -> Result<i64, AppError> {
    Ok(survey_pools::table.filter(survey_pools::scheme_id.eq_any(schemes)).count().get_result(conn)?)
}

/// One page of the pools of these schemes, the newest first.
///
/// # Errors
/// The database's fault, or that of a row nobody here wrote.
pub fn list_pools(
    conn: &mut Conn,
    schemes: &[SchemeId],
    (offset, limit): (i64, i64),
) -> Result<Vec<Pool>, AppError> {
    let rows: Vec<Row> = pools!()
        .filter(survey_pools::scheme_id.eq_any(schemes))
        .order((survey_pools::released_on.desc(), survey_pools::id.desc()))
        .offset(offset)
        .limit(limit)
        .load(conn)?;
    rows.into_iter().map(pool).collect()
}

fn get_pool(conn: &mut Conn, id: SurveyPoolId) -> Result<Pool, AppError> {
    pool(pools!().filter(survey_pools::id.eq(id)).first(conn)?)
}

/// The pool a survey is in.
///
/// # Errors
/// The database's fault, or that of a row nobody here wrote.
pub fn find_pool_of(conn: &mut Conn, survey: SurveyId) -> Result<Option<Pool>, AppError> {
    use survey_pool_members as t;
    let id: Option<SurveyPoolId> = t::table.find(survey).select(t::pool_id).first(conn).optional()?;
    id.map(|id| get_pool(conn, id)).transpose()
}

/// Whose people are in a pool.
///
/// # Errors
/// The database's fault.
pub fn list_pool_employers(conn: &mut Conn, pool: SurveyPoolId) -> Result<BTreeSet<EmployerId>, AppError> {
    use survey_pool_members as t;
    let members = t::table.filter(t::pool_id.eq(pool)).select(t::survey_id);
    let employers = surveys::table.filter(surveys::id.eq_any(members)).select(surveys::employer_id);
    Ok(employers.load::<EmployerId>(conn)?.into_iter().collect())
}

/// Whether one of a pool's surveys had one link for everybody.
///
/// # Errors
/// The database's fault.
pub fn has_open_link(conn: &mut Conn, pool: SurveyPoolId) -> Result<bool, AppError> {
    use survey_pool_members as t;
    let members = t::table.filter(t::pool_id.eq(pool)).select(t::survey_id);
    let open = surveys::table.filter(surveys::id.eq_any(members)).filter(surveys::mode.eq(Mode::Open));
    Ok(open.count().get_result::<i64>(conn)? > 0)
}

/// Keeps a pool with its surveys; each survey can be in one pool ever.
///
/// # Errors
/// The database's fault: also when a survey is in another pool.
pub fn add_pool(
    tx: &mut Tx<'_>,
    scheme: SchemeId,
    title: &str,
    chosen: &[Waiting],
    results: &Results,
) -> Result<SurveyPoolId, AppError> {
    use survey_pools as t;
    let (id, by) = (tx.new_id(), tx.person()?);
    let questionnaire = chosen.first().map_or("", |one| one.terms.questionnaire.slug.as_str());
    let row = (
        (t::id.eq(id), t::scheme_id.eq(scheme), t::title.eq(title), t::questionnaire.eq(questionnaire)),
        t::employers.eq(i32::try_from(results.employers).map_err(AppError::fault)?),
        t::results.eq(serde_json::to_string(results).map_err(AppError::fault)?),
        t::shape.eq(i32::try_from(results.shape).map_err(AppError::fault)?),
        (t::released_on.eq(tx.today()), t::released_by.eq(by)),
    );
    diesel::insert_into(t::table).values(row).execute(tx.conn())?;
    for one in chosen {
        let member = (survey_pool_members::survey_id.eq(one.id), survey_pool_members::pool_id.eq(id));
        diesel::insert_into(survey_pool_members::table).values(member).execute(tx.conn())?;
    }
    Ok(id)
}

fn pool((id, scheme, title, questionnaire, employers, results, released_on): Row) -> Result<Pool, AppError> {
    let results = serde_json::from_str(&results).map_err(AppError::fault)?;
    Ok(Pool { id, scheme, title, questionnaire, employers, results, released_on })
}
