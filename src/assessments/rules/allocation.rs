//! Who may be given a submission to judge.

use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// How somebody stands to an employer and its application, as far as it bars them from judging it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    /// Is an assessor of the scheme in the employer's place.
    pub assessor_here: bool,
    /// Has a role at the employer.
    pub works_there: bool,
    /// Is or was the employer's adviser, or wrote on the application as such.
    pub advised: bool,
    /// Declared a conflict when this application was given to them before.
    pub conflicted: bool,
}

/// Why somebody cannot be given a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllocationRefusal {
    /// They are no assessor of the scheme in that place.
    NotAnAssessorHere,
    /// They have a role at the employer.
    WorksThere,
    /// They advised the employer.
    Advised,
    /// They declared a conflict before.
    Conflicted,
    /// The application does not wait for an assessor, and is not being assessed either.
    NotWaiting,
    /// They have it already.
    HasItAlready,
    /// Their assessment is complete; there is nothing left to give away.
    Completed,
}

/// Whether somebody with these ties may judge.
///
/// # Errors
/// The first tie that bars them.
pub fn fit(ties: &Ties) -> Result<(), AllocationRefusal> {
    if !ties.assessor_here {
        return Err(AllocationRefusal::NotAnAssessorHere);
    }
    if ties.works_there {
        return Err(AllocationRefusal::WorksThere);
    }
    if ties.advised {
        return Err(AllocationRefusal::Advised);
    }
    if ties.conflicted { Err(AllocationRefusal::Conflicted) } else { Ok(()) }
}

impl AllocationRefusal {
    /// The key of the words that say, beside a name, why it cannot be chosen.
    pub fn reason_key(self) -> &'static str {
        match self {
            Self::NotAnAssessorHere => "assessments-unfit-not-here",
            Self::WorksThere => "assessments-unfit-works-there",
            Self::Advised => "assessments-unfit-advised",
            Self::Conflicted => "assessments-unfit-conflicted",
            Self::NotWaiting | Self::HasItAlready | Self::Completed => "assessments-unfit-has-it",
        }
    }
}

impl Refusal for AllocationRefusal {
    fn text(&self) -> Text {
        Text::new(match self {
            Self::NotAnAssessorHere => "refused-assessments-not-an-assessor-here",
            Self::WorksThere => "refused-assessments-works-there",
            Self::Advised => "refused-assessments-advised",
            Self::Conflicted => "refused-assessments-conflicted",
            Self::NotWaiting => "refused-assessments-not-waiting",
            Self::HasItAlready => "refused-assessments-has-it-already",
            Self::Completed => "refused-assessments-completed",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASSESSOR: Ties =
        Ties { assessor_here: true, works_there: false, advised: false, conflicted: false };

    #[test]
    fn an_assessor_of_the_place_without_ties_may_judge() {
        assert_eq!(fit(&ASSESSOR), Ok(()));
        assert_eq!(fit(&Ties::default()), Err(AllocationRefusal::NotAnAssessorHere));
    }

    #[test]
    fn any_tie_bars() {
        for (ties, refusal) in [
            (Ties { works_there: true, ..ASSESSOR }, AllocationRefusal::WorksThere),
            (Ties { advised: true, ..ASSESSOR }, AllocationRefusal::Advised),
            (Ties { conflicted: true, ..ASSESSOR }, AllocationRefusal::Conflicted),
        ] {
            assert_eq!(fit(&ties), Err(refusal));
        }
    }
}
