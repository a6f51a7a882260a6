//! What goes on with the surveys of employers: which are open, and which have told something lately.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::surveys::{self, State, Survey};

/// How many days after the close results are still news.
const NEWS: u64 = 60;

/// The surveys of employers, read once for all of them.
pub(super) struct Asked {
    surveys: Vec<Survey>,
    today: NaiveDate,
}

impl Asked {
    /// Those that are open, or told something lately: one query.
    pub(super) fn read(
        conn: &mut Conn,
        employers: &[EmployerId],
        today: NaiveDate,
    ) -> Result<Self, AppError> {
        let since = today.checked_sub_days(Days::new(NEWS)).unwrap_or(NaiveDate::MIN);
        Ok(Asked { surveys: surveys::list_lately(conn, employers, since)?, today })
    }

    /// Those of one employer: `{href, title, open, days_left}`, and `results` where there are any.
    pub(super) fn of(&self, employer: EmployerId) -> Vec<Value> {
        let own = self.surveys.iter().filter(|survey| survey.employer == employer);
        own.map(|survey| {
            json!({
                "href": format!("/surveys/{}", survey.id),
                "title": survey.title,
                "open": survey.state == State::Open,
                "days_left": (survey.closes_on - self.today).num_days().max(0),
                "results": survey.has_results(),
            })
        })
        .collect()
    }
}
