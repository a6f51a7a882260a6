//! The tables `assessments` and `marks`, and what an assessor's pages read beside them.

mod assessment;
mod candidates;
mod case;
mod lists;
mod marks;
mod ties;

pub use assessment::{add, find_completed, find_running, set_completed, set_declared, set_ended};
pub use candidates::{Candidate, list_candidates};
pub use case::{Case, File, get_case, get_file, relation};
pub use lists::{AssessmentSummary, list_assessor_names, list_completed_of_assessor, list_of_assessor};
pub use marks::{Scored, add_mark, set_mark};
pub use ties::{has_marked, list_advisers, list_markers};
