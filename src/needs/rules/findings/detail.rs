//! What a finding rests on, so that it can be read on the page: which value, against which limit or earlier wave, with
//! which interval, of how many people.
//!
//! Numbers are as results show them: shares in whole percents, means to one decimal. A finding is worked out from the
//! shown number, so of it it tells nothing the results do not; of the variance that the results keep it tells an interval.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::reference::Reference;

/// The version of the shape of [`Detail`].
pub const DETAIL_SHAPE: i32 = 1;

/// What a finding rests on, with the words it is told in, in the language they were written in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Detail {
    /// The number of all is beyond the limit its questionnaire sets.
    Limit {
        /// What was asked.
        of: Measured,
        /// The number of all.
        told: Told,
        /// The limit.
        limit: f64,
        /// Where the limit comes from.
        #[serde(default, skip_serializing_if = "Reference::is_unknown")]
        reference: Reference,
    },
    /// The number of one group is beyond the limit, and its whole interval is beyond the number of all.
    Group {
        /// What was asked.
        of: Measured,
        /// What the groups are.
        by: String,
        /// The group.
        group: String,
        /// The number of the group.
        told: Told,
        /// The number of all.
        all: f64,
        /// The limit.
        limit: f64,
        /// Where the limit comes from.
        #[serde(default, skip_serializing_if = "Reference::is_unknown")]
        reference: Reference,
    },
    /// The number of all changed since the survey before, and the interval of the difference excludes zero.
    Change {
        /// What was asked.
        of: Measured,
        /// The number before.
        before: f64,
        /// How many answered before.
        before_n: u32,
        /// The number now.
        now: f64,
        /// How many answered now.
        n: u32,
        /// Now less before.
        difference: f64,
        /// The lower bound of the difference.
        low: f64,
        /// The upper bound of the difference.
        high: f64,
        /// Whether it changed for the better.
        is_better: bool,
        /// The survey before; unknown of a finding that was kept before this was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        earlier: Option<EarlierSurvey>,
    },
    /// Something seen on a walk-round.
    Observation {
        /// The site's name.
        site: String,
        /// The day of the walk-round.
        walked_on: NaiveDate,
        /// What was looked at.
        item: String,
        /// Whether it was marked as a problem; otherwise as what could be better.
        is_problem: bool,
        /// What was noted; may be empty.
        note: String,
    },
    /// A theme of a conversation.
    Theme {
        /// The day of the conversation.
        held_on: NaiveDate,
        /// How many took part.
        people: i32,
        /// Whether the group held it to weigh strongly.
        is_strong: bool,
        /// What the group approved.
        summary: String,
    },
    /// The adviser's own words.
    Own {
        /// What they know, and from where.
        text: String,
    },
}

/// The survey that a change is told since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierSurvey {
    /// What it is called.
    pub title: String,
    /// The day from which on its results were there.
    pub released_on: NaiveDate,
}

impl Detail {
    /// Whether it tells what one that is `drawn` now tells. What was kept before earlier surveys were named still does: the
    /// name alone is nothing new.
    pub fn tells(&self, drawn: &Self) -> bool {
        match (self, drawn.clone()) {
            (Self::Change { earlier: None, .. }, mut drawn @ Self::Change { .. }) => {
                if let Self::Change { earlier, .. } = &mut drawn {
                    *earlier = None;
                }
                *self == drawn
            }
            (_, drawn) => *self == drawn,
        }
    }
}

/// What a number was told of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// What the survey is called.
    pub survey: String,
    /// The question or the scale.
    pub question: String,
    /// The answers counted together, or the one wish; empty of a mean.
    pub answers: Vec<String>,
    /// What the number is.
    pub unit: Unit,
    /// On which side of the limit the concern lies.
    pub beyond: Beyond,
    /// How many employers' people answered: more than one in a pool.
    pub employers: u32,
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// The share of those who answered, in whole percents.
    Percent,
    /// A mean, to one decimal.
    Mean,
}

/// On which side of a limit the concern lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beyond {
    /// At the limit or over it.
    From,
    /// Under the limit.
    Below,
}

/// A number as results show it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// The number; of a coded one the bound.
    pub value: f64,
    /// Whether only a bound is told: at least this where the concern lies over the limit, at most this where under.
    pub is_bound: bool,
    /// The 95% interval, rounded like the number; none where only a bound is told.
    pub interval: Option<(f64, f64)>,
    /// How many answered.
    pub n: u32,
}
