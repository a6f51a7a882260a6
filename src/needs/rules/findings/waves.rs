//! What changed since the survey before: only where the interval of the difference excludes zero.

use super::detail::{Beyond, Detail, EarlierSurvey};
use super::finding::{Drawn, FindingSource};
use super::reading::{Reading, readings};
use crate::measures::comparison::{Change, ShownChange, changes};
use crate::measures::disclosure::{Cell, Measure, Value};
use crate::measures::intervals::newcombe;
use crate::surveys::rules::{Told, lines};

/// The findings of a closed survey beside the one before it, both as they were released. What is not alike is not
/// compared: other questions, another version of them, other employers' people.
pub fn of_waves(before: &Told, now: &Told) -> Vec<Drawn> {
    if !now.is_alike(before) {
        return Vec::new();
    }
    let (earlier, later) = (lines(&before.terms, &before.results), lines(&now.terms, &now.results));
    let earlier = readings(&earlier);
    let of = |reading: &Reading<'_>| {
        let same = earlier.iter().find(|other| other.key() == reading.key())?;
        Some(drawn(reading, same, (before, now)))
    };
    readings(&later).iter().filter(|reading| !reading.is_wish()).filter_map(of).flatten().collect()
}

fn drawn(reading: &Reading<'_>, before: &Reading<'_>, (earlier, now): (&Told, &Told)) -> Option<Drawn> {
    let measure = reading.lines.first()?.measure;
    let change = if reading.lines.len() == 1 { of_one(before, reading) } else { of_sum(before, reading) }?;
    let ShownChange { difference, low, high, is_clear } = change.as_shown(measure);
    if !is_clear {
        return None;
    }
    let is_better = (difference < 0.0) == (reading.beyond() == Beyond::From);
    let detail = Detail::Change {
        of: reading.measured(&now.terms, &now.results),
        before: before.overall()?.low,
        before_n: change.before,
        now: reading.overall()?.low,
        n: change.after,
        difference,
        low,
        high,
        is_better,
        earlier: Some(EarlierSurvey { title: earlier.terms.title.clone(), released_on: earlier.released_on }),
    };
    let key = format!("wave:{}", reading.key());
    Some(Drawn { key, source: FindingSource::Wave, topic: reading.topic.to_owned(), detail })
}

fn of_one(before: &Reading<'_>, now: &Reading<'_>) -> Option<Change> {
    let ((earlier, _), (figure, at)) = (before.lines.first()?.place(), now.lines.first()?.place());
    changes(earlier, figure).get(at).copied().flatten()
}

/// The change of shares that add up: all of them are told in both waves, and asked alike.
fn of_sum(before: &Reading<'_>, now: &Reading<'_>) -> Option<Change> {
    let ((earlier, _), (later, _)) = (before.lines.first()?.place(), now.lines.first()?.place());
    if earlier.columns != later.columns {
        return None;
    }
    let (first, second) = (earlier.cells.overall.as_ref()?, later.cells.overall.as_ref()?);
    let (one, other) = (sum(before, first)?, sum(now, second)?);
    let difference = newcombe((one, first.n), (other, second.n))?;
    Some(Change { before: first.n, after: second.n, difference })
}

fn sum(reading: &Reading<'_>, cell: &Cell) -> Option<f64> {
    let share = |line: &crate::surveys::rules::Line<'_>| match *cell.values.get(line.place().1)? {
        Value::About { mean, .. } if line.measure == Measure::Share => Some(mean),
        _ => None,
    };
    reading.lines.iter().map(share).sum()
}
