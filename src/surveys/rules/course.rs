//! A survey on its way from a plan to results.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};

use super::plan::PlannedBreakdown;
use super::terms::{Controller, Mode};
use crate::platform::ids::{EmployerId, PersonId, SchemeId, SurveyId};

/// Where a survey stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being prepared; everything can change.
    Planned,
    /// Launched: people answer, and nothing promised to them can change.
    Open,
    /// Closed for answers; the closing job is at work.
    Closing,
    /// Its results are there; or it was given up, since its answers could not be opened any more.
    Closed,
    /// Given up before it was launched.
    Cancelled,
}

/// The last step of closing that is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClosingStep {
    /// No answer is taken any more.
    Stopped,
    /// The answers were opened, shuffled and moved; hashes and sealed rows are gone.
    Moved,
    /// The survey's keys are destroyed.
    Destroyed,
    /// The database was compacted; what was deleted cannot be read in it.
    Compacted,
}

/// A text that is none of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownWord;

/// A survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// Its key.
    pub id: SurveyId,
    /// Whose people it asks.
    pub employer: EmployerId,
    /// The scheme it is held under; small employers' results are pooled within one.
    pub scheme: SchemeId,
    /// What it is called.
    pub title: String,
    /// The short name of its questionnaire.
    pub questionnaire: String,
    /// How people come to its questions.
    pub mode: Mode,
    /// The fewest people any figure is told of.
    pub min_cell: u32,
    /// Who is controller of the answers.
    pub controller: Controller,
    /// How many people are asked.
    pub asked: u32,
    /// The last day for answers.
    pub closes_on: NaiveDate,
    /// The groups its results are to be broken down by.
    pub breakdowns: Vec<PlannedBreakdown>,
    /// The survey before it, to compare with.
    pub previous: Option<SurveyId>,
    /// Where it stands.
    pub state: State,
    /// The public beginning of its codes, once launched: four letters and digits.
    pub tag: Option<String>,
    /// When it was launched, in UTC.
    pub launched_at: Option<NaiveDateTime>,
    /// How many slips were printed.
    pub slips: Option<u32>,
    /// The lower end of the band its answers were in this morning.
    pub band: Option<u32>,
    /// How far closing has got.
    pub closing_step: Option<ClosingStep>,
    /// The day its results were there.
    pub closed_on: Option<NaiveDate>,
    /// Who planned it.
    pub added_by: PersonId,
    /// Goes up by one with every change of the plan.
    pub version: i32,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::Planned, Self::Open, Self::Closing, Self::Closed, Self::Cancelled];

    /// As stored, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Open => "open",
            Self::Closing => "closing",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
        }
    }
}

impl ClosingStep {
    /// Every step, in order.
    pub const ALL: [Self; 4] = [Self::Stopped, Self::Moved, Self::Destroyed, Self::Compacted];

    /// As stored, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::Moved => "moved",
            Self::Destroyed => "destroyed",
            Self::Compacted => "compacted",
        }
    }
}

impl FromStr for State {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or(UnknownWord)
    }
}

impl FromStr for ClosingStep {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL.into_iter().find(|step| step.as_str() == text).ok_or(UnknownWord)
    }
}
