//! What people and jobs do with surveys.

mod announcing;
mod answering;
mod closing;
mod giving_up;
mod inviting;
mod launching;
mod planning;
mod pooling;
mod telling;
mod upkeep;

pub use announcing::announce;
pub use answering::{Answered, Answering, add_passes, answer, personal_code, standing};
pub use closing::{CLOSINGS, close, close_due, take_next_step};
pub use giving_up::{Loss, NoGivingUp, give_up, loss_of};
pub use inviting::{link_of, path_of, print_slips, remind};
pub use launching::{close_early, launch};
pub use planning::{cancel, change, choose_groups, list_people, plan};
pub use pooling::pool;
pub use telling::tell;
pub use upkeep::{UPKEEP, keep_up};

use crate::employers::{self, Employer};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::tx::Tx;

/// The employer, when the person who writes may do this there.
fn may_here(tx: &mut Tx<'_>, act: Act, employer: EmployerId) -> Result<Employer, AppError> {
    let actor = tx.actor();
    let employer = employers::get(tx.conn(), employer)?;
    may(act, &employers::relation(tx.conn(), actor, &employer)?)?;
    Ok(employer)
}
