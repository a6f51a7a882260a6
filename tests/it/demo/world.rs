use super::scene::Demo;
use crate::support::client::Client;
use crate::support::database::Database;
use chrono::{Duration, NaiveDate, NaiveDateTime};
use diesel::dsl::max;
use diesel::prelude::*;
use halemark::demo::{Recipe, Story, fill};
use halemark::platform::db::Conn;
use halemark::platform::error::AppError;
use halemark::platform::ids::{ApplicationId, EmployerId, EventId};
use halemark::platform::{clock, mail};
use halemark::schema::{
    applications, assessments, award_releases, award_revocations, awards, employers, events, headcounts,
    marks, panel_decisions, people, submissions,
};
use std::collections::{BTreeMap, BTreeSet};

/// How many rows a query finds.
macro_rules! count {
    ($conn:expr, $of:expr) => {
        $of.count().get_result::<i64>($conn).map_err(AppError::from)
    };
}

/// Everything about a world that people could tell apart, read in the same order from either database.
type Seen = (
    String,
    Vec<(EmployerId, String, Option<String>)>,
    Vec<(ApplicationId, String, String)>,
    Vec<(EventId, NaiveDateTime, String)>,
);

fn seen(demo: &Demo) -> Seen {
    let register = demo.visit(async |address| Client::new(&address).get("/register.json").await.body());
    assert!(register.contains("Gold"), "{register}");
    let address = demo.app.address("");
    demo.read(|conn| {
        let employers = employers::table
            .order(employers::id)
            .select((employers::id, employers::legal_name, employers::place_code))
            .load(conn)?;
        let applications = applications::table
            .order(applications::id)
            .select((applications::id, applications::reference, applications::status))
            .load(conn)?;
        let events =
            events::table.order(events::id).select((events::id, events::at, events::kind)).load(conn)?;
        Ok((register.replace(&address, ""), employers, applications, events))
    })
}

#[test]
fn the_same_seed_makes_the_same_world() {
    let first = seen(&Demo::of(Database::Sqlite.fresh(), &Recipe::SMALL));
    for database in Database::available() {
        let again = seen(&Demo::of(database.fresh(), &Recipe::SMALL));
        assert!(first == again, "{database:?}: another world:\n{:?}\n{:?}", first.1, again.1);
    }
    let other = seen(&Demo::of(Database::Sqlite.fresh(), &Recipe { seed: 7, ..Recipe::SMALL }));
    assert_ne!(first.1, other.1);
}

#[test]
fn every_state_of_an_application_is_there() {
    for database in Database::available() {
        let demo = Demo::of(database.fresh(), &Recipe::SMALL);
        let today = clock::day_of(demo.app.clock().now());
        let found: BTreeMap<&str, i64> = demo.read(|conn| {
            Ok(BTreeMap::from([
                ("open", with_status(conn, "open")?),
                ("submitted", with_status(conn, "submitted")?),
                ("assessing", with_status(conn, "assessing")?),
                ("assessed", with_status(conn, "assessed")?),
                ("decided", with_status(conn, "decided")?),
                ("withdrawn", with_status(conn, "withdrawn")?),
                ("unregistered", count!(conn, employers::table.filter(employers::registered_at.is_null()))?),
                ("conflicted", count!(conn, assessments::table.filter(assessments::conflict.is_not_null()))?),
                ("undeclared", count!(conn, assessments::table.filter(assessments::declared_at.is_null()))?),
                (
                    "deferred",
                    count!(conn, panel_decisions::table.filter(panel_decisions::outcome.eq("defer")))?,
                ),
                ("second round", count!(conn, submissions::table.filter(submissions::round.eq(2)))?),
                ("pending", pending(conn)?),
                ("lapsed", count!(conn, award_releases::table.filter(award_releases::ends_on.lt(today)))?),
                ("ending", ending(conn, today)?),
                ("revoked", count!(conn, award_revocations::table)?),
                ("superseded", count!(conn, awards::table.filter(awards::superseded_by.is_not_null()))?),
                ("marked in part", marked_in_part(conn)?),
            ]))
        });
        let missing: Vec<_> = found.iter().filter(|(_, count)| **count == 0).collect();
        assert!(missing.is_empty(), "{database:?}: nothing is {missing:?}");
    }
}

#[test]
fn the_demonstration_is_a_steep_pyramid_over_every_place_and_sector() {
    let demo = Demo::of(Database::Sqlite.fresh(), &Recipe::FULL);
    let now = demo.app.clock().now();
    let (placed, mut sizes, last, waiting) = demo.read(|conn| {
        let placed: Vec<(Option<String>, String)> =
            employers::table.select((employers::place_code, employers::sector)).load(conn)?;
        let sizes: Vec<i32> = headcounts::table.select(headcounts::headcount).load(conn)?;
        let last: Option<NaiveDateTime> = events::table.select(max(events::at)).first(conn)?;
        Ok((placed, sizes, last, mail::count_waiting(conn)?))
    });
    assert_eq!((placed.len(), Recipe::FULL.employers()), (350, 350));
    let places: BTreeSet<_> = placed.iter().filter_map(|(place, _)| place.as_deref()).collect();
    let sectors: BTreeSet<_> = placed.iter().map(|(_, sector)| sector.as_str()).collect();
    assert_eq!((places.len(), sectors.len()), (12, 19), "{places:?} {sectors:?}");

    sizes.sort_unstable();
    assert_eq!((sizes[0], sizes[sizes.len() - 1]), (1, 4_500));
    assert!(sizes[sizes.len() / 2] < 50, "half of the employers have {} people", sizes[sizes.len() / 2]);
    assert!(last.unwrap().date() < now.date(), "something happened on {last:?}, and today is {now}");
    assert_eq!(waiting, 0, "letters of the past would leave today");

    let register = demo.visit(async |address| Client::new(&address).get("/register.json").await.body());
    let held = |title: &str| register.matches(&format!("\"{title}\"")).count();
    let (bronze, silver, gold) = (held("Bronze"), held("Silver"), held("Gold"));
    assert!(bronze > 2 * silver && silver > 2 * gold && gold > 0, "{bronze}, {silver}, {gold}");
}

#[test]
fn a_world_that_cannot_be_finished_leaves_nothing_behind() {
    // The second telling of these stories runs out of invented words.
    const ENDLESS: &[(Story, usize)] = &[(Story::Registered, 3), (Story::Unfinished, 1_000)];
    for database in Database::available() {
        let demo = Demo::empty(database.fresh());
        let endless = Recipe { stories: ENDLESS, ..Recipe::SMALL };
        assert!(fill(&demo.app, &endless).is_err());
        let left = demo.read(|conn| Ok((count!(conn, people::table)?, count!(conn, employers::table)?)));
        assert_eq!(left, (0, 0));
        assert!(fill(&demo.app, &Recipe::SMALL).unwrap(), "the next start begins anew");
        assert!(!fill(&demo.app, &Recipe::SMALL).unwrap(), "and the one after it keeps the world");
    }
}

fn with_status(conn: &mut Conn, status: &str) -> Result<i64, AppError> {
    count!(conn, applications::table.filter(applications::status.eq(status)))
}

fn pending(conn: &mut Conn) -> Result<i64, AppError> {
    let released = award_releases::table.on(award_releases::award_id.eq(awards::id));
    count!(conn, awards::table.left_join(released).filter(award_releases::award_id.nullable().is_null()))
}

fn ending(conn: &mut Conn, today: NaiveDate) -> Result<i64, AppError> {
    let soon = award_releases::ends_on.between(today, today + Duration::days(60));
    count!(conn, award_releases::table.filter(soon))
}

/// Assessments on their way with some marks, though not all.
fn marked_in_part(conn: &mut Conn) -> Result<i64, AppError> {
    let begun = marks::table
        .inner_join(assessments::table)
        .filter(assessments::completed_at.is_null())
        .group_by(assessments::id)
        .select(diesel::dsl::count_star());
    let begun: Vec<i64> = begun.load(conn)?;
    Ok(begun.iter().filter(|marks| **marks < 12).count() as i64)
}
