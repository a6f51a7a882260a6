//! Every query of surveys; a file for each noun.

mod answers;
mod closing;
mod invitees;
mod pools;
mod results;
mod surveys;
mod told;
mod upkeep;

pub use answers::{
    add_passes, add_sealed, count_sealed, find_vault, has_pass, has_sealed, is_open, remove_pass,
};
pub use closing::{TABLES, add_closed_answer, add_comment, list_sealed, remove_sealed, take_closing_step};
pub use invitees::{
    add_invitees, add_reminder, count_invitees, find_survey_of, get_letters_language, list_invitees,
    list_reminders, remove_invitees, set_letters_language,
};
pub use pools::{
    Pool, add_pool, count_pools, find_pool_of, has_open_link, list_pool_employers, list_pools, list_waiting,
};
pub use results::{Comment, add_results, find_results, list_closed_answers, list_comments, tells_comments};
pub use surveys::{
    Kept, Launched, add, count_of_employer, find_by_tag, get, get_public_key, get_terms, list_in_state,
    list_lately, list_of_employer, list_page, list_with_results, lock, set_band, set_cancelled, set_closed,
    set_closing_step, set_launched, set_plan, set_slips,
};
pub use told::{find_told, find_told_as};
pub use upkeep::{
    list_with_old_answers, list_with_old_invitees, remove_closed_answers, set_invitees_removed,
};
