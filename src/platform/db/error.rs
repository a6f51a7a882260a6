//! What the database says, as the one error of the program.

use diesel::result::{DatabaseErrorKind, Error};

use super::transactions::DbFault;
use crate::platform::error::AppError;

impl From<Error> for AppError {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => AppError::NotFound,
            // Every rule is checked before a row is written, so a broken constraint is a race that another won.
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => AppError::Stale,
            other => match DbFault::from(other) {
                DbFault::Busy(what) => AppError::Busy(what),
                DbFault::Query(error) => AppError::fault(error),
            },
        }
    }
}
