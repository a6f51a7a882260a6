//! What is told of a survey, and which two may be held beside each other.

use std::collections::BTreeSet;
use std::str::FromStr;

use chrono::NaiveDate;

use super::results::Results;
use super::terms::Terms;
use crate::platform::ids::EmployerId;

/// What is told of a closed survey: its own results, or of a small employer's those of the pool it is in.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What was promised; of a pool as far as it holds for all that is told.
    pub terms: Terms,
    /// What may be told.
    pub results: Results,
    /// Since which day.
    pub released_on: NaiveDate,
    /// Whose people answered: one employer, or all those of the pool.
    pub employers: BTreeSet<EmployerId>,
}

/// Which results are told of a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// None: it has not closed.
    Nothing,
    /// Those of its own answers.
    Own,
    /// Those of the pool it is in.
    Pool,
}

/// The database holds a word for what is told that nobody here wrote.
#[derive(Debug)]
pub struct UnknownTelling;

impl Telling {
    /// As the database keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Own => "own",
            Self::Pool => "pool",
        }
    }

    /// Which results these are. A pool has several employers, always.
    pub fn of(told: Option<&Told>) -> Self {
        match told {
            None => Self::Nothing,
            Some(told) if told.employers.len() > 1 => Self::Pool,
            Some(_) => Self::Own,
        }
    }
}

impl FromStr for Telling {
    type Err = UnknownTelling;

    fn from_str(word: &str) -> Result<Self, UnknownTelling> {
        [Self::Nothing, Self::Own, Self::Pool]
            .into_iter()
            .find(|telling| telling.as_str() == word)
            .ok_or(UnknownTelling)
    }
}

impl Told {
    /// Whether a difference between the two says anything: both asked the same questionnaire in the same version, and both
    /// are told of the same employers. Own results beside a pool's, or a pool beside one of others, would show a change
    /// where only other people were asked.
    pub fn is_alike(&self, other: &Self) -> bool {
        let asked =
            |told: &Self| (told.terms.questionnaire.slug.clone(), told.terms.questionnaire.version.clone());
        asked(self) == asked(other) && self.employers == other.employers
    }
}
