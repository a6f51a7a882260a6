//! The tables `panel_votes`, `panel_recusals` and `panel_decisions`, and the cases of a panel.

mod case;
mod cases;
mod votes;

pub use case::{Case, Seat, get_case, relation};
pub use cases::{CaseSummary, list_cases, list_pending};
pub use votes::{CastVote, add_decision, add_recusal, set_vote};
