//! Who may judge a submission, how far an assessment has come, what a mark is and what the marks add up to.

mod allocation;
mod marks;
mod shown;
mod stage;

pub use allocation::{AllocationRefusal, Ties, fit};
pub use marks::{Claimed, Finding, MarkRefusal, Progress, claimed, is_to_mark, judged, progress, tidy};
pub use shown::{mark_key, shown_answer, shown_finding, shown_report};
pub use stage::{Assessment, AssessmentRefusal, Declaration, Stage, completable, declarable, markable};
