//! Frozen results with the words of their terms: one line for each number told.

use crate::measures::disclosure::{Cell, Column, Measure, ToldFigure, Value};
use crate::questionnaires::rules::{Band, Item, ItemKind, Questionnaire, Scale, Words};

use super::results::Results;
use super::terms::Terms;

/// One number told of a question or a scale, for all and for the groups.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// The question or scale.
    pub of: Subject<'a>,
    /// What of it: a choice or a range of numbers; `None` for a mean.
    pub label: Option<&'a Words>,
    /// What kind of number.
    pub measure: Measure,
    figure: &'a ToldFigure,
    at: usize,
}

/// What a figure is of.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// Items counted together.
    Scale(&'a Scale),
    /// One item.
    Item(&'a Item),
}

/// The lines of each figure, in the order of the release. A figure the terms do not know is left out.
pub fn lines<'a>(terms: &'a Terms, results: &'a Results) -> Vec<Vec<Line<'a>>> {
    let figures = results.release.figures().iter();
    figures.filter_map(|figure| of_figure(&terms.questionnaire, figure)).collect()
}

fn of_figure<'a>(questionnaire: &'a Questionnaire, figure: &'a ToldFigure) -> Option<Vec<Line<'a>>> {
    let scale = questionnaire.scales.iter().find(|scale| scale.code == figure.code).map(Subject::Scale);
    let of = scale.or_else(|| questionnaire.item(&figure.code).map(Subject::Item))?;
    let line = |(at, column): (usize, &'a Column)| Line {
        of,
        label: of.label(&column.code),
        measure: column.measure,
        figure,
        at,
    };
    Some(figure.columns.iter().enumerate().map(line).collect())
}

impl Line<'_> {
    /// Whether it is of this item, and not of a scale.
    pub fn is_of_item(&self, code: &str) -> bool {
        matches!(self.of, Subject::Item(item) if item.code == code)
    }
}

impl<'a> Subject<'a> {
    /// What it is called, or asks.
    pub fn title(self) -> &'a Words {
        match self {
            Self::Scale(scale) => &scale.title,
            Self::Item(item) => &item.text,
        }
    }

    /// What a high figure means, or what helps to answer.
    pub fn note(self) -> Option<&'a Words> {
        match self {
            Self::Scale(scale) => scale.meaning.as_ref(),
            Self::Item(item) => item.hint.as_ref(),
        }
    }

    /// Its code.
    pub fn code(self) -> &'a str {
        match self {
            Self::Scale(scale) => &scale.code,
            Self::Item(item) => &item.code,
        }
    }

    /// The scale, if it is one.
    pub fn scale(self) -> Option<&'a Scale> {
        match self {
            Self::Scale(scale) => Some(scale),
            Self::Item(_) => None,
        }
    }

    /// Whether its choices were ranked.
    pub fn is_ranking(self) -> bool {
        matches!(self, Self::Item(Item { kind: ItemKind::Ranking { .. }, .. }))
    }

    fn label(self, column: &str) -> Option<&'a Words> {
        let Self::Item(item) = self else { return None };
        match &item.kind {
            ItemKind::Single { choices }
            | ItemKind::Several { choices, .. }
            | ItemKind::Ranking { choices, .. } => {
                choices.iter().find(|choice| choice.code == column).map(|choice| &choice.text)
            }
            ItemKind::Likert { choices } => {
                choices.iter().find(|choice| choice.mark.to_string() == column).map(|choice| &choice.text)
            }
            ItemKind::Scale { shares, .. } => {
                let range = |from: i32, to: i32| format!("{from}-{to}") == column;
                shares.iter().find(|share| range(share.from, share.to)).map(|share| &share.title)
            }
            ItemKind::Text { .. } => None,
        }
    }
}

impl<'a> Line<'a> {
    /// The code of its column: a choice's, a mark, a range, the scale's.
    pub fn code(&self) -> &'a str {
        self.figure.columns.get(self.at).map_or("", |column| &column.code)
    }

    /// How many answered in a group; `None` where it is withheld.
    pub fn cell_of(&self, breakdown: usize, group: usize) -> Option<u32> {
        self.figure.cells.of(breakdown, group).map(|cell| cell.n)
    }

    /// How many answered, of all; `None` where nothing is told.
    pub fn base(&self) -> Option<u32> {
        self.figure.cells.overall.as_ref().map(|cell| cell.n)
    }

    /// The number for all.
    pub fn overall(&self) -> Option<Value> {
        self.value(self.figure.cells.overall.as_ref())
    }

    /// The number for all as it is shown: rounded, of a coded one the bound.
    pub fn shown(&self) -> Option<f64> {
        self.overall()?.rounded(self.measure)
    }

    /// How many answered in a group, and the number; `None` where it is withheld.
    pub fn of_group(&self, breakdown: usize, group: usize) -> Option<(u32, Value)> {
        let cell = self.figure.cells.of(breakdown, group)?;
        Some((cell.n, self.value(Some(cell))?))
    }

    /// Whether anything is told of the groups of a breakdown.
    pub fn breaks_down(&self, breakdown: usize) -> bool {
        self.figure.cells.breaks_down(breakdown)
    }

    /// The figure it belongs to, and its place there, for comparing waves.
    pub fn place(&self) -> (&'a ToldFigure, usize) {
        (self.figure, self.at)
    }

    /// Whether it is a share, told in percent.
    pub fn is_share(&self) -> bool {
        matches!(self.measure, Measure::Share)
    }

    /// The band the mean of all is in.
    pub fn band(&self) -> Option<&'a Band> {
        band_of_mean(self.of.scale()?, self.measure, self.overall()?)
    }

    fn value(&self, cell: Option<&'a Cell>) -> Option<Value> {
        cell?.values.get(self.at).copied().filter(|value| !matches!(value, Value::Withheld))
    }
}

/// The band of a group's mean: of the mean as it is shown, to one decimal, since a band that the unrounded mean is in would
/// tell more of it. Of a mean coded at an end only where every mean beyond it is in that band.
pub fn band_of_mean(scale: &Scale, measure: Measure, mean: Value) -> Option<&Band> {
    let shown = mean.rounded(measure)?;
    match mean {
        Value::About { .. } => scale.band(shown),
        Value::AtLeast { .. } => scale.band(shown).filter(|band| band.below.is_none()),
        Value::AtMost { .. } => {
            scale.bands.first().filter(|band| band.below.is_some_and(|below| shown < below))
        }
        Value::Withheld => None,
    }
}

#[cfg(test)]
mod tests {
    use super::band_of_mean;
    use crate::measures::disclosure::{Measure, Value};
    use crate::questionnaires::rules::{Band, Scale, Words};

    #[test]
    fn a_band_says_nothing_finer_than_the_mean_that_is_shown() {
        let band = |below| Band { title: Words::default(), below };
        let scale = Scale {
            code: "s".into(),
            title: Words::default(),
            meaning: None,
            items: Vec::new(),
            reversed: Vec::new(),
            least: 1,
            bands: vec![band(Some(2.96)), band(None)],
            reference: None,
            concerns: Vec::new(),
        };
        let (measure, about) =
            (Measure::Mean { low: 1.0, high: 5.0 }, |mean| Value::About { mean, variance: 1.0 });
        let is_low = |value| band_of_mean(&scale, measure, value).map(|band| band.below.is_some());
        assert_eq!(is_low(about(2.94)), Some(true));
        assert_eq!(
            (is_low(about(2.951)), is_low(about(3.04))),
            (Some(false), Some(false)),
            "both are shown as 3.0"
        );
        assert_eq!(
            (is_low(Value::AtLeast { bound: 4.6 }), is_low(Value::AtMost { bound: 1.4 })),
            (Some(false), Some(true))
        );
        assert_eq!(is_low(Value::Withheld), None);
    }
}
