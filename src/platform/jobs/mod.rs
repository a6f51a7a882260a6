//! Work that no page waits for: each job runs by itself when it is due, on one server at a time.
//!
//! What is due, and who has claimed it, are rows. A job that was missed while no server ran runs at the next start; one
//! that fails, or whose server is killed, runs again when its claim is over. So a job must be safe to run twice.

mod runner;
mod store;
mod times;

pub use runner::{keep_running, run_due};
pub use times::Every;

use super::app::App;
use super::error::AppError;

/// A piece of work that comes round.
#[derive(Clone, Copy, Debug)]
pub struct Job {
    /// Its key in the `jobs` table and its name in the log.
    pub name: &'static str,
    /// When it comes round.
    pub every: Every,
    /// Does it. Blocks.
    pub run: fn(&App) -> Result<(), AppError>,
}
