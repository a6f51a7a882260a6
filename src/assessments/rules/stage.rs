//! How far an assessment has come, and what can be done at each stage.

use chrono::NaiveDateTime;

use super::marks::Progress;
use crate::platform::error::Refusal;
use crate::platform::ids::{AssessmentId, PersonId, SubmissionId};
use crate::platform::text::Text;

/// One assessor's judging of one submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Its key.
    pub id: AssessmentId,
    /// What is judged.
    pub submission: SubmissionId,
    /// By whom.
    pub assessor: PersonId,
    /// When it was given to them.
    pub allocated_at: NaiveDateTime,
    /// When they said whether they have a conflict.
    pub declared_at: Option<NaiveDateTime>,
    /// The conflict, in their words.
    pub conflict: Option<String>,
    /// What they say of the submission as a whole.
    pub summary: String,
    /// Whether the marks meet the level, once complete.
    pub recommended: Option<bool>,
    /// When it was completed.
    pub completed_at: Option<NaiveDateTime>,
    /// When it was taken from them, by a conflict or by the coordinator.
    pub ended_at: Option<NaiveDateTime>,
    /// Counts its changes.
    pub version: i32,
}

/// How far an assessment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The assessor has not yet said whether there is a conflict: the file is closed.
    Declaring,
    /// The file is open.
    Marking,
    /// Done: it can be read and no longer changed.
    Completed,
    /// Taken from the assessor.
    Ended,
}

/// What an assessor says before the file opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Declaration {
    /// No conflict.
    Clear,
    /// A conflict, and what it is.
    Conflict(String),
}

/// Why an assessment does not go on as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssessmentRefusal {
    /// Whether there is a conflict has been said already.
    AlreadyDeclared,
    /// The assessor has not said whether there is a conflict.
    NotDeclared,
    /// It is complete.
    Completed,
    /// It was taken from the assessor.
    Ended,
    /// Criteria are left without a mark.
    NotAllMarked {
        /// How many.
        left: usize,
    },
}

impl Assessment {
    /// How far it has come.
    pub fn stage(&self) -> Stage {
        if self.ended_at.is_some() {
            Stage::Ended
        } else if self.completed_at.is_some() {
            Stage::Completed
        } else if self.declared_at.is_some() {
            Stage::Marking
        } else {
            Stage::Declaring
        }
    }
}

impl Stage {
    /// The key of its name.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Declaring => "assessments-stage-declaring",
            Self::Marking => "assessments-stage-marking",
            Self::Completed => "assessments-stage-completed",
            Self::Ended => "assessments-stage-ended",
        }
    }
}

/// Whether the assessor may declare now.
///
/// # Errors
/// Why not.
pub fn declarable(stage: Stage) -> Result<(), AssessmentRefusal> {
    match stage {
        Stage::Declaring => Ok(()),
        Stage::Marking | Stage::Completed => Err(AssessmentRefusal::AlreadyDeclared),
        Stage::Ended => Err(AssessmentRefusal::Ended),
    }
}

/// Whether the assessor may mark now.
///
/// # Errors
/// Why not.
pub fn markable(stage: Stage) -> Result<(), AssessmentRefusal> {
    match stage {
        Stage::Marking => Ok(()),
        Stage::Declaring => Err(AssessmentRefusal::NotDeclared),
        Stage::Completed => Err(AssessmentRefusal::Completed),
        Stage::Ended => Err(AssessmentRefusal::Ended),
    }
}

/// Whether the assessor may complete now.
///
/// # Errors
/// Why not.
pub fn completable(stage: Stage, progress: &Progress) -> Result<(), AssessmentRefusal> {
    markable(stage)?;
    let left = progress.of - progress.marked;
    if left > 0 { Err(AssessmentRefusal::NotAllMarked { left }) } else { Ok(()) }
}

impl Refusal for AssessmentRefusal {
    fn text(&self) -> Text {
        match self {
            Self::AlreadyDeclared => "refused-assessments-already-declared".into(),
            Self::NotDeclared => "refused-assessments-not-declared".into(),
            Self::Completed => "refused-assessments-completed".into(),
            Self::Ended => "refused-assessments-ended".into(),
            Self::NotAllMarked { left } => {
                Text::new("refused-assessments-not-all-marked").with("left", *left)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_marked_before_the_declaration_nor_after_completion() {
        assert_eq!(markable(Stage::Declaring), Err(AssessmentRefusal::NotDeclared));
        assert_eq!(markable(Stage::Completed), Err(AssessmentRefusal::Completed));
        assert_eq!(markable(Stage::Ended), Err(AssessmentRefusal::Ended));
        assert_eq!(markable(Stage::Marking), Ok(()));
    }

    #[test]
    fn an_assessor_declares_once() {
        assert_eq!(declarable(Stage::Declaring), Ok(()));
        assert_eq!(declarable(Stage::Marking), Err(AssessmentRefusal::AlreadyDeclared));
    }

    #[test]
    fn an_assessment_is_complete_only_when_every_criterion_has_a_mark() {
        let progress = |marked| Progress { marked, of: 12, next: None };
        assert_eq!(completable(Stage::Marking, &progress(12)), Ok(()));
        assert_eq!(
            completable(Stage::Marking, &progress(10)),
            Err(AssessmentRefusal::NotAllMarked { left: 2 })
        );
        assert_eq!(completable(Stage::Completed, &progress(12)), Err(AssessmentRefusal::Completed));
    }
}
