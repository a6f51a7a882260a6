//! The letters of this slice.

use crate::platform::ids::{ApplicationId, AssessmentId, SubmissionId};
use crate::platform::mail::{Letter, Recipient};

/// To an assessor who was given a submission.
pub fn allocated(to: Recipient, assessment: AssessmentId, employer: &str, reference: &str) -> Letter {
    Letter::new("assessment-allocated", to)
        .page(format!("/assessments/{assessment}"))
        .with("employer", employer)
        .with("reference", reference)
}

/// To a coordinator whose assessor declared a conflict.
pub fn conflicted(to: Recipient, application: ApplicationId, employer: &str, reference: &str) -> Letter {
    Letter::new("assessment-conflicted", to)
        .page(format!("/applications/{application}/allocation"))
        .with("employer", employer)
        .with("reference", reference)
}

/// To the panel when a case is ready to be decided.
pub fn completed(to: Recipient, submission: SubmissionId, employer: &str, reference: &str) -> Letter {
    Letter::new("assessment-completed", to)
        .page(format!("/panels/{submission}"))
        .with("employer", employer)
        .with("reference", reference)
}
