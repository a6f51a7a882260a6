//! Where an application is between its start and its end, and which step leads where.

use std::fmt;
use std::str::FromStr;

use super::refusal::ApplicationRefusal;

/// Where an application is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApplicationStatus {
    /// With the employer: answers may change.
    Open,
    /// Handed in; it waits for an assessor.
    Submitted,
    /// With an assessor.
    Assessing,
    /// Marked; it is with the panel until its award is released.
    Assessed,
    /// The panel awarded, and the award is released.
    Decided,
    /// The employer took it back.
    Withdrawn,
}

/// What can happen to an application as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The employer hands it in.
    Submit,
    /// The employer takes it back.
    Withdraw,
    /// An assessor gets it.
    BeginAssessment,
    /// The assessor cannot judge it: it waits for another.
    HandBack,
    /// The assessor completes.
    FinishAssessment,
    /// The panel defers: it is the employer's again.
    Reopen,
    /// The award is released.
    Close,
}

/// A text that names no [`ApplicationStatus`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownApplicationStatus;

use ApplicationStatus::{Assessed, Assessing, Decided, Open, Submitted, Withdrawn};

/// Every step there is: from, step, to. What is not here is refused.
const STEPS: [(ApplicationStatus, Step, ApplicationStatus); 8] = [
    (Open, Step::Submit, Submitted),
    (Open, Step::Withdraw, Withdrawn),
    (Submitted, Step::Withdraw, Withdrawn),
    (Submitted, Step::BeginAssessment, Assessing),
    (Assessing, Step::HandBack, Submitted),
    (Assessing, Step::FinishAssessment, Assessed),
    (Assessed, Step::Reopen, Open),
    (Assessed, Step::Close, Decided),
];

/// Where a step leads from a status.
///
/// # Errors
/// Why the step cannot be taken from there.
pub fn after(from: ApplicationStatus, step: Step) -> Result<ApplicationStatus, ApplicationRefusal> {
    let found = STEPS.iter().find(|(status, taken, _)| *status == from && *taken == step);
    found.map(|(_, _, to)| *to).ok_or(match (from, step) {
        (Decided | Withdrawn, _) => ApplicationRefusal::Ended,
        (_, Step::Submit) => ApplicationRefusal::Locked,
        (_, Step::Withdraw) => ApplicationRefusal::BeingJudged,
        _ => ApplicationRefusal::MovedOn,
    })
}

/// Whether answers, and the evidence they name, may change.
///
/// # Errors
/// [`ApplicationRefusal::Locked`] from the submission on, [`ApplicationRefusal::Ended`] after the end.
pub fn may_answer(status: ApplicationStatus) -> Result<(), ApplicationRefusal> {
    match status {
        Open => Ok(()),
        Submitted | Assessing | Assessed => Err(ApplicationRefusal::Locked),
        Decided | Withdrawn => Err(ApplicationRefusal::Ended),
    }
}

impl ApplicationStatus {
    /// Every status, in the order of an application's life.
    pub const ALL: [Self; 6] = [Open, Submitted, Assessing, Assessed, Decided, Withdrawn];

    /// As stored, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Open => "open",
            Submitted => "submitted",
            Assessing => "assessing",
            Assessed => "assessed",
            Decided => "decided",
            Withdrawn => "withdrawn",
        }
    }

    /// Whether it is still on its way: an employer has one such application in a scheme.
    pub const fn is_running(self) -> bool {
        !matches!(self, Decided | Withdrawn)
    }
}

impl FromStr for ApplicationStatus {
    type Err = UnknownApplicationStatus;

    fn from_str(text: &str) -> Result<Self, UnknownApplicationStatus> {
        Self::ALL.into_iter().find(|status| status.as_str() == text).ok_or(UnknownApplicationStatus)
    }
}

impl fmt::Display for ApplicationStatus {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL_STEPS: [Step; 7] = [
        Step::Submit,
        Step::Withdraw,
        Step::BeginAssessment,
        Step::HandBack,
        Step::FinishAssessment,
        Step::Reopen,
        Step::Close,
    ];

    #[test]
    fn nothing_happens_to_an_application_that_has_ended() {
        for step in ALL_STEPS {
            assert_eq!(after(Decided, step), Err(ApplicationRefusal::Ended));
            assert_eq!(after(Withdrawn, step), Err(ApplicationRefusal::Ended));
        }
    }

    #[test]
    fn an_application_is_decided_only_after_submission_and_assessment() {
        let way = [Step::Submit, Step::BeginAssessment, Step::FinishAssessment, Step::Close];
        let end = way.into_iter().try_fold(Open, after);
        assert_eq!(end, Ok(Decided));
        for left_out in 0..way.len() - 1 {
            let short = way.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, step)| *step);
            assert!(short.into_iter().try_fold(Open, after).is_err(), "without {:?}", way[left_out]);
        }
    }

    #[test]
    fn a_deferred_application_is_open_again_and_can_be_submitted_again() {
        assert_eq!(after(Assessed, Step::Reopen).and_then(|open| after(open, Step::Submit)), Ok(Submitted));
    }

    #[test]
    fn an_application_that_is_being_judged_cannot_be_withdrawn_or_changed() {
        assert_eq!(after(Assessing, Step::Withdraw), Err(ApplicationRefusal::BeingJudged));
        for status in [Submitted, Assessing, Assessed] {
            assert_eq!(may_answer(status), Err(ApplicationRefusal::Locked));
            assert_eq!(after(status, Step::Submit), Err(ApplicationRefusal::Locked));
        }
    }

    #[test]
    fn every_step_is_possible_from_somewhere_and_leads_somewhere_else() {
        for step in ALL_STEPS {
            assert!(ApplicationStatus::ALL.into_iter().any(|from| after(from, step).is_ok()), "{step:?}");
        }
        assert!(STEPS.iter().all(|(from, _, to)| from != to));
    }

    #[test]
    fn a_status_reads_as_it_is_written() {
        for status in ApplicationStatus::ALL {
            assert_eq!(status.as_str().parse(), Ok(status));
        }
        assert_eq!("lost".parse::<ApplicationStatus>(), Err(UnknownApplicationStatus));
    }
}
