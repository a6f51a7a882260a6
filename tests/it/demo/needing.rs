use super::scene::Demo;
use crate::support::database::Database;
use diesel::prelude::*;
use halemark::demo::{Recipe, fill_and_ask};
use halemark::needs::{self, FindingSource, State};
use halemark::schema::needs_assessments;
use std::collections::BTreeSet;

#[test]
fn the_employer_of_the_cast_has_a_published_assessment_that_leaves_something_to_do() {
    for database in Database::available() {
        let demo = Demo::empty(database.fresh());
        assert!(fill_and_ask(&demo.app, &Recipe::SMALL).unwrap());
        demo.read(|conn| {
            let published = needs_assessments::table
                .filter(needs_assessments::state.eq(State::Published))
                .select(needs_assessments::id)
                .load(conn)?;
            assert_eq!(published.len(), 1, "{database:?}");
            let id = published[0];
            let findings = needs::list_findings(conn, id)?;
            let sources: BTreeSet<FindingSource> = findings.iter().map(|finding| finding.source).collect();
            let expected = [FindingSource::Survey, FindingSource::Walkround, FindingSource::Conversation];
            assert_eq!(sources, BTreeSet::from(expected), "{database:?}");
            let priorities = needs::list_priorities(conn, id)?;
            assert_eq!(priorities.len(), 3);
            assert!(priorities.iter().all(|priority| !priority.findings.is_empty()), "{priorities:?}");
            assert_eq!(
                needs::list_suggestions(conn, id)?.iter().filter(|one| one.answer.is_none()).count(),
                1
            );
            assert_eq!(needs::list_actions(conn, id)?.iter().filter(|one| one.ended.is_some()).count(), 1);
            Ok(())
        });
    }
}
