//! What a survey is: its modes, its plan, its terms, its course.

mod asking;
mod bands;
mod codes;
mod course;
mod goals;
mod launch;
mod lines;
mod opened;
mod plan;
mod pooling;
mod record;
mod results;
mod shown;
mod tabling;
mod terms;
mod told;
mod vault;

pub use asking::{AskingRefusal, DAYS_BETWEEN, MOST_INVITEES, MOST_REMINDERS, check_reminder, check_slips};
pub use bands::{BANDS, band_of};
pub use codes::{Code, Entered, Misread, read as read_code, tag_of};
pub use course::{ClosingStep, State, Survey, UnknownWord};
pub use goals::{GoalOutcome, ResponseGoal};
pub use launch::{Around, LaunchRefusal, TERMS_SHAPE, terms};
pub use lines::{Line, Subject, band_of_mean, lines};
pub use opened::{Comment, TAKEN_OUT, part, redact};
pub use plan::{
    Asker, GROUPS, LONGEST, MOST_BREAKDOWNS, Plan, PlanRefusal, PlannedBreakdown, check, check_asked,
    check_closes_on,
};
pub use pooling::{PoolRefusal, Waiting, check_pool, pool_min_cell, pooled};
pub use record::{NoRecord, TooLarge, read_record, record_size, write_record};
pub use results::{RESULTS_SHAPE, RateWord, Results};
pub use tabling::{FEWEST_ASKED, Tabling, results};
pub use terms::{ChosenBreakdown, Controller, Mode, Terms};
pub use told::{Telling, Told, UnknownTelling};
pub use vault::Vault;
