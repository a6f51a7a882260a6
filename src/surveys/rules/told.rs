//! What is told of a survey, and which two may be held beside each other.

use std::collections::BTreeSet;

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
