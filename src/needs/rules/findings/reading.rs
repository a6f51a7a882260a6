//! Reading a released figure for one concern: the number as results show it, and on which side of the limit it is.

use super::detail::{Beyond, Measured, Told, Unit};
use super::reference::Reference;
use crate::measures::disclosure::{Measure, Value};
use crate::measures::intervals::{Sample, mean, wilson};
use crate::questionnaires::rules::{Concern, ItemKind, Limit, Words};
use crate::surveys::rules::{Line, Results, Subject, Terms};

/// One number a concern looks at: a mean, a share, or shares that add up.
#[derive(Clone, Debug)]
pub(super) struct Reading<'a> {
    /// The code of its topic.
    pub topic: &'a str,
    /// The limit.
    pub limit: Limit,
    /// Where the limit comes from, as the concern says.
    source: Option<&'a str>,
    /// What is looked at; one line of a mean.
    pub lines: Vec<Line<'a>>,
}

/// A number with what is known of it where it is coded: it lies from `low` to `high`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub low: f64,
    pub high: f64,
    n: u32,
    /// The variance of a single answer, of a mean alone.
    variance: Option<f64>,
}

/// Everything the concerns of a questionnaire look at, in the order of the results.
pub(super) fn readings<'a>(figures: &[Vec<Line<'a>>]) -> Vec<Reading<'a>> {
    let concerns = |of: Subject<'a>| match of {
        Subject::Scale(scale) => scale.concerns.as_slice(),
        Subject::Item(item) => item.concerns.as_slice(),
    };
    let of_figure = |lines: &Vec<Line<'a>>| -> Vec<Reading<'a>> {
        let Some(first) = lines.first() else { return Vec::new() };
        concerns(first.of).iter().flat_map(|concern| of_concern(first.of, concern, lines)).collect()
    };
    figures.iter().flat_map(of_figure).collect()
}

fn of_concern<'a>(of: Subject<'a>, concern: &'a Concern, lines: &[Line<'a>]) -> Vec<Reading<'a>> {
    let source = concern.source.as_deref();
    let reading =
        |topic: &'a str, lines: Vec<Line<'a>>| Reading { topic, limit: concern.limit, source, lines };
    let topic = concern.topic.as_deref();
    if is_each(of) {
        let is_meant = |line: &&Line<'a>| {
            line.is_share()
                && (concern.choices.is_empty() || concern.choices.iter().any(|code| code == line.code()))
        };
        return lines
            .iter()
            .filter(is_meant)
            .map(|line| reading(topic.unwrap_or(line.code()), vec![*line]))
            .collect();
    }
    let is_meant = |line: &&Line<'a>| match concern.choices.is_empty() {
        true => !line.is_share(),
        false => line.is_share() && concern.choices.iter().any(|code| code == line.code()),
    };
    let meant: Vec<Line<'a>> = lines.iter().filter(is_meant).copied().collect();
    topic.filter(|_| !meant.is_empty()).map(|topic| reading(topic, meant)).into_iter().collect()
}

/// Whether somebody can be in several shares of it, so that they do not add up.
fn is_each(of: Subject<'_>) -> bool {
    let Subject::Item(item) = of else { return false };
    matches!(item.kind, ItemKind::Several { .. } | ItemKind::Ranking { .. })
}

impl<'a> Reading<'a> {
    /// What it is of, by codes: the same in every wave.
    pub fn key(&self) -> String {
        let codes: Vec<&str> = self.lines.iter().map(|line| line.code()).collect();
        let figure = self.lines.first().map_or("", |line| line.of.code());
        format!("{figure}:{}:{}", codes.join("+"), self.topic)
    }

    /// Whether it asks what people wish for: more of it is neither better nor worse.
    pub fn is_wish(&self) -> bool {
        self.lines.iter().any(|line| line.of.is_ranking())
    }

    /// The words it is told in, those of the original.
    pub fn measured(&self, terms: &Terms, results: &Results) -> Measured {
        let say = |words: &Words| words.say("", &terms.questionnaire.languages).to_owned();
        let first = self.lines.first();
        let is_share = first.is_some_and(Line::is_share);
        Measured {
            survey: terms.title.clone(),
            question: first.map(|line| say(line.of.title())).unwrap_or_default(),
            answers: self.lines.iter().filter_map(|line| line.label).map(say).collect(),
            unit: if is_share { Unit::Percent } else { Unit::Mean },
            beyond: self.beyond(),
            employers: results.employers,
        }
    }

    /// Where the limit comes from: what the concern says, else what the bands of its scale compare with.
    pub fn reference(&self) -> Reference {
        let scale = self.lines.first().and_then(|line| line.of.scale());
        let of_scale = || scale.and_then(|scale| scale.reference.as_deref());
        self.source.or_else(of_scale).map(str::to_owned).into()
    }

    /// On which side of the limit the concern lies.
    pub fn beyond(&self) -> Beyond {
        match self.limit {
            Limit::From(_) => Beyond::From,
            Limit::Below(_) => Beyond::Below,
        }
    }

    /// The number of all; `None` where nothing is told.
    pub fn overall(&self) -> Option<Number> {
        let n = self.lines.first()?.base()?;
        Some(self.together(n, |line| line.overall()))
    }

    /// The number of a group; `None` where nothing is told of it.
    pub fn of_group(&self, breakdown: usize, group: usize) -> Option<Number> {
        let n = self.lines.first()?.cell_of(breakdown, group)?;
        Some(self.together(n, |line| line.of_group(breakdown, group).map(|(_, value)| value)))
    }

    /// Shares added up as they are shown; a withheld one can be anything.
    fn together(&self, n: u32, value: impl Fn(&Line<'a>) -> Option<Value>) -> Number {
        let mut number = Number { low: 0.0, high: 0.0, n, variance: None };
        for line in &self.lines {
            let told = value(line);
            let (low, high) = between(told, line.measure);
            (number.low, number.high) = (number.low + low, number.high + high);
            if let (Some(Value::About { variance, .. }), false) = (told, line.is_share()) {
                number.variance = Some(variance);
            }
        }
        if self.lines.first().is_some_and(Line::is_share) {
            number.high = number.high.min(100.0);
        }
        number
    }

    /// The number where it is beyond the limit, whatever a coded part of it is.
    pub fn reached(&self, number: Number) -> Option<Told> {
        let (is_beyond, value) = match self.limit {
            Limit::From(limit) => (number.low >= limit, number.low),
            Limit::Below(limit) => (number.high < limit, number.high),
        };
        let is_bound = number.low < number.high;
        let interval = if is_bound { None } else { self.interval(number, value) };
        is_beyond.then_some(Told { value, is_bound, interval, n: number.n })
    }

    /// The 95% interval of a number, rounded like it.
    pub fn interval(&self, number: Number, value: f64) -> Option<(f64, f64)> {
        let measure = self.lines.first()?.measure;
        let found = match measure {
            Measure::Share => wilson(value / 100.0, number.n),
            Measure::Mean { .. } | Measure::Points { .. } => {
                number.variance.and_then(|variance| mean(Sample { n: number.n, mean: value, variance }))
            }
        }?;
        Some((measure.rounded(found.low), measure.rounded(found.high)))
    }
}

/// Between which numbers a value lies, as it is shown.
fn between(told: Option<Value>, measure: Measure) -> (f64, f64) {
    let (lowest, highest) = measure.ends();
    let (lowest, highest) = (measure.rounded(lowest), measure.rounded(highest));
    match told {
        Some(value @ Value::About { .. }) => {
            value.rounded(measure).map_or((lowest, highest), |shown| (shown, shown))
        }
        Some(Value::AtLeast { bound }) => (measure.rounded(bound), highest),
        Some(Value::AtMost { bound }) => (lowest, measure.rounded(bound)),
        Some(Value::Withheld) | None => (lowest, highest),
    }
}
