//! The `applications` table.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::dsl::{InnerJoin, IntoBoxed};
use diesel::prelude::*;

use crate::applications::rules::{Application, ApplicationStatus, ApplicationSummary, QueueRow};
use crate::platform::access::Reach;
use crate::platform::db::{Conn, MultiBackend};
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EditionId, EmployerId, SchemeId};
use crate::platform::tx::Tx;
use crate::schema::{applications, employers};
use crate::scheme::{self, LevelCode, TrackCode};

crate::stored_as_text!(ApplicationStatus);

/// The most applications shown of one employer: decades of them.
const MOST_OF_EMPLOYER: i64 = 100;

type Row = (
    ApplicationId,
    String,
    EmployerId,
    SchemeId,
    EditionId,
    String,
    ApplicationStatus,
    NaiveDateTime,
    NaiveDateTime,
    i32,
    Option<String>,
);

/// One application.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get(conn: &mut Conn, id: ApplicationId) -> Result<Application, AppError> {
    let row: Row = applications::table.find(id).select(columns!()).first(conn)?;
    application(row)
}

/// The employer's application of a scheme that is on its way, if there is one.
///
/// # Errors
/// The database's fault.
pub fn find_running(
    conn: &mut Conn,
    employer: EmployerId,
    scheme: SchemeId,
) -> Result<Option<Application>, AppError> {
    let row: Option<Row> = applications::table
        .filter(applications::employer_id.eq(employer))
        .filter(applications::scheme_id.eq(scheme))
        .filter(applications::status.ne_all([ApplicationStatus::Decided, ApplicationStatus::Withdrawn]))
        .select(columns!())
        .first(conn)
        .optional()?;
    row.map(application).transpose()
}

/// The employer's decided applications of a scheme, the newest decision first; at most `most`.
pub(super) fn list_decided(
    conn: &mut Conn,
    employer: EmployerId,
    scheme: SchemeId,
    most: i64,
) -> Result<Vec<Application>, AppError> {
    let rows: Vec<Row> = applications::table
        .filter(applications::employer_id.eq(employer))
        .filter(applications::scheme_id.eq(scheme))
        .filter(applications::status.eq(ApplicationStatus::Decided))
        .order((applications::changed_at.desc(), applications::id.desc()))
        .limit(most)
        .select(columns!())
        .load(conn)?;
    rows.into_iter().map(application).collect()
}

/// Whether an employer has an application of a scheme that was decided.
pub(in crate::applications) fn has_decided(
    conn: &mut Conn,
    employer: EmployerId,
    scheme: SchemeId,
) -> Result<bool, AppError> {
    Ok(!list_decided(conn, employer, scheme, 1)?.is_empty())
}

/// The applications on their way of several employers, of every scheme, newest first: one query.
///
/// # Errors
/// The database's fault.
pub fn list_on_the_way(conn: &mut Conn, of: &[EmployerId]) -> Result<Vec<Application>, AppError> {
    let rows: Vec<Row> = applications::table
        .filter(applications::employer_id.eq_any(of))
        .filter(applications::status.ne_all([ApplicationStatus::Decided, ApplicationStatus::Withdrawn]))
        .order((applications::started_at.desc(), applications::id.desc()))
        .select(columns!())
        .load(conn)?;
    rows.into_iter().map(application).collect()
}

/// [`list_on_the_way`] for lists, by employer: it may have one of each scheme.
///
/// # Errors
/// The database's fault.
pub fn list_running(
    conn: &mut Conn,
    of: &[EmployerId],
) -> Result<BTreeMap<EmployerId, Vec<ApplicationSummary>>, AppError> {
    let mut running: BTreeMap<EmployerId, Vec<ApplicationSummary>> = BTreeMap::new();
    for one in list_on_the_way(conn, of)? {
        running.entry(one.employer).or_default().push(summary(conn, one)?);
    }
    Ok(running)
}

/// An employer's applications of every scheme, newest first.
///
/// # Errors
/// The database's fault.
pub fn list_of_employer(conn: &mut Conn, employer: EmployerId) -> Result<Vec<ApplicationSummary>, AppError> {
    let rows: Vec<Row> = applications::table
        .filter(applications::employer_id.eq(employer))
        .order((applications::started_at.desc(), applications::id.desc()))
        .limit(MOST_OF_EMPLOYER)
        .select(columns!())
        .load(conn)?;
    rows.into_iter().map(|row| summary(conn, application(row)?)).collect()
}

fn summary(conn: &mut Conn, application: Application) -> Result<ApplicationSummary, AppError> {
    // Editions are kept in memory, so this is no query for each row.
    let edition = scheme::get_edition(conn, application.edition)?;
    let title = edition.definition.level(&application.level).map(|level| level.title.clone());
    Ok(ApplicationSummary {
        id: application.id,
        reference: application.reference,
        scheme: application.scheme,
        level_title: title.unwrap_or_else(|| application.level.to_string()),
        level: application.level,
        status: application.status,
        started_at: application.started_at,
        changed_at: application.changed_at,
    })
}

/// A scheme's applications in these statuses within the places of a role, those that wait longest first; one page, and
/// how many in all.
///
/// # Errors
/// The database's fault.
pub fn list_with_status(
    conn: &mut Conn,
    reach: &Reach,
    statuses: &[ApplicationStatus],
    offset: i64,
    limit: i64,
) -> Result<(Vec<QueueRow>, i64), AppError> {
    let total = queue(reach, statuses).count().get_result(conn)?;
    let rows: Vec<Waiting> = queue(reach, statuses)
        .order((applications::changed_at, applications::id))
        .offset(offset)
        .limit(limit)
        .select((
            applications::id,
            applications::reference,
            (employers::trading_name, employers::legal_name),
            employers::place_code,
            applications::level,
            applications::status,
            applications::changed_at,
        ))
        .load(conn)?;
    Ok((rows.into_iter().map(queue_row).collect::<Result<_, AppError>>()?, total))
}

type Queue<'a> = IntoBoxed<'a, InnerJoin<applications::table, employers::table>, MultiBackend>;

fn queue<'a>(reach: &'a Reach, statuses: &'a [ApplicationStatus]) -> Queue<'a> {
    let queue = applications::table
        .inner_join(employers::table)
        .into_boxed::<MultiBackend>()
        .filter(applications::scheme_id.eq(reach.scheme))
        .filter(applications::status.eq_any(statuses));
    match &reach.places {
        None => queue,
        Some(places) => queue.filter(employers::place_code.eq_any(places)),
    }
}

/// The columns of a [`QueueRow`]; the employer's trading and legal name.
type Waiting = (
    ApplicationId,
    String,
    (Option<String>, String),
    Option<String>,
    String,
    ApplicationStatus,
    NaiveDateTime,
);

fn queue_row(row: Waiting) -> Result<QueueRow, AppError> {
    let (application, reference, (trading, legal), place_code, level, status, changed_at) = row;
    let (employer_name, level) = (trading.unwrap_or(legal), level_code(&level)?);
    Ok(QueueRow { application, reference, employer_name, place_code, level, status, changed_at })
}

pub(in crate::applications) fn add(tx: &mut Tx<'_>, new: &Application) -> Result<(), AppError> {
    let person = tx.person()?;
    diesel::insert_into(applications::table)
        .values((
            applications::id.eq(new.id),
            applications::reference.eq(&new.reference),
            applications::employer_id.eq(new.employer),
            applications::scheme_id.eq(new.scheme),
            applications::edition_id.eq(new.edition),
            applications::level.eq(new.level.as_str()),
            applications::status.eq(new.status),
            applications::started_at.eq(new.started_at),
            applications::started_by.eq(person),
            applications::changed_at.eq(new.changed_at),
            applications::version.eq(new.version),
            applications::track.eq(new.track.as_ref().map(TrackCode::as_str)),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Moves an application on, if nobody changed it since it was read.
pub(in crate::applications) fn set_status(
    tx: &mut Tx<'_>,
    application: &Application,
    status: ApplicationStatus,
) -> Result<(), AppError> {
    let now = tx.now();
    let unchanged = applications::table
        .filter(applications::id.eq(application.id))
        .filter(applications::version.eq(application.version));
    let changed = diesel::update(unchanged)
        .set((
            applications::status.eq(status),
            applications::changed_at.eq(now),
            applications::version.eq(application.version + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Notes that an answer of the application changed.
pub(in crate::applications) fn set_changed(tx: &mut Tx<'_>, id: ApplicationId) -> Result<(), AppError> {
    let now = tx.now();
    diesel::update(applications::table.find(id))
        .set((applications::changed_at.eq(now), applications::version.eq(applications::version + 1)))
        .execute(tx.conn())?;
    Ok(())
}

fn application(row: Row) -> Result<Application, AppError> {
    let (id, reference, employer, scheme, edition, level, status, started_at, changed_at, version, track) =
        row;
    let level = level_code(&level)?;
    let track = track.map(|code| code.parse().map_err(AppError::fault)).transpose()?;
    Ok(Application {
        id,
        reference,
        employer,
        scheme,
        edition,
        level,
        track,
        status,
        started_at,
        changed_at,
        version,
    })
}

fn level_code(text: &str) -> Result<LevelCode, AppError> {
    text.parse().map_err(AppError::fault)
}

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        (
            applications::id,
            applications::reference,
            applications::employer_id,
            applications::scheme_id,
            applications::edition_id,
            applications::level,
            applications::status,
            applications::started_at,
            applications::changed_at,
            applications::version,
            applications::track,
        )
    };
}
use columns;
