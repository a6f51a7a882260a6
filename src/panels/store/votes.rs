//! Votes, recusals and decisions, as rows.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::panels::rules::{Decision, Outcome};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{DecisionId, PersonId, RecusalId, SubmissionId, VoteId};
use crate::platform::tx::Tx;
use crate::schema::{panel_decisions, panel_recusals, panel_votes};
use crate::scheme::Bundle;

crate::stored_as_text!(Outcome);

/// A member's view of a case.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct CastVote {
    /// Whose.
    pub member: PersonId,
    /// What they would decide.
    pub outcome: Outcome,
    /// Why.
    pub reason: String,
    /// When, in UTC.
    pub voted_at: NaiveDateTime,
}

/// A member who stands aside.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct StoodAside {
    /// Who.
    pub member: PersonId,
    /// Why.
    pub reason: String,
}

/// A decision as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedDecision {
    /// Its key.
    pub id: DecisionId,
    /// Award or defer.
    pub outcome: Outcome,
    /// Why.
    pub reason: String,
    /// What the employer is asked to do, where it is deferred.
    pub actions: Option<String>,
    /// By when.
    pub act_by: Option<NaiveDate>,
    /// When it was recorded, in UTC.
    pub decided_at: NaiveDateTime,
    /// By which chair.
    pub decided_by: PersonId,
    /// What it rested on; `None` for decisions from before this was kept.
    pub bundle: Option<Bundle>,
}

/// The votes on a submission, oldest first.
///
/// # Errors
/// The database's fault.
pub fn list_votes(conn: &mut Conn, submission: SubmissionId) -> Result<Vec<CastVote>, AppError> {
    Ok(panel_votes::table
        .filter(panel_votes::submission_id.eq(submission))
        .order((panel_votes::voted_at, panel_votes::id))
        .select((panel_votes::member_id, panel_votes::outcome, panel_votes::reason, panel_votes::voted_at))
        .load(conn)?)
}

/// Who stands aside from deciding on a submission.
///
/// # Errors
/// The database's fault.
pub fn list_recusals(conn: &mut Conn, submission: SubmissionId) -> Result<Vec<StoodAside>, AppError> {
    Ok(panel_recusals::table
        .filter(panel_recusals::submission_id.eq(submission))
        .order((panel_recusals::recused_at, panel_recusals::id))
        .select((panel_recusals::member_id, panel_recusals::reason))
        .load(conn)?)
}

/// The decision on a submission.
///
/// # Errors
/// The database's fault.
pub fn find_decision(
    conn: &mut Conn,
    submission: SubmissionId,
) -> Result<Option<RecordedDecision>, AppError> {
    let row: Option<DecisionRow> = panel_decisions::table
        .filter(panel_decisions::submission_id.eq(submission))
        .select((
            panel_decisions::id,
            panel_decisions::outcome,
            panel_decisions::reason,
            (panel_decisions::actions, panel_decisions::act_by),
            (panel_decisions::decided_at, panel_decisions::decided_by),
            panel_decisions::bundle,
        ))
        .first(conn)
        .optional()?;
    row.map(recorded).transpose()
}

type DecisionRow = (
    DecisionId,
    Outcome,
    String,
    (Option<String>, Option<NaiveDate>),
    (NaiveDateTime, PersonId),
    Option<String>,
);

fn recorded(row: DecisionRow) -> Result<RecordedDecision, AppError> {
    let (id, outcome, reason, (actions, act_by), (decided_at, decided_by), bundle) = row;
    let bundle = bundle.map(|text| Bundle::read(&text).map_err(AppError::fault)).transpose()?;
    Ok(RecordedDecision { id, outcome, reason, actions, act_by, decided_at, decided_by, bundle })
}

/// Keeps a member's vote, in the place of an earlier one of theirs.
///
/// # Errors
/// The database's fault.
pub fn set_vote(
    tx: &mut Tx<'_>,
    submission: SubmissionId,
    outcome: Outcome,
    reason: &str,
) -> Result<(), AppError> {
    let (now, member) = (tx.now(), tx.person()?);
    let theirs = panel_votes::table
        .filter(panel_votes::submission_id.eq(submission))
        .filter(panel_votes::member_id.eq(member));
    let vote =
        (panel_votes::outcome.eq(outcome), panel_votes::reason.eq(reason), panel_votes::voted_at.eq(now));
    if diesel::update(theirs).set(vote).execute(tx.conn())? > 0 {
        return Ok(());
    }
    let id: VoteId = tx.new_id();
    diesel::insert_into(panel_votes::table)
        .values((
            panel_votes::id.eq(id),
            panel_votes::submission_id.eq(submission),
            panel_votes::member_id.eq(member),
            panel_votes::outcome.eq(outcome),
            panel_votes::reason.eq(reason),
            panel_votes::voted_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Keeps that a member stands aside.
///
/// # Errors
/// [`AppError::Stale`] when they do already.
pub fn add_recusal(tx: &mut Tx<'_>, submission: SubmissionId, reason: &str) -> Result<(), AppError> {
    let (id, now, member): (RecusalId, _, _) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(panel_recusals::table)
        .values((
            panel_recusals::id.eq(id),
            panel_recusals::submission_id.eq(submission),
            panel_recusals::member_id.eq(member),
            panel_recusals::reason.eq(reason),
            panel_recusals::recused_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Keeps the decision on a submission, with what it rests on: there is one only.
///
/// # Errors
/// [`AppError::Stale`] when another chair was quicker.
pub fn add_decision(
    tx: &mut Tx<'_>,
    submission: SubmissionId,
    decision: &Decision,
    bundle: &Bundle,
) -> Result<DecisionId, AppError> {
    let bundle = serde_json::to_string(bundle).map_err(AppError::fault)?;
    let (id, now, chair): (DecisionId, _, _) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(panel_decisions::table)
        .values((
            panel_decisions::id.eq(id),
            panel_decisions::submission_id.eq(submission),
            panel_decisions::outcome.eq(decision.outcome),
            panel_decisions::reason.eq(&decision.reason),
            panel_decisions::actions.eq(decision.actions.as_deref()),
            panel_decisions::act_by.eq(decision.act_by),
            panel_decisions::decided_at.eq(now),
            panel_decisions::decided_by.eq(chair),
            panel_decisions::bundle.eq(bundle),
        ))
        .execute(tx.conn())?;
    Ok(id)
}
