//! The tables of applications, of their answers with all that hangs on them, of submissions, `edition_choices`,
//! the conversations, assignments and nudges, cut by noun.

mod answers;
mod applications;
mod assignments;
mod carries;
mod deferrals;
mod dossier;
mod drafts;
mod duties;
mod editions;
mod held;
mod messages;
mod nudges;
mod portfolio;
mod relation;
mod sites;
mod submissions;
mod versions;
mod workbooks;

pub use answers::{list_answers, list_submitted_answers};
pub use applications::{
    find_running, get, list_of_employer, list_on_the_way, list_running, list_with_status,
};
pub use assignments::{list_assignments, list_undone};
pub use carries::list_carries;
pub use dossier::get_verdict;
pub use drafts::find_draft;
pub use duties::list_duties;
pub use held::list_held;
pub use messages::list_conversations;
pub use nudges::list_last_nudges;
pub use relation::relation;
pub use submissions::{get_as_submitted, get_submission, latest_submission, list_submitted_sites};
pub use versions::{get_version, list_versions};

pub(super) use answers::{add_answer, get_answer, set_answer, set_counted};
pub(super) use applications::{add, has_decided, set_changed, set_status};
pub(super) use assignments::{
    add_assignment, find_assignment, list_able, list_to_remind, list_untold, remove_assignment,
    set_assignment, set_told,
};
pub(super) use carries::{add_carry, list_past, remove_unconfirmed, set_confirmed};
pub(super) use deferrals::{Deferral, find_deferral};
pub(super) use dossier::{Dossier, get_asked, get_dossier};
pub(super) use drafts::{remove_draft, remove_drafts, set_draft};
pub(super) use editions::{add_choice, find_offer, has_moved, list_open_under_others, set_edition};
pub(super) use held::get_starter;
pub(super) use messages::{add_message, count_messages, list_authors, list_messages};
pub(super) use nudges::add_nudge;
pub(super) use relation::relation_at;
pub(super) use sites::{list_covered, set_covered};
pub(super) use submissions::add_submission;
pub(super) use workbooks::{add_workbook, find_workbook, remove_old_workbooks, remove_workbook};
