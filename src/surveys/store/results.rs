//! `survey_results`, and the closed answers they are made of.

use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::tx::Tx;
use crate::questionnaires::Answers;
use crate::schema::{survey_closed_answers, survey_comments, survey_results};
use crate::surveys::rules::Results;

/// What somebody wrote, apart from everything else they answered.
#[derive(Clone, Debug)]
pub struct Comment {
    /// The code of the item.
    pub item: String,
    /// Their words, without what could be an address or a number of theirs.
    pub text: String,
    /// How often something was taken out.
    pub redacted: i32,
}

/// The frozen results of a survey, and the day they were there.
///
/// # Errors
/// The database's fault, or that of a row nobody here wrote.
pub fn find_results(conn: &mut Conn, survey: SurveyId) -> Result<Option<(Results, NaiveDate)>, AppError> {
    use survey_results as t;
    let row: Option<(String, NaiveDate)> =
        t::table.find(survey).select((t::results, t::released_on)).first(conn).optional()?;
    row.map(|(json, day)| Ok((serde_json::from_str(&json).map_err(AppError::fault)?, day))).transpose()
}

/// Freezes the results of a survey. A second time is a fault: the table has one row for each.
///
/// # Errors
/// The database's fault.
pub fn add_results(tx: &mut Tx<'_>, survey: SurveyId, results: &Results) -> Result<(), AppError> {
    use survey_results as t;
    let json = serde_json::to_string(results).map_err(AppError::fault)?;
    // Of too few answers not even their number is kept.
    let answers = i32::try_from(results.answers().unwrap_or(0)).map_err(AppError::fault)?;
    let shape = i32::try_from(results.shape).map_err(AppError::fault)?;
    let row = (
        t::survey_id.eq(survey),
        t::answers.eq(answers),
        t::results.eq(json),
        t::shape.eq(shape),
        t::released_on.eq(tx.today()),
    );
    diesel::insert_into(t::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// The answers of a closed survey as they are kept, read one by one as they are counted: all of them at once would take
/// ten times the memory.
pub struct ClosedAnswers(Vec<String>);

impl ClosedAnswers {
    /// Each answer; a row nobody here wrote is a fault.
    pub fn read(&self) -> impl Iterator<Item = Result<Answers, AppError>> + '_ {
        self.0.iter().map(|json| serde_json::from_str(json).map_err(AppError::fault))
    }
}

/// Every answer of a closed survey, for counting and nothing else: no page and no export has a way to this.
///
/// # Errors
/// The database's fault.
pub fn list_closed_answers(tx: &mut Tx<'_>, survey: SurveyId) -> Result<ClosedAnswers, AppError> {
    use survey_closed_answers as t;
    let of = t::table.filter(t::survey_id.eq(survey));
    Ok(ClosedAnswers(of.select(t::answers).load(tx.conn())?))
}

/// The comments of a closed survey, in the order of their random keys, which is no order.
///
/// # Errors
/// The database's fault.
pub fn list_comments(conn: &mut Conn, survey: SurveyId) -> Result<Vec<Comment>, AppError> {
    use survey_comments as t;
    let rows: Vec<(String, String, i32)> = t::table
        .filter(t::survey_id.eq(survey))
        .order(t::id)
        .select((t::item, t::comment, t::redacted))
        .load(conn)?;
    Ok(rows.into_iter().map(|(item, text, redacted)| Comment { item, text, redacted }).collect())
}

/// Whether so many people wrote to an item of a closed survey that the adviser may read it.
///
/// # Errors
/// The database's fault, or [`AppError::NotFound`] when it was never launched.
pub fn tells_comments(conn: &mut Conn, survey: SurveyId) -> Result<bool, AppError> {
    use survey_comments as t;
    let fewest = i64::from(super::get_terms(conn, survey)?.terms.min_cell);
    let counts: Vec<i64> =
        t::table.filter(t::survey_id.eq(survey)).group_by(t::item).select(count_star()).load(conn)?;
    Ok(counts.into_iter().any(|count| count >= fewest))
}
