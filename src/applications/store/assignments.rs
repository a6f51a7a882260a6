//! The `assignments` table.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::applications::rules::{Application, Assignment, Undone, is_done, last_soon};
use crate::platform::access::Role;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EmployerId, PersonId};
use crate::platform::tx::Tx;
use crate::schema::{answers, applications, assignments};
use crate::scheme::{self, CriterionCode, Status};
use crate::{employers, people};

type Row = (ApplicationId, String, PersonId, String, NaiveDate, i32);

/// Selects [`Row`] with the name of whom it is assigned to.
macro_rules! rows {
    () => {
        assignments::table
            .inner_join(crate::schema::people::table.on(crate::schema::people::id.eq(assignments::person_id)))
            .select((
                assignments::application_id,
                assignments::criterion,
                assignments::person_id,
                crate::schema::people::name,
                assignments::due_on,
                assignments::version,
            ))
    };
}

/// What is due soon and was not told, or is overdue and was not told.
macro_rules! untold {
    ($today:expr) => {{
        let overdue = assignments::due_on.lt($today).and(assignments::overdue_told_at.is_null());
        let soon = assignments::due_on
            .ge($today)
            .and(assignments::due_on.le(last_soon($today)))
            .and(assignments::soon_told_at.is_null());
        overdue.or(soon)
    }};
}

/// The assignments of an application, by criterion.
///
/// # Errors
/// The database's fault.
pub fn list_assignments(
    conn: &mut Conn,
    application: ApplicationId,
) -> Result<BTreeMap<CriterionCode, Assignment>, AppError> {
    let rows: Vec<Row> = rows!().filter(assignments::application_id.eq(application)).load(conn)?;
    let by_criterion = |row| assignment(row).map(|found| (found.criterion.clone(), found));
    rows.into_iter().map(by_criterion).collect()
}

pub(in crate::applications) fn find_assignment(
    conn: &mut Conn,
    application: ApplicationId,
    criterion: &CriterionCode,
) -> Result<Option<Assignment>, AppError> {
    let row: Option<Row> = rows!()
        .filter(assignments::application_id.eq(application))
        .filter(assignments::criterion.eq(criterion.as_str()))
        .first(conn)
        .optional()?;
    row.map(assignment).transpose()
}

/// What is assigned in these applications and not done, by the employer's own word; earliest due first. What their
/// employers' facts have ruled out since, or another edition no longer asks, is nobody's to do and left out. Three
/// queries, however many there are.
///
/// # Errors
/// The database's fault.
pub fn list_undone(conn: &mut Conn, of: &[Application]) -> Result<Vec<Undone>, AppError> {
    let ids: Vec<ApplicationId> = of.iter().map(|application| application.id).collect();
    let rows = list_unanswered(conn, &ids)?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let employers: Vec<EmployerId> = of.iter().map(|application| application.employer).collect();
    let facts = employers::list_facts(conn, &employers)?;
    let mut asked = BTreeMap::new();
    for application in of {
        if let Some(facts) = facts.get(&application.employer) {
            // Editions are kept in memory, so this is no query for each application.
            let definition = &scheme::get_edition(conn, application.edition)?.definition;
            for criterion in definition.asked(&application.level, facts, application.track.as_ref()) {
                let named = (criterion.number, criterion.title.clone());
                asked.insert((application.id, criterion.code.clone()), named);
            }
        }
    }
    let undone = |row: Assignment| {
        let (number, title) = asked.get(&(row.application, row.criterion.clone()))?.clone();
        Some(Undone { assignment: row, number, title })
    };
    Ok(rows.into_iter().filter_map(undone).collect())
}

fn list_unanswered(conn: &mut Conn, of: &[ApplicationId]) -> Result<Vec<Assignment>, AppError> {
    let done = Status::ALL.into_iter().filter(|status| is_done(*status)).map(Status::as_str);
    let of_the_same = answers::application_id
        .eq(assignments::application_id)
        .and(answers::criterion.eq(assignments::criterion))
        .and(answers::status.eq_any(done));
    let rows: Vec<Row> = rows!()
        .filter(assignments::application_id.eq_any(of))
        .filter(diesel::dsl::not(diesel::dsl::exists(answers::table.filter(of_the_same))))
        .order((assignments::due_on, assignments::application_id, assignments::criterion))
        .load(conn)?;
    rows.into_iter().map(assignment).collect()
}

/// The open applications in which somebody is to be told of a due date today: so many.
pub(in crate::applications) fn list_to_remind(
    conn: &mut Conn,
    today: NaiveDate,
    limit: i64,
) -> Result<Vec<ApplicationId>, AppError> {
    Ok(assignments::table
        .inner_join(applications::table)
        .filter(applications::status.eq(crate::applications::rules::ApplicationStatus::Open))
        .filter(untold!(today))
        .order(assignments::application_id)
        .select(assignments::application_id)
        .distinct()
        .limit(limit)
        .load(conn)?)
}

/// The criteria of an application whose holders are to be told today.
pub(in crate::applications) fn list_untold(
    conn: &mut Conn,
    application: ApplicationId,
    today: NaiveDate,
) -> Result<BTreeSet<CriterionCode>, AppError> {
    let codes: Vec<String> = assignments::table
        .filter(assignments::application_id.eq(application))
        .filter(untold!(today))
        .select(assignments::criterion)
        .load(conn)?;
    codes.iter().map(|code| code.parse().map_err(AppError::fault)).collect()
}

/// Who can answer for an employer now.
pub(in crate::applications) fn list_able(
    conn: &mut Conn,
    employer: EmployerId,
) -> Result<Vec<people::Member>, AppError> {
    let mut members = people::list_members(conn, employer)?;
    members.retain(|member| matches!(member.role, Role::Lead | Role::Contributor));
    Ok(members)
}

/// Assigns a criterion that is assigned to nobody. Who is told of a near day now is not reminded of it again.
pub(in crate::applications) fn add_assignment(
    tx: &mut Tx<'_>,
    application: &Application,
    criterion: &CriterionCode,
    (person, due_on): (PersonId, NaiveDate),
) -> Result<(), AppError> {
    let (now, by, is_soon) = (tx.now(), tx.person()?, due_on <= last_soon(tx.today()));
    diesel::insert_into(assignments::table)
        .values((
            assignments::application_id.eq(application.id),
            assignments::criterion.eq(criterion.as_str()),
            assignments::person_id.eq(person),
            assignments::due_on.eq(due_on),
            assignments::assigned_at.eq(now),
            assignments::assigned_by.eq(by),
            assignments::soon_told_at.eq(is_soon.then_some(now)),
            assignments::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Changes an assignment, if nobody changed it since it was read.
pub(in crate::applications) fn set_assignment(
    tx: &mut Tx<'_>,
    old: &Assignment,
    (person, due_on): (PersonId, NaiveDate),
) -> Result<(), AppError> {
    let (now, by, is_soon) = (tx.now(), tx.person()?, due_on <= last_soon(tx.today()));
    let unchanged = assignments::table
        .find((old.application, old.criterion.as_str()))
        .filter(assignments::version.eq(old.version));
    let changed = diesel::update(unchanged)
        .set((
            assignments::person_id.eq(person),
            assignments::due_on.eq(due_on),
            assignments::assigned_at.eq(now),
            assignments::assigned_by.eq(by),
            assignments::soon_told_at.eq(is_soon.then_some(now)),
            assignments::overdue_told_at.eq(None::<chrono::NaiveDateTime>),
            assignments::version.eq(old.version + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Takes an assignment away, if nobody changed it since it was read.
pub(in crate::applications) fn remove_assignment(tx: &mut Tx<'_>, old: &Assignment) -> Result<(), AppError> {
    let unchanged = assignments::table
        .find((old.application, old.criterion.as_str()))
        .filter(assignments::version.eq(old.version));
    let removed = diesel::delete(unchanged).execute(tx.conn())?;
    if removed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Notes that whoever has to do with what is due in an application was told, so that it happens once.
pub(in crate::applications) fn set_told(tx: &mut Tx<'_>, application: ApplicationId) -> Result<(), AppError> {
    let (now, today) = (tx.now(), tx.today());
    let of = assignments::table.filter(assignments::application_id.eq(application));
    diesel::update(of.filter(assignments::due_on.lt(today)).filter(assignments::overdue_told_at.is_null()))
        .set(assignments::overdue_told_at.eq(now))
        .execute(tx.conn())?;
    diesel::update(
        of.filter(assignments::due_on.le(last_soon(today))).filter(assignments::soon_told_at.is_null()),
    )
    .set(assignments::soon_told_at.eq(now))
    .execute(tx.conn())?;
    Ok(())
}

fn assignment(
    (application, criterion, person, person_name, due_on, version): Row,
) -> Result<Assignment, AppError> {
    let criterion = criterion.parse().map_err(AppError::fault)?;
    Ok(Assignment { application, criterion, person, person_name, due_on, version })
}
