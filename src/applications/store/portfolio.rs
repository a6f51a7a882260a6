//! What an employer keeps beside its evidence, read for its counters.

use crate::applications::rules::Portfolio;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::{advocates, campaigns, needs};

/// An employer's needs assessments, campaigns and advocates: three queries, however many there are.
pub(super) fn get_portfolio(conn: &mut Conn, employer: EmployerId) -> Result<Portfolio, AppError> {
    Ok(Portfolio {
        assessments: needs::list_of_employer(conn, employer)?,
        campaigns: campaigns::list_of_employer(conn, employer)?,
        advocates: advocates::list_of_employer(conn, employer)?,
    })
}
