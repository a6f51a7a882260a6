//! Two waves side by side: rule 10. Compared are released cells as they are shown and nothing finer, as if different people
//! had answered.
//!
//! A value that was coded or withheld is not compared: a difference from a known figure would tell it.

use super::disclosure::{Cell, Column, Measure, ToldFigure, Value};
use super::intervals::{Interval, Sample, newcombe, welch};

/// What became of one column of a figure between two waves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// How many answered before.
    pub before: u32,
    /// How many answered after.
    pub after: u32,
    /// After less before, with its interval: Newcombe's for a share (0 to 1), Welch's for anything else. Where zero is in
    /// it there is no clear change.
    pub difference: Interval,
}

/// A change as it is shown, by rule 8: a share in percentage points, anything else to one decimal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShownChange {
    /// After less before.
    pub difference: f64,
    /// The lower end of its interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Whether the interval leaves out zero as it is shown: nobody reads of a clear change beside an end of 0.0.
    pub is_clear: bool,
}

impl Change {
    /// As it is shown of a measure, on every page alike.
    pub fn as_shown(&self, measure: Measure) -> ShownChange {
        // Zero has no sign.
        let shown = |number| measure.rounded(number) + 0.0;
        let (low, high) = (shown(self.difference.low), shown(self.difference.high));
        let difference = shown(self.difference.estimate);
        ShownChange { difference, low, high, is_clear: low > 0.0 || high < 0.0 }
    }
}

/// The change of all respondents in each column; `None` where it cannot be told. Figures that are not asked alike, column
/// by column, are not compared at all.
pub fn changes(before: &ToldFigure, after: &ToldFigure) -> Vec<Option<Change>> {
    let cells = before.cells.overall.as_ref().zip(after.cells.overall.as_ref());
    let alike = before.code == after.code && before.columns == after.columns;
    let Some((before, after_cell)) = cells.filter(|_| alike) else { return vec![None; after.columns.len()] };
    let change = |(at, column): (usize, &Column)| change(column.measure, before, after_cell, at);
    after.columns.iter().enumerate().map(change).collect()
}

fn change(measure: Measure, before: &Cell, after: &Cell, at: usize) -> Option<Change> {
    let (first, second) = (sample(measure, before, at)?, sample(measure, after, at)?);
    let difference = match measure {
        Measure::Share => newcombe((first.mean, first.n), (second.mean, second.n)),
        Measure::Mean { .. } | Measure::Points { .. } => welch(first, second),
    };
    Some(Change { before: first.n, after: second.n, difference: difference? })
}

fn sample(measure: Measure, cell: &Cell, at: usize) -> Option<Sample> {
    match *cell.values.get(at)? {
        Value::About { mean, variance } => {
            let percents = if measure.is_share() { 100.0 } else { 1.0 };
            Some(Sample { n: cell.n, mean: measure.rounded(mean) / percents, variance })
        }
        Value::AtLeast { .. } | Value::AtMost { .. } | Value::Withheld => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, changes};
    use crate::measures::disclosure::{Figure, Kind, Measure, Plan, Policy, Respondent, ToldFigure, release};

    fn told(measure: Measure, values: &[f64]) -> ToldFigure {
        let column = crate::measures::disclosure::Column { code: "c".into(), measure };
        let figure = Figure { code: "f".into(), columns: vec![column], kind: Kind::Mean };
        let plan = Plan { breakdowns: Vec::new(), figures: vec![figure] };
        let one = |value: &f64| Respondent { groups: Vec::new(), answers: vec![Some(vec![*value])] };
        release(Policy::new(10).unwrap(), &plan, values.iter().map(one)).unwrap().figures()[0].clone()
    }

    #[test]
    fn a_clear_change_excludes_zero_and_a_small_one_does_not() {
        let mean = Measure::Mean { low: 1.0, high: 5.0 };
        let before = told(mean, &[2.0, 3.0].repeat(20));
        let change = |after: &[f64]| changes(&before, &told(mean, after))[0].unwrap();
        assert!(change(&[3.0, 4.0].repeat(20)).difference.excludes_zero());
        let small = change(&[2.0, 3.0, 3.0].repeat(5));
        assert!(!small.difference.excludes_zero());
        assert_eq!((small.before, small.after), (40, 15));
    }

    #[test]
    fn a_change_is_clear_as_it_is_shown_and_zero_has_no_sign() {
        let change = |low, estimate, high| Change {
            before: 40,
            after: 40,
            difference: crate::measures::intervals::Interval { low, estimate, high },
        };
        let mean = Measure::Mean { low: 1.0, high: 5.0 };
        let near = change(0.04, 0.3, 0.6);
        assert!(near.difference.excludes_zero());
        assert!(!near.as_shown(mean).is_clear, "its end is shown as 0.0");
        assert!(change(0.06, 0.3, 0.6).as_shown(mean).is_clear);
        assert!(change(-0.6, -0.3, -0.06).as_shown(mean).is_clear);
        let none = change(-0.04, -0.01, 0.02).as_shown(mean);
        let texts = [none.low, none.difference, none.high].map(|number| format!("{number:+.1}"));
        assert_eq!(texts, ["+0.0", "+0.0", "+0.0"]);
        let share = change(0.004, 0.12, 0.24).as_shown(Measure::Share);
        assert_eq!((share.low, share.difference, share.high, share.is_clear), (0.0, 12.0, 24.0, false));
    }

    #[test]
    fn a_coded_share_and_a_question_asked_otherwise_are_not_compared() {
        let half = told(Measure::Share, &[0.0, 1.0].repeat(10));
        assert!(changes(&half, &half)[0].is_some());
        assert_eq!(changes(&half, &told(Measure::Share, &[1.0].repeat(20))), [None]);
        assert_eq!(changes(&half, &told(Measure::Points { most: 3 }, &[1.0].repeat(20))), [None]);
        assert_eq!(changes(&half, &told(Measure::Share, &[0.0, 1.0].repeat(3))), [None]);
    }
}
