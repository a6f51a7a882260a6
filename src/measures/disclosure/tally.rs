//! Respondents counted into crossings of groups. Afterwards no respondent is left.

use super::plan::{Plan, Respondent};
use super::policy::Refusal;

/// How many are in each crossing of two breakdowns. The last row and the last column are those who did not say; a
/// breakdown there is not has that one alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Base {
    pub rows: usize,
    pub cols: usize,
    pub counts: Vec<u32>,
}

/// The sums of one column in one crossing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sums {
    pub n: u32,
    pub sum: f64,
    pub squares: f64,
}

/// One figure, counted.
#[derive(Clone, Debug)]
pub(super) struct Counted {
    pub base: Base,
    /// By column, then by crossing.
    pub columns: Vec<Vec<Sums>>,
}

/// All figures, counted.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    pub base: Base,
    pub figures: Vec<Counted>,
}

impl Base {
    pub(super) fn empty(groups: [usize; 2]) -> Self {
        let [rows, cols] = groups.map(|groups| groups + 1);
        Self { rows, cols, counts: vec![0; rows * cols] }
    }

    pub(super) fn total(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// How many are in each group of a breakdown (0 or 1), those who did not say last.
    pub(super) fn margin(&self, breakdown: usize) -> Vec<u32> {
        let groups = if breakdown == 0 { self.rows } else { self.cols };
        (0..groups).map(|group| self.crossings(breakdown, group).map(|at| self.counts[at]).sum()).collect()
    }

    /// The places of a group's crossings.
    pub(super) fn crossings(&self, breakdown: usize, group: usize) -> impl Iterator<Item = usize> {
        let cols = self.cols;
        let (times, from, step) =
            if breakdown == 0 { (self.cols, group * cols, 1) } else { (self.rows, group, cols) };
        (0..times).map(move |at| from + at * step)
    }
}

impl Sums {
    pub(super) fn add(&mut self, value: f64) {
        self.n += 1;
        self.sum += value;
        self.squares += value * value;
    }

    /// These crossings together.
    pub(super) fn together(crossings: impl Iterator<Item = Self>) -> Self {
        crossings.fold(Self::default(), |all, one| Self {
            n: all.n + one.n,
            sum: all.sum + one.sum,
            squares: all.squares + one.squares,
        })
    }

    /// The variance of a single value, with n − 1 below; 0 for one respondent.
    pub(super) fn variance(&self) -> f64 {
        let n = f64::from(self.n);
        if self.n < 2 { 0.0 } else { ((self.squares - self.sum * self.sum / n) / (n - 1.0)).max(0.0) }
    }
}

impl Tally {
    /// Counts everybody.
    pub(super) fn count(plan: &Plan, all: impl IntoIterator<Item = Respondent>) -> Result<Self, Refusal> {
        if plan.breakdowns.len() > 2 {
            return Err(Refusal::TooManyBreakdowns(plan.breakdowns.len()));
        }
        let groups = [0, 1].map(|at| plan.breakdowns.get(at).map_or(0, |grouping| grouping.groups.len()));
        let base = Base::empty(groups);
        let crossings = base.counts.len();
        let empty = |columns: usize| Counted {
            base: base.clone(),
            columns: vec![vec![Sums::default(); crossings]; columns],
        };
        let figures = plan.figures.iter().map(|figure| empty(figure.columns.len())).collect();
        let mut tally = Self { base: base.clone(), figures };
        for respondent in all {
            tally.add(plan, groups, &respondent)?;
        }
        Ok(tally)
    }

    fn add(&mut self, plan: &Plan, groups: [usize; 2], one: &Respondent) -> Result<(), Refusal> {
        if one.groups.len() != plan.breakdowns.len() || one.answers.len() != plan.figures.len() {
            return Err(Refusal::Misfit);
        }
        let [row, col] = [0, 1].map(|at| one.groups.get(at).copied().flatten().unwrap_or(groups[at]));
        if row > groups[0] || col > groups[1] {
            return Err(Refusal::Misfit);
        }
        let at = row * self.base.cols + col;
        self.base.counts[at] += 1;
        for (counted, values) in self.figures.iter_mut().zip(&one.answers) {
            if let Some(values) = values {
                counted.add(at, values)?;
            }
        }
        Ok(())
    }
}

impl Counted {
    fn add(&mut self, at: usize, values: &[f64]) -> Result<(), Refusal> {
        if values.len() != self.columns.len() {
            return Err(Refusal::Misfit);
        }
        self.base.counts[at] += 1;
        for (column, value) in self.columns.iter_mut().zip(values) {
            column[at].add(*value);
        }
        Ok(())
    }
}
