//! What taking, keeping and opening answers needs to know of a launched survey.

use chrono::NaiveDate;

use super::course::State;
use super::terms::Mode;
use crate::platform::ids::SurveyId;

/// A launched survey, as its answers are sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vault {
    /// The survey.
    pub survey: SurveyId,
    /// Where it stands.
    pub state: State,
    /// How people come to its questions.
    pub mode: Mode,
    /// The last day for answers.
    pub closes_on: NaiveDate,
    /// The public beginning of its codes.
    pub tag: String,
    /// Its terms, byte for byte as the database keeps them: their hash is bound into every sealed answer.
    pub terms: String,
    /// What answers are sealed to.
    pub public_key: Vec<u8>,
}

impl Vault {
    /// Whether its keys are still to be used: until its answers were opened.
    pub fn needs_keys(&self) -> bool {
        matches!(self.state, State::Planned | State::Open | State::Closing)
    }

    /// Whether it takes answers on this day.
    pub fn is_open(&self, today: NaiveDate) -> bool {
        self.state == State::Open && today <= self.closes_on
    }
}
