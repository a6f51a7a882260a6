//! What is to be told, declared before anybody answers.

use serde::{Deserialize, Serialize};

/// Everything that is to be told of a survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// None, one or two ways of dividing the respondents.
    pub breakdowns: Vec<Grouping>,
    /// What is told of all and of each group.
    pub figures: Vec<Figure>,
}

/// A way of dividing respondents into groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grouping {
    /// Its code.
    pub code: String,
    /// The codes of its groups.
    pub groups: Vec<String>,
}

/// A question or a scale: numbers with one base.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its code: an item's or a scale's.
    pub code: String,
    /// The numbers told of it.
    pub columns: Vec<Column>,
    /// What its columns say of each other.
    pub kind: Kind,
}

/// How the columns of a figure belong together: what somebody can work out of one of them from the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// One mean.
    Mean,
    /// Shares of choices of which everybody in the base made exactly one.
    Parts,
    /// Shares of choices of which everybody in the base made one or more.
    Choices,
    /// Of each choice the share of those who ranked it, then its points.
    Ranking {
        /// How many could be ranked.
        most: u32,
    },
    /// The mean of whole numbers, then the share of each of these ranges, which have no number in common.
    Ranges {
        /// The first and last number of each.
        ranges: Vec<(i32, i32)>,
    },
}

/// One number told of a figure: the mean of what the respondents have in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// What it is of: a choice's code, a range's place, or the figure's own code.
    pub code: String,
    /// What kind of number it is.
    pub measure: Measure,
}

/// What kind of number a column is, and between which ends.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "measure", rename_all = "snake_case")]
pub enum Measure {
    /// A mean of marks or numbers.
    Mean {
        /// The lowest there can be.
        low: f64,
        /// The highest there can be.
        high: f64,
    },
    /// A share, from 0 to 1: respondents have 0 or 1 in it.
    Share,
    /// Points of a ranking: the first of `most` choices gets `most`, the last 1, one not ranked 0.
    Points {
        /// How many could be ranked.
        most: u32,
    },
}

/// What one respondent brings. It lives as long as it takes to be counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Respondent {
    /// The group in each breakdown, by place; `None` when they did not say.
    pub groups: Vec<Option<usize>>,
    /// For each figure the values of its columns; `None` when they did not answer it.
    pub answers: Vec<Option<Vec<f64>>>,
}

impl Figure {
    /// True when the shares among the columns are parts of a whole: everybody in the base counts in exactly one.
    pub fn is_whole(&self) -> bool {
        match &self.kind {
            Kind::Mean | Kind::Choices => false,
            Kind::Parts => true,
            Kind::Ranking { most } => *most == 1,
            Kind::Ranges { .. } => self.gap().is_none(),
        }
    }

    /// The lowest and the highest number that is in no range.
    pub(super) fn gap(&self) -> Option<(f64, f64)> {
        let (Kind::Ranges { ranges }, Some(mean)) = (&self.kind, self.columns.first()) else { return None };
        let (low, high) = mean.measure.ends();
        let is_outside = |number: &f64| {
            !ranges.iter().any(|(from, to)| (f64::from(*from)..=f64::from(*to)).contains(number))
        };
        let numbers = std::iter::successors(Some(low), |number| Some(number + 1.0));
        let mut outside = numbers.take_while(|number| *number <= high).filter(is_outside);
        let first = outside.next()?;
        Some((first, outside.last().unwrap_or(first)))
    }
}

impl Measure {
    /// The lowest and the highest a value can be.
    pub fn ends(self) -> (f64, f64) {
        match self {
            Self::Mean { low, high } => (low, high),
            Self::Share => (0.0, 1.0),
            Self::Points { most } => (0.0, f64::from(most)),
        }
    }
    /// True for a share.
    pub fn is_share(self) -> bool {
        matches!(self, Self::Share)
    }

    /// As shown, by rule 8: a share in whole percents (0 to 100), anything else to one decimal.
    pub fn rounded(self, number: f64) -> f64 {
        match self {
            Self::Share => (number * 100.0).round(),
            Self::Mean { .. } | Self::Points { .. } => (number * 10.0).round() / 10.0,
        }
    }
}
