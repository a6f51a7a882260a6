//! Who may judge a submission, how far an assessment has come, what a mark is and what the marks add up to.

mod allocation;
mod marks;
mod shown;
mod stage;

pub use allocation::{AllocationRefusal, Ties, fit};
pub use marks::{Claimed, Finding, MarkRefusal, Progress, claimed, progress, tidy, verdict};
pub use shown::{gap_text, mark_key, shown_answer, shown_finding};
pub use stage::{Assessment, AssessmentRefusal, Declaration, Stage, completable, declarable, markable};
