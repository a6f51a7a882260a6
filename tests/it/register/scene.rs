//! Awards as they stand in the tables once a panel decided and a chair released, with everything they rest on.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use halemark::platform::access::Actor;
use halemark::platform::db::search_key;
use halemark::platform::error::AppError;
use halemark::platform::ids::{
    ApplicationId, AwardId, DecisionId, EditionId, EmployerId, PersonId, SchemeId, SubmissionId,
};
use halemark::platform::tx::Tx;
use halemark::schema::{
    applications, award_releases, award_revocations, awards, employers, panel_decisions, submissions,
};

use crate::support::app::{TestApp, nine_on};

/// An award to put into the tables.
#[derive(Clone)]
pub struct Award<'a> {
    pub name: &'a str,
    pub number: &'a str,
    pub level: (&'a str, &'a str, i32),
    pub place: &'a str,
    pub sector: &'a str,
    pub size: &'a str,
    pub publishes: bool,
    /// First and last day; none is not released.
    pub term: Option<(NaiveDate, Option<NaiveDate>)>,
}

pub const BRONZE: (&str, &str, i32) = ("bronze", "Bronze", 10);
pub const GOLD: (&str, &str, i32) = ("gold", "Gold", 30);

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A Bronze award of a small bakery in Gateshead, held all through 2026, which may be published in full.
pub fn bronze<'a>(name: &'a str, number: &'a str) -> Award<'a> {
    Award {
        name,
        number,
        level: BRONZE,
        place: "E08000037",
        sector: "C",
        size: "small",
        publishes: true,
        term: Some((day(2026, 1, 1), Some(day(2026, 12, 31)))),
    }
}

/// Puts awards into the tables.
pub fn add(app: &TestApp, all: &[Award<'_>]) -> Vec<AwardId> {
    let who = app.person(&format!("Paula {}", all[0].number)).id;
    let scheme = app.bhawa();
    let edition =
        app.app.read_now(|conn| Ok(halemark::scheme::get_current_edition(conn, scheme)?.id)).unwrap();
    app.app
        .write_now(&Actor::Operator, |tx| {
            all.iter().map(|award| add_one(tx, award, (who, scheme, edition))).collect()
        })
        .unwrap()
}

/// Takes an award back.
pub fn revoke(app: &TestApp, award: AwardId) {
    let who = app.person("Cora Coordinator").id;
    app.app
        .write_now(&Actor::Operator, |tx| {
            let now = tx.now();
            diesel::insert_into(award_revocations::table)
                .values((
                    award_revocations::award_id.eq(award),
                    award_revocations::revoked_at.eq(now),
                    award_revocations::revoked_by.eq(who),
                    award_revocations::reason.eq("It was given in error."),
                ))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
}

/// Has `newer` take the place of `older`.
pub fn supersede(app: &TestApp, older: AwardId, newer: AwardId) {
    app.app
        .write_now(&Actor::Operator, |tx| {
            diesel::update(awards::table.find(older))
                .set(awards::superseded_by.eq(newer))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
}

type Ground = (PersonId, SchemeId, EditionId);

fn add_one(tx: &mut Tx<'_>, award: &Award<'_>, ground: Ground) -> Result<AwardId, AppError> {
    let at = nine_on(2025, 12, 1);
    let employer = add_employer(tx, award, at)?;
    let (application, decision) = add_decision(tx, award, employer, ground, at)?;
    let id: AwardId = tx.new_id();
    let (who, scheme, edition) = ground;
    diesel::insert_into(awards::table)
        .values((
            (awards::id.eq(id), awards::decision_id.eq(decision), awards::number.eq(award.number)),
            (awards::employer_id.eq(employer), awards::scheme_id.eq(scheme), awards::edition_id.eq(edition)),
            (awards::application_id.eq(application), awards::level.eq(award.level.0)),
            (awards::level_title.eq(award.level.1), awards::level_rank.eq(award.level.2)),
            (awards::name.eq(award.name), awards::search_key.eq(search_key(award.name))),
            (awards::sort_key.eq(search_key(award.name)), awards::place_code.eq(award.place)),
            (awards::sector.eq(award.sector), awards::size_band.eq(award.size)),
            (awards::scope.eq("whole_employer"), awards::assurance.eq("desk_checked")),
            (awards::checked_on.eq(day(2025, 11, 3)), awards::decided_on.eq(day(2025, 12, 1))),
            awards::granted_at.eq(at),
        ))
        .execute(tx.conn())?;
    if let Some((starts_on, ends_on)) = award.term {
        diesel::insert_into(award_releases::table)
            .values((
                award_releases::award_id.eq(id),
                award_releases::released_at.eq(at),
                award_releases::released_by.eq(who),
                award_releases::starts_on.eq(starts_on),
                award_releases::ends_on.eq(ends_on),
            ))
            .execute(tx.conn())?;
    }
    Ok(id)
}

fn add_employer(tx: &mut Tx<'_>, award: &Award<'_>, at: NaiveDateTime) -> Result<EmployerId, AppError> {
    let id: EmployerId = tx.new_id();
    diesel::insert_into(employers::table)
        .values((
            (employers::id.eq(id), employers::legal_name.eq(award.name)),
            (
                employers::search_key.eq(search_key(award.name)),
                employers::sort_key.eq(search_key(award.name)),
            ),
            (employers::registration.eq("none"), employers::sector.eq(award.sector)),
            (employers::place_code.eq(award.place), employers::publish_sector.eq(award.publishes)),
            (employers::publish_size.eq(award.publishes), employers::website.eq("https://bakery.example")),
            (employers::created_at.eq(at), employers::version.eq(1)),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

fn add_decision(
    tx: &mut Tx<'_>,
    award: &Award<'_>,
    employer: EmployerId,
    (who, scheme, edition): Ground,
    at: NaiveDateTime,
) -> Result<(ApplicationId, DecisionId), AppError> {
    let (application, submission, decision): (ApplicationId, SubmissionId, DecisionId) =
        (tx.new_id(), tx.new_id(), tx.new_id());
    diesel::insert_into(applications::table)
        .values((
            (applications::id.eq(application), applications::reference.eq(format!("A-{}", award.number))),
            (applications::employer_id.eq(employer), applications::scheme_id.eq(scheme)),
            (applications::edition_id.eq(edition), applications::level.eq(award.level.0)),
            (applications::status.eq("decided"), applications::started_at.eq(at)),
            (applications::started_by.eq(who), applications::changed_at.eq(at), applications::version.eq(1)),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(submissions::table)
        .values((
            (submissions::id.eq(submission), submissions::application_id.eq(application)),
            (submissions::round.eq(1), submissions::signatory_name.eq("Sam Senior")),
            (submissions::signatory_role.eq("Director"), submissions::facts.eq("{}")),
            (submissions::facts_version.eq(1), submissions::submitted_at.eq(at)),
            submissions::submitted_by.eq(who),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(panel_decisions::table)
        .values((
            (panel_decisions::id.eq(decision), panel_decisions::submission_id.eq(submission)),
            (panel_decisions::outcome.eq("award"), panel_decisions::reason.eq("All criteria are met.")),
            (panel_decisions::decided_at.eq(at), panel_decisions::decided_by.eq(who)),
        ))
        .execute(tx.conn())?;
    Ok((application, decision))
}
