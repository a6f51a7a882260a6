use super::scene::Demo;
use crate::support::database::Database;
use diesel::prelude::*;
use halemark::demo::{Recipe, fill_and_ask};
use halemark::schema::{survey_results, survey_sealed_answers, surveys};

#[test]
fn the_employer_of_the_cast_has_one_survey_with_results_and_one_that_people_answer() {
    for database in Database::available() {
        let demo = Demo::empty(database.fresh());
        assert!(fill_and_ask(&demo.app, &Recipe::SMALL).unwrap());
        assert!(!fill_and_ask(&demo.app, &Recipe::SMALL).unwrap(), "once");
        let (found, told, sealed): (Vec<(String, Option<i32>)>, i32, i64) = demo.read(|conn| {
            let own = surveys::table.filter(surveys::asked.eq(46));
            let of = own.order(surveys::title).select((surveys::state, surveys::slips));
            let told = survey_results::table
                .filter(survey_results::answers.eq(38))
                .select(survey_results::answers)
                .first(conn)?;
            Ok((
                of.load(conn)?,
                told,
                survey_sealed_answers::table
                    .filter(
                        survey_sealed_answers::survey_id
                            .eq_any(surveys::table.filter(surveys::asked.eq(46)).select(surveys::id)),
                    )
                    .count()
                    .get_result(conn)?,
            ))
        });
        assert_eq!(found, [("closed".to_owned(), Some(46)), ("open".to_owned(), None)], "{database:?}");
        assert_eq!((told, sealed), (38, 14), "{database:?}");
    }
}
