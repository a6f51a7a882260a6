//! What was released: the only shape in which figures on people leave.

use serde::{Deserialize, Serialize};

use super::plan::{Column, Grouping, Measure};
use super::spread::retell;

/// The version of the shape of a [`Release`]. Those of the first keep exact variances and are told as if they did not.
pub const SHAPE: u32 = 2;

/// Everything that is told, for all and for the groups. What is withheld is not in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Kept")]
pub struct Release {
    pub(super) shape: u32,
    pub(super) min_cell: u32,
    pub(super) breakdowns: Vec<Grouping>,
    pub(super) answers: Told<u32>,
    pub(super) figures: Vec<ToldFigure>,
}

/// A [`Release`] as it was kept, in any shape there was.
#[derive(Deserialize)]
struct Kept {
    shape: u32,
    min_cell: u32,
    breakdowns: Vec<Grouping>,
    answers: Told<u32>,
    figures: Vec<ToldFigure>,
}

impl From<Kept> for Release {
    fn from(kept: Kept) -> Self {
        let Kept { shape, min_cell, breakdowns, answers, mut figures } = kept;
        for figure in figures.iter_mut().filter(|_| shape < SHAPE) {
            let groups = figure.cells.groups.iter_mut().flatten();
            let cells = groups.chain([&mut figure.cells.overall]).flatten();
            cells.for_each(|cell| retell(&figure.columns, cell));
        }
        Self { shape: SHAPE, min_cell, breakdowns, answers, figures }
    }
}

/// Something told of all, and of the groups of each breakdown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told<T> {
    /// Of all; `None` when too few answered.
    pub overall: Option<T>,
    /// For each breakdown, of each group; `None` where it is withheld. Empty when the breakdown is withheld as a whole.
    pub groups: Vec<Vec<Option<T>>>,
}

/// What is told of one figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ToldFigure {
    /// Its code.
    pub code: String,
    /// What its numbers are; the values of each cell are in this order.
    pub columns: Vec<Column>,
    /// Its cells.
    pub cells: Told<Cell>,
}

/// One figure for one group, or for all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// How many answered.
    pub n: u32,
    /// A value for each column.
    pub values: Vec<Value>,
}

/// One number, as far as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "told", rename_all = "snake_case")]
pub enum Value {
    /// The mean, shown and compared rounded ([`Value::rounded`]); with the variance of a single answer (n − 1 below), which is
    /// shown as an interval alone and is not the exact one, since with the mean that would tell who is where.
    About {
        /// The mean, or the share from 0 to 1.
        mean: f64,
        /// The variance.
        variance: f64,
    },
    /// At the upper end: this or more.
    AtLeast {
        /// The bound.
        bound: f64,
    },
    /// At the lower end: this or less.
    AtMost {
        /// The bound.
        bound: f64,
    },
    /// Not told: a value at an end could be worked out from it.
    Withheld,
}

impl Release {
    /// The version of this shape.
    pub fn shape(&self) -> u32 {
        self.shape
    }

    /// The fewest people anything is told of.
    pub fn min_cell(&self) -> u32 {
        self.min_cell
    }

    /// The breakdowns that were declared; the cells are in the order of their groups.
    pub fn breakdowns(&self) -> &[Grouping] {
        &self.breakdowns
    }

    /// How many answered, whatever they left out.
    pub fn answers(&self) -> &Told<u32> {
        &self.answers
    }

    /// Everything told, in the order of the plan.
    pub fn figures(&self) -> &[ToldFigure] {
        &self.figures
    }

    /// What is told of the figure with this code.
    pub fn figure(&self, code: &str) -> Option<&ToldFigure> {
        self.figures.iter().find(|figure| figure.code == code)
    }
}

impl<T> Told<T> {
    /// Nothing is told.
    pub(super) const fn nothing() -> Self {
        Self { overall: None, groups: Vec::new() }
    }

    /// Of a group, by the places of breakdown and group.
    pub fn of(&self, breakdown: usize, group: usize) -> Option<&T> {
        self.groups.get(breakdown)?.get(group)?.as_ref()
    }

    /// True when at least one group of this breakdown is told of.
    pub fn breaks_down(&self, breakdown: usize) -> bool {
        self.groups.get(breakdown).is_some_and(|groups| groups.iter().any(Option::is_some))
    }
}

impl Value {
    /// The number to show, by rule 8: a share in whole percents (0 to 100), anything else to one decimal. Of a coded
    /// value the bound; none when it is withheld.
    pub fn rounded(self, measure: Measure) -> Option<f64> {
        match self {
            Self::About { mean: number, .. }
            | Self::AtLeast { bound: number }
            | Self::AtMost { bound: number } => Some(measure.rounded(number)),
            Self::Withheld => None,
        }
    }
}
