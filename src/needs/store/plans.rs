//! The plan of a needs assessment that is held here, and the sites it visits.

use diesel::prelude::*;

use super::super::rules::{NeedsPlan, State};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, NeedsAssessmentId, SiteId};
use crate::platform::tx::Tx;
use crate::schema::{needs_assessments, needs_sites, sites};

/// Sites read at most of one assessment: as many as an employer can have.
const MOST: i64 = 100;

/// The one of an employer that is under way.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn find_open(
    conn: &mut Conn,
    employer: EmployerId,
) -> Result<Option<NeedsAssessmentId>, AppError> {
    Ok(needs_assessments::table
        .filter(needs_assessments::employer_id.eq(employer))
        .filter(needs_assessments::state.eq(State::Open))
        .select(needs_assessments::id)
        .first(conn)
        .optional()?)
}

/// The one of an employer that was published last.
pub(in crate::needs) fn find_published(
    conn: &mut Conn,
    employer: EmployerId,
) -> Result<Option<NeedsAssessmentId>, AppError> {
    Ok(needs_assessments::table
        .filter(needs_assessments::employer_id.eq(employer))
        .filter(needs_assessments::state.eq(State::Published))
        .order((needs_assessments::published_at.desc(), needs_assessments::id.desc()))
        .select(needs_assessments::id)
        .first(conn)
        .optional()?)
}

/// The sites an assessment visits with their names, the main one first; one that was closed since among them.
///
/// # Errors
/// The database's fault.
pub fn list_plan_sites(conn: &mut Conn, id: NeedsAssessmentId) -> Result<Vec<(SiteId, String)>, AppError> {
    Ok(needs_sites::table
        .inner_join(sites::table.on(sites::id.eq(needs_sites::site_id)))
        .filter(needs_sites::assessment_id.eq(id))
        .order((sites::is_main.desc(), sites::added_at, sites::id))
        .limit(MOST)
        .select((sites::id, sites::name))
        .load(conn)?)
}

/// Opens an assessment after the one before it.
pub(in crate::needs) fn add_open(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    plan: &NeedsPlan,
    previous: Option<NeedsAssessmentId>,
) -> Result<NeedsAssessmentId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(needs_assessments::table)
        .values((
            (needs_assessments::id.eq(id), needs_assessments::employer_id.eq(employer)),
            (needs_assessments::method.eq(plan.method), needs_assessments::note.eq("")),
            (needs_assessments::state.eq(State::Open), needs_assessments::previous_id.eq(previous)),
            needs_assessments::starts_on.eq(Some(plan.starts_on)),
            needs_assessments::ends_on.eq(Some(plan.ends_on)),
            (needs_assessments::shifts.eq(&plan.shifts), needs_assessments::who.eq(&plan.who)),
            (needs_assessments::added_at.eq(now), needs_assessments::added_by.eq(person)),
            (needs_assessments::changed_at.eq(now), needs_assessments::changed_by.eq(person)),
            needs_assessments::version.eq(1),
        ))
        .execute(tx.conn())?;
    set_sites(tx, id, &plan.sites)?;
    Ok(id)
}

/// Changes the plan of one that is open and at version `seen`; [`AppError::Stale`] when it is not any more.
pub(in crate::needs) fn set_plan(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    plan: &NeedsPlan,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let seen_so = needs_assessments::table
        .filter(needs_assessments::id.eq(id))
        .filter(needs_assessments::version.eq(seen))
        .filter(needs_assessments::state.eq(State::Open));
    let changed = diesel::update(seen_so)
        .set((
            needs_assessments::method.eq(plan.method),
            needs_assessments::starts_on.eq(Some(plan.starts_on)),
            needs_assessments::ends_on.eq(Some(plan.ends_on)),
            needs_assessments::shifts.eq(&plan.shifts),
            needs_assessments::who.eq(&plan.who),
            needs_assessments::changed_at.eq(now),
            needs_assessments::changed_by.eq(person),
            needs_assessments::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed != 1 {
        return Err(AppError::Stale);
    }
    set_sites(tx, id, &plan.sites)
}

/// Gives an open one up.
pub(in crate::needs) fn set_cancelled(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    why: &str,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let open = needs_assessments::table
        .filter(needs_assessments::id.eq(id))
        .filter(needs_assessments::state.eq(State::Open));
    let changed = diesel::update(open)
        .set((
            needs_assessments::state.eq(State::Cancelled),
            needs_assessments::note.eq(why),
            needs_assessments::changed_at.eq(now),
            needs_assessments::changed_by.eq(person),
            needs_assessments::version.eq(needs_assessments::version + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

fn set_sites(tx: &mut Tx<'_>, id: NeedsAssessmentId, chosen: &[SiteId]) -> Result<(), AppError> {
    diesel::delete(needs_sites::table.filter(needs_sites::assessment_id.eq(id))).execute(tx.conn())?;
    for site in chosen {
        diesel::insert_into(needs_sites::table)
            .values((needs_sites::assessment_id.eq(id), needs_sites::site_id.eq(site)))
            .execute(tx.conn())?;
    }
    Ok(())
}
