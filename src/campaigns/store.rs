//! The `campaigns` table, and the themes a campaign can belong to.

mod around;
mod themes;

use chrono::{Days, NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::rules::{Campaign, NewCampaign, Outcome, Pulses, Shown};
use crate::platform::db::{Conn, MultiBackend};
use crate::platform::error::AppError;
use crate::platform::ids::{CampaignId, EmployerId, NeedsAssessmentId, PriorityId, SurveyId};
use crate::platform::tx::Tx;
use crate::schema::{campaigns, people};
use crate::scheme::StandardCode;

pub(super) use around::find_around;
pub use themes::list_themes;

/// Campaigns read at most of one employer where all are wanted, newest first.
const MOST: i64 = 2_000;

type Row = (
    (CampaignId, EmployerId),
    (String, Option<String>, NaiveDate, Option<NaiveDate>, bool),
    (String, Option<NeedsAssessmentId>, Option<PriorityId>),
    (Option<i32>, String, Option<NaiveDate>, String),
    (Option<SurveyId>, Option<SurveyId>),
    (i32, NaiveDateTime, String),
);

/// Selects [`Row`] with who changed it last.
macro_rules! rows {
    () => {
        campaigns::table.inner_join(people::table.on(people::id.eq(campaigns::changed_by))).select((
            (campaigns::id, campaigns::employer_id),
            (
                campaigns::topic,
                campaigns::theme,
                campaigns::starts_on,
                campaigns::ends_on,
                campaigns::all_year,
            ),
            (campaigns::priority, campaigns::needs_assessment_id, campaigns::priority_id),
            (campaigns::reach, campaigns::evaluation, campaigns::evaluated_on, campaigns::learnt),
            (campaigns::before_id, campaigns::after_id),
            (campaigns::version, campaigns::changed_at, people::name),
        ))
    };
}

/// Narrows a boxed query to the campaigns a list shows on a day.
macro_rules! narrowed {
    ($query:expr, $shown:expr, $today:expr) => {
        match $shown {
            None => $query,
            Some(Shown::Planned) => $query.filter(campaigns::starts_on.gt($today)),
            Some(Shown::Running) => $query
                .filter(campaigns::starts_on.le($today))
                .filter(campaigns::ends_on.is_null().or(campaigns::ends_on.assume_not_null().ge($today))),
            Some(Shown::Over) => $query
                .filter(campaigns::ends_on.is_not_null())
                .filter(campaigns::ends_on.assume_not_null().lt($today)),
            Some(Shown::NotEvaluated) => $query
                .filter(campaigns::ends_on.is_not_null())
                .filter(campaigns::ends_on.assume_not_null().lt($today))
                .filter(campaigns::evaluated_on.is_null()),
        }
    };
}

/// One campaign.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get(conn: &mut Conn, id: CampaignId) -> Result<Campaign, AppError> {
    let row: Row = rows!().filter(campaigns::id.eq(id)).first(conn)?;
    campaign(row)
}

/// Every campaign of an employer, the one that starts last first.
///
/// # Errors
/// The database's fault.
pub fn list_of_employer(conn: &mut Conn, employer: EmployerId) -> Result<Vec<Campaign>, AppError> {
    let rows: Vec<Row> = rows!()
        .filter(campaigns::employer_id.eq(employer))
        .order((campaigns::starts_on.desc(), campaigns::id.desc()))
        .limit(MOST)
        .load(conn)?;
    rows.into_iter().map(campaign).collect()
}

/// How many campaigns of an employer a list shows on a day.
pub(super) fn count(
    conn: &mut Conn,
    employer: EmployerId,
    shown: Option<Shown>,
    today: NaiveDate,
) -> Result<i64, AppError> {
    let of = campaigns::table.filter(campaigns::employer_id.eq(employer)).into_boxed::<MultiBackend>();
    Ok(narrowed!(of, shown, today).count().get_result(conn)?)
}

/// One page of what a list shows on a day, the campaign that starts last first.
pub(super) fn list_page(
    conn: &mut Conn,
    employer: EmployerId,
    shown: Option<Shown>,
    today: NaiveDate,
    (offset, limit): (i64, i64),
) -> Result<Vec<Campaign>, AppError> {
    let of = rows!().filter(campaigns::employer_id.eq(employer)).into_boxed::<MultiBackend>();
    let rows: Vec<Row> = narrowed!(of, shown, today)
        .order((campaigns::starts_on.desc(), campaigns::id.desc()))
        .offset(offset)
        .limit(limit)
        .load(conn)?;
    rows.into_iter().map(campaign).collect()
}

/// The campaigns of an employer that start after a day, or started in the 31 days before it.
pub(super) fn list_since(
    conn: &mut Conn,
    employer: EmployerId,
    day: NaiveDate,
) -> Result<Vec<Campaign>, AppError> {
    let before = day.checked_sub_days(Days::new(31)).unwrap_or(day);
    let rows: Vec<Row> = rows!()
        .filter(campaigns::employer_id.eq(employer))
        .filter(campaigns::starts_on.ge(before))
        .limit(MOST)
        .load(conn)?;
    rows.into_iter().map(campaign).collect()
}

fn campaign(row: Row) -> Result<Campaign, AppError> {
    let ((id, employer), told, from, outcome, (before, after), (version, changed_at, changed_by_name)) = row;
    let (topic, theme, starts_on, ends_on, all_year) = told;
    let (priority, assessment, answers) = from;
    let theme = theme.map(|code| code.parse().map_err(AppError::fault)).transpose()?;
    let told = NewCampaign { topic, theme, starts_on, ends_on, all_year, priority, assessment, answers };
    let (reach, evaluation, evaluated_on, learnt) = outcome;
    let outcome = Outcome { reach, evaluation, evaluated_on, learnt };
    let pulses = Pulses { before, after };
    Ok(Campaign { id, employer, told, outcome, pulses, version, changed_at, changed_by_name })
}

pub(super) fn add(tx: &mut Tx<'_>, employer: EmployerId, new: &NewCampaign) -> Result<CampaignId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(campaigns::table)
        .values((
            campaigns::id.eq(id),
            campaigns::employer_id.eq(employer),
            campaigns::topic.eq(&new.topic),
            campaigns::theme.eq(new.theme.as_ref().map(StandardCode::as_str)),
            campaigns::starts_on.eq(new.starts_on),
            campaigns::ends_on.eq(new.ends_on),
            campaigns::all_year.eq(new.all_year),
            campaigns::priority.eq(&new.priority),
            campaigns::needs_assessment_id.eq(new.assessment),
            campaigns::priority_id.eq(new.answers),
            campaigns::evaluation.eq(""),
            campaigns::learnt.eq(""),
            campaigns::added_at.eq(now),
            campaigns::added_by.eq(person),
            campaigns::changed_at.eq(now),
            campaigns::changed_by.eq(person),
            campaigns::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Changes a campaign that is at version `seen`; [`AppError::Stale`] when it is not any more.
pub(super) fn set(tx: &mut Tx<'_>, id: CampaignId, seen: i32, new: &NewCampaign) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let seen_so = campaigns::table.filter(campaigns::id.eq(id)).filter(campaigns::version.eq(seen));
    let changed = diesel::update(seen_so)
        .set((
            campaigns::topic.eq(&new.topic),
            campaigns::theme.eq(new.theme.as_ref().map(StandardCode::as_str)),
            campaigns::starts_on.eq(new.starts_on),
            campaigns::ends_on.eq(new.ends_on),
            campaigns::all_year.eq(new.all_year),
            campaigns::priority.eq(&new.priority),
            campaigns::needs_assessment_id.eq(new.assessment),
            campaigns::priority_id.eq(new.answers),
            campaigns::changed_at.eq(now),
            campaigns::changed_by.eq(person),
            campaigns::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Writes what came of a campaign that is at version `seen`; [`AppError::Stale`] when it is not any more.
pub(super) fn set_outcome(
    tx: &mut Tx<'_>,
    id: CampaignId,
    seen: i32,
    outcome: &Outcome,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let seen_so = campaigns::table.filter(campaigns::id.eq(id)).filter(campaigns::version.eq(seen));
    let changed = diesel::update(seen_so)
        .set((
            campaigns::reach.eq(outcome.reach),
            campaigns::evaluation.eq(&outcome.evaluation),
            campaigns::evaluated_on.eq(outcome.evaluated_on),
            campaigns::learnt.eq(&outcome.learnt),
            campaigns::changed_at.eq(now),
            campaigns::changed_by.eq(person),
            campaigns::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Ties surveys to a campaign that is at version `seen`; [`AppError::Stale`] when it is not any more.
pub(super) fn set_pulses(tx: &mut Tx<'_>, id: CampaignId, seen: i32, pulses: Pulses) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let seen_so = campaigns::table.filter(campaigns::id.eq(id)).filter(campaigns::version.eq(seen));
    let changed = diesel::update(seen_so)
        .set((
            campaigns::before_id.eq(pulses.before),
            campaigns::after_id.eq(pulses.after),
            campaigns::changed_at.eq(now),
            campaigns::changed_by.eq(person),
            campaigns::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

pub(super) fn remove(tx: &mut Tx<'_>, id: CampaignId) -> Result<(), AppError> {
    diesel::delete(campaigns::table.find(id)).execute(tx.conn())?;
    Ok(())
}
