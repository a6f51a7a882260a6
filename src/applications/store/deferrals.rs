//! What the panel asked for when it deferred, read from its decisions.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::SubmissionId;
use crate::schema::panel_decisions;

/// A panel's deferral of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::applications) struct Deferral {
    /// Why.
    pub(in crate::applications) reason: String,
    /// What to do.
    pub(in crate::applications) actions: Option<String>,
    /// By when.
    pub(in crate::applications) act_by: Option<NaiveDate>,
    /// When it was decided, in UTC.
    pub(in crate::applications) decided_at: NaiveDateTime,
}

/// The panel's deferral of a submission, if it deferred it.
pub(in crate::applications) fn find_deferral(
    conn: &mut Conn,
    submission: SubmissionId,
) -> Result<Option<Deferral>, AppError> {
    let row: Option<(String, Option<String>, Option<NaiveDate>, NaiveDateTime)> = panel_decisions::table
        .filter(panel_decisions::submission_id.eq(submission))
        .filter(panel_decisions::outcome.eq("defer"))
        .select((
            panel_decisions::reason,
            panel_decisions::actions,
            panel_decisions::act_by,
            panel_decisions::decided_at,
        ))
        .first(conn)
        .optional()?;
    Ok(row.map(|(reason, actions, act_by, decided_at)| Deferral { reason, actions, act_by, decided_at }))
}
