//! A library, narrowed and page by page: the same few queries for one item and for hundreds.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;

use super::items::{self, Row, items};
use crate::evidence::rules::{Item, Listed, Scan, Search, Sort, State, old_before};
use crate::platform::db::{Conn, like_pattern};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, EvidenceId};
use crate::schema::{
    answer_evidence, answers, applications, evidence, evidence_holds, evidence_versions, people, submissions,
};

/// Narrows a query over items and their versions to what is asked of an employer's library on a day.
macro_rules! narrowed {
    ($query:expr, $employer:expr, $search:expr, $today:expr) => {{
        let mut query = $query
            .filter(evidence::employer_id.eq($employer))
            .filter(evidence::removed_at.is_null())
            .filter(evidence_versions::replaced_at.is_null())
            .into_boxed();
        if !$search.words.is_empty() {
            query = query.filter(evidence::search_key.like(like_pattern(&$search.words)));
        }
        match $search.state {
            None => query,
            Some(State::Unused) => query.filter(not(exists(
                answer_evidence::table.filter(answer_evidence::evidence_id.eq(evidence::id)),
            ))),
            Some(State::Held) => query.filter(exists(
                evidence_holds::table
                    .inner_join(submissions::table.inner_join(applications::table))
                    .filter(evidence_holds::evidence_id.eq(evidence::id))
                    .filter(applications::status.ne("withdrawn")),
            )),
            Some(State::Old) => query
                .filter(evidence_versions::redacted_at.is_null())
                .filter(evidence::about_on.lt(old_before($today)))
                .filter(
                    evidence::confirmed_current_on
                        .is_null()
                        .or(evidence::confirmed_current_on.lt(old_before($today))),
                ),
            Some(State::Lapsed) => query
                .filter(evidence_versions::redacted_at.is_null())
                .filter(evidence::current_until.lt($today)),
            Some(State::Unchecked) => query.filter(evidence_versions::redacted_at.is_null()).filter(
                evidence_versions::scan.eq_any([Scan::Pending.as_str(), Scan::Quarantined.as_str()]).or(
                    evidence_versions::suspicions
                        .is_not_null()
                        .and(evidence_versions::suspicions_settled_at.is_null()),
                ),
            ),
        }
    }};
}

/// How many items of an employer's library are what is asked for on a day.
pub(in crate::evidence) fn count(
    conn: &mut Conn,
    employer: EmployerId,
    search: &Search,
    today: NaiveDate,
) -> Result<i64, AppError> {
    let all = evidence::table.inner_join(evidence_versions::table).select(count_star());
    Ok(narrowed!(all, employer, search, today).first(conn)?)
}

/// Some of them, in the order that is asked for.
pub(in crate::evidence) fn list(
    conn: &mut Conn,
    employer: EmployerId,
    search: &Search,
    today: NaiveDate,
    (offset, limit): (i64, i64),
) -> Result<Vec<Listed>, AppError> {
    let query = narrowed!(items!(), employer, search, today);
    let ordered = match search.sort {
        Sort::Newest => query.order((evidence::added_at.desc(), evidence::id.desc())),
        Sort::Title => query.order((evidence::search_key.asc(), evidence::id.desc())),
        // Databases differ on where nothing stands: here it stands last.
        Sort::About => query
            .order(evidence::about_on.is_null())
            .then_order_by((evidence::about_on.desc(), evidence::id.desc())),
    };
    let rows: Vec<Row> = ordered.offset(offset).limit(limit).load(conn)?;
    let found = items::list(rows)?;
    with_uses(conn, found)
}

/// What the items of a list prove, and which of them are held.
fn with_uses(conn: &mut Conn, found: Vec<Item>) -> Result<Vec<Listed>, AppError> {
    let ids: Vec<EvidenceId> = found.iter().map(|item| item.id).collect();
    let held = list_held(conn, ids.clone())?;
    let mut criteria = list_criteria(conn, ids)?;
    let listed = found.into_iter().map(|item| Listed {
        criteria: criteria.remove(&item.id).map_or(0, |codes| codes.len()),
        held: held.contains(&item.id),
        item,
    });
    Ok(listed.collect())
}

/// Those of these items that a submitted application relies on.
fn list_held(conn: &mut Conn, ids: Vec<EvidenceId>) -> Result<BTreeSet<EvidenceId>, AppError> {
    let held: Vec<EvidenceId> = evidence_holds::table
        .inner_join(submissions::table.inner_join(applications::table))
        .filter(evidence_holds::evidence_id.eq_any(ids))
        .filter(applications::status.ne("withdrawn"))
        .select(evidence_holds::evidence_id)
        .distinct()
        .load(conn)?;
    Ok(held.into_iter().collect())
}

/// The criteria that these items prove, in whichever application.
fn list_criteria(
    conn: &mut Conn,
    ids: Vec<EvidenceId>,
) -> Result<BTreeMap<EvidenceId, BTreeSet<String>>, AppError> {
    let uses: Vec<(EvidenceId, String)> = answer_evidence::table
        .inner_join(answers::table)
        .filter(answer_evidence::evidence_id.eq_any(ids))
        .select((answer_evidence::evidence_id, answers::criterion))
        .distinct()
        .load(conn)?;
    let mut criteria: BTreeMap<EvidenceId, BTreeSet<String>> = BTreeMap::new();
    for (item, code) in uses {
        criteria.entry(item).or_default().insert(code);
    }
    Ok(criteria)
}
