//! The demo world: invented employers and people, made through the same actions as the pages use,
//! the same for the same seed.

mod cast;

use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::installation::{self, InstallationKind};
use crate::scheme;
pub use cast::{SIGN_INS, SignIn};

/// Fills an empty database; one that was filled before is left alone.
///
/// # Errors
/// When the database belongs to a service, or its fault.
pub fn fill(app: &App) -> Result<(), AppError> {
    match app.read_now(installation::find_kind)? {
        Some(InstallationKind::Demo) => return Ok(()),
        Some(InstallationKind::Service) => {
            return Err(AppError::fault("this database belongs to a service: a demonstration needs its own"));
        }
        None => {}
    }
    app.write_now(&Actor::Operator, |tx| {
        scheme::actions::publish_shipped(tx)?;
        Ok(())
    })?;
    cast::make(app)?;
    app.write_now(&Actor::Operator, |tx| installation::mark(tx, InstallationKind::Demo))
}
