//! Telling of needs assessments whose review is due: once, the employer's leads and its adviser.

use super::super::rules::NeedsAssessment;
use super::super::store;
use crate::notices::{self, Notice, NoticeKind};
use crate::platform::access::{Actor, Role};
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::jobs::{Every, Job};
use crate::platform::tx::Tx;
use crate::{employers, people};

/// Assessments told of in one transaction.
const AT_ONCE: i64 = 50;

/// Tells of reviews that are due, before the day's digests leave.
pub const REVIEWS: Job = Job { name: "needs-reviews", every: Every::DayAt(6), run: tell_of_reviews };

/// Tells of every review whose day has come and that nobody was told of. What was told is noted in the same transaction, so
/// nobody is told twice. Blocks.
///
/// # Errors
/// The database's fault.
pub fn tell_of_reviews(app: &App) -> Result<(), AppError> {
    while app.write_now(&Actor::System, tell_some)? > 0 {}
    Ok(())
}

/// Tells of a few; returns of how many.
fn tell_some(tx: &mut Tx<'_>) -> Result<usize, AppError> {
    let today = tx.today();
    let due = store::list_due_reviews(tx.conn(), today, AT_ONCE)?;
    for assessment in &due {
        tell(tx, assessment)?;
        store::set_review_told(tx, assessment)?;
    }
    Ok(due.len())
}

fn tell(tx: &mut Tx<'_>, assessment: &NeedsAssessment) -> Result<(), AppError> {
    let members = people::list_members(tx.conn(), assessment.employer)?;
    let leads = members.into_iter().filter(|member| member.role == Role::Lead).map(|member| member.person);
    let adviser = employers::get_adviser(tx.conn(), assessment.employer)?.map(|(adviser, _)| adviser);
    let to: Vec<PersonId> = leads.chain(adviser).collect();
    let notice = Notice::new(NoticeKind::Needs, format!("/needs/{}", assessment.id))
        .employer(assessment.employer)
        .with("what", "review");
    notices::actions::notify(tx, &to, &notice)
}
