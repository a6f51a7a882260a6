//! Handing an application in.

use chrono::NaiveDateTime;

use super::refusal::ApplicationRefusal;
use super::status::{ApplicationStatus, Step, after};
use crate::platform::ids::{ApplicationId, EditionId, SubmissionId};
use crate::scheme::{Facts, LevelVerdict, TrackCode};

/// The shape of the JSON in `submissions.facts`: 1 is [`Facts`] as it is.
pub const FACTS_VERSION: i32 = 1;

/// One handing-in of an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// Its key.
    pub id: SubmissionId,
    /// What was handed in.
    pub application: ApplicationId,
    /// 1 at first, one more after each deferral.
    pub round: i32,
    /// The senior person who stands behind it.
    pub signatory_name: String,
    /// What that person is at the employer.
    pub signatory_role: String,
    /// The employer's facts as they were then.
    pub facts: Facts,
    /// The edition it was handed in under; `None` where it is the application's, which had no choice yet.
    pub edition: Option<EditionId>,
    /// The track it was handed in on, under that edition.
    pub track: Option<TrackCode>,
    /// The names of the sites it covered then, none for the whole employer; `None` where that was not kept yet and it
    /// is what the application covers.
    pub sites: Option<Vec<String>>,
    /// When, in UTC.
    pub submitted_at: NaiveDateTime,
}

/// A handing-in as a person declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSubmission {
    /// The senior person who stands behind it.
    pub signatory_name: String,
    /// What that person is at the employer.
    pub signatory_role: String,
    /// The version of the application the person had before them.
    pub version: i32,
}

/// Whether an application may be handed in: it is open, no answer that came along is left to
/// confirm, and its level would be met by the employer's own word.
///
/// # Errors
/// Why not.
pub fn may_submit(
    status: ApplicationStatus,
    verdict: &LevelVerdict,
    unconfirmed: usize,
) -> Result<(), ApplicationRefusal> {
    after(status, Step::Submit)?;
    if unconfirmed > 0 {
        return Err(ApplicationRefusal::Unconfirmed { count: unconfirmed });
    }
    if verdict.is_met() {
        Ok(())
    } else {
        Err(ApplicationRefusal::NotMet { gaps: verdict.derivation.unmet().len() })
    }
}
