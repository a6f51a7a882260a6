//! What a campaign answers, as one question asks it.

use std::fmt;
use std::str::FromStr;

use super::campaign::NewCampaign;
use crate::platform::ids::{NeedsAssessmentId, PriorityId};

/// What a campaign answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// Nothing that anybody found.
    Nothing,
    /// A priority of a needs assessment.
    Priority(PriorityId),
    /// A needs assessment as a whole: one that was held elsewhere has no priorities here.
    Assessment(NeedsAssessmentId),
    /// What was said in words alone, while that could be.
    Words,
}

/// It is nothing a campaign could answer.
#[derive(Debug)]
pub struct UnknownAnswered;

/// What begins the value of an assessment in a form; that of a priority is its key alone.
const ASSESSMENT: &str = "needs-";

const WORDS: &str = "words";

/// The words, the assessment and the priority that a campaign keeps.
pub type KeptAnswer = (String, Option<NeedsAssessmentId>, Option<PriorityId>);

impl Answered {
    /// What a campaign answers as it is kept.
    pub fn of(told: &NewCampaign) -> Self {
        match (told.answers, told.assessment) {
            (Some(priority), _) => Self::Priority(priority),
            (None, Some(assessment)) => Self::Assessment(assessment),
            (None, None) if told.priority.is_empty() => Self::Nothing,
            (None, None) => Self::Words,
        }
    }

    /// What is kept of it, where `old` is what was told of the campaign before: words it had stay as long as it answers the
    /// same. `None` where words alone are chosen that it did not have.
    pub fn kept(self, old: Option<&NewCampaign>) -> Option<KeptAnswer> {
        match (self, old.filter(|old| Self::of(old) == self)) {
            (_, Some(old)) => Some((old.priority.clone(), old.assessment, old.answers)),
            (Self::Nothing, None) => Some((String::new(), None, None)),
            (Self::Priority(id), None) => Some((String::new(), None, Some(id))),
            (Self::Assessment(id), None) => Some((String::new(), Some(id), None)),
            (Self::Words, None) => None,
        }
    }
}

impl fmt::Display for Answered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Priority(id) => write!(f, "{id}"),
            Self::Assessment(id) => write!(f, "{ASSESSMENT}{id}"),
            Self::Words => f.write_str(WORDS),
        }
    }
}

impl FromStr for Answered {
    type Err = UnknownAnswered;

    fn from_str(value: &str) -> Result<Self, UnknownAnswered> {
        match (value, value.strip_prefix(ASSESSMENT)) {
            ("", _) => Ok(Self::Nothing),
            (WORDS, _) => Ok(Self::Words),
            (_, Some(id)) => id.parse().map(Self::Assessment).map_err(|_| UnknownAnswered),
            (id, None) => id.parse().map(Self::Priority).map_err(|_| UnknownAnswered),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use uuid::Uuid;

    fn told(priority: &str, assessment: Option<u128>, answers: Option<u128>) -> NewCampaign {
        NewCampaign {
            topic: "Walking".into(),
            theme: None,
            starts_on: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
            ends_on: None,
            all_year: true,
            priority: priority.into(),
            assessment: assessment.map(|id| NeedsAssessmentId::from_uuid(Uuid::from_u128(id))),
            answers: answers.map(|id| PriorityId::from_uuid(Uuid::from_u128(id))),
        }
    }

    #[test]
    fn what_is_answered_reads_back_from_its_value() {
        for told in [
            told("", None, None),
            told("Backs", Some(1), Some(2)),
            told("", Some(1), None),
            told("Backs", None, None),
        ] {
            let answered = Answered::of(&told);
            assert_eq!(answered.to_string().parse::<Answered>().unwrap(), answered);
        }
        assert!("needs-x".parse::<Answered>().is_err() && "x".parse::<Answered>().is_err());
    }

    #[test]
    fn words_stay_as_long_as_the_same_is_answered_and_go_with_it() {
        for old in [
            told("Backs", Some(1), Some(2)),
            told("Backs", Some(1), None),
            told("Backs", None, None),
            told("", Some(1), None),
        ] {
            let as_it_was = (old.priority.clone(), old.assessment, old.answers);
            assert_eq!(Answered::of(&old).kept(Some(&old)), Some(as_it_was));
            assert_eq!(Answered::Nothing.kept(Some(&old)), Some((String::new(), None, None)));
            let other = PriorityId::from_uuid(Uuid::from_u128(3));
            let kept = Answered::Priority(other).kept(Some(&old));
            assert_eq!(kept, Some((String::new(), None, Some(other))));
        }
        assert_eq!(Answered::Words.kept(None), None);
        assert_eq!(Answered::Words.kept(Some(&told("Backs", Some(1), None))), None);
    }
}
