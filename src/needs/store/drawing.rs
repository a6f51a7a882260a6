//! What the findings would be if they were drawn now, and whether that is what they are.

use diesel::dsl::{exists, select};
use diesel::prelude::*;

use super::super::rules::{Basis, NeedsAssessment, Redrawing, Sources, print_of_sources};
use super::waves::{find_baseline, get_waves};
use super::{list_conversations, list_findings, list_priorities, list_walkrounds};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SurveyId};
use crate::platform::tx::Tx;
use crate::schema::{
    needs_assessments, needs_conversations, needs_findings, needs_priority_findings, needs_walkrounds, sites,
    survey_pool_members, survey_results,
};

/// The findings of an assessment with what they are drawn from in it, and what rests on them.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn get_basis(conn: &mut Conn, id: NeedsAssessmentId) -> Result<Basis, AppError> {
    Ok(Basis {
        findings: list_findings(conn, id)?,
        priorities: list_priorities(conn, id)?,
        walkrounds: list_walkrounds(conn, id, true)?,
        conversations: list_conversations(conn, id)?,
    })
}

/// What drawing would change now.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn get_redrawing(
    conn: &mut Conn,
    of: &NeedsAssessment,
    basis: &Basis,
) -> Result<Redrawing, AppError> {
    Ok(basis.redrawing(&get_waves(conn, of)?))
}

/// Whether the findings are what would be drawn now. As long as their sources are those they were drawn from they are,
/// without anything being read; else they are drawn to see.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn is_drawn(conn: &mut Conn, of: &NeedsAssessment) -> Result<bool, AppError> {
    if !of.is_open() {
        return Ok(true);
    }
    let drawn_from = of.thread.drawn_from.as_deref();
    if drawn_from == Some(&print_of_sources(&get_sources(conn, of)?)) && !has_left_over(conn, of.id)? {
        return Ok(true);
    }
    let basis = get_basis(conn, of.id)?;
    Ok(get_redrawing(conn, of, &basis)?.is_nothing())
}

/// Notes what the findings were drawn from just now.
pub(in crate::needs) fn set_drawn(tx: &mut Tx<'_>, of: &NeedsAssessment) -> Result<(), AppError> {
    let print = print_of_sources(&get_sources(tx.conn(), of)?);
    diesel::update(needs_assessments::table.find(of.id))
        .set(needs_assessments::drawn_from.eq(Some(print)))
        .execute(tx.conn())?;
    Ok(())
}

/// What findings can be drawn from now: closed surveys with the pools they are in, published walk-rounds, conversations.
pub(super) fn get_sources(conn: &mut Conn, of: &NeedsAssessment) -> Result<Sources, AppError> {
    use survey_pool_members::{pool_id, survey_id as member};
    let asked: Vec<SurveyId> = of.thread.survey.into_iter().chain(find_baseline(conn, of)?).collect();
    Ok(Sources {
        surveys: survey_results::table
            .left_join(survey_pool_members::table.on(member.eq(survey_results::survey_id)))
            .filter(survey_results::survey_id.eq_any(asked))
            .order(survey_results::survey_id)
            .select((survey_results::survey_id, pool_id.nullable()))
            .load(conn)?,
        walkrounds: needs_walkrounds::table
            .inner_join(sites::table.on(sites::id.eq(needs_walkrounds::site_id)))
            .filter(needs_walkrounds::assessment_id.eq(of.id))
            .filter(needs_walkrounds::published_at.is_not_null())
            .order(needs_walkrounds::id)
            .select((needs_walkrounds::id, sites::name))
            .load(conn)?,
        conversations: needs_conversations::table
            .filter(needs_conversations::assessment_id.eq(of.id))
            .order(needs_conversations::id)
            .select(needs_conversations::id)
            .load(conn)?,
    })
}

/// Whether a finding is there that is not drawn any more, and that no priority rests on any more either.
fn has_left_over(conn: &mut Conn, id: NeedsAssessmentId) -> Result<bool, AppError> {
    let rested_on = needs_priority_findings::table.select(needs_priority_findings::finding_id);
    let left = needs_findings::table
        .filter(needs_findings::assessment_id.eq(id))
        .filter(needs_findings::is_outdated.eq(true))
        .filter(needs_findings::id.ne_all(rested_on));
    Ok(select(exists(left)).get_result(conn)?)
}
