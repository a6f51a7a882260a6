//! What people do with applications, cut by noun.

mod answers;
mod assignments;
mod carries;
mod drafts;
mod edition;
mod messages;
mod nudges;
mod reminders;
mod scope;
mod steps;
mod submission;
mod workbook;

pub use answers::save_answer;
pub use assignments::assign;
pub use carries::{carry_answers, confirm_answer, start_from_last, take_carried_back};
pub use drafts::{discard_draft, keep_draft};
pub use edition::{choose_edition, offer_edition};
pub use messages::write_message;
pub use nudges::nudge;
pub use reminders::{REMINDERS, remind_due};
pub use scope::choose_scope;
pub use steps::{begin_assessment, close, finish_assessment, hand_back, reopen, start, withdraw};
pub use submission::submit;
pub use workbook::{OLD_WORKBOOKS, discard_workbook, drop_old_workbooks, keep_workbook, take_over_workbook};

use crate::people;
use crate::platform::error::AppError;
use crate::platform::tx::Tx;

/// The name of whoever writes.
fn name_of(tx: &mut Tx<'_>) -> Result<String, AppError> {
    let person = tx.person()?;
    Ok(people::names(tx.conn(), &[person])?.remove(&person).unwrap_or_default())
}
