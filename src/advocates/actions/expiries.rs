//! Telling leads of training that ends: before its last day, and once when that day is over.

use crate::advocates::store;
use crate::notices::actions::tell_of_endings;
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::jobs::{Every, Job};

/// Tells leads of advocates whose training ends soon or has ended, before the day's digests leave.
pub const EXPIRIES: Job = Job { name: "advocate-expiries", every: Every::DayAt(6), run: tell_of_expiries };

/// Tells leads of advocates whose training ends soon or has ended, of each once. Blocks.
///
/// # Errors
/// The database's fault.
pub fn tell_of_expiries(app: &App) -> Result<(), AppError> {
    tell_of_endings(app, store::list_untold, store::set_told)
}
